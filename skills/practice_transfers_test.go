package skills_test

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// among returns whether an id is one of those in a list of words.
func among(ids string) func(skills.ID) bool {
	return func(id skills.ID) bool { return slices.Contains(strings.Fields(ids), string(id)) }
}

// transfers reads "a>b 0.5, b>c 0.4".
func transfers(lines string) []skills.PracticeTransferSpec {
	var list []skills.PracticeTransferSpec
	for line := range strings.SplitSeq(lines, ", ") {
		ends, credit, _ := strings.Cut(line, " ")
		from, to, _ := strings.Cut(ends, ">")
		list = append(list, skills.PracticeTransferSpec{From: skills.ID(from), To: skills.ID(to), Credit: decimal.MustParse(credit)})
	}
	return list
}

func TestPracticeTransfers_Best(t *testing.T) {
	const network = "budget>risk 0.5, risk>finance 0.4, slo>targets 0.5, budget>targets 0.25, targets>risk 0.9, risk>budget 0.5, slo>risk 0.45"
	p := must(skills.NewPracticeTransfers(transfers(network)))
	for _, tt := range []struct {
		has  string
		to   skills.ID
		want string
	}{
		{"budget", "risk", "budget > risk: 0.5"},
		{"budget", "finance", "budget > risk > finance: 0.2"},
		{"budget slo", "finance", "budget > risk > finance: 0.2"},
		{"slo", "finance", "slo > risk > finance: 0.18"}, // not by way of targets, which is as good and longer
		{"slo risk", "finance", "risk > finance: 0.4"},
		{"budget", "budget", ""}, // nobody needs credit for what they have
		{"finance", "risk", ""},
		{"", "risk", ""},
		{"budget", "cooking", ""},
		{"cooking", "risk", ""},
	} {
		chain, ok := p.Best(tt.to, among(tt.has))
		if diff := cmp.Diff(tt.want, chain.String()); diff != "" || ok != (tt.want != "") {
			t.Errorf("with %q toward %s: %t (-want +got):\n%s", tt.has, tt.to, ok, diff)
		}
	}
	if chain, ok := p.Best("risk", nil); ok {
		t.Errorf("with a nil function: %v", chain)
	}
}

func TestPracticeTransfers_Credits(t *testing.T) {
	p := must(skills.NewPracticeTransfers(transfers("a>b 0.5, b>c 0.5, a>c 0.25, c>a 0.5, x>y 0.5")))
	for has, want := range map[string]string{
		"a":   "[a > b: 0.5 a > c: 0.25]",
		"c":   "[c > a: 0.5 c > a > b: 0.25]",
		"a b": "[b > c: 0.5]",
		"x":   "[x > y: 0.5]",
		"z":   "[]",
	} {
		credits := p.Credits(among(has))
		for range 2 {
			if got := fmt.Sprint(slices.Collect(credits)); got != want {
				t.Errorf("with %s: %s, want %s", has, got, want)
			}
		}
	}
	for range p.Credits(among("a")) {
		break
	}
	for chain := range p.Credits(nil) {
		t.Errorf("with a nil function: %v", chain)
	}
}

func TestPracticeTransfers_zero(t *testing.T) {
	var p skills.PracticeTransfers
	if chain, ok := p.Best("a", among("b")); ok || p.Len() != 0 || len(slices.Collect(p.All())) != 0 {
		t.Errorf("none: %v", chain)
	}
	var c skills.TransferChain
	if c.From() != "" || c.To() != "" || c.Credit() != 0 || c.Rat().Sign() != 0 || c.String() != "" || c.Explain(language.English, skills.Catalog{}) != "" || len(slices.Collect(c.Steps())) != 0 {
		t.Error("the zero chain says something")
	}
	if _, err := skills.NewPracticeTransfers(transfers("a>a 1")); !errors.Is(err, skills.SelfTransfer) || !errors.Is(err, skills.CreditOutOfRange) {
		t.Errorf("an impossible transfer: %v", err)
	}
}

func TestPracticeTransfers_immutable(t *testing.T) {
	list := transfers("a>b 0.5")
	p := must(skills.NewPracticeTransfers(list))
	list[0].To = "c"
	chain, _ := p.Best("b", among("a"))
	chain.Rat().SetInt64(7)
	if got := chain.String(); got != "a > b: 0.5" {
		t.Errorf("changed from outside: %s", got)
	}
}

