package complementarity_test

import (
	"context"
	"errors"
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/complementarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

func TestNewTable_errors(t *testing.T) {
	ids := []skills.ID{"a", "b"}
	for _, tt := range []struct {
		rows   []string
		ids    []skills.ID
		values [][]float64
		want   string
	}{
		{[]string{"r"}, ids, nil, "NewTable: not a table of uses: 0 rows of values for 1 names"},
		{[]string{"r"}, ids, [][]float64{{1}}, `NewTable: not a table of uses: row "r" has 1 values for 2 skills`},
		{[]string{"r", "r"}, ids, [][]float64{{1, 2}, {1, 2}}, `NewTable: not a table of uses: the name of row 1 is empty or comes twice: "r"`},
		{[]string{"r"}, []skills.ID{""}, [][]float64{{1}}, `NewTable: not a table of uses: the name of skill 0 is empty or comes twice: ""`},
		{[]string{"r"}, ids, [][]float64{{1, -1}}, `NewTable: not a table of uses: row "r", skill "b": -1 is not from 0 to 1e100`},
		{[]string{"r"}, ids, [][]float64{{math.NaN(), 1}}, `NewTable: not a table of uses: row "r", skill "a": NaN is not from 0 to 1e100`},
		{[]string{"r"}, ids, [][]float64{{1, math.Inf(1)}}, `NewTable: not a table of uses: row "r", skill "b": +Inf is not from 0 to 1e100`},
	} {
		got, err := complementarity.NewTable(tt.rows, tt.ids, tt.values)
		if !errors.Is(err, complementarity.ErrTable) || err.Error() != tt.want || !got.Equal(complementarity.Table{}) {
			t.Errorf("got %v, want %v", err, tt.want)
		}
	}
	table := must(complementarity.NewTable([]string{"r"}, ids, [][]float64{{1, 0}}))
	u := table.Effective(complementarity.EffectiveOptions{})
	_, err1 := table.RCA("x", "a")
	_, err2 := table.Value("r", "x")
	_, err3 := u.Uses("r", "x")
	_, err4 := u.Pair("a", "x")
	_, err5 := complementarity.Table{}.RCA("", "")
	_, err6 := table.Coverage("r", "x")
	_, err7 := table.Jaccard("x", "r")
	_, err8 := table.Cosine("x", "x")
	_, err9 := u.Similarity([]string{"r"}, nil)
	_, err10 := u.Similarity([]string{"x"}, []string{"r"})
	for i, err := range []error{err1, err2, err3, err4, err5, err6, err7, err8, err9, err10} {
		if !errors.Is(err, complementarity.ErrUnknown) {
			t.Errorf("%d: %v", i, err)
		}
	}
	// Nobody uses b: nothing is known of it.
	if v := must(table.RCA("r", "b")); !math.IsNaN(v) {
		t.Errorf("RCA %v of a skill that nobody uses", v)
	}
	if p := must(u.Pair("b", "b")); !math.IsNaN(p.Relatedness()) {
		t.Errorf("relatedness %v of a skill that nobody uses", p.Relatedness())
	}
	var none complementarity.Usage
	if n, err := none.Network(); err != nil || n.Len() != 0 || none.String() != "0 rows, 0 skills, 0 uses" {
		t.Errorf("%v, %v, %v", n, err, none)
	}
}

var table = rapid.Custom(func(t *rapid.T) [][]float64 {
	width := rapid.IntRange(1, 6).Draw(t, "skills")
	return rapid.SliceOfN(rapid.SliceOfN(rapid.Map(rapid.IntRange(-2, 9), func(v int) float64 { return float64(max(v, 0)) }), width, width), 1, 70).Draw(t, "values")
})

// RCA does not change with the scale of the table, and is 1 on average in each row.
// Relatedness is the smaller conditional share of use, found by enumeration.
func TestTable_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := table.Draw(t, "table")
		rows, ids := named(len(values), "r"), columns(len(values[0]))
		x := must(complementarity.NewTable(rows, ids, values))
		factor := rapid.SampledFrom([]float64{0.25, 2, 1024}).Draw(t, "factor") // exact
		scaled := make([][]float64, len(values))
		for i, row := range values {
			for _, v := range row {
				scaled[i] = append(scaled[i], v*factor)
			}
		}
		y := must(complementarity.NewTable(rows, ids, scaled))

		total, column := 0.0, make([]float64, len(ids))
		for _, row := range values {
			for j, v := range row {
				total, column[j] = total+v, column[j]+v
			}
		}
		o := complementarity.EffectiveOptions{AtLeast: rapid.Bool().Draw(t, "at least")}
		u := x.Effective(o)
		scaledUses := y.Effective(o)
		uses := make([][]bool, len(rows))
		for i, row := range rows {
			mean, known := 0.0, false
			uses[i] = make([]bool, len(ids))
			for j, id := range ids {
				r, s := must(x.RCA(row, id)), must(y.RCA(row, id))
				if !near(r, s) {
					t.Fatalf("RCA %v becomes %v", r, s)
				}
				if !math.IsNaN(r) {
					mean, known = mean+r*column[j]/total, true
				}
				uses[i][j] = r > 1 || o.AtLeast && r == 1
				if must(u.Uses(row, id)) != must(scaledUses.Uses(row, id)) {
					t.Fatal("uses change with the scale")
				}
				if must(u.Uses(row, id)) != uses[i][j] {
					t.Fatalf("RCA %v, used: %v", r, !uses[i][j])
				}
			}
			if known && math.Abs(mean-1) > 1e-12 {
				t.Fatalf("the RCA of row %d is %v on average", i, mean)
			}
		}
		network := must(u.Network())
		for i, s := range ids {
			for j, v := range ids {
				both, first, second := 0, 0, 0
				for _, row := range uses {
					if row[i] {
						first++
					}
					if row[j] {
						second++
					}
					if row[i] && row[j] {
						both++
					}
				}
				want := must(complementarity.New(both, first, second, len(rows)))
				if got := must(u.Pair(s, v)); got != want {
					t.Fatalf("%s and %s: got %v, want %v", s, v, got, want)
				}
				if i != j {
					if got := must(network.Pair(s, v)); got != want {
						t.Fatalf("%s and %s in the network: got %v, want %v", s, v, got, want)
					}
				}
			}
		}
	})
}

