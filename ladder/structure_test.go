package ladder_test

import (
	"fmt"
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

func TestGrade_says(t *testing.T) {
	l := must(ladder.New(full()))
	p1, p2, p3 := grade(t, l, "p1"), grade(t, l, "p2"), grade(t, l, "p3")
	scope, ok := p1.Attribute("scope")
	if !ok || scope.ID() != "scope" || scope.Name().String() != "reach" || scope.Value().String() != "own work" || scope.String() != "scope" || scope.IsZero() {
		t.Errorf("the scope of p1 is %v: %v", scope.Name(), scope.Value())
	}
	if _, ok := p2.Attribute("scope"); ok {
		t.Error("p2 says its scope")
	}
	e, ok := p1.Expectation("go")
	if !ok || e.Grade() != p1 || e.Competency() != "go" || e.Summary().String() != "writes it" || e.String() != "p1/go" || e.IsZero() || len(slices.Collect(e.Examples())) != 1 {
		t.Errorf("p1 expects %+v", e.Spec())
	}
	if diff := cmp.Diff(full().Tracks[0].Grades[0].Expectations[0], e.Spec(), asWritten); diff != "" {
		t.Errorf("expectation (-want +got):\n%s", diff)
	}
	for b := range e.Behaviours() {
		b.Tags[0] = "changed"
	}
	for b := range e.Behaviours() {
		if b.Tags[0] == "changed" {
			t.Error("Behaviours gives the ladder's own records away")
		}
	}
	if whole, _ := p1.Expectation(""); whole.String() != "p1" {
		t.Errorf("what p1 expects as a whole is called %v", whole)
	}
	if _, ok := p2.Expectation("go"); ok {
		t.Error("what a grade includes is its own")
	}
	if got := ids(t, p2.AllExpectations()); !slices.Equal(got, []string{"p1/go", "p1"}) {
		t.Errorf("at p2 is expected %q", got)
	}
	if got := ids(t, p2.Includes()); !slices.Equal(got, []string{"p1"}) {
		t.Errorf("p2 includes %q", got)
	}
	if got := slices.Collect(p1.Aliases()); !slices.Equal(got, []string{"e1"}) || p1.IsTerminal() || !p3.IsTerminal() || !p3.IsInternal() || !p3.IsDraft() || p1.IsInternal() || p1.IsDraft() {
		t.Errorf("p1 is %q too, or p3 is wrong", got)
	}
	track := p1.Track()
	management, _ := l.Track("management")
	if track.IsCumulative() || track.IsWithoutSkipping() || !management.IsCumulative() || !management.IsWithoutSkipping() || track.FirstRank() != 1 || management.FirstRank() != 3 {
		t.Error("a track is wrong")
	}
	if got := slices.Collect(l.Attributes()); len(got) != 1 || got[0].ID != "scope" || len(slices.Collect(l.Silences())) != 1 || len(slices.Collect(l.Equivalences())) != 1 {
		t.Errorf("attributes %v", got)
	}
}

// Where a grade calls an attribute nothing else, the ladder's name counts, then
// the id.
func TestAttribute_Name(t *testing.T) {
	spec := full()
	spec.Attributes = append(spec.Attributes, ladder.AttributeSpec{ID: "horizon"})
	spec.Tracks[0].Grades[1].Attributes = []ladder.AttributeValueSpec{{Attribute: "scope", Value: text.Plain("team")}, {Attribute: "horizon", Value: text.Plain("a month")}}
	var names []string
	for a := range grade(t, must(ladder.New(spec)), "p2").Attributes() {
		names = append(names, a.Name().In(language.Japanese))
	}
	if diff := cmp.Diff([]string{"範囲", "horizon"}, names); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestLadder_Behaviour(t *testing.T) {
	l := must(ladder.New(full()))
	var got []string
	for _, id := range []string{"anchor", "expected", "objective", "served"} {
		b, ok := l.Behaviour(id)
		if !ok || b.IsZero() || b.ID() != id || b.Text().In(language.Japanese) != id+" を確かめる" || b.Spec().Tags[0] != "review" {
			t.Errorf("%s is %+v", id, b.Spec())
		}
		got = append(got, fmt.Sprintf("%s: %s %s %s %s", b, b.Discipline(), b.Grade(), b.Competency(), b.Step()))
	}
	if diff := cmp.Diff([]string{"anchor:   go expert", "expected:  p1 go ", "objective: backend  slo expert", "served: backend p2 go "}, got); diff != "" {
		t.Errorf("where behaviours stand (-want +got):\n%s", diff)
	}
	if _, ok := l.Behaviour(""); ok {
		t.Error("a behaviour without an id is found")
	}
	expert, reached := scaleOf(l, "mastery").MustParse("expert"), scaleOf(l, "reach").MustParse("team")
	if a, ok := l.Anchor("go", expert); !ok || a.Summary.String() != "teaches it" {
		t.Errorf("experts of go: %+v", a)
	}
	for _, test := range []struct {
		skill skills.ID
		level skills.Level
	}{{"go", scaleOf(l, "mastery").MustParse("aware")}, {"go", reached}, {"kubernetes", expert}, {"welding", expert}, {"go", skills.Level{}}} {
		if a, ok := l.Anchor(test.skill, test.level); ok {
			t.Errorf("%v of %s: %+v", test.level, test.skill, a)
		}
	}
	c, ok := l.Competency("go")
	c.Anchors[0].Step = "changed"
	if again, _ := l.Competency("go"); !ok || again.Anchors[0].Step != "expert" {
		t.Errorf("go is %+v", again)
	}
	if _, ok := l.Competency("kubernetes"); ok {
		t.Error("a skill of the catalog is a competency")
	}
}

func TestDiscipline(t *testing.T) {
	l := must(ladder.New(fields()))
	if diff := cmp.Diff([]string{"backend", "data", "web"}, ids(t, l.Disciplines())); diff != "" {
		t.Errorf("disciplines (-want +got):\n%s", diff)
	}
	backend, _ := l.Discipline("backend")
	data, _ := l.Discipline("data")
	if backend.IsZero() || backend.ID() != "backend" || backend.Name().String() != "Backend" || backend.Word().In(language.Japanese) != "サーバー" || !backend.Description().IsZero() || data.Word().String() != "Data" {
		t.Errorf("backend is %+v", backend.Spec())
	}
	if got := ids(t, backend.Tracks()); !slices.Equal(got, []string{"professional", "management"}) || !slices.Equal(ids(t, data.Tracks()), []string{"professional"}) {
		t.Errorf("backend has the tracks %q", got)
	}
	if got := slices.Collect(data.NotApplicable()); !slices.Equal(got, []skills.ID{"go", "incident-response"}) {
		t.Errorf("in data, %q is not applicable", got)
	}
	if diff := cmp.Diff(fields().Disciplines[0], backend.Spec(), asWritten); diff != "" {
		t.Errorf("record (-want +got):\n%s", diff)
	}
	foreign, _ := must(ladder.New(fields())).Discipline("backend")
	for id, want := range map[string][3]string{"p1": {"Server Engineer", "Data Engineer", "Engineer I"}, "p2": {"Gopher", "Mid Data Engineer", "Engineer II"}, "p4": {"Staff Engineer", "Staff Engineer", "Staff Engineer"}} {
		g := grade(t, l, id)
		if got := [3]string{g.TitleIn(backend).String(), g.TitleIn(data).String(), g.TitleIn(foreign).String()}; got != want || !g.TitleIn(ladder.Discipline{}).Equal(g.Name()) {
			t.Errorf("%s is called %q, want %q", id, got, want)
		}
		for _, d := range []ladder.Discipline{backend, data} {
			in := grade(t, must(l.In(d.ID())), id)
			if !in.Name().Equal(g.TitleIn(d)) {
				t.Errorf("%s is called %v in the ladder of %v, and %v in it", id, in.Name(), d, g.TitleIn(d))
			}
		}
	}
	if got := grade(t, l, "p1").TitleIn(data).In(language.Japanese); got != "データエンジニア" {
		t.Errorf("p1 is called %s", got)
	}
}

// The zero views of structure are of no ladder and say nothing.
func TestZeroViews_structure(t *testing.T) {
	var (
		g ladder.Grade
		d ladder.Discipline
		e ladder.Expectation
		a ladder.Attribute
		b ladder.Behaviour
		s ladder.TitleBand
		l ladder.Ladder
	)
	if n := len(ids(t, g.Expectations())) + len(ids(t, g.AllExpectations())) + len(ids(t, g.Includes())) + len(ids(t, g.Attributes())) + len(ids(t, g.Steps())) + len(ids(t, e.Includes())) +
		len(ids(t, d.Tracks())) + len(ids(t, l.Groups())) + len(ids(t, l.Disciplines())) + len(ids(t, l.TitleBands())) + len(slices.Collect(l.Attributes())) + len(slices.Collect(l.Equivalences())); n != 0 {
		t.Errorf("%d things are of nothing", n)
	}
	for range g.Equivalents() {
		t.Error("the zero Grade is equal to one")
	}
	if !d.IsZero() || d.String() != "" || !d.Name().IsZero() || !d.Word().IsZero() || !d.Description().IsZero() || !cmp.Equal(d.Spec(), ladder.DisciplineSpec{}, asWritten) {
		t.Error("the zero Discipline says something")
	}
	if !e.IsZero() || e.String() != "" || !e.Grade().IsZero() || !e.Summary().IsZero() || !cmp.Equal(e.Spec(), ladder.ExpectationSpec{}, asWritten) {
		t.Error("the zero Expectation says something")
	}
	if !a.IsZero() || a.String() != "" || !a.Name().IsZero() || !a.Value().IsZero() {
		t.Error("the zero Attribute says something")
	}
	if !b.IsZero() || b.String() != "" || !b.Text().IsZero() || !b.Grade().IsZero() || !b.Discipline().IsZero() || b.Competency() != "" || b.Step() != "" || !cmp.Equal(b.Spec(), ladder.BehaviourSpec{}, asWritten) {
		t.Error("the zero Behaviour says something")
	}
	if _, ok := s.Below(); ok || !s.IsZero() || s.String() != "" || s.Score() != "" || !s.Track().IsZero() || s.Min().Sign() != 0 || s.Has(new(big.Rat)) || !cmp.Equal(s.Spec(), ladder.TitleBandSpec{}, asWritten) {
		t.Error("the zero TitleBand says something")
	}
	if g.Equivalence(g) != (ladder.Equivalence{}) || g.IsDraft() || g.IsTerminal() || g.IsInternal() || (ladder.Track{}).FirstRank() != 0 || (ladder.Track{}).IsCumulative() || (ladder.Track{}).IsWithoutSkipping() {
		t.Error("a zero view says something")
	}
}

// lines returns n tracks of m grades each: a1, a2, ... b1, b2, ...
func lines(n, m int) ladder.Spec {
	spec := ladder.Spec{ID: "lines", Scales: worldSpec.Scales, Competencies: worldSpec.Competencies}
	for i := range n {
		t := ladder.TrackSpec{ID: string(rune('A' + i))}
		for j := range m {
			t.Grades = append(t.Grades, ladder.GradeSpec{ID: fmt.Sprintf("%c%d", 'a'+i, j+1), Titles: titles("G"), Requires: ladder.All{}})
		}
		spec.Tracks = append(spec.Tracks, t)
	}
	return spec
}

// What follows from equivalences against the transitive closure of all pairs.
func TestGrade_Equivalents_law(t *testing.T) {
	const tracks, each = 4, 2
	rapid.Check(t, func(t *rapid.T) {
		spec := lines(tracks, each)
		var names []string
		for _, track := range spec.Tracks {
			for _, g := range track.Grades {
				names = append(names, g.ID)
			}
		}
		for range rapid.IntRange(0, 5).Draw(t, "declarations") {
			spec.Equivalences = append(spec.Equivalences, ladder.EquivalenceSpec{
				Kind:   rapid.SampledFrom(append(slices.Collect(ladder.Equivalences()), ladder.Equivalence{})).Draw(t, "kind"),
				Grades: rapid.SliceOfNDistinct(rapid.SampledFrom(names), 2, 3, rapid.ID).Draw(t, "grades"),
			})
		}
		type pair struct{ a, b string }
		relate := func(kinds ...ladder.Equivalence) map[pair]bool {
			related := make(map[pair]bool)
			for _, name := range names {
				related[pair{name, name}] = true
			}
			for _, e := range spec.Equivalences {
				for _, a := range e.Grades {
					for _, b := range e.Grades {
						if slices.Contains(kinds, e.Kind) {
							related[pair{a, b}] = true
						}
					}
				}
			}
			for _, k := range names { // Warshall
				for _, i := range names {
					for _, j := range names {
						related[pair{i, j}] = related[pair{i, j}] || related[pair{i, k}] && related[pair{k, j}]
					}
				}
			}
			return related
		}
		equal, pay := relate(ladder.Equal), relate(ladder.Equal, ladder.PayEqual)
		apart := make(map[pair]bool)
		wrong := false
		for _, e := range spec.Equivalences {
			for _, a := range e.Grades {
				for _, b := range e.Grades {
					switch p := (pair{a, b}); {
					case a == b:
					case e.Kind == ladder.PayEqual:
						wrong = wrong || equal[p]
					case e.Kind == ladder.NotComparable:
						wrong = wrong || pay[p]
						for _, c := range names {
							for _, d := range names {
								if equal[pair{a, c}] && equal[pair{b, d}] {
									apart[pair{c, d}] = true
								}
							}
						}
					}
				}
			}
		}
		above := make(map[pair]bool)
		for _, track := range spec.Tracks {
			for i, low := range track.Grades {
				for _, high := range track.Grades[i+1:] {
					for _, a := range names {
						for _, b := range names {
							if equal[pair{a, low.ID}] && equal[pair{b, high.ID}] {
								above[pair{a, b}] = true
							}
						}
					}
				}
			}
		}
		for _, k := range names {
			for _, i := range names {
				for _, j := range names {
					above[pair{i, j}] = above[pair{i, j}] || above[pair{i, k}] && above[pair{k, j}]
				}
			}
		}
		for _, name := range names {
			wrong = wrong || above[pair{name, name}]
		}
		l, err := ladder.New(spec)
		if (err != nil) != wrong {
			t.Fatalf("New: %v; wrong is %v", err, wrong)
		}
		if wrong {
			return
		}
		for _, a := range names {
			g, _ := l.Grade(a)
			said := make(map[string]ladder.Equivalence)
			for other, kind := range g.Equivalents() {
				if _, again := said[other.ID()]; again {
					t.Fatalf("%s has %s twice", a, other)
				}
				said[other.ID()] = kind
			}
			for _, b := range names {
				var want ladder.Equivalence
				switch p := (pair{a, b}); {
				case equal[p]:
					want = ladder.Equal
				case pay[p]:
					want = ladder.PayEqual
				case apart[p]:
					want = ladder.NotComparable
				}
				h, _ := l.Grade(b)
				if got := g.Equivalence(h); got != want || a != b && said[b] != want {
					t.Fatalf("%s and %s are %q, %q among all; want %q", a, b, got, said[b], want)
				}
			}
		}
	})
}

// AllExpectations against a recursion over the records.
func TestGrade_AllExpectations_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := lines(2, 4)
		byID := make(map[string]*ladder.GradeSpec)
		var names []string
		competencies := []skills.ID{"", "a", "b"}
		include := func(name string) []string { // of grades before, so that there is no cycle
			if len(names) == 0 {
				return nil
			}
			return rapid.SliceOfNDistinct(rapid.SampledFrom(names), 0, 2, rapid.ID).Draw(t, name)
		}
		for i := range spec.Tracks {
			for j := range spec.Tracks[i].Grades {
				g := &spec.Tracks[i].Grades[j]
				g.Includes = include("includes")
				for _, c := range rapid.SliceOfNDistinct(rapid.SampledFrom(competencies), 0, 3, rapid.ID).Draw(t, "competencies") {
					g.Expectations = append(g.Expectations, ladder.ExpectationSpec{Competency: c, Summary: text.Plain("works"), Includes: include("of " + string(c))})
				}
				byID[g.ID] = g
				names = append(names, g.ID)
			}
		}
		type cell struct {
			grade      string
			competency skills.ID
		}
		var want []cell
		var expect func(id string, all bool, in skills.ID)
		expect = func(id string, all bool, in skills.ID) {
			g := byID[id]
			own := slices.DeleteFunc(slices.Clone(g.Expectations), func(e ladder.ExpectationSpec) bool { return !all && e.Competency != in })
			for _, e := range own {
				if c := (cell{id, e.Competency}); !slices.Contains(want, c) {
					want = append(want, c)
				}
			}
			for _, e := range own {
				for _, from := range e.Includes {
					expect(from, false, e.Competency)
				}
			}
			for _, from := range g.Includes {
				if all {
					expect(from, true, "")
				}
			}
		}
		l, err := ladder.New(spec)
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range names {
			want = nil
			expect(id, true, "")
			g, _ := l.Grade(id)
			var got []cell
			for e := range g.AllExpectations() {
				got = append(got, cell{e.Grade().ID(), e.Competency()})
			}
			if !slices.Equal(got, want) {
				t.Fatalf("at %s is expected %v, want %v", id, got, want)
			}
			for range g.AllExpectations() {
				break // must not go on
			}
		}
	})
}

