package people_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/people"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/problem"
)

// census is what the three forms have in common beside form.
type census interface {
	form
	Population(context.Context, io.Reader, exchange.Reading) (population.Population, problem.List, error)
}

// attributesOf returns how many people have each value of each attribute.
func attributesOf(t interface{ Fatal(...any) }, p population.Population) map[string]map[string]int {
	found := make(map[string]map[string]int)
	for person, err := range p.People() {
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range person.Attributes() {
			if found[a.Name] == nil {
				found[a.Name] = make(map[string]int)
			}
			found[a.Name][a.Value]++
		}
	}
	return found
}

// A population is what a builder makes of the people that are read, one by one,
// and the problems are those of the reading, in its order, whatever is between
// them.
func TestPopulation_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SampledFrom([]int{0, 1, 2, 7, 20, 50, 100, 258, 520}).Draw(t, "rows")
		bad := rapid.SampledFrom([]int{2, 3, 10, 100, 255, 1000}).Draw(t, "bad")
		seed := rapid.IntRange(1, 1000).Draw(t, "seed")
		var multi, wide, long strings.Builder
		multi.WriteString("id,country,skills\n")
		wide.WriteString("id,country,go,r,c\n")
		long.WriteString("person,country,skill,level\n")
		for i := range rows {
			k := i * seed
			country := []string{"JP", " DE ", "", "NA"}[k/3%4]
			level := []string{"aware", "", "0", "expert", "NA"}
			end := "\n"
			if i%bad == 1 {
				end = ",x\n"
			}
			fmt.Fprintf(&multi, "%d,%s,%s%s", i, country, []string{"go; r", "NA", "", "c", fmt.Sprint("s", k%97)}[k%5], end)
			fmt.Fprintf(&wide, "%d,%s,%s,%s,%s%s", i, country, level[k%5], level[k/7%5], level[k/11%4], end)
			fmt.Fprintf(&long, "p%d,%s,go,%s\np%d,,%s,%s%s", i, country, level[k%5], i, []string{"r", "c"}[k/5%2], level[k/2%4], end)
		}
		for file, f := range map[string]census{
			multi.String(): people.MultiSelect{GroupBy: []string{"country"}},
			wide.String():  people.Wide{Levels: graded, Attributes: []string{"country"}, GroupBy: []string{"country"}},
			long.String():  people.Long{Levels: graded, GroupBy: []string{"country"}},
		} {
			all, wantList, err := f.Read(context.Background(), strings.NewReader(file), exchange.Reading{KeepRest: true})
			if err != nil {
				t.Fatal(err)
			}
			var b population.Builder
			for _, p := range all {
				add := b.Add
				if p.Complete() {
					add = b.AddComplete
				}
				var attributes []population.Attribute
				if value := strings.TrimSpace(p.Attribute("country")); value != "NA" {
					attributes = append(attributes, population.Attribute{Name: "country", Value: value})
				}
				if err := add(p.Standings(date.Date{}, skills.Policy{}), attributes...); err != nil {
					t.Fatal(err)
				}
			}
			want := must(b.Build(context.Background(), population.BuildOptions{}))
			got, list, err := f.Population(context.Background(), strings.NewReader(file), exchange.Reading{KeepRest: true})
			if err != nil || !got.Equal(want) {
				t.Fatalf("%T: %v, %v, want %v", f, got, err, want)
			}
			if diff := cmp.Diff(wantList.Text(language.English), list.Text(language.English)); diff != "" {
				t.Fatalf("%T: (-want +got):\n%s", f, diff)
			}
			if _, _, err := f.Population(context.Background(), strings.NewReader(file), exchange.Reading{}); (err != nil) != wantList.HasFatal() {
				t.Fatalf("%T: read strictly: %v", f, err)
			}
		}
	})
}

