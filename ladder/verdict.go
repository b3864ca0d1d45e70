package ladder

import (
	"iter"
	"math"
	"math/big"
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Progress is how far facts go toward a requirement: an interval in [0, 1],
// from unknown levels counted as none (Lo) to unknown levels counted as enough
// (Hi). It has no unit and is for showing; decisions come from the [Outcome].
type Progress struct{ Lo, Hi float64 }

// Verdict is an outcome with its reasons, part by part. It is immutable. The
// zero Verdict is unknown, of a requirement that has not been stated.
type Verdict struct {
	node     *node
	facts    *Facts       // of the whole verdict
	have     skills.Level // of a level condition
	outcome  Outcome
	progress Progress
	parts    []Verdict
}

// Verdict evaluates the requirement over facts and keeps the reasons. It takes
// time and memory in proportion to the conditions.
//
// The progress of a level condition is the number of steps held over the steps
// asked, at most 1; of a score, its value over the minimum; of a tenure, days
// over the days asked; of evidence and ratings, their number over that asked; of
// held, 0 or 1; of all, the mean over the parts; of any and count(n), the mean
// over the n parts that are furthest. When the outcome is met both ends are 1;
// when it is not met both are below 1; when it is unknown Lo is below 1 and Hi
// is 1.
func (r Requirement) Verdict(f Facts) Verdict {
	if r.IsZero() {
		return Verdict{}
	}
	return r.node.verdict(&f)
}

func (n *node) verdict(f *Facts) Verdict {
	v := Verdict{node: n, facts: f}
	switch {
	case n.form == formLevel:
		v.have = f.profile.Level(n.leaf.skill)
		v.outcome = n.leaf.outcomeAt(v.have, &f.profile)
		v.progress = n.leaf.progress(v.have, v.outcome)
		return v
	case n.form == formKind:
		v.outcome, v.progress = n.kind.weigh(f)
		return v
	case n.form == formInclude && len(n.parts) == 0:
		v.progress = Progress{0, 1}
		return v
	}
	v.parts = make([]Verdict, len(n.parts))
	met, open := 0, 0
	ends := make([]float64, 2*len(n.parts))
	lo, hi := ends[:len(n.parts)], ends[len(n.parts):]
	for i := range n.parts {
		v.parts[i] = n.parts[i].verdict(f)
		part := &v.parts[i]
		lo[i], hi[i] = part.progress.Lo, part.progress.Hi
		switch part.outcome {
		case Met:
			met++
		case Unknown:
			open++
		}
	}
	v.outcome = n.tally(met, open)
	below := math.Nextafter(1, 0) // a mean may round up to 1
	switch v.outcome {
	case Met:
		v.progress = Progress{1, 1}
	case NotMet:
		v.progress = Progress{min(furthest(lo, n.n), below), min(furthest(hi, n.n), below)}
	default:
		v.progress = Progress{min(furthest(lo, n.n), below), 1}
	}
	return v
}

// furthest returns the mean of the n largest values. It adds in order of size,
// so that greater values never give a smaller mean by rounding.
func furthest(values []float64, n int) float64 {
	slices.Sort(values)
	sum := 0.0
	for _, value := range values[len(values)-n:] {
		sum += value
	}
	return sum / float64(n)
}

func (l *leaf) progress(have skills.Level, o Outcome) Progress {
	switch o {
	case Met:
		return Progress{1, 1}
	case Unknown:
		return Progress{0, 1}
	default:
		done := float64(have.Step()) / float64(l.level.Step())
		return Progress{done, done}
	}
}

// Outcome returns the verdict in one word.
func (v Verdict) Outcome() Outcome { return v.outcome }

// Progress returns how far the facts go, see [Requirement.Verdict].
func (v Verdict) Progress() Progress {
	if v.node == nil {
		return Progress{0, 1}
	}
	return v.progress
}

// Requirement returns what was asked; zero when it has not been stated.
func (v Verdict) Requirement() Requirement { return Requirement{v.node} }

// Parts yields the verdicts on the parts of all, any and count, in order; none
// for a condition. What is included has one part: what it asks, none when that
// has not been stated. It can be run again.
func (v Verdict) Parts() iter.Seq[Verdict] { return slices.Values(v.parts) }

// NeedsAll reports whether every part has to be met, as in [All] and [Include].
// It is false for a condition, which has no parts.
func (v Verdict) NeedsAll() bool {
	return v.node != nil && (v.node.form == formAll || v.node.form == formInclude)
}

// Included returns the id of the grade or role from which the part comes, ""
// when it was written where it stands.
func (v Verdict) Included() string {
	if v.node == nil || v.node.form != formInclude {
		return ""
	}
	return v.node.of.id
}

// String returns the verdict's own line in English, see [Verdict.Line].
func (v Verdict) String() string { return v.Line(language.English) }

// Explain returns the verdict with its reasons, one line per condition and
// indented by depth, in the closest language to tag.
func (v Verdict) Explain(tag language.Tag) string {
	const line = 96 // about as long as one is in bytes
	return string(v.explain(make([]byte, 0, line*v.size()), tag, 0))
}

func (v *Verdict) explain(dst []byte, tag language.Tag, depth int) []byte {
	for range depth {
		dst = append(dst, "  "...)
	}
	dst = append(v.appendLine(dst, tag), '\n')
	for i := range v.parts {
		dst = v.parts[i].explain(dst, tag, depth+1)
	}
	return dst
}

// size returns the number of verdicts, those of all parts included.
func (v *Verdict) size() int {
	n := 1
	for i := range v.parts {
		n += v.parts[i].size()
	}
	return n
}

// Line returns the verdict's own line without those of its parts: what was
// asked, what is there, and the outcome, in the closest language to tag.
func (v Verdict) Line(tag language.Tag) string { return string(v.appendLine(nil, tag)) }

func (v *Verdict) appendLine(dst []byte, tag language.Tag) []byte {
	if v.node == nil {
		return lines.unstated.AppendFill(dst, tag)
	}
	n := v.node
	switch n.form {
	case formKind:
		return append(dst, n.kind.line(v.facts, v.outcome, tag)...)
	case formLevel:
		return v.appendLevel(dst, tag)
	case formInclude:
		return append(dst, n.of.line(v.outcome, tag)...)
	case formCount:
		return lines.count.AppendFill(dst, tag, "outcome", v.outcome.Text(tag), "n", strconv.Itoa(n.n), "parts", strconv.Itoa(len(n.parts)))
	}
	line := lines.all
	switch {
	case n.form == formAny:
		line = lines.any
	case len(n.parts) == 0:
		line = lines.nothing
	}
	return line.AppendFill(dst, tag, "outcome", v.outcome.Text(tag))
}

func (v *Verdict) appendLevel(dst []byte, tag language.Tag) []byte {
	var waiver text.Text
	waived := false
	if v.have.IsZero() { // a level that is known is not waived
		waiver, waived = v.facts.profile.Waived(v.node.leaf.skill)
	}
	return v.node.leaf.appendLine(dst, tag, v.have, v.outcome, waiver, waived)
}

func (l *leaf) appendLine(dst []byte, tag language.Tag, have skills.Level, o Outcome, waiver text.Text, waived bool) []byte {
	line, short := lines.short, strconv.Itoa(l.level.Step()-have.Step())
	held := l.scale.LevelName(have).In(tag)
	switch {
	case waived && !l.level.IsNone():
		line, held = lines.waived, waiver.In(tag)
	case o == Unknown && have.IsZero():
		line = lines.unknown
	case o == Unknown:
		line, held = lines.otherScale, have.String()
	case l.level.IsNone():
		line = lines.noneAsked
	case o == Met:
		line = lines.met
	case l.scale.IsNumeric():
		line, short = lines.shortValue, difference(l.scale, l.level, have)
	}
	return line.AppendFill(dst, tag, "skill", l.name.In(tag), "asked", l.scale.LevelName(l.level).In(tag), "held", held, "short", short)
}

// difference returns by how much one level of a numeric scale is above another.
func difference(scale skills.Scale, above, below skills.Level) string {
	a, _ := scale.Number(above)
	b, _ := scale.Number(below)
	return number(new(big.Rat).Sub(a.Rat(), b.Rat()))
}