// The table of groups is what one finds asking people one by one.
func TestFromGroups_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := asked.Draw(t, "people")
		jobs := rapid.SliceOfN(rapid.SampledFrom([]string{"", "dev", "ops", "data"}), len(people), len(people)).Draw(t, "jobs")
		var b population.Builder
		if err := b.Declare(five...); err != nil {
			t.Fatal(err)
		}
		want := map[string]*[5]float64{}
		for i, p := range people {
			var attributes []population.Attribute
			if jobs[i] != "" {
				attributes = append(attributes, population.Attribute{Name: "job", Value: jobs[i]})
				if want[jobs[i]] == nil {
					want[jobs[i]] = new([5]float64)
				}
				for j, s := range p {
					want[jobs[i]][j] += float64(s - 1)
				}
			}
			if err := b.Add(p.all(), attributes...); err != nil {
				t.Fatal(err)
			}
		}
		table, err := complementarity.FromGroups(must(b.Build(context.Background(), population.BuildOptions{})), "job")
		if len(want) == 0 {
			if !errors.Is(err, population.ErrNoAttribute) {
				t.Fatalf("%v, %v", table, err)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		rows := 0
		for row := range table.Rows() {
			rows++
			for j, id := range five {
				if got := must(table.Value(row, id)); got != want[row][j] {
					t.Fatalf("%s, %s: got %v, want %v", row, id, got, want[row][j])
				}
			}
		}
		if rows != len(want) {
			t.Fatalf("%d rows, want %d", rows, len(want))
		}
	})
}

