package scoring_test

import (
	"slices"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring"
)

func TestSource(t *testing.T) {
	kinds := slices.Collect(scoring.SourceKinds())
	for i, k := range kinds {
		var back scoring.SourceKind
		word, err := k.MarshalText()
		if err != nil || back.UnmarshalText(word) != nil || back != k || k.Text(language.Japanese) == k.Text(language.English) {
			t.Errorf("%v: written as %s, %v; read as %v", k, word, err, back)
		}
		if i > 0 && kinds[i-1].Of("z").Compare(k.Of("a")) >= 0 {
			t.Errorf("%v does not come before %v", kinds[i-1], k)
		}
		if s := k.Of("x"); s.Kind() != k || s.ID() != "x" || !s.Covers(s) || s.Covers(k.Of("y")) || s.Covers(scoring.Source{}) {
			t.Errorf("%v is not itself alone", s)
		}
	}
	var k scoring.SourceKind
	if err := k.UnmarshalText([]byte("claims")); err == nil || k != (scoring.SourceKind{}) {
		t.Errorf("no such word: %v, %v", k, err)
	}
	for _, test := range []struct {
		whole, part scoring.Source
		want        bool
	}{
		{scoring.FromClaim.Of(""), scoring.FromClaim.Of("go"), true},
		{scoring.FromClaim.Of("go"), scoring.FromClaim.Of(""), false},
		{scoring.FromRequirement.Of("acme"), scoring.FromRequirement.Of("acme/p4"), true},
		{scoring.FromRequirement.Of("acme"), scoring.FromRequirement.Of("acme-b/p4"), false},
		{scoring.FromRequirement.Of("acme/p4"), scoring.FromRequirement.Of("acme"), false},
		{scoring.FromRequirement.Of(""), scoring.FromRequirement.Of("p4"), false},
		{scoring.FromLadder.Of("acme"), scoring.FromRequirement.Of("acme/p4"), false},
		{scoring.FromPopulation.Of(""), scoring.FromPopulation.Of("village"), false},
		{scoring.Source{}, scoring.Source{}, false},
	} {
		if got := test.whole.Covers(test.part); got != test.want {
			t.Errorf("%v covers %v: %v, want %v", test.whole, test.part, got, test.want)
		}
	}
	if got := scoring.FromClaim.Of("go").Text(language.Japanese); got != "申告 go" {
		t.Errorf("Text = %s", got)
	}
}
