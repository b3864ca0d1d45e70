package jsonresume

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// mentioned returns mentions of skills that have their labels as id.
func mentioned(labels ...string) (list []Mention) {
	var specs []skills.SkillSpec
	for _, label := range labels {
		specs = append(specs, skills.SkillSpec{ID: skills.ID(label), Name: text.Plain(label)})
	}
	c, err := skills.NewCatalog(specs)
	if err != nil {
		panic(err)
	}
	for skill := range c.All() {
		list = append(list, Mention{Label: string(skill.ID()), Skills: []skills.Skill{skill}})
	}
	return list
}

func TestNaming(t *testing.T) {
	n := newNaming(mentioned("Go", "C", "C#", "Node", "Node.js", "PostgreSQL", "設計", "ロック", "machine learning", "機械学習", "SQL"))
	for text, want := range map[string]string{
		"Go":                       "Go",
		"We go on":                 "",
		"Google, Goes, aGo":        "",
		"Goで書いた":                   "Go",
		"in Go.":                   "Go",
		"C++ and C#":               "C#",
		"C, C#":                    "C C#",
		"Node.js":                  "Node.js",
		"NODE. And more":           "Node",
		"ＰｏｓｔｇｒｅＳＱＬ":               "PostgreSQL",
		"PostgreSQL9":              "",
		"(PostgreSQL)":             "PostgreSQL",
		"sql or SQLite":            "",
		"SQL":                      "SQL",
		"基本設計者":                    "設計",
		"ロックを待つ":                   "ロック",
		"クロックとロックス":                "",
		"Machine \n LEARNING tool": "machine learning",
		"machine learnings":        "",
		"":                         "",
	} {
		got := slices.Sorted(n.in([]string{text}))
		if s := strings.Trim(fmt.Sprint(got), "[]"); s != want {
			t.Errorf("%q names %q, want %q", text, s, want)
		}
	}
	for id := range n.in([]string{"C C#", "Go"}) {
		if id != "C" {
			t.Errorf("%s comes first", id)
		}
		break
	}
}

// An id is no word that people write, unless it is a label, too.
func TestNaming_id(t *testing.T) {
	c, err := skills.NewCatalog([]skills.SkillSpec{{ID: "go", Name: text.Plain("Golang")}})
	if err != nil {
		t.Fatal(err)
	}
	skill, _ := c.Skill("go")
	n := newNaming([]Mention{{Label: "golang", Skills: []skills.Skill{skill}}})
	if got := slices.Collect(n.in([]string{"ready to go"})); len(got) > 0 {
		t.Errorf("named %v", got)
	}
	if got := slices.Collect(n.in([]string{"GOLANG"})); len(got) != 1 {
		t.Errorf("named %v", got)
	}
}

// TestNaming_law compares with a search for each label by itself.
func TestNaming_law(t *testing.T) {
	letters := rapid.SampledFrom([]string{"a", "B", "go", "+", ".", " ", "設", "計", "ロ", "ク", "é", "1", "abcd"})
	draw := func(t *rapid.T, name string, n int) string {
		return strings.Join(rapid.SliceOfN(letters, 1, n).Draw(t, name), "")
	}
	rapid.Check(t, func(t *rapid.T) {
		var labels []string
		for range rapid.IntRange(1, 5).Draw(t, "labels") {
			if label := skills.Fold(draw(t, "label", 4)); label != "" && !slices.Contains(labels, label) {
				labels = append(labels, label)
			}
		}
		if len(labels) == 0 {
			return
		}
		said := draw(t, "text", 12)
		got := slices.Sorted(newNaming(mentioned(labels...)).in([]string{said}))
		var want []skills.ID
		for _, label := range labels {
			in := said
			if len([]rune(label)) > short {
				in = skills.Fold(said)
			}
			if standsIn(in, label) {
				want = append(want, skills.ID(label))
			}
		}
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Fatalf("%q names %q of %q, want %q", said, got, labels, want)
		}
	})
}

// standsIn tries each place of a text.
func standsIn(in, label string) bool {
	text := []rune(in)
	word := []rune(label)
	for i := range text {
		if i+len(word) > len(text) || string(text[i:i+len(word)]) != label {
			continue
		}
		if i > 0 && !parted(text[i-1], text[i]) {
			continue
		}
		after := string(text[i+len(word):])
		if ends(in, len(in)-len(after)) {
			return true
		}
	}
	return false
}
