package fit

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// company returns a ladder that calls skills by names and measures them on points,
// or on a scale of two steps where the name ends with "*".
func company(t interface{ Fatal(...any) }, id string, calls map[skills.ID]string, requires ladder.RequirementSpec) ladder.Ladder {
	spec := ladder.Spec{
		ID: id, Scales: []skills.ScaleSpec{points(), {ID: "rough", Steps: []skills.StepSpec{{ID: "some"}, {ID: "much"}}}},
		Roles: []ladder.RoleSpec{{ID: "role", Name: text.Plain("Role"), Requires: requires}},
	}
	for _, skill := range slices.Sorted(func(yield func(skills.ID) bool) {
		for id := range calls {
			if !yield(id) {
				return
			}
		}
	}) {
		name, scale := calls[skill], "points"
		if s, ok := strings.CutSuffix(name, "*"); ok {
			name, scale = s, "rough"
		}
		spec.Competencies = append(spec.Competencies, ladder.CompetencySpec{ID: skill, Name: text.Plain(name), Scale: scale})
	}
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// scaleNamed returns a scale of a ladder.
func scaleNamed(t interface{ Fatal(...any) }, l ladder.Ladder, id string) skills.Scale {
	s, ok := l.Scale(id)
	if !ok {
		t.Fatal("no scale", id)
	}
	return s
}

func mapping(t interface{ Fatal(...any) }, from, to skills.Scale, cuts ...skills.CutSpec) skills.Mapping {
	m, err := skills.NewMapping(from, to, skills.MappingSpec{Cuts: cuts})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func translation(t interface{ Fatal(...any) }, from, to ladder.Ladder, mappings ...skills.Mapping) Translation {
	tr, err := NewTranslation(from, to, mappings...)
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

// A level that nothing else is read as is read whole, whatever the mapping loses
// elsewhere.
func TestLoss_coarse(t *testing.T) {
	ours := company(t, "ours", map[skills.ID]string{"a": "A", "b": "B"}, nil)
	theirs := company(t, "theirs", map[skills.ID]string{"a": "A*", "b": "B*"}, nil)
	read := mapping(t, scaleNamed(t, ours, "points"), scaleNamed(t, theirs, "rough"),
		skills.CutSpec{From: "2", To: "some"}, skills.CutSpec{From: "3", To: "much"}, skills.CutSpec{From: "5"})
	p := facts(t).Profile().With("a", level(t, 2)).With("b", level(t, 4))
	_, losses := translation(t, ours, theirs, read).Facts(ladder.NewFacts(ladder.FactsSpec{Profile: p}))
	if len(losses) != 1 {
		t.Fatalf("lost %v", losses)
	}
	if diff := cmp.Diff("B: 4 is read as much, as is 3; which of them it was is lost", losses[0].String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTranslation(t *testing.T) {
	ours := company(t, "ours", map[skills.ID]string{
		"go": "Go", "shell": "Shell scripting", "sql": "SQL", "lead": "Leading", "coach": "Leading", "ops": "Operations*", "net": "Networks", "k8s": "Kubernetes",
	}, nil)
	theirs := company(t, "theirs", map[skills.ID]string{
		"go": "Golang", "scripting": "SHELL  scripting", "leadership": "leading", "ops": "Operations", "net": "Networks*", "k8s": "Kubernetes*", "art": "Art",
	}, nil)
	rough, fine := scaleNamed(t, ours, "rough"), scaleNamed(t, ours, "points")
	down := mapping(t, fine, rough, skills.CutSpec{From: "2", To: "some"}, skills.CutSpec{From: "4", To: "much"})
	p := facts(t).Profile()
	for id, step := range map[skills.ID]int{"go": 4, "shell": 3, "sql": 5, "lead": 2, "coach": 3, "net": 4, "k8s": 1} {
		p = p.With(id, level(t, step))
	}
	p = p.With("ops", rough.MustParse("much"))
	tr := translation(t, ours, theirs, down)
	got, losses := tr.Facts(ladder.NewFacts(ladder.FactsSpec{
		Profile: p, Stints: []ladder.StintSpec{{Place: "p1"}}, Ratings: []ladder.RatingSpec{},
		Evidence: []ladder.PieceSpec{{Skill: "shell"}},
	}))
	want := "coach=points/3 go=points/4 lead=points/2 net=rough/much scripting=points/3 shell=points/3 sql=points/5"
	if diff := cmp.Diff(want, got.Profile().String()); diff != "" {
		t.Errorf("profile (-want +got):\n%s", diff)
	}
	var lines []string
	for _, loss := range losses {
		lines = append(lines, loss.Kind.String()+" "+string(loss.Skill)+" "+fmt.Sprint(loss.Means))
		if loss.Text(ja) == loss.Text(en) || loss.String() == "" || strings.Contains(loss.String(), "{") {
			t.Errorf("%q, in Japanese %q", loss.Text(en), loss.Text(ja))
		}
	}
	if diff := cmp.Diff([]string{
		"unmatched art []", "unsaid k8s [k8s]", "ambiguous leadership [coach lead]", "coarse net [net]", "no-mapping ops [ops]", "other-record  []",
	}, lines); diff != "" {
		t.Errorf("losses (-want +got):\n%s", diff)
	}
	if stints, evidence, ratings := got.Stated(); stints || ratings || !evidence {
		t.Error("times and ratings of another ladder are taken over, or the evidence is not")
	}
	for piece := range got.Evidence() {
		if piece.Skill != "scripting" {
			t.Errorf("evidence of %s", piece.Skill)
		}
	}
	if tr.String() != "ours -> theirs" || tr.From().ID() != "ours" || tr.To().ID() != "theirs" {
		t.Errorf("%v", tr)
	}
}

// TestTranslation_unstated must not take what is incomplete for complete.
func TestTranslation_unstated(t *testing.T) {
	claim, err := skills.NewClaim(skills.ClaimSpec{Skill: "s0", Level: level(t, 1), Evidence: []skills.EvidenceSpec{{Title: text.Plain("done")}}})
	if err != nil {
		t.Fatal(err)
	}
	person, err := ladder.NewPerson(ladder.PersonSpec{ID: "ann", Claims: []skills.ClaimSpec{claim.Spec()}})
	if err != nil {
		t.Fatal(err)
	}
	f := person.Facts(skills.Profile{}.AsOf(), skills.Policy{})
	calls := map[skills.ID]string{"s0": "S"}
	got, _ := translation(t, company(t, "a", calls, nil), company(t, "b", calls, nil)).Facts(f)
	if _, evidence, _ := got.Stated(); evidence {
		t.Error("evidence that comes with claims alone is taken for all that there is")
	}
}

func TestTranslation_waiver(t *testing.T) {
	waive := func(id skills.ID) ladder.Facts {
		claim, err := skills.NewClaim(skills.ClaimSpec{Skill: id, Waiver: text.Plain("no team to lead")})
		if err != nil {
			t.Fatal(err)
		}
		return ladder.FactsOf(skills.Resolve([]skills.Claim{claim}, skills.Profile{}.AsOf(), skills.Policy{}))
	}
	from := company(t, "a", map[skills.ID]string{"lead": "Leading", "go": "Go"}, nil)
	to := company(t, "b", map[skills.ID]string{"leadership": "Leading", "go": "Go"}, nil)
	tr := translation(t, from, to)
	if got, losses := tr.Facts(waive("go")); len(losses) != 0 {
		t.Errorf("%v, lost %v", got.Profile(), losses)
	} else if _, waived := got.Profile().Waived("go"); !waived {
		t.Error("the waiver of one id is lost")
	}
	if got, losses := tr.Facts(waive("lead")); len(losses) != 1 || losses[0].Kind != WaiverLost || !got.Profile().Level("leadership").IsZero() {
		t.Errorf("%v, lost %v", got.Profile(), losses)
	}
}

// TestTranslationSame_law: onto the same ladder nothing changes and nothing is lost.
func TestTranslationSame_law(t *testing.T) {
	fine, err := skills.NewScale(points())
	if err != nil {
		t.Fatal(err)
	}
	ladders := []ladder.Ladder{{}, builtin.DualTrack(), builtin.SRENext()}
	rapid.Check(t, func(t *rapid.T) {
		l := rapid.SampledFrom(ladders).Draw(t, "ladder")
		var p skills.Profile
		for id, scale := range l.Measured() {
			if rapid.Bool().Draw(t, "known") {
				level, _ := scale.Step(rapid.IntRange(0, scale.Len()).Draw(t, "step"))
				p = p.With(id, level)
			}
		}
		if rapid.Bool().Draw(t, "a skill of no ladder") {
			level, _ := fine.Step(2)
			p = p.With("elsewhere", level)
		}
		f := ladder.NewFacts(ladder.FactsSpec{Profile: p, Stints: []ladder.StintSpec{{Place: "p3"}}, Evidence: []ladder.PieceSpec{{Skill: "build"}}, Ratings: []ladder.RatingSpec{}})
		down := mapping(t, fine, fine, skills.CutSpec{From: "1", To: "1"})
		got, losses := translation(t, l, l, down).Facts(f)
		if diff := cmp.Diff(fmt.Sprint(f.Spec()), fmt.Sprint(got.Spec())); diff != "" || len(losses) != 0 {
			t.Fatalf("lost %v (-want +got):\n%s", losses, diff)
		}
	})
}

// TestTranslation_law has another company call the same skills by other ids and
// read the levels on a scale with the same steps: the fit is the same.
func TestTranslation_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		calls, theirs := make(map[skills.ID]string), make(map[skills.ID]string)
		weights := []int{1, 2, 3}
		for i := range 3 {
			calls[skillID(i)] = fmt.Sprint("Skill ", i)
			id := skillID(i)
			if rapid.Bool().Draw(t, "renamed") {
				id = skills.ID(fmt.Sprint("their-", i))
			}
			theirs[id] = fmt.Sprint("ＳＫＩＬＬ  ", i) // folds to the same
		}
		requires := drawTree(t, 2)
		ours := oneRole(t, weights, requires).Spec()
		for i := range ours.Competencies {
			ours.Competencies[i].Name = text.Plain(calls[ours.Competencies[i].ID])
		}
		a, err := ladder.New(ours)
		if err != nil {
			t.Fatal(err)
		}
		other := points()
		other.ID = "their-points"
		spec := a.Spec()
		spec.ID, spec.Scales = "theirs", []skills.ScaleSpec{other}
		renamed := make(map[skills.ID]skills.ID)
		for id, name := range theirs {
			renamed[skillID(int(name[len(name)-1]-'0'))] = id
		}
		for i := range spec.Competencies {
			c := &spec.Competencies[i]
			c.ID, c.Scale = renamed[c.ID], "their-points"
			c.Name = text.Plain(theirs[c.ID])
		}
		spec.Roles[0].Requires = rename(requires, renamed)
		b, err := ladder.New(spec)
		if err != nil {
			t.Fatal(err)
		}
		var cuts []skills.CutSpec
		for i := range 5 {
			cuts = append(cuts, skills.CutSpec{From: stepID(i + 1), To: stepID(i + 1)})
		}
		same := mapping(t, scaleNamed(t, a, "points"), scaleNamed(t, b, "their-points"), cuts...)
		f := facts(t, drawSteps(t, "have", 3, -1)...)
		read, losses := translation(t, a, b, same).Facts(f)
		if len(losses) > 0 {
			t.Fatalf("lost %v", losses)
		}
		if got, want := fitTo(b, read), fitTo(a, f); got.Share() != want.Share() || got.Outcome() != want.Outcome() || got.Gate() != want.Gate() {
			t.Fatalf("at the other company %v, here %v", got, want)
		}
		without, losses := translation(t, a, b).Facts(f)
		for id := range b.Measured() {
			if l := without.Profile().Level(id); !l.IsZero() && l.ScaleID() == "their-points" {
				t.Fatalf("%s became %v without a mapping", id, l)
			}
		}
		if known := f.Profile().Len(); len(losses) != known {
			t.Fatalf("%d levels, but lost %v", known, losses)
		}
	})
}

// rename returns a requirement on the same skills under other ids.
func rename(r ladder.RequirementSpec, ids map[skills.ID]skills.ID) ladder.RequirementSpec {
	parts := func(list []ladder.RequirementSpec) []ladder.RequirementSpec {
		renamed := make([]ladder.RequirementSpec, len(list))
		for i, part := range list {
			renamed[i] = rename(part, ids)
		}
		return renamed
	}
	switch r := r.(type) {
	case ladder.AtLeast:
		return ladder.AtLeast{Skill: ids[r.Skill], Level: r.Level}
	case ladder.All:
		return ladder.All(parts(r))
	case ladder.Any:
		return ladder.Any(parts(r))
	case ladder.Count:
		return ladder.Count{N: r.N, Of: parts(r.Of)}
	default:
		panic("no such requirement")
	}
}

func TestNewTranslation_errors(t *testing.T) {
	l := company(t, "a", map[skills.ID]string{"go": "Go"}, nil)
	fine, rough := scaleNamed(t, l, "points"), scaleNamed(t, l, "rough")
	once := mapping(t, fine, rough, skills.CutSpec{From: "1", To: "some"})
	again := mapping(t, fine, rough, skills.CutSpec{From: "3", To: "some"})
	for name, mappings := range map[string][]skills.Mapping{"zero": {{}}, "twice": {once, again}} {
		_, err := NewTranslation(l, l, mappings...)
		var wrong *MappingError
		if !errors.Is(err, ErrMapping) || !errors.As(err, &wrong) || wrong.Text(ja) == wrong.Text(en) || err.Error() == "" {
			t.Errorf("%s: error %v", name, err)
		}
	}
	f := facts(t, 3)
	if got, losses := (Translation{}).Facts(f); !got.Profile().Equal(f.Profile()) || len(losses) > 0 {
		t.Errorf("the zero translation makes %v, lost %v", got.Profile(), losses)
	}
	if (Translation{}).String() != "" || len(slices.Collect(LossKinds())) != 7 {
		t.Error("the zero translation has a name")
	}
}
