package heldout_test

import (
	"context"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/scoring/rarity/heldout"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

// alike are 40 people with the first two skills and 40 with none: in any half are
// 20 of either.
func alike(t testing.TB) population.Population {
	return people(t, slices.Concat(repeated(3, 40), repeated(0, 40))...)
}

func TestCompare_byHand(t *testing.T) {
	p := alike(t)
	quarter, err := rarity.Share(1, 4)
	if err != nil {
		t.Fatal(err)
	}
	guess := text.EnJa("guess", "当て推量")
	o := heldout.Options{Splits: 3, Size: 2, Contestants: []heldout.Contestant{
		ranged(guess, heldout.Prediction{Share: quarter, Lo: 9, Hi: 19, Ranged: true}),
		ranged(text.Plain("sure"), heldout.Prediction{Share: rarity.MustShare(1, 2), Lo: 20, Hi: 20, Ranged: true}),
		ranged(text.Plain("never"), heldout.Prediction{Share: rarity.Never}),
	}}
	calls := 0
	o.Progress = func(done, total int) {
		if calls++; done != calls || total != 3 {
			t.Errorf("progress %d of %d", done, total)
		}
	}
	r := compare(t, p, o)
	if calls != 3 {
		t.Errorf("%d calls", calls)
	}
	row := rows(r)["guess"]
	if got, want := row.Error().Mean(), math.Log10(2); math.Abs(got-want) > 1e-15 {
		t.Errorf("error %v, want %v", got, want)
	}
	if got, want := row.Deviance().Mean(), 2*(20*math.Log(2)-10); math.Abs(got-want) > 1e-14 {
		t.Errorf("deviance %v, want %v", got, want)
	}
	// Of Poisson(20) the mean of |log10(20/Y)| is near sqrt(2/pi/20)/ln 10 = 0.0775.
	if e, d := r.Noise().Error(), r.Noise().Deviance(); math.Abs(e-0.0775) > 0.003 || math.Abs(d-1) > 0.02 {
		t.Errorf("noise %v and %v", e, d)
	}
	for tag, want := range map[language.Tag]string{
		language.English: `80 people, 3 splits into halves; the only combination of 2 skills, each held by 20 people or more

learned from one half  error |log10|       deviance        covered   range, log10
guess                  0.301 ± 0.000    7.73 ± 0.00    0.0 ± 0.0 %  0.312 ± 0.000
sure                   0.000 ± 0.000    0.00 ± 0.00  100.0 ± 0.0 %  0.000 ± 0.000
never                  7.301 ± 0.000  632.45 ± 0.00
the judge's own noise  0.079            1.01
`,
		language.Japanese: `80 人、半分ずつの分割 3 回。2 スキルの組み合わせ 1 件だけ（それぞれ 20 人以上が持つ）

半分から学んだ推定法     誤差 |log10|         逸脱度   区間の的中率  区間の幅 log10
当て推量                0.301 ± 0.000    7.73 ± 0.00    0.0 ± 0.0 %   0.312 ± 0.000
sure                    0.000 ± 0.000    0.00 ± 0.00  100.0 ± 0.0 %   0.000 ± 0.000
never                   7.301 ± 0.000  632.45 ± 0.00
答え合わせ側の標本誤差  0.079            1.01
`,
	} {
		if diff := cmp.Diff(want, r.Text(tag)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
	if !r.Equal(r) || r.Equal(heldout.Report{}) || r.String() != r.Text(language.English) {
		t.Error("a report is not itself")
	}
	if one := compare(t, p, heldout.Options{Splits: 1, Size: 2}); one.Equal(r) {
		t.Error("another comparison is equal")
	} else if _, ok := rows(one)["counting"].Error().Spread(); ok {
		t.Error("one split has a spread")
	}
}

func TestReport_zero(t *testing.T) {
	var r heldout.Report
	if r.String() != "nothing was compared\n" || r.Text(language.Japanese) != "比較していません\n" || !r.Equal(heldout.Report{}) {
		t.Errorf("%q", r)
	}
	if n, ok := r.Found(); n != 0 || ok {
		t.Error("the zero report found something")
	}
}

// What somebody refuses is left out for everybody.
func TestCompare_refused(t *testing.T) {
	p := people(t, slices.Concat(repeated(7, 40), repeated(3, 10))...)
	refusing := func(kind error) heldout.Contestant {
		return heldout.Contestant{Name: text.Plain("refuses"), Learn: func(context.Context, population.Population) (heldout.Predictor, error) {
			return func(q []population.Specialty, _ int) (heldout.Prediction, error) {
				if kind != nil && q[0].Skill == "a" {
					return heldout.Prediction{}, kind
				}
				return heldout.Prediction{Share: rarity.MustShare(4, 5)}, nil
			}, nil
		}}
	}
	o := heldout.Options{Splits: 2, Size: 2}
	for _, kind := range []error{nil, rarity.ErrNoFit, rarity.ErrNoBase} {
		o.Contestants = []heldout.Contestant{heldout.Counting(), refusing(kind)}
		r := compare(t, p, o)
		left := 0
		if kind != nil {
			left = 2
		}
		if r.Refused() != left || r.Combinations() != 3-left {
			t.Errorf("%v: %d combinations, %d refused", kind, r.Combinations(), r.Refused())
		}
		// What is left out is not in the noise either: that of b and c, held by 40.
		alone := compare(t, people(t, repeated(6, 40)...), heldout.Options{Splits: 2, Size: 2})
		if (r.Noise() == alone.Noise()) != (kind != nil) {
			t.Errorf("%v: the noise is %v", kind, r.Noise())
		}
		said := "\n2 more are left out, because not everybody could answer them.\n"
		if strings.Contains(r.String(), said) != (kind != nil) {
			t.Errorf("%v: %v", kind, r)
		}
		if kind != nil {
			o.Contestants = append(o.Contestants, refusing(kind))
		}
	}
	broken := errors.New("broken")
	o.Contestants = []heldout.Contestant{refusing(broken)}
	if _, err := heldout.Compare(t.Context(), p, o); !errors.Is(err, broken) {
		t.Errorf("%v", err)
	}
	// Everything refused is nothing to judge by.
	o.Contestants = []heldout.Contestant{refusing(rarity.ErrNoFit)}
	if _, err := heldout.Compare(t.Context(), people(t, repeated(3, 30)...), o); !errors.Is(err, heldout.ErrNoCombination) {
		t.Errorf("%v", err)
	}
}

// People who left everything open on a skill are in no base, and not among those
// who answered.
func TestCompare_unknown(t *testing.T) {
	var b population.Builder
	for i := range 100 {
		if err := b.Add(holding(3)); err != nil {
			t.Fatal(err)
		}
		if i%2 == 0 {
			if err := b.Add(nil); err != nil {
				t.Fatal(err)
			}
		}
	}
	p, err := b.Build(t.Context(), population.BuildOptions{})
	if err != nil {
		t.Fatal(err)
	}
	r := compare(t, p, heldout.Options{Size: 2, Contestants: []heldout.Contestant{heldout.Counting()}})
	if r.People() != 100 || rows(r)["counting"].Error().Mean() > 0.01 {
		t.Errorf("%v", r)
	}
}

// Where nobody of the other half is known on a combination, nobody is judged by it.
func TestCompare_nobodyToJudge(t *testing.T) {
	var b population.Builder
	for person, n := range map[int]int{3: 1, 5: 40} { // a and b are known of one person, a and c of 40
		for range n {
			if err := b.Add(holding(person)); err != nil {
				t.Fatal(err)
			}
		}
	}
	p, err := b.Build(t.Context(), population.BuildOptions{})
	if err != nil {
		t.Fatal(err)
	}
	r := compare(t, p, heldout.Options{Splits: 20, Size: 2, Least: 1, Contestants: []heldout.Contestant{heldout.Counting()}})
	if r.Refused() != 1 || r.Combinations() != 1 || rows(r)["counting"].Error().Mean() > 0.02 {
		t.Errorf("%v", r)
	}
}

// Ranges for some combinations are none.
func TestCompare_partlyRanged(t *testing.T) {
	for _, with := range []string{"ab", "ac", "bc"} {
		partly := heldout.Contestant{Name: text.Plain("partly"), Learn: func(context.Context, population.Population) (heldout.Predictor, error) {
			return func(q []population.Specialty, others int) (heldout.Prediction, error) {
				return heldout.Prediction{Share: rarity.Certain, Hi: others, Ranged: string(q[0].Skill+q[1].Skill) == with}, nil
			}, nil
		}}
		r := compare(t, people(t, repeated(7, 40)...), heldout.Options{Splits: 2, Size: 2, Contestants: []heldout.Contestant{partly}})
		row := rows(r)["partly"]
		if _, ok := row.Coverage(); ok || r.Combinations() != 3 {
			t.Errorf("%v", r)
		}
		if _, ok := row.Width(); ok {
			t.Errorf("%v", r)
		}
	}
}

func TestCompare_errors(t *testing.T) {
	p := alike(t)
	done, cancel := context.WithCancel(t.Context())
	cancel()
	nothing := heldout.Contestant{Name: text.Plain("x"), Learn: func(context.Context, population.Population) (heldout.Predictor, error) { return nil, nil }}
	impossible := func(lo, hi int) heldout.Options {
		return heldout.Options{Size: 2, Contestants: []heldout.Contestant{ranged(text.Plain("x"), heldout.Prediction{Lo: lo, Hi: hi, Ranged: true})}}
	}
	for name, test := range map[string]struct {
		ctx  context.Context
		p    population.Population
		o    heldout.Options
		want error
		text string
	}{
		"splits":       {t.Context(), p, heldout.Options{Splits: -1}, heldout.ErrOptions, "Compare(80 people, 2 skills): options that make no sense: -1 splits"},
		"many splits":  {t.Context(), p, heldout.Options{Splits: 10_001}, heldout.ErrOptions, ""},
		"no aggregate": {t.Context(), p, heldout.Options{Size: 2, Contestants: []heldout.Contestant{heldout.FromAggregate(nothing.Name, nil)}}, heldout.ErrOptions, ""},
		"no people":    {t.Context(), p, heldout.Options{Size: 2, Contestants: []heldout.Contestant{heldout.FromPopulation(nothing.Name, nil)}}, heldout.ErrOptions, ""},
		"no estimator": {t.Context(), p, heldout.Options{Size: 2, Contestants: []heldout.Contestant{heldout.FromAggregate(nothing.Name, func(population.Aggregate) rarity.Estimator { return nil })}}, heldout.ErrOptions, ""},
		"one skill":    {t.Context(), p, heldout.Options{Size: 1}, heldout.ErrOptions, ""},
		"many skills":  {t.Context(), p, heldout.Options{Size: rarity.MaxSkills + 1}, heldout.ErrOptions, ""},
		"least":        {t.Context(), p, heldout.Options{Least: -1}, heldout.ErrOptions, ""},
		"most":         {t.Context(), p, heldout.Options{Most: -1}, heldout.ErrOptions, ""},
		"no name":      {t.Context(), p, heldout.Options{Contestants: []heldout.Contestant{{Learn: nothing.Learn}}}, heldout.ErrOptions, ""},
		"no learning":  {t.Context(), p, heldout.Options{Contestants: []heldout.Contestant{{Name: nothing.Name}}}, heldout.ErrOptions, ""},
		"no predictor": {t.Context(), p, heldout.Options{Size: 2, Contestants: []heldout.Contestant{nothing}}, heldout.ErrOptions, ""},
		"nobody":       {t.Context(), population.Population{}, heldout.Options{}, heldout.ErrNobody, "Compare(0 people, 0 skills): there is nobody"},
		"no triple":    {t.Context(), p, heldout.Options{}, heldout.ErrNoCombination, "Compare(80 people, 2 skills): no combination to judge by: no 3 skills are held together by 20 people"},
		"too few":      {t.Context(), p, heldout.Options{Size: 2, Least: 41}, heldout.ErrNoCombination, ""},
		"below":        {t.Context(), p, impossible(-1, 3), heldout.ErrPrediction, ""},
		"above":        {t.Context(), p, impossible(0, 41), heldout.ErrPrediction, ""},
		"crossed":      {t.Context(), p, impossible(3, 2), heldout.ErrPrediction, ""},
		"cancelled":    {done, p, heldout.Options{Size: 2}, context.Canceled, ""},
	} {
		r, err := heldout.Compare(test.ctx, test.p, test.o)
		if !errors.Is(err, test.want) || test.text != "" && err.Error() != test.text || !r.Equal(heldout.Report{}) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
