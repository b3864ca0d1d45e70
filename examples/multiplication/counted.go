package main

import (
	"context"
	"errors"
	"io"
	"math"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/examples/internal/specialties"
	"github.com/kakezan/kakezan/examples/internal/survey"
	"github.com/kakezan/kakezan/examples/survey2016"
	"github.com/kakezan/kakezan/internal/digits"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
)

// story is the combination that is multiplied where nobody names one. In the survey
// itself so many people hold it, of those who answered; what is embedded does not say
// so, because it counts no three skills. TestSurvey counts them.
const story = "R,Hadoop,Spark"

var known = must(population.NewCount(113, 49_025))

// source is whom a combination is asked of: people, or counts of people.
type source struct {
	survey.Vocabulary
	name      string
	hasPeople bool
	best      rarity.Best
	close     func() error
}

// open finds the people, or else takes the embedded counts.
func open(ctx context.Context, from survey.Source, tag language.Tag, stderr io.Writer) (source, error) {
	if from.Name() == "" {
		a := survey2016.Aggregate()
		return source{a, survey2016.Title().In(tag), false, rarity.NewBestOf(a, rarity.BestOptions{}), func() error { return nil }}, nil
	}
	people, done, err := from.People(ctx, tag, stderr)
	if err != nil {
		return source{}, err
	}
	best, err := rarity.NewBest(ctx, people, rarity.BestOptions{})
	if errors.Is(err, population.ErrCorrupt) {
		err = from.Damaged(err)
	}
	if err != nil {
		return source{}, errors.Join(err, done())
	}
	return source{people, survey.Visible(from.Name()), true, best, done}, nil
}

// combination is what is asked, with the answers to its parts and to the whole.
type combination struct {
	question []population.Specialty
	parts    []rarity.Answer
	whole    rarity.Answer
	count    population.Count
	counted  bool // here, or elsewhere when there are no people
}

// combination asks how rare the skills are that a flag names. Where none are named,
// and the people know nothing of the default ones, there is nothing to ask.
func (s source) combination(has survey.List) (c combination, err error) {
	list := has
	if has == nil {
		list = survey.List{story}
	}
	if c.question, err = survey.Specialties(s, list); err != nil {
		if has == nil {
			return combination{}, nil
		}
		return c, err
	}
	for _, part := range c.question {
		a, err := s.best.Estimate(part)
		if err != nil {
			return c, unanswered(err)
		}
		c.parts = append(c.parts, a)
	}
	if c.whole, err = s.best.Estimate(c.question...); err != nil {
		return c, unanswered(err)
	}
	if c.count, c.counted = c.whole.Count(); !c.counted && has == nil {
		c.count, c.counted = known, true
	}
	return c, nil
}

// unanswered says in words that a question has no answer.
func unanswered(err error) error {
	switch {
	case errors.Is(err, rarity.ErrTooManySkills):
		return cli.Wrong(says.tooMany)
	case errors.Is(err, rarity.ErrNoBase):
		return cli.Wrong(says.noBase)
	}
	return err
}

// show prints the independent story beside what is so.
func (s source) show(p page.Page, c combination) {
	p.Section(says.inSurvey, "name", s.name, "n", digits.Group(s.best.Len()))
	if c.question == nil {
		p.Line(1, says.nothingAsked)
		return
	}
	var rows [][2]string
	add := func(label, text string) { rows = append(rows, [2]string{label, text}) }
	var factors []string
	for _, a := range c.parts {
		factors = append(factors, a.Probability().Text(p.Tag))
	}
	p.Line(1, says.asked, "question", specialties.List(p.Tag, c.question), "shares", strings.Join(factors, p.In(says.comma)))
	product := c.whole.Independent()
	add(p.In(says.multiplied), product.Text(p.Tag))
	if _, isCount := c.whole.Count(); !isCount || c.whole.Method() != rarity.ExactCount {
		text := c.whole.Text(p.Tag)
		if !s.hasPeople {
			text = says.estimateOnly.Fill(p.Tag, "answer", text)
		}
		add(p.In(says.estimated), text)
	}
	truth := c.whole.Probability()
	if c.counted {
		truth = rarity.MustShare(c.count.Holders(), max(1, c.count.Base()))
		text := says.count.Fill(p.Tag, "x", digits.Group(c.count.Holders()), "n", digits.Group(c.count.Base()), "share", truth.Text(p.Tag))
		if c.count.Holders() == 0 {
			text = says.none.Fill(p.Tag, "n", digits.Group(c.count.Base()), "interval", c.whole.Interval().Text(p.Tag))
		} else if _, here := c.whole.Count(); !here {
			text = says.countElsewhere.Fill(p.Tag, "count", text)
		}
		add(p.In(says.counted), text)
	} else {
		add(p.In(says.counted), p.In(says.notCounted))
	}
	p.Facts(2, rows)
	if !truth.IsZero() && !product.IsZero() && len(c.question) > 1 {
		p.Line(1, verdict(ratio(truth, product), c.counted), "factor", number(math.Max(ratio(truth, product), ratio(product, truth))))
	}
	for w := range c.whole.Warnings() {
		p.Line(1, says.careful, "text", w.Text(p.Tag))
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
