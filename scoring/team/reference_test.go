package team_test

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/scoring/team"
)

// reference is a case of testdata/team.json, computed in Python by looking at every set of
// people. Its bus factors are by the number of skills that are covered.
type reference struct {
	People    [][]int `json:"people_by_skill"`
	Holders   []int
	Uncovered []int
	Any       int       `json:"min_removals_to_lose_any"`
	Half      int       `json:"min_removals_to_lose_more_than_half"`
	Least     int       `json:"skill_bus_factor_min"`
	Covering  int       `json:"min_team_size_covering"`
	Shapley   []float64 `json:"shapley_coverage"`
}

func TestTeam_reference(t *testing.T) {
	var r struct{ Cases []reference }
	if err := json.Unmarshal(must(os.ReadFile("testdata/team.json")), &r); err != nil {
		t.Fatal(err)
	}
	if len(r.Cases) != 6 {
		t.Fatalf("%d cases", len(r.Cases))
	}
	for i, ref := range r.Cases {
		h := make(holds, len(ref.People))
		for k, row := range ref.People {
			for _, one := range row {
				h[k] = append(h[k], held(one == 1))
			}
		}
		x := must(team.New(h.spec(ones(len(ref.Holders)))))
		got := reference{People: ref.People}
		for k, s := range x.Coverage().Skills() {
			n := len(s.Sure)
			got.Holders = append(got.Holders, n)
			if n > 0 && (got.Least == 0 || n < got.Least) {
				got.Least = n
			}
			if s.IsUncovered() {
				got.Uncovered = append(got.Uncovered, k)
			}
		}
		if got.Uncovered == nil {
			got.Uncovered = []int{}
		}
		any, half := must(x.BusFactor(ctx, 0, team.Limits{})), must(x.BusFactor(ctx, 0.5, team.Limits{}))
		got.Any, got.Half = any.People, half.People
		least := must(x.Smallest(ctx, team.Limits{}))
		got.Covering = len(least.Who)
		if !any.IsExact() || !half.IsExact() || !least.IsExact() {
			t.Errorf("case %d: %v, %v, %v is not exact", i, any, half, least)
		}
		for k, w := range x.Shapley().Worths() {
			got.Shapley = append(got.Shapley, w.Share.Lo)
			if math.Abs(w.Share.Lo-ref.Shapley[k]) <= 1e-12 && w.Share.Hi == w.Share.Lo {
				got.Shapley[k] = ref.Shapley[k]
			}
		}
		if diff := cmp.Diff(ref, got); diff != "" {
			t.Errorf("case %d (-want +got):\n%s", i, diff)
		}
	}
}
