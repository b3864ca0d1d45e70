package ladder_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

func TestCompareRoles(t *testing.T) {
	c := ladder.CompareRoles(roleOf(t, guidedLadder, "vp"), roleOf(t, guidedLadder, "head"))
	got := make(map[string][]string)
	for a := range ladder.RoleAspects() {
		for _, item := range all(t, c.Items(a)) {
			got[a.String()] = append(got[a.String()], fmt.Sprintf("%v %s %v %v", item.Name, item.Skill, item.In, item.Shared()))
			for i, name := range item.Names {
				if name.IsZero() == item.In[i] {
					t.Errorf("%v: role %d calls it %q", item.Name, i, name)
				}
			}
		}
	}
	want := map[string][]string{
		"responsibilities": {"Hiring  [true true] true", "spread spread [true false] false", "product-thinking product-thinking [true true] true"},
		"hard-skills":      {"big pictures architecture [true true] true", "Go go [true true] true", "incident response incident-response [false true] false"},
		"soft-skills":      {"spread spread [true false] false"},
		"tools":            {"Kubernetes kubernetes [true false] false", "sql sql [true true] true"},
		"stakeholders":     {"Head of Engineering  [true false] false", "Sales  [true true] true", "VP of Engineering  [false true] false"},
		"questions":        {"spread spread [true false] false", "big pictures architecture [true false] false", "Go go [true false] false", "incident response incident-response [false true] false"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("items (-want +got):\n%s", diff)
	}
	if len(all(t, c.Roles())) != 2 {
		t.Error("a role is missing")
	}
	for item := range c.Items(ladder.Tools) {
		item.In[0] = !item.In[0]
	}
	if items := all(t, c.Items(ladder.Tools)); !items[0].In[0] {
		t.Error("a change of an item changes the comparison")
	}
	if all(t, ladder.RoleComparison{}.Items(ladder.Tools)) != nil {
		t.Error("the zero RoleComparison has items")
	}
}

// A skill that responsibilities take is theirs by their names.
func TestCompareRoles_names(t *testing.T) {
	c := ladder.CompareRoles(roleOf(t, guidedLadder, "vp"), roleOf(t, guidedLadder, "head"))
	var got []string
	for item := range c.Items(ladder.Responsibilities) {
		got = append(got, item.Names[0].In(language.Japanese)+" / "+item.Names[1].In(language.Japanese))
	}
	if diff := cmp.Diff([]string{"採用 / 人を採ること", "育成 / ", "育成 / 品質、趣味"}, got); diff != "" {
		t.Errorf("responsibilities (-want +got):\n%s", diff)
	}
}

// A name alone is handed out in every language that it has.
func TestCompareRoles_otherLanguages(t *testing.T) {
	name := must(text.New(map[language.Tag]string{language.French: "Recrutement", language.English: "Hiring"}))
	spec := acme()
	spec.Roles = append(spec.Roles, ladder.RoleSpec{ID: "vague", Requires: ladder.All{}, Responsibilities: []ladder.ResponsibilitySpec{{Name: name}}})
	c := ladder.CompareRoles(roleOf(t, must(ladder.New(spec)), "vague"))
	for item := range c.Items(ladder.Responsibilities) {
		if !item.Names[0].Equal(name) {
			t.Errorf("%v reads %q in French", name, item.Names[0].In(language.French))
		}
		item.In[0], item.Names[0] = false, text.Text{}
	}
	for item := range c.Items(ladder.Responsibilities) {
		if !item.In[0] || !item.Names[0].Equal(name) {
			t.Error("an item can be changed")
		}
	}
}

// What has no name can't be compared, nor told from another thing without one.
func TestCompareRoles_nameless(t *testing.T) {
	spec := acme()
	spec.Roles = append(spec.Roles, ladder.RoleSpec{ID: "vague", Requires: ladder.All{}, Responsibilities: make([]ladder.ResponsibilitySpec, 2), Stakeholders: make([]ladder.StakeholderSpec, 1)})
	c := ladder.CompareRoles(roleOf(t, must(ladder.New(spec)), "vague"))
	if all(t, c.Items(ladder.Responsibilities)) != nil || all(t, c.Items(ladder.Stakeholders)) != nil {
		t.Error("something without a name is compared")
	}
}

// What is derived of two roles says so, and reads well in both languages.
func TestRoleComparison_Derive(t *testing.T) {
	c := ladder.CompareRoles(roleOf(t, guidedLadder, "vp"), roleOf(t, guidedLadder, "head"))
	related := c.Derive(0, 1)
	if related.Role != "head" || related.Name.String() != "Head of Engineering" || !related.Derived {
		t.Errorf("related %+v", related)
	}
	var got []string
	for _, d := range related.Differences {
		got = append(got, d.Aspect.In(language.Japanese)+": "+d.Here.In(language.Japanese)+" / "+d.There.In(language.Japanese))
	}
	want := []string{
		"責任: 広める力 / ", "ハードスキル:  / 障害対応", "ソフトスキル: 広める力 / ", "ツール: Kubernetes / ",
		"関係者: 開発責任者 / 開発担当役員", "面接の質問で確かめるスキル: 広める力、全体像、Go / 障害対応",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("differences (-want +got):\n%s", diff)
	}
	if c.Derive(0, 0).Differences != nil || !c.Derive(0, 2).Name.IsZero() || !c.Derive(-1, 0).Name.IsZero() {
		t.Error("a role differs from itself, or from none")
	}
	elsewhere := ladder.CompareRoles(roleOf(t, guidedLadder, "vp"), roleOf(t, must(ladder.New(guided())), "head")).Derive(0, 1)
	if elsewhere.Role != "" || elsewhere.Name.IsZero() {
		t.Errorf("a role of another ladder has the id %q", elsewhere.Role)
	}
}

// Skills are in a comparison once, and in the roles that name them.
func TestCompareRoles_law(t *testing.T) {
	known := []skills.ID{"go", "sql", "spread", "architecture"}
	rapid.Check(t, func(t *rapid.T) {
		spec := acme()
		lists := make([][]skills.ID, rapid.IntRange(0, 3).Draw(t, "roles"))
		for i := range lists {
			role := ladder.RoleSpec{ID: fmt.Sprint("r", i), Requires: ladder.All{}}
			for _, id := range known {
				if rapid.Bool().Draw(t, string(id)) {
					lists[i] = append(lists[i], id)
					role.HardSkills = append(role.HardSkills, ladder.RoleSkillSpec{Skill: id})
					role.Responsibilities = append(role.Responsibilities, ladder.ResponsibilitySpec{Name: text.Plain(string(id))})
				}
			}
			spec.Roles = append(spec.Roles, role)
		}
		l := must(ladder.New(spec))
		var roles []ladder.Role
		for i := range lists {
			r, _ := l.Role(fmt.Sprint("r", i))
			roles = append(roles, r)
		}
		c := ladder.CompareRoles(roles...)
		seen := make(map[skills.ID]bool)
		for item := range c.Items(ladder.HardSkills) {
			if seen[item.Skill] || len(item.In) != len(lists) || !slices.Contains(item.In, true) {
				t.Fatalf("%v comes twice, or for nobody", item)
			}
			seen[item.Skill] = true
			for i, in := range item.In {
				if in != slices.Contains(lists[i], item.Skill) {
					t.Fatalf("%v in role %d of %v: %v", item.Skill, i, lists, in)
				}
			}
		}
		for _, list := range lists {
			for _, id := range list {
				if !seen[id] {
					t.Fatalf("%s of %v is missing", id, lists)
				}
			}
		}
		names := make(map[string]string)
		for item := range c.Items(ladder.HardSkills) {
			names[string(item.Skill)] = fmt.Sprint(item.In)
		}
		for item := range c.Items(ladder.Responsibilities) {
			if names[item.Name.String()] != fmt.Sprint(item.In) {
				t.Fatalf("names are compared otherwise than skills: %v", item)
			}
			delete(names, item.Name.String())
		}
		if len(names) > 0 {
			t.Fatalf("names are missing: %v", names)
		}
	})
}
