// Team says what the people of a company cover of what is asked of them: gaps and weak
// spots, which are two things; the bus factor, exactly, and what the usual way makes of
// it; who could step in for whom; which candidate would help most; what each person brings;
// and what a year of departures is likely to cost, with and without something that takes
// several people at once. Everything it needs is embedded; flags put your own files in.
//
//	go run ./examples/team
//	go run ./examples/team -lang ja -explain
//	go run ./examples/team -role sre -members principal,senior-candidate,engineering-lead
//	go run ./examples/team -skills "linux=expert, go=working, sql=working" -unsaid none
//	go run ./examples/team -organisation acme/company.yaml -role sre -candidates ann.yaml,joe.yaml
package main

import (
	"embed"
	"flag"
	"io"
	"os"
	"time"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/skills/date"
)

//go:embed candidates/*.yaml
var files embed.FS

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// run is the program with its arguments, its outputs and the day of today.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	var in inputs
	return cli.Program{
		Name: "team", Help: says.help, Day: "day on which the people are looked at",
		Flags: func(f *flag.FlagSet) {
			f.StringVar(&in.organisation, "organisation", "", "file of an organisation (default: the sample company)")
			f.StringVar(&in.members, "members", "", "ids of the people of the organisation who are the team, parted by commas (default: all)")
			f.StringVar(&in.role, "role", "", "id of the grade or role whose requirement is asked of the team")
			f.StringVar(&in.skills, "skills", "", `skills that are asked of the team, each with its level, in place of a role: "linux=expert, go=working" (default: `+storySkills+")")
			f.StringVar(&in.candidates, "candidates", "", "files of people who could join, parted by commas (default for the sample company: three made-up ones)")
			f.StringVar(&in.unsaid, "unsaid", unsaidUnknown, "what a skill counts as of which nobody has said anything: unknown or none")
			f.StringVar(&in.leave, "leave", "0.1", "chance that a person leaves within a year")
			f.StringVar(&in.together, "together", "", "ids of people whom the same event would take away, parted by commas (default for the sample company: "+storyTogether+")")
			f.StringVar(&in.event, "event", "0.1", "chance of that event within a year")
			f.BoolVar(&in.explain, "explain", false, "also every figure with its formula, inputs and assumptions")
		},
		Check: func(args []string) error {
			if err := in.check(); err != nil {
				return err
			}
			return cli.NoArguments(args)
		},
		Run: func(p page.Page, asOf date.Date) error {
			s, err := in.read(p, asOf)
			if err != nil {
				return err
			}
			return s.show()
		},
	}.Main(args, stdout, stderr, today)
}
