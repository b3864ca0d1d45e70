package rarity_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/exchange"
	survey "github.com/kakezan/kakezan/skills/exchange/people"
	"github.com/kakezan/kakezan/skills/population"
)

// surveyed is how many people of the survey of 2016 name k skills, at index k.
var surveyed = []int{
	0, 4337, 7245, 8640, 8155, 6357, 4599, 3265, 2105, 1502, 897, 642, 394, 273, 190, 101, 99, 56, 38, 26, 16,
	20, 12, 3, 4, 3, 5, 1, 4, 3, 3, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 3, 23,
}

var (
	_ encoding.TextMarshaler   = rarity.Policy{}
	_ encoding.TextUnmarshaler = (*rarity.Policy)(nil)
)

func TestPolicy_texts(t *testing.T) {
	for _, tt := range []struct {
		p            rarity.Policy
		word, en, ja string
	}{
		{rarity.Policy{}, "default", "people who do not name far more skills than the others lead one to expect", "ほかの人の回答から見込まれるより極端に多くのスキルを挙げた人を除く回答者"},
		{rarity.Everyone, "everyone", "everybody", "回答者全員"},
		{must(rarity.AtMost(20)), "at most 20", "people who name at most 20 skills", "挙げたスキルが 20 個以下の人"},
		{must(rarity.AtMost(1)), "at most 1", "people who name at most 1 skill", "挙げたスキルが 1 個以下の人"},
		{must(rarity.AtMost(0)), "at most 0", "people who name at most 0 skills", "挙げたスキルが 0 個以下の人"},
	} {
		if got := [3]string{tt.p.String(), tt.p.Text(language.English), tt.p.Text(language.Japanese)}; got != [3]string{tt.word, tt.en, tt.ja} {
			t.Errorf("got %q, want %q", got, [3]string{tt.word, tt.en, tt.ja})
		}
		b, err := tt.p.MarshalText()
		read := must(rarity.AtMost(7))
		if err2 := read.UnmarshalText(b); err != nil || err2 != nil || !read.Equal(tt.p) || string(b) != tt.word {
			t.Errorf("%v: written as %q, read as %v (%v, %v)", tt.p, b, read, err, err2)
		}
	}
	read := rarity.Everyone
	if err := read.UnmarshalText(nil); err != nil || read != (rarity.Policy{}) {
		t.Errorf("the empty text: %v, %v, want the default", read, err)
	}
}

func TestPolicy_errors(t *testing.T) {
	if p, err := rarity.AtMost(-1); !errors.Is(err, rarity.ErrPolicy) || p != (rarity.Policy{}) {
		t.Errorf("AtMost(-1) = %v, %v, want ErrPolicy", p, err)
	}
	for _, s := range []string{" ", "Default", "at most", "at most ", "at most -1", "at most +1", "at most 01", "at most 1 skill", "at most 99999999999999999999", "everyone\x00"} {
		p := must(rarity.AtMost(7))
		if err := p.UnmarshalText([]byte(s)); !errors.Is(err, rarity.ErrPolicy) || p != must(rarity.AtMost(7)) {
			t.Errorf("UnmarshalText(%q): %v, %v, want ErrPolicy and no change", s, p, err)
		}
	}
}

// with returns a histogram in which some more people name k skills.
func with(h []int, k, people int) []int {
	h = append(slices.Clone(h), make([]int, max(0, k+1-len(h)))...)
	h[k] += people
	return h
}

// geometric is how many of n people name 1, 2, 3 ... skills when each time the
// share r of those left go on.
func geometric(n, r float64) (h []int) {
	h = []int{0}
	for n >= 1 {
		h = append(h, int(n*(1-r)+0.5))
		n *= r
	}
	return h
}

