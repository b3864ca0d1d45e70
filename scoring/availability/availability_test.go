package availability_test

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/scoring/availability"
	"github.com/kakezan/kakezan/scoring/fit"
)

// many returns things of one chance that need the same causes.
func many(n int, chance float64, needs ...string) (things []availability.Thing) {
	for i := range n {
		things = append(things, availability.Thing{ID: fmt.Sprintf("%04d", i), Chance: exactly(chance), Needs: needs})
	}
	return things
}

// What is near 1 keeps the digits of its distance from 1, and what is near 0 its own.
func TestOf_digits(t *testing.T) {
	for _, test := range []struct {
		q          availability.Question
		down, up   float64
		nines      float64
		words, fig string
	}{
		{availability.Question{Things: many(6, 0.999)}, math.Pow(1-0.999, 6), 1, 18, "18 nines", "1 - 1e-18"},
		{availability.Question{Things: many(4, 0.999)}, math.Pow(1-0.999, 4), 1 - 1e-12, 12, "12 nines", "1 - 1e-12"},
		{availability.Question{Things: many(1, 0.999)}, 1 - 0.999, 0.999, 3, "three nines", "1 - 0.001"},
		{availability.Question{Things: many(1, 0.9)}, 1 - 0.9, 0.9, 1, "one nine", "0.9"},
		{availability.Question{Things: many(3, 1e-20)}, 1, 3e-20, 0, "not one nine", "3e-20"},
		{availability.Question{Things: many(1, 1)}, 0, 1, math.Inf(1), "nothing but nines", "1"},
		{availability.Question{Things: many(1000, 1e-6, "c"), Causes: []availability.Cause{{ID: "c", Chance: exactly(1e-6)}}}, 1 - 9.995e-10, 1e-6 * -math.Expm1(1000*math.Log1p(-1e-6)), 0, "not one nine", "1e-09"},
		{availability.Question{Things: many(9, 0.99, "c"), Causes: []availability.Cause{{ID: "c", Chance: exactly(1 - 0x1p-50)}}}, 0x1p-50 + math.Pow(1-0.99, 9), 1, 15.05, "15 nines", "1 - 8.89e-16"},
		{availability.Question{Things: many(3, 0.5), AtLeast: 4}, 1, 0, 0, "not one nine", "0"},
	} {
		a := must(availability.Of(test.q))
		c := a.Chance()
		least, most := c.Nines()
		if d := c.Down(); math.Abs(d.Lo-test.down) > 1e-12*test.down || d.Lo != d.Hi || math.Abs(c.Up().Lo-test.up) > 1e-12*test.up {
			t.Errorf("%v: up %v and down %v, want %v and %v", a, c.Up(), d, test.up, test.down)
		}
		if least != most || math.Abs(least-test.nines) > 0.005 || c.NinesText(language.English) != test.words || c.String() != test.fig {
			t.Errorf("%v: %v nines, %s, want %v, %s, %s", a, least, c.NinesText(language.English), test.nines, test.words, test.fig)
		}
	}
}

func TestChance(t *testing.T) {
	var zero availability.Chance
	if zero.Up() != (fit.Range{Lo: 0, Hi: 1}) || zero.Down() != (fit.Range{Lo: 0, Hi: 1}) || zero.IsExact() || zero.String() != "0 to 1" {
		t.Errorf("of the zero Chance not nothing is known: %v", zero)
	}
	if got := zero.NinesText(language.Japanese); got != "ワンナイン未満からすべて 9まで" {
		t.Errorf("%s", got)
	}
	c := must(availability.NewChance(fit.Range{Lo: 0.25, Hi: 0.9995}))
	if got := c.Text(language.Japanese); got != "0.25〜1 - 0.0005" {
		t.Errorf("%s", got)
	}
	if got := must(availability.NewChance(exactly(0))); got == zero || !got.IsExact() || got.String() != "0" {
		t.Errorf("a chance of 0 is %v", got)
	}
	for _, r := range []fit.Range{{Lo: -0.1, Hi: 1}, {Lo: 0, Hi: 1.1}, {Lo: 0.5, Hi: 0.4}, {Lo: math.NaN(), Hi: 1}, {Lo: 0, Hi: math.Inf(1)}} {
		if _, err := availability.NewChance(r); !errors.Is(err, availability.ErrChance) {
			t.Errorf("NewChance(%v) = %v", r, err)
		}
	}
}

