package population_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/internal/synthetic"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/population"
)

var update = flag.Bool("update", false, "write the golden files")

// village is a small population with something of everything.
func village(t testing.TB, o population.BuildOptions) population.Population {
	t.Helper()
	quarter, _ := depth.Step(1)
	top, _ := depth.Step(depth.Len())
	in := func(country string) map[string]string { return map[string]string{"country": country} }
	at := func(l skills.Level) population.Standing { return population.At(l) }
	return settled(t, []person{
		{true, map[skills.ID]population.Standing{"go": at(working), "c": population.Held}, in("JP")},
		{true, map[skills.ID]population.Standing{"go": at(expert), "depth": at(quarter)}, in("FR")},
		{true, map[skills.ID]population.Standing{"zig": population.Held, "c": population.Held}, nil},
		{false, map[skills.ID]population.Standing{"go": population.NotHeld, "depth": at(top)}, in("JP")},
		{false, map[skills.ID]population.Standing{"r": population.Held}, nil},
		{false, nil, in("FR")},
	}, o)
}

// small is the file of the village.
func small(t testing.TB) []byte { return written(t, village(t, population.BuildOptions{})) }

// Files that were written stay readable: this one is of version 1.
func TestFile_golden(t *testing.T) {
	const golden = "testdata/village.people"
	raw := small(t)
	if *update {
		if err := os.WriteFile(golden, raw, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if want := mustRead(t, golden); !bytes.Equal(raw, want) {
		t.Errorf("the file of version 1 is written otherwise, from byte %d on", mismatch(raw, want))
	}
	f := opened(t, golden)
	if p := village(t, population.BuildOptions{}); !f.Population().Equal(p) || !f.Population().HasRows() {
		t.Errorf("the file of version 1 is %v, want %v", f.Population(), p)
	}
}

// A file keeps whether the numbers of a scale are in proportion.
func TestFile_ratio(t *testing.T) {
	for _, spec := range []skills.ScaleSpec{
		{ID: "reached", Steps: []skills.StepSpec{{ID: "team", Number: new(decimal.MustParse("8"))}, {ID: "company", Number: new(decimal.MustParse("300"))}}},
		{ID: "hours", Numeric: skills.NumericSpec{Max: decimal.MustParse("10"), By: decimal.MustParse("0.5")}},
	} {
		for _, spec.Ratio = range []bool{false, true} {
			s, err := skills.NewScale(spec)
			if err != nil {
				t.Fatal(err)
			}
			first, _ := s.Step(1)
			p := settled(t, []person{{false, map[skills.ID]population.Standing{"go": population.At(first)}, nil}}, population.BuildOptions{})
			f := opened(t, saved(t, p))
			d, err := f.Population().Levels("go")
			if err != nil {
				t.Fatal(err)
			}
			if mean, err := d.Mean(s); err != nil || math.IsNaN(mean) || !f.Population().Equal(p) {
				t.Errorf("%+v: read back as %v, %v", spec, f.Population(), err)
			}
		}
	}
}

func mismatch(a, b []byte) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	return min(len(a), len(b))
}

// hear opens a file and asks everything. It reports a wrong answer: one that is
// neither what was said before the damage nor an error.
func hear(t *testing.T, raw []byte, want []answer, damage string, args ...any) {
	t.Helper()
	f, err := population.NewFile(bytes.NewReader(raw), int64(len(raw)))
	if err == nil {
		var got []answer
		if got, err = interview(f.Population()); err == nil {
			t.Errorf("%s: nobody found it; -want +got:\n%s", fmt.Sprintf(damage, args...), cmp.Diff(want, got))
		}
		_ = f.Close()
	}
	if err != nil && !errors.Is(err, population.ErrCorrupt) {
		t.Errorf("%s: %v, want an error of the kind ErrCorrupt", fmt.Sprintf(damage, args...), err)
	}
}

// Every byte counts: whichever is altered, somebody finds it.
func TestFile_everyByte(t *testing.T) {
	raw := small(t)
	want, err := interview(village(t, population.BuildOptions{}))
	if err != nil {
		t.Fatal(err)
	}
	damaged := slices.Clone(raw)
	for i := range raw {
		for _, mask := range []byte{1 << (i % 8), 0xff} {
			damaged[i] = raw[i] ^ mask
			hear(t, damaged, want, "byte %d of %d ^ %#x", i, len(raw), mask)
		}
		damaged[i] = raw[i]
	}
	for n := range raw {
		hear(t, raw[:n], want, "%d of %d bytes", n, len(raw))
	}
	hear(t, append(raw, make([]byte, 8)...), want, "8 bytes more")
}

// Whatever is damaged, what is right is answered: damage is said by the section.
func TestFile_sections(t *testing.T) {
	raw := small(t)
	var said []string
	for i := len(raw) - 1; i >= 0; i -= 8 {
		damaged := slices.Clone(raw)
		damaged[i] ^= 1
		f, err := population.NewFile(bytes.NewReader(damaged), int64(len(damaged)))
		if err == nil {
			_, err = interview(f.Population())
			if f.Population().Len() != 6 {
				t.Errorf("byte %d: %v", i, f.Population())
			}
		}
		if err == nil {
			continue // see TestFile_everyByte
		}
		_, what, _ := strings.Cut(err.Error(), population.ErrCorrupt.Error()+": the ")
		what, _, _ = strings.Cut(what, " at byte")
		if !slices.Contains(said, what) {
			said = append(said, what)
		}
	}
	slices.Sort(said)
	want := []string{`attribute "country"`, "directory", "header", "rows of block 0", `skill "c"`, `skill "depth"`, `skill "go"`, `skill "r"`, `skill "zig"`, "totals"}
	for _, w := range want {
		if !slices.Contains(said, w) {
			t.Errorf("nothing is said of the %s; of %q", w, said)
		}
	}
}

// crowded is a population of several blocks.
var crowded = sync.OnceValue(func() population.Population {
	from := synthetic.New(synthetic.Options{People: 40_000, Skills: 60, Seed: 1})
	p, err := push(nil, from).Build(context.Background(), population.BuildOptions{})
	if err != nil {
		panic(err)
	}
	return p
})

// Damage anywhere in a larger file is found by whoever asks for what is there.
func TestFile_damage(t *testing.T) {
	raw := written(t, crowded())
	random := random(1)
	for range 40 {
		damaged := slices.Clone(raw)
		i, bit := random.IntN(len(raw)), random.IntN(8)
		damaged[i] ^= 1 << bit
		f, err := population.NewFile(bytes.NewReader(damaged), int64(len(damaged)))
		if err == nil {
			// Written, the population is read from the first to the last byte.
			_, err = f.Population().WriteTo(io.Discard)
		}
		if !errors.Is(err, population.ErrCorrupt) {
			t.Errorf("bit %d of byte %d: %v", bit, i, err)
		}
	}
}

// The planes, lists and rows of several blocks come back as they were.
func TestFile_large(t *testing.T) {
	p := crowded()
	path := saved(t, p)
	f := opened(t, path)
	if !f.Population().Equal(p) {
		t.Error("opened, the population is another")
	}
	raw := mustRead(t, path)
	g, err := population.NewConvertedFile(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	if !g.Population().Equal(p) {
		t.Error("converted, the population is another")
	}
	var converted bytes.Buffer
	if _, err := population.WriteConverted(p, &converted); err != nil || !bytes.Equal(converted.Bytes(), raw) {
		t.Errorf("converted, the file is another: %v", err)
	}
	q := []population.Specialty{population.Holds("skill-0001"), population.Holds("skill-0007"), population.Holds("skill-0031")}
	least := 1.0 // the race detector empties pools now and then
	for range 20 {
		least = min(least, testing.AllocsPerRun(1, func() { _, _ = f.Population().Count(q...) }))
	}
	if least != 0 {
		t.Errorf("a count in a file allocates %v times", least)
	}
	want, errWant := p.Together(10, q[:2]...)
	got, errGot := f.Population().Together(10, q[:2]...)
	if d := cmp.Diff(want, got, cmp.AllowUnexported(population.Count{})); d != "" || errWant != nil || errGot != nil {
		t.Errorf("Together: %v, %v (-want +got):\n%s", errWant, errGot, d)
	}
}

// A part of a population is written as the population of these people.
func TestPopulation_WriteTo_part(t *testing.T) {
	p := crowded()
	part, err := p.Where(population.Holds("skill-0003"))
	if err != nil {
		t.Fatal(err)
	}
	raw := written(t, part)
	f, err := population.NewFile(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	if got := f.Population(); !got.Equal(part) || got.Len() != part.Len() || got.Equal(p) {
		t.Errorf("opened, %v, want %v", got, part)
	}
}

func TestFile_empty(t *testing.T) {
	var b population.Builder
	nobody, err := b.Build(context.Background(), population.BuildOptions{})
	if err != nil {
		t.Fatal(err)
	}
	var unasked population.Builder
	if err := unasked.Declare("go"); err != nil {
		t.Fatal(err)
	}
	declared, err := unasked.Build(context.Background(), population.BuildOptions{NoRows: true})
	if err != nil {
		t.Fatal(err)
	}
	for name, p := range map[string]population.Population{"zero": {}, "nobody": nobody, "declared": declared} {
		f := opened(t, saved(t, p))
		want, errWant := interview(p)
		got, err := interview(f.Population())
		if d := cmp.Diff(want, got); d != "" || err != nil || errWant != nil {
			t.Errorf("%s: %v, %v (-want +got):\n%s", name, errWant, err, d)
		}
	}
	var zero population.File
	if err := zero.Close(); err != nil || zero.Population().Len() != 0 {
		t.Errorf("the zero File: %v, %v", zero.Population(), err)
	}
}

// sealed sets the checksums of a file whose header or directory was altered.
func sealed(raw []byte) []byte {
	if len(raw) < 64 {
		return raw
	}
	table := crc32.MakeTable(crc32.Castagnoli)
	if n := binary.LittleEndian.Uint64(raw[32:]); n <= uint64(len(raw)-64) {
		binary.LittleEndian.PutUint32(raw[40:], crc32.Checksum(raw[64:64+n], table))
	}
	binary.LittleEndian.PutUint32(raw[60:], crc32.Checksum(raw[:60], table))
	return raw
}

func TestOpen_errors(t *testing.T) {
	raw := small(t)
	newer := slices.Clone(raw)
	newer[16]++
	older := slices.Clone(raw)
	older[16]--
	shorter := slices.Clone(raw)
	shorter[24] -= 8
	folder := t.TempDir()
	tests := []struct {
		name string
		raw  []byte
		want error
		text string
	}{
		{"an empty file", nil, population.ErrCorrupt, "the header at byte 0: the file ends after 0 bytes"},
		{"a text", bytes.Repeat([]byte("name,skill\n"), 20), population.ErrCorrupt, "does not begin like"},
		{"a newer version", sealed(newer), population.ErrVersion, "version 2, and this program knows version 1"},
		{"version 0", sealed(older), population.ErrCorrupt, "version 0"},
		{"the first half", raw[:len(raw)/2], population.ErrCorrupt, "bytes, and had"},
		{"another length", sealed(shorter), population.ErrCorrupt, "bytes, and had"},
	}
	for i, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			path := filepath.Join(folder, fmt.Sprint(i))
			if err := os.WriteFile(path, test.raw, 0o666); err != nil {
				t.Fatal(err)
			}
			_, err := population.Open(path)
			if !errors.Is(err, test.want) || !strings.Contains(err.Error(), test.text) || strings.Count(err.Error(), path) != 1 {
				t.Errorf("Open: %v, want %q", err, test.text)
			}
			if _, err = population.NewFile(bytes.NewReader(test.raw), int64(len(test.raw))); !errors.Is(err, test.want) || !strings.Contains(err.Error(), test.text) {
				t.Errorf("NewFile: %v, want %q", err, test.text)
			}
		})
	}
	for _, path := range []string{filepath.Join(folder, "none"), folder} {
		if f, err := population.Open(path); err == nil || f != nil || strings.Count(err.Error(), path) != 1 {
			t.Errorf("Open: %v", err)
		}
	}
	if _, err := population.Open(filepath.Join(folder, "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("Open: %v, want ErrNotExist", err)
	}
	if _, err := population.NewFile(bytes.NewReader(raw), -1); !errors.Is(err, population.ErrCorrupt) {
		t.Errorf("NewFile of -1 bytes: %v", err)
	}
	if _, err := population.NewFile(bytes.NewReader(raw[:len(raw)/2]), int64(len(raw))); err != nil && !errors.Is(err, population.ErrCorrupt) {
		t.Errorf("NewFile of fewer bytes than said: %v", err)
	}
}

var errDisk = errors.New("the disk is tired")

// flaky is a reader that fails from some byte on, until it is mended.
type flaky struct {
	*bytes.Reader
	from   int64
	mended bool
}

func (f *flaky) ReadAt(b []byte, at int64) (int, error) {
	if at+int64(len(b)) > f.from && !f.mended {
		return 0, errDisk
	}
	return f.Reader.ReadAt(b, at)
}

// An error of reading is passed on, and is not remembered.
func TestFile_readError(t *testing.T) {
	raw := small(t)
	for from := int64(0); from < int64(len(raw)); from += 8 {
		r := &flaky{Reader: bytes.NewReader(raw), from: from}
		f, err := population.NewFile(r, int64(len(raw)))
		if err != nil {
			if !errors.Is(err, errDisk) {
				t.Fatalf("from byte %d: %v", from, err)
			}
			continue
		}
		if _, err := interview(f.Population()); !errors.Is(err, errDisk) {
			t.Fatalf("from byte %d: %v", from, err)
		}
		r.mended = true
		if _, err := interview(f.Population()); err != nil {
			t.Fatalf("from byte %d, mended: %v", from, err)
		}
	}
}

// failing is a writer that takes some bytes.
type failing int

func (f *failing) Write(b []byte) (int, error) {
	n := min(len(b), int(*f))
	*f -= failing(n)
	if n < len(b) {
		return n, errDisk
	}
	return n, nil
}

func TestPopulation_WriteTo_error(t *testing.T) {
	raw := small(t)
	for n := range raw {
		w := failing(n)
		if got, err := village(t, population.BuildOptions{}).WriteTo(&w); !errors.Is(err, errDisk) || got != int64(n) {
			t.Fatalf("after %d bytes: %d, %v", n, got, err)
		}
	}
}

func TestPopulation_Save(t *testing.T) {
	folder := t.TempDir()
	path, link := filepath.Join(folder, "people"), filepath.Join(folder, "link")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	// What can't be written leaves everything as it was.
	f, err := population.NewFile(bytes.NewReader(small(t)), int64(len(small(t))))
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if err := f.Population().Save(path); !errors.Is(err, population.ErrClosed) {
		t.Errorf("Save of a closed file: %v", err)
	}
	if got := string(mustRead(t, path)); got != "old" {
		t.Errorf("a failed Save left %q", got)
	}
	if err := (population.Population{}).Save(folder); err == nil {
		t.Error("a folder is saved over")
	}
	if err := (population.Population{}).Save(filepath.Join(folder, "no", "folder")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("Save into no folder: %v", err)
	}
	// A link stays one, and permissions stay; who has the old file open keeps it.
	if err := os.Symlink("people", link); err != nil {
		t.Skip(err)
	}
	old, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer old.Close()
	if err := village(t, population.BuildOptions{}).Save(link); err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(old); err != nil || string(got) != "old" {
		t.Errorf("the old file is %q, %v", got, err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 || !bytes.Equal(mustRead(t, path), small(t)) {
		t.Errorf("the new file is %v, %v", info, err)
	}
	var names []string
	entries, err := os.ReadDir(folder)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if d := cmp.Diff([]string{"link", "people"}, names); d != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, d)
	}
}

// A file that lies with right checksums is refused, or answers whatever it
// answers: it ends, and does not panic.
func TestFile_lies(t *testing.T) {
	population.WithoutChecksums(func() {
		raw := small(t)
		lie := slices.Clone(raw)
		for i := range raw[:len(raw)-4] {
			number := binary.LittleEndian.Uint32(raw[i:])
			for _, n := range []uint32{1<<32 - 1, number + 1} {
				binary.LittleEndian.PutUint32(lie[i:], n)
				listen(lie)
			}
			copy(lie[i:], raw[i:i+4])
		}
	})
}

// listen opens a file and asks everything.
func listen(raw []byte) {
	f, err := population.NewFile(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return
	}
	_, _ = interview(f.Population())
	_ = f.Close()
}

// Neither a file nor one whose checksums are right makes anything panic.
func FuzzNewFile(f *testing.F) {
	seed := func() {
		f.Add(small(f))
		f.Add(written(f, village(f, population.BuildOptions{NoRows: true})))
		f.Add(written(f, population.Population{}))
	}
	seed()
	population.WithoutChecksums(seed)
	f.Fuzz(func(t *testing.T, raw []byte) {
		listen(raw)
		population.WithoutChecksums(func() { listen(raw) })
	})
}

// Questions and closing at once: each question is answered as it should be, or
// the file is closed; and from closing on it is.
func TestFile_Close(t *testing.T) {
	p := crowded()
	path := saved(t, p)
	raw := mustRead(t, path)
	q := []population.Specialty{population.Holds("skill-0002"), population.Holds("skill-0011")}
	want, err := p.Count(q...)
	if err != nil {
		t.Fatal(err)
	}
	everyone, known := p.Len(), population.AtLeastSkills(3)
	fewer, err := p.CountOf(known)
	if err != nil {
		t.Fatal(err)
	}
	for round := range 10 {
		f, err := population.Open(path)
		if round%2 == 1 {
			f, err = population.NewFile(bytes.NewReader(raw), int64(len(raw)))
		}
		if err != nil {
			t.Fatal(err)
		}
		var asking sync.WaitGroup
		started := make(chan struct{}, 4)
		ask := func(question func() (bool, error)) {
			asking.Go(func() {
				for i := 0; ; i++ {
					right, err := question()
					if i == 0 {
						started <- struct{}{}
					}
					switch {
					case errors.Is(err, population.ErrClosed):
						return
					case err != nil || !right:
						t.Errorf("right %v, %v", right, err)
						return
					}
				}
			})
		}
		open := f.Population()
		ask(func() (bool, error) { c, err := open.Count(q...); return c == want, err })
		ask(func() (bool, error) { c, err := open.CountOf(known); return c == fewer, err })
		ask(func() (bool, error) { c, err := open.Together(2, q[0]); return len(c) == 2, err })
		ask(func() (bool, error) {
			n := 0
			for _, err := range open.People() {
				if err != nil {
					return false, err
				}
				if n++; n == 1000 {
					return true, nil
				}
			}
			return n == everyone, nil
		})
		<-started
		asking.Go(func() { _ = f.Close() })
		if err := f.Close(); err != nil {
			t.Error(err)
		}
		asking.Wait()
		if err := f.Close(); err != nil {
			t.Error(err)
		}
		if _, err := interview(open); !errors.Is(err, population.ErrClosed) {
			t.Errorf("asked after closing: %v", err)
		}
	}
}

// The body of a loop over people may close the file; it is closed at once, and the
// loop says so.
func TestFile_Close_loop(t *testing.T) {
	f := opened(t, saved(t, village(t, population.BuildOptions{})))
	n := 0
	var failed error
	for _, err := range f.Population().People() {
		if failed = err; err != nil {
			break
		}
		n++
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if n != 1 || !errors.Is(failed, population.ErrClosed) {
		t.Errorf("%d people, then %v", n, failed)
	}
	// Whoever leaves a loop early, or in a panic, keeps nothing open.
	g := opened(t, saved(t, village(t, population.BuildOptions{})))
	func() {
		defer func() { _ = recover() }()
		for range g.Population().People() {
			panic("of the body")
		}
	}()
	for range g.Population().People() {
		break
	}
	if err := g.Close(); err != nil {
		t.Fatal(err)
	}
}

// Each kind of question fails once the file is closed, whatever was asked before.
func TestFile_Close_questions(t *testing.T) {
	f := opened(t, saved(t, village(t, population.BuildOptions{})))
	p := f.Population()
	person := population.Person{}
	for found, err := range p.People() {
		if err != nil {
			t.Fatal(err)
		}
		person = found
	}
	go1 := population.Holds("go")
	part, err := p.Where(go1)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := interview(p); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	for name, p := range map[string]population.Population{"all": p, "part": part} {
		for question, ask := range map[string]func() error{
			"Count":     func() error { _, err := p.Count(go1); return err },
			"CountAll":  func() error { _, err := p.CountAll(ctx, [][]population.Specialty{{go1}}); return err },
			"CountOf":   func() error { _, err := p.CountOf(population.Not{Condition: go1}); return err },
			"Where":     func() error { _, err := p.Where(go1); return err },
			"LeaveOut":  func() error { _, err := p.LeaveOut(person); return err },
			"GroupBy":   func() error { _, err := p.GroupBy("country", go1); return err },
			"Values":    func() error { _, err := p.Values("country"); return err },
			"Together":  func() error { _, err := p.Together(1, go1); return err },
			"Levels":    func() error { _, err := p.Levels("go"); return err },
			"Marginals": func() error { _, err := p.Marginals(); return err },
			"Histogram": func() error { _, err := p.Histogram(); return err },
			"Aggregate": func() error { _, err := p.Aggregate(ctx); return err },
			"Merge":     func() error { _, err := population.Merge(ctx, p); return err },
			"WriteTo":   func() error { _, err := p.WriteTo(io.Discard); return err },
			"Save":      func() error { return p.Save(filepath.Join(t.TempDir(), "people")) },
			"People": func() error {
				for _, err := range p.People() {
					return err
				}
				return nil
			},
		} {
			if err := ask(); !errors.Is(err, population.ErrClosed) {
				t.Errorf("%s of %s: %v, want ErrClosed", question, name, err)
			}
		}
		if p.Equal(p) {
			t.Errorf("%s: what is in a closed file equals something", name)
		}
	}
}
