package tabiya_test

import (
	"encoding"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange/tabiya"
)

// testWords checks that each member of a closed set is read as it is written, and
// that nothing else is read.
func testWords[W interface {
	comparable
	fmt.Stringer
	encoding.TextMarshaler
}, P interface {
	*W
	encoding.TextUnmarshaler
}](t *testing.T, members []W, words ...string) {
	t.Helper()
	var zero W
	for i, member := range append(members, zero) {
		var got W
		word, err := member.MarshalText()
		if err != nil || string(word) != append(words, "")[i] || member.String() != string(word) {
			t.Errorf("%v is written as %q, %v", member, word, err)
		}
		if err := P(&got).UnmarshalText(word); err != nil || got != member {
			t.Errorf("%q is read as %v, %v", word, got, err)
		}
	}
	got := members[0]
	if err := P(&got).UnmarshalText([]byte("?")); !errors.Is(err, skills.ErrUnknownWord) || got != members[0] {
		t.Errorf("an unknown word: %v, %v", got, err)
	}
}

func TestWords(t *testing.T) {
	testWords(t, []tabiya.Flag{tabiya.True, tabiya.False}, "true", "false")
	testWords(t, slices.Collect(tabiya.SkillTypes()), "skill/competence", "knowledge", "language", "attitude")
	testWords(t, slices.Collect(tabiya.ReuseLevels()), "occupation-specific", "sector-specific", "cross-sector", "transversal")
	testWords(t, slices.Collect(tabiya.ObjectTypes()), "skill", "skillgroup", "escooccupation", "localoccupation", "iscogroup", "localgroup")
	testWords(t, slices.Collect(tabiya.Signals()), "low", "medium", "high")
}

func TestSkillType_Kind(t *testing.T) {
	want := []skills.Kind{skills.KindSkill, skills.KindKnowledge, skills.KindLanguage, skills.KindAttitude}
	var got []skills.Kind
	for kind := range tabiya.SkillTypes() {
		got = append(got, kind.Kind())
	}
	if !slices.Equal(got, want) || (tabiya.SkillType{}).Kind() != (skills.Kind{}) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestObjectType_CanHold(t *testing.T) {
	// From above: skill, skillgroup, escooccupation, localoccupation, iscogroup, localgroup.
	want := []string{"x.....", "xx....", "..xx..", "...x..", "..xxxx", "...x.x"}
	for i, parent := range slices.Collect(tabiya.ObjectTypes()) {
		got := ""
		for child := range tabiya.ObjectTypes() {
			if parent.CanHold(child) {
				got += "x"
			} else {
				got += "."
			}
		}
		if got != want[i] {
			t.Errorf("%v: %s, want %s", parent, got, want[i])
		}
	}
	if (tabiya.ObjectType{}).CanHold(tabiya.TypeSkill) {
		t.Error("the zero type holds a skill")
	}
}