// Titles by score against whole tenths, counted.
func TestLadder_TitlesFor_law(t *testing.T) {
	tenths := func(n int) decimal.Decimal { return decimal.MustParse(fmt.Sprintf("%d.%d", n/10, n%10)) }
	rapid.Check(t, func(t *rapid.T) {
		spec := full()
		type band struct {
			min, below int
			track      string
		}
		var bands []band
		spec.Titles = nil
		for i := range rapid.IntRange(0, 4).Draw(t, "bands") {
			b := band{min: rapid.IntRange(0, 20).Draw(t, "min"), below: 1000, track: rapid.SampledFrom([]string{"", "professional", "management"}).Draw(t, "track")}
			title := ladder.TitleBandSpec{Title: text.Plain(fmt.Sprint(i)), Score: "points", Min: tenths(b.min), Track: b.track}
			if rapid.Bool().Draw(t, "closed") {
				b.below = b.min + rapid.IntRange(1, 10).Draw(t, "width")
				below := tenths(b.below)
				title.Below = &below
			}
			bands = append(bands, b)
			spec.Titles = append(spec.Titles, title)
		}
		l, err := ladder.New(spec)
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range []string{"", "professional", "management"} {
			track, _ := l.Track(id)
			for value := range 32 {
				var want, got []string
				for i, b := range bands {
					if b.min <= value && value < b.below && (b.track == "" || b.track == id) {
						want = append(want, fmt.Sprint(i))
					}
				}
				for b := range l.TitlesFor(track, "points", big.NewRat(int64(value), 10)) {
					got = append(got, b.String())
				}
				if !slices.Equal(got, want) {
					t.Fatalf("at %d tenths in %q: %q, want %q", value, id, got, want)
				}
			}
			for range l.TitlesFor(track, "others", new(big.Rat)) {
				t.Fatal("another score gives a title")
			}
			for range l.TitlesFor(track, "points", nil) {
				t.Fatal("no value gives a title")
			}
		}
	})
}
