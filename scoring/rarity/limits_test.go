package rarity_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/kakezan/kakezan/internal/gauss"
	"github.com/kakezan/kakezan/scoring/correlation"
	"github.com/kakezan/kakezan/scoring/orthant"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// Ten thousand skills are too many to answer for, and that is said before their
// fifty million pairs are counted.
func TestBest_tenThousandSkills(t *testing.T) {
	ids := make([]skills.ID, 10_000)
	for i := range ids {
		ids[i] = skills.ID(fmt.Sprintf("s%05d", i))
	}
	var b population.Builder
	if err := b.Declare(ids...); err != nil {
		t.Fatal(err)
	}
	for i := range 50 {
		held := func(yield func(skills.ID, population.Standing) bool) {
			for j := i; j < len(ids) && yield(ids[j], population.Held); j += 100 {
			}
		}
		if err := b.AddComplete(held); err != nil {
			t.Fatal(err)
		}
	}
	best := must(rarity.NewBest(context.Background(), must(b.Build(context.Background(), population.BuildOptions{})), rarity.BestOptions{}))
	begin := time.Now()
	if a, err := best.Estimate(population.Specialties(ids...)...); !errors.Is(err, rarity.ErrTooManySkills) || !a.IsZero() {
		t.Errorf("%v, %v", a, err)
	}
	if took := time.Since(begin); took > time.Minute {
		t.Errorf("it took %v to refuse", took)
	}
}

// Nobody is nobody at every level, down to those at which a width is 0.
func TestIntervals_tinyLevel(t *testing.T) {
	for _, level := range []float64{5e-324, 1e-300, 1e-17, 1 - 0x1p-53} {
		for _, x := range []int{0, 1, 100} {
			for name, of := range map[string]func(x, n int, level float64) (rarity.Interval, error){
				"Wilson": rarity.Wilson, "ClopperPearson": rarity.ClopperPearson, "Jeffreys": rarity.Jeffreys,
			} {
				i, err := of(x, 100, level)
				if err != nil || !(i.Lo().Log() <= i.Hi().Log()) {
					t.Errorf("%s(%d, 100, %v) = %v, %v", name, x, level, i, err)
				}
			}
		}
	}
}

// An empty cell of two skills is empty, whatever shares round to: here everybody has
// a or b, and 1 - p - q + both is a trace of a person now and then.
func TestCopula_emptyCell(t *testing.T) {
	o := orthant.Options{RelErr: 1e-3}
	compared := 0
	for n := 3; n < 40; n++ {
		cells := map[int]int{1: n, 2: n + 7, 3: 3, 5: 2, 6: 5, 7: 2, 9: 3, 10: 1, 13: 2, 14: 3, 15: 1 + n/9}
		aggregate := must(people(t, cells).Aggregate(context.Background()))
		a := estimate(t, must(rarity.Copula(aggregate, rarity.CopulaOptions{Orthant: o})), population.Specialties(six[:4]...))
		if a.Has(rarity.Clamped) || a.Method() != rarity.GaussianCopula {
			continue
		}
		count := func(has, not int) (n float64) {
			for x, people := range cells {
				if x&has == has && x&not == 0 {
					n += float64(people)
				}
			}
			return n
		}
		lower, rows := make([]float64, 4), make([][]float64, 4)
		for i := range rows {
			rows[i] = make([]float64, 4)
			rows[i][i] = 1
			lower[i] = gauss.UpperQuantile(math.Log(count(1<<i, 0) / count(0, 0)))
			for j := range i {
				l := must(correlation.Tetrachoric(count(1<<i|1<<j, 0), count(1<<i, 1<<j), count(1<<j, 1<<i), count(0, 1<<i|1<<j)))
				rows[i][j], rows[j][i] = l.R(), l.R()
			}
		}
		want := must(orthant.Normal(lower, must(correlation.Nearest(rows)).Matrix(), o))
		if math.Abs(a.Probability().Log()-want.Log()) > 4e-3 {
			t.Errorf("%v people: %v, want %v", count(0, 0), a.Probability(), want)
		}
		compared++
	}
	if compared < 10 {
		t.Errorf("only %d were compared", compared)
	}
}

// Degrees of freedom with which thresholds would leave the range of numbers are
// refused rather than answered by "never".
func TestCopula_fewDegrees(t *testing.T) {
	aggregate := must(people(t, map[int]int{0: 900, 1: 20, 2: 20, 4: 20, 3: 10, 7: 5, 6: 5}).Aggregate(context.Background()))
	for _, df := range []float64{-1, 1e-300, 0.001, 0.09, math.Inf(1), math.NaN()} {
		if _, err := rarity.Copula(aggregate, rarity.CopulaOptions{Degrees: df}); !errors.Is(err, rarity.ErrDegrees) {
			t.Errorf("%v degrees: %v", df, err)
		}
	}
	for _, df := range []float64{0.1, 0.5, 3, 1e15} {
		a := estimate(t, must(rarity.Copula(aggregate, rarity.CopulaOptions{Degrees: df})), asked3())
		if p := a.Probability(); p.IsZero() || !a.Bounds().Contains(p) {
			t.Errorf("%v degrees: %v", df, a)
		}
	}
}

func TestOther_zero(t *testing.T) {
	if got := (rarity.Other{}).String(); got != "" {
		t.Errorf("the zero Other says %q", got)
	}
	if !slices.Equal(slices.Collect(rarity.Answer{}.Others()), nil) {
		t.Error("the zero Answer has others")
	}
}
