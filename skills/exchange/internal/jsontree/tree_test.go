package jsontree_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/jsontree"
	"github.com/kakezan/kakezan/skills/problem"
)

// shown writes a tree with the places of its values.
func shown(n jsontree.Node) string {
	s := fmt.Sprintf("%v@%s", n.Kind.Text(), span(n.Where))
	if n.Kind == jsontree.String {
		s = fmt.Sprintf("%q@%s", n.Value, span(n.Where))
	}
	if n.Bad {
		s += "!"
	}
	for i, item := range n.Items {
		key := ""
		if n.Kind == jsontree.Object {
			key = n.Keys[i].Name + "="
		}
		s += " [" + key + shown(item) + "]"
	}
	return s
}

// span writes both ends of a place.
func span(r problem.Range) string {
	if r.End.IsZero() {
		return r.String()
	}
	return r.String() + "-" + r.End.String()
}

func TestRead(t *testing.T) {
	for _, tt := range []struct{ name, text, want, problems string }{
		{"values", `[null, true, 1.50, "x"]`, `a list@f:1:1 [null@f:1:2-1:6] [true or false@f:1:8-1:12] [a number@f:1:14-1:18] ["x"@f:1:20-1:23]`, ""},
		{"characters count", "{\"鍵\":\n \"値\"}", `an object@f:1:1 [鍵="値"@f:2:2-2:5]`, ""},
		{"key twice", "{\"a\": 1,\n\"a\": 2}", "an object@f:1:1! [a=a number@f:1:7-1:8]", "duplicate-key f:2:1-2:4"},
		{"half a character", `["\ud800", "�", "\ufffd"]`, `a list@f:1:1! ["�"@f:1:2-1:10!] ["�"@f:1:12-1:15] ["�"@f:1:17-1:25]`, "half-character f:1:2-1:10"},
		{"cut off", `{"a": [`, "", "cut-off f:1:8"},
		{"empty", "", "", "cut-off f:1:1"},
		{"no JSON", `[1 2]`, "", "not-json f:1:4-1:5"},
		{"two values", `[] []`, "", "not-json f:1:4-1:5"},
		{"not UTF-8", "[\"a\xff\"]", "", "not-utf8 f:1:4"},
		{"as deep as can be", strings.Repeat("[", jsontree.MaxDepth) + strings.Repeat("]", jsontree.MaxDepth), "", ""},
		{"too deep", strings.Repeat("[", jsontree.MaxDepth+1), "", fmt.Sprintf("too-nested f:1:%d-1:%d", jsontree.MaxDepth+1, jsontree.MaxDepth+2)},
	} {
		var list problem.List
		tree, err := jsontree.Read("f", []byte(tt.text), func(p problem.Problem) { list = append(list, p) })
		var bad problem.Problem
		if errors.As(err, &bad) {
			list = append(list, bad)
		}
		got := ""
		for _, p := range list {
			got += p.Code().ID() + " " + span(p.Range())
		}
		if got != tt.problems {
			t.Errorf("%s: problems %q, want %q", tt.name, got, tt.problems)
		}
		if err == nil && tt.want != "" {
			if diff := cmp.Diff(tt.want, shown(tree)); diff != "" {
				t.Errorf("%s (-want +got)\n%s", tt.name, diff)
			}
		}
	}
}

func TestLoad(t *testing.T) {
	ended, cancel := context.WithCancelCause(context.Background())
	enough := errors.New("enough")
	cancel(enough)
	if _, err := jsontree.Load(ended, "f", strings.NewReader("{}"), 10, exchange.Reading{}); err != enough {
		t.Errorf("an ended context: %v", err)
	}
	var none context.Context
	if data, err := jsontree.Load(none, "f", nil, 10, exchange.Reading{}); len(data) != 0 || err != nil {
		t.Errorf("nothing to read: %q, %v", data, err)
	}
	if _, err := jsontree.Load(context.Background(), "f", iotest.ErrReader(enough), 10, exchange.Reading{}); !errors.Is(err, enough) || !errors.Is(err, exchange.Unreadable) {
		t.Errorf("a failing reader: %v", err)
	}
	var told []int64
	large := strings.NewReader(strings.Repeat(" ", 3<<20))
	data, err := jsontree.Load(context.Background(), "f", large, 2<<20, exchange.Reading{Progress: func(p exchange.Progress) { told = append(told, p.Bytes) }})
	if len(data) <= 2<<20 || large.Len() == 0 || err != nil {
		t.Errorf("of 3 MiB %d bytes were read, %v", len(data), err)
	}
	if diff := cmp.Diff([]int64{1 << 20, 2 << 20}, told); diff != "" {
		t.Errorf("progress (-want +got)\n%s", diff)
	}
}

func TestWriteText(t *testing.T) {
	var b bytes.Buffer
	jsontree.WriteText(&b, "a<\"値\"\n")
	if got, want := b.String(), `"a<\"値\"\n"`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
