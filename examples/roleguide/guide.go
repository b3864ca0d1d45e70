package main

import (
	"fmt"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderdoc"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills"
)

// writer writes a document in the form that was asked for.
type writer func(ladderdoc.Document) error

// printer prints documents and lines, one below the other.
type printer struct {
	page.Page
	write writer
}

// documents prints documents with an empty line before each.
func (p printer) documents(list ...ladderdoc.Document) error {
	for _, d := range list {
		if _, err := fmt.Fprintln(p); err != nil {
			return err
		}
		if err := p.write(d); err != nil {
			return err
		}
	}
	return nil
}

// compare prints roles side by side, the one that is asked for first.
func (in inputs) compare(write writer, whole bool) error {
	r, err := in.find()
	if err != nil {
		return err
	}
	roles, err := beside(r)
	if err != nil {
		return err
	}
	if whole {
		return write(ladderdoc.Comparison(ladder.CompareRoles(roles...)))
	}
	return write(ladderdoc.ShortComparison(ladder.CompareRoles(roles...)))
}

// guide prints the guide to the role, and then what stands between the person
// and it.
func (in inputs) guide(p printer) error {
	r, err := in.find()
	if err != nil {
		return err
	}
	person, err := in.whom(r)
	if err != nil {
		return err
	}
	if err := p.write(ladderdoc.Role(r)); err != nil {
		return err
	}
	if !person.IsZero() {
		if err := in.gaps(p, r, person); err != nil {
			return err
		}
	}
	if years := in.experience(person); years != nil && r.Pay().Len() > 0 {
		return p.documents(ladderdoc.Pay(r, pay.Query{Experience: years, AsOf: in.asOf}))
	}
	return nil
}

// gaps prints where a person stands beside what a role asks, and what there is in
// the guide for the skills that are missing or not known.
func (in inputs) gaps(p printer, r ladder.Role, person ladder.Person) error {
	facts := person.Facts(in.asOf, skills.Policy{})
	f := fit.To(r, facts, fit.Options{})
	if err := p.documents(ladderdoc.Gaps(r, person.Name(), facts)); err != nil {
		return err
	}
	if r.Requirement().IsZero() {
		return nil
	}
	covered, share := says.fit, f.Share()
	if share.Lo < share.Hi {
		covered = says.fitRange
	}
	p.Section(covered, "share", p.Percent(share))
	var open []skills.ID
	for i := range f.Missing() {
		open = append(open, i.Skill)
	}
	for i := range f.Unknown() {
		open = append(open, i.Skill)
	}
	if len(open) == 0 {
		return nil
	}
	return p.documents(ladderdoc.Interview(r, open...), ladderdoc.Learning(r, open...))
}
