package likeness

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Ask is a skill that a role asks for. Levels and importances are finite numbers
// from 0 on, whose 0 means "none": of no level, or not important at all.
type Ask struct {
	Skill skills.ID
	Name  text.Text // what the skill is called; the zero value means its id

	// Level is how much of it is asked; nil means that nobody has said which level
	// above 0 it is. 0 asks for nothing.
	Level *float64

	// Scale is on what the level is counted. Levels of one skill on two scales do not
	// compare, so that a pair of such roles is unknown on it. The zero value is a
	// scale like any other.
	Scale string

	// Importance is how much the skill matters, in one unit for all roles; nil
	// means that nobody has said. 0 asks for nothing.
	Importance *float64
}

// At returns the Ask for a skill at a level, of an importance, both stated.
func At(skill skills.ID, level, importance float64) Ask {
	return Ask{Skill: skill, Level: &level, Importance: &importance}
}

// RoleSpec is the record of a role: what it is called and what it asks. A skill that
// is not among its asks is not asked, and whoever comes from the role is not said to
// bring it.
type RoleSpec struct {
	ID    string
	Names []string // all that it is called, in any language; none are fine, see [Likeness.Near]
	Asks  []Ask
}

// Options say how roles are compared. The zero value is a good choice.
type Options struct {
	// Similarity gives credit for related skills: how much of asked somebody brings
	// along who holds the skill held, from 0 to 1, such as
	// complementarity.Pair.Relatedness or the credit of a practice transfer; see
	// fit.Options. It is called once for each ordered pair of skills. The zero value
	// means that only the skill itself counts.
	Similarity func(held, asked skills.ID) float64

	// AsksOnly leaves the names of roles out of their nearness. The zero value means
	// that they count.
	AsksOnly bool
}

// Likeness compares roles. It is an immutable value, safe for concurrent use;
// copying it copies a reference. The zero Likeness has no roles.
type Likeness struct {
	roles     []role // by id
	at        map[string]int
	notStated []string // ids

	skills  []skills.ID // by id
	related [][]credit  // by skill that is asked: the most credit first; nil when nothing is related
	plain   bool        // every level is stated on one scale, and nothing is related

	profile profiles
	names   names
}

// role is a role as it is compared. Its asks are in the order of skills.
type role struct {
	spec RoleSpec
	asks []ask
	weighed
}

// ask is one ask of a role.
type ask struct {
	place   int // among the asks of the record
	skill   int32
	scale   int32
	level   float64 // NaN: not stated
	weight  float64 // importance; NaN: not stated; 1 when the role states none
	carries bool    // a level above 0, or one that is not stated
}

// weighed are the asks of a role toward which something can be brought: of a known
// weight above 0, and of a level above 0 or unknown.
type weighed struct {
	skill   []int32
	scale   []int32
	share   []float64 // of the sum of weights
	level   []float64 // NaN: not stated
	perUnit []float64 // share / level

	leftOut int // asks of which the importance is not stated
}

// credit is what a held skill counts toward another one.
type credit struct {
	held  int32
	theta float64
}

// New returns the likeness of some roles. It copies them. A role that states an
// importance for none of its asks has them all count alike.
//
// It fails with [ErrNoRoles], with [ErrDuplicate] for a role or an ask that comes
// twice or has no id, and with [ErrNumber] for an importance or level that is
// negative, NaN, infinite or too small or large to reckon with, and for a
// similarity outside [0, 1]. It takes O(n log n) steps for n asks in all, and with
// Options.Similarity O(d^2 log d) more for d skills.
func New(roles []RoleSpec, o Options) (Likeness, error) {
	l, err := build(roles, nil, o)
	if err != nil {
		return Likeness{}, err.In("New(%d roles)", len(roles))
	}
	return l, nil
}

// build is New; of the roles that are not stated only the ids are known.
func build(specs []RoleSpec, notStated []string, o Options) (Likeness, *fault.Error) {
	if len(specs) == 0 {
		if len(notStated) > 0 {
			return Likeness{}, fault.Wrong(ErrNotStated, noneStated, "count", strconv.Itoa(len(notStated)))
		}
		return Likeness{}, fault.Wrong(ErrNoRoles, noRoles)
	}
	if err := check(specs); err != nil {
		return Likeness{}, err
	}
	l := Likeness{at: make(map[string]int, len(specs)), notStated: slices.Sorted(slices.Values(notStated))}
	index := l.number(specs)
	scales := numberScales(specs)
	for _, spec := range specs {
		spec.Names, spec.Asks = slices.Clone(spec.Names), slices.Clone(spec.Asks)
		r := role{spec: spec, asks: make([]ask, len(spec.Asks))}
		alike := !slices.ContainsFunc(spec.Asks, func(a Ask) bool { return a.Importance != nil })
		for i, a := range spec.Asks {
			r.asks[i] = ask{i, index[a.Skill], scales[a.Scale], value(a.Level), value(a.Importance), false}
			if alike {
				r.asks[i].weight = 1
			}
			r.asks[i].carries = r.asks[i].level != 0
			// What the caller holds on to may change.
			spec.Asks[i].Level, spec.Asks[i].Importance = clone(a.Level), clone(a.Importance)
		}
		slices.SortFunc(r.asks, func(a, b ask) int { return int(a.skill - b.skill) })
		r.weigh()
		l.roles = append(l.roles, r)
	}
	slices.SortFunc(l.roles, func(a, b role) int { return cmp.Compare(a.spec.ID, b.spec.ID) })
	for i, r := range l.roles {
		l.at[r.spec.ID] = i
	}
	if o.Similarity != nil {
		if err := l.relate(o.Similarity); err != nil {
			return Likeness{}, err
		}
	}
	l.plain = l.related == nil && l.allStated()
	l.profile = newProfiles(l)
	if !o.AsksOnly {
		l.names = newNames(l)
	}
	return l, nil
}

