package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/skills/date"
)

// The files of the tests:
//
//	old.yaml    two grades, with a condition that asks for nothing
//	new.yaml    e2 is called senior, asks for more, and says something else
//	falls.yaml  a third grade that asks for less than the second
//	wrong.yaml  a level that no scale has
//	unfinished.yaml  keys without values
//	lead.yaml   a role beside old.yaml
//	our-lead.yaml   the same role, which asks for more
//	catalog.yaml   three skills on a scale, one below another
//	our-catalog.yaml   the same, with one skill more
//	charter.yaml   a charter with one of everything
//	firm.yaml   an organisation whose only person is too few to decide a review
//	removes.yaml   takes from reviewed.yaml who decides there, and has nobody decide in another review
//	hasty.yaml     takes a meeting from meetings.yaml, and decides before the inputs are there
//	levels.yaml   grades with steps within them, other ids and a group
//	mori.yaml   is at e2 by the old ladder, at e1 by the new one
var calls = []struct {
	name string
	args string
	code int
}{
	{"help", "", exitFine},
	{"help-ja", "-lang ja", exitFine},
	{"check", "check testdata/old.yaml testdata/new.yaml testdata/wrong.yaml testdata/falls.yaml testdata/mori.yaml", exitFound},
	{"check-fine", "check -lang ja builtin:dual-track testdata/mori.yaml", exitFine},
	{"check-warnings", "check testdata/falls.yaml", exitFine},
	{"check-strict", "check -strict testdata/falls.yaml", exitFound},
	{"check-unfinished", "check testdata/unfinished.yaml -lang ja", exitFine},
	{"check-organisation", "check -lang ja testdata/firm.yaml", exitFine},
	{"check-refused", "check testdata/removes.yaml testdata/hasty.yaml", exitFound},
	{"check-refused-ja", "check -lang ja testdata/removes.yaml testdata/hasty.yaml", exitFound},
	{"check-doubts", "check testdata/doubtful.yaml", exitFine},
	{"check-circle", "check testdata/circle.yaml", exitFine},
	{"check-circle-strict", "check -strict -lang ja testdata/circle.yaml", exitFound},
	{"check-doubts-strict", "check -strict -lang ja testdata/doubtful.yaml builtin:skills", exitFound},
	{"check-builtin-skills", "check -strict builtin:skills", exitFine},
	{"check-json", "check -json testdata/wrong.yaml", exitFound},
	{"show", "show testdata/new.yaml", exitFine},
	{"show-ja", "show -lang ja builtin:dual-track", exitFine},
	{"show-grade", "show testdata/new.yaml senior", exitFine},
	{"show-levels", "show testdata/levels.yaml", exitFine},
	{"show-levels-json", "show -json testdata/levels.yaml", exitFine},
	{"show-alias", "show testdata/levels.yaml IC2", exitFine},
	{"show-step", "show -lang ja testdata/levels.yaml l2.1", exitFine},
	{"show-role", "show -lang ja builtin:dual-track division-cto", exitFine},
	{"show-markdown", "show -markdown builtin:dual-track division-cto", exitFine},
	{"show-role-file", "show testdata/our-lead.yaml", exitFine},
	{"show-role-yaml", "show -yaml testdata/our-lead.yaml", exitFine},
	{"show-skills", "show testdata/catalog.yaml", exitFine},
	{"show-skills-ja", "show testdata/catalog.yaml -lang ja", exitFine},
	{"show-kites", "show testdata/kites.yaml", exitFine},
	{"show-kites-ja", "show testdata/kites.yaml -lang ja", exitFine},
	{"show-charter", "show testdata/charter.yaml", exitFine},
	{"show-charter-ja", "show -lang ja testdata/charter.yaml", exitFine},
	{"check-role", "check testdata/our-lead.yaml", exitFine},
	{"diff-role", "diff testdata/lead.yaml testdata/our-lead.yaml", exitFound},
	{"diff-skills", "diff testdata/catalog.yaml testdata/our-catalog.yaml", exitFound},
	{"show-json", "show -json testdata/new.yaml", exitFine},
	{"show-yaml", "show -yaml testdata/new.yaml", exitFine},
	{"diff", "diff -ids testdata/ids.json testdata/old.yaml testdata/new.yaml", exitFound},
	{"diff-ja", "diff -lang ja testdata/old.yaml testdata/falls.yaml", exitFound},
	{"diff-json", "diff -json testdata/old.yaml testdata/falls.yaml", exitFound},
	{"diff-none", "diff testdata/old.yaml testdata/old.yaml", exitFine},
	{"match-none", "match testdata/old.yaml testdata/old.yaml", exitFine},
	{"match", "match testdata/old.yaml testdata/new.yaml", exitFine},
	{"impact", "impact -ids testdata/ids.json testdata/old.yaml testdata/new.yaml testdata/mori.yaml", exitFound},
	{"impact-ja", "impact -lang ja -ids testdata/ids.json testdata/old.yaml testdata/new.yaml testdata/mori.yaml", exitFound},
	{"impact-early", "impact -as-of 2025 -ids testdata/ids.json testdata/old.yaml testdata/new.yaml testdata/mori.yaml", exitFine},
	{"impact-json", "impact -json -ids testdata/ids.json testdata/old.yaml testdata/new.yaml testdata/mori.yaml", exitFound},

	{"wrong-command", "chek", exitWrong},
	{"wrong-language", "check -lang fr testdata/old.yaml", exitWrong},
	{"wrong-language-first", "-lang fr check testdata/old.yaml", exitWrong},
	{"wrong-flag", "show -x", exitWrong},
	{"wrong-file", "show -lang ja testdata/none.yaml", exitWrong},
	{"wrong-grade", "show testdata/new.yaml senor", exitWrong},
	{"wrong-discipline", "show -discipline data testdata/new.yaml", exitWrong},
	{"wrong-kind", "schema lader", exitWrong},
	{"wrong-ids", "diff -ids testdata/old.yaml testdata/old.yaml testdata/new.yaml", exitWrong},
	{"wrong-person", "impact testdata/old.yaml testdata/new.yaml testdata/wrong.yaml", exitWrong},
	{"wrong-check", "check testdata/none.yaml testdata/old.yaml", exitWrong},
	{"wrong-date", "impact -lang ja -as-of soon testdata/old.yaml testdata/new.yaml testdata/mori.yaml", exitWrong},
	{"wrong-id", "diff -ids testdata/wrong-ids.json testdata/old.yaml testdata/new.yaml", exitWrong},
	{"wrong-show", "show -json testdata/old.yaml e1", exitWrong},
	{"wrong-markdown", "show -markdown testdata/old.yaml e1", exitWrong},
	{"wrong-show-skills", "show -markdown testdata/catalog.yaml", exitWrong},
	{"wrong-show-charter", "show -lang ja testdata/charter.yaml openness", exitWrong},
	{"wrong-show-person", "show testdata/kei.yaml", exitWrong},
	{"wrong-show-organisation", "show -lang ja testdata/firm.yaml", exitWrong},
	{"wrong-show-builtin", "show testdata/old.yaml head-of-engineering", exitWrong},
	{"wrong-diff-kind", "diff testdata/charter.yaml testdata/old.yaml", exitWrong},
	{"wrong-arguments", "diff -lang ja testdata/old.yaml", exitWrong},
}

func TestRun(t *testing.T) {
	for _, c := range calls {
		t.Run(c.name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			code := run(strings.Fields(c.args), &stdout, &stderr, date.MustParse("2026-11-21"))
			if code != c.code {
				t.Errorf("exit code %d, want %d", code, c.code)
			}
			golden.Check(t, c.name+".golden", fmt.Sprintf("ladderctl %s\n\n%s-- to stderr\n%s", c.args, stdout.String(), stderr.String()))
			if strings.HasSuffix(c.name, "-json") && !json.Valid(stdout.Bytes()) {
				t.Error("what is printed is not JSON")
			}
		})
	}
}

func TestSchema(t *testing.T) {
	for _, kind := range []string{"ladder", "skills", "role", "person", "charter", "organisation"} {
		var stdout, stderr bytes.Buffer
		if code := run([]string{"schema", kind}, &stdout, &stderr, date.Date{}); code != exitFine || !json.Valid(stdout.Bytes()) {
			t.Errorf("schema %s: exit code %d, %d bytes, %s", kind, code, stdout.Len(), stderr.String())
		}
	}
}
