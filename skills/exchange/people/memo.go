package people

import "strings"

// memo knows numbers of texts that come again and again. Before a map, in which
// all are found, stands a small table of those that came last, in which a text is
// found by a few of its bytes. The zero memo is empty.
type memo struct {
	all    map[string]memoEntry
	recent []memoEntry // a power of two of them
}

type memoEntry struct {
	text string
	next int32 // the number plus 1; 0 where there is none
}

// maxRecent bounds the table before the map.
const maxRecent = 4096

// find returns the number of a text, and whether there is one.
func (m *memo) find(text string) (int32, bool) {
	if m.all == nil {
		return 0, false
	}
	e := &m.recent[spread(text)&(len(m.recent)-1)]
	if e.next > 0 && e.text == text {
		return e.next - 1, true
	}
	known, ok := m.all[text]
	if ok {
		*e = known
	}
	return known.next - 1, ok
}

// set gives a text a number, 0 or more.
func (m *memo) set(text string, n int32) {
	if m.all == nil {
		m.all = make(map[string]memoEntry)
	}
	if most := 8 * (len(m.all) + 1); len(m.recent) < most && len(m.recent) < maxRecent {
		m.recent = make([]memoEntry, max(32, 2*len(m.recent)))
	}
	text = strings.Clone(text) // it is a part of a row
	m.all[text] = memoEntry{text, n + 1}
}

// spread returns a number that few texts have in common: of the first and the
// last bytes and the length.
func spread(s string) int {
	h := uint64(len(s))
	if len(s) >= 8 {
		h ^= eight(s) * 0x9E3779B97F4A7C15 // odd numbers without a pattern
		h = h<<29 | h>>35
		h ^= eight(s[len(s)-8:])
	} else {
		for i := range len(s) {
			h = h<<8 | uint64(s[i])
		}
	}
	h ^= h >> 32 // what the last bytes say is in the high bits, which a product does not bring down
	h *= 0xD6E8FEB86659FD93
	return int(h >> 48)
}

// eight returns the first eight bytes of a text as a number.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
