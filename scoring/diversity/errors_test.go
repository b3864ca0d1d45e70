package diversity_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/diversity"
	"github.com/kakezan/kakezan/skills/text"
)

func TestErrors(t *testing.T) {
	var (
		none  diversity.Similarity
		two   = must(diversity.NewSimilarity([][]float64{{1, 0}, {0, 1}}))
		pair  = must(diversity.New([]float64{1, 2}, none))
		one   = must(diversity.New([]float64{0, 2}, none))
		zero  diversity.Profile
		third = func(_ any, err error) error { return err }
		like  = func(int, int) float64 { return math.NaN() }
	)
	for _, c := range []struct {
		err  error
		kind error
		says string
		ja   string
	}{
		{third(diversity.New(nil, none)), diversity.ErrWeight, "New(0 weights, identity): there are no weights", "重みがありません"},
		{third(diversity.New([]float64{1, -2}, none)), diversity.ErrWeight, "New(2 weights, identity): weight 2 is -2, not 0 or more and finite", "2 番目の重みが -2 です"},
		{third(diversity.New([]float64{math.NaN()}, none)), diversity.ErrWeight, "New(1 weights, identity): weight 1 is NaN, not 0 or more and finite", "1 番目"},
		{third(diversity.New([]float64{math.Inf(1)}, none)), diversity.ErrWeight, "New(1 weights, identity): weight 1 is +Inf, not 0 or more and finite", "1 番目"},
		{third(diversity.New([]float64{0, 0}, none)), diversity.ErrWeight, "New(2 weights, identity): all weights are zero: of nothing there is no breadth", "重みがすべて 0"},
		{third(diversity.New([]float64{1, 1, 1}, two)), diversity.ErrLength, "New(3 weights, [1 0; 0 1]): the similarity is one of 2 kinds, and there are 3 weights", "類似度は 2 種類"},
		{third(pair.Named(text.Plain("a"))), diversity.ErrLength, "Profile.Named(1 names): 1 names for 2 weights", "重み 2 個に対して、名前が 1 個"},
		{third(zero.Named(text.Plain("a"))), diversity.ErrLength, "Profile.Named(1 names): 1 names for 0 weights", "名前が 1 個"},
		{third(pair.Number(-1)), diversity.ErrOrder, "Profile.Number(-1): the order is -1, not 0 or more", "次数が -1"},
		{third(pair.Number(math.NaN())), diversity.ErrOrder, "Profile.Number(NaN): the order is NaN, not 0 or more", "次数が NaN"},
		{third(pair.Contributions(math.Inf(-1))), diversity.ErrOrder, "Profile.Contributions(-Inf): the order is -Inf, not 0 or more", "次数が -Inf"},
		{third(one.Pielou()), diversity.ErrUndefined, "Profile.Pielou(): one kind is neither even nor uneven", "種類が 1 つだけ"},
		{third(zero.Pielou()), diversity.ErrUndefined, "Profile.Pielou(): there are no kinds", "種類がありません"},
		{third(zero.Shannon()), diversity.ErrUndefined, "Profile.Shannon(): there are no kinds", "種類がありません"},
		{third(zero.Simpson()), diversity.ErrUndefined, "Profile.Simpson(): there are no kinds", "種類がありません"},
		{third(zero.GiniSimpson()), diversity.ErrUndefined, "Profile.GiniSimpson(): there are no kinds", "種類がありません"},
		{third(diversity.Gini(nil)), diversity.ErrWeight, "Gini(0 values): there are no weights", "重みがありません"},
		{third(diversity.GiniUnbiased([]float64{0})), diversity.ErrWeight, "GiniUnbiased(1 values): all weights are zero: of nothing there is no breadth", "重みがすべて 0"},
		{third(diversity.GiniUnbiased([]float64{3})), diversity.ErrUndefined, "GiniUnbiased(1 values): one value is neither equal nor unequal", "値が 1 つだけ"},

		{third(diversity.NewSimilarity(nil)), diversity.ErrSimilarity, "NewSimilarity(0 rows): a similarity needs kinds (that no two are alike is the zero Similarity)", "類似度には種類が要ります"},
		{third(diversity.NewSimilarity(make([][]float64, 4097))), diversity.ErrSimilarity, "NewSimilarity(4097 rows): 4097 kinds, more than 4096", "4096 個まで"},
		{third(diversity.NewSimilarity([][]float64{{1, 0}, {0, 1, 0}})), diversity.ErrSimilarity, "NewSimilarity(2 rows): row 2 has 3 numbers, not 2", "2 行目の数が 3 個"},
		{third(diversity.NewSimilarity([][]float64{{1, 0}, {0, 0.9}})), diversity.ErrSimilarity, "NewSimilarity(2 rows): row 2, column 2 is 0.9: a kind is to itself as alike as 1", "2 行 2 列が 0.9"},
		{third(diversity.NewSimilarity([][]float64{{math.NaN()}})), diversity.ErrSimilarity, "NewSimilarity(1 rows): row 1, column 1 is NaN: a kind is to itself as alike as 1", "1 行 1 列が NaN"},
		{third(diversity.NewSimilarity([][]float64{{1, -1e-11}, {0, 1}})), diversity.ErrSimilarity, "NewSimilarity(2 rows): row 1, column 2 is -1e-11, not from 0 to 1", "1 行 2 列が -1e-11"},
		{third(diversity.NewSimilarity([][]float64{{1, 1.00001}, {0, 1}})), diversity.ErrSimilarity, "NewSimilarity(2 rows): row 1, column 2 is 1.00001, not from 0 to 1", "0〜1 の数"},
		{third(diversity.SimilarityOf(2, nil)), diversity.ErrSimilarity, "SimilarityOf(2 kinds): there is no function that says how alike two kinds are", "関数がありません"},
		{third(diversity.SimilarityOf(0, like)), diversity.ErrSimilarity, "SimilarityOf(0 kinds): a similarity needs kinds (that no two are alike is the zero Similarity)", "種類が要ります"},
		{third(diversity.SimilarityOf(-1, like)), diversity.ErrSimilarity, "SimilarityOf(-1 kinds): a similarity needs kinds (that no two are alike is the zero Similarity)", "種類が要ります"},
		{third(diversity.SimilarityOf(2, like)), diversity.ErrSimilarity, "SimilarityOf(2 kinds): row 1, column 2 is NaN, not from 0 to 1", "1 行 2 列が NaN"},
	} {
		if !errors.Is(c.err, c.kind) || c.err.Error() != c.says {
			t.Errorf("error %v, want %q of the kind %q", c.err, c.says, c.kind)
			continue
		}
		if ja := c.err.(interface{ Text(language.Tag) string }).Text(language.Japanese); !strings.Contains(ja, c.ja) {
			t.Errorf("%v: %q is not in %q", c.err, c.ja, ja)
		}
	}
}

// What is wrong gives no value that looks like one.
func TestErrors_values(t *testing.T) {
	var zero diversity.Profile
	for what, v := range map[string]float64{
		"Shannon": first(zero.Shannon()), "Simpson": first(zero.Simpson()), "GiniSimpson": first(zero.GiniSimpson()),
		"Pielou": first(zero.Pielou()), "Number": first(zero.Number(-1)), "Gini": first(diversity.Gini(nil)),
		"GiniUnbiased": first(diversity.GiniUnbiased(nil)), "GiniUnbiased of one": first(diversity.GiniUnbiased([]float64{1})),
	} {
		if !math.IsNaN(v) {
			t.Errorf("%s = %v, want NaN", what, v)
		}
	}
}

func first[T any](v T, _ error) T { return v }
