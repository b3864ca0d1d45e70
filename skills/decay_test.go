package skills_test

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
)

func TestDecay_HalfLife(t *testing.T) {
	byKind := map[skills.Kind]int{skills.KindTool: 24, skills.KindPractice: -1, {}: 60}
	tests := []struct {
		name  string
		decay skills.Decay
		skill skills.ID
		want  int
	}{
		{"nothing fades", skills.Decay{}, "go", 0},
		{"its own wins", skills.Decay{HalfLives: byKind, Catalog: fading}, "go", 12},
		{"its own alone", skills.Decay{Catalog: fading}, "go", 12},
		{"its kind's", skills.Decay{HalfLives: byKind, Catalog: fading}, "sql", 24},
		{"nothing is said of its kind", skills.Decay{Catalog: fading}, "sql", 0},
		{"it is not in the catalog", skills.Decay{HalfLives: byKind, Catalog: fading}, "rust", 60},
		{"there is no catalog", skills.Decay{HalfLives: byKind}, "go", 60},
		{"not above 0 is none", skills.Decay{HalfLives: byKind, Catalog: catalog}, "programming", 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.decay.HalfLife(test.skill); got != test.want {
				t.Errorf("HalfLife(%s) = %d, want %d", test.skill, got, test.want)
			}
		})
	}
}

func TestDecay_Factor(t *testing.T) {
	yearly := skills.Decay{HalfLives: map[skills.Kind]int{{}: 12}}
	tests := []struct {
		name       string
		made, asOf string
		want       float64
	}{
		{"on the day", "2024-02-29", "2024-02-29", 1},
		{"a half-life later, through a leap year", "2024-01-15", "2025-01-15", 0.5},
		{"two later", "2024-01-15", "2026-01-15", 0.25},
		{"a quarter of a year", "2024-10-31", "2025-01-31", math.Pow(0.5, 0.25)},
		{"a day", "2024-06-01", "2024-06-02", math.Pow(0.5, 1.0/31/12)},
		{"before it was made", "2025-01-15", "2024-01-15", 1},
		{"made in a year, read as its last day", "2024", "2025-12-31", 0.5},
		{"as of a month, read as its first day", "2024-02-01", "2025-02", 0.5},
		{"within one year that is all that is said", "2024", "2024", 1},
		{"long ago", "", "2024", 0},
		{"as of no day", "2024", "", 1},
		{"nothing is said", "", "", 1},
	}
	day := func(s string) (d date.Date) {
		if err := d.UnmarshalText([]byte(s)); err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := yearly.Factor("go", day(test.made), day(test.asOf)); math.Abs(got-test.want) > 1e-15 {
				t.Errorf("Factor(%s, %s) = %v, want %v", test.made, test.asOf, got, test.want)
			}
			if got := (skills.Decay{}).Factor("go", day(test.made), day(test.asOf)); got != 1 {
				t.Errorf("without decay Factor(%s, %s) = %v, want 1", test.made, test.asOf, got)
			}
		})
	}
}

// What is left never grows with time, nor is it more for what is older.
func TestDecay_Factor_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		decay := skills.Decay{HalfLives: map[skills.Kind]int{{}: rapid.IntRange(1, 100).Draw(t, "half-life")}}
		day := rapid.Custom(func(t *rapid.T) date.Date {
			d, err := date.Of(rapid.IntRange(2019, 2022).Draw(t, "year"), time.Month(rapid.IntRange(1, 12).Draw(t, "month")), rapid.IntRange(1, 31).Draw(t, "day"))
			if err != nil {
				return date.MustParse("2020-02-29")
			}
			return d
		})
		a, b, c := day.Draw(t, "a"), day.Draw(t, "b"), day.Draw(t, "c")
		if a.Compare(b) > 0 {
			a, b = b, a
		}
		if soon, late := decay.Factor("go", c, a), decay.Factor("go", c, b); late > soon || late <= 0 || soon > 1 {
			t.Fatalf("made %v: %v on %v, %v on %v", c, soon, a, late, b)
		}
		if old, young := decay.Factor("go", a, c), decay.Factor("go", b, c); old > young {
			t.Fatalf("on %v: %v of %v, %v of %v", c, old, a, young, b)
		}
	})
}

func TestPolicy_ConfidenceOf(t *testing.T) {
	half, tenth := decimal.MustParse("0.5"), decimal.MustParse("0.1")
	stated := claim(skills.ClaimSpec{Skill: "go", Level: aware, By: skills.BySelf, Date: date.MustParse("2020-01-01"), Confidence: tenth})
	silent := claim(skills.ClaimSpec{Skill: "go", Level: aware, By: skills.BySelf, Date: date.MustParse("2020-01-01")})
	bySource := map[skills.Source]decimal.Decimal{skills.BySelf: half}
	yearly := skills.Decay{HalfLives: map[skills.Kind]int{{}: 12}}
	tests := []struct {
		name   string
		policy skills.Policy
		in     skills.Claim
		want   float64
	}{
		{"nobody has said", skills.Policy{}, silent, 1},
		{"the claim says", skills.Policy{}, stated, 0.1},
		{"the claim says it, whatever the source", skills.Policy{Confidence: bySource}, stated, 0.1},
		{"the source", skills.Policy{Confidence: bySource}, silent, 0.5},
		{"nothing is said of the source", skills.Policy{Confidence: bySource}, peer2022, 1},
		{"too much is said of the source", skills.Policy{Confidence: map[skills.Source]decimal.Decimal{skills.BySelf: decimal.MustParse("1.1")}}, silent, 1},
		{"too little is", skills.Policy{Confidence: map[skills.Source]decimal.Decimal{skills.BySelf: decimal.MustParse("-1")}}, silent, 1},
		{"two half-lives later", skills.Policy{Confidence: bySource, Decay: yearly}, silent, 0.125},
		{"two half-lives later, of what the claim says", skills.Policy{Decay: yearly}, stated, 0.025},
		{"no claim", skills.Policy{}, skills.Claim{}, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.policy.ConfidenceOf(test.in, date.MustParse("2022-01-01")); got != test.want {
				t.Errorf("ConfidenceOf(%v) = %v, want %v", test.in, got, test.want)
			}
		})
	}
}
