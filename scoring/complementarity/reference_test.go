package complementarity_test

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"testing"

	"github.com/kakezan/kakezan/scoring/complementarity"
	"github.com/kakezan/kakezan/skills"
)

// reference is a case of testdata/cooccurrence.json, computed in Python. null is
// minus infinity: never together.
type reference struct {
	X           [][]float64
	RCA         [][]float64
	GT1         [][]int      `json:"effective_use_gt1"`
	GE1         [][]int      `json:"effective_use_ge1"`
	ThetaGT1    [][]float64  `json:"theta_minconditional_gt1"`
	ThetaGE1    [][]float64  `json:"theta_minconditional_ge1"`
	Present     [][]int      `json:"binary_present"`
	Lift        [][]float64  // of presence, as what follows
	PMI         [][]*float64 `json:"pmi_nats"`
	NPMI        [][]float64
	RowGivenCol [][]float64 `json:"p_row_given_col"`

	Similarity float64 `json:"dawson_set_similarity_job0_job1"`
	Cosine     float64 `json:"cosine_job0_job1"`
	Jaccard    float64 `json:"weighted_jaccard_job0_job1"`
	Covers1    float64 `json:"coverage_of_job1_by_job0"`
	Covers0    float64 `json:"coverage_of_job0_by_job1"`
}

func named(n int, letter string) (names []string) {
	for i := range n {
		names = append(names, fmt.Sprintf("%s%02d", letter, i))
	}
	return names
}

func columns(n int) (ids []skills.ID) {
	for _, name := range named(n, "s") {
		ids = append(ids, skills.ID(name))
	}
	return ids
}

func TestCooccurrence_reference(t *testing.T) {
	var r struct{ Cases []reference }
	if err := json.Unmarshal(must(os.ReadFile("testdata/cooccurrence.json")), &r); err != nil {
		t.Fatal(err)
	}
	if len(r.Cases) != 4 {
		t.Errorf("%d cases", len(r.Cases))
	}
	for c, ref := range r.Cases {
		rows, ids := named(len(ref.X), "r"), columns(len(ref.X[0]))
		check := func(what string, i, j int, got, want float64) {
			t.Helper()
			if !(got == want || math.Abs(got-want) <= 1e-12*math.Abs(want)) {
				t.Errorf("case %d: %s of %d, %d: got %v, want %v", c, what, i, j, got, want)
			}
		}
		table := must(complementarity.NewTable(rows, ids, ref.X))
		gt := table.Effective(complementarity.EffectiveOptions{})
		ge := table.Effective(complementarity.EffectiveOptions{AtLeast: true})
		check("similarity", 0, 1, must(gt.Similarity(rows[:1], rows[1:2])), ref.Similarity)
		check("cosine", 0, 1, must(table.Cosine(rows[0], rows[1])), ref.Cosine)
		check("Jaccard", 0, 1, must(table.Jaccard(rows[0], rows[1])), ref.Jaccard)
		check("coverage", 0, 1, must(table.Coverage(rows[0], rows[1])), ref.Covers1)
		check("coverage", 1, 0, must(table.Coverage(rows[1], rows[0])), ref.Covers0)
		for i, row := range rows {
			for j, id := range ids {
				check("RCA", i, j, must(table.RCA(row, id)), ref.RCA[i][j])
				check("use > 1", i, j, number(must(gt.Uses(row, id))), float64(ref.GT1[i][j]))
				check("use >= 1", i, j, number(must(ge.Uses(row, id))), float64(ref.GE1[i][j]))
			}
		}
		for i, s := range ids {
			for j, u := range ids {
				check("theta > 1", i, j, zero(must(gt.Pair(s, u)).Relatedness()), ref.ThetaGT1[i][j])
				check("theta >= 1", i, j, zero(must(ge.Pair(s, u)).Relatedness()), ref.ThetaGE1[i][j])
				var both, first, second int
				for _, row := range ref.Present {
					both, first, second = both+row[i]*row[j], first+row[i], second+row[j]
				}
				p := must(complementarity.New(both, first, second, len(rows)))
				check("lift", i, j, p.Lift(), ref.Lift[i][j])
				pmi := math.Inf(-1)
				if ref.PMI[i][j] != nil {
					pmi = *ref.PMI[i][j]
				}
				check("PMI", i, j, p.PMI(), pmi)
				check("NPMI", i, j, p.NPMI(), ref.NPMI[i][j])
				check("p(row|column)", i, j, p.FirstGivenSecond(), ref.RowGivenCol[i][j])
			}
		}
	}
}

// zero is the reference's word for what is not defined: skills that no row uses.
func zero(v float64) float64 {
	if math.IsNaN(v) {
		return 0
	}
	return v
}

func number(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}