func TestErrors(t *testing.T) {
	a := must(availability.Of(career()))
	of := func(change func(*availability.Question)) error {
		q := career()
		change(&q)
		_, err := availability.Of(q)
		return err
	}
	second := func(_ any, err error) error { return err }
	for _, test := range []struct {
		err    error
		kind   error
		en, ja string
	}{
		{of(func(q *availability.Question) { q.Things = nil }), availability.ErrNoThings, "at least one thing is needed", "1 つ以上"},
		{of(func(q *availability.Question) { q.Things = many(availability.MaxThings+1, 1) }), availability.ErrLimit, "10001 things", "10000 個まで"},
		{of(func(q *availability.Question) { q.Causes = make([]availability.Cause, availability.MaxThings+1) }), availability.ErrLimit, "10001 causes", "10000 個まで"},
		{of(func(q *availability.Question) { q.AtLeast = -1 }), availability.ErrQuestion, "at least -1", "-1 個以上"},
		{of(func(q *availability.Question) { q.States = -1 }), availability.ErrQuestion, "-1 states", "-1 です"},
		{of(func(q *availability.Question) { q.Things[1].ID = "" }), availability.ErrID, "a thing has no id", "id のないもの"},
		{of(func(q *availability.Question) { q.Causes[1].ID = "" }), availability.ErrID, "a cause has no id", "id のない原因"},
		{of(func(q *availability.Question) { q.Things[1].ID = "lead" }), availability.ErrID, "two things have the id lead", "id が lead のもの"},
		{of(func(q *availability.Question) { q.Causes[1].ID = "employer" }), availability.ErrID, "two causes have the id employer", "id が employer の原因"},
		{of(func(q *availability.Question) { q.Things[0].Chance = exactly(math.NaN()) }), availability.ErrChance, "the chance of lead is from NaN", "lead の確率が NaN"},
		{of(func(q *availability.Question) { q.Causes[0].Chance = exactly(1.5) }), availability.ErrChance, "the cause employer is from 1.5", "原因 employer の確率が 1.5"},
		{of(func(q *availability.Question) { q.Things[0].Needs = []string{"sun"} }), availability.ErrCause, "lead needs sun", "lead に必要な sun"},
		{second(a.Without("sun")), availability.ErrID, "there is no thing sun", "sun というもの"},
		{second(a.Without("lead", "manager", "elsewhere")), availability.ErrNoThings, "at least one thing", "1 つ以上"},
		{second(a.Given("sun", true)), availability.ErrCause, "there is no cause sun", "sun という原因"},
		{second(a.With(availability.Thing{ID: "lead"})), availability.ErrID, "two things", "2 つ"},
		{second(a.Best(availability.Thing{ID: "x", Needs: []string{"sun"}})), availability.ErrCause, "x needs sun", "x に必要な sun"},
	} {
		said, ok := test.err.(interface{ Text(language.Tag) string })
		if !ok || !errors.Is(test.err, test.kind) || !strings.Contains(said.Text(language.English), test.en) || !strings.Contains(said.Text(language.Japanese), test.ja) {
			t.Errorf("%v is not %v with %q and %q", test.err, test.kind, test.en, test.ja)
		}
	}
}

func TestAvailability_zero(t *testing.T) {
	var a availability.Availability
	lo, hi := a.Overstated()
	if !a.IsZero() || a.IsExact() || a.Chance() != (availability.Chance{}) || len(a.Parts()) != 0 || a.Causes() != nil || a.SinglePoints() != nil ||
		a.Explain(language.English) != "" || lo != 1 || hi != 1 || a.Bounds() != a.Chance() || a.Independent() != a.Chance() || len(a.Question().Things) != 0 || a.String() == "" {
		t.Errorf("the zero Availability knows something: %v", a)
	}
	one := availability.Thing{ID: "one", Chance: exactly(0.5)}
	if b, err := a.With(one); err != nil || b.Chance().Up() != one.Chance {
		t.Errorf("%v with one more: %v, %v", a, b, err)
	}
	if best, err := a.Best(one); err != nil || best[0].Adds != one.Chance {
		t.Errorf("the best of one: %v, %v", best, err)
	}
}

// Nobody can change an availability through what it hands out.
func TestAvailability_own(t *testing.T) {
	q := career()
	a := must(availability.Of(q))
	was := a.Explain(language.English)
	q.Things[0].Needs[0], q.Things[0].Chance, q.Causes[0].ID = "moon", exactly(0), "sun"
	q = a.Question()
	q.Things[0].Needs[0], q.Things[0].Chance, q.Causes[0].ID = "moon", exactly(0), "sun"
	if got := a.Explain(language.English); got != was {
		t.Errorf("was\n%s\nis\n%s", was, got)
	}
}