func TestPopulation_attributes(t *testing.T) {
	ids := func(n int) (lines string) {
		for i := range n {
			lines += fmt.Sprintf("%d,n%d,%s,go\n", i, i, []string{"JP", "DE"}[i%2])
		}
		return lines
	}
	tests := []struct {
		name string
		form census
		file string
		want map[string][]string
		list string
	}{
		{"few people", people.MultiSelect{}, "id,name,country,skills\n" + ids(3), map[string][]string{"name": {"n0", "n1", "n2"}, "country": {"DE", "JP"}}, ""},
		{
			"a name each",
			people.MultiSelect{Name: "f.csv"},
			"id,name,country,skills\n" + ids(11),
			map[string][]string{"country": {"DE", "JP"}},
			"f.csv:1:1: warning: the population can't group people by the column name: nearly everybody has a value of their own, or there are too many [not-grouped]\n",
		},
		{"named", people.MultiSelect{GroupBy: []string{"name"}}, "id,name,country,skills\n" + ids(11), map[string][]string{"name": {"n0", "n1", "n10", "n2", "n3", "n4", "n5", "n6", "n7", "n8", "n9"}}, ""},
		{"none", people.MultiSelect{GroupBy: []string{}}, "id,country,skills\n1,JP,go\n", nil, ""},
		{
			"a name that is none",
			people.MultiSelect{},
			"id,\"a\nb\",skills\n1,x,go\n",
			nil,
			"1:1: warning: the population can't group people by the column a\\nb: its name contains a control character [not-grouped]\n",
		},
		{"white space and no answer", people.MultiSelect{NotAnswered: []string{"-"}}, "country,skills\n JP ,go\nJP,go\n-,go\nNA,-\n  ,go\n", map[string][]string{"country": {"JP", "NA"}}, ""},
		{"words for unknown", people.Wide{Attributes: []string{"country"}, Unknown: []string{"None"}}, "country,go\nJP,1\nnone,1\nNA,1\n", map[string][]string{"country": {"JP", "NA"}}, ""},
		{"usual words for unknown", people.Long{}, "person,country,skill\n1,n/a,go\n2,不明,go\n3,JP,go\n", map[string][]string{"country": {"JP"}}, ""},
	}
	for _, test := range tests {
		p, list, err := test.form.Population(context.Background(), strings.NewReader(test.file), exchange.Reading{})
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		var got map[string][]string
		for name, values := range attributesOf(t, p) {
			if got == nil {
				got = make(map[string][]string)
			}
			got[name] = slices.Sorted(maps.Keys(values))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		if diff := cmp.Diff(test.list, list.Text(language.English)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
	for _, f := range []census{
		people.MultiSelect{GroupBy: []string{"contry"}},
		people.Wide{Attributes: []string{"country"}, GroupBy: []string{"contry"}},
		people.Long{Person: "country", GroupBy: []string{"contry"}},
	} {
		_, _, err := f.Population(context.Background(), strings.NewReader("country,skill,skills\n"), exchange.Reading{})
		if !errors.Is(err, exchange.NoColumn) {
			t.Errorf("%T: %v", f, err)
		}
	}
}

// Whether an attribute groups people does not depend on the order of the rows: it
// does unless its values are more than ten, and more than half as many as the
// people who state one.
func TestPopulation_groups_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfN(rapid.IntRange(0, 20), 1, 40).Draw(t, "rows")
		values := make(map[int]int)
		stated := 0
		file := "team,skills\n"
		for _, r := range rows {
			if r == 0 {
				file += ",go\n"
				continue
			}
			file += fmt.Sprintf("t%d,go\n", r)
			values[r]++
			stated++
		}
		p, list, err := people.MultiSelect{}.Population(context.Background(), strings.NewReader(file), exchange.Reading{})
		if err != nil {
			t.Fatal(err)
		}
		want := len(values) <= 10 || 2*len(values) <= stated
		got := attributesOf(t, p)["team"]
		if want != (len(list) == 0) || want && len(got) != len(values) || !want && got != nil {
			t.Fatalf("%d values of %d people: %v, %v", len(values), stated, got, list)
		}
		for r, n := range values {
			if want && got[fmt.Sprint("t", r)] != n {
				t.Fatalf("t%d: %d, want %d", r, got[fmt.Sprint("t", r)], n)
			}
		}
	})
}

// The bounds of the rule: ten values, and half as many as people. White space
// makes no value of its own.
func TestPopulation_groups(t *testing.T) {
	for _, test := range []struct {
		values, people int
		cell           string
		want           bool
	}{
		{10, 10, "t%d", true},
		{11, 11, "t%d", false},
		{11, 21, "t%d", false},
		{11, 22, "t%d", true},
		{6, 6, "t%[1]d,go\n t%[1]d ", true},
	} {
		file := "team,skills\n"
		for i := range test.people {
			file += fmt.Sprintf(test.cell, i%test.values) + ",go\n"
		}
		p, list, err := people.MultiSelect{}.Population(context.Background(), strings.NewReader(file), exchange.Reading{})
		if got := len(attributesOf(t, p)["team"]); err != nil || test.want != (len(list) == 0) || test.want != (got == test.values) {
			t.Errorf("%d values of %d people: %d, %v, %v", test.values, test.people, got, list, err)
		}
	}
}