// number numbers the skills in order of id.
func (l *Likeness) number(specs []RoleSpec) map[skills.ID]int32 {
	index := make(map[skills.ID]int32)
	for _, spec := range specs {
		for _, a := range spec.Asks {
			if _, seen := index[a.Skill]; !seen {
				index[a.Skill] = 0
				l.skills = append(l.skills, a.Skill)
			}
		}
	}
	slices.Sort(l.skills)
	for i, id := range l.skills {
		index[id] = int32(i)
	}
	return index
}

// numberScales numbers the scales in order of id.
func numberScales(specs []RoleSpec) map[string]int32 {
	index := make(map[string]int32)
	for _, spec := range specs {
		for _, a := range spec.Asks {
			index[a.Scale] = 0
		}
	}
	for i, id := range slices.Sorted(maps.Keys(index)) {
		index[id] = int32(i)
	}
	return index
}

// weigh makes shares of the weights.
func (r *role) weigh() {
	most := 0.0
	for _, a := range r.asks {
		if a.weight > most && a.carries { // not NaN
			most = a.weight
		}
	}
	total := 0.0
	for _, a := range r.asks {
		switch {
		case !a.carries || a.weight == 0:
		case math.IsNaN(a.weight):
			r.leftOut++
		default:
			r.skill = append(r.skill, a.skill)
			r.scale = append(r.scale, a.scale)
			r.level = append(r.level, a.level)
			r.share = append(r.share, a.weight/most)
			total += a.weight / most
		}
	}
	for i := range r.share {
		r.share[i] /= total
		r.perUnit = append(r.perUnit, r.share[i]/r.level[i])
	}
}

// allStated reports whether all levels of the skills that count are stated, each
// skill's on one scale.
func (l Likeness) allStated() bool {
	const none = -1
	scale := slices.Repeat([]int32{none}, len(l.skills)) // of the skills that count
	for _, r := range l.roles {
		for k, skill := range r.skill {
			if scale[skill] == none {
				scale[skill] = r.scale[k]
			}
		}
	}
	for _, r := range l.roles {
		for _, a := range r.asks {
			if a.carries && scale[a.skill] != none && (math.IsNaN(a.level) || scale[a.skill] != a.scale) {
				return false
			}
		}
	}
	return true
}

func (l *Likeness) relate(similarity func(held, asked skills.ID) float64) *fault.Error {
	l.related = make([][]credit, len(l.skills))
	for i, asked := range l.skills {
		for j, held := range l.skills {
			if i == j {
				continue
			}
			theta := similarity(held, asked)
			if !(theta >= 0 && theta <= 1) {
				return fault.Wrong(ErrNumber, badRelated, "held", string(held), "asked", string(asked), "number", number(theta))
			}
			if theta > 0 {
				l.related[i] = append(l.related[i], credit{int32(j), theta})
			}
		}
		slices.SortStableFunc(l.related[i], func(a, b credit) int { return cmp.Compare(b.theta, a.theta) })
	}
	return nil
}

func check(specs []RoleSpec) *fault.Error {
	seen := make(map[string]bool, len(specs))
	asked := make(map[skills.ID]bool)
	for i, spec := range specs {
		if spec.ID == "" {
			return fault.Wrong(ErrDuplicate, noID, "place", strconv.Itoa(i+1))
		}
		if seen[spec.ID] {
			return fault.Wrong(ErrDuplicate, roleTwice, "role", spec.ID)
		}
		seen[spec.ID] = true
		clear(asked)
		for _, a := range spec.Asks {
			if a.Skill == "" {
				return fault.Wrong(ErrDuplicate, noSkill, "role", spec.ID)
			}
			if asked[a.Skill] {
				return fault.Wrong(ErrDuplicate, skillTwice, "role", spec.ID, "skill", string(a.Skill))
			}
			asked[a.Skill] = true
			if !usable(a.Importance) {
				return fault.Wrong(ErrNumber, badImportance, "role", spec.ID, "skill", string(a.Skill), "number", number(*a.Importance))
			}
			if !usable(a.Level) {
				return fault.Wrong(ErrNumber, badLevel, "role", spec.ID, "skill", string(a.Skill), "number", number(*a.Level))
			}
		}
	}
	return nil
}

// usable reports whether a number is not stated or one to reckon with: 0, or of a
// size at which neither a share of it nor the square of a product of two of them
// vanishes or overflows.
func usable(v *float64) bool {
	const least, most = 1e-70, 1e70
	return v == nil || *v == 0 || *v >= least && *v <= most
}

func value(v *float64) float64 {
	if v == nil {
		return math.NaN()
	}
	return *v
}

func clone(v *float64) *float64 {
	if v == nil {
		return nil
	}
	return new(*v)
}
