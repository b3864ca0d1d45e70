package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/laddertest"
	"github.com/kakezan/kakezan/ladder/lint"
)

// TestLadder is all that a company needs to keep its ladder sound.
func TestLadder(t *testing.T) {
	l, _, err := load()
	if err != nil {
		t.Fatal(err)
	}
	laddertest.Run(t, l, laddertest.Options{Kinds: kinds()})
	for _, finding := range lint.Check(l).Findings {
		t.Error(finding)
	}
}

func TestRun(t *testing.T) {
	tests := []struct {
		args []string
		code int
		want []string // in what is printed
	}{
		{nil, 0, []string{": Test Operator\n", "What Senior Test Operator asks", "- Points: required 5.5; held 5; short by 0.5", "- certificate of", "The role Safety Officer"}},
		{[]string{"-as-of", "2026-03"}, 0, []string{"+ certificate of"}},
		{[]string{"-lang", "ja"}, 0, []string{"主任試験員の要件", "認定証（3 年以内）: 満たしていない", "職種「安全担当」"}},
		{[]string{"-h"}, 0, []string{"-as-of"}},
		{[]string{"-x"}, 2, []string{"-as-of"}},
		{[]string{"-as-of", "soon"}, 2, []string{"soon"}},
	}
	for _, test := range tests {
		var stdout, stderr bytes.Buffer
		if code := run(test.args, &stdout, &stderr); code != test.code {
			t.Errorf("run(%q) = %d, want %d:\n%s", test.args, code, test.code, stderr.String())
		}
		for _, want := range test.want {
			if printed := stdout.String() + stderr.String(); !strings.Contains(printed, want) {
				t.Errorf("run(%q) prints\n%swithout %q", test.args, printed, want)
			}
		}
	}
}

func TestCertified_Check(t *testing.T) {
	for _, bad := range []certified{{}, {By: "https://certificates.example/"}, {Years: 1}} {
		if len(bad.Check(ladder.Ladder{})) != 1 {
			t.Errorf("%+v is accepted", bad)
		}
	}
}
