package people_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/people"
)

const (
	benchPeople = 100_000
	benchSkills = 200
	benchEach   = 20 // skills of a person, about
)

// benchFiles returns one population in the three forms, the same each time: who
// they are, their country, and about 20 of 200 skills with a level.
func benchFiles() (multi, wide, levels, long []byte) {
	random := rand.New(rand.NewPCG(1, 2))
	labels := make([]string, benchSkills)
	for i := range labels {
		labels[i] = fmt.Sprintf("%s skill %d", []string{"data", "cloud", "web", "people", "finance"}[i%5], i)
	}
	steps := []string{"aware", "working", "expert"}
	countries := []string{"Japan", "Germany", "India", "United States", "Brazil"}
	var m, w, v, l bytes.Buffer
	m.WriteString("id,country,skills\n")
	w.WriteString("id,country," + strings.Join(labels, ",") + "\n")
	v.WriteString("id,country," + strings.Join(labels, ",") + "\n")
	l.WriteString("person,skill,level,by,date\n")
	has := make([]int, benchSkills)
	for p := range benchPeople {
		clear(has)
		var own []string
		for i := range has {
			if random.IntN(benchSkills) < benchEach {
				has[i] = 1 + random.IntN(len(steps))
				own = append(own, labels[i])
				fmt.Fprintf(&l, "p%06d,%s,%s,self,%d-%02d-%02d\n", p, labels[i], steps[has[i]-1], 2015+random.IntN(10), 1+random.IntN(12), 1+random.IntN(28))
			}
		}
		fmt.Fprintf(&m, "p%06d,%s,%s\n", p, countries[p%5], strings.Join(own, "; "))
		for _, b := range []*bytes.Buffer{&w, &v} {
			fmt.Fprintf(b, "p%06d,%s", p, countries[p%5])
		}
		for _, level := range has {
			w.WriteByte(',')
			w.WriteByte("01"[min(level, 1)])
			v.WriteByte(',')
			if level > 0 {
				v.WriteString(steps[level-1])
			}
		}
		w.WriteByte('\n')
		v.WriteByte('\n')
	}
	return m.Bytes(), w.Bytes(), v.Bytes(), l.Bytes()
}

// alone reads a file with encoding/csv and does nothing with it.
func alone(b *testing.B, raw []byte, reuse bool) time.Duration {
	start := time.Now()
	r := csv.NewReader(bytes.NewReader(raw))
	r.ReuseRecord = reuse
	for {
		if _, err := r.Read(); errors.Is(err, io.EOF) {
			return time.Since(start)
		} else if err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkProfiles reads 100,000 people into profiles and compares the time with
// that of encoding/csv alone over the same bytes, in turns: the metrics csv and
// csv-reuse are its time by ours, without and with ReuseRecord.
func BenchmarkProfiles(b *testing.B) {
	multi, wide, levels, long := benchFiles()
	all := func(form interface {
		People(context.Context, io.Reader, exchange.Reading) iter.Seq2[people.Person, error]
	}) func(*testing.B, []byte) time.Duration {
		return func(b *testing.B, raw []byte) time.Duration {
			start := time.Now()
			n, known := 0, 0
			for person, err := range form.People(context.Background(), bytes.NewReader(raw), exchange.Reading{}) {
				if err != nil {
					b.Fatal(err)
				}
				n++
				known += person.Profile(date.Date{}, skills.Policy{}).Len()
			}
			if n != benchPeople || known < benchPeople*benchEach*9/10 {
				b.Fatalf("%d people, %d levels", n, known)
			}
			return time.Since(start)
		}
	}
	for _, test := range []struct {
		name string
		raw  []byte
		read func(*testing.B, []byte) time.Duration
	}{
		{"MultiSelect", multi, all(people.MultiSelect{})},
		{"Wide 0 and 1", wide, all(people.Wide{Attributes: []string{"country"}})},
		{"Wide levels", levels, all(people.Wide{Attributes: []string{"country"}, Levels: graded})},
		{"Long", long, all(people.Long{Levels: graded})},
	} {
		b.Run(test.name, func(b *testing.B) {
			b.SetBytes(int64(len(test.raw)))
			b.ReportAllocs()
			var fresh, reuse []float64
			for b.Loop() {
				once, again := alone(b, test.raw, false), alone(b, test.raw, true)
				own := test.read(b, test.raw)
				fresh = append(fresh, float64(once)/float64(own))
				reuse = append(reuse, float64(again)/float64(own))
			}
			for name, ratios := range map[string][]float64{"csv": fresh, "csv-reuse": reuse} {
				slices.Sort(ratios)
				b.ReportMetric(ratios[len(ratios)/2], name)
			}
		})
	}
}
