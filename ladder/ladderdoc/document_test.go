package ladderdoc_test

import (
	"errors"
	"testing"

	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderdoc"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// documents are all documents that there are, by the names of their goldens.
func documents(t rapid.TB) map[string]ladderdoc.Document {
	l := acme(t)
	vp, head, cto := roleOf(t, l, "vp"), roleOf(t, l, "head"), roleOf(t, l, "cto")
	eight := decimal.MustParse("8")
	return map[string]ladderdoc.Document{
		"role":       ladderdoc.Role(vp),
		"short-role": ladderdoc.Role(cto),
		"comparison": ladderdoc.Comparison(ladder.CompareRoles(vp, head, cto)),
		"short":      ladderdoc.ShortComparison(ladder.CompareRoles(vp, head, cto)),
		"two":        ladderdoc.Comparison(ladder.CompareRoles(vp, head)),
		"interview":  ladderdoc.Interview(vp, "hiring", "go", "kubernetes"),
		"gaps":       ladderdoc.Gaps(vp, text.EnJa("Aki", "アキ"), aki(l)),
		"met":        ladderdoc.Gaps(cto, text.EnJa("Aki", "アキ"), aki(l)),
		"unclear":    ladderdoc.Gaps(head, text.EnJa("Somebody", "誰か"), ladder.Facts{}),
		"pay":        ladderdoc.Pay(vp, pay.Query{Experience: &eight}),
		"no-pay":     ladderdoc.Pay(cto, pay.Query{Experience: &eight}),
		"learning":   ladderdoc.Learning(vp, "architecture", "coaching"),
	}
}

func TestDocument(t *testing.T) {
	for name, d := range documents(t) {
		for _, tag := range languages {
			golden.Check(t, name+"."+tag.String()+".txt", textOf(t, d, tag, 72))
			golden.Check(t, name+"."+tag.String()+".md", markdownOf(t, d, tag))
		}
	}
}

// What says nothing writes nothing, and what is asked about nothing says so.
func TestDocument_zero(t *testing.T) {
	for i, d := range []ladderdoc.Document{
		{},
		ladderdoc.Role(ladder.Role{}), ladderdoc.Comparison(ladder.RoleComparison{}), ladderdoc.ShortComparison(ladder.RoleComparison{}),
		ladderdoc.Interview(ladder.Role{}, "go"), ladderdoc.Learning(ladder.Role{}),
		ladderdoc.Gaps(ladder.Role{}, text.Text{}, ladder.Facts{}), ladderdoc.Pay(ladder.Role{}, pay.Query{}),
	} {
		if got := textOf(t, d, language.Und, -1) + markdownOf(t, d, language.Und); got != "" {
			t.Errorf("document %d says %q", i, got)
		}
	}
	vp := roleOf(t, acme(t), "vp")
	const want = "# Interview: VP of Engineering\n\nNo skill was asked about.\n"
	if got := markdownOf(t, ladderdoc.Interview(vp), language.Und); got != want {
		t.Errorf("without skills: %q, want %q", got, want)
	}
	for name, d := range map[string]ladderdoc.Document{
		"one role": ladderdoc.Comparison(ladder.CompareRoles(vp)),
		"no role":  ladderdoc.Comparison(ladder.CompareRoles(ladder.Role{}, ladder.Role{})),
	} {
		if textOf(t, d, language.Japanese, 0) == "" || markdownOf(t, d, language.Japanese) == "" {
			t.Errorf("%s: nothing is said", name)
		}
	}
}

var errFull = errors.New("full")

// full is a writer that takes so many bytes.
type full struct{ left int }

func (f *full) Write(p []byte) (int, error) {
	if len(p) > f.left {
		return f.left, errFull
	}
	f.left -= len(p)
	return len(p), nil
}

func TestDocument_writer(t *testing.T) {
	for name, d := range documents(t) {
		for _, room := range []int{0, 40} {
			if err := d.Text(&full{room}, language.English, 0); !errors.Is(err, errFull) {
				t.Errorf("%s as text, with room for %d bytes: %v", name, room, err)
			}
			if err := d.Markdown(&full{room}, language.English); !errors.Is(err, errFull) {
				t.Errorf("%s as Markdown, with room for %d bytes: %v", name, room, err)
			}
		}
	}
}
