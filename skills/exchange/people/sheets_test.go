package people_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/people"
)

// forms are files of many people who share claims, in which new claims come late.
func sharedFiles(random *rand.Rand, rows int) map[string][]people.Person {
	var multi, wide bytes.Buffer
	multi.WriteString("skills\n")
	wide.WriteString("a,b,c,d,e,f\n")
	for i := range rows {
		for k := range 6 {
			if k > 0 {
				wide.WriteByte(',')
			}
			wide.WriteString([]string{"", "0", "aware", "working", "expert"}[random.IntN(min(5, 2+i/4))])
			if random.IntN(3) == 0 {
				fmt.Fprintf(&multi, "s%d; ", random.IntN(2*i+5))
			}
		}
		multi.WriteString("go\n")
		wide.WriteByte('\n')
	}
	read := func(f form, file bytes.Buffer) []people.Person {
		all, _, err := f.Read(context.Background(), &file, exchange.Reading{})
		return must(all, err)
	}
	return map[string][]people.Person{
		"multi":   read(people.MultiSelect{Date: date.MustParse("2020"), By: skills.BySelf}, multi),
		"offered": read(people.MultiSelect{Offered: []string{"s1", "s2", "s3", "other"}}, multi),
		"wide":    read(people.Wide{Levels: graded, Date: date.MustParse("2020-05")}, wide),
	}
}

// A profile is that of the person's claims, whoever asked for whose profile before.
func TestPerson_Profile_shared_law(t *testing.T) {
	policies := []skills.Policy{
		{},
		{Decay: skills.Decay{HalfLives: map[skills.Kind]int{{}: 6}}},
		{Confidence: map[skills.Source]decimal.Decimal{skills.BySelf: decimal.MustParse("0.5")}, Least: decimal.MustParse("0.6")},
	}
	rapid.Check(t, func(t *rapid.T) {
		files := sharedFiles(rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0)), rapid.IntRange(1, 30).Draw(t, "rows"))
		days := rapid.IntRange(1, 6).Draw(t, "days")
		for name, all := range files {
			for i := range 60 {
				p := rapid.SampledFrom(all).Draw(t, "person")
				asOf, policy := must(date.Of(2019+i%days, 1, 1)), policies[i/days%len(policies)]
				got, want := p.Profile(asOf, policy), skills.Resolve(slices.Collect(p.Claims()), asOf, policy)
				if !got.Equal(want) || got.String() != want.String() {
					t.Fatalf("%s: %v is %v, want %v", name, p, got, want)
				}
				for id := range want.All() {
					a, _ := got.Claim(id)
					b, _ := want.Claim(id)
					x, _ := got.Confidence(id)
					if y, _ := want.Confidence(id); !a.Equal(b) || x != y {
						t.Fatalf("%s: %v with %v, want %v with %v", name, a, x, b, y)
					}
				}
			}
		}
	})
}

// Profiles can be made while the file is still read, from several goroutines.
func TestPerson_Profile_concurrent(t *testing.T) {
	var file bytes.Buffer
	file.WriteString("skills\n")
	for i := range 3000 {
		fmt.Fprintf(&file, "s%d;s%d;go\n", i%97, i*i%(i+1))
	}
	var work sync.WaitGroup
	defer work.Wait()
	for p, err := range (people.MultiSelect{}).People(context.Background(), &file, exchange.Reading{}) {
		if err != nil {
			t.Fatal(err)
		}
		work.Go(func() {
			for _, asOf := range []date.Date{{}, date.MustParse("2020")} {
				if got, want := p.Profile(asOf, skills.Policy{}), skills.Resolve(slices.Collect(p.Claims()), asOf, skills.Policy{}); !got.Equal(want) {
					t.Errorf("%v is %v, want %v", p, got, want)
				}
			}
		})
	}
}
