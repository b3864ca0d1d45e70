package population_test

import (
	"errors"
	"math"
	"testing"

	"github.com/kakezan/kakezan/skills/population"
)

func TestDistribution_Percentile(t *testing.T) {
	low, _ := other.Step(1)
	var (
		grades   = tally{population.NotHeld: 4, population.At(aware): 3, population.At(expert): 1}
		unstated = tally{population.NotHeld: 4, population.Held: 2, population.At(aware): 2}
		boxes    = tally{population.NotHeld: 3, population.Held: 1}
	)
	tests := []struct {
		name   string
		counts tally
		s      population.Standing
		want   string
		err    error
	}{
		{"at the bottom", grades, population.NotHeld, "25.0 (0.0 to 50.0) of 8", nil},
		{"in the middle", grades, population.At(aware), "68.8 (50.0 to 87.5) of 8", nil},
		{"nobody is there", grades, population.At(working), "87.5 (87.5 to 87.5) of 8", nil},
		{"at the top", grades, population.At(expert), "93.8 (87.5 to 100.0) of 8", nil},
		{"above the top", tally{population.At(aware): 2}, population.At(expert), "100.0 (100.0 to 100.0) of 2", nil},
		{"below the bottom", tally{population.At(expert): 2}, population.At(working), "0.0 (0.0 to 0.0) of 2", nil},
		{"below the bottom, not held", tally{population.At(expert): 2}, population.NotHeld, "0.0 (0.0 to 0.0) of 2", nil},
		{"unknown", grades, population.Standing{}, "NaN (NaN to NaN) of 0", nil},
		{"among nobody", tally{}, population.At(aware), "NaN (NaN to NaN) of 0", nil},
		{"among people without", tally{population.NotHeld: 2}, population.At(low), "100.0 (100.0 to 100.0) of 2", nil},
		{"ticked", boxes, population.Held, "87.5 (75.0 to 100.0) of 4", nil},
		{"not ticked", boxes, population.NotHeld, "37.5 (0.0 to 75.0) of 4", nil},
		{"ticked among people without", tally{population.NotHeld: 2}, population.Held, "100.0 (100.0 to 100.0) of 2", nil},
		{"levels not stated, not held", unstated, population.NotHeld, "25.0 (0.0 to 50.0) of 8", nil},
		{"levels not stated", unstated, population.At(expert), "", population.ErrNoLevels},
		{"levels not stated, held", unstated, population.Held, "", population.ErrNoLevels},
		{"a level among ticks", boxes, population.At(aware), "", population.ErrNoLevels},
		{"ticked among levels", grades, population.Held, "", population.ErrNoLevels},
		{"other scale", grades, population.At(low), "", population.ErrScale},
	}
	for _, tt := range tests {
		got, err := distribution(t, tt.counts).Percentile(tt.s)
		if !errors.Is(err, tt.err) || err == nil && got.String() != tt.want || err != nil && got != (population.Percentile{}) {
			t.Errorf("%s: %v, %v, want %q, %v", tt.name, got, err, tt.want, tt.err)
		}
	}
}

func TestDistribution_Quantile(t *testing.T) {
	var (
		grades   = tally{population.NotHeld: 4, population.At(aware): 3, population.At(expert): 1}
		unstated = tally{population.NotHeld: 4, population.Held: 2, population.At(aware): 2}
		boxes    = tally{population.NotHeld: 3, population.Held: 1}
	)
	tests := []struct {
		name   string
		counts tally
		share  float64
		want   population.Standing
		err    error
	}{
		{"lowest", grades, 0, population.NotHeld, nil},
		{"end of a level", grades, .5, population.NotHeld, nil},
		{"just above", grades, math.Nextafter(.5, 1), population.At(aware), nil},
		{"end before a gap", grades, .875, population.At(aware), nil},
		{"beyond the gap", grades, .876, population.At(expert), nil},
		{"highest", grades, 1, population.At(expert), nil},
		{"lowest of holders", tally{population.At(working): 1, population.At(expert): 1}, 0, population.At(working), nil},
		{"nobody", tally{}, .5, population.Standing{}, nil},
		{"nobody holds", tally{population.NotHeld: 1}, 1, population.NotHeld, nil},
		{"not ticked", boxes, .75, population.NotHeld, nil},
		{"ticked", boxes, .76, population.Held, nil},
		{"all ticked", tally{population.Held: 1}, 0, population.Held, nil},
		{"levels not stated, not held", unstated, .5, population.NotHeld, nil},
		{"levels not stated", unstated, .51, population.Standing{}, population.ErrNoLevels},
		{"below 0", grades, -1e-300, population.Standing{}, population.ErrShare},
		{"above 1", grades, math.Nextafter(1, 2), population.Standing{}, population.ErrShare},
		{"no number", grades, math.NaN(), population.Standing{}, population.ErrShare},
		{"no number, nobody", tally{}, math.NaN(), population.Standing{}, population.ErrShare},
	}
	for _, tt := range tests {
		got, err := distribution(t, tt.counts).Quantile(tt.share)
		if got != tt.want || !errors.Is(err, tt.err) {
			t.Errorf("%s: Quantile(%v) = %v, %v, want %v, %v", tt.name, tt.share, got, err, tt.want, tt.err)
		}
	}
}

func TestDistribution_allocations(t *testing.T) {
	d := distribution(t, tally{population.NotHeld: 1, rated(5): 2, rated(6): 3, rated(9): 1})
	c, err := population.NewCalibration(d, d)
	if err != nil {
		t.Fatal(err)
	}
	s := rated(6)
	for name, f := range map[string]func(){
		"Percentile": func() { _, _ = d.Percentile(s) },
		"Quantile":   func() { _, _ = d.Quantile(.6) },
		"Equivalent": func() { _, _ = c.Equivalent(s) },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s: %v allocations, want 0", name, n)
		}
	}
}
