package calibration

import (
	"context"
	"math"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
)

// points is a scale of the steps p1 to p5 with their numbers.
func points() skills.ScaleSpec {
	s := skills.ScaleSpec{ID: "points"}
	for i := range 5 {
		n := decimal.MustParse(strconv.Itoa(i + 1))
		s.Steps = append(s.Steps, skills.StepSpec{ID: "p" + strconv.Itoa(i+1), Number: &n})
	}
	return s
}

func level(t interface{ Fatal(...any) }, id string) skills.Level {
	s, err := skills.NewScale(points())
	if err != nil {
		t.Fatal(err)
	}
	l, err := s.Parse(id)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func claim(t interface{ Fatal(...any) }, spec skills.ClaimSpec) skills.Claim {
	c, err := skills.NewClaim(spec)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// rated is ten people rated by a mild, a fair and a strict evaluator.
func rated(t *testing.T) Mixed {
	c := full(10, 3, func(u, r int) float64 {
		return 1 + 4*float64(u)/9 + float64(1-r) + 0.2*math.Sin(float64(5*u+3*r))
	})
	m, err := REML(context.Background(), c.ratings(t))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestMixed_Read(t *testing.T) {
	m := rated(t)
	base := skills.ClaimSpec{Skill: "go", Level: level(t, "p4"), Author: raterID(0), Date: date.MustParse("2026-10-01")}
	own, other, negative, bare := base, base, base, base
	own.Confidence = decimal.MustParse("0.5")
	other.Author = "somebody"
	negative.Negative = true
	bare.Author = raterID(1)
	readings := m.Read([]skills.Claim{claim(t, base), claim(t, own), claim(t, other), claim(t, negative), claim(t, bare)})

	mild, _ := m.Rater(raterID(0))
	r := readings[0]
	e, ok := r.Adjusted()
	if !ok || e.Value() != 4-mild.Value() || e.Raw() != 4 || e.ID() != raterID(0) {
		t.Errorf("adjusted %v of the leniency %v", e, mild)
	}
	err, _ := mild.StdErr()
	if got, _ := e.StdErr(); math.Abs(got*got-err*err-m.Components().Residual) > 1e-12 {
		t.Errorf("error %v", got)
	}
	if near, ok := r.Nearest(); !ok || near.ID() != "p3" {
		t.Errorf("nearest %v of %v", near, e)
	}
	if r.Claim().Level() != base.Level || !r.Stated().Equal(claim(t, base)) {
		t.Error("the level is overwritten")
	}
	v := m.Components()
	want := v.Unit / (v.Unit + mild.Value()*mild.Value() + err*err + v.Residual)
	if got := r.Claim().Confidence().Float64(); got > want || got < want-0.001 {
		t.Errorf("confidence %v, want %v rounded down", got, want)
	}
	fair := readings[4].Claim().Confidence()
	if fair.Compare(r.Claim().Confidence()) <= 0 {
		t.Errorf("who is not lenient is believed %v, who is %v", fair, r.Claim().Confidence())
	}
	if got := readings[1].Claim().Confidence(); got != own.Confidence {
		t.Errorf("a confidence of its own becomes %v", got)
	}
	for i, spec := range map[int]skills.ClaimSpec{2: other, 3: negative} {
		if _, ok := readings[i].Adjusted(); ok || !readings[i].Claim().Equal(claim(t, spec)) {
			t.Errorf("%v is not as it was stated", spec)
		}
	}
	if got := (Mixed{}).Read([]skills.Claim{claim(t, base)}); len(got) != 1 || !got[0].Claim().Equal(claim(t, base)) {
		t.Errorf("of no ratings: %v", got)
	}
}

func TestNearest_far(t *testing.T) {
	scale := level(t, "p1").Scale()
	for x, want := range map[float64]string{1e99: "p5", -1e99: "p1", math.Inf(1): "p5"} {
		if got := nearest(scale, x); got.ID() != want {
			t.Errorf("nearest to %v is %v, want %v", x, got, want)
		}
	}
}

// TestNearest_law compares with the distance of all levels.
func TestNearest_law(t *testing.T) {
	scale := level(t, "p1").Scale()
	check(t, func(t *rapid.T) {
		x := rapid.OneOf(rapid.Float64Range(-2, 8), rapid.SampledFrom([]float64{0.5, 1, 1.5, 2, 2.5, 4.5, 5, -1e9, 1e9})).Draw(t, "x")
		want, distance := "", math.Inf(1)
		for l := range scale.Levels() {
			if n, ok := scale.Number(l); ok && math.Abs(n.Float64()-x) < distance {
				want, distance = l.ID(), math.Abs(n.Float64()-x)
			}
		}
		if got := nearest(scale, x); got.ID() != want {
			t.Fatalf("nearest to %v is %v, want %v", x, got, want)
		}
	})
}
