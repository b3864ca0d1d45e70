package ladder

import (
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"

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
	have     skills.Level // of a level condition
	outcome  Outcome
	progress Progress
	parts    []Verdict
}

// Verdict evaluates the requirement over facts and keeps the reasons. It takes
// time and memory in proportion to the conditions.
//
// The progress of a level condition is the number of steps held over the steps
// asked, at most 1; of all, the mean over the parts; of any and count(n), the
// mean over the n parts that are furthest. When the outcome is met both ends
// are 1; when it is not met both are below 1; when it is unknown Lo is below 1
// and Hi is 1.
func (r Requirement) Verdict(f Facts) Verdict {
	if r.IsZero() {
		return Verdict{}
	}
	return r.node.verdict(f)
}

func (n *node) verdict(f Facts) Verdict {
	v := Verdict{node: n}
	if n.form == formLevel {
		v.have = f.profile.Level(n.leaf.skill)
		v.outcome = n.leaf.outcome(v.have)
		v.progress = n.leaf.progress(v.have, v.outcome)
		return v
	}
	v.parts = make([]Verdict, len(n.parts))
	met, open := 0, 0
	lo, hi := make([]float64, len(n.parts)), make([]float64, len(n.parts))
	for i := range n.parts {
		part := n.parts[i].verdict(f)
		v.parts[i] = part
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
// for a level condition. It can be run again.
func (v Verdict) Parts() iter.Seq[Verdict] { return slices.Values(v.parts) }

// NeedsAll reports whether every part has to be met.
func (v Verdict) NeedsAll() bool { return v.node != nil && v.node.form == formAll }

// String returns the verdict's own line in English, see [Verdict.Line].
func (v Verdict) String() string { return v.Line(language.English) }

// Explain returns the verdict with its reasons, one line per condition and
// indented by depth, in the closest language to tag.
func (v Verdict) Explain(tag language.Tag) string {
	var b strings.Builder
	v.explain(&b, tag, 0)
	return b.String()
}

func (v Verdict) explain(b *strings.Builder, tag language.Tag, depth int) {
	b.WriteString(strings.Repeat("  ", depth))
	b.WriteString(v.Line(tag))
	b.WriteByte('\n')
	for _, part := range v.parts {
		part.explain(b, tag, depth+1)
	}
}

// Line returns the verdict's own line without those of its parts: what was
// asked, what is there, and the outcome, in the closest language to tag.
func (v Verdict) Line(tag language.Tag) string {
	if v.node == nil {
		return verdictTexts.unstated.format(tag)
	}
	n := v.node
	switch {
	case n.form == formAll:
		return verdictTexts.all.format(tag, v.outcome.Text(tag))
	case n.form == formAny:
		return verdictTexts.any.format(tag, v.outcome.Text(tag))
	case n.form == formCount:
		return verdictTexts.count.format(tag, v.outcome.Text(tag), strconv.Itoa(n.n), strconv.Itoa(len(n.parts)))
	}
	name, need := n.leaf.name.In(tag), n.leaf.scale.LevelName(n.leaf.level).In(tag)
	switch {
	case v.have.IsZero() && v.outcome == Unknown:
		return verdictTexts.levelUnknown.format(tag, name, need)
	case v.outcome == Unknown:
		return verdictTexts.otherScale.format(tag, name, need, v.have.String())
	case !n.leaf.scale.Has(v.have): // "none" is met whatever is held
		return verdictTexts.noneAsked.format(tag, name, need)
	}
	have := n.leaf.scale.LevelName(v.have).In(tag)
	if v.outcome == Met {
		return verdictTexts.levelMet.format(tag, name, need, have)
	}
	return verdictTexts.levelShort.format(tag, name, need, have, strconv.Itoa(n.leaf.level.Step()-v.have.Step()))
}

// verdictTexts are the lines of an explanation; {0}, {1}, ... are filled in.
var verdictTexts = struct {
	unstated, all, any, count, levelMet, noneAsked, levelShort, levelUnknown, otherScale template
}{
	unstated:     template{text.EnJa("? no requirement has been stated", "? 要件が定められていません")},
	all:          template{text.EnJa("all of these: {0}", "次のすべて: {0}")},
	any:          template{text.EnJa("one of these: {0}", "次のいずれか: {0}")},
	count:        template{text.EnJa("at least {1} of these {2}: {0}", "次の {2} 件のうち {1} 件以上: {0}")},
	levelMet:     template{text.EnJa("+ {0}: {1} asked, {2} held", "+ {0}: 要件は {1}、現在 {2}")},
	noneAsked:    template{text.EnJa("+ {0}: {1} asked", "+ {0}: 要件は {1}")},
	levelShort:   template{text.EnJa("- {0}: {1} asked, {2} held, {3} short", "- {0}: 要件は {1}、現在 {2}、あと {3} 段階")},
	levelUnknown: template{text.EnJa("? {0}: {1} asked, nothing known", "? {0}: 要件は {1}、現在は不明")},
	otherScale:   template{text.EnJa("? {0}: {1} asked, {2} is of another scale", "? {0}: 要件は {1}、現在の {2} は別の尺度のレベル")},
}

// template is a text with places {0} to {9} to fill in.
type template struct{ text text.Text }

func (t template) format(tag language.Tag, args ...string) string {
	pairs := make([]string, 0, 2*len(args))
	for i, arg := range args {
		pairs = append(pairs, "{"+strconv.Itoa(i)+"}", arg)
	}
	return strings.NewReplacer(pairs...).Replace(t.text.In(tag))
}
