package skills_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
)

// The craft: programming under the heading languages, with skills that have gone
// out of use.
//
//	coding      is now called programming
//	scripting   became coding, which is programming today
//	fullstack   was split into frontend and backend
//	flash       nothing took its place
//	types, generics  each needs the other
var craft = must(skills.NewCatalog(craftSpecs()))

func craftSpecs() []skills.SkillSpec {
	needs := func(id skills.ID, essential ...skills.ID) skills.SkillSpec {
		return skills.SkillSpec{ID: id, Prerequisites: skills.PrerequisitesSpec{Essential: essential}}
	}
	retired := func(id skills.ID, by ...skills.ID) skills.SkillSpec {
		return skills.SkillSpec{ID: id, Retired: true, ReplacedBy: by}
	}
	frontend, backend := needs("frontend", "flash"), needs("backend", "coding", "languages")
	frontend.Related = []skills.ID{"fullstack", "backend"}
	backend.Prerequisites.Optional = []skills.ID{"types"}
	backend.Broader = []skills.ID{"programming"}
	return []skills.SkillSpec{
		{ID: "languages", Kind: skills.KindGroup},
		{ID: "programming", Broader: []skills.ID{"languages"}},
		needs("types", "generics"), needs("generics", "types", "programming"),
		frontend, backend,
		retired("coding", "programming"), retired("scripting", "coding"), retired("fullstack", "frontend", "backend"), retired("flash"),
	}
}

func TestCatalog_Current(t *testing.T) {
	for id, want := range map[skills.ID]string{
		"programming": "programming", "coding": "programming", "scripting": "programming", "fullstack": "frontend backend", "flash": "", "unknown": "", "": "",
	} {
		if got := idsOf(craft.Current(id)); got != want {
			t.Errorf("Current(%s) = %s, want %s", id, got, want)
		}
	}
}

func TestCatalog_CarryOver(t *testing.T) {
	var claims []skills.Claim
	for _, id := range []skills.ID{"scripting", "programming", "fullstack", "flash", "unknown", "languages"} {
		claims = append(claims, claim(skills.ClaimSpec{Skill: id, Level: expert, By: skills.ByPeer, Date: date.MustParse("2020")}))
	}
	before := slices.Clone(claims)
	got, list := craft.CarryOver(claims)
	want := slices.Clone(claims)
	want[0] = claim(skills.ClaimSpec{Skill: "programming", Level: expert, By: skills.ByPeer, Date: date.MustParse("2020")})
	if !slices.EqualFunc(got, want, skills.Claim.Equal) || !slices.EqualFunc(claims, before, skills.Claim.Equal) {
		t.Errorf("CarryOver = %v, want %v", got, want)
	}
	split := "claims[2].skill: warning: the skill fullstack is retired, and what took its place is not one skill: frontend, backend [retired-claimed]"
	gone := "claims[3].skill: warning: the skill flash is retired, and what took its place is not one skill: (none) [retired-claimed]"
	if diff := cmp.Diff([]string{split, gone}, linesOf(list)); diff != "" {
		t.Errorf("CarryOver (-want +got):\n%s", diff)
	}
	heading := "claims[5].skill: warning: languages is a heading; claims are of the skills under it [group-claimed]"
	if diff := cmp.Diff([]string{split, gone, heading}, linesOf(craft.DoubtClaims(claims))); diff != "" {
		t.Errorf("DoubtClaims (-want +got):\n%s", diff)
	}
	if got, list := (skills.Catalog{}).CarryOver(claims); !slices.EqualFunc(got, claims, skills.Claim.Equal) || len(list) != 0 {
		t.Errorf("a catalog of nothing carries over %v, %v", got, list)
	}
}

func TestCatalog_Doubts(t *testing.T) {
	want := []string{
		"skills[backend].prerequisites.essential[0]: warning: the skill backend is in use, but refers to coding, which is retired (did you mean programming?) [retired-needed]",
		"skills[backend].prerequisites.essential[1]: warning: languages is a heading, which nobody can have: backend can't build on it [group-needed]",
		"skills[frontend].prerequisites.essential[0]: warning: the skill frontend is in use, but refers to flash, which is retired [retired-needed]",
		"skills[frontend].related[0]: warning: the skill frontend is in use, but refers to fullstack, which is retired [retired-needed]",
		"skills[generics].prerequisites.essential[0]: warning: each of these needs the others, so that nobody can begin: generics, types [cyclic-prerequisites]",
	}
	if diff := cmp.Diff(want, linesOf(craft.Doubts())); diff != "" {
		t.Errorf("Doubts() (-want +got):\n%s", diff)
	}
	want = []string{"skills: warning: 1 labels mean several skills each, such as go [ambiguous-labels]"}
	if diff := cmp.Diff(want, linesOf(catalog.Doubts())); diff != "" {
		t.Errorf("Doubts() (-want +got):\n%s", diff)
	}
}

func linesOf(list problem.List) []string {
	var lines []string
	for _, p := range list {
		lines = append(lines, p.Error())
	}
	return lines
}

