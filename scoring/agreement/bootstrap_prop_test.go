package agreement_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/agreement"
)

// A try of Bootstrap is the coefficient of the units it has drawn, and the ends are the
// quantiles of all tries; other units that are left out change nothing.
func TestBootstrap_tries_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := drawn(t, 6, 3, 3)
		if rapid.Bool().Draw(t, "complete") {
			all = slices.Collect(tableOf(t, full(t, 6, 3, 3)).All())
		}
		r := mustNew(t, all)
		seed := rapid.Uint64().Draw(t, "seed")
		names := append(slices.Clone(kappaNames), "nominal", "ordinal", "interval", "ratio")
		name := rapid.SampledFrom(names).Draw(t, "name")
		of := coefficients(agreement.Options{Categories: []float64{1, 2, 3}, Weights: agreement.Linear})[name]
		c, err := of(r)
		if err != nil {
			return
		}
		least := 2
		if name == "Gwet" {
			least = 1
		}
		units, who := byUnit(r, least)
		o := agreement.Resampling{Times: 100, Level: 0.8, Seed: seed}
		got, err := c.Bootstrap(context.Background(), o)
		var want []float64
		undefined := 0
		for try := range o.Times {
			var resample []agreement.Rating
			for u, times := range agreement.Drawn(len(units), seed, try) {
				for i := range times {
					for j, v := range units[u] {
						resample = append(resample, agreement.Rating{Unit: fmt.Sprint(u, "-", i), Rater: who[u][j], Value: v})
					}
				}
			}
			d, err := of(mustNew(t, resample))
			if err != nil {
				undefined++
				continue
			}
			want = append(want, d.Value())
		}
		if undefined > o.Times/2 {
			if !errors.Is(err, agreement.ErrNoVariation) {
				t.Errorf("%v, %v with %d undefined tries, want ErrNoVariation", got, err, undefined)
			}
			return
		}
		slices.Sort(want)
		low, high := agreement.Quantile(want, 0.1), agreement.Quantile(want, 0.9)
		if err != nil || got.Undefined() != undefined || !near(got.Low(), low) || !near(got.High(), high) {
			t.Errorf("%v: %v, %d undefined, %v, want %v to %v, %d undefined", c, got, got.Undefined(), err, low, high, undefined)
		}
	})
}