func TestTransferChain_Explain(t *testing.T) {
	list := transfers("go>programming 0.5, programming>cooking 0.1")
	list[0].Why = text.EnJa("it is a language", "言語だから")
	p := must(skills.NewPracticeTransfers(list))
	chain, _ := p.Best("cooking", among("go"))
	got := chain.Explain(language.English, catalog) + chain.Explain(language.Japanese, catalog)
	want := "Go > Programming > cooking: 0.05 of the skill, never all of it\n" +
		"  Go counts 0.5 toward Programming: it is a language\n" +
		"  Programming counts 0.1 toward cooking\n" +
		"Go 言語 > プログラミング > cooking: スキルの 0.05 にあたる（全体にはならない）\n" +
		"  「Go 言語」は「プログラミング」の 0.5 にあたる: 言語だから\n" +
		"  「プログラミング」は「cooking」の 0.1 にあたる\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// The best chain is the best of all chains, credits multiply along it, and it is
// never the whole skill: seen by walking every chain.
func TestPracticeTransfers_Best_law(t *testing.T) {
	ids := []skills.ID{"a", "b", "c", "d", "e"}
	rapid.Check(t, func(t *rapid.T) {
		var list []skills.PracticeTransferSpec
		for _, from := range ids {
			for _, to := range ids {
				if from != to && rapid.Bool().Draw(t, "edge") {
					credit := rapid.SampledFrom([]string{"0.5", "0.25", "0.999999999", "0.3", "0.000000001"}).Draw(t, "credit")
					list = append(list, skills.PracticeTransferSpec{From: from, To: to, Credit: decimal.MustParse(credit)})
				}
			}
		}
		had := rapid.SliceOfDistinct(rapid.SampledFrom(ids), rapid.ID).Draw(t, "had")
		has := func(id skills.ID) bool { return slices.Contains(had, id) }
		p := must(skills.NewPracticeTransfers(rapid.Permutation(list).Draw(t, "order")))
		credits := make(map[skills.ID]skills.TransferChain)
		for chain := range p.Credits(has) {
			credits[chain.To()] = chain
		}
		for _, to := range ids {
			want := ""
			if !has(to) {
				want = bestWalk(list, had, to)
			}
			chain, ok := p.Best(to, has)
			got := ""
			if ok {
				got = described(slices.Collect(chain.Steps()))
				if chain.Credit() <= 0 || chain.Credit() >= 1 || !has(chain.From()) || chain.To() != to {
					t.Fatalf("a chain of %g: %v", chain.Credit(), chain)
				}
			}
			if got != want || credits[to].String() != chain.String() {
				t.Fatalf("toward %s with %v: %q, want %q; among the credits %q", to, had, got, want, credits[to])
			}
		}
	})
}

// bestWalk returns the description of the best of all chains without a skill
// twice.
func bestWalk(list []skills.PracticeTransferSpec, had []skills.ID, to skills.ID) string {
	best := ""
	var walk func(way []skills.ID, so []skills.PracticeTransferSpec)
	walk = func(way []skills.ID, so []skills.PracticeTransferSpec) {
		at := way[len(way)-1]
		if at == to {
			if d := described(so); best == "" || better(d, best) {
				best = d
			}
			return
		}
		for _, t := range list {
			if t.From == at && !slices.Contains(way, t.To) {
				walk(append(slices.Clone(way), t.To), append(slices.Clone(so), t))
			}
		}
	}
	for _, from := range had {
		walk([]skills.ID{from}, nil)
	}
	return best
}

// described returns the exact credit of a chain and the ids along it.
func described(so []skills.PracticeTransferSpec) string {
	credit, way := big.NewRat(1, 1), string(so[0].From)
	for _, t := range so {
		credit.Mul(credit, t.Credit.Rat())
		way += " " + string(t.To)
	}
	return credit.RatString() + ":" + way
}

// better compares two descriptions: more credit, then shorter, then first by ids.
func better(a, b string) bool {
	ca, wa, _ := strings.Cut(a, ":")
	cb, wb, _ := strings.Cut(b, ":")
	ra, _ := new(big.Rat).SetString(ca)
	rb, _ := new(big.Rat).SetString(cb)
	if order := ra.Cmp(rb); order != 0 {
		return order > 0
	}
	if len(wa) != len(wb) {
		return len(wa) < len(wb)
	}
	return wa < wb
}
