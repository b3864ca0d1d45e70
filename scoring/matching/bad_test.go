package matching_test

import (
	"context"
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/matching"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

func TestCodes(t *testing.T) {
	for _, code := range []*problem.Code{
		matching.NothingAsked, matching.AskedTwice, matching.WeightOutOfRange, matching.NoTarget,
		matching.TooManyRoles, matching.TooManyNeeds, matching.CountOutOfRange, matching.NobodyTold,
	} {
		if err := code.Check(); err != nil {
			t.Error(err)
		}
	}
}

func asks(needs ...matching.NeedSpec) []matching.RoleSpec {
	return []matching.RoleSpec{{ID: "sre", Needs: needs}}
}

// TestNewRoles_bad says everything that is wrong, in both languages.
func TestNewRoles_bad(t *testing.T) {
	weight := func(w float64) []matching.RoleSpec {
		return asks(matching.NeedSpec{Skill: "go", Level: five[1], Weight: w})
	}
	tests := []struct {
		name   string
		specs  []matching.RoleSpec
		code   *problem.Code
		en, ja string
	}{
		{
			"no id",
			[]matching.RoleSpec{{}},
			skills.MissingID,
			"roles[0].id: error: a role needs an id [missing-id]", "roles[0].id: エラー: 職種に id がありません [missing-id]",
		},
		{
			"an id twice",
			[]matching.RoleSpec{{ID: "sre"}, {ID: "sre"}},
			skills.DuplicateID,
			"roles[sre].id: error: the id sre is given twice [duplicate-id]", "roles[sre].id: エラー: id「sre」が重複しています [duplicate-id]",
		},
		{
			"no skill", asks(matching.NeedSpec{Level: five[1]}), skills.MissingID,
			"roles[sre].needs[0].skill: error: a skill needs an id [missing-id]", "roles[sre].needs[0].skill: エラー: スキルに id がありません [missing-id]",
		},
		{
			"no level", asks(matching.NeedSpec{Skill: "go"}), matching.NothingAsked,
			"roles[sre].needs[go].level: error: no level of go is asked: state one above none, or leave the need out [nothing-asked]",
			"roles[sre].needs[go].level: エラー: 「go」に求めるレベルがありません。none より上のレベルを書くか、この項目を外してください [nothing-asked]",
		},
		{
			"the level none", asks(matching.NeedSpec{Skill: "go", Level: five[0]}), matching.NothingAsked,
			"roles[sre].needs[go].level: error: no level of go is asked: state one above none, or leave the need out [nothing-asked]",
			"roles[sre].needs[go].level: エラー: 「go」に求めるレベルがありません。none より上のレベルを書くか、この項目を外してください [nothing-asked]",
		},
		{
			"a skill twice", asks(matching.NeedSpec{Skill: "go", Level: five[1]}, matching.NeedSpec{Skill: "go", Level: seven[2]}), matching.AskedTwice,
			"roles[sre].needs[go]: error: the skill go is asked for twice [asked-twice]",
			"roles[sre].needs[go]: エラー: スキル「go」が重複して求められています [asked-twice]",
		},
		{
			"a negative weight", weight(-1), matching.WeightOutOfRange,
			"roles[sre].needs[go].weight: error: the weight -1 can't be used: it must be a number from 1e-100 to 1e+100 [weight-out-of-range]",
			"roles[sre].needs[go].weight: エラー: 重み -1 は使えません。1e-100 から 1e+100 までの数にしてください [weight-out-of-range]",
		},
		{
			"no number", weight(math.NaN()), matching.WeightOutOfRange,
			"roles[sre].needs[go].weight: error: the weight NaN can't be used: it must be a number from 1e-100 to 1e+100 [weight-out-of-range]",
			"roles[sre].needs[go].weight: エラー: 重み NaN は使えません。1e-100 から 1e+100 までの数にしてください [weight-out-of-range]",
		},
		{
			"an infinite weight", weight(math.Inf(1)), matching.WeightOutOfRange,
			"roles[sre].needs[go].weight: error: the weight +Inf can't be used: it must be a number from 1e-100 to 1e+100 [weight-out-of-range]",
			"roles[sre].needs[go].weight: エラー: 重み +Inf は使えません。1e-100 から 1e+100 までの数にしてください [weight-out-of-range]",
		},
		{
			"a tiny weight", weight(1e-101), matching.WeightOutOfRange,
			"roles[sre].needs[go].weight: error: the weight 1e-101 can't be used: it must be a number from 1e-100 to 1e+100 [weight-out-of-range]",
			"roles[sre].needs[go].weight: エラー: 重み 1e-101 は使えません。1e-100 から 1e+100 までの数にしてください [weight-out-of-range]",
		},
		{
			"too many needs", asks(make([]matching.NeedSpec, matching.MaxNeeds+1)...), matching.TooManyNeeds,
			"roles[sre].needs: error: the role asks for 10001 skills; at most 10000 are possible [too-many-needs]",
			"roles[sre].needs: エラー: 職種の求めるスキルが 10001 個あります。上限は 10000 個です [too-many-needs]",
		},
		{
			"too many roles", make([]matching.RoleSpec, matching.MaxRoles+1), matching.TooManyRoles,
			"roles: error: there are 1048577 roles; at most 1048576 are possible [too-many-roles]",
			"roles: エラー: 職種が 1048577 個あります。上限は 1048576 個です [too-many-roles]",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := matching.NewRoles(test.specs)
			checkError(t, err, test.code, test.en, test.ja)
		})
	}
	_, err := matching.NewRoles([]matching.RoleSpec{{}, {ID: "sre", Needs: []matching.NeedSpec{{}, {Skill: "go"}}}})
	if lines := strings.Count(err.Error(), "\n") + 1; lines != 4 {
		t.Errorf("%d problems, want all four:\n%v", lines, err)
	}
}

