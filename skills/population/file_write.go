package population

import (
	"encoding/binary"
	"hash/crc32"
	"io"
	"unsafe"

	"github.com/kakezan/kakezan/skills"
)

// The kinds of scales in a directory, each with scaleRatio added when its numbers are
// in proportion.
const (
	scaleListed  = 0
	scaleNumeric = 1
	scaleRatio   = 2
)

// sectionWriter writes sections, or only takes their checksum.
type sectionWriter struct {
	to      io.Writer // nil where the checksum is asked
	convert bool      // the order of bytes
	room    []byte
	sum     uint32
	length  int64
	failed  error
}

func (w *sectionWriter) write(b []byte) {
	switch {
	case w.failed != nil:
	case w.to == nil:
		w.sum = crc32.Update(w.sum, castagnoli, b)
		w.length += int64(len(b))
	default:
		var n int
		n, w.failed = w.to.Write(b)
		w.length += int64(n)
	}
}

// fill writes zeros up to where the next thing begins.
func (w *sectionWriter) fill() {
	var zeros [fileAlign]byte
	w.write(zeros[:aligned(w.length)-w.length])
}

// put writes numbers, the lowest byte first, and fills up.
func put[T number](w *sectionWriter, numbers []T) {
	if !w.convert {
		w.write(raw(numbers))
		w.fill()
		return
	}
	const some = 1 << 12
	for len(numbers) > 0 {
		n := min(len(numbers), some)
		w.room = w.room[:0]
		for _, x := range numbers[:n] {
			for k := range unsafe.Sizeof(x) {
				w.room = append(w.room, byte(uint64(x)>>(8*k)))
			}
		}
		w.write(w.room)
		numbers = numbers[n:]
	}
	w.fill()
}

func checksum(b []byte) uint32 { return crc32.Checksum(b, castagnoli) }

// contents returns what writes the sections of a file, in their order.
func (d *data) contents() ([]func(*sectionWriter), error) {
	var all []func(*sectionWriter)
	for _, s := range d.skills {
		c, err := s.column.get()
		if err != nil {
			return nil, err
		}
		all = append(all, c.save)
	}
	for _, a := range d.attributes {
		c, err := a.codes.get()
		if err != nil {
			return nil, err
		}
		all = append(all, c.save)
	}
	c, err := d.totals.get()
	if err != nil {
		return nil, err
	}
	all = append(all, c.save)
	for b := range d.rows {
		r, err := d.rows[b].get()
		if err != nil {
			return nil, err
		}
		all = append(all, r.save)
	}
	return all, nil
}

func (c *column) save(w *sectionWriter) {
	put(w, c.heads)
	put(w, wordsOf(c.planes))
	put(w, c.lists)
}

func (c *codes) save(w *sectionWriter) {
	switch {
	case c.two != nil:
		put(w, c.two)
	case c.four != nil:
		put(w, c.four)
	default:
		put(w, c.one)
	}
}

// width returns the number of bytes of a code.
func (c *codes) width() uint8 {
	switch {
	case c.two != nil:
		return 2
	case c.four != nil:
		return 4
	}
	return 1
}

func (r *rowBlock) save(w *sectionWriter) {
	put(w, r.starts)
	put(w, r.skills)
}

// directoryWriter appends to a directory.
type directoryWriter struct {
	b      []byte
	sums   []sectionWriter      // of the sections that come next
	scales map[skills.Level]int // by their level "none", from 1

	// Mostly all skills have one scale: the last level, and its scale.
	last      skills.Level
	lastScale int
}

func (w *directoryWriter) u8(n uint8) { w.b = append(w.b, n) }
func (w *directoryWriter) u16(n int)  { w.b = binary.LittleEndian.AppendUint16(w.b, uint16(n)) }
func (w *directoryWriter) u32(n int)  { w.b = binary.LittleEndian.AppendUint32(w.b, uint32(n)) }
func (w *directoryWriter) u64(n int)  { w.b = binary.LittleEndian.AppendUint64(w.b, uint64(n)) }
func (w *directoryWriter) text(s string) {
	w.u32(len(s))
	w.b = append(w.b, s...)
}

