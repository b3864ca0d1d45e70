// Accuracy measures how right estimators of rarity are, on people whom they have
// not seen: it splits the people of a CSV file into halves, many times, lets each
// estimator learn from one half and foretell the other, and prints how far off each
// was, for everybody and for those whose answers are believed. Without a file it
// takes 8,000 invented people.
//
//	go run ./examples/accuracy
//	go run ./examples/accuracy -csv survey.csv.gz -column tech_do -separator "; "
//	go run ./examples/accuracy -csv survey.csv.gz -column tech_do -size 5 -atmost 15 -lang ja
package main

import (
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"strconv"
	"time"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/examples/internal/survey"
	"github.com/kakezan/kakezan/internal/digits"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/scoring/rarity/heldout"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/population"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run is the program with its arguments and its outputs.
func run(args []string, stdout, stderr io.Writer) int {
	var from survey.CSV
	var o heldout.Options
	var most survey.Number
	var flags *flag.FlagSet
	return cli.Program{
		Name: "accuracy", Help: says.help,
		Flags: func(f *flag.FlagSet) {
			flags = f
			from.Flags(f, "8,000 invented people")
			f.IntVar(&o.Splits, "splits", 20, "how many times to split the people into halves, at most 10,000")
			f.IntVar(&o.Size, "size", 3, "how many skills a combination has, 2 to "+strconv.Itoa(rarity.MaxSkills))
			f.IntVar(&o.Least, "least", 20, "how many people must hold a combination")
			f.IntVar(&o.Most, "most", 2000, "by how many combinations to judge at most")
			f.Var(&most, "atmost", "for the second table, how many skills people may name to be believed (default: a limit found among the people)")
			f.Uint64Var(&o.Seed, "seed", 0, "which splits, and which combinations where there are too many")
		},
		Check: func(args []string) error {
			if err := from.Check(flags); err != nil {
				return err
			}
			switch {
			case o.Splits < 1 || o.Least < 1 || o.Most < 1 || most.Given && most.N < 1:
				return cli.Wrong(says.tooSmall)
			case o.Size < 2 || o.Size > rarity.MaxSkills:
				return cli.Wrong(says.badSize, "size", strconv.Itoa(o.Size), "most", strconv.Itoa(rarity.MaxSkills))
			}
			return cli.NoArguments(args)
		},
		Run: func(p page.Page, _ date.Date) error {
			ctx, policy := context.Background(), rarity.Policy{}
			people, name, err := sample(), says.sample.In(p.Tag), error(nil)
			if from.Path != "" {
				name = survey.Visible(from.Path)
				if people, err = from.Read(ctx, input.Disk{}, from.Path, p.Tag, stderr); err != nil {
					return err
				}
			}
			if most.Given {
				if policy, err = rarity.AtMost(most.N); err != nil {
					return err
				}
			}
			return show(ctx, p, name, people, o, policy)
		},
	}.Main(args, stdout, survey.Safely{W: stderr}, date.From(time.Now()))
}

// show compares the estimators on everybody and on those who are believed, and says
// what the numbers mean.
func show(ctx context.Context, p page.Page, name string, everybody population.Population, o heldout.Options, policy rarity.Policy) error {
	believed, policy, err := policy.Believed(everybody)
	if err != nil {
		return err
	}
	p.Title(says.title, "name", name)
	p.Line(1, says.protocol, "splits", digits.Group(o.Splits))
	p.Section(says.everybody)
	if err := table(ctx, p, everybody, o); err != nil {
		return err
	}
	p.Section(says.believed, "policy", policy.Text(p.Tag))
	if policy == rarity.Everyone {
		p.Line(1, says.same)
	} else if err := table(ctx, p, believed, o); err != nil {
		return err
	}
	p.Section(says.meaning)
	p.Item(1, says.estimators)
	p.Item(1, says.err)
	p.Item(1, says.deviance)
	p.Item(1, says.covered)
	p.Item(1, says.width)
	p.Item(1, says.noise)
	p.Item(1, says.tickers)
	p.Item(1, says.selection, "least", digits.Group(o.Least))
	p.Item(1, says.untuned)
	return nil
}

// table prints how right the estimators are on some people, or why nobody can say.
func table(ctx context.Context, p page.Page, people population.Population, o heldout.Options) error {
	report, err := heldout.Compare(ctx, people, o)
	switch {
	case errors.Is(err, heldout.ErrNoCombination) || errors.Is(err, heldout.ErrNobody):
		p.Line(1, says.nothing, "size", strconv.Itoa(o.Size), "least", digits.Group(o.Least))
		return nil
	case err != nil:
		return err
	}
	p.Block(1, report.Text(p.Tag))
	return nil
}