// Each figure is told in both languages, with its value, its formula and its inputs.
func TestAvailability_Explain(t *testing.T) {
	twoOf := career()
	twoOf.AtLeast, twoOf.States = 2, 1
	tangled := availability.Question{Things: tangle(6), States: 2}
	for i := range 6 {
		tangled.Causes = append(tangled.Causes, availability.Cause{ID: fmt.Sprint("c", i), Chance: exactly(0.5)})
	}
	for name, q := range map[string]availability.Question{"one": career(), "two": twoOf, "tangled": tangled} {
		a := must(availability.Of(q))
		for file, tag := range map[string]language.Tag{"en": language.English, "ja": language.Japanese} {
			said := a.Explain(tag)
			if name != "tangled" {
				golden.Check(t, "explain."+name+"."+file+".txt", said)
			} else if a.IsExact() || !strings.Contains(said, " 2 ") {
				t.Errorf("it is not told that %v is no exact chance", a)
			}
			values := []string{a.Chance().Text(tag), a.Independent().Text(tag), a.Bounds().Text(tag)}
			for _, p := range a.Parts() {
				values = append(values, p.Chance.Text(tag), p.Without.Text(tag))
			}
			for _, c := range a.Causes() {
				values = append(values, c.IfUp.Text(tag), c.IfDown.Text(tag))
			}
			for _, v := range values {
				if !strings.Contains(said, ": "+v+"\n") {
					t.Errorf("%s: %s is not told in\n%s", name, v, said)
				}
			}
			heads, formulas, inputs := 0, 0, 0
			for line := range strings.Lines(said) {
				switch {
				case !strings.HasPrefix(line, " "):
					heads++
				case strings.HasPrefix(line, "  formula: "), strings.HasPrefix(line, "  式: "):
					formulas++
				case strings.HasPrefix(line, "  from: "), strings.HasPrefix(line, "  もとになった値: "):
					inputs++
				}
				if tag == language.Japanese && strings.Contains(strings.TrimFunc(line, unicode.IsSpace), " the ") {
					t.Errorf("English in Japanese: %s", line)
				}
			}
			if want := 7 + 4*len(a.Parts()) + 2*len(a.Causes()); heads != want || formulas != want || inputs != want {
				t.Errorf("%s: %d figures, %d formulas and %d inputs, want %d", name, heads, formulas, inputs, want)
			}
		}
	}
}

// tangle returns things each of which needs two of as many causes, in a ring.
func tangle(n int) []availability.Thing {
	things := many(n, 0.5)
	for i := range things {
		things[i].Needs = []string{fmt.Sprint("c", i), fmt.Sprint("c", (i+1)%n)}
	}
	return things
}

// A long chain of causes, each shared by neighbours, is exact: there are many causes, but
// few at a time.
func TestOf_chain(t *testing.T) {
	q := availability.Question{Things: many(400, 0.25), Causes: []availability.Cause{{ID: "c0", Chance: exactly(0.5)}}}
	for i := range q.Things {
		q.Things[i].Needs = []string{fmt.Sprint("c", i), fmt.Sprint("c", i+1)}
		q.Causes = append(q.Causes, availability.Cause{ID: fmt.Sprint("c", i+1), Chance: exactly(0.5)})
	}
	a := must(availability.Of(q))
	// Along the chain: the chance that nothing is up so far, with the last cause up or down.
	up, down := 0.5, 0.5
	for range q.Things {
		up, down = 0.5*(up*0.75+down), 0.5*(up+down)
	}
	if !a.IsExact() || !near(a.Chance().Down().Lo, up+down) {
		t.Errorf("%v, exact %v, along the chain %v", a.Chance().Down(), a.IsExact(), up+down)
	}
}

// TestOf_half checks that to ask for half of very many things takes time in proportion to
// things and count, not to its square.
func TestOf_half(t *testing.T) {
	const n = 3000
	a, err := availability.Of(availability.Question{Things: many(n, 0.5), AtLeast: n / 2})
	if err != nil {
		t.Fatal(err)
	}
	// One half, and half the chance of just so many: C(n, n/2) / 2^n, by Stirling's series.
	just := math.Exp(-1/(4*float64(n))) / math.Sqrt(math.Pi*n/2)
	if got, want := a.Chance().Up().Lo, 0.5+just/2; !(math.Abs(got-want) < 1e-9) {
		t.Errorf("at least half of %d: %v, want %v", n, got, want)
	}
}