func checkError(t *testing.T, err error, code *problem.Code, en, ja string) {
	t.Helper()
	list, ok := errors.AsType[*problem.Error](err)
	if !ok || !errors.Is(err, code) {
		t.Fatalf("error %v, want one of %v", err, code)
	}
	for tag, want := range map[language.Tag]string{language.English: en, language.Japanese: ja} {
		if diff := cmp.Diff(want, strings.TrimSuffix(list.Text(tag), "\n")); diff != "" {
			t.Errorf("text differs (-want +got):\n%s", diff)
		}
	}
}

// otherTarget is no target of a ladder, and does not even compare.
type otherTarget struct {
	ladder.Role
	_ []int
}

func TestRolesOf_bad(t *testing.T) {
	l, err := ladder.New(ladder.Spec{ID: "l", Roles: []ladder.RoleSpec{{ID: "sre", Requires: ladder.All{}}}})
	if err != nil {
		t.Fatal(err)
	}
	sre, _ := l.Role("sre")
	const en, ja = "roles[0]: error: this is no grade or role of a ladder [no-target]", "roles[0]: エラー: ラダーの等級でも職種でもありません [no-target]"
	for _, target := range []ladder.Target{nil, ladder.Grade{}, ladder.Role{}, otherTarget{Role: sre}, &sre} {
		_, err := matching.RolesOf(target)
		checkError(t, err, matching.NoTarget, en, ja)
	}
	_, err = matching.RolesOf(sre, sre)
	checkError(t, err, skills.DuplicateID, "roles[sre]: error: the id sre is given twice [duplicate-id]", "roles[sre]: エラー: id「sre」が重複しています [duplicate-id]")
	_, err = matching.RolesOf(make([]ladder.Target, matching.MaxRoles+1)...)
	if !errors.Is(err, matching.TooManyRoles) {
		t.Errorf("error %v, want too many roles", err)
	}
	other, err := ladder.New(ladder.Spec{ID: "m", Roles: []ladder.RoleSpec{{ID: "sre", Requires: ladder.All{}}}})
	if err != nil {
		t.Fatal(err)
	}
	otherSRE, _ := other.Role("sre")
	if _, err := matching.RolesOf(sre, otherSRE); err != nil {
		t.Errorf("two ladders: %v", err)
	}
}

func TestBest_bad(t *testing.T) {
	var people matching.People
	tell := func(int, []matching.Match) error { return nil }
	const en, ja = "k: error: the best 0 roles can't be asked for; it must be 1 or more [count-out-of-range]", "k: エラー: 上位 0 件は求められません。1 以上にしてください [count-out-of-range]"
	checkError(t, matching.Roles{}.Best(context.Background(), people, 0, matching.Options{}, tell), matching.CountOutOfRange, en, ja)
	_, err := matching.Roles{}.Of(ladder.Facts{}, 0, matching.Options{})
	checkError(t, err, matching.CountOutOfRange, en, ja)
	checkError(t, matching.Roles{}.Best(context.Background(), people, 1, matching.Options{}, nil), matching.NobodyTold,
		"tell: error: there is no function to tell the matches to [nobody-told]", "tell: エラー: 結果を受け取る関数がありません [nobody-told]")
}

// TestZero holds the laws of the zero values and of numbers that nobody has.
func TestZero(t *testing.T) {
	var roles matching.Roles
	var b matching.PeopleBuilder
	b.Add(nil)
	b.AddComplete(nil)
	people := b.Build()
	if got := allBest(t, roles, people, 3, matching.Options{}); len(got) != 2 || len(got[0])+len(got[1]) != 0 {
		t.Errorf("no roles give %v", got)
	}
	if got := allBest(t, roles, matching.People{}, 3, matching.Options{}); len(got) != 0 {
		t.Errorf("nobody gets %v", got)
	}
	got, err := roles.Of(ladder.Facts{}, 3, matching.Options{})
	if len(got) != 0 || err != nil {
		t.Errorf("no roles give %v, %v", got, err)
	}
	for _, i := range []int{-1, 2, math.MaxInt} {
		if roles.ID(i) != "" || roles.Target(i) != nil || people.Complete(i) {
			t.Errorf("number %d is something", i)
		}
		for id := range people.Levels(i) {
			t.Errorf("person %d has %s", i, id)
		}
	}
	if _, ok := roles.Find(""); ok || roles.Len() != 0 || roles.Whole() != 0 || roles.String() != "0 roles, 0 skills" {
		t.Errorf("the zero Roles are %v", roles)
	}
	if people.String() != "2 people" || people.Size() < 16 {
		t.Errorf("%v of %d bytes", people, people.Size())
	}
}
