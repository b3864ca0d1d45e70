// Population counts people by what they can do. It reads the CSV file of a survey,
// a skill matrix or assessments, keeps the index in a file, opens such a file, and
// answers questions from either: how many people hold a combination of skills, in
// which occupations, and what goes with it. Without a file it asks 40 invented
// people.
//
//	go run ./examples/population
//	go run ./examples/population -csv survey.csv -column tech_do -separator "; " -save survey.pop
//	go run ./examples/population -open survey.pop -has "R,Hadoop,Spark" -by occupation -top 20
//	go run ./examples/population -open survey.pop -has Go -not "Java,C#" -where country=Japan -atmost 20
//	go run ./examples/population -csv matrix.csv -form wide -levels "aware,working,expert" -has "Go>=working" -percentile Go
package main

import (
	"context"
	"embed"
	"errors"
	"flag"
	"io"
	"os"
	"os/signal"
	"time"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/examples/internal/survey"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/population"
)

//go:embed sample.csv
var samples embed.FS

const sample = "sample.csv"

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// run is the program with its arguments and its outputs. What is left out of a
// bad file goes to stderr, and a progress bar where that is a terminal.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	var from source
	var q question
	var flags *flag.FlagSet
	return cli.Program{
		Name: "population", Help: says.help,
		Flags: func(f *flag.FlagSet) {
			flags = f
			from.Flags(f, "the sample")
			f.StringVar(&from.save, "save", "", "file to keep the index of everybody in, whoever is asked; it is new, or an index")
			f.Var(&q.has, "has", `skills that people must hold, parted by commas, at a level or at all: "Go>=working,R"`)
			f.Var(&q.any, "any", "skills of which people must hold one or more")
			f.Var(&q.not, "not", "skills that people must not hold")
			f.Var(&q.where, "where", "ask only the people with a value of an attribute: country=Japan; may be given again")
			f.Var(&q.atMost, "atmost", "ask only the people with so many skills or fewer (default: everybody)")
			f.StringVar(&q.by, "by", "", "attribute by which the answer is told for each value")
			f.IntVar(&q.top, "top", 0, "how many skills to list that go with the question, and how many values with -by (default: none, and all)")
			f.StringVar(&q.percentile, "percentile", "", "skill whose levels are told with their percentiles")
		},
		Check: func(args []string) error {
			if err := from.Check(flags); err != nil {
				return err
			}
			if q.atMost.N < 0 || q.top < 0 {
				return cli.Wrong(says.negative)
			}
			return cli.NoArguments(args)
		},
		Run: func(p page.Page, _ date.Date) error {
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
			defer stop()
			if from.Name() == "" && q.isZero() {
				q = story
			}
			people, a, err := answered(ctx, from, q, p.Tag, stderr)
			if err != nil {
				return err
			}
			defer people.close()
			show(p, people, a)
			return nil
		},
	}.Main(args, stdout, survey.Safely{W: stderr}, today)
}

// answered finds the people, asks them, and keeps the index where that is asked: not
// before the question has an answer, and not when the program is interrupted.
func answered(ctx context.Context, from source, q question, tag language.Tag, stderr io.Writer) (people found, a answer, err error) {
	if err := from.target(); err != nil {
		return found{}, answer{}, err
	}
	people, err = from.read(ctx, tag, stderr)
	if err == nil {
		a, err = q.ask(people.population)
		if err == nil {
			err = ctx.Err()
		}
		if err == nil {
			err = from.keep(&people, tag)
		}
		if err != nil {
			err = errors.Join(err, people.close())
		}
	}
	switch {
	case ctx.Err() != nil && errors.Is(err, ctx.Err()):
		err = cli.Wrong(says.stopped)
	case errors.Is(err, population.ErrCorrupt):
		err = from.Damaged(err)
	}
	return people, a, err
}

// story is what the sample is asked where nobody asks anything.
var story = question{has: []string{"R,Hadoop,Spark"}, by: "occupation", top: 5}
