package aggregation_test

import (
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/aggregation"
)

// all makes sets over a and b.
func all(a, b, both float64) []aggregation.Set {
	return []aggregation.Set{{Of: []string{"a"}, Value: a}, {Of: []string{"b"}, Value: b}, {Of: []string{"b", "a"}, Value: both}}
}

func TestErrors(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	ab := []string{"a", "b"}
	mean := func(x, w []float64, r float64) error { _, err := aggregation.PowerMean(x, w, r); return err }
	owa := func(x, w []float64) error { _, err := aggregation.OWA(x, w); return err }
	orness := func(w ...float64) error { _, err := aggregation.Orness(w); return err }
	capacity := func(criteria []string, sets []aggregation.Set) error {
		_, err := aggregation.NewCapacity(criteria, sets)
		return err
	}
	two := func(shapley []float64, pairs ...aggregation.Pair) error {
		_, err := aggregation.TwoAdditive(ab, shapley, pairs)
		return err
	}
	c := must(aggregation.NewCapacity(ab, all(0.2, 0.3, 1)))
	for _, test := range []struct {
		err      error
		kind     error
		want, ja string
	}{
		{mean(nil, nil, 1), aggregation.ErrLength, "PowerMean(0 values, order 1): there is nothing to aggregate", "集約する値がありません"},
		{mean([]float64{1, 2}, []float64{1}, 0), aggregation.ErrLength, "PowerMean(2 values, order 0): 2 values, but 1 weights", "値が 2 個なのに、重みが 1 個です"},
		{
			mean([]float64{1, 2}, []float64{1, -0.5}, 0), aggregation.ErrWeight,
			"PowerMean(2 values, order 0): weight 2 is -0.5, not 0 or more and finite", "2 番目の重みが -0.5 です。0 以上の有限の数にしてください",
		},
		{
			mean([]float64{1}, []float64{nan}, 0), aggregation.ErrWeight,
			"PowerMean(1 values, order 0): weight 1 is NaN, not 0 or more and finite", "1 番目の重みが NaN です。0 以上の有限の数にしてください",
		},
		{mean([]float64{1}, []float64{0}, 1), aggregation.ErrWeight, "PowerMean(1 values, order 1): all weights are zero", "重みがすべて 0 です"},
		{
			mean([]float64{1, nan}, []float64{1, 0}, 1), aggregation.ErrValue,
			"PowerMean(2 values, order 1): value 2 is NaN, not a finite number (if it is unknown, aggregate the least and the most it can be)",
			"2 番目の値が NaN で、有限の数ではありません（不明な値なら、取りうる最小と最大でそれぞれ集約してください）",
		},
		{
			mean([]float64{-1}, nil, -1), aggregation.ErrValue,
			"PowerMean(1 values, order -1): value 1 is -1: a power mean of order -1 takes no negative values",
			"1 番目の値が -1 です。次数 -1 のべき平均は負の値を取れません",
		},
		{
			mean([]float64{4, -2}, nil, 2), aggregation.ErrValue,
			"PowerMean(2 values, order 2): value 2 is -2: a power mean of order 2 takes no negative values",
			"2 番目の値が -2 です。次数 2 のべき平均は負の値を取れません",
		},
		{mean([]float64{1}, nil, nan), aggregation.ErrOrder, "PowerMean(1 values, order NaN): the order is NaN", "次数が NaN です"},
		{owa(nil, nil), aggregation.ErrLength, "OWA(0 values): there is nothing to aggregate", "集約する値がありません"},
		{owa([]float64{1}, nil), aggregation.ErrLength, "OWA(1 values): 1 values, but 0 weights", "値が 1 個なのに、重みが 0 個です"},
		{
			owa([]float64{inf}, []float64{1}), aggregation.ErrValue,
			"OWA(1 values): value 1 is +Inf, not a finite number (if it is unknown, aggregate the least and the most it can be)",
			"1 番目の値が +Inf で、有限の数ではありません（不明な値なら、取りうる最小と最大でそれぞれ集約してください）",
		},
		{orness(), aggregation.ErrLength, "Orness(0 weights): there is nothing to aggregate", "集約する値がありません"},
		{
			orness(2), aggregation.ErrLength, "Orness(1 weights): one weight is neither like a maximum nor like a minimum",
			"重みが 1 個では、最大と最小のどちらに近いとも言えません",
		},
		{orness(0, 0), aggregation.ErrWeight, "Orness(2 weights): all weights are zero", "重みがすべて 0 です"},

		{capacity(nil, nil), aggregation.ErrCriteria, "NewCapacity(0 criteria): there are no criteria", "基準がありません"},
		{capacity(make([]string, 21), nil), aggregation.ErrCriteria, "NewCapacity(21 criteria): 21 criteria, more than 20", "基準が 21 個あります。20 個までにしてください"},
		{capacity([]string{"a", ""}, nil), aggregation.ErrCriteria, "NewCapacity(2 criteria): criterion 2 has no name", "2 番目の基準に名前がありません"},
		{capacity([]string{"a", "a"}, nil), aggregation.ErrCriteria, "NewCapacity(2 criteria): criterion a comes twice", "基準「a」が 2 回出てきます"},
		{capacity([]string{"a"}, all(0.2, 0.3, 1)), aggregation.ErrCriteria, "NewCapacity(1 criteria): there is no criterion b", "基準「b」はありません"},
		{
			capacity(ab, []aggregation.Set{{Of: []string{"a", "a"}, Value: 1}}), aggregation.ErrCriteria,
			"NewCapacity(2 criteria): criterion a comes twice", "基準「a」が 2 回出てきます",
		},
		{capacity(ab, all(0.2, 0.3, 1)[1:]), aggregation.ErrCapacity, "NewCapacity(2 criteria): nothing says what {a} is worth", "{a} の値が与えられていません"},
		{
			capacity(ab, append(all(0.2, 0.3, 1), all(0.2, 0.3, 1)[2])), aggregation.ErrCapacity,
			"NewCapacity(2 criteria): {a, b} comes twice", "{a, b} が 2 回出てきます",
		},
		{
			capacity(ab, append(all(0.2, 0.3, 1), aggregation.Set{Value: 0.1})), aggregation.ErrCapacity,
			"NewCapacity(2 criteria): the empty set has 0.1, not 0", "空集合の値が 0.1 です。0 でなければなりません",
		},
		{capacity(ab, all(0.2, nan, 1)), aggregation.ErrCapacity, "NewCapacity(2 criteria): {b} has NaN, not a finite number", "{b} の値が NaN で、有限の数ではありません"},
		{
			capacity(ab, all(0.2, 1.5, 1)), aggregation.ErrCapacity,
			"NewCapacity(2 criteria): {a, b} is worth 1, less than the 1.5 of its part {b}",
			"{a, b} の値 1 が、その一部である {b} の値 1.5 より小さくなっています",
		},
		{
			capacity(ab, all(-0.2, 0.5, 1)), aggregation.ErrCapacity,
			"NewCapacity(2 criteria): {a} is worth -0.2, less than the 0 of its part {}",
			"{a} の値 -0.2 が、その一部である {} の値 0 より小さくなっています",
		},
		{two([]float64{1}), aggregation.ErrLength, "TwoAdditive(2 criteria): 1 values for 2 criteria", "基準 2 個に対して、値が 1 個です"},
		{
			two([]float64{0.5, 0.5}, aggregation.Pair{A: "a", B: "b", Value: 0.1}, aggregation.Pair{A: "b", B: "a", Value: 0.1}),
			aggregation.ErrCriteria, "TwoAdditive(2 criteria): the interaction of b and a comes twice", "「b」と「a」の交互作用が 2 回出てきます",
		},
		{two([]float64{0.5, 0.5}, aggregation.Pair{A: "a", B: "x"}), aggregation.ErrCriteria, "TwoAdditive(2 criteria): there is no criterion x", "基準「x」はありません"},
		{errOf(aggregation.Additive(ab, []float64{1})), aggregation.ErrLength, "Additive(2 criteria): 2 values, but 1 weights", "値が 2 個なのに、重みが 1 個です"},
		{errOf(aggregation.Additive(nil, nil)), aggregation.ErrCriteria, "Additive(0 criteria): there are no criteria", "基準がありません"},
		{errOf(c.Choquet([]float64{1})), aggregation.ErrLength, "Capacity.Choquet(1 values): 1 values for 2 criteria", "基準 2 個に対して、値が 1 個です"},
		{errOf(aggregation.Capacity{}.Choquet(nil)), aggregation.ErrLength, "Capacity.Choquet(0 values): there is nothing to aggregate", "集約する値がありません"},
		{errOf(c.Worth("a", "x")), aggregation.ErrCriteria, "Capacity.Worth(a, x): there is no criterion x", "基準「x」はありません"},
		{errOf(c.Interaction("x", "a")), aggregation.ErrCriteria, "Capacity.Interaction(x, a): there is no criterion x", "基準「x」はありません"},
		{
			errOf(c.Interaction("a", "a")), aggregation.ErrCriteria, "Capacity.Interaction(a, a): an interaction is of two criteria, not of a twice",
			"交互作用は 2 つの基準のものです。「a」が 2 回指定されています",
		},
	} {
		var e interface {
			error
			Text(language.Tag) string
		}
		if !errors.Is(test.err, test.kind) || !errors.As(test.err, &e) {
			t.Errorf("%v is no %v", test.err, test.kind)
			continue
		}
		if diff := cmp.Diff([]string{test.want, test.ja}, []string{e.Error(), e.Text(language.Japanese)}); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

func errOf[T any](_ T, err error) error { return err }

// What rounding takes away from a set is given back, and not more.
func TestNewCapacity_rounding(t *testing.T) {
	c, err := aggregation.NewCapacity([]string{"a", "b"}, all(0.3, 1, 1-1e-15))
	if err != nil || must(c.Worth("a", "b")) != 1 {
		t.Errorf("%v, %v", c, err)
	}
	if c, err := aggregation.NewCapacity([]string{"a", "b"}, all(0.3, 1, 1-1e-11)); err == nil {
		t.Errorf("%v", c)
	}
}

func TestCapacity(t *testing.T) {
	c := must(aggregation.NewCapacity([]string{"a", "b"}, all(0.25, 0.5, 2)))
	if got, want := c.String(), "{a}: 0.25, {b}: 0.5, {a, b}: 2"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got := slices.Collect(c.Criteria()); !slices.Equal(got, []string{"a", "b"}) {
		t.Error(got)
	}
	if got := must(c.Choquet([]float64{-1, 3})); got != -1*2+4*0.5 {
		t.Errorf("%v of a capacity that is no mean", got)
	}
	if !c.Equal(must(aggregation.FromMobius([]string{"a", "b"}, all(0.25, 0.5, 1.25)))) {
		t.Error("not equal to itself made of masses")
	}
	if c.Equal(must(aggregation.FromMobius([]string{"a", "b"}, all(0.25, 0.5, 1)))) || c.Equal(aggregation.Capacity{}) {
		t.Error("equal to others")
	}
	large := must(aggregation.Additive(names, []float64{1, 1, 1, 1, 1}))
	if got := large.String(); got != "capacity of 5 criteria" {
		t.Error(got)
	}
	var zero aggregation.Capacity
	if v, err := zero.Worth(); v != 0 || err != nil || zero.String() != "" || len(zero.Mobius()) != 0 || len(zero.Shapley()) != 0 {
		t.Errorf("the zero capacity is worth %v, %v", v, err)
	}
}

// A capacity is a value: what it was made of may change.
func TestNewCapacity_copies(t *testing.T) {
	criteria := []string{"a", "b"}
	c := must(aggregation.NewCapacity(criteria, all(0.25, 0.5, 1)))
	criteria[0] = "x"
	c.Mobius()[0].Of[0] = "y"
	if v := must(c.Worth("a")); v != 0.25 {
		t.Error(v)
	}
}
