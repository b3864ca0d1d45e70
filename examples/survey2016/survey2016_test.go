package survey2016_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/survey2016"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/people"
	"github.com/kakezan/kakezan/skills/population"
)

// The cast: two combinations of three, written of in the design.
var (
	data   = population.Specialties("R", "Hadoop", "Spark")
	pureFP = population.Specialties("F#", "Haskell", "Clojure")
)

// survey reads the survey itself, where KAKEZAN_DATA says where it is.
func survey(t testing.TB) population.Population {
	t.Helper()
	root := os.Getenv("KAKEZAN_DATA")
	if root == "" {
		t.Skip("KAKEZAN_DATA is not set")
	}
	f, err := os.Open(filepath.Join(root, "skills", "so-survey-2016", "so2016.csv.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	p, list, err := people.MultiSelect{GroupBy: []string{"country", "occupation"}}.Population(context.Background(), f, exchange.Reading{})
	if err != nil || len(list) > 0 {
		t.Fatal(err, list)
	}
	return p
}

func TestAggregate(t *testing.T) {
	a := survey2016.Aggregate()
	if a.People() != 56_030 || a.Complete() != 49_025 || a.Len() != 42 || len(a.Counts().Pairs) != 861 {
		t.Errorf("got %v", a)
	}
	for id, c := range a.Shares() {
		if c.Base() != 49_025 {
			t.Errorf("%s: %v", id, c)
		}
	}
	histogram, ok := a.Histogram()
	if !ok || len(histogram) != 43 || histogram[42] != 23 {
		t.Errorf("histogram %v", histogram)
	}
}

// The embedded file is what the generator writes, byte for byte.
func TestAggregate_recount(t *testing.T) {
	counted := must(survey(t).Aggregate(context.Background()))
	if !counted.Equal(survey2016.Aggregate()) {
		t.Error("the embedded statistics are not those of the survey")
	}
	raw, err := json.Marshal(counted)
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile("aggregate.json")
	if err != nil || !bytes.Equal(bytes.TrimSuffix(file, []byte("\n")), raw) {
		t.Errorf("aggregate.json has other bytes than the generator writes (%v)", err)
	}
}

func TestEstimators(t *testing.T) {
	a := survey2016.Aggregate()
	tests := []struct {
		name      string
		estimator rarity.Estimator
		q         []population.Specialty
		want      string
	}{
		{"independent", rarity.Independent(a), data, "1 in 100,910 (95 %: 1 in 88,658 to 114,855)"},
		{"independent", rarity.Independent(a), pureFP, "1 in 538,570 (95 %: 1 in 462,507 to 627,142)"},
		{"maxent", rarity.MaxEnt(a), data, "1 in 369 (95 %: 1 in 315 to 433; not counted; 273 times as common as if independent)"},
		{"maxent", rarity.MaxEnt(a), pureFP, "1 in 1,871 (95 %: 1 in 1,358 to 2,577; not counted; 288 times as common as if independent)"},
		{"bounds", rarity.Bounded(a), data, "at most 1 in 288"},
	}
	for _, tt := range tests {
		got, err := tt.estimator.Estimate(tt.q...)
		if err != nil || got.String() != tt.want {
			t.Errorf("%s(%v) = %q, %v, want %q", tt.name, tt.q, got, err, tt.want)
		}
	}
}

func TestCounted(t *testing.T) {
	e := rarity.Counted(survey(t))
	tests := []struct {
		q   []population.Specialty
		tag language.Tag
		want,
		independent string
	}{
		{
			data, language.English,
			"1 in 434 (95 %: 1 in 361 to 521; 113 of 49,025 people; 233 times as common as if independent)", "1 in 100,910",
		},
		{
			data, language.Japanese,
			"434 人に 1 人（95 %：361〜521 人に 1 人、49,025 人中 113 人、独立と仮定した場合の 233 倍）", "100,910 人に 1 人",
		},
		{
			pureFP, language.English,
			"1 in 1,442 (95 %: 1 in 1,032 to 2,015; 34 of 49,025 people; 374 times as common as if independent)", "1 in 538,570",
		},
	}
	for _, tt := range tests {
		got, err := e.Estimate(tt.q...)
		if err != nil || got.Text(tt.tag) != tt.want || got.Independent().Text(tt.tag) != tt.independent {
			t.Errorf("Counted(%v) = %q, independent %q, %v, want %q, %q",
				tt.q, got.Text(tt.tag), got.Independent().Text(tt.tag), err, tt.want, tt.independent)
		}
	}
}

// What the design says of the survey: of everybody, and of those who name at most
// 20 of the 42 technologies.
func TestPopulation(t *testing.T) {
	everybody := survey(t)
	some := must(everybody.Where(population.AtMostSkills(20)))
	var all []population.Specialty
	for id := range everybody.Skills() {
		all = append(all, population.Holds(id))
	}
	for _, test := range []struct {
		name string
		of   population.Population
		q    []population.Specialty
		want string
	}{
		{"data", everybody, data, "113 of 49025"},
		{"pure functional", everybody, pureFP, "34 of 49025"},
		{"every box ticked", everybody, all, "23 of 49025"},
		{"data, at most 20", some, data, "83 of 48937"},
		{"pure functional, at most 20", some, pureFP, "2 of 48937"},
		{"every box ticked, at most 20", some, all, "0 of 48937"},
	} {
		if got, err := test.of.Count(test.q...); err != nil || got.String() != test.want {
			t.Errorf("%s: %v, %v, want %s", test.name, got, err, test.want)
		}
	}
	for _, attribute := range []string{"occupation", "country"} {
		groups := must(everybody.GroupBy(attribute, population.All{data[0], data[1], data[2]}))
		var sum population.Count
		for _, g := range groups {
			sum = sum.Add(g.Count)
		}
		if sum.String() != "113 of 49025" || len(groups) < 28 {
			t.Errorf("%s: %d groups with %v", attribute, len(groups), sum)
		}
	}
	if everybody.Len() != 56_030 || len(all) != 42 {
		t.Error(everybody)
	}
}

func TestTexts(t *testing.T) {
	for _, tag := range []language.Tag{language.English, language.Japanese} {
		if !survey2016.Title().Has(tag) || !survey2016.Attribution().Has(tag) {
			t.Errorf("no text in %v", tag)
		}
	}
	licence, err := os.ReadFile("LICENSE")
	if err != nil || !bytes.Contains(licence, []byte("Open Database License (ODbL)")) || !bytes.Contains(licence, []byte("10.4 Choice of law")) {
		t.Errorf("LICENSE is not the whole ODbL (%v)", err)
	}
}

func BenchmarkPopulation_Count(b *testing.B) {
	p := survey(b)
	for b.Loop() {
		if _, err := p.Count(data...); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMultiSelect_Population(b *testing.B) {
	for b.Loop() {
		survey(b)
	}
}

var twelve = population.Specialties([]skills.ID{
	"R", "Hadoop", "Spark", "Scala", "Cassandra", "Python",
	"Java", "SQL", "Redis", "MongoDB", "Go", "Node.js",
}...)

func BenchmarkPairwise(b *testing.B) {
	e := rarity.Pairwise(survey2016.Aggregate())
	for _, d := range []int{3, 8, 12} {
		b.Run(string(rune('0'+d/10))+string(rune('0'+d%10)), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := e.Estimate(twelve[:d]...); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// must returns what cannot fail in a test.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
