// Plan says what a person should learn: the cheapest steps to one grade or role with
// books, courses and practice; what several of them are worth at every cost; which
// step opens most next, and what each missing skill is worth. Everything it needs is
// embedded; flags put your own files in.
//
//	go run ./examples/plan
//	go run ./examples/plan -to vpoe -lang ja
//	go run ./examples/plan -over "vpoe=2,head-of-engineering=3,cto" -budget 12
//	go run ./examples/plan -hours 10,40,160,600 -budget 800
//	go run ./examples/plan -ladder acme.yaml -person me.yaml -cost hours.csv -unit hours
package main

import (
	"flag"
	"io"
	"os"
	"time"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/examples/internal/stock"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/skills/date"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// run is the program with its arguments, its outputs and the day of today.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	var (
		from  stock.Source
		asked asked
		costs costs
	)
	return cli.Program{
		Name: "plan", Help: says.help, Day: "day on which the person is looked at",
		Flags: func(f *flag.FlagSet) {
			from.Flags(f)
			f.StringVar(&asked.to, "to", "", "id of the grade or role that is planned for step by step (default: "+storyTarget+" for the sample, else the cheapest that is not met)")
			f.StringVar(&asked.over, "over", "", `ids that are weighed against each other, parted by commas, each with what it is worth: "vpoe=2,cto" (default: every role that is not met, every grade where there is no such role, worth 1 each)`)
			f.StringVar(&asked.budget, "budget", "", "also the best within a budget, and how sure that is")
			f.StringVar(&costs.file, "cost", "", "CSV file of what each step up costs, with the columns skill, level and cost; what it does not name costs 1 (default: 1 for every step)")
			f.StringVar(&costs.hours, "hours", "", "what the first, second, ... step up of any skill takes, in hours: 10,40,160")
			f.StringVar(&costs.unit, "unit", "", "what the costs of -cost are counted in, such as hours")
		},
		Check: func(args []string) error {
			if err := asked.check(); err != nil {
				return err
			}
			if err := costs.check(); err != nil {
				return err
			}
			return cli.NoArguments(args)
		},
		Run: func(p page.Page, asOf date.Date) error {
			k, err := from.Read(p, asOf, stderr)
			if err != nil {
				return err
			}
			cost, err := costs.read(k.Ladder)
			if err != nil {
				return err
			}
			if asked.to == "" && from.IsSample() {
				asked.to = storyTarget
			}
			v := view{Page: p, Stock: k, costs: costs, options: plan.Options{Cost: cost}}
			return v.show(asked)
		},
	}.Main(args, stdout, stderr, today)
}
