package tabiya_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"testing"
	"testing/fstest"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/tabiya"
)

// BenchmarkRead reads the sample from memory, unpacked, with encoding/csv alone and
// as a model.
func BenchmarkRead(b *testing.B) {
	files := texts(b, sample(b))
	fsys, size := make(fstest.MapFS), 0
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: text}
		size += len(text)
	}
	b.Run("csv", func(b *testing.B) {
		b.SetBytes(int64(size))
		b.ReportAllocs()
		for b.Loop() {
			for _, text := range files {
				r := csv.NewReader(bytes.NewReader(text))
				r.ReuseRecord = true
				for {
					if _, err := r.Read(); errors.Is(err, io.EOF) {
						break
					} else if err != nil {
						b.Fatal(err)
					}
				}
			}
		}
	})
	b.Run("model", func(b *testing.B) {
		b.SetBytes(int64(size))
		b.ReportAllocs()
		for b.Loop() {
			if _, _, err := tabiya.Read(context.Background(), fsys, exchange.Reading{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkWrite(b *testing.B) {
	m := read(b, sample(b))
	b.ReportAllocs()
	for b.Loop() {
		if err := tabiya.Write(func(string) (io.Writer, error) { return io.Discard, nil }, m); err != nil {
			b.Fatal(err)
		}
	}
}
