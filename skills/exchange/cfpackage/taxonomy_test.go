package cfpackage_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/exchange/cfpackage"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// The samples become catalogs, and what has no place in them is listed.
func TestPackage_Spec_samples(t *testing.T) {
	for name, want := range map[string]string{
		samples[0]: "CFDocument.adoptionStatus 1 | CFDocument.uri 1 | CFAssociations.exactMatchOf, of other packages 16",
		samples[1]: "CFItems.notes 11",
		samples[2]: "CFItems.uri 14",
	} {
		t.Run(name, func(t *testing.T) {
			p := read(t, string(sample(t, name)))
			spec, list := p.Spec()
			catalog, err := skills.NewCatalog(spec.Skills)
			if err != nil || catalog.Len() != len(p.Items) {
				t.Fatalf("a catalog of %d skills: %v", catalog.Len(), err)
			}
			for _, one := range strings.Split(want, " | ") {
				i := strings.LastIndex(one, " ")
				if line := "no place for " + one[:i] + " (left out: " + one[i+1:] + ","; !strings.Contains(list.Text(language.English), line) {
					t.Errorf("not listed: %s\n%s", line, list.Text(language.English))
				}
			}
		})
	}
}

// drawSpec draws what a package can hold.
func drawSpec(t *rapid.T) taxonomy.Spec {
	tags := []language.Tag{language.Und, language.English, language.Japanese}
	word := rapid.StringMatching(`[a-cé日/ %]{0,2}[a-c日]`)
	in := func(tag language.Tag, label string) text.Text {
		return must(text.New(map[language.Tag]string{tag: word.Draw(t, label)}))
	}
	perhaps := func(tag language.Tag, label string) text.Text {
		if rapid.Bool().Draw(t, label+" is there") {
			return in(tag, label)
		}
		return text.Text{}
	}
	of := rapid.SampledFrom(tags).Draw(t, "language")
	spec := taxonomy.Spec{
		ID: "https://acme.example/framework", Name: in(of, "title"), Description: perhaps(of, "about"),
		Provenance: skills.ProvenanceSpec{Source: word.Draw(t, "source"), Version: rapid.SampledFrom([]string{"", "2"}).Draw(t, "version"), Licence: rapid.SampledFrom([]string{"", "CC BY 4.0"}).Draw(t, "licence")},
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "scales") {
		s := skills.ScaleSpec{ID: fmt.Sprint("scale/", i), Name: perhaps(of, "scale")}
		numbered := rapid.Bool().Draw(t, "numbered")
		for j := range rapid.IntRange(1, 3).Draw(t, "steps") {
			step := skills.StepSpec{ID: fmt.Sprint("step ", j), Name: perhaps(of, "step"), Description: perhaps(of, "anchor")}
			if numbered {
				d := must(decimal.FromInt(int64(j)))
				step.Number = &d
			}
			s.Steps = append(s.Steps, step)
		}
		spec.Scales = append(spec.Scales, s)
	}
	ids := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"go", "C#", "日本 語", "http://acme.example/a?b=c", "urn:kakezan:id:x", "0191d9f3-0000-7000-8000-000000000001"}), 0, 5, rapid.ID[string]).Draw(t, "ids")
	kinds := append([]skills.Kind{{}}, skills.KindTool, skills.KindGroup)
	some := func(label string) (list []skills.ID) {
		for _, id := range ids {
			if rapid.IntRange(0, 3).Draw(t, label+id) == 0 {
				list = append(list, skills.ID(id))
			}
		}
		return list
	}
	for i, id := range ids {
		tag := rapid.SampledFrom(tags).Draw(t, "tag")
		s := skills.SkillSpec{ID: skills.ID(id), Name: in(tag, "name"), Description: perhaps(tag, "description"), Kind: rapid.SampledFrom(kinds).Draw(t, "kind")}
		for _, alias := range []text.Text{perhaps(language.Und, "code"), perhaps(tag, "alias")} {
			if !alias.IsZero() {
				s.Aliases = append(s.Aliases, alias)
			}
		}
		if i > 0 && rapid.Bool().Draw(t, "broader") {
			s.Broader = []skills.ID{skills.ID(ids[i-1])}
		}
		s.Prerequisites.Essential, s.Prerequisites.Optional, s.Related, s.ReplacedBy = some("essential "), some("optional "), some("related "), some("replaced by ")
		s.Retired = len(s.ReplacedBy) > 0
		if len(spec.Scales) > 0 && rapid.Bool().Draw(t, "stated") {
			s.Scale = rapid.SampledFrom(spec.Scales).Draw(t, "scale").ID
		}
		spec.Skills = append(spec.Skills, s)
	}
	return spec
}

