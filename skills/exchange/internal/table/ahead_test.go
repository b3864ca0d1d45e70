package table_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/table"
)

// everything is all that can be learned of a table, row by row.
func everything(t *rapid.T, ahead bool, f table.Format, source io.Reader, size int64) (all []string) {
	var last exchange.Progress
	r, err := table.Open(context.Background(), "f.csv", source, f, exchange.Reading{Progress: func(p exchange.Progress) { last = p }})
	if err != nil {
		return []string{err.Error()}
	}
	if ahead {
		defer r.ReadAhead()()
	}
	for {
		row, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		at := fmt.Sprintf("%q %v, ended %v, line %d:", row, err, r.Ended(), r.Line())
		for field := -1; field <= len(row) && err == nil; field++ {
			at += fmt.Sprint(" ", r.Place(field))
		}
		all = append(all, at)
		if r.Ended() {
			return all
		}
	}
	if last.Bytes != size {
		t.Fatalf("told of %d bytes, want %d", last.Bytes, size)
	}
	return append(all, fmt.Sprint(last.Rows))
}

// Rows are the same whichever goroutine reads them: fields, problems, places,
// progress.
func TestReader_ReadAhead_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := rapid.SampledFrom([]table.Format{{}, {Plain: true}, {Short: true}}).Draw(t, "format")
		file, _ := genTable(t, f)
		if rapid.Bool().Draw(t, "broken") {
			file += `"` // never closed
		}
		raw := []byte(file)
		if rapid.Bool().Draw(t, "packed") {
			raw = packed(file)
		}
		wrap := rapid.SampledFrom([]func(io.Reader) io.Reader{
			func(r io.Reader) io.Reader { return r }, iotest.OneByteReader, iotest.DataErrReader,
			func(r io.Reader) io.Reader { return io.MultiReader(r, iotest.ErrReader(errors.New("gone"))) },
		}).Draw(t, "source")
		want := everything(t, false, f, wrap(bytes.NewReader(raw)), int64(len(raw)))
		defer table.SetAheadAfter(rapid.IntRange(0, 4).Draw(t, "after"))()
		if diff := cmp.Diff(want, everything(t, true, f, wrap(bytes.NewReader(raw)), int64(len(raw)))); diff != "" {
			t.Fatalf("of %q (-want +got)\n%s", file, diff)
		}
	})
}

func packed(file string) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, file) // no error of a buffer
	z.Close()
	return b.Bytes()
}

// watched is an endless table that knows whether it is read after its end.
type watched struct {
	row   string
	over  bool
	after bool
	reads int
}

func (w *watched) Read(p []byte) (int, error) {
	w.after = w.after || w.over
	w.reads++
	return strings.NewReader(strings.Repeat(w.row, len(p)/len(w.row)+1)).Read(p[:len(p)/len(w.row)*len(w.row)])
}

// The goroutine has ended when the reading is stopped, wherever that is, and when
// the context ends. The race detector sees that it touches nothing any more.
func TestReader_ReadAhead_stops(t *testing.T) {
	for _, rows := range []int{0, 1, 255, 256, 257, 5000, 100_000} {
		source := &watched{row: "a,b\n"}
		ctx, cancel := context.WithCancelCause(context.Background())
		r, err := table.Open(ctx, "", source, table.Format{}, exchange.Reading{})
		if err != nil {
			t.Fatal(err)
		}
		stop := r.ReadAhead()
		for range rows {
			if row, err := r.Next(); err != nil || !slices.Equal(row, []string{"a", "b"}) {
				t.Fatal(row, err)
			}
		}
		cause := errors.New("enough")
		cancel(cause)
		for err == nil {
			_, err = r.Next()
		}
		if !errors.Is(err, cause) {
			t.Errorf("after %d rows: %v, want the cause", rows, err)
		}
		stop()
		stop() // nothing more happens
		source.over = true
		if reads := source.reads; source.after || reads > rows*4/60_000+20 {
			t.Errorf("after %d rows: %d reads, read after the end: %v", rows, reads, source.after)
		}
	}
}

// Rows that came with one read wait for no other.
func TestReader_ReadAhead_waitsForNothing(t *testing.T) {
	defer table.SetAheadAfter(0)()
	in, out := io.Pipe()
	go io.WriteString(out, "one,two\n")
	r, err := table.Open(context.Background(), "", in, table.Format{}, exchange.Reading{})
	if err != nil {
		t.Fatal(err)
	}
	stop := r.ReadAhead()
	for range 5 {
		go io.WriteString(out, "1,2\n3,4\n")
		for range 2 {
			if _, err := r.Next(); err != nil {
				t.Fatal(err)
			}
		}
	}
	out.Close()
	if _, err := r.Next(); !errors.Is(err, io.EOF) {
		t.Error(err)
	}
	stop()
}

// A panic of the source comes to whoever takes the rows.
func TestReader_ReadAhead_panic(t *testing.T) {
	defer table.SetAheadAfter(0)()
	r, err := table.Open(context.Background(), "", io.MultiReader(strings.NewReader("a\nb\n"), panicking{}), table.Format{}, exchange.Reading{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.ReadAhead()()
	defer func() {
		if got := recover(); got != "mine" {
			t.Errorf("%v", got)
		}
	}()
	for err == nil {
		_, err = r.Next()
	}
	t.Error("no panic", err)
}

type panicking struct{}

func (panicking) Read([]byte) (int, error) { panic("mine") }
