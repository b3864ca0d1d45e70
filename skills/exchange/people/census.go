package people

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"sync"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/refusal"
	"github.com/kakezan/kakezan/skills/exchange/internal/table"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// census adds the people of a file to a builder.
type census struct {
	name    string
	builder population.Builder
	log     table.Log
	failed  error // the first of the builder
	groups  groups
	counted int // people

	now    Person
	stated []statement // of the claims of the file's table
	next   iter.Seq2[skills.ID, population.Standing]
}

// statement is what a claim says of a skill, when no other claim is about it.
type statement struct {
	skill    skills.ID
	standing population.Standing
}

// stretch is some people of a file in its order, with the problems between them.
type stretch struct {
	people []Person
	bad    []placed
}

// placed is a problem that comes before the person of a number in the stretch.
type placed struct {
	before  int
	problem problem.Problem
}

// stretchPeople is how many people are handed over at once, stretches how many
// times as many there are in memory.
const (
	stretchPeople = 256
	stretches     = 4
)

// population counts the people of a file. Rows become people in this goroutine,
// and people are counted in another one, which takes them and all problems in the
// order of the file.
func (f file) population(ctx context.Context, r io.Reader, reading exchange.Reading) (population.Population, problem.List, error) {
	if ctx == nil {
		ctx = context.Background()
	}
	c := census{name: f.name, groups: f.groups}
	c.next = c.statements
	warnings, err := c.take(func(visit func(Person) bool, bad func(problem.Problem) bool) (problem.List, error) {
		return f.drive(ctx, r, reading, visit, bad)
	})
	c.log.Add(warnings...)
	if err == nil {
		c.log.Add(c.groups.settle(&c.builder, problem.Range{File: f.name, Start: problem.Pos{Line: 1, Column: 1}})...)
	}
	list, err := f.outcome(&c.log, reading, err)
	if err != nil {
		if told, ok := errors.AsType[*problem.Error](err); ok && c.failed != nil {
			err = refusal.Of(told.Problems(), errors.Join(err, c.failed))
		}
		return population.Population{}, list, err
	}
	p, err := c.builder.Build(ctx, population.BuildOptions{})
	if err != nil {
		return population.Population{}, list, fmt.Errorf("%s(%s): %w", f.form, f.name, err)
	}
	return p, list, nil
}

// take drives a file and counts its people meanwhile.
func (c *census) take(drive func(func(Person) bool, func(problem.Problem) bool) (problem.List, error)) (problem.List, error) {
	full, free := make(chan *stretch, stretches), make(chan *stretch, stretches)
	for range stretches {
		free <- &stretch{people: make([]Person, 0, stretchPeople)}
	}
	var counting sync.WaitGroup
	counting.Go(func() {
		for s := range full {
			c.count(s)
			clear(s.people)
			s.people, s.bad = s.people[:0], s.bad[:0]
			free <- s
		}
	})
	now := <-free
	defer func() {
		full <- now
		close(full)
		counting.Wait()
	}()
	return drive(func(p Person) bool {
		if now.people = append(now.people, p); len(now.people) == stretchPeople {
			full <- now
			now = <-free
		}
		return true
	}, func(p problem.Problem) bool {
		now.bad = append(now.bad, placed{len(now.people), p})
		return true
	})
}

// count adds some people and problems.
func (c *census) count(s *stretch) {
	bad := s.bad
	for i, p := range s.people {
		for ; len(bad) > 0 && bad[0].before == i; bad = bad[1:] {
			c.log.Add(bad[0].problem)
		}
		if err := c.add(p); err != nil {
			c.log.Add(NotCounted.At("", refused(err)).WithRange(problem.Range{File: c.name, Start: problem.Pos{Line: p.line, Column: 1}}))
			if c.failed == nil {
				c.failed = err
			}
			continue
		}
		c.counted++
	}
	for _, b := range bad {
		c.log.Add(b.problem)
	}
}

// add adds a person.
func (c *census) add(p Person) error {
	add := c.builder.Add
	if p.complete {
		add = c.builder.AddComplete
	}
	attributes := c.groups.of(&c.builder, p)
	if p.refs == nil {
		return add(p.Standings(date.Date{}, skills.Policy{}), attributes...)
	}
	for _, claim := range p.table[min(len(c.stated), len(p.table)):] {
		c.stated = append(c.stated, state(claim))
	}
	c.now = p
	return add(c.next, attributes...)
}

// state returns what a claim comes to where it is the only one about its skill,
// as all are in a table that people share.
func state(claim skills.Claim) statement {
	alone := Person{table: []skills.Claim{claim}}
	for skill, standing := range alone.Standings(date.Date{}, skills.Policy{}) {
		return statement{skill, standing}
	}
	return statement{claim.Skill(), population.Standing{}}
}

// statements is Standings of a person who shares claims with others.
func (c *census) statements(yield func(skills.ID, population.Standing) bool) {
	for _, i := range c.now.refs {
		if s := &c.stated[i]; !yield(s.skill, s.standing) {
			return
		}
	}
}

// refused says why a builder does not take a person.
func refused(err error) text.Text {
	if errors.Is(err, population.ErrLimit) {
		return words.limit
	}
	return text.Plain(err.Error())
}
