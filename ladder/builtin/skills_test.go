package builtin_test

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/facts"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
)

// theCatalog reads the catalog out of the embedded files.
func theCatalog(t *testing.T) ladderfile.Catalog {
	t.Helper()
	c, err := ladderfile.LoadSkills(builtin.Files, "skills.yaml", nil)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// behaviours are the parts of market value, and what a description must speak of
// in English and in Japanese.
var behaviours = []struct {
	id, broader skills.ID
	en, ja      []string
}{
	{"market-value", "", []string{"both", "person", "organisation"}, []string{"本人", "組織"}},
	{"boundary-crossing", "market-value", []string{"jobs", "technologies", "organisations"}, []string{"職種", "技術", "組織"}},
	{"crossing-jobs", "boundary-crossing", []string{"interest", "wider information", "good problems"}, []string{"関心", "広い情報", "良い課題"}},
	{"crossing-technologies", "boundary-crossing", []string{"one side", "breadth", "fast", "stable"}, []string{"側", "幅", "速さ", "安定"}},
	{"crossing-organisations", "boundary-crossing", []string{"other organisations"}, []string{"ほかの組織"}},
	{"deepening", "market-value", []string{"top-level skill", "one field"}, []string{"ひとつの分野", "抜きん出た"}},
	{"raising-the-top-line", "deepening", []string{"pace", "follow", "yardstick", "outside"}, []string{"先頭", "周り", "物差し", "外"}},
	{"reducing-uncertainty", "deepening", []string{"breaks", "size that the organisation can solve", "does not shrink by itself"}, []string{"割る", "解ける大きさ", "放っておいても"}},
	{"accompanying", "market-value", []string{"service and company", "context", "problems"}, []string{"サービスと会社", "問題"}},
	{"knowing-the-context", "accompanying", []string{"worries their manager", "goals"}, []string{"上司", "悩み", "目標"}},
	{"naming-top-problems", "accompanying", []string{"top 3", "company", "service", "team", "development environment"}, []string{"3 つ", "会社", "サービス", "チーム", "開発環境"}},
	{"advising", "accompanying", []string{"trust", "advice", "decides", "promoted"}, []string{"信頼", "相談", "決定", "昇格"}},
	{"aligning-ideals", "accompanying", []string{"company first", "own ideal", "over its problems", "burns out"}, []string{"会社の目標を第一", "自分の理想", "課題", "燃え尽き"}}, // system A9
}

// TestSystem_A1 checks the behaviours behind market value. What people show of
// them is data of people.
func TestSystem_A1(t *testing.T) {
	var parts []string
	for _, b := range behaviours {
		if b.id != "market-value" && b.id != "boundary-crossing" && b.id != "deepening" && b.id != "accompanying" {
			parts = append(parts, fmt.Sprintf("skills.yaml skills[%s]", b.id)) // the others can't go: these are parts of them
		}
		parts = append(parts, fmt.Sprintf("skills.yaml skills[%s].description", b.id))
		if b.broader != "" {
			parts = append(parts, fmt.Sprintf("skills.yaml skills[%s].broader", b.id))
		}
	}
	runSystems(t, facts.System{Name: "A1", Check: checkA1, Facts: parts})
}

func checkA1(files fs.FS) (wrong []string) {
	c, err := ladderfile.LoadSkills(files, "skills.yaml", nil)
	if err != nil {
		return []string{err.Error()}
	}
	of := make(map[skills.ID]int)
	for _, b := range behaviours {
		s, ok := c.Skills().Skill(b.id)
		if !ok {
			wrong = append(wrong, fmt.Sprintf("there is no %s", b.id))
			continue
		}
		if got := slices.Collect(s.Broader()); b.broader != "" && !slices.Contains(got, b.broader) {
			wrong = append(wrong, fmt.Sprintf("%s is a part of %v", b.id, got))
		}
		for _, parent := range slices.Collect(s.Broader()) {
			of[parent]++
		}
		if s.Kind() != skills.KindAttitude {
			wrong = append(wrong, fmt.Sprintf("%s is a %v", b.id, s.Kind()))
		}
		for tag, words := range map[language.Tag][]string{language.English: b.en, language.Japanese: b.ja} {
			for _, word := range words {
				if said := s.Description(); !said.Has(tag) || !strings.Contains(said.In(tag), word) {
					wrong = append(wrong, fmt.Sprintf("%s does not speak of %q", b.id, word))
				}
			}
		}
	}
	if want := map[skills.ID]int{"market-value": 3, "boundary-crossing": 3, "deepening": 2, "accompanying": 4}; !maps.Equal(of, want) {
		wrong = append(wrong, fmt.Sprintf("the behaviours have %v parts", of))
	}
	return wrong
}

// Every skill says in both languages what somebody who has it does, each in its
// own words, and is a part of something, but for the four ends of the catalog.
func TestSkills_whole(t *testing.T) {
	c := theCatalog(t)
	if n := c.Skills().Len(); n < 160 {
		t.Errorf("%d skills", n)
	}
	var ends []string
	told := make(map[string]skills.ID)
	for s := range c.Skills().All() {
		for _, tag := range []language.Tag{language.English, language.Japanese} {
			said := s.Description().In(tag)
			if !s.Description().Has(tag) || !s.Name().Has(tag) {
				t.Errorf("%v has no name or description in %v", s, tag)
			}
			if other, twice := told[said]; twice {
				t.Errorf("%v and %v are described alike: %s", s, other, said)
			}
			told[said] = s.ID()
		}
		if s.Scale() != "mastery" || s.Kind() == (skills.Kind{}) {
			t.Errorf("%v is a %q on the scale %q", s, s.Kind(), s.Scale())
		}
		if len(slices.Collect(s.Broader())) == 0 {
			ends = append(ends, string(s.ID()))
		}
	}
	if diff := cmp.Diff([]string{"business", "management", "market-value", "technology"}, ends); diff != "" {
		t.Errorf("skills that are a part of nothing (-want +got):\n%s", diff)
	}
	scale, _ := c.Scale("mastery")
	var steps []string
	for _, step := range scale.Spec().Steps {
		steps = append(steps, step.ID)
		if !step.Description.Has(language.English) || !step.Description.Has(language.Japanese) {
			t.Errorf("the step %s is not described", step.ID)
		}
	}
	if diff := cmp.Diff([]string{"aware", "working", "practitioner", "expert"}, steps); diff != "" {
		t.Errorf("steps (-want +got):\n%s", diff)
	}
}

// No label means two skills, but for those that people do use for both.
func TestSkills_labels(t *testing.T) {
	c := theCatalog(t).Skills()
	meant := map[string]string{"pm": "[product-management project-management]"}
	got := make(map[string]string)
	for s := range c.All() {
		for _, label := range labels(s) {
			found := slices.Collect(c.Find(label).All())
			if !slices.ContainsFunc(found, s.Equal) && string(found[0].ID()) != label {
				t.Errorf("%v is not found by %q", s, label)
			}
			if len(found) != 1 {
				got[skills.Fold(label)] = fmt.Sprint(found)
			}
		}
	}
	if diff := cmp.Diff(meant, got); diff != "" {
		t.Errorf("labels of several skills (-want +got):\n%s", diff)
	}
}

// labels returns the names and aliases of a skill in all languages.
func labels(s skills.Skill) (all []string) {
	for _, said := range s.Name().All() {
		all = append(all, said)
	}
	for alias := range s.Aliases() {
		for _, said := range alias.All() {
			all = append(all, said)
		}
	}
	return all
}

// An alias that is the id, a name or another alias of its own skill says
// nothing.
func TestSkills_idleAliases(t *testing.T) {
	for s := range theCatalog(t).Skills().All() {
		seen := map[string]bool{skills.Fold(string(s.ID())): true}
		for _, said := range s.Name().All() {
			seen[skills.Fold(said)] = true
		}
		for alias := range s.Aliases() {
			idle := true
			for _, said := range alias.All() {
				idle = idle && seen[skills.Fold(said)]
			}
			if idle {
				t.Errorf("%v: the alias %v says nothing", s, alias)
			}
			for _, said := range alias.All() {
				seen[skills.Fold(said)] = true
			}
		}
	}
}

// What people type is found: short forms, former names, names in the other
// language, wide letters and common slips.
func TestSkills_find(t *testing.T) {
	c := theCatalog(t).Skills()
	for label, want := range map[string]skills.ID{
		"k8s": "kubernetes", "Kubernates": "kubernetes", "クバネティス": "kubernetes", "GCP": "google-cloud", "google cloud platform": "google-cloud", "IaC": "infrastructure-as-code",
		"SLA": "slo", "サービスレベル目標": "slo", "ＳＲＥ": "site-reliability-engineering", "Golang": "go", "なぜなぜ分析": "cause-analysis", "Windows Azure": "azure",
		"Hudson": "jenkins", "Ｃｈｅｆ": "chef", "CICD": "ci-cd", "可観測性": "observability", "o11y": "observability", "モニタリング": "observability", "DevRel": "developer-relations",
		"エバンジェリズム": "developer-relations", "権限委譲": "delegation", "1 on 1": "one-on-ones", "チームトポロジー": "organisation-design", "Conway's law": "organisation-design",
		"ペースメーカー": "raising-the-top-line", "cone of uncertainty": "reducing-uncertainty", "不確実性コーン": "reducing-uncertainty", "相談役": "advising", "越境": "boundary-crossing",
		"伴走": "accompanying", "KPI": "target-management", "OKR": "goal-setting", "PdM": "product-management", "remote work": "distributed-teams", "テックブログ": "", "": "",
	} {
		var got skills.ID
		if found, ok := c.Find(label).One(); ok {
			got = found.ID()
		}
		if got != want {
			t.Errorf("%q is %q, want %q", label, got, want)
		}
	}
}
