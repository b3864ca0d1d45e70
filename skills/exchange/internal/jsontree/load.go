package jsontree

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strings"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/refusal"
	"github.com/kakezan/kakezan/skills/problem"
)

// Load reads the bytes of a file, called name, and tells how far it has come after
// each mebibyte. A file of more than most bytes is cut off somewhere behind the
// first of them that is too many; a nil reader is an empty one. It fails with
// [exchange.Unreadable] and the reader's error, or with the cause of an ended
// context.
func Load(ctx context.Context, name string, r io.Reader, most int, reading exchange.Reading) ([]byte, error) {
	var data bytes.Buffer
	for r != nil && data.Len() <= most {
		if ctx != nil && ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		_, err := io.CopyN(&data, r, 1<<16)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			where := problem.Range{File: name}
			return nil, refusal.Of(problem.List{refusal.Unreadable(where, err)}, err)
		}
		if reading.Progress != nil && data.Len()%(1<<20) == 0 {
			reading.Progress(exchange.Progress{File: name, Bytes: int64(data.Len())})
		}
	}
	return data.Bytes(), nil
}

// KeyOf returns the key that a field of a record has in JSON, by its tag, "" when
// it has none.
func KeyOf(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	if name == "-" {
		return ""
	}
	return name
}

// WriteText writes a string. Only what JSON needs is escaped, so that a file stays
// readable.
func WriteText(b *bytes.Buffer, s string) {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // no string fails
	b.Truncate(b.Len() - len("\n"))
}
