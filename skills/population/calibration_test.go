package population_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/csv"
	"errors"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills/exchange"
	forms "github.com/kakezan/kakezan/skills/exchange/people"
	"github.com/kakezan/kakezan/skills/population"
)

func calibration(t rapid.TB, claims, reference population.Distribution) population.Calibration {
	t.Helper()
	c, err := population.NewCalibration(claims, reference)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestCalibration_Equivalent(t *testing.T) {
	low, _ := other.Step(1)
	var (
		// Ten people each. Of the claims 0.2, 0.5 and 1 are at or below 5, 7 and 8.
		claims = tally{rated(5): 2, rated(7): 3, rated(8): 5}
		assess = tally{population.NotHeld: 1, population.At(aware): 5, population.At(expert): 4}
		at     = population.At
		none   = population.NotHeld
		seven  = "rating/7 at 35.0 (20.0 to 50.0) of 10 is "
	)
	tests := []struct {
		name              string
		claims, reference tally
		claim             population.Standing
		lowest, mid, high population.Standing
		coarser           bool
		str               string
		err               error
	}{
		{"the end of a level", claims, assess, rated(5), none, none, at(aware), false, "rating/5 at 10.0 (0.0 to 20.0) of 10 is not held (not held to mastery/aware)", nil},
		{"within a level", claims, assess, rated(7), at(aware), at(aware), at(aware), false, seven + "mastery/aware", nil},
		{"over a gap", claims, assess, rated(8), at(aware), at(expert), at(expert), false, "rating/8 at 75.0 (50.0 to 100.0) of 10 is mastery/expert (mastery/aware to mastery/expert)", nil},
		{"nobody claims it", claims, assess, rated(6), at(aware), at(aware), at(aware), true, "rating/6 at 20.0 (20.0 to 20.0) of 10 is mastery/aware", nil},
		{"nobody claims it, between two", claims, tally{at(aware): 1, at(expert): 4}, rated(6), at(aware), at(aware), at(expert), true, "rating/6 at 20.0 (20.0 to 20.0) of 10 is mastery/aware (mastery/aware to mastery/expert)", nil},
		{"above all claims", claims, assess, rated(9), at(expert), at(expert), at(expert), true, "rating/9 at 100.0 (100.0 to 100.0) of 10 is mastery/expert", nil},
		{"below all claims", claims, assess, none, none, none, none, true, "not held at 0.0 (0.0 to 0.0) of 10 is not held", nil},
		{"a coarse reference", claims, tally{at(aware): 1}, rated(7), at(aware), at(aware), at(aware), true, seven + "mastery/aware", nil},
		{"ticks", tally{none: 6, population.Held: 4}, assess, population.Held, at(expert), at(expert), at(expert), false, "held at 80.0 (60.0 to 100.0) of 10 is mastery/expert", nil},
		{"into ticks", claims, tally{none: 1, population.Held: 1}, rated(8), population.Held, population.Held, population.Held, false, "rating/8 at 75.0 (50.0 to 100.0) of 10 is held", nil},
		{"unknown", claims, assess, population.Standing{}, population.Standing{}, population.Standing{}, population.Standing{}, false, "unknown at NaN (NaN to NaN) of 0 is unknown", nil},
		{"nobody claims", tally{}, assess, rated(7), population.Standing{}, population.Standing{}, population.Standing{}, false, "rating/7 at NaN (NaN to NaN) of 0 is unknown", nil},
		{"nobody in the reference", claims, tally{}, rated(7), population.Standing{}, population.Standing{}, population.Standing{}, false, seven + "unknown", nil},
		{"other scale", claims, assess, at(low), population.Standing{}, population.Standing{}, population.Standing{}, false, "", population.ErrScale},
		{"ticked among levels", claims, assess, population.Held, population.Standing{}, population.Standing{}, population.Standing{}, false, "", population.ErrNoLevels},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			reference := distribution(t, tt.reference)
			e, err := calibration(t, distribution(t, tt.claims), reference).Equivalent(tt.claim)
			if err != nil || tt.err != nil {
				if !errors.Is(err, tt.err) || e != (population.Equivalent{}) {
					t.Fatalf("%v, %v, want %v", e, err, tt.err)
				}
				return
			}
			got := []any{e.Claim, e.Lowest, e.Standing, e.Highest, e.Coarser, e.String()}
			if diff := cmp.Diff([]any{tt.claim, tt.lowest, tt.mid, tt.high, tt.coarser, tt.str}, got, cmpStandings); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if want, err := reference.Percentile(e.Standing); err != nil || e.Reached != want {
				t.Errorf("reaches %v, want %v, %v", e.Reached, want, err)
			}
		})
	}
}

func TestNewCalibration_errors(t *testing.T) {
	fine, unstated := distribution(t, tally{rated(5): 2}), distribution(t, tally{rated(5): 2, population.Held: 1})
	if _, err := population.NewCalibration(fine, unstated); !errors.Is(err, population.ErrNoLevels) {
		t.Errorf("reference: %v", err)
	}
	if _, err := population.NewCalibration(population.Distribution{}, unstated); !errors.Is(err, population.ErrNoLevels) {
		t.Errorf("reference, without claims: %v", err)
	}
	if _, err := population.NewCalibration(unstated, fine); !errors.Is(err, population.ErrNoLevels) {
		t.Errorf("claims: %v", err)
	}
}

