package likeness

import (
	"cmp"
	"fmt"
	"iter"
	"math"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Like is how like one role is to another one, as seen by somebody who does the
// first and looks at the second. It is immutable. The zero Like is of no roles, and
// its coverage is not known.
type Like struct {
	from, to string
	coverage fit.Range
	nearness float64
	parts    []Part
	leftOut  []Part
}

// Part is one ask of the role that is looked at.
type Part struct {
	Skill skills.ID
	Name  text.Text // what the role calls the skill, its id where it says nothing

	Weight  float64  // share of the sum of importances, in (0, 1]; 0 when it is left out
	Asked   *float64 // level; nil: not stated
	Brought bool     // whether the role one comes from asks for the skill, too
	Held    *float64 // level that it asks; nil: not brought, or not stated

	// Coverage is min(Held / Asked, 1), or what comes from a related skill where that
	// is more.
	Coverage fit.Range
	Related  skills.ID // from which the credit comes, "" when it is the skill itself
}

// Gain returns how much the coverage grows when the skill is learned up to what is
// asked: Weight times what Coverage lacks.
func (p Part) Gain() fit.Range {
	return fit.Range{Lo: p.Weight * (1 - p.Coverage.Hi), Hi: p.Weight * (1 - p.Coverage.Lo)}
}

// Line returns the part as one line in the closest language to tag, of English and
// Japanese.
func (p Part) Line(tag language.Tag) string {
	level := func(v *float64) string {
		if v == nil {
			return notKnown.In(tag)
		}
		return number(*v)
	}
	says := brought
	switch {
	case !p.Brought && p.Related == "":
		says = notBrought
	case p.Related != "":
		says = fromRelated
	}
	return says.Fill(tag, "skill", p.Name.In(tag), "asked", level(p.Asked), "held", level(p.Held),
		"coverage", p.Coverage.Text(tag), "related", string(p.Related))
}

// String returns the line in English, for logs.
func (p Part) String() string { return p.Line(language.English) }

var (
	notKnown    = text.EnJa("not stated", "記載なし")
	brought     = text.EnJa("{skill}: level asked {asked}, level brought {held}, covered {coverage}", "{skill}: 必要レベル {asked}、持ち込み {held}、充足 {coverage}")
	notBrought  = text.EnJa("{skill}: level asked {asked}, nothing brought", "{skill}: 必要レベル {asked}、持ち込みなし")
	fromRelated = text.EnJa("{skill}: level asked {asked}, covered {coverage} by {related}", "{skill}: 必要レベル {asked}、「{related}」により充足 {coverage}")
)

// Between returns how like two roles are for somebody who goes from the first to the
// second, with a reason for each skill. From a role to itself everything carries
// over. It fails with [ErrUnknownRole] and [ErrNotStated]. It takes O(n + d) steps for
// n asks of both and d skills and words in all, and with Options.Similarity up to
// O(n d). [Likeness.Coverages] is for many pairs.
func (l Likeness) Between(from, to string) (Like, error) {
	const fn = "Likeness.Between(%s, %s)"
	i, err := l.find(from)
	if err != nil {
		return Like{}, err.In(fn, from, to)
	}
	j, err := l.find(to)
	if err != nil {
		return Like{}, err.In(fn, from, to)
	}
	f := l.newFinder()
	f.here.lay(l.roles[i])
	f.lay(i, 1)
	like := Like{from: from, to: to, coverage: l.coverage(f.here, i, j), nearness: 1}
	if i != j {
		like.nearness = f.nearness(i, j)
	}
	like.parts, like.leftOut = l.parts(f.here, i, j)
	return like, nil
}

// parts returns the asks of a role with what is brought toward them, in the order of
// its record.
func (l Likeness) parts(b *bring, from, to int) (parts, leftOut []Part) {
	r := &l.roles[to]
	type placed struct {
		place int
		Part
	}
	var all []placed
	k := 0 // among those weighed
	for _, a := range r.asks {
		spec := r.spec.Asks[a.place]
		p := Part{Skill: spec.Skill, Name: spec.Name, Asked: clone(spec.Level)}
		if p.Name.IsZero() {
			p.Name = text.Plain(string(p.Skill))
		}
		held, ok := slices.BinarySearchFunc(l.roles[from].asks, a.skill, func(h ask, skill int32) int { return int(h.skill - skill) })
		if ok && l.roles[from].asks[held].carries {
			p.Brought = true
			p.Held = clone(l.roles[from].spec.Asks[l.roles[from].asks[held].place].Level)
		}
		switch {
		case !a.carries || a.weight == 0:
			continue // asks for nothing
		case math.IsNaN(a.weight):
			p.set(l, l.carry(b, a.skill, a.scale, a.level), from == to)
		default:
			p.Weight = r.share[k]
			p.set(l, l.carry(b, a.skill, a.scale, a.level), from == to)
			k++
		}
		all = append(all, placed{a.place, p})
	}
	slices.SortFunc(all, func(a, b placed) int { return a.place - b.place })
	for _, p := range all {
		if p.Weight > 0 {
			parts = append(parts, p.Part)
		} else {
			leftOut = append(leftOut, p.Part)
		}
	}
	return parts, leftOut
}

// set sets what is covered.
func (p *Part) set(l Likeness, c carried, same bool) {
	p.Coverage = c.Range
	if same {
		p.Coverage = fit.Range{Lo: 1, Hi: 1}
		return
	}
	if c.from >= 0 {
		p.Related = l.skills[c.from]
	}
}

// From returns the id of the role that one comes from, "" for the zero Like.
func (l Like) From() string { return l.from }

// To returns the id of the role that is looked at, "" for the zero Like.
func (l Like) To() string { return l.to }

// Coverage returns how much of what the second role asks somebody brings along who
// does the first,
//
//	sum over asks of importance x min(level in the first / level in the second, 1)
//	/ sum of importances,  in [0, 1].
//
// It has a direction, unlike a cosine: a senior brings all that a junior needs, and
// not the other way round. It is 1 exactly when the first role asks at least as much
// of everything that the second one asks, and so for a role that asks for nothing.
// There is no credit beyond what is asked, and what only the first role asks changes
// nothing.
//
// With Options.Similarity, a skill that is asked counts as the best of itself and of
// the related ones, each with its similarity theta,
//
//	max over skills brought of theta min(level brought / level asked, 1),
//
// where theta is 1 for the skill itself. Another one never makes the whole skill, as
// in package fit: its part stays below 1. Levels of two skills are compared as numbers
// then, which is a convention.
//
// What is not stated is never counted as none: a level that either role leaves open,
// or counts on another scale, makes an interval from nothing to all of it. An ask
// without an importance is left out ([Like.LeftOut]), as its weight could be
// anything; when that leaves nothing the coverage is 0 to 1.
func (l Like) Coverage() fit.Range {
	if l.to == "" {
		return fit.Range{Lo: 0, Hi: 1}
	}
	return l.coverage
}

// Nearness returns how near the two roles are, without a direction, in [0, 1], see
// [Likeness.Near]. Of a role and itself it is 1.
func (l Like) Nearness() float64 { return l.nearness }

// Parts yields what the second role asks, in the order of its record, but for what
// is left out. It can be run again.
func (l Like) Parts() iter.Seq[Part] { return slices.Values(l.parts) }

// CarriesOver yields the parts that are surely covered. It can be run again.
func (l Like) CarriesOver() iter.Seq[Part] {
	return l.with(func(p Part) bool { return p.Coverage.Lo == 1 })
}

// Missing yields the parts that surely are not covered in full, the largest gain
// first. It can be run again.
func (l Like) Missing() iter.Seq[Part] {
	list := slices.Collect(l.with(func(p Part) bool { return p.Coverage.Hi < 1 }))
	slices.SortStableFunc(list, func(a, b Part) int {
		return cmp.Or(cmp.Compare(b.Gain().Lo, a.Gain().Lo), cmp.Compare(b.Gain().Hi, a.Gain().Hi))
	})
	return slices.Values(list)
}

// Unknown yields the parts of which it is not known whether they are covered. It can
// be run again.
func (l Like) Unknown() iter.Seq[Part] {
	return l.with(func(p Part) bool { return p.Coverage.Lo < 1 && p.Coverage.Hi == 1 })
}

// LeftOut yields the asks without an importance, in the order of the record. It can
// be run again.
func (l Like) LeftOut() iter.Seq[Part] { return slices.Values(l.leftOut) }

func (l Like) with(is func(Part) bool) iter.Seq[Part] {
	return func(yield func(Part) bool) {
		for _, p := range l.parts {
			if is(p) && !yield(p) {
				return
			}
		}
	}
}

// String returns both roles with the coverage, such as "p3 -> p4: 0.83", and "" for
// the zero Like.
func (l Like) String() string {
	if l.to == "" {
		return ""
	}
	return fmt.Sprintf("%s -> %s: %v", l.from, l.to, l.coverage)
}
