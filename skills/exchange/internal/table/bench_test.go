package table_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/table"
	"github.com/kakezan/kakezan/skills/problem"
)

// file returns rows of a shape, the same each time.
func file(fields, length, rows int) []byte {
	var b bytes.Buffer
	for row := range rows {
		for field := range fields {
			if field > 0 {
				b.WriteByte(',')
			}
			b.WriteString(strings.Repeat("x", length) + fmt.Sprint((row*7+field)%10))
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}

func BenchmarkReader(b *testing.B) {
	for _, shape := range []struct {
		name                 string
		fields, length, rows int
	}{{"long", 5, 8, 20_000}, {"wide", 200, 0, 2_000}, {"text", 2, 200, 5_000}} {
		raw := file(shape.fields, shape.length, shape.rows)
		b.Run(shape.name+"/csv", func(b *testing.B) {
			b.SetBytes(int64(len(raw)))
			for b.Loop() {
				r := csv.NewReader(bytes.NewReader(raw))
				r.ReuseRecord = true
				for {
					if _, err := r.Read(); errors.Is(err, io.EOF) {
						break
					}
				}
			}
		})
		b.Run(shape.name+"/table", func(b *testing.B) {
			b.SetBytes(int64(len(raw)))
			for b.Loop() {
				r, err := table.Open(context.Background(), "", bytes.NewReader(raw), table.Format{}, exchange.Reading{})
				if err != nil {
					b.Fatal(err)
				}
				if err := r.Each(&table.Log{}, func([]string) problem.List { return nil }); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
