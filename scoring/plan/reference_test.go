package plan_test

import (
	"encoding/json"
	"math"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/kakezan/kakezan/scoring/plan"
)

// referenceCase is a case of testdata/learning_plan.json: exhaustive truths over all
// sets of skills.
type referenceCase struct {
	Penalised     map[string]float64 `json:"penalised_best_value_minus_lambda_cost"`
	Shapley       map[string]float64 `json:"shapley_missing_skill"`
	Skills        int                `json:"n_skills"`
	Cost          []float64          `json:"cost"`
	Have          []int              `json:"have"`
	Roles         [][]int            `json:"roles"`
	Value         []float64          `json:"role_value"`
	Prerequisites [][2]int           `json:"prerequisites"` // {a, b}: b needs a
	Opening       map[string]float64 `json:"min_cost_to_open_at_least"`
	Budget        float64            `json:"budget"`
	Best          float64            `json:"best_value"`
	BestCost      float64            `json:"min_cost_at_best_value"`
}

func (c referenceCase) problem(t *testing.T) plan.Problem {
	var spec plan.Spec
	for i := range c.Skills {
		item := plan.ItemSpec{ID: strconv.Itoa(i), Cost: c.Cost[i], Have: slices.Contains(c.Have, i)}
		for _, p := range c.Prerequisites {
			if p[1] == i {
				item.Needs = append(item.Needs, strconv.Itoa(p[0]))
			}
		}
		spec.Items = append(spec.Items, item)
	}
	for i, needs := range c.Roles {
		target := plan.TargetSpec{ID: "r" + strconv.Itoa(i), Value: c.Value[i]}
		for _, n := range needs {
			target.Needs = append(target.Needs, strconv.Itoa(n))
		}
		spec.Targets = append(spec.Targets, target)
	}
	p, err := plan.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func close12(got, want float64) bool { return math.Abs(got-want) <= 1e-12*max(1, math.Abs(want)) }

func TestReference(t *testing.T) {
	data, err := os.ReadFile("testdata/learning_plan.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Cases []referenceCase `json:"cases"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Cases) != 7 {
		t.Fatalf("%d cases", len(file.Cases))
	}
	for i, c := range file.Cases {
		t.Run(strconv.Itoa(i), func(t *testing.T) {
			p := c.problem(t)
			for lambda, want := range c.Penalised {
				l, _ := strconv.ParseFloat(lambda, 64)
				best, err := p.Penalised(l)
				if got := best.Value() - l*best.Cost(); err != nil || !close12(got, want) {
					t.Errorf("penalised %s: %v, %v, want %v", lambda, got, err, want)
				}
			}
			worths := p.Shapley()
			if len(worths) != len(c.Shapley) {
				t.Errorf("%d items are worth something, want %d", len(worths), len(c.Shapley))
			}
			for _, w := range worths {
				if !close12(w.Direct, c.Shapley[w.Item]) {
					t.Errorf("item %s is worth %v, want %v", w.Item, w.Direct, c.Shapley[w.Item])
				}
			}
			cheapest := math.Inf(1)
			for j := range c.Roles {
				one, err := p.Cheapest("r" + strconv.Itoa(j))
				if err != nil {
					t.Fatal(err)
				}
				cheapest = min(cheapest, one.Cost())
			}
			if !close12(cheapest, c.Opening["1"]) {
				t.Errorf("the cheapest target costs %v, want %v", cheapest, c.Opening["1"])
			}
			for q, want := range c.Opening {
				n, _ := strconv.Atoi(q)
				got, proof, err := p.CheapestOf(ctx, n, plan.Limits{})
				if err != nil || !close12(got.Cost(), want) || !proof.Exact || proof.Bound != got.Cost() || proof.Gap != 0 {
					t.Errorf("%s targets: %v, %+v, %v, want %v", q, got, proof, err, want)
				}
			}
			got, proof, err := p.Within(ctx, c.Budget, plan.Limits{})
			if err != nil || !close12(got.Value(), c.Best) || !close12(got.Cost(), c.BestCost) || !proof.Exact || proof.Bound != got.Value() || proof.Gap != 0 {
				t.Errorf("within %v: %v, %+v, %v, want %v for %v", c.Budget, got, proof, err, c.Best, c.BestCost)
			}
		})
	}
}