func TestPolicy_Limit(t *testing.T) {
	clean, all20 := geometric(10_000, 0.6), with(nil, 20, 1_000)
	for name, tt := range map[string]struct {
		h   []int
		k   int
		cut bool
	}{
		"the survey of 2016":                    {surveyed, 23, true},
		"the survey without those of 31 to 42":  {surveyed[:31], 0, false},
		"nobody":                                {nil, 0, false},
		"nobody, said at length":                {make([]int, 50), 0, false},
		"who names nothing":                     {[]int{1_000}, 0, false},
		"one person":                            {with(nil, 42, 1), 0, false},
		"everyone names 20":                     {all20, 0, false},
		"everyone names 20, five name 42":       {with(all20, 42, 5), 22, true},
		"geometric":                             {clean, 0, false},
		"geometric, 1 in 10,000 names 42":       {with(clean, 42, 1), 0, false},
		"geometric, 2 in 10,000 name 42":        {with(clean, 42, 2), 19, true},
		"geometric, 1 in 10,000 names 60":       {with(clean, 60, 1), 20, true},
		"geometric, 1 in 100 names 42":          {with(clean, 42, 100), 11, true},
		"geometric, 1 in 10 names 42":           {with(clean, 42, 1_000), 0, false},
		"geometric, one names one more":         {with(clean, len(clean), 1), 0, false},
		"50 people, one of whom names 100":      {with(geometric(50, 0.5), 100, 1), 8, true},
		"49 people, one of whom names 100":      {with(geometric(48, 0.5), 100, 1), 0, false},
		"four skills, many hold all":            {[]int{0, 900, 400, 200, 150}, 0, false},
		"one skill":                             {[]int{0, 10_000}, 0, false},
		"two groups":                            {with(clean, 30, 4_000), 0, false},
		"a number is suppressed":                {with(with(clean, 42, 100), 30, population.Suppressed), 0, false},
		"too many people":                       {with(with(clean, 42, 100), 1, population.MaxPeople+1), 0, false},
		"too many people together":              {with(with(clean, 42, 100), 1, population.MaxPeople), 0, false},
		"a million people, 100 of whom name 42": {with(geometric(1e6, 0.6), 42, 100), 20, true},
	} {
		if k, cut := (rarity.Policy{}).Limit(tt.h); k != tt.k || cut != tt.cut {
			t.Errorf("%s: Limit = %d, %t, want %d, %t", name, k, cut, tt.k, tt.cut)
		}
		if k, cut := rarity.Everyone.Limit(tt.h); k != 0 || cut {
			t.Errorf("%s: Limit of everyone = %d, %t, want none", name, k, cut)
		}
		if k, cut := must(rarity.AtMost(7)).Limit(tt.h); k != 7 || !cut {
			t.Errorf("%s: Limit of at most 7 = %d, %t", name, k, cut)
		}
	}
}

func TestPolicy_Believed_errors(t *testing.T) {
	path := filepath.Join(t.TempDir(), "people")
	if err := people6(t).Save(path); err != nil {
		t.Fatal(err)
	}
	f := must(population.Open(path))
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	for _, p := range []rarity.Policy{{}, must(rarity.AtMost(2))} {
		if _, resolved, err := p.Believed(f.Population()); !errors.Is(err, population.ErrClosed) || resolved != (rarity.Policy{}) {
			t.Errorf("%v of a closed file: %v, %v, want ErrClosed", p, resolved, err)
		}
	}
}

func people6(t *testing.T) population.Population { return people(t, map[int]int{1: 3, 3: 2, 63: 1}) }

// survey2016 reads the survey of 2016, which is among the data of the project.
func survey2016(t testing.TB) population.Population {
	data := os.Getenv("KAKEZAN_DATA")
	if data == "" {
		t.Skip("KAKEZAN_DATA is not set")
	}
	packed, err := os.ReadFile(filepath.Join(data, "skills", "so-survey-2016", "so2016.csv.gz"))
	if err != nil {
		t.Fatal(err)
	}
	column := survey.MultiSelect{Name: "so2016.csv", Column: "tech_do", Separator: "; "}
	p, _, err := column.Population(context.Background(), must(gzip.NewReader(bytes.NewReader(packed))), exchange.Reading{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Of the survey of 2016, R, Hadoop and Spark do not depend on those who tick
// everything, and F#, Haskell and Clojure do.
func TestSurvey2016_policy(t *testing.T) {
	everybody := survey2016(t)
	believed, policy, err := (rarity.Policy{}).Believed(everybody)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		of        []string
		all, some string
		fragile   bool
	}{
		{[]string{"R", "Hadoop", "Spark"}, "113 of 49025", "83 of 48972", false},
		{[]string{"F#", "Haskell", "Clojure"}, "34 of 49025", "3 of 48972", true},
	} {
		var q []population.Specialty
		for _, label := range tt.of {
			id, ok := everybody.Find(label)
			if !ok {
				t.Fatalf("the survey does not know %s", label)
			}
			q = append(q, population.Holds(id))
		}
		all, some := must(everybody.Count(q...)), must(believed.Count(q...))
		if all.String() != tt.all || some.String() != tt.some {
			t.Errorf("%v: %v, and %v of %v; want %s and %s", tt.of, all, some, policy.Text(language.English), tt.all, tt.some)
		}
		if fragile := all.Share() > 2*some.Share(); fragile != tt.fragile {
			t.Errorf("%v: fragile %t, want %t", tt.of, fragile, tt.fragile)
		}
	}
}
