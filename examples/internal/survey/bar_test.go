package survey

import (
	"bytes"
	"os"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/exchange"
)

// The bar is drawn a few times a second, and taken away again; into a pipe it
// writes nothing.
func TestBar(t *testing.T) {
	var b bytes.Buffer
	silent := newBar(&b, language.English, 100)
	silent.show(exchange.Progress{Bytes: 50, Rows: 1})
	silent.clear()
	for _, columns := range []string{"40", "20", "6"} {
		t.Setenv("COLUMNS", columns)
		var narrow bytes.Buffer
		b := bar{w: &narrow, tag: language.Japanese, size: 100, now: time.Now}
		b.show(exchange.Progress{Bytes: 50, Rows: 1_234_567})
		want := map[string]string{"40": "[###...]  50 % 1,234,567 行を読みました", "20": " 50 %", "6": " 50 %"}[columns]
		if got := narrow.String(); got != anew+want {
			t.Errorf("%s columns: %q", columns, got)
		}
	}
	t.Setenv("COLUMNS", "")
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	t.Setenv("TERM", "dumb")
	if isTerminal(null) || b.Len() > 0 {
		t.Errorf("written where no terminal is: %q", b.String())
	}
	now := time.Unix(0, 0)
	drawn := bar{w: &b, tag: language.English, size: 200_000, now: func() time.Time { return now }}
	for _, step := range []struct {
		after time.Duration
		bytes int64
		rows  int
	}{{time.Second, 50_000, 1000}, {time.Millisecond, 60_000, 2000}, {time.Second, 100_000, 4000}, {time.Millisecond, 200_000, 5000}} {
		now = now.Add(step.after)
		drawn.show(exchange.Progress{Bytes: step.bytes, Rows: step.rows})
	}
	drawn.clear()
	want := anew + "[#######.......................]  25 % 1,000 rows read" +
		anew + "[###############...............]  50 % 4,000 rows read" +
		anew + "[##############################] 100 % 5,000 rows read, indexing" + anew
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	b.Reset()
	unknown := bar{w: &b, tag: language.Japanese, now: func() time.Time { return now }}
	unknown.show(exchange.Progress{Bytes: 5, Rows: 12})
	if got := b.String(); got != anew+"12 行を読みました" {
		t.Errorf("%q", got)
	}
}
