//go:build unix

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
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/people"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/problem"
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

// spent is how long something took: by the clock, and of the processors, the
// collection of garbage among it.
type spent struct{ wall, cpu time.Duration }

func took(b *testing.B, do func() error) spent {
	runtime.GC()
	cpu := func() time.Duration {
		var used syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
			b.Fatal(err)
		}
		return time.Duration(used.Utime.Nano() + used.Stime.Nano())
	}
	before, start := cpu(), time.Now()
	if err := do(); err != nil {
		b.Fatal(err)
	}
	return spent{time.Since(start), cpu() - before}
}

// alone reads a file with encoding/csv and does nothing with it.
func alone(raw []byte, reuse bool) func() error {
	return func() error {
		r := csv.NewReader(bytes.NewReader(raw))
		r.ReuseRecord = reuse
		for {
			if _, err := r.Read(); errors.Is(err, io.EOF) {
				return nil
			} else if err != nil {
				return err
			}
		}
	}
}

// BenchmarkProfiles reads 100,000 people into profiles and compares the time with
// that of encoding/csv alone over the same bytes, in turns: the metrics are its
// time by ours, without and with ReuseRecord, by the clock and of the processors.
func BenchmarkProfiles(b *testing.B) {
	type streamer interface {
		People(context.Context, io.Reader, exchange.Reading) iter.Seq2[people.Person, error]
	}
	multi, wide, levels, long := benchFiles()
	for _, test := range []struct {
		name string
		raw  []byte
		form streamer
	}{
		{"MultiSelect", multi, people.MultiSelect{}},
		{"Wide 0 and 1", wide, people.Wide{Attributes: []string{"country"}}},
		{"Wide levels", levels, people.Wide{Attributes: []string{"country"}, Levels: graded}},
		{"Long", long, people.Long{Levels: graded}},
	} {
		b.Run(test.name, func(b *testing.B) {
			against(b, test.raw, func() error {
				return profiles(test.form.People(context.Background(), bytes.NewReader(test.raw), exchange.Reading{}))
			})
		})
	}
}

// profiles makes the profile of each person.
func profiles(all iter.Seq2[people.Person, error]) error {
	n, known := 0, 0
	for person, err := range all {
		if err != nil {
			return err
		}
		n++
		known += person.Profile(date.Date{}, skills.Policy{}).Len()
	}
	if n != benchPeople || known < benchPeople*benchEach*9/10 {
		return fmt.Errorf("%d people, %d levels", n, known)
	}
	return nil
}

// BenchmarkPopulation counts 100,000 people and compares the time with that of
// encoding/csv alone in the way of BenchmarkProfiles.
func BenchmarkPopulation(b *testing.B) {
	type counter interface {
		Population(context.Context, io.Reader, exchange.Reading) (population.Population, problem.List, error)
	}
	multi, wide, levels, long := benchFiles()
	for _, test := range []struct {
		name string
		raw  []byte
		form counter
	}{
		{"MultiSelect", multi, people.MultiSelect{}},
		{"Wide 0 and 1", wide, people.Wide{Attributes: []string{"country"}}},
		{"Wide levels", levels, people.Wide{Attributes: []string{"country"}, Levels: graded}},
		{"Long", long, people.Long{Levels: graded}},
	} {
		b.Run(test.name, func(b *testing.B) {
			against(b, test.raw, func() error {
				p, _, err := test.form.Population(context.Background(), bytes.NewReader(test.raw), exchange.Reading{})
				if err == nil && p.Len() != benchPeople {
					return fmt.Errorf("%v", p)
				}
				return err
			})
		})
	}
}

// against runs something over a file in turns with encoding/csv alone, and reports
// the time of the latter by that of the former.
func against(b *testing.B, raw []byte, do func() error) {
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	ratios := make(map[string][]float64)
	for b.Loop() {
		own := took(b, do)
		for name, reuse := range map[string]bool{"csv": false, "reuse": true} {
			peer := took(b, alone(raw, reuse))
			ratios[name+"/clock"] = append(ratios[name+"/clock"], peer.wall.Seconds()/own.wall.Seconds())
			ratios[name+"/cpu"] = append(ratios[name+"/cpu"], peer.cpu.Seconds()/own.cpu.Seconds())
		}
	}
	for name, all := range ratios {
		slices.Sort(all)
		b.ReportMetric(all[len(all)/2], name)
	}
}
