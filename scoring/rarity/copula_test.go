package rarity_test

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"os"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/gauss"
	"github.com/kakezan/kakezan/scoring/correlation"
	"github.com/kakezan/kakezan/scoring/orthant"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
)

// behind is the Gaussian copula of three skills from their shares and pairs, by the
// packages that it is made of.
func behind(s [6]float64) (log float64, err error) {
	rows := [][]float64{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}
	for k, pair := range [3][2]int{{0, 1}, {0, 2}, {1, 2}} {
		i, j := pair[0], pair[1]
		both := s[3+k]
		r, err := correlation.Tetrachoric(both, s[i]-both, s[j]-both, 1-s[i]-s[j]+both)
		if err != nil {
			return 0, err
		}
		rows[i][j], rows[j][i] = r.R(), r.R()
	}
	c, err := correlation.New(rows)
	if err != nil {
		return 0, err
	}
	var lower []float64
	for _, p := range s[:3] {
		lower = append(lower, gauss.UpperQuantile(math.Log(p)))
	}
	r, err := orthant.Normal(lower, c, orthant.Options{})
	return r.Log(), err
}

func TestCopula_variance_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		counts, cells, n := eight(t)
		a := estimate(t, must(rarity.Copula(must(people(t, counts).Aggregate(context.Background())), rarity.CopulaOptions{})), asked3())
		if a.Has(rarity.Clamped) || a.Has(rarity.Repaired) {
			return
		}
		var shares [6]float64
		for i, mask := range [6]int{1, 2, 4, 3, 5, 6} {
			shares[i] = together(cells[:], mask)
		}
		log, err := behind(shares)
		if err != nil || math.Abs(a.Probability().Log()-log) > 1e-9 {
			t.Fatalf("got %v, want %v, %v", a.Probability().Log(), log, err)
		}
		failed := false
		want := sampled(cells, n, func(s [6]float64) float64 {
			log, err := behind(s)
			failed = failed || err != nil
			return log
		})
		lo, hi := a.Interval().Lo().Log(), a.Interval().Hi().Log()
		if got := (log - lo) / 1.959963984540054; !failed && math.Abs(got-want) > 1e-4*want || a.Interval().Quantity() != rarity.ModelledShare {
			t.Fatalf("deviation %v, want %v", got, want)
		}
		if want := min(2*log-lo, 0); math.Abs(hi-want) > 1e-8 { // as far above, but for what is above 1
			t.Fatalf("interval up to %v, want %v", hi, want)
		}
	})
}

// millions is a number of people of whom all shares of the references are whole
// numbers, or nearly.
const millions = 1_000_000_000_000

func TestCopula_reference(t *testing.T) {
	raw, err := os.ReadFile("testdata/joint_estimators.json")
	if err != nil {
		t.Fatal(err)
	}
	var r struct {
		Cases []struct {
			ID     string
			P      []float64
			Pairs  []float64               `json:"p12_p13_p23"`
			Copula *struct{ P111 float64 } `json:"gaussian_copula"`
		}
	}
	if err := json.Unmarshal(raw, &r); err != nil {
		t.Fatal(err)
	}
	done := 0
	for _, c := range r.Cases {
		if len(c.Pairs) != 3 {
			continue
		}
		var counts []int
		for _, p := range append(c.P, c.Pairs...) {
			counts = append(counts, int(math.Round(p*millions)))
		}
		a := estimate(t, must(rarity.Copula(aggregate(t, millions, 3, counts...), rarity.CopulaOptions{})), names(3))
		if c.Copula == nil {
			if !a.Has(rarity.Repaired) {
				t.Errorf("%s: %v is not repaired", c.ID, a)
			}
			continue
		}
		done++
		if e := math.Abs(a.Probability().Float64()/c.Copula.P111 - 1); e > 1e-9 || a.Has(rarity.Repaired) || a.Has(rarity.Clamped) {
			t.Errorf("%s: got %v, want %v: relative error %.2g, %v", c.ID, a.Probability().Float64(), c.Copula.P111, e, warnings(a))
		}
	}
	if done != 4 {
		t.Errorf("%d cases", done)
	}
}