func TestFromGroups_base(t *testing.T) {
	var b population.Builder
	job := population.Attribute{Name: "job", Value: "dev"}
	for _, a := range []answer{{2, 1, 1, 1, 1}, {2, 0, 1, 1, 1}} {
		if err := b.Add(a.all(), job); err != nil {
			t.Fatal(err)
		}
	}
	_, err := complementarity.FromGroups(must(b.Build(context.Background(), population.BuildOptions{})), "job")
	want := `FromGroups(job): the counts are of different people: of "dev", 2 are known on a and 1 on b`
	if !errors.Is(err, complementarity.ErrBase) || err.Error() != want {
		t.Errorf("got %v, want %v", err, want)
	}
}

// A skill of the 65th row is in the second word.
func TestUsage_rows(t *testing.T) {
	for _, n := range []int{63, 64, 65, 128, 129} {
		values := make([][]float64, n)
		for i := range values {
			values[i] = []float64{1, 0}
		}
		values[n-1] = []float64{0, 1}
		u := must(complementarity.NewTable(named(n, "r"), columns(2), values)).Effective(complementarity.EffectiveOptions{})
		if got, want := must(u.Pair("s00", "s01")), must(complementarity.New(0, n-1, 1, n)); got != want {
			t.Errorf("%d rows: got %v, want %v", n, got, want)
		}
	}
}

// Values near the largest and tiny ones have a direction like others.
func TestTable_Cosine_scale(t *testing.T) {
	x := must(complementarity.NewTable([]string{"huge", "tiny"}, columns(2), [][]float64{{3e99, 4e99}, {4e-200, 3e-200}}))
	if got := must(x.Cosine("huge", "tiny")); math.Abs(got-0.96) > 1e-15 {
		t.Errorf("got %v", got)
	}
}

// What two rows have in common is in [0, 1], does not depend on the scale of the
// table, and has a direction only where it says so.
func TestTable_similarity_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := table.Draw(t, "table")
		rows := named(len(values), "r")
		x := must(complementarity.NewTable(rows, columns(len(values[0])), values))
		u := x.Effective(complementarity.EffectiveOptions{})
		i := rapid.IntRange(0, len(rows)-1).Draw(t, "i")
		j := rapid.IntRange(0, len(rows)-1).Draw(t, "j")
		a, b := rows[i], rows[j]
		sum := func(row []float64) (s float64) {
			for _, v := range row {
				s += v
			}
			return s
		}
		covers, covered := must(x.Coverage(a, b)), must(x.Coverage(b, a))
		jaccard, cosine := must(x.Jaccard(a, b)), must(x.Cosine(a, b))
		similar := must(u.Similarity([]string{a}, []string{b}))
		for name, v := range map[string]float64{"coverage": covers, "Jaccard": jaccard, "cosine": cosine, "similarity": similar} {
			if sum(values[i]) > 0 && sum(values[j]) > 0 && !(v >= 0 && v <= 1) {
				t.Fatalf("%s is %v", name, v)
			}
		}
		same := func(v, w float64) bool { return v == w || math.IsNaN(v) && math.IsNaN(w) }
		if !same(jaccard, must(x.Jaccard(b, a))) || !same(cosine, must(x.Cosine(b, a))) || !same(similar, must(u.Similarity([]string{b}, []string{a}))) {
			t.Fatal("the order matters")
		}
		if jaccard > min(covers, covered)+1e-15 {
			t.Fatalf("Jaccard %v above the coverages %v and %v", jaccard, covers, covered)
		}
		dominates := true
		for k, v := range values[j] {
			dominates = dominates && values[i][k] >= v
		}
		if sum(values[j]) > 0 && (covers == 1) != dominates {
			t.Fatalf("coverage %v, although dominating is %v", covers, dominates)
		}
		if sum(values[i]) == 0 != math.IsNaN(covered) || (sum(values[i]) == 0 || sum(values[j]) == 0) != math.IsNaN(similar) {
			t.Fatalf("coverage %v and similarity %v", covered, similar)
		}
		// A set of one row twice is that row.
		if twice := must(u.Similarity([]string{a, a}, []string{b})); !near(twice, similar) {
			t.Fatalf("similarity %v, with the row twice %v", similar, twice)
		}
	})
}
