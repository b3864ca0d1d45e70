package ladderdoc_test

import (
	"os"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderdoc"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
)

var languages = []language.Tag{language.English, language.Japanese}

// acme has the roles of the tests:
//
//	vp     leads those who lead: a guide with every field
//	head   shares some of it
//	cto    has two skills
func acme(t rapid.TB) ladder.Ladder {
	t.Helper()
	l, err := readAcme()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

var readAcme = sync.OnceValues(func() (ladder.Ladder, error) {
	return ladderfile.LoadLadder(os.DirFS("testdata"), "acme.yaml", nil)
})

func roleOf(t rapid.TB, l ladder.Ladder, id string) ladder.Role {
	t.Helper()
	r, ok := l.Role(id)
	if !ok {
		t.Fatalf("no role %s", id)
	}
	return r
}

func textOf(t rapid.TB, d ladderdoc.Document, tag language.Tag, width int) string {
	t.Helper()
	var b strings.Builder
	if err := d.Text(&b, tag, width); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func markdownOf(t rapid.TB, d ladderdoc.Document, tag language.Tag) string {
	t.Helper()
	var b strings.Builder
	if err := d.Markdown(&b, tag); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// aki can hire, and talks about architecture as one who has only begun. Nobody
// has asked whether Aki can coach.
func aki(l ladder.Ladder) ladder.Facts {
	mastery, _ := l.Scale("mastery")
	return ladder.FactsOf(skills.Profile{}.With("hiring", mastery.MustParse("working")).With("architecture", mastery.MustParse("none")))
}
