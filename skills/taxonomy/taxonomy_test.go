package taxonomy_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

func TestTaxonomy(t *testing.T) {
	for name, tt := range map[string]struct{ got, want string }{
		"occupations":     {joined(small.Occupations()), "baker, makers, pastry, sellers"},
		"roots":           {joined(small.Roots()), "makers, sellers"},
		"scales":          {joined(small.Scales()), "importance, level"},
		"broader":         {joined(occupation("pastry").Broader()), "baker, sellers"},
		"narrower":        {joined(occupation("makers").Narrower()), "baker"},
		"ancestors":       {joined(occupation("pastry").Ancestors()), "baker, sellers, makers"},
		"descendants":     {joined(occupation("makers").Descendants()), "baker, pastry"},
		"needs":           {joined(occupation("baker").Needs()), "baker ovens, baker sums, baker dough"},
		"needed by":       {joined(small.NeededBy("sums")), "baker sums, pastry sums"},
		"needed by none":  {joined(small.NeededBy("unneeded")), ""},
		"no such skill":   {joined(small.NeededBy("flying")), ""},
		"alias of two":    {joined(small.Find(" CONFECTIONER").All()), "baker, pastry"},
		"alias in two":    {joined(small.Find("ﾊﾟﾃｨｼｴ").All()), "pastry"},
		"code":            {joined(small.Find("7512").All()), "baker"},
		"id":              {joined(small.Find("makers").All()), "makers"},
		"label of none":   {joined(small.Find("pilot").All()), ""},
		"says nothing":    {joined(small.Find("  ").All()), ""},
		"name":            {occupation("makers").Name().String(), "Makers"},
		"without name":    {occupation("sellers").Name().String(), "sellers"},
		"taxonomy's name": {small.Name().String(), "A small taxonomy"},
		"skill of need":   {must2(occupation("baker").Need("dough")).Skill().Name().String(), "Make dough"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: got %q, want %q", name, tt.got, tt.want)
		}
	}
	if !occupation("makers").IsGroup() || occupation("baker").IsGroup() {
		t.Error("groups are not told from occupations")
	}
	if o, ok := small.Find("makers").One(); !ok || o != occupation("makers") {
		t.Errorf("One = %v, %v", o, ok)
	}
	if o, ok := small.Find("confectioner").One(); ok || o.ID() != "" || small.Find("confectioner").Len() != 2 {
		t.Errorf("One of two = %v, %v", o, ok)
	}
	if a, b, c := small.Count(taxonomy.Essential), small.Count(taxonomy.Optional), small.Count(taxonomy.Relation{}); a != 3 || b != 1 || c != 1 || small.Needs() != 5 {
		t.Errorf("Count = %d, %d, %d of %d", a, b, c, small.Needs())
	}
	if a, b := occupation("baker").Count(taxonomy.Essential), occupation("pastry").Count(taxonomy.Relation{}); a != 2 || b != 1 {
		t.Errorf("Count = %d, %d", a, b)
	}
}

func must2[T any](v T, ok bool) T {
	if !ok {
		panic("not there")
	}
	return v
}

func TestNeed_Rating(t *testing.T) {
	dough := must2(occupation("baker").Need("dough"))
	if r, ok := dough.Rating("importance"); !ok || r.Value != decimal.MustParse("4.62") || r.Suppressed || r.N != 8 {
		t.Errorf("Rating = %+v, %v", r, ok)
	}
	if r, ok := dough.Rating("level"); !ok || !r.Suppressed || r.StandardError != nil {
		t.Errorf("Rating = %+v, %v", r, ok)
	}
	if _, ok := dough.Rating("mastery"); ok {
		t.Error("there is a rating on a scale that nobody rated")
	}
	if _, ok := must2(occupation("pastry").Need("dough")).Rating("level"); ok {
		t.Error("there is a rating of another occupation")
	}
	if n := len(slices.Collect(dough.Ratings())); n != 2 {
		t.Errorf("%d ratings", n)
	}
	if _, ok := occupation("pastry").Need("ovens"); ok {
		t.Error("a need that nobody stated is there")
	}
}

// What a caller does with a record afterwards, or with what a query gives,
// changes nothing.
func TestTaxonomy_immutable(t *testing.T) {
	spec := smallSpec()
	x := must(taxonomy.New(spec))
	spec.Occupations[3].Broader[0] = "sellers"
	*spec.Occupations[3].Needs[2].Ratings[0].Lower = decimal.MustParse("1")
	spec.Occupations[2].Aliases[0] = spec.Occupations[2].Aliases[1]
	spec.Occupations[3].Needs[0].Skill = "unneeded"
	r, _ := must2(must2(x.Occupation("baker")).Need("dough")).Rating("importance")
	*r.Upper = decimal.MustParse("1")
	given := x.Spec()
	given.Scales[0].Steps[0].ID = "changed"
	given.Occupations[0].Broader[0] = "changed"
	if !x.Equal(small) {
		t.Error(cmp.Diff(small.Spec(), x.Spec()))
	}
}

