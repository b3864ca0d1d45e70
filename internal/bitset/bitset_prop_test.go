package bitset_test

import (
	"bytes"
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/bitset"
)

// TestSet_law checks that sets do what maps do.
func TestSet_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 200).Draw(t, "n")
		draw := func(name string) (bitset.Set, map[int]bool) {
			s, want := bitset.New(n), map[int]bool{}
			for _, i := range rapid.SliceOfN(rapid.IntRange(0, n-1), 0, 40).Draw(t, name) {
				s.Add(i)
				want[i] = true
			}
			for _, i := range rapid.SliceOfN(rapid.IntRange(0, n-1), 0, 20).Draw(t, name+" removed") {
				s.Remove(i)
				delete(want, i)
			}
			return s, want
		}
		same := func(what string, got bitset.Set, want map[int]bool) {
			if diff := cmp.Diff(slices.Sorted(maps.Keys(want)), slices.Collect(got.All)); diff != "" {
				t.Fatalf("%s (-want +got):\n%s", what, diff)
			}
			for i := range n {
				if got.Has(i) != want[i] {
					t.Fatalf("%s has %d: %v", what, i, got.Has(i))
				}
			}
			if got.Len() != len(want) {
				t.Fatalf("%s has %d numbers, want %d", what, got.Len(), len(want))
			}
		}
		keep := func(want map[int]bool, is func(int) bool) map[int]bool {
			kept := map[int]bool{}
			for i := range want {
				if is(i) {
					kept[i] = true
				}
			}
			return kept
		}
		s, a := draw("s")
		u, b := draw("u")
		same("s", s, a)
		both, rest := keep(a, func(i int) bool { return b[i] }), keep(a, func(i int) bool { return !b[i] })
		same("s and u", s.And(u), both)
		same("s without u", s.Without(u), rest)
		if s.Within(u) != (len(rest) == 0) || s.Meets(u) != (len(both) > 0) {
			t.Fatalf("%v within %v: %v, meets: %v", a, b, s.Within(u), s.Meets(u))
		}
		if equal := maps.Equal(a, b); bytes.Equal(s.AppendKey(nil), u.AppendKey(nil)) != equal {
			t.Fatalf("keys of %v and %v, equal: %v", a, b, equal)
		}
		v, c := draw("v")
		joined := v.Clone()
		joined.Join(s, u)
		maps.Copy(both, c)
		same("v joined by s and u", joined, both)
		same("v", v, c)
	})
}
