package population

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
)

// What a skill of a directory is beside its levels.
const (
	flagNotHeld    = 1 << 0
	flagUnlevelled = 1 << 1
)

// directory reads the directory of a file of a size, and returns the index with
// pieces that are read when they are asked for.
func (f *File) directory(size int64, convert bool) (*data, error) {
	b, err := f.bytes(0, min(max(size, 0), headerBytes))
	if err != nil {
		return nil, err
	}
	h, err := readHeader(b, size)
	if err != nil {
		return nil, err
	}
	if b, err = f.bytes(headerBytes, int64(h.directory)); err != nil {
		return nil, err
	}
	if crc32.Checksum(b, castagnoli) != h.sum {
		return nil, damaged("directory", headerBytes, "another checksum than that of its %d bytes", len(b))
	}
	r := directoryReader{file: f, data: &data{index: map[skills.ID]int{}}, left: b, size: size, convert: convert}
	r.end = headerBytes + int64(h.directory)
	r.next.offset = r.end
	r.all()
	if r.failed != nil {
		return nil, r.failed
	}
	return r.data, nil
}

// bytes returns a part of the file, aligned in memory as it is in the file.
func (f *File) bytes(offset, length int64) ([]byte, error) {
	if f.mapped != nil {
		return f.mapped[offset:][:length:length], nil
	}
	words := make([]uint64, aligned(length)/fileAlign)
	b := raw(words)[:length]
	switch n, err := f.reader.ReadAt(b, offset); {
	case n == len(b):
		return b, nil
	case err == nil || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		return nil, damaged("file", offset, "it ends %d bytes too early", len(b)-n)
	default:
		return nil, fmt.Errorf("byte %d: %w", offset, withoutPath(err))
	}
}

// directoryReader reads a directory from the front. After a failure it reads
// zeros.
type directoryReader struct {
	*data
	file    *File
	size    int64
	convert bool
	left    []byte
	end     int64 // where it ends
	scales  []skills.Scale
	next    section // where the next one begins
	failed  error
}

// fail notes that the directory says what can't be.
func (r *directoryReader) fail(format string, args ...any) {
	if r.failed == nil {
		r.failed = damaged("directory", r.end-int64(len(r.left)), format, args...)
	}
}

func (r *directoryReader) take(n int) []byte {
	if n > len(r.left) {
		r.fail("it ends too early")
		r.left = nil
		return make([]byte, min(n, 8))
	}
	b := r.left[:n]
	r.left = r.left[n:]
	return b
}

func (r *directoryReader) u8() uint8   { return r.take(1)[0] }
func (r *directoryReader) u16() uint16 { return binary.LittleEndian.Uint16(r.take(2)) }
func (r *directoryReader) u32() uint32 { return binary.LittleEndian.Uint32(r.take(4)) }
func (r *directoryReader) u64() uint64 { return binary.LittleEndian.Uint64(r.take(8)) }

// length reads how many things of at least some bytes follow.
func (r *directoryReader) length(least int) int {
	n := r.u32()
	if uint64(n)*uint64(least) > uint64(len(r.left)) {
		r.fail("it ends too early for %d things of %d bytes", n, least)
		return 0
	}
	return int(n)
}

func (r *directoryReader) text() string { return string(r.take(r.length(1))) }

// upTo reads a number of people, which is at most another.
func (r *directoryReader) upTo(most int, what string) int {
	n := r.u64()
	if n > uint64(most) {
		r.fail("%d %s of %d", n, what, most)
		return 0
	}
	return int(n)
}

