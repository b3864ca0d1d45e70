package skills_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
)

// unknownOf returns what reports the ids that are not among some.
func unknownOf(ids string) func(skills.ID, problem.Path) problem.List {
	return func(id skills.ID, at problem.Path) problem.List {
		if strings.Contains(ids, string(id)) {
			return nil
		}
		return problem.List{skills.UnknownSkill.At(at, id)}
	}
}

func TestCheckPracticeTransfers(t *testing.T) {
	half := decimal.MustParse("0.5")
	transfer := func(from, to skills.ID, credit string) skills.PracticeTransferSpec {
		return skills.PracticeTransferSpec{From: from, To: to, Credit: decimal.MustParse(credit)}
	}
	for name, tt := range map[string]struct {
		list []skills.PracticeTransferSpec
		want string
	}{
		"none":                {nil, ""},
		"there and back":      {[]skills.PracticeTransferSpec{transfer("a", "b", "0.5"), transfer("b", "a", "0.000000001"), transfer("a", "c", "0.999999999")}, ""},
		"of unknown skills":   {[]skills.PracticeTransferSpec{transfer("x", "y", "0.5")}, "unknown-skill t[0].from, unknown-skill t[0].to"},
		"of nothing":          {[]skills.PracticeTransferSpec{{Credit: half}, {From: "a", Credit: half}}, "missing-id t[0].from, missing-id t[0].to, missing-id t[1].to"},
		"to itself":           {[]skills.PracticeTransferSpec{transfer("a", "a", "0.5")}, "self-transfer t[0]"},
		"without credit":      {[]skills.PracticeTransferSpec{{From: "a", To: "b"}}, "credit-out-of-range t[0].credit"},
		"less than nothing":   {[]skills.PracticeTransferSpec{transfer("a", "b", "-0.5")}, "credit-out-of-range t[0].credit"},
		"the whole skill":     {[]skills.PracticeTransferSpec{transfer("a", "b", "1")}, "credit-out-of-range t[0].credit"},
		"more than the skill": {[]skills.PracticeTransferSpec{transfer("a", "b", "50")}, "credit-out-of-range t[0].credit"},
		"twice":               {[]skills.PracticeTransferSpec{transfer("a", "b", "0.5"), transfer("b", "c", "0.5"), transfer("a", "b", "0.2")}, "duplicate-transfer t[2]"},
	} {
		var got []string
		for _, p := range skills.CheckPracticeTransfers(tt.list, "t", unknownOf("a b c")) {
			got = append(got, p.Code().ID()+" "+string(p.Path()))
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, ", ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// Credit is never nothing and never the whole skill, for any number.
func TestCheckPracticeTransfers_credit_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nano := rapid.Int64Range(-2e9, 2e9).Draw(t, "billionths")
		credit := decimal.MustParse(nanoDecimal(nano))
		list := skills.CheckPracticeTransfers([]skills.PracticeTransferSpec{{From: "a", To: "b", Credit: credit}}, "t", unknownOf("a b"))
		if within := nano > 0 && nano < 1e9; within != (len(list) == 0) {
			t.Fatalf("a credit of %v: %v", credit, list.Err())
		}
	})
}

// nanoDecimal writes a number of billionths.
func nanoDecimal(n int64) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	digits := strings.Repeat("0", 10) + must(decimal.FromInt(n)).String()
	whole, rest := digits[:len(digits)-9], digits[len(digits)-9:]
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		whole = "0"
	}
	return sign + whole + "." + rest
}
