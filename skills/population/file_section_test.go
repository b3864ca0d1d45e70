package population

import (
	"testing"

	"pgregory.net/rapid"
)

// The codes of arrange are sound; and codes that are sound find nothing but what
// is there, however they came about.
func TestSoundCodes_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, blockPeople).Draw(t, "people")
		above := make([]uint32, rapid.IntRange(1, 6).Draw(t, "ranks"))
		next := uint32(0)
		for r := len(above) - 1; r >= 0; r-- {
			next = uint32(rapid.IntRange(int(next), n).Draw(t, "above"))
			above[r] = next
		}
		codes := make([]uint32, len(above))
		wantPlanes, wantEntries := arrange(codes, above, n)
		planes, entries, ok := soundCodes(codes, n)
		if !ok || int(planes) != wantPlanes || int(entries) != wantEntries {
			t.Fatalf("%#x of %d people: %d planes, %d entries, %v; want %d, %d", codes, n, planes, entries, ok, wantPlanes, wantEntries)
		}
		r := rapid.IntRange(0, len(codes)-1).Draw(t, "rank")
		where := rapid.SampledFrom([]uint32{0, 1, 2, 3, beside, beside | 1, beside | 2, everyone}).Draw(t, "where")
		codes[r] = where<<codeBits | uint32(rapid.SampledFrom([]int{0, 1, wantEntries, wantEntries + 1, n, n + 1}).Draw(t, "end"))
		if planes, entries, ok = soundCodes(codes, n); !ok {
			return
		}
		c := column{ranks: len(codes), heads: append([]uint32{0, 0}, codes...), planes: make([]plane, planes), lists: make([]uint16, entries)}
		if block, ok := c.sound(n); !ok || int(entries) > n {
			t.Fatalf("%#x of %d people: block %d, %d entries", codes, n, block, entries)
		}
		for r := range codes {
			c.set(0, r) // within planes and lists, and ends
		}
	})
}
