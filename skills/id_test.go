package skills_test

import (
	"strings"
	"testing"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

func TestCheckID(t *testing.T) {
	for _, test := range []struct{ id, want string }{
		{"go", ""},
		{"C#", ""},
		{"日本語", ""},
		{"http://data.europa.eu/esco/skill/0001", ""},
		{"two words", ""},
		{strings.Repeat("x", 1<<16), ""},
		{"", "missing-id"},
		{" go", "invalid-id"},
		{"go\u3000", "invalid-id"},
		{"g\x00o", "invalid-id"},
		{"g\no", "invalid-id"},
		{"g\u0085o", "invalid-id"},
		{"\xff", "invalid-id"},
		{" ", "invalid-id"},
	} {
		list := skills.CheckID(test.id, text.EnJa("a skill", "スキル"), "id")
		switch {
		case test.want == "" && len(list) == 0:
		case len(list) == 1 && list[0].Code().ID() == test.want && list[0].Path() == "id":
		default:
			t.Errorf("CheckID(%.20q) = %v, want %q", test.id, list, test.want)
		}
	}
}