func (r *directoryReader) all() {
	switch people := r.u64(); {
	case people > math.MaxUint32 || people > uint64(r.size): // each takes a byte or more
		r.fail("%d people in %d bytes", people, r.size)
	case people > math.MaxInt-blockPeople:
		r.failed = fmt.Errorf("%w: %d people", ErrLimit, people)
	default:
		r.people = int(people)
	}
	r.known = r.people
	r.complete = r.upTo(r.people, "who answered in full")
	r.known = r.upTo(r.people, "of whom something is known")
	if r.complete > r.known {
		r.fail("%d who answered in full, and %d of whom something is known", r.complete, r.known)
	}
	for range r.length(5) {
		r.scales = append(r.scales, r.scale())
	}
	n := r.length(33)
	if n > MaxSkills {
		r.fail("%d skills", n)
		n = 0
	}
	for i := range n {
		r.skill(i)
	}
	for range r.length(12) {
		r.attribute()
	}
	r.readTotals()
	r.readRows()
	if slices.ContainsFunc(r.left, func(b byte) bool { return b != 0 }) || len(r.left) >= fileAlign {
		r.fail("%d more bytes than it needs", len(r.left))
	}
	if r.failed == nil && r.next.offset != r.size {
		r.fail("sections up to byte %d in a file of %d", r.next.offset, r.size)
	}
	if r.failed != nil {
		return
	}
	r.labels = newLabels(func(yield func(skills.ID) bool) {
		for _, s := range r.skills {
			if !yield(s.id) {
				return
			}
		}
	})
}

// scale reads the record of a scale.
func (r *directoryReader) scale() skills.Scale {
	spec := skills.ScaleSpec{ID: r.text()}
	kind := r.u8()
	spec.Ratio = kind&scaleRatio != 0
	switch kind &^ scaleRatio {
	case scaleNumeric:
		for _, d := range []*decimal.Decimal{&spec.Numeric.Min, &spec.Numeric.Max, &spec.Numeric.By} {
			*d = r.decimal(r.text())
		}
	case scaleListed:
		for range r.length(8) {
			step := skills.StepSpec{ID: r.text()}
			if number := r.text(); number != "" {
				d := r.decimal(number)
				step.Number = &d
			}
			spec.Steps = append(spec.Steps, step)
		}
	default:
		r.fail("a scale of the kind %d", kind)
	}
	if r.failed != nil {
		return skills.Scale{}
	}
	s, err := skills.NewScale(spec)
	if err != nil {
		r.fail("the scale %q: %v", spec.ID, err)
	}
	return s
}

func (r *directoryReader) decimal(s string) decimal.Decimal {
	d, err := decimal.Parse(s)
	if err != nil {
		r.fail("%v", err)
	}
	return d
}

// skill reads the skill at a place.
func (r *directoryReader) skill(place int) {
	s := &skillIndex{id: skills.ID(r.text())}
	if problems := s.id.Check(""); len(problems) > 0 && r.failed == nil {
		r.fail("%v", problems.Err())
	}
	if place > 0 && s.id <= r.skills[place-1].id {
		r.fail("the skill %q after %q", s.id, r.skills[place-1].id)
	}
	s.base = r.upTo(r.known, "in the base")
	flags := r.u8()
	s.notHeld, s.unlevelled = flags&flagNotHeld != 0, flags&flagUnlevelled != 0
	s.levels = r.levels(s.id)
	ranks := s.levelled() + len(s.levels)
	if flags > flagNotHeld|flagUnlevelled || ranks*8 > len(r.left) {
		r.fail("the flags %d of %q", flags, s.id)
		ranks = 0
	}
	s.counts = make([]int, ranks)
	above := s.base
	for i := range s.counts {
		above = r.upTo(above, "at a rank, and at the one below")
		s.counts[i] = above
	}
	if s.base < r.complete || s.base > r.complete && (ranks == 0 || s.base-r.complete > s.counts[0]) {
		r.fail("%q has a base of %d people", s.id, s.base)
	}
	c := columnSection{ranks: ranks, planes: int64(r.u32()), entries: int64(r.u32())}
	c.section = r.section(c.length(blocks(r.people)))
	people, file, convert := r.people, r.file, r.convert
	s.column.load = func() (*column, error) { return file.column(s, c, people, convert) }
	r.data.skills = append(r.data.skills, s)
	r.index[s.id] = place
}