func TestTaxonomy_Equal(t *testing.T) {
	if !small.Equal(small) || (taxonomy.Taxonomy{}).Equal(small) || !(taxonomy.Taxonomy{}).Equal(must(taxonomy.New(taxonomy.Spec{}))) {
		t.Error("Equal is wrong for the same taxonomy or an empty one")
	}
	for name, change := range map[string]func(*taxonomy.Spec){
		"id":          func(s *taxonomy.Spec) { s.ID = "other" },
		"version":     func(s *taxonomy.Spec) { s.Provenance.Version = "2" },
		"scale":       func(s *taxonomy.Spec) { s.Scales[0].Name = text.Plain("Importance") },
		"scale order": func(s *taxonomy.Spec) { slices.Reverse(s.Scales) },
		"skill":       func(s *taxonomy.Spec) { s.Skills[0].HalfLife = 3 },
		"new skill":   func(s *taxonomy.Spec) { s.Skills[3].ID = "unneeded, too" },
		"code":        func(s *taxonomy.Spec) { s.Occupations[0].Code = "53" },
		"group":       func(s *taxonomy.Spec) { s.Occupations[0].Group = false },
		"broader":     func(s *taxonomy.Spec) { s.Occupations[2].Broader = s.Occupations[2].Broader[:1] },
		"need":        func(s *taxonomy.Spec) { s.Occupations[2].Needs[0].Skill = "ovens" },
		"no need":     func(s *taxonomy.Spec) { s.Occupations[2].Needs = s.Occupations[2].Needs[:1] },
		"relation":    func(s *taxonomy.Spec) { s.Occupations[2].Needs[0].Relation = taxonomy.Optional },
		"rating":      func(s *taxonomy.Spec) { s.Occupations[3].Needs[2].Ratings[1].Suppressed = false },
		"rating to":   func(s *taxonomy.Spec) { n := s.Occupations[3].Needs; n[1].Ratings, n[2].Ratings = n[2].Ratings, nil },
	} {
		spec := smallSpec()
		change(&spec)
		if u := must(taxonomy.New(spec)); u.Equal(small) || small.Equal(u) {
			t.Errorf("Equal does not see a change of %s", name)
		}
	}
}

