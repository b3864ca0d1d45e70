package ladder_test

import (
	"slices"
	"time"

	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The world with places and a past:
//
//	t       g1 < g2 (also called two, with the steps g2.1 < g2.2) < g3, of which nobody has said what it asks
//	coach   a role
//	some    a group of g1 and coach
//	rated   a review that rates on the scale "two"
var placedSpec = func() ladder.Spec {
	spec := worldSpec
	spec.Tracks = []ladder.TrackSpec{{ID: "t", Grades: []ladder.GradeSpec{
		{ID: "g1", Titles: titles("G1"), Requires: ladder.All{}},
		{ID: "g2", Titles: titles("G2"), Requires: ladder.All{}, Aliases: []string{"two"}, Steps: []ladder.SubStepSpec{{ID: "g2.1"}, {ID: "g2.2"}}},
		{ID: "g3", Titles: titles("G3")},
	}}}
	spec.Groups = []ladder.GroupSpec{{ID: "some", Of: []string{"g1", "coach"}}}
	spec.Reviews = []ladder.ReviewSpec{{ID: "rated", Scale: "two"}}
	return spec
}()

// standsFor are the places that count for an id, and for it or above.
var standsFor = map[string][2][]string{
	"g1":    {{"g1"}, {"g1", "g2", "two", "g2.1", "g2.2", "g3"}},
	"g2":    {{"g2", "two", "g2.1", "g2.2"}, {"g2", "two", "g2.1", "g2.2", "g3"}},
	"two":   {{"g2", "two", "g2.1", "g2.2"}, {"g2", "two", "g2.1", "g2.2", "g3"}},
	"g2.1":  {{"g2.1"}, {"g2.1", "g2.2", "g3"}},
	"g2.2":  {{"g2.2"}, {"g2.2", "g3"}},
	"g3":    {{"g3"}, {"g3"}},
	"t":     {{"g1", "g2", "two", "g2.1", "g2.2", "g3"}, {"g1", "g2", "two", "g2.1", "g2.2", "g3"}},
	"coach": {{"coach"}, {"coach"}},
	"some":  {{"g1", "coach"}, {"g1", "g2", "two", "g2.1", "g2.2", "g3", "coach"}},
}

var placeIDs = []string{"g1", "g2", "two", "g2.1", "g2.2", "g3", "t", "coach", "some"}

// life is what a person is and has done, everything known to the day.
type life struct {
	steps    steps
	today    date.Date // zero: of no day, everything counts
	stints   []ladder.StintSpec
	evidence []ladder.PieceSpec
	ratings  []ladder.RatingSpec
	asked    map[string]ladder.RequirementSpec // what grades and roles ask
	passes   bool                              // whether what nobody has said would be met
}

// meets is what a requirement means, in the slowest possible words.
func (l life) meets(r ladder.RequirementSpec) bool {
	switch r := r.(type) {
	case ladder.AtLeast:
		return l.steps[r.Skill] >= stepOf(r)
	case ladder.All:
		return !slices.ContainsFunc(r, func(part ladder.RequirementSpec) bool { return !l.meets(part) })
	case ladder.Any:
		return slices.ContainsFunc(r, l.meets)
	case ladder.Count:
		n := 0
		for _, part := range r.Of {
			if l.meets(part) {
				n++
			}
		}
		return n >= r.N
	case ladder.Score:
		return meetsScore(r, l.steps)
	case ladder.Own:
		return l.steps["a"] >= r.Condition.(badge).n
	case ladder.Include:
		if asked := l.asked[r.Of]; asked != nil {
			return l.meets(asked)
		}
		return l.passes
	case ladder.Tenure:
		return l.days(r.In, r.OrAbove) >= fewestDays(r.Months)
	case ladder.Held:
		return l.held(r.Place, r.OrAbove)
	case ladder.Evidence:
		return l.pieces(r) >= r.N
	case ladder.Rating:
		n := 0
		for _, given := range l.ratings {
			if given.Review == r.Review && given.Level.Step() >= stepOf(ladder.AtLeast{Level: r.Level}) && l.recent(given.Date, r.Months) {
				n++
			}
		}
		return n >= max(r.Times, 1)
	}
	panic("no requirement")
}

// counts says whether a place is one of those that an id stands for.
func counts(id string, orAbove bool, place string) bool {
	list := standsFor[id][0]
	if orAbove {
		list = standsFor[id][1]
	}
	return slices.Contains(list, place)
}

// days counts days in places, one by one.
func (l life) days(id string, orAbove bool) int {
	counted := make(map[date.Date]bool)
	for _, s := range l.stints {
		if !counts(id, orAbove, s.Place) {
			continue
		}
		for day := s.From; day.Compare(s.To) <= 0 && (l.today.IsZero() || day.Compare(l.today) <= 0); day = after(day, 1) {
			counted[day] = true
		}
	}
	return len(counted)
}

func (l life) held(id string, orAbove bool) bool {
	return slices.ContainsFunc(l.stints, func(s ladder.StintSpec) bool {
		return counts(id, orAbove, s.Place) && (l.today.IsZero() || s.From.Compare(l.today) <= 0)
	})
}

// pieces counts pieces of evidence, each once, for however many skills it is.
func (l life) pieces(r ladder.Evidence) int {
	counted := make(map[string]bool)
	for _, p := range l.evidence {
		if (r.Skill == "" || p.Skill == r.Skill) && (r.Value == "" || p.Value == r.Value) && l.recent(p.Date, r.Months) {
			counted[p.Title.String()] = true
		}
	}
	return len(counted)
}

// recent says whether a day lies in the last months, 0 for any.
func (l life) recent(day date.Date, months int) bool {
	if l.today.IsZero() {
		return true
	}
	if day.Compare(l.today) > 0 {
		return false
	}
	return months == 0 || day.Compare(monthsBefore(l.today, months)) >= 0
}

// monthsBefore goes back to the same day of a month, to the last where the month
// has no such day.
func monthsBefore(day date.Date, months int) date.Date {
	first := time.Date(day.Year(), day.Month()-time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return date.From(first.AddDate(0, 0, min(day.Day(), last)-1))
}

func after(day date.Date, days int) date.Date {
	return date.From(time.Date(day.Year(), day.Month(), day.Day()+days, 0, 0, 0, 0, time.UTC))
}

// fewestDays tries the months of 40 years in which each length of February
// comes beside each other; 1900 and 2100 are not among them, so it is for
// numbers of months below 48 alone.
func fewestDays(months int) int {
	fewest := 1 << 30
	for i := range 40 * 12 {
		from := time.Date(2001, time.Month(1+i), 1, 0, 0, 0, 0, time.UTC)
		fewest = min(fewest, int(from.AddDate(0, months, 0).Sub(from).Hours()/24))
	}
	return fewest
}

// badge is a condition of a program's own: that skill a is at step n at least.
type badge struct{ n int }

func (b badge) Kind() string                     { return "x-badge" }
func (b badge) Check(ladder.Ladder) problem.List { return nil }
func (b badge) Equal(c ladder.Condition) bool    { return c == b }

func (b badge) Evaluate(f ladder.Facts) (ladder.Outcome, ladder.Progress) {
	level := f.Profile().Level("a")
	switch {
	case b.n == 0, level.SameScale(step("a", 1)) && level.Step() >= b.n:
		return ladder.Met, ladder.Progress{Lo: 1, Hi: 1}
	case !level.SameScale(step("a", 1)):
		return ladder.Unknown, ladder.Progress{Hi: 1}
	default:
		return ladder.NotMet, ladder.Progress{}
	}
}

func (b badge) Line(_ ladder.Facts, tag language.Tag) string {
	return text.EnJa("a badge", "バッジ").In(tag)
}

func (b badge) Witness(f ladder.Facts) (ladder.Facts, bool) {
	spec := f.Spec()
	spec.Profile = spec.Profile.With("a", step("a", b.n))
	return ladder.NewFacts(spec), true
}

// drawCondition draws a condition of any kind.
func drawCondition(t *rapid.T) ladder.RequirementSpec {
	places := rapid.SampledFrom(placeIDs)
	windows := rapid.SampledFrom([]int{0, 1, 6})
	switch rapid.IntRange(0, 7).Draw(t, "condition") {
	case 0:
		return drawLevel(t)
	case 1:
		return drawScore(t)
	case 2:
		return ladder.Tenure{In: places.Draw(t, "in"), OrAbove: rapid.Bool().Draw(t, "above"), Months: rapid.SampledFrom([]int{1, 2, 12, 13}).Draw(t, "months")}
	case 3:
		return ladder.Held{Place: places.Draw(t, "held"), OrAbove: rapid.Bool().Draw(t, "above")}
	case 4:
		return ladder.Include{Of: rapid.SampledFrom([]string{"g1", "g2", "two", "g3", "coach"}).Draw(t, "include")}
	case 5:
		return ladder.Own{Condition: badge{rapid.IntRange(0, 2).Draw(t, "badge")}}
	default:
		return drawCounted(t, windows)
	}
}

// drawCounted draws a number of pieces of evidence or of ratings.
func drawCounted(t *rapid.T, windows *rapid.Generator[int]) ladder.RequirementSpec {
	if rapid.Bool().Draw(t, "rating") {
		return ladder.Rating{
			Review: "rated", Level: rapid.SampledFrom([]string{"1", "2"}).Draw(t, "rated"),
			Times: rapid.IntRange(0, 2).Draw(t, "times"), Months: windows.Draw(t, "window"),
		}
	}
	return ladder.Evidence{
		N: rapid.IntRange(1, 2).Draw(t, "n"), Skill: rapid.SampledFrom([]skills.ID{"", "a", "b"}).Draw(t, "of"),
		Value: rapid.SampledFrom([]string{"", "v"}).Draw(t, "value"), Months: windows.Draw(t, "window"),
	}
}

// drawPlaced draws what g1, g2 and coach ask, and a requirement of all kinds with
// the requirement that the world makes of it.
func drawPlaced(t *rapid.T) (map[string]ladder.RequirementSpec, ladder.RequirementSpec, ladder.Requirement) {
	simple := func(t *rapid.T) ladder.RequirementSpec {
		switch rapid.IntRange(0, 2).Draw(t, "simple") {
		case 0:
			return drawLevel(t)
		case 1:
			return drawScore(t)
		default:
			return drawCounted(t, rapid.SampledFrom([]int{0, 6}))
		}
	}
	asked := map[string]ladder.RequirementSpec{"g1": drawTree(t, 1, simple), "coach": drawTree(t, 1, simple)}
	asked["g2"] = ladder.All{drawTree(t, 1, simple), ladder.Include{Of: "g1"}}
	asked["two"] = asked["g2"]
	r := drawTree(t, 2, drawCondition)
	spec := placedSpec
	spec.Tracks = slices.Clone(spec.Tracks)
	spec.Tracks[0].Grades = slices.Clone(spec.Tracks[0].Grades)
	spec.Tracks[0].Grades[0].Requires, spec.Tracks[0].Grades[1].Requires = asked["g1"], asked["g2"]
	spec.Roles = []ladder.RoleSpec{{ID: "coach", Requires: asked["coach"]}, {ID: "r", Requires: r}}
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatalf("New: %v", err)
	}
	role, _ := l.Role("r")
	return asked, r, role.Requirement()
}
