package market

import (
	"cmp"
	"fmt"
	"iter"
	"math"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/diversity"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// Crossing is how far somebody goes beyond one job and one field. It is immutable. The
// zero Crossing is of nobody, of whom nothing is known.
type Crossing struct {
	known   bool // whether the level of any field is
	fields  []Field
	own     skills.ID
	domains float64 // held, effective number
	least   float64 // domains reached
	most    float64 // that may be
	whole   float64 // domains of the map
	mapped  int     // fields of the map
	unknown int     // of them
	career  career
}

// Field is a field that somebody holds, beside the one that they hold deepest and
// beside the organisation.
type Field struct {
	Skill skills.ID
	Level skills.Level

	// Height is how high the level is on its scale, in (0, 1]: where every level of it
	// has a number above 0, the share of the highest one, on a numeric scale counted
	// from its lowest value; else the share of its steps.
	Height float64

	// Away is how far the field is from the person's own one, in [0, 1]: the part of it
	// that does not count as that. Both ends are equal where that is known, and 0 for
	// the own field. It is the whole of [0, 1] where [CatalogSimilarity] is asked and no
	// catalog has both: what has no place is neither near nor far.
	Away fit.Range

	// Others is how many other people of the organisation hold it, at whatever level,
	// of those of whom that is known.
	Others population.Count
}

// IsRare reports whether fewer than a quarter of the others who are known on the field
// hold it, and at least one is known.
func (f Field) IsRare() bool { return 4*f.Others.Holders() < f.Others.Base() }

// crossing tells how far somebody crosses.
func (d *marketData) crossing(who subject) (Crossing, error) {
	f := d.fields
	n := len(f.ids)
	c := Crossing{mapped: n, whole: f.whole, career: d.career(who)}
	best := make([]float64, n) // reached for sure
	knows := make([]int, n)    // skills of a field of which the level is known
	var breadth []held
	for id, level := range who.profile.All() {
		s, known := d.skills[id]
		if level.IsZero() || known && !s.isField || !known && !d.isField(id) {
			continue
		}
		c.known = true
		u, onMap := f.at[id]
		if onMap {
			knows[u]++
		} else {
			u = -1
		}
		if level.IsNone() {
			continue
		}
		row, err := f.row(id, d.alike)
		if err != nil {
			return Crossing{}, err
		}
		h := d.height(level)
		for u, like := range row {
			best[u] = max(best[u], like*h)
		}
		field := Field{Skill: id, Level: level, Height: h}
		if known {
			field.Others = d.holders(s, id, who.index)
		}
		c.fields = append(c.fields, field)
		next := held{id, u, h}
		at, err := d.same(breadth, next)
		if err != nil {
			return Crossing{}, err
		}
		if at >= 0 {
			breadth[at].height = max(breadth[at].height, h)
		} else {
			breadth = append(breadth, next)
		}
	}
	c.reach(d, best, knows)
	if err := c.ownField(d); err != nil {
		return Crossing{}, err
	}
	return c, c.breadth(d, breadth)
}

// held is a field that counts in the breadth.
type held struct {
	skill  skills.ID
	field  int // of the map, -1 for none of it
	height float64
}

// reach sums up which part of the map is reached: with unknown levels as none, and as
// the highest ones.
func (c *Crossing) reach(d *marketData, best []float64, knows []int) {
	f := d.fields
	n := len(f.ids)
	var open []int
	for u, known := range knows {
		if known < f.size[u] {
			open = append(open, u)
		}
	}
	c.unknown = len(open)
	for u, sure := range best {
		possible := sure
		if knows[u] < f.size[u] {
			possible = 1
		} else {
			for _, i := range open {
				possible = max(possible, f.like[i*n+u])
			}
		}
		c.least += f.mass[u] * sure
		c.most += f.mass[u] * possible
	}
}

// ownField finds the deepest field and how far the others are from it.
func (c *Crossing) ownField(d *marketData) error {
	if len(c.fields) == 0 {
		return nil
	}
	own := slices.MaxFunc(c.fields, func(a, b Field) int {
		return cmp.Or(cmp.Compare(a.Height, b.Height), cmp.Compare(b.Skill, a.Skill))
	})
	c.own = own.Skill
	for i := range c.fields {
		if !d.compares(own.Skill, c.fields[i].Skill) {
			c.fields[i].Away = fit.Range{Lo: 0, Hi: 1}
			continue
		}
		like, err := asked("Of", own.Skill, c.fields[i].Skill, d.alike)
		if err != nil {
			return err
		}
		c.fields[i].Away = fit.Range{Lo: 1 - like, Hi: 1 - like}
	}
	return nil
}

// compares reports whether anything says how alike two skills are: the caller, or a
// catalog that has both.
func (d *marketData) compares(a, b skills.ID) bool {
	if a == b || d.in.Similarity != nil {
		return true
	}
	return slices.ContainsFunc(d.ladders, func(l ladder.Ladder) bool {
		_, first := l.Catalog().Skill(a)
		_, second := l.Catalog().Skill(b)
		return first && second
	})
}

// same returns which of several fields counts wholly as another one, and that as it; -1
// for none.
func (d *marketData) same(list []held, next held) (int, error) {
	for i, b := range list {
		there, err := d.likeness(b, next)
		if err != nil {
			return 0, err
		}
		back, err := d.likeness(next, b)
		if err != nil {
			return 0, err
		}
		if there == 1 && back == 1 {
			return i, nil
		}
	}
	return -1, nil
}

// likeness returns how much of a field counts as another one.
func (d *marketData) likeness(of, by held) (float64, error) {
	if of.field >= 0 && by.field >= 0 {
		return d.fields.like[by.field*len(d.fields.ids)+of.field], nil
	}
	return asked("Of", of.skill, by.skill, d.alike)
}

// breadth counts the equally deep domains of what is held.
func (c *Crossing) breadth(d *marketData, fields []held) error {
	if len(fields) == 0 {
		return nil
	}
	heights := make([]float64, len(fields))
	for i, f := range fields {
		heights[i] = f.height
	}
	var wrong error
	similar, err := diversity.SimilarityOf(len(fields), func(i, j int) float64 {
		x, err := d.likeness(fields[i], fields[j])
		if err != nil {
			wrong = err
		}
		return x
	})
	if err = cmp.Or(wrong, err); err != nil {
		return err
	}
	c.domains, err = hill(heights, similar)
	return err
}

// holders returns how many others hold a skill, of those of whom that is known.
func (d *marketData) holders(s *inside, id skills.ID, who int) population.Count {
	holders, known := s.holders, s.known
	if who >= 0 {
		if own := d.profiles[who].Level(id); !own.IsZero() {
			known--
			if !own.IsNone() {
				holders--
			}
		}
	}
	c, _ := population.NewCount(holders, known)
	return c
}

// Range returns the crossing in [0, 1]: the mean of [Crossing.Reach] and
// [Crossing.JobShare].
func (c Crossing) Range() fit.Range { return mean(c.Reach(), c.JobShare()) }

// String returns the crossing in one line, for logs, such as
// "crossing 0.55 to 0.84: reach 0.31 to 0.88, jobs 0.80".
func (c Crossing) String() string {
	return fmt.Sprintf("crossing %v: reach %v, jobs %v", c.Range(), c.Reach(), c.JobShare())
}

// Reach returns which part of the map of fields the person reaches,
//
//	sum over the fields u of m_u max over the skills i of s_ui h_i / sum of m_u,
//
// with h the height of a level ([Field.Height]), s_ui how much of skill i counts as
// field u (Input.Similarity), and m_u = 1 / sum over v of s_uv, so that several fields
// that are one count as one. The map is the fields that the ladder measures or that
// somebody in the organisation is known on, whether they hold them or not. Abilities
// and attitudes are no fields, by their kind in the catalog; nor is a competency that
// the catalog does not have, on a scale on which it measures nothing. To raise a level
// never lowers it, nor does a further skill, and a skill that counts wholly as another
// one adds nothing to that.
//
// Lo counts unknown levels as none and Hi as the highest, for fields of the map; it is
// the whole of [0, 1] when there is no map, or no field of the person is known.
func (c Crossing) Reach() fit.Range {
	if !c.known || c.mapped == 0 {
		return fit.Range{Lo: 0, Hi: 1}
	}
	return fit.Range{Lo: min(c.least/c.whole, 1), Hi: min(c.most/c.whole, 1)}
}

// Reached returns how many domains of the map the person reaches, from the least, with
// unknown levels as none, to the most that it can be, and how many there are: the sums of
// [Crossing.Reach]. Three fields that count wholly as each other are
// one domain; all of the map is the similarity-aware Hill number of order 0 of its
// fields (T. Leinster and C. A. Cobbold, 2012, doi:10.1890/10-2402.1).
func (c Crossing) Reached() (least, most, all float64) { return c.least, c.most, c.whole }

// Domains returns the effective number of equally deep domains of what the person is
// known to hold, at least 1, and whether they are known to hold any field: the
// similarity-aware Hill number of order 1,
//
//	exp(-sum p_i ln sum_j s_ij p_j),  p_i = h_i / sum h,
//
// over the fields held, of those that count wholly as each other the deepest (T.
// Leinster and C. A. Cobbold, 2012, doi:10.1890/10-2402.1). It is about balance: to
// deepen the deepest field can lower it. What is unknown takes no part.
func (c Crossing) Domains() (float64, bool) {
	if len(c.fields) == 0 {
		return math.NaN(), false
	}
	return c.domains, true
}

// Fields yields the fields that the person is known to hold, in order of their ids. It
// can be run again.
func (c Crossing) Fields() iter.Seq[Field] { return slices.Values(c.fields) }

// Own returns the person's own field: the one held at the greatest height, of several
// the first by id; "" when no field is known to be held.
func (c Crossing) Own() skills.ID { return c.own }

// Map returns how many fields there are to reach, and of how many of them the person's
// level is not known.
func (c Crossing) Map() (fields, unknown int) { return c.mapped, c.unknown }

// mean returns the mean of shares.
func mean(parts ...fit.Range) fit.Range {
	var sum fit.Range
	for _, p := range parts {
		sum.Lo += p.Lo
		sum.Hi += p.Hi
	}
	n := float64(len(parts))
	return fit.Range{Lo: min(sum.Lo/n, 1), Hi: min(sum.Hi/n, 1)}
}