func TestZero(t *testing.T) {
	var x taxonomy.Taxonomy
	var o taxonomy.Occupation
	var n taxonomy.Need
	got := []any{
		x.ID(), x.Name().IsZero(), x.Len(), x.Needs(), x.Count(taxonomy.Essential), joined(x.Occupations()), joined(x.Roots()), joined(x.NeededBy("go")), x.Find("go").Len(), x.Catalog().Len(),
		o.ID(), o.Code(), o.Name().IsZero(), o.IsGroup(), joined(o.Broader()), joined(o.Narrower()), joined(o.Ancestors()), joined(o.Descendants()), joined(o.Needs()), o.Count(taxonomy.Essential),
		n.Occupation().ID(), n.Skill().ID(), n.Relation().String(), len(slices.Collect(n.Ratings())), n.String(),
	}
	want := []any{
		"", true, 0, 0, 0, "", "", "", 0, 0,
		"", "", true, false, "", "", "", "", "", 0,
		"", skills.ID(""), "", 0, "",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if _, ok := x.Occupation(""); ok {
		t.Error("the zero taxonomy has an occupation")
	}
	if _, ok := o.Need("go"); ok || !o.Equal(o) || !n.Equal(n) || x.Spec().ID != "" {
		t.Error("the zero occupation has a need")
	}
}

func TestNew_problems(t *testing.T) {
	type specs = taxonomy.OccupationSpec
	needs := func(list ...taxonomy.NeedSpec) func(*taxonomy.Spec) {
		return func(s *taxonomy.Spec) { s.Occupations[3].Needs = list }
	}
	rated := func(list ...taxonomy.RatingSpec) func(*taxonomy.Spec) {
		return needs(taxonomy.NeedSpec{Skill: "dough", Ratings: list})
	}
	add := func(list ...specs) func(*taxonomy.Spec) {
		return func(s *taxonomy.Spec) { s.Occupations = append(s.Occupations, list...) }
	}
	high := importance.MustParse("high")
	for name, tt := range map[string]struct {
		change func(*taxonomy.Spec)
		want   string
	}{
		"none":                  {func(*taxonomy.Spec) {}, ""},
		"of skills":             {func(s *taxonomy.Spec) { s.Skills[1].ID = "" }, "missing-id skills[\"\"], unknown-skill occupations[baker].needs[dough], unknown-skill occupations[pastry].needs[dough]"},
		"of a scale":            {func(s *taxonomy.Spec) { s.Scales = append(s.Scales, skills.ScaleSpec{ID: "none"}) }, "no-steps scales[none].steps"},
		"scale twice":           {func(s *taxonomy.Spec) { s.Scales = append(s.Scales, levelSpec) }, "duplicate-scale scales[level]"},
		"occupation without id": {add(specs{}), `missing-id occupations[""]`},
		"occupation's odd id":   {add(specs{ID: " x"}), `invalid-id occupations[" x"]`},
		"occupation twice":      {add(specs{ID: "baker"}), "duplicate-id occupations[baker]"},
		"broader unknown":       {add(specs{ID: "x", Broader: []string{"maker", "baker"}}), "unknown-occupation occupations[x].broader"},
		"broader itself":        {add(specs{ID: "x", Broader: []string{"x"}}), "cyclic-occupation occupations[x].broader"},
		"broader in a round": {
			add(specs{ID: "x", Broader: []string{"y"}}, specs{ID: "y", Broader: []string{"x", "baker"}}, specs{ID: "z", Broader: []string{"y"}}),
			"cyclic-occupation occupations[x].broader, cyclic-occupation occupations[y].broader",
		},
		"need of no skill":  {needs(taxonomy.NeedSpec{Skill: "doug"}), "unknown-skill occupations[baker].needs[doug]"},
		"need twice":        {needs(taxonomy.NeedSpec{Skill: "dough"}, taxonomy.NeedSpec{Skill: "ovens"}, taxonomy.NeedSpec{Skill: "dough", Relation: taxonomy.Optional}), "duplicate-need occupations[baker].needs[dough]"},
		"no level":          {rated(taxonomy.RatingSpec{}), "unrated-scale occupations[baker].needs[dough].ratings[0]"},
		"other scale":       {rated(taxonomy.RatingSpec{Level: other}), "unrated-scale occupations[baker].needs[dough].ratings[0]"},
		"scale rated twice": {rated(taxonomy.RatingSpec{Level: high}, taxonomy.RatingSpec{Level: importance.MustParse("low")}), "duplicate-rating occupations[baker].needs[dough].ratings[1]"},
		"fewer than nobody": {rated(taxonomy.RatingSpec{Level: high, N: -1}), "negative-count occupations[baker].needs[dough].ratings[0].n"},
		"error below 0":     {rated(taxonomy.RatingSpec{Level: high, StandardError: some("-0.1")}), "negative-error occupations[baker].needs[dough].ratings[0].standard-error"},
		"bounds reversed":   {rated(taxonomy.RatingSpec{Level: high, Lower: some("2"), Upper: some("1")}), "bounds-reversed occupations[baker].needs[dough].ratings[0]"},
		"bounds equal":      {rated(taxonomy.RatingSpec{Level: high, Lower: some("2"), Upper: some("2.0"), StandardError: some("0")}), ""},
		"several at once":   {func(s *taxonomy.Spec) { rated(taxonomy.RatingSpec{N: -1})(s); add(specs{ID: "baker"}, specs{})(s) }, `missing-id occupations[""], duplicate-id occupations[baker], unrated-scale occupations[baker].needs[dough].ratings[0], negative-count occupations[baker].needs[dough].ratings[0].n`},
		"bad skills as well": {func(s *taxonomy.Spec) {
			s.Skills = append(s.Skills, s.Skills...)
			needs(taxonomy.NeedSpec{Skill: "sums"})(s)
		}, "duplicate-id skills[dough], duplicate-id skills[ovens], duplicate-id skills[sums], duplicate-id skills[unneeded]"},
	} {
		spec := smallSpec()
		tt.change(&spec)
		x, err := taxonomy.New(spec)
		var got []string
		var e *problem.Error
		if errors.As(err, &e) {
			for _, p := range e.Problems() {
				got = append(got, p.Code().ID()+" "+string(p.Path()))
			}
			if x.Len() != 0 {
				t.Errorf("%s: a taxonomy comes with an error", name)
			}
		}
		want := strings.Split(tt.want, ", ")
		if tt.want == "" {
			want = nil
		}
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", name, diff)
		}
	}
}

// other is a level of a scale that has the id of one of the taxonomy's, but other
// steps.
var other = must(skills.NewScale(skills.ScaleSpec{ID: "level", Steps: []skills.StepSpec{{ID: "basic"}}})).MustParse("basic")

func TestNew_suggestion(t *testing.T) {
	spec := smallSpec()
	spec.Occupations[2].Broader[0] = "bakers"
	spec.Occupations[3].Needs[0].Skill = "oven"
	_, err := taxonomy.New(spec)
	var e *problem.Error
	if !errors.As(err, &e) {
		t.Fatal(err)
	}
	var got []string
	for _, p := range e.Problems() {
		got = append(got, p.Suggestion())
	}
	slices.Sort(got)
	if want := []string{"baker", "ovens"}; !slices.Equal(got, want) {
		t.Errorf("suggested %q, want %q", got, want)
	}
}