// Skills of equal shares of which any two go together equally: the pairs are those
// of d = 2, the wholes those of d = 3 and 5.
func TestCopula_headline(t *testing.T) {
	raw, err := os.ReadFile("testdata/headline_rarity.json")
	if err != nil {
		t.Fatal(err)
	}
	var r struct {
		Rows []struct {
			D     int
			P     float64
			OneIn map[string]float64 `json:"one_in"`
		}
	}
	if err := json.Unmarshal(raw, &r); err != nil {
		t.Fatal(err)
	}
	pairs := map[float64]map[string]float64{}
	done := 0
	for _, row := range r.Rows {
		if row.D == 2 {
			pairs[row.P] = row.OneIn
			continue
		}
		if row.D > 5 {
			continue // more than a copula takes
		}
		for rho, want := range row.OneIn {
			var counts []int
			for range row.D {
				counts = append(counts, int(math.Round(row.P*millions)))
			}
			for range row.D * (row.D - 1) / 2 {
				counts = append(counts, int(math.Round(millions/pairs[row.P][rho])))
			}
			a := estimate(t, must(rarity.Copula(aggregate(t, millions, row.D, counts...), rarity.CopulaOptions{})), names(row.D))
			done++
			// A pair is a whole number of people: one in a million of them is 1e-6.
			if e := math.Abs(a.Probability().OneIn()/want - 1); e > 1e-5 {
				t.Errorf("d = %d, p = %v, rho = %s: 1 in %v, want %v: %.2g", row.D, row.P, rho, a.Probability().OneIn(), want, e)
			}
		}
	}
	if done != 48 {
		t.Errorf("%d rows", done)
	}
}

func TestCopula_errors(t *testing.T) {
	for _, degrees := range []float64{-1, math.NaN(), math.Inf(1)} {
		if _, err := rarity.Copula(population.Aggregate{}, rarity.CopulaOptions{Degrees: degrees}); !errors.Is(err, rarity.ErrDegrees) {
			t.Errorf("%v degrees: %v", degrees, err)
		}
	}
	a := must(wide(t, 9).Aggregate(context.Background()))
	e := must(rarity.Copula(a, rarity.CopulaOptions{Orthant: rough}))
	if _, err := e.Estimate(population.Specialties(wideIDs(9)...)...); !errors.Is(err, rarity.ErrTooManySkills) {
		t.Errorf("nine skills: %v", err)
	}
	if _, err := e.Estimate(population.Specialties("zig")...); !errors.Is(err, population.ErrUnknownSkill) {
		t.Errorf("an unknown skill: %v", err)
	}
}

// The fewer degrees of freedom, the more the tails go together; with very many the t
// copula is the Gaussian one.
func TestCopula_degrees(t *testing.T) {
	a := aggregate(t, 100_000, 3, 1000, 1000, 1000, 100, 100, 100)
	previous := estimate(t, must(rarity.Copula(a, rarity.CopulaOptions{})), names(3))
	if many := estimate(t, must(rarity.Copula(a, rarity.CopulaOptions{Degrees: 1e7})), names(3)); math.Abs(many.Probability().Log()-previous.Probability().Log()) > 1e-3 {
		t.Errorf("of very many degrees %v, want %v", many, previous)
	}
	for _, degrees := range []float64{30, 10, 4, 2} {
		now := estimate(t, must(rarity.Copula(a, rarity.CopulaOptions{Degrees: degrees})), names(3))
		if by := now.Probability().Compare(previous.Probability()); by < 0 || by == 0 && now.Probability() != now.Bounds().Hi() || now.Method() != rarity.StudentCopula {
			t.Errorf("of %v degrees %v, of more %v", degrees, now, previous)
		}
		previous = now
	}
}