func TestCalibration_zero(t *testing.T) {
	var c population.Calibration
	for e := range c.All() {
		t.Errorf("a claim of nobody: %v", e)
	}
	if e, err := c.Equivalent(rated(7)); err != nil || e != (population.Equivalent{Claim: rated(7)}) {
		t.Errorf("%v, %v, want unknown", e, err)
	}
	if made := calibration(t, population.Distribution{}, population.Distribution{}); !c.Equal(made) || c.String() != "" {
		t.Errorf("%v is not %v", c, made)
	}
	d := distribution(t, tally{rated(7): 1, rated(8): 1})
	a, b := calibration(t, d, population.Distribution{}), calibration(t, population.Distribution{}, d)
	if c.Equal(a) || a.Equal(b) || !a.Equal(calibration(t, a.Claims(), a.Reference())) || a.String() != "rating/7 -> unknown, rating/8 -> unknown" {
		t.Errorf("%v and %v", a, b)
	}
	if a.Equal(calibration(t, d, d)) {
		t.Error("equal by another reference")
	}
	for e := range a.All() {
		if again, err := a.Equivalent(e.Claim); err != nil || e.Coarser || again != e {
			t.Errorf("%v and %v, %v, of no reference", e, again, err)
		}
	}
}

// survey2016 returns the file of the survey of 2016, which is among the data of
// the project.
func survey2016(t *testing.T) []byte {
	data := os.Getenv("KAKEZAN_DATA")
	if data == "" {
		t.Skip("KAKEZAN_DATA is not set")
	}
	packed, err := os.ReadFile(filepath.Join(data, "skills", "so-survey-2016", "so2016.csv.gz"))
	if err != nil {
		t.Fatal(err)
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	var text bytes.Buffer
	if _, err := text.ReadFrom(z); err != nil {
		t.Fatal(err)
	}
	return text.Bytes()
}

// Developers rate their ability from 1 to 10. The counts are those of the column,
// counted with other tools.
func TestSurvey2016_ability(t *testing.T) {
	text := survey2016(t)
	words, err := exchange.NewLevelWords(rating, nil)
	if err != nil {
		t.Fatal(err)
	}
	const ability = "programming_ability"
	everybody, problems, err := forms.Wide{Skills: []string{ability}, Levels: words, GroupBy: []string{}}.Population(context.Background(), bytes.NewReader(text), exchange.Reading{})
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	claims, err := everybody.Levels(ability)
	if err != nil {
		t.Fatal(err)
	}
	const counts = "46982 people: rating/1 263, rating/2 450, rating/3 1195, rating/4 1955, rating/5 3873, rating/6 6355, rating/7 12901, rating/8 11287, rating/9 4380, rating/10 4323"
	if claims.String() != counts {
		t.Errorf("got %v, want %v", claims, counts)
	}
	if mean, err := claims.Mean(rating); err != nil || math.Abs(mean-7.09) > .005 {
		t.Errorf("the mean is %v, %v, want 7.09", mean, err)
	}
	if six, err := claims.Percentile(rated(6)); err != nil || six.AtOrAbove().String() != "39246 of 46982" || math.Abs(six.AtOrAbove().Share()-.835) > .0005 {
		t.Errorf("6 or more: %v, %v, want 83.5 %%", six.AtOrAbove(), err)
	}
	if seven, err := claims.Percentile(rated(7)); err != nil || seven.String() != "43.7 (30.0 to 57.5) of 46982" {
		t.Errorf("7 is at %v, %v", seven, err)
	}
	if median, err := claims.Quantile(.5); err != nil || median != rated(7) {
		t.Errorf("the median is %v, %v, want 7", median, err)
	}

	// How long do people at that percentile program? Years are another scale, and
	// a coarser one.
	years := scale("years", "Less than 1 year", "1 - 2 years", "2 - 5 years", "6 - 10 years", "11+ years")
	rows := csv.NewReader(bytes.NewReader(text))
	rows.ReuseRecord = true
	const column = 6
	experience, err := population.NewDistribution(func(yield func(population.Standing, int) bool) {
		for {
			row, err := rows.Read()
			if err != nil {
				return
			}
			level, _ := years.Parse(row[column]) // the header and NA are no level
			if !yield(population.At(level), 1) {
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for e := range calibration(t, claims, experience).All() {
		got = append(got, e.Claim.Level().ID()+": "+e.Standing.Level().ID())
		if e.Reached.Below().Base() != 49520 {
			t.Errorf("%v: the base is %v, want 49520", e, e.Reached)
		}
	}
	want := []string{
		"1: Less than 1 year", "2: Less than 1 year", "3: Less than 1 year", "4: 1 - 2 years", "5: 1 - 2 years", "6: 2 - 5 years",
		"7: 2 - 5 years", "8: 6 - 10 years", "9: 11+ years", "10: 11+ years",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
