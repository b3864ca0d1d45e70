package report_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/scoring/report"
)

func TestText(t *testing.T) {
	for name, in := range cast(t) {
		if in.Ladder.IsZero() && name != "nobody" {
			in.Ladder = builtin.DualTrack()
		}
		maps, err := scoring.NewMaps(in)
		if err != nil {
			t.Fatal(name, err)
		}
		for _, tag := range []language.Tag{language.English, language.Japanese} {
			var got bytes.Buffer
			if err := report.Text(&got, maps, tag); err != nil {
				t.Fatal(name, err)
			}
			if s := got.String(); strings.Contains(s, "{") || strings.Contains(s, "%!") {
				t.Errorf("%s %v: a place is not filled in:\n%s", name, tag, s)
			}
			golden.Check(t, name+"-"+tag.String()+".golden", got.String())
		}
	}
}

// full is a writer without room.
type full struct{}

var errFull = errors.New("full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestText_writeError(t *testing.T) {
	if err := report.Text(full{}, scoring.Maps{}, language.English); !errors.Is(err, errFull) {
		t.Errorf("Text to a full writer: %v, want %v", err, errFull)
	}
}