// What the model can hold survives: a taxonomy written as a package, and read
// again, is the same, and nothing is listed on the way.
func TestFromSpec_law(t *testing.T) {
	exact := cmp.Comparer(func(a, b decimal.Decimal) bool { return a == b })
	rapid.Check(t, func(t *rapid.T) {
		spec := drawSpec(t)
		p, list := cfpackage.FromSpec(spec, cfpackage.Writing{})
		if len(list) > 0 {
			t.Fatalf("not held:\n%v", list.Text(language.English))
		}
		var b bytes.Buffer
		if err := cfpackage.Write(&b, p); err != nil {
			t.Fatal(err)
		}
		again, none, err := cfpackage.Read(t.Context(), "", &b, strictly)
		if err != nil || len(none) > 0 {
			t.Fatal(none, err)
		}
		got, list := again.Spec()
		if diff := cmp.Diff(spec, got, exact, cmp.Comparer(text.Text.Equal), cmp.Comparer(func(a, b skills.Kind) bool { return a == b }), cmp.Comparer(func(a, b taxonomy.Relation) bool { return a == b })); diff != "" {
			t.Fatalf("written and read (-want +got):\n%s\n%v", diff, p)
		}
		for _, left := range list {
			if s := left.Message(language.English); !strings.Contains(s, ".lastChangeDateTime ") {
				t.Fatalf("left out: %v", s)
			}
		}
	})
}

// What a package can't hold is listed, with its place in the model.
func TestFromSpec_notWritten(t *testing.T) {
	spec := taxonomy.Spec{
		ID: "x", Name: text.EnJa("Framework", "体系"),
		Scales: []skills.ScaleSpec{{ID: "level", Numeric: skills.NumericSpec{Max: decimal.MustParse("7"), By: decimal.MustParse("1")}}, {ID: "reached", Ratio: true, Steps: []skills.StepSpec{{ID: "team", Number: new(decimal.MustParse("8"))}}}},
		Skills: []skills.SkillSpec{{
			ID: "go", Scale: "level", Steps: []string{"1"}, HalfLife: 12, Retired: true, Broader: []skills.ID{"programming"}, Provenance: []skills.ProvenanceSpec{{Source: "s"}},
			Aliases: []text.Text{text.Plain("golang"), text.Plain("Go"), text.Plain("ゴー")},
		}},
		Occupations: []taxonomy.OccupationSpec{{ID: "o"}},
	}
	p, list := cfpackage.FromSpec(spec, cfpackage.Writing{Language: language.Japanese})
	want := []string{
		"name: name, in other languages", "occupations[o]: occupations", "skills[go].aliases[1]: skills: aliases", "skills[go].steps: skills: steps", "skills[go].half-life: skills: half-life", "skills[go].retired: skills: retired", "skills[go].provenance: skills: provenance",
		"skills[go].broader[0]: skills: broader", "scales[level]: scales: numeric", "scales[reached].ratio: scales: ratio", "skills[go].scale: skills: scale",
	}
	var got []string
	for _, p := range list {
		what, _, _ := strings.Cut(strings.TrimPrefix(p.Message(language.English), "the format has no place for "), " (")
		got = append(got, string(p.Path())+": "+what)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("not held (-want +got):\n%s", diff)
	}
	if title := *p.Document.Title; title != "体系" || *p.Document.Language != "ja" {
		t.Errorf("the title is %q", title)
	}
}

