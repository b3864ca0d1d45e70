package aggregation_test

import (
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/scoring/aggregation"
)

// reference is a case of testdata/aggregation.json, computed in Python; students and
// their indices are those of M. Grabisch (1996).
type reference struct {
	Kind     string
	Criteria []string
	Capacity map[string]float64 // by the letters of a set
	X, W     []float64
	Result   json.RawMessage
	Orness   float64

	Mobius, Shapley, Interaction map[string]float64
}

func capacityOf(criteria []string, of map[string]float64) aggregation.Capacity {
	var sets []aggregation.Set
	for letters, v := range of {
		sets = append(sets, aggregation.Set{Of: split(letters), Value: v})
	}
	return must(aggregation.NewCapacity(criteria, sets))
}

func split(letters string) []string {
	if letters == "" {
		return nil
	}
	return strings.Split(letters, "")
}

func TestAggregation_reference(t *testing.T) {
	var r struct{ Cases []reference }
	if err := json.Unmarshal(must(os.ReadFile("testdata/aggregation.json")), &r); err != nil {
		t.Fatal(err)
	}
	kinds := map[string]int{}
	for i, ref := range r.Cases {
		check := func(what string, got, want float64) {
			t.Helper()
			if !near(got, want) {
				t.Errorf("case %d, %s %s: %v, want %v", i, ref.Kind, what, got, want)
			}
			kinds[ref.Kind]++
		}
		number := func(raw json.RawMessage) float64 { return must(strconv.ParseFloat(strings.Trim(string(raw), `"`), 64)) }
		switch ref.Kind {
		case "choquet":
			check("integral", must(capacityOf(ref.Criteria, ref.Capacity).Choquet(ref.X)), number(ref.Result))
		case "choquet_indices":
			c := capacityOf([]string{"M", "P", "L"}, ref.Capacity)
			for _, set := range c.Mobius() {
				check("mass of "+strings.Join(set.Of, ""), set.Value, ref.Mobius[strings.Join(set.Of, "")])
			}
			for j, v := range c.Shapley() {
				check("Shapley value", v, ref.Shapley["MPL"[j:j+1]])
			}
			for pair, want := range ref.Interaction {
				check("interaction", must(c.Interaction(pair[:1], pair[1:])), want)
			}
		case "owa":
			check("mean", must(aggregation.OWA(ref.X, ref.W)), number(ref.Result))
			check("orness", must(aggregation.Orness(ref.W)), ref.Orness)
		case "power_mean":
			var by map[string]json.RawMessage
			if err := json.Unmarshal(ref.Result, &by); err != nil {
				t.Fatal(err)
			}
			for order, want := range by {
				check(order, must(aggregation.PowerMean(ref.X, ref.W, must(strconv.ParseFloat(order, 64)))), number(want))
			}
		default:
			t.Errorf("case %d is of the kind %q", i, ref.Kind)
		}
	}
	if kinds["choquet"] != 5 || kinds["choquet_indices"] != 13 || kinds["owa"] != 4 || kinds["power_mean"] != 20 {
		t.Errorf("compared %v", kinds)
	}
}
