package main

import (
	"embed"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/ladder/review"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

//go:embed logs/*.jsonl people/*.yaml
var files embed.FS

// tellSamples tells the embedded logs by a ladder, what they make of the person's record, and
// a promotion without a review of its own.
func tellSamples(p page.Page, l ladder.Ladder) error {
	firm, err := company.Organisation()
	if err != nil {
		return err
	}
	s := story{p, l, firm}
	if _, err = s.tellSample("half-year"); err != nil {
		return err
	}
	s.Say(0, "\n")
	c, err := s.tellSample("promotion")
	if err != nil {
		return err
	}
	person, _ := firm.Person(c.Person())
	if err := s.tellRecord(c, person); err != nil {
		return err
	}
	if err := s.tellAutomatic(); err != nil {
		return err
	}
	s.Section(says.honest)
	return nil
}

func (s story) tellSample(name string) (review.Case, error) {
	file := "logs/" + name + ".jsonl"
	log, err := files.ReadFile(file)
	if err != nil {
		return review.Case{}, err
	}
	refused, err := files.ReadFile("logs/" + name + "-refused.jsonl")
	if err != nil {
		return review.Case{}, err
	}
	attempts, err := review.ParseLog(refused)
	if err != nil {
		return review.Case{}, err
	}
	return s.tell(file, log, attempts)
}

// tellRecord enters what a case has come to in the person's record.
func (s story) tellRecord(c review.Case, before ladder.Person) error {
	after, err := entered(c, before)
	if err != nil {
		return err
	}
	stint, _ := c.Stint()
	s.Line(1, says.holds, "day", dayBefore(stint.From).String(), "place", s.place(before.Holds(dayBefore(stint.From))))
	s.Line(1, says.holds, "day", stint.From.String(), "place", s.place(after.Holds(stint.From)))
	return nil
}

// entered returns a person's record with the stint to which a case has led: the
// one before ends on the day before.
func entered(c review.Case, p ladder.Person) (ladder.Person, error) {
	stint, ok := c.Stint()
	if !ok {
		return p, nil
	}
	spec := p.Spec()
	for i := range spec.Stints {
		if spec.Stints[i].To.IsZero() {
			spec.Stints[i].To = dayBefore(stint.From)
		}
	}
	spec.Stints = append(spec.Stints, stint)
	return ladder.NewPerson(spec)
}

// tellAutomatic looks at somebody of grade 2 before and after an evaluation:
// once the criteria are met, nobody has to decide any more.
func (s story) tellAutomatic() error {
	junior, err := ladderfile.LoadPerson(files, "people/junior.yaml", ladder.Ladder{}, builtin.Bases())
	if err != nil {
		return err
	}
	s.Say(0, "\n")
	s.Title(says.automatic, "person", s.In(junior.Name()))
	for _, day := range []string{"2026-04-30", "2026-10-31"} {
		on, err := date.Parse(day)
		if err != nil {
			return err
		}
		for t := range s.ladder.Transitions() {
			if ready, ok := t.Check("p3", junior.Facts(on, skills.Policy{})); ok && t.Mode() == ladder.Automatic && t.Joins(junior.Holds(on), "p3") {
				s.Section(text.Plain(day))
				s.Block(1, ready.Explain(s.Tag))
			}
		}
	}
	return nil
}
