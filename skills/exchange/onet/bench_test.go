package onet_test

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"testing"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/onet"
)

// folder returns the folder of the real database, and skips the test without it.
func folder(t testing.TB) fs.FS {
	root := os.Getenv("KAKEZAN_DATA")
	if root == "" {
		t.Skip("KAKEZAN_DATA is not set")
	}
	return os.DirFS(root + "/skills/onet")
}

// BenchmarkRead reads the whole database.
func BenchmarkRead(b *testing.B) {
	from := folder(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := onet.Read(context.Background(), from, exchange.Reading{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRead_csv splits the same files with encoding/csv on one goroutine, and
// keeps nothing.
func BenchmarkRead_csv(b *testing.B) {
	from := folder(b)
	files, err := fs.Glob(from, "*.txt.gz")
	if err != nil || len(files) == 0 {
		b.Fatal(files, err)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, name := range files {
			if err := splitAll(from, name); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func splitAll(from fs.FS, name string) error {
	f, err := from.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(bufio.NewReader(f))
	if err != nil {
		return err
	}
	rows := csv.NewReader(z)
	rows.Comma, rows.LazyQuotes, rows.ReuseRecord = '\t', true, true
	for {
		if _, err := rows.Read(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
}