// Problems of a long file come once each and in its order.
func TestPopulation_long(t *testing.T) {
	file, want := "id,skills\n", ""
	for i := range 5000 {
		file += "1,go\n"
		if i%97 == 5 {
			file += "x\n"
			want += fmt.Sprintf("%d:1: error: the row has 1 fields; the header has 2 [wrong-field-count]\n", strings.Count(file, "\n"))
		}
	}
	p, list, err := people.MultiSelect{}.Population(context.Background(), strings.NewReader(file), exchange.Reading{KeepRest: true})
	if diff := cmp.Diff(want, list.Text(language.English)); err != nil || diff != "" || p.Len() != 5000 {
		t.Errorf("%v, %v (-want +got):\n%s", p, err, diff)
	}
}

// An attribute with more values than make groups leaves the builder, though two
// people have each of them.
func TestPopulation_manyValues(t *testing.T) {
	var file bytes.Buffer
	file.WriteString("team,skills\n")
	for i := range 2 * (people.MaxGroups + 1) {
		fmt.Fprintf(&file, "%d,go\n", i/2)
	}
	file.WriteString(strings.Repeat("0,go\n", 20))
	p, list, err := people.MultiSelect{}.Population(context.Background(), &file, exchange.Reading{})
	if got := slices.Collect(p.Attributes()); err != nil || len(got) > 0 || len(list) != 1 || p.Len() != 2*(people.MaxGroups+11) {
		t.Errorf("%v, %v, %v, %v", p, got, list, err)
	}
}

// A person whom the population can't take is a bad row with its place, between the
// others.
func TestPopulation_refused(t *testing.T) {
	var file strings.Builder
	file.WriteString("id,skills")
	const each = 1024
	rows := 0
	for i := range population.MaxSkills {
		if i%each == 0 {
			rows++
			file.WriteString("\n0,")
		}
		fmt.Fprintf(&file, "s%d;", i)
	}
	file.WriteString("\n1,s1;s2\n2,s1;new\nx\n3,other\n4,s1\n")
	form := people.MultiSelect{Name: "f.csv"}
	p, list, err := form.Population(context.Background(), strings.NewReader(file.String()), exchange.Reading{KeepRest: true})
	refused := "f.csv:%d:1: error: the population can't take this person: it would have more skills than one can have [not-counted]\n"
	want := fmt.Sprintf(refused, rows+3) +
		fmt.Sprintf("f.csv:%d:1: error: the row has 1 fields; the header has 2 [wrong-field-count]\n", rows+4) +
		fmt.Sprintf(refused, rows+5)
	if diff := cmp.Diff(want, list.Text(language.English)); err != nil || diff != "" {
		t.Errorf("%v, (-want +got):\n%s", err, diff)
	}
	if c, err := p.Count(population.Holds("s1")); err != nil || c != must(population.NewCount(3, rows+2)) {
		t.Errorf("%v, %v", c, err)
	}
	_, strict, err := form.Population(context.Background(), strings.NewReader(file.String()), exchange.Reading{})
	if !errors.Is(err, people.NotCounted) || !errors.Is(err, exchange.WrongFieldCount) || !errors.Is(err, population.ErrLimit) || len(strict) != len(list) {
		t.Errorf("%v, %v", strict, err)
	}
	if got := err.Error(); strings.Count(got, "not-counted") != 2 {
		t.Errorf("the error says %s", got)
	}
}

// Nobody waits for a sequence that has ended early.
func TestPopulation_ended(t *testing.T) {
	stop := errors.New("enough")
	file := "id,go\n" + strings.Repeat("1,1\n", 20_000)
	ctx, cancel := context.WithCancelCause(context.Background())
	reading := exchange.Reading{Progress: func(exchange.Progress) { cancel(stop) }}
	if _, _, err := (people.Wide{}).Population(ctx, strings.NewReader(file), reading); !errors.Is(err, stop) {
		t.Errorf("got %v, want %v", err, stop)
	}
	func() {
		defer func() {
			if recover() == nil {
				t.Error("a caller's panic is lost")
			}
		}()
		people.Wide{}.Population(context.Background(), strings.NewReader(file), exchange.Reading{Progress: func(exchange.Progress) { panic(stop) }})
	}()
	var nothing context.Context
	if p, _, err := (people.Wide{}).Population(nothing, strings.NewReader(file), exchange.Reading{}); err != nil || p.Len() != 20_000 {
		t.Errorf("%v, %v", p, err)
	}
}