const rubric = `{"CFDocument": {"identifier": "d", "language": "en"}, "CFItems": [{"identifier": "i", "fullStatement": "Adds"}, {"identifier": "j", "fullStatement": "Counts"}],
"CFRubrics": [{"identifier": "r", "title": "Sums", "CFRubricCriteria": [{"identifier": "c", "category": "Adding", "CFItemURI": {"title": "", "identifier": "i", "uri": ""}, "CFRubricCriterionLevels": [
  {"identifier": "l1", "quality": "Good", "description": "adds in the head", "score": 4, "position": 1, "feedback": "well done"},
  {"identifier": "l2", "quality": "Fair", "description": "adds on paper", "score": 2.5, "position": 2},
  {"identifier": "l3", "quality": "Fair", "score": 1, "position": 3}]}]}],
"CFAssociations": [{"originNodeURI": {"identifier": "i"}, "destinationNodeURI": {"identifier": "j"}, "associationType": "precedes", "sequenceNumber": 1}, {"originNodeURI": {"identifier": "i"}, "destinationNodeURI": {"identifier": "j"}, "associationType": "exemplar"}]}`

// The best level of a rubric often comes first; its score says so.
func TestPackage_Spec_rubric(t *testing.T) {
	spec, list := read(t, rubric).Spec()
	scale := must(skills.NewScale(spec.Scales[0]))
	if scale.ID() != "r" || scale.Name().In(language.English) != "Sums" || spec.Skills[0].Scale != "r" || spec.Skills[1].Scale != "" {
		t.Errorf("the scale %v of %v", scale, spec.Skills)
	}
	var got []string
	for l := range scale.Levels() {
		n, _ := scale.Number(l)
		got = append(got, fmt.Sprintf("%s %v %s", l.ID(), n, scale.Anchor(l)))
	}
	if diff := cmp.Diff([]string{"none 0 ", "Fair 1 ", "l2 2.5 adds on paper", "Good 4 adds in the head"}, got); diff != "" {
		t.Errorf("the steps (-want +got):\n%s", diff)
	}
	if before := spec.Skills[1].Prerequisites; len(before.Optional) != 1 || len(before.Essential) != 0 {
		t.Errorf("what precedes is %v, want optional", before)
	}
	for _, what := range []string{"p.json:3:117: warning: the model has no place for CFRubricCriterionLevels.feedback ", "CFAssociations.sequenceNumber ", "CFAssociations.exemplar ", "CFRubricCriteria.category "} {
		if !strings.Contains(list.Text(language.English), what) {
			t.Errorf("not listed: %s\n%s", what, list.Text(language.English))
		}
	}
}

func TestIdentifier(t *testing.T) {
	for id, want := range map[string]string{ // made with Python's uuid.uuid5(uuid.NAMESPACE_URL, id)
		"go":                                   uuidOfGo,
		"https://acme.example/":                uuidOfURL,
		"0191d9f3-0000-7000-8000-000000000001": "0191d9f3-0000-7000-8000-000000000001",
	} {
		if got := cfpackage.Identifier(id); got != want {
			t.Errorf("Identifier(%q) = %s, want %s", id, got, want)
		}
	}
}

var eachProblem = problem.List{
	cfpackage.TooLarge.At("", 1), cfpackage.TooNested.At("", 1), cfpackage.CutOff.At(""), cfpackage.NotJSON.At("", "x"), cfpackage.WrongType.At("", "x", "y"), cfpackage.DuplicateKey.At("", "x", 1),
	cfpackage.HalfCharacter.At(""), cfpackage.MissingKey.At("", "x"), cfpackage.KeyInMore.At("", "x"), cfpackage.NotAsRead.At(""),
}

func TestCodes(t *testing.T) {
	for _, p := range eachProblem {
		if err := p.Code().Check(); err != nil {
			t.Error(err)
		}
		if s := p.Message(language.English) + p.Message(language.Japanese); strings.Contains(s, "{") {
			t.Errorf("an argument is missing: %s", s)
		}
	}
}