func TestCatalog_Ambiguities(t *testing.T) {
	for label, m := range catalog.Ambiguities() {
		var got []string
		for s, l := range m.Labels() {
			got = append(got, fmt.Sprint(s, " ", l.Kind))
		}
		if diff := cmp.Diff([]string{"go id", "go name", "igo name"}, got); label != "go" || diff != "" {
			t.Errorf("%s (-want +got):\n%s", label, diff)
		}
	}
}

// A sequence may be left anywhere, and of the zero Catalog all are empty.
func TestCatalog_relations_left(t *testing.T) {
	for range craft.Prerequisites("backend") {
		break
	}
	for name, list := range map[string]func(skills.Catalog) int{
		"Roots":         func(c skills.Catalog) int { return count(c.Roots()) },
		"Broader":       func(c skills.Catalog) int { return count(c.Broader("programming")) },
		"Narrower":      func(c skills.Catalog) int { return count(c.Narrower("programming")) },
		"Ancestors":     func(c skills.Catalog) int { return count(c.Ancestors("backend")) },
		"Descendants":   func(c skills.Catalog) int { return count(c.Descendants("languages")) },
		"Related":       func(c skills.Catalog) int { return count(c.Related("backend")) },
		"Current":       func(c skills.Catalog) int { return count(c.Current("fullstack")) },
		"Essential":     func(c skills.Catalog) int { return count(c.Essential("backend")) },
		"Prerequisites": func(c skills.Catalog) int { return count(c.Prerequisites("backend")) },
	} {
		if n := list(craft); n != 1 {
			t.Errorf("%s yields %d after it was left", name, n)
		}
		if n := list(skills.Catalog{}); n != 0 {
			t.Errorf("%s of the zero Catalog yields %d", name, n)
		}
	}
	if (skills.Catalog{}).Doubts() != nil || (skills.Catalog{}).IsBroader("a", "b") {
		t.Error("the zero Catalog has something")
	}
	for label := range (skills.Catalog{}).Ambiguities() {
		t.Errorf("the zero Catalog has the label %s", label)
	}
}

// count returns 1 when a sequence yields anything at all, and leaves it there.
func count[T any](list func(func(T) bool)) (n int) {
	for range list {
		n++
		break
	}
	return n
}

// More skills are reached than are gone through one by one.
func TestCatalog_Ancestors_many(t *testing.T) {
	const n = 200
	records := make([]skills.SkillSpec, n)
	id := func(i int) skills.ID { return skills.ID(fmt.Sprintf("s%03d", i)) }
	for i := range records {
		records[i].ID = id(i)
		for above := range i {
			records[i].Broader = append(records[i].Broader, id(above))
		}
		slices.Reverse(records[i].Broader)
	}
	c := must(skills.NewCatalog(records))
	at := n - 1
	for s := range c.Ancestors(id(at)) { // all of them are parents: in the order of the record
		at--
		if s.ID() != id(at) {
			t.Fatalf("Ancestors yields %v, want %v", s, id(at))
		}
	}
	if at != 0 {
		t.Errorf("%d ancestors are missing", at)
	}
}

func ExampleCatalog_Essential() {
	for p := range craft.Essential("types") {
		fmt.Println(p.Distance, p.Skill, "for", p.For)
	}
	// Output:
	// 1 generics for types
	// 2 programming for generics
}

func ExampleCatalog_Ancestors() {
	for s := range craft.Ancestors("backend") {
		fmt.Println(s)
	}
	// Output:
	// programming
	// languages
}

func ExampleCatalog_Current() {
	for _, id := range []skills.ID{"programming", "scripting", "fullstack", "flash"} {
		fmt.Println(id, slices.Collect(craft.Current(id)))
	}
	// Output:
	// programming [programming]
	// scripting [programming]
	// fullstack [frontend backend]
	// flash []
}

func ExampleCatalog_Ambiguities() {
	for label, m := range catalog.Ambiguities() {
		fmt.Println(label, m)
	}
	// Output: go [go igo]
}

// Where one skill took the place of another, the claim goes along; where two did,
// somebody has to decide.
func ExampleCatalog_CarryOver() {
	old := []skills.Claim{
		claim(skills.ClaimSpec{Skill: "scripting", Level: working}),
		claim(skills.ClaimSpec{Skill: "fullstack", Level: expert}),
	}
	claims, list := craft.CarryOver(old)
	for _, c := range claims {
		fmt.Println(c)
	}
	fmt.Print(list.Text(language.Japanese))
	// Output:
	// programming mastery/working
	// fullstack mastery/expert
	// claims[1].skill: 警告: スキル「fullstack」は廃止され、後継が 1 つに決まりません: frontend, backend [retired-claimed]
}

// What is allowed and still looks like a slip.
func ExampleCatalog_Doubts() {
	c := must(skills.NewCatalog([]skills.SkillSpec{
		{ID: "coding", Retired: true, ReplacedBy: []skills.ID{"programming"}},
		{ID: "programming"},
		{ID: "testing", Prerequisites: skills.PrerequisitesSpec{Essential: []skills.ID{"coding"}}},
	}))
	fmt.Print(c.Doubts().Text(language.English))
	// Output: skills[testing].prerequisites.essential[0]: warning: the skill testing is in use, but refers to coding, which is retired (did you mean programming?) [retired-needed]
}
