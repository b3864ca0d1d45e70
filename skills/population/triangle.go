package population

import (
	"bytes"
	"fmt"
	"strconv"
)

// triangle is the JSON of an upper triangle of numbers without its diagonal:
// a list of rows, each one number shorter than the row before. It is written
// and read by hand, because pairs are very many. The nil triangle was not
// given.
type triangle []byte

// newTriangle writes the triangle of n skills; nil for no numbers.
func newTriangle(numbers []int, n int) triangle {
	if len(numbers) == 0 {
		return nil
	}
	t := append(make(triangle, 0, 4*len(numbers)), '[')
	for i := range n - 1 {
		if i > 0 {
			t = append(t, ',')
		}
		t = append(t, '[')
		for k, x := range numbers[rowStart(i, n):rowStart(i+1, n)] {
			if k > 0 {
				t = append(t, ',')
			}
			t = appendCell(t, x)
		}
		t = append(t, ']')
	}
	return append(t, ']')
}

// IsZero makes encoding/json leave out a triangle that was not given.
func (t triangle) IsZero() bool { return t == nil }

func (t triangle) MarshalJSON() ([]byte, error) { return t, nil }

func (t *triangle) UnmarshalJSON(raw []byte) error {
	if string(raw) != "null" {
		*t = bytes.Clone(raw)
	}
	return nil
}

// read returns the numbers of n skills, row by row; nil when nothing was given
// or there are none. The triangle is valid JSON, as encoding/json checked.
func (t triangle) read(n int, key string) ([]int, error) {
	if t == nil {
		return nil, nil
	}
	// Of n skills nobody writes the pairs in fewer bytes, so that what is
	// allocated is no more than a few times what was read.
	size := n * (n - 1) / 2
	if size > len(t) {
		return nil, fmt.Errorf("%w: %d bytes of %s for %d skills", ErrFormat, len(t), key, n)
	}
	r := reader{rest: t}
	numbers := make([]int, 0, size)
	if err := r.list(max(n-1, 0), key, func(i int) error {
		return r.list(n-1-i, key, func(int) error {
			x, err := r.cell()
			numbers = append(numbers, x)
			return err
		})
	}); err != nil {
		return nil, err
	}
	if size == 0 {
		return nil, nil
	}
	return numbers, nil
}

// reader reads valid JSON from the front.
type reader struct{ rest []byte }

// next skips what is without meaning, and returns the next byte that is not.
func (r *reader) next() byte {
	r.rest = bytes.TrimLeft(r.rest, " \t\r\n")
	if len(r.rest) == 0 {
		return 0
	}
	return r.rest[0]
}

// take takes a byte when it comes next.
func (r *reader) take(b byte) bool {
	if r.next() != b {
		return false
	}
	r.rest = r.rest[1:]
	return true
}

// list reads a list of n elements.
func (r *reader) list(n int, key string, element func(i int) error) error {
	whole := r.take('[')
	for i := 0; i < n && whole; i++ {
		if whole = i == 0 || r.take(','); whole {
			if err := element(i); err != nil {
				return err
			}
		}
	}
	if !whole || !r.take(']') {
		return fmt.Errorf("%w: a list in %s does not have %d elements", ErrFormat, key, n)
	}
	return nil
}

// cell reads a number or null.
func (r *reader) cell() (int, error) {
	r.next()
	if bytes.HasPrefix(r.rest, []byte("null")) {
		r.rest = r.rest[len("null"):]
		return Suppressed, nil
	}
	n := 0
	for n < len(r.rest) && (r.rest[n] == '-' || r.rest[n] >= '0' && r.rest[n] <= '9') {
		n++
	}
	x, err := strconv.Atoi(string(r.rest[:n]))
	if err != nil {
		return 0, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	if x < 0 {
		return 0, fmt.Errorf("%w: %d people", ErrCount, x)
	}
	r.rest = r.rest[n:]
	return x, nil
}
