package main

import (
	"embed"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills"
)

//go:embed harbour.yaml
var files embed.FS

// sample is the name of the second company that is embedded.
const sample = "sample"

// sampleReading says how levels of the built-in skills are read at that company.
const sampleReading = "mastery>seamanship: aware=, working=deckhand, practitioner=mate, expert=captain"

// mappings are flags that say how the levels of one scale are read on another.
type mappings []mapping

// mapping is one of them, in words.
type mapping struct {
	from, to string // ids of scales
	cuts     []skills.CutSpec
}

// Set reads one more, such as "mastery>depth: working=daily, expert=teaches".
func (m *mappings) Set(s string) error {
	scales, cuts, _ := strings.Cut(s, ":")
	from, to, ok := strings.Cut(scales, ">")
	read := mapping{from: strings.TrimSpace(from), to: strings.TrimSpace(to)}
	for cut := range strings.SplitSeq(cuts, ",") {
		above, below, isCut := strings.Cut(cut, "=")
		ok = ok && isCut
		read.cuts = append(read.cuts, skills.CutSpec{From: strings.TrimSpace(above), To: strings.TrimSpace(below)})
	}
	if !ok {
		return cli.Wrong(says.noReading)
	}
	*m = append(*m, read)
	return nil
}

// String is there for package flag.
func (m *mappings) String() string { return "" }

// between returns the mappings between scales of two ladders.
func (m mappings) between(from, to ladder.Ladder) (list []skills.Mapping, err error) {
	for _, x := range m {
		a, err := scale(from, x.from)
		if err != nil {
			return nil, err
		}
		b, err := scale(to, x.to)
		if err != nil {
			return nil, err
		}
		read, err := skills.NewMapping(a, b, skills.MappingSpec{Cuts: x.cuts})
		if err != nil {
			return nil, err
		}
		list = append(list, read)
	}
	return list, nil
}

// scale returns the scale of an id.
func scale(l ladder.Ladder, id string) (skills.Scale, error) {
	if s, ok := l.Scale(id); ok {
		return s, nil
	}
	var known []string
	for s := range l.Scales() {
		known = append(known, s.ID())
	}
	return skills.Scale{}, cli.Unknown(says.noScale, id, known)
}

// beyond is the person in the words of another company.
type beyond struct {
	view   // with the ladder of that company, and what is known in its words
	losses []fit.Loss
}

// elsewhere reads the ladder of another company, and the person in its words.
func (v view) elsewhere(name string, m mappings) (there beyond, err error) {
	var to ladder.Ladder
	switch name {
	case "":
		return there, nil
	case sample:
		to, err = ladderfile.LoadLadder(files, "harbour.yaml", builtin.Bases())
		if m == nil && v.knows("mastery") {
			m.Set(sampleReading)
		}
	default:
		to, err = input.Ladder(name)
	}
	if err != nil {
		return there, err
	}
	list, err := m.between(v.Ladder, to)
	if err != nil {
		return there, err
	}
	t, err := fit.NewTranslation(v.Ladder, to, list...)
	if err != nil {
		return there, err
	}
	there.view = v
	there.Ladder = to
	there.Known, there.losses = t.Facts(v.Known)
	return there, nil
}

// knows reports whether the ladder has a scale.
func (v view) knows(scale string) bool {
	_, ok := v.Ladder.Scale(scale)
	return ok
}

// across shows the fits to the roles and grades of another company: first what is
// known of the person in its words, and what got lost on the way.
func (v view) across(there beyond) {
	v.Section(says.across, "ladder", v.In(there.Ladder.Name()))
	v.Line(1, says.acrossHow)
	var known []string
	for id, s := range there.Ladder.Measured() {
		if level := there.Known.Profile().Level(id); !level.IsZero() {
			known = append(known, says.read.Fill(v.Tag, "skill", v.In(there.Ladder.SkillName(id)), "level", v.level(s, level)))
		}
	}
	if known == nil {
		v.Line(1, says.noReads)
	} else {
		v.Line(1, says.reads, "list", strings.Join(known, v.In(says.semicolon)))
	}
	v.lost(there.losses)
	there.table(fit.Rank(there.Targets(), there.Known, fit.Options{}))
}

// lost shows what a translation could not carry over whole.
func (v view) lost(losses []fit.Loss) {
	if len(losses) == 0 {
		v.Line(1, says.noLoss)
		return
	}
	v.Line(1, says.lost)
	for _, loss := range losses {
		v.Item(2, says.text, "text", loss.Text(v.Tag))
	}
}