// sum appends the checksum of the next section.
func (w *directoryWriter) sum() {
	w.b = binary.LittleEndian.AppendUint32(w.b, w.sums[0].sum)
	w.sums = w.sums[1:]
}

// directory returns the directory of a file whose sections have these checksums.
func (d *data) directory(sums []sectionWriter) []byte {
	w := directoryWriter{sums: sums, scales: map[skills.Level]int{}}
	for _, n := range []int{d.people, d.complete, d.known} {
		w.u64(n)
	}
	w.writeScales(d.skills)
	w.u32(len(d.skills))
	for _, s := range d.skills {
		w.skill(s)
	}
	w.u32(len(d.attributes))
	for _, a := range d.attributes {
		w.text(a.name)
		w.u32(len(a.values))
		for i, v := range a.values {
			w.text(v)
			w.u64(a.counts[i])
		}
		w.sum()
	}
	totals, _ := d.totals.get() // was got before, for its section
	w.u8(totals.width())
	w.sum()
	w.u8(0)
	if d.rows != nil {
		w.b[len(w.b)-1] = 1
		for b := range d.rows {
			r, _ := d.rows[b].get()
			w.u32(len(r.skills))
			w.sum()
		}
	}
	return append(w.b, make([]byte, aligned(len(w.b))-len(w.b))...)
}

// writeScales writes each scale once, where a skill of it comes first.
func (w *directoryWriter) writeScales(all []*skillIndex) {
	var scales []skills.Scale
	var last skills.Level
	for _, s := range all {
		if len(s.levels) == 0 || s.levels[0].SameScale(last) {
			continue
		}
		last = s.levels[0]
		scale := last.Scale()
		none, _ := scale.Step(0)
		if w.scales[none] == 0 {
			scales = append(scales, scale)
			w.scales[none] = len(scales)
		}
	}
	w.u32(len(scales))
	for _, scale := range scales {
		spec := scale.Spec()
		w.text(spec.ID)
		inProportion := uint8(0)
		if scale.IsRatio() {
			inProportion = scaleRatio
		}
		if scale.IsNumeric() {
			w.u8(scaleNumeric | inProportion)
			w.text(spec.Numeric.Min.String())
			w.text(spec.Numeric.Max.String())
			w.text(spec.Numeric.By.String())
			continue
		}
		w.u8(scaleListed | inProportion)
		w.u32(len(spec.Steps))
		for _, step := range spec.Steps {
			w.text(step.ID)
			number := ""
			if step.Number != nil {
				number = step.Number.String()
			}
			w.text(number)
		}
	}
}

func (w *directoryWriter) skill(s *skillIndex) {
	w.text(string(s.id))
	w.u64(s.base)
	flags := uint8(0)
	if s.notHeld {
		flags |= flagNotHeld
	}
	if s.unlevelled {
		flags |= flagUnlevelled
	}
	w.u8(flags)
	w.u32(w.scaleOf(s.levels))
	w.u32(len(s.levels))
	for _, l := range s.levels {
		w.u16(l.Step())
	}
	for _, n := range s.counts {
		w.u64(n)
	}
	c, _ := s.column.get() // was got before, for its section
	w.u32(len(c.planes))
	w.u32(len(c.lists))
	w.sum()
}

// scaleOf returns the number of the scale of some levels, 0 when there are none.
func (w *directoryWriter) scaleOf(levels []skills.Level) int {
	if len(levels) == 0 {
		return 0
	}
	if l := levels[0]; !l.SameScale(w.last) {
		none, _ := l.Scale().Step(0)
		w.last, w.lastScale = l, w.scales[none]
	}
	return w.lastScale
}