// levels reads the levels of a skill.
func (r *directoryReader) levels(id skills.ID) []skills.Level {
	scale := r.u32()
	steps := make([]uint16, r.length(2))
	for i := range steps {
		steps[i] = r.u16()
		if i > 0 && steps[i] <= steps[i-1] {
			r.fail("the step %d of %q after %d", steps[i], id, steps[i-1])
		}
	}
	if r.failed != nil || len(steps) == 0 && scale == 0 {
		return nil
	}
	if scale == 0 || len(steps) == 0 || int64(scale) > int64(len(r.scales)) {
		r.fail("%d levels of %q on scale %d of %d", len(steps), id, scale, len(r.scales))
		return nil
	}
	levels := make([]skills.Level, len(steps))
	for i, step := range steps {
		l, ok := r.scales[scale-1].Step(int(step))
		if !ok || step == 0 {
			r.fail("%q is at the step %d of the scale %v", id, step, r.scales[scale-1])
		}
		levels[i] = l
	}
	return levels
}

func (r *directoryReader) attribute() {
	a := &attributeIndex{name: r.text()}
	if problems := skills.ID(a.name).Check(""); len(problems) > 0 && r.failed == nil {
		r.fail("%v", problems.Err())
	}
	if n := len(r.data.attributes); n > 0 && a.name <= r.data.attributes[n-1].name {
		r.fail("the attribute %q after %q", a.name, r.data.attributes[n-1].name)
	}
	left := r.people
	for i := range r.length(12) {
		v := r.text()
		if i == 0 && v == "" || i > 0 && v <= a.values[i-1] {
			r.fail("the value %q of %q is not in order", v, a.name)
		}
		n := r.upTo(left, "with a value")
		left -= n
		a.values, a.counts = append(a.values, v), append(a.counts, n)
	}
	what := func() string { return fmt.Sprintf("attribute %q", a.name) }
	a.codes.load = r.codes(what, widthOf(uint32(len(a.values))), uint32(len(a.values)))
	r.data.attributes = append(r.data.attributes, a)
}

func (r *directoryReader) readTotals() {
	width := int(r.u8())
	if width != 1 && width != 2 && width != 4 {
		r.fail("totals in %d bytes", width)
		width = 1
	}
	r.totals.load = r.codes(func() string { return "totals" }, width, uint32(len(r.data.skills)))
}

// codes reads the section of codes of a width.
func (r *directoryReader) codes(what func() string, width int, most uint32) func() (*codes, error) {
	at := r.section(aligned(int64(width) * int64(r.people)))
	people, file, convert := r.people, r.file, r.convert
	return func() (*codes, error) { return file.codes(what, at, people, width, most, convert) }
}

func (r *directoryReader) readRows() {
	kept := r.u8()
	if kept > 1 {
		r.fail("rows of the kind %d", kept)
	}
	n := blocks(r.people)
	if kept != 1 || int64(n)*8 > int64(len(r.left)) {
		if kept == 1 {
			r.fail("it ends too early for the rows of %d blocks", n)
		}
		return
	}
	r.rows = make([]lazy[rowBlock], n)
	for b := range r.rows {
		entries := int64(r.u32())
		people := peopleOf(b, r.people)
		at := r.section(rowsLength(people, entries))
		file, known, convert := r.file, len(r.data.skills), r.convert
		r.rows[b].load = func() (*rowBlock, error) { return file.rows(b, at, people, entries, known, convert) }
	}
}

// section reads the checksum of the next section, which has a length.
func (r *directoryReader) section(length int64) section {
	at := section{r.next.offset, length, r.u32()}
	if length > r.size-r.next.offset {
		r.fail("a section of %d bytes at byte %d of a file of %d", length, r.next.offset, r.size)
		return section{}
	}
	r.next.offset += length
	return at
}

// widthOf returns the number of bytes of codes up to the largest one.
func widthOf(largest uint32) int {
	c := newCodes(1, largest)
	return c.size()
}
