// Multiplication looks at the claim that three specialties which one in a hundred
// has each make one in a million. It multiplies them; then it shows what the product
// rests on: the same three when they depend on each other, a combination of a survey
// of which the product and the count are known, and a career of five roles, for
// which skills must stand that a survey of technologies asks about.
//
//	go run ./examples/multiplication
//	go run ./examples/multiplication -each 20 -times 5 -lang ja
//	go run ./examples/multiplication -csv survey.csv.gz -column tech_do -separator "; "
//	go run ./examples/multiplication -has "F#,Haskell" -proxy "backend=Java,SQL" -proxy "SRE=Go,Redis" -proxy "manager="
package main

import (
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/examples/internal/survey"
	"github.com/kakezan/kakezan/examples/survey2016"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/date"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// The most that the claim may be about: more specialties no estimator takes.
const (
	mostEach  = 1_000_000
	mostTimes = rarity.MaxSkills
)

// run is the program with its arguments and its outputs.
func run(args []string, stdout, stderr io.Writer) int {
	var from survey.Source
	var has, proxies survey.List
	var c claim
	var flags *flag.FlagSet
	return cli.Program{
		Name: "multiplication", Help: says.help,
		Flags: func(f *flag.FlagSet) {
			flags = f
			from.Flags(f, "the embedded counts of a survey of 2016")
			f.IntVar(&c.each, "each", 100, "of how many people one has each specialty")
			f.IntVar(&c.times, "times", 3, "how many specialties there are")
			f.Var(&has, "has", "the skills to multiply and to count, parted by commas (default: "+story+")")
			f.Var(&proxies, "proxy", `skills that stand for a role of a career: "SRE=Go,Redis", or "manager=" for none; given once for each role (default: five roles)`)
		},
		Check: func(args []string) error {
			if err := from.Check(flags); err != nil {
				return err
			}
			if c.each < 2 || c.each > mostEach || c.times < 2 || c.times > mostTimes {
				return cli.Wrong(says.badClaim, "each", strconv.Itoa(mostEach), "times", strconv.Itoa(mostTimes))
			}
			for _, proxy := range proxies {
				if role, _, ok := strings.Cut(proxy, "="); !ok || strings.TrimSpace(role) == "" {
					return cli.Wrong(says.badProxy, "proxy", proxy)
				}
			}
			return cli.NoArguments(args)
		},
		Run: func(p page.Page, _ date.Date) (err error) {
			s, err := open(context.Background(), from, p.Tag, stderr)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, s.close()) }()
			combination, err := s.combination(has)
			if err != nil {
				return err
			}
			way, err := s.career(proxies, p.Tag)
			if err != nil {
				return err
			}
			p.Title(says.title)
			if err := c.show(p); err != nil {
				return err
			}
			s.show(p, combination)
			way.show(p, s)
			p.Section(says.lesson)
			for _, line := range says.lessons {
				p.Item(1, line)
			}
			if !s.hasPeople {
				p.Section(says.plain, "text", survey2016.Attribution().In(p.Tag))
			}
			return nil
		},
	}.Main(args, stdout, survey.Safely{W: stderr}, date.From(time.Now()))
}
