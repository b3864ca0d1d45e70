package main

import (
	"io"
	"os"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/sheet"
	"github.com/kakezan/kakezan/examples/internal/stock"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// columns are those of a file of costs, in any order.
var columns = []string{"skill", "level", "cost"}

// costs says what steps up cost, as the flags give it.
type costs struct {
	file, hours, unit string

	each []float64 // hours of the first, second, ... step
}

// step is a step of a skill up to a level.
type step struct {
	skill skills.ID
	level skills.Level
}

// check reads what the flags say in words.
func (c *costs) check() error {
	if c.file != "" && c.hours != "" {
		return cli.Wrong(says.twoCosts)
	}
	if c.unit != "" && c.file == "" {
		return cli.Wrong(says.unitAlone)
	}
	for _, word := range stock.List(c.hours) {
		v, ok := amount(word)
		if !ok {
			return cli.Wrong(says.noHours, "value", word)
		}
		c.each = append(c.each, v)
	}
	if c.hours != "" && c.each == nil {
		return cli.Wrong(says.noHours, "value", c.hours)
	}
	return nil
}

// words says what the costs are.
func (c costs) words() text.Text {
	switch {
	case c.unit != "":
		return says.byFileIn
	case c.file != "":
		return says.byFile
	case c.each != nil:
		return says.byHours
	}
	return says.bySteps
}

// read returns the costs of a ladder's steps.
func (c costs) read(l ladder.Ladder) (plan.Cost, error) {
	switch {
	case c.each != nil:
		return c.byStep, nil
	case c.file == "":
		return nil, nil
	}
	f, err := os.Open(c.file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	known, err := table{name: c.file, ladder: l}.read(f)
	if err != nil {
		return nil, err
	}
	return func(id skills.ID, level skills.Level) float64 {
		if v, ok := known[step{id, level}]; ok {
			return v
		}
		return 1
	}, nil
}

// byStep returns costs by how many steps a level is above none: the last one that is
// named holds for all above it, and the first for a skill without levels.
func (c costs) byStep(_ skills.ID, level skills.Level) float64 {
	return c.each[min(max(level.Step()-1, 0), len(c.each)-1)]
}

// table reads a file of costs.
type table struct {
	name   string
	ladder ladder.Ladder
}

// read returns the costs of a file. The error names the line.
func (t table) read(r io.Reader) (map[step]float64, error) {
	known := make(map[step]float64)
	return known, sheet.Read(r, t.name, columns, func(cell func(string) string) error {
		s, err := t.step(cell("skill"), cell("level"))
		if err != nil {
			return err
		}
		if _, ok := known[s]; ok {
			return cli.Wrong(says.costTwice, "skill", cell("skill"), "level", cell("level"))
		}
		v, ok := amount(cell("cost"))
		if !ok {
			return cli.Wrong(says.noCost, "value", cell("cost"))
		}
		known[s] = v
		return nil
	})
}

// step returns what a line names.
func (t table) step(skill, level string) (step, error) {
	id := skills.ID(skill)
	scale, ok := t.ladder.ScaleOf(id)
	if !ok {
		var known []string
		for id := range t.ladder.Measured() {
			known = append(known, string(id))
		}
		return step{}, cli.Unknown(says.noSkill, skill, known)
	}
	if l, err := scale.Parse(level); err == nil && !l.IsNone() {
		return step{id, l}, nil
	}
	var names []string
	for l := range scale.Levels() {
		if !l.IsNone() {
			names = append(names, l.ID())
		}
	}
	return step{}, cli.Unknown(says.noLevel, level, names)
}
