package people

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// A memo is a map.
func TestMemo_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var m memo
		model := make(map[string]int32)
		text := rapid.Custom(func(t *rapid.T) string {
			return rapid.SampledFrom([]string{"", "a", "skill ", "a long label of "}).Draw(t, "start") + rapid.StringN(0, 9, 20).Draw(t, "rest")
		})
		known := rapid.SliceOfN(text, 1, 60).Draw(t, "texts")
		for i := range rapid.IntRange(0, 200).Draw(t, "n") {
			s := rapid.SampledFrom(known).Draw(t, "text")
			n, ok := m.find(s)
			if want, knows := model[s]; ok != knows || ok && n != want {
				t.Fatalf("find(%q) = %d, %v; want %d, %v", s, n, ok, want, knows)
			}
			if !ok && rapid.Bool().Draw(t, "set") {
				m.set(s, int32(i))
				model[s] = int32(i)
			}
		}
	})
}

// Labels that are alike but for a number are spread well: few share a place.
func TestSpread(t *testing.T) {
	for _, form := range []string{"%d", " skill %d", "data skill %d", "https://example.org/skills/%d", "%d. of the labels"} {
		places := make(map[int]int)
		for i := range 200 {
			places[spread(fmt.Sprintf(form, i))%maxRecent]++
		}
		if len(places) < 180 {
			t.Errorf("200 of the form %q have %d places", form, len(places))
		}
	}
}
