package onet

import "slices"

// rowKey tells the rows of a file apart: indexes of words, the one by which the
// file is ordered first.
type rowKey [4]int32

// seen are the keys of the rows so far, with their lines. Files are nearly always
// in one order within each occupation, so that a key above all those before it
// can't be one of them; keys are looked up only once one is not.
type seen struct {
	keys  []rowKey
	lines []int
	top   []rowKey // by first index: the highest key
	index map[rowKey]int
}

// add notes a key. Where it was there before, add returns its line, and false.
func (s *seen) add(key rowKey, line int) (int, bool) {
	first := int(key[0])
	if first >= len(s.top) {
		s.top = append(s.top, slices.Repeat([]rowKey{none}, first+1-len(s.top))...)
	}
	rises := slices.Compare(key[:], s.top[first][:]) > 0
	if !rises && s.index == nil {
		s.index = make(map[rowKey]int, len(s.keys))
		for i, k := range s.keys {
			s.index[k] = s.lines[i]
		}
	}
	if !rises {
		if before, ok := s.index[key]; ok {
			return before, false
		}
	} else {
		s.top[first] = key
	}
	if s.index != nil {
		s.index[key] = line
		return line, true
	}
	s.keys, s.lines = append(s.keys, key), append(s.lines, line)
	return line, true
}

// none is below every key.
var none = rowKey{-1, -1, -1, -1}
