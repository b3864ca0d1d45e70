package main

import (
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/examples/internal/stock"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
)

// asked says what is shown, as the flags give it.
type asked struct {
	to, like, across, people string
	reads                    mappings
	readings, credit         bool
}

// view is what one page shows.
type view struct {
	page.Page
	stock.Stock
}

// show shows what is asked for. What it can't find is said before anything is shown.
func (v view) show(a asked) error {
	target, err := v.target(a.to)
	if err != nil {
		return err
	}
	roles, err := v.alike(stock.List(a.like))
	if err != nil {
		return err
	}
	there, err := v.elsewhere(a.across, a.reads)
	if err != nil {
		return err
	}
	group, err := v.group(stock.List(a.people))
	if err != nil {
		return err
	}

	v.ranking()
	if target != nil {
		v.whole(target)
		if a.readings {
			v.readings(target)
		}
		if a.credit {
			v.credit(target)
		}
	}
	if a.across != "" {
		v.across(there)
	}
	if roles.of != nil {
		v.like(roles)
	}
	if group == nil {
		return nil
	}
	return v.people(group)
}

// level returns what people call a level.
func (v view) level(s skills.Scale, l skills.Level) string {
	if l.IsZero() {
		return v.In(says.notKnown)
	}
	return v.In(s.LevelName(l))
}

// named returns what people call a grade or role, with its id.
func (v view) named(t ladder.Target) string {
	return says.named.Fill(v.Tag, "name", v.In(t.Name()), "id", t.ID())
}
