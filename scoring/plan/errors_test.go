package plan_test

import (
	"context"
	"errors"
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/skills"
)

// told is an error as it is read.
type told struct{ Error, Japanese string }

func check(t *testing.T, err, kind error, want told) {
	t.Helper()
	var e *plan.Error
	if !errors.As(err, &e) || !errors.Is(err, kind) {
		t.Fatalf("%v is not of the kind %v", err, kind)
	}
	if diff := cmp.Diff(want, told{err.Error(), e.Text(language.Japanese)}); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestNew_errors(t *testing.T) {
	type items = []plan.ItemSpec
	type targets = []plan.TargetSpec
	for _, test := range []struct {
		name string
		spec plan.Spec
		kind error
		want told
	}{
		{"no id", plan.Spec{Items: items{{}}}, plan.ErrID, told{"New(item 0): it has no id", "項目 0 に ID がありません"}},
		{"target without id", plan.Spec{Targets: targets{{ID: "a"}, {}}}, plan.ErrID, told{"New(target 1): it has no id", "目標 1 に ID がありません"}},
		{"two items", plan.Spec{Items: items{{ID: "a"}, {ID: "a"}}}, plan.ErrDuplicate, told{"New(a): there are two of the id a", "ID「a」が重複しています"}},
		{"two targets", plan.Spec{Targets: targets{{ID: "a"}, {ID: "a"}}}, plan.ErrDuplicate, told{"New(a): there are two of the id a", "ID「a」が重複しています"}},
		{"negative cost", plan.Spec{Items: items{{ID: "a", Cost: -1}}}, plan.ErrCost, told{
			"New(a): -1 is no cost: it has to be a number of 0 or above", "「a」の費用 -1 は使えません。0 以上の数が必要です",
		}},
		{"cost that is no number", plan.Spec{Items: items{{ID: "a", Cost: math.NaN()}}}, plan.ErrCost, told{
			"New(a): NaN is no cost: it has to be a number of 0 or above", "「a」の費用 NaN は使えません。0 以上の数が必要です",
		}},
		{"infinite cost of what is there", plan.Spec{Items: items{{ID: "a", Cost: math.Inf(1), Have: true}}}, plan.ErrCost, told{
			"New(a): +Inf is no cost: it has to be a number of 0 or above", "「a」の費用 +Inf は使えません。0 以上の数が必要です",
		}},
		{"negative value", plan.Spec{Targets: targets{{ID: "a", Value: -0.5}}}, plan.ErrValue, told{
			"New(a): -0.5 is no value: it has to be a number of 0 or above", "「a」の価値 -0.5 は使えません。0 以上の数が必要です",
		}},
		{"unknown need", plan.Spec{Items: items{{ID: "kubernetes", Needs: []string{"linus"}}, {ID: "linux"}}}, plan.ErrUnknown, told{
			"New(linus): kubernetes names linus, which is not there (did you mean linux?)", "「kubernetes」が指す「linus」はありません（もしかして: linux）",
		}},
		{"unknown need of a target", plan.Spec{Targets: targets{{ID: "sre", Needs: []string{"go"}}}}, plan.ErrUnknown, told{
			"New(go): sre names go, which is not there", "「sre」が指す「go」はありません",
		}},
		{"circle", plan.Spec{Items: items{{ID: "a", Needs: []string{"b"}}, {ID: "b", Needs: []string{"c"}}, {ID: "c", Needs: []string{"d", "b"}}, {ID: "d"}}}, plan.ErrCycle, told{
			"New(b): the prerequisites go in a circle: b → c → b", "前提が循環しています: b → c → b",
		}},
		{"itself", plan.Spec{Items: items{{ID: "a", Needs: []string{"a"}}}}, plan.ErrCycle, told{
			"New(a): the prerequisites go in a circle: a → a", "前提が循環しています: a → a",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			p, err := plan.New(test.spec)
			check(t, err, test.kind, test.want)
			if !p.Equal(plan.Problem{}) {
				t.Errorf("and still %v", p)
			}
		})
	}
	if _, err := plan.New(plan.Spec{Items: items{{ID: "a", Needs: []string{"b"}, Have: true}, {ID: "b", Needs: []string{"a"}}}}); err != nil {
		t.Errorf("a circle that is broken by what is there: %v", err)
	}
}

// What is named twice is needed once.
func TestNew_twice(t *testing.T) {
	p, err := plan.New(plan.Spec{
		Items:   []plan.ItemSpec{{ID: "a", Cost: 1, Needs: []string{"b", "b"}}, {ID: "b", Cost: 2}},
		Targets: []plan.TargetSpec{{ID: "t", Value: 6, Needs: []string{"a", "b", "a"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range p.Shapley() {
		if w.Direct != 3 || w.Whole != 3 {
			t.Errorf("%+v, want shares of 3", w)
		}
	}
	if c, err := p.Cheapest("t"); err != nil || c.String() != "b, a: cost 3, value 6" {
		t.Errorf("%v, %v", c, err)
	}
}

func TestProblem_errors(t *testing.T) {
	p, err := plan.New(plan.Spec{Items: []plan.ItemSpec{{ID: "golang", Cost: 1}}, Targets: []plan.TargetSpec{{ID: "senior", Value: 1, Needs: []string{"golang"}}}})
	if err != nil {
		t.Fatal(err)
	}
	_, err = p.Cheapest("seniro")
	check(t, err, plan.ErrUnknown, told{"Cheapest(seniro): there is no seniro (did you mean senior?)", "「seniro」はありません（もしかして: senior）"})
	_, err = p.Penalised(math.NaN())
	check(t, err, plan.ErrCost, told{"Penalised(lambda): NaN is no cost: it has to be a number of 0 or above", "費用の単価 NaN は使えません。0 以上の数が必要です"})
	_, _, err = p.Within(ctx, -1, plan.Limits{})
	check(t, err, plan.ErrCost, told{"Within(budget): -1 is no cost: it has to be a number of 0 or above", "予算 -1 は使えません。0 以上の数が必要です"})
	_, _, err = p.Within(ctx, 1, plan.Limits{Nodes: -1})
	check(t, err, plan.ErrLimit, told{"Within(nodes): -1 is no limit: it has to be 0 or above", "調べる案の数の上限 -1 は使えません。0 以上が必要です"})
	_, _, err = p.CheapestOf(ctx, 1, plan.Limits{Time: -time.Second})
	check(t, err, plan.ErrLimit, told{"CheapestOf(time): -1s is no limit: it has to be 0 or above", "時間の上限 -1s は使えません。0 以上が必要です"})
	_, _, err = p.CheapestOf(ctx, 2, plan.Limits{})
	check(t, err, plan.ErrTooFew, told{"CheapestOf(2): there are not so many targets, only 1", "目標 2 件が求められましたが、1 件しかありません"})
	_, err = p.Interaction("golang", "goland")
	check(t, err, plan.ErrUnknown, told{"Interaction(goland): there is no goland (did you mean golang?)", "「goland」はありません（もしかして: golang）"})
	_, err = p.Interaction("golang", "golang")
	check(t, err, plan.ErrDuplicate, told{"Interaction(golang): there are two of the id golang", "ID「golang」が重複しています"})
}

func TestFor_errors(t *testing.T) {
	l := company(t)
	negative := plan.Options{Cost: func(skills.ID, skills.Level) float64 { return -1 }}
	worthless := plan.Options{Value: func(ladder.Target) float64 { return math.NaN() }}
	for _, test := range []struct {
		name    string
		target  ladder.Target
		options plan.Options
		kind    error
		want    told
	}{
		{"nothing", nil, plan.Options{}, plan.ErrTarget, told{"For(target 0): what to aim at has to be a grade or a role of a ladder", "目標 0 はラダーの等級でも職種でもありません"}},
		{"no ladder's role", ladder.Role{}, plan.Options{}, plan.ErrTarget, told{"For(target 0): what to aim at has to be a grade or a role of a ladder", "目標 0 はラダーの等級でも職種でもありません"}},
		{"not stated", role(t, l, "mystery"), plan.Options{}, plan.ErrNotStated, told{
			"For(mystery): nobody has stated a requirement of mystery that learning can reach", "「mystery」には、学習で満たせる要件が書かれていません",
		}},
		{"negative cost", role(t, l, "sre"), negative, plan.ErrCost, told{"For(go mastery/aware): -1 is no cost: it has to be a number of 0 or above", "「go」の mastery/aware の費用 -1 は使えません。0 以上の数が必要です"}},
		{"cost that overflows", role(t, l, "sre"), plan.Options{Cost: func(skills.ID, skills.Level) float64 { return 1e308 }}, plan.ErrCost, told{
			"For(go mastery/working): its steps add up to more than a number can hold", "「go」の mastery/working の費用は、合計すると数として扱えない大きさになります",
		}},
		{"value that is none", role(t, l, "sre"), worthless, plan.ErrValue, told{"For(sre): NaN is no value: it has to be a number of 0 or above", "「sre」の価値 NaN は使えません。0 以上の数が必要です"}},
		{"circle", role(t, l, "circular"), plan.Options{}, plan.ErrCycle, told{"For(chicken): the prerequisites go in a circle: chicken → egg → chicken", "前提が循環しています: chicken → egg → chicken"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := plan.For([]ladder.Target{test.target}, ladder.Facts{}, test.options)
			check(t, err, test.kind, test.want)
		})
	}
	_, err := plan.Targets(l, "sre", "sry")
	check(t, err, plan.ErrUnknown, told{"Targets(sry): there is no sry (did you mean sre?)", "「sry」はありません（もしかして: sre）"})
	learning, err := plan.For([]ladder.Target{role(t, l, "sre")}, ladder.Facts{}, plan.Options{})
	if err != nil {
		t.Fatal(err)
	}
	_, err = learning.Cheapest(role(t, l, "developer"))
	check(t, err, plan.ErrUnknown, told{"Cheapest(developer): there is no developer", "「developer」はありません"})
	_, err = learning.Cheapest(nil)
	check(t, err, plan.ErrTarget, told{"Cheapest(target): what to aim at has to be a grade or a role of a ladder", "目標はラダーの等級でも職種でもありません"})
}

// In English, too, a text says what it is about.
func TestError_Text(t *testing.T) {
	_, _, err := plan.Problem{}.Within(ctx, math.NaN(), plan.Limits{})
	_, cost := plan.For([]ladder.Target{role(t, company(t), "sre")}, ladder.Facts{}, plan.Options{Cost: func(skills.ID, skills.Level) float64 { return -1 }})
	for want, err := range map[string]error{
		"the budget is NaN: it has to be a number of 0 or above":                     err,
		"the cost of go at mastery/aware is -1: it has to be a number of 0 or above": cost,
	} {
		var e *plan.Error
		if !errors.As(err, &e) || e.Text(language.English) != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

func TestContext(t *testing.T) {
	done, cancel := context.WithCancelCause(ctx)
	why := errors.New("enough")
	cancel(why)
	p := instances[0].problem(t)
	if _, err := p.Frontier(done); !errors.Is(err, why) {
		t.Errorf("Frontier: %v", err)
	}
	if _, _, err := p.Within(done, 100, plan.Limits{}); !errors.Is(err, why) {
		t.Errorf("Within: %v", err)
	}
	if _, _, err := p.CheapestOf(done, 20, plan.Limits{}); !errors.Is(err, why) {
		t.Errorf("CheapestOf: %v", err)
	}
	if _, proof, err := hard[0].problem(t).Within(ctx, 500, plan.Limits{Time: time.Nanosecond}); err != nil || proof.Exact || proof.Nodes > 3 {
		t.Errorf("no time: %+v, %v", proof, err)
	}
}

func TestZero(t *testing.T) {
	var p plan.Problem
	f, err := p.Frontier(ctx)
	if err != nil || f.Len() != 1 || f.Plan(0).Len() != 0 || f.Plan(1).Len() != 0 || f.Plan(-1).Len() != 0 || f.Cost(7) != 0 || f.Value(-1) != 0 || f.Bound(3) != 0 {
		t.Errorf("Frontier: %v, %v", f, err)
	}
	if got, proof, err := p.Within(ctx, math.Inf(1), plan.Limits{}); err != nil || !proof.Exact || got.Len() != 0 {
		t.Errorf("Within: %v, %v, %v", got, proof, err)
	}
	if got, proof, err := p.CheapestOf(ctx, -1, plan.Limits{}); err != nil || !proof.Exact || got.Len() != 0 {
		t.Errorf("CheapestOf: %v, %v, %v", got, proof, err)
	}
	if got, err := p.Penalised(0); err != nil || got.Len() != 0 || len(p.Shapley()) != 0 || len(p.Next()) != 0 {
		t.Errorf("Penalised: %v, %v", got, err)
	}
	var zero plan.Plan
	if zero.Cost() != 0 || zero.Value() != 0 || zero.String() == "" || !zero.Equal(plan.Plan{}) {
		t.Errorf("Plan: %v", zero)
	}
	if f := (plan.Frontier{}); f.Len() != 0 || f.Bound(1) != 0 {
		t.Errorf("zero Frontier: %v", f)
	}
	var l plan.Learning
	if l.All().Len() != 0 || l.NothingKnown() || len(l.Next()) != 0 || len(l.Shapley()) != 0 {
		t.Error("Learning is not empty")
	}
	if c, _, err := l.Within(ctx, 1, plan.Limits{}); err != nil || c.Len() != 0 {
		t.Errorf("Within: %v, %v", c, err)
	}
	var c plan.Course
	if c.Len() != 0 || c.Cost() != (plan.Span{}) || c.Exact() || c.Value() != 0 || c.String() == "" || c.Explain(language.English) == "" {
		t.Errorf("Course: %v", c)
	}
	for range c.Steps() {
		t.Error("a step of nothing")
	}
	for range c.Beside(nil) {
		t.Error("beside nothing")
	}
}
