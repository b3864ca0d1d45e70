package people

import (
	"errors"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/table"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// longClaims reads the claim of a row.
type longClaims struct {
	t      *table.Reader
	at     [inAll]int // columns, -1 for those that the file does not have
	labels labels
	skillOrder
	skillOf []int32 // of each label, its skill, -1 for none
	levels  cells
	flags   cells
	sources map[string]skills.Source // by folded word
	by      struct {                 // of the last row
		cell   string
		source skills.Source
	}
	dates       [2]dateCell // of the last row
	confidences map[string]decimal.Decimal
}

// dateCell is a cell with a date, which often comes again in the next row.
type dateCell struct {
	cell string
	date date.Date
}

func newLongClaims(t *table.Reader, l Long) longClaims {
	c := longClaims{
		t: t, labels: newLabels(l.Catalog), levels: newCells(l.Levels, nil, nil, nil), flags: newCells(exchange.LevelWords{}, nil, nil, nil),
		sources: make(map[string]skills.Source), confidences: make(map[string]decimal.Decimal),
	}
	for source := range skills.Sources() {
		c.sources[source.String()] = source
		for _, tag := range []language.Tag{language.English, language.Japanese} {
			c.sources[skills.Fold(source.Text(tag))] = source
		}
	}
	return c
}

// read returns the claim of a row and the number of its skill; the zero Claim
// where it states none or is bad, with the label where it can't be resolved.
func (c *longClaims) read(row []string) (claim skills.Claim, skill int32, label string, list problem.List) {
	i := c.labels.find(row[c.at[inSkill]])
	m := &c.labels.means[i]
	switch {
	case m.code == BadLabel:
		return skills.Claim{}, -1, "", problem.List{m.bad.WithRange(c.t.Place(c.at[inSkill]))}
	case m.code != nil:
		return skills.Claim{}, -1, m.label, problem.List{m.bad.WithRange(c.t.Place(c.at[inSkill]))}
	case m.skill == "":
		for _, i := range c.at {
			if i >= 0 && strings.TrimSpace(row[i]) != "" {
				return skills.Claim{}, -1, "", problem.List{NoSkill.At("").WithRange(c.t.Place(i))}
			}
		}
		return skills.Claim{}, -1, "", nil
	}
	spec := skills.ClaimSpec{Skill: m.skill}
	var bad []int
	for i, at := range c.at {
		if at >= 0 && row[at] != "" && !c.state(&spec, i, row[at]) {
			bad = append(bad, at)
		}
	}
	for _, at := range bad {
		list = append(list, c.unknown(row[at], at))
	}
	if len(list) > 0 {
		return skills.Claim{}, -1, "", list
	}
	if spec.Level.IsZero() && spec.Waiver.IsZero() && !spec.Negative {
		if c.at[inLevel] >= 0 && strings.TrimSpace(row[c.at[inLevel]]) != "" {
			return skills.Claim{}, -1, "", nil // stated as unknown
		}
		spec.Level = Held
	}
	claim, err := skills.NewClaim(spec)
	if err != nil {
		return skills.Claim{}, -1, "", c.refused(err)
	}
	return claim, c.skill(i), "", nil
}

// skill returns the number of the skill that a label means.
func (c *longClaims) skill(label int32) int32 {
	for int(label) >= len(c.skillOf) {
		n := int32(-1)
		if id := c.labels.means[len(c.skillOf)].skill; id != "" {
			n, _ = c.number(id)
		}
		c.skillOf = append(c.skillOf, n)
	}
	return c.skillOf[label]
}

// state writes what a cell says into the record, and reports whether it could be
// read.
func (c *longClaims) state(spec *skills.ClaimSpec, column int, cell string) (ok bool) {
	switch column {
	case inLevel:
		n := c.levels.find(cell)
		if n != badCell {
			spec.Level = c.levels.list[n]
		}
		return n != badCell
	case inBy:
		if cell == c.by.cell {
			spec.By = c.by.source
			return true
		}
		if spec.By, ok = c.sources[cell]; !ok {
			folded := skills.Fold(cell)
			if spec.By, ok = c.sources[folded]; !ok {
				return folded == ""
			}
		}
		c.by.cell, c.by.source = cell, spec.By
	case inAuthor:
		spec.Author = strings.TrimSpace(cell)
	case inDate:
		spec.Date, ok = c.date(0, cell)
		return ok
	case inExpiry:
		spec.Expiry, ok = c.date(1, cell)
		return ok
	case inConfidence:
		spec.Confidence, ok = c.confidence(cell)
		return ok
	case inNegative:
		n := c.flags.find(cell)
		spec.Negative = n > noLevel && c.flags.list[n] == Held
		return n != badCell
	case inWaiver:
		if word := strings.TrimSpace(cell); word != "" {
			spec.Waiver = text.Plain(word)
		}
	case inEvidence:
		if link := strings.TrimSpace(cell); link != "" {
			spec.Evidence = []skills.EvidenceSpec{{Link: link}}
		}
	}
	return true
}

func (c *longClaims) date(i int, cell string) (date.Date, bool) {
	last := &c.dates[i]
	if cell == last.cell {
		return last.date, true
	}
	trimmed := strings.TrimSpace(cell)
	if trimmed == "" {
		return date.Date{}, true
	}
	d, err := date.Parse(trimmed)
	if err != nil {
		return date.Date{}, false
	}
	*last = dateCell{cell, d}
	return d, true
}

func (c *longClaims) confidence(cell string) (decimal.Decimal, bool) {
	if d, ok := c.confidences[cell]; ok {
		return d, true
	}
	trimmed := strings.TrimSpace(cell)
	if trimmed == "" {
		return decimal.Decimal{}, true
	}
	d, err := decimal.Parse(trimmed)
	// Zero would be taken for not stated.
	if err != nil || d.Sign() <= 0 || d.Compare(one) > 0 {
		return decimal.Decimal{}, false
	}
	if len(c.confidences) < maxWords {
		c.confidences[strings.Clone(cell)] = d
	}
	return d, true
}

// maxWords bounds the confidences that are kept.
const maxWords = 10_000

var one = decimal.MustParse("1")

// unknown returns the problem of a cell that can't be read.
func (c *longClaims) unknown(cell string, at int) problem.Problem {
	p := BadCell.At("", cell, c.t.Columns()[at])
	switch at {
	case c.at[inLevel]:
		p = p.WithSuggestion(c.levels.near(cell))
	case c.at[inBy]:
		var words []string
		for source := range skills.Sources() {
			words = append(words, source.String())
		}
		p = p.WithSuggestion(problem.Nearest(strings.TrimSpace(cell), words))
	}
	return p.WithRange(c.t.Place(at))
}

// refused returns what a claim's check says, at the place of the field.
func (c *longClaims) refused(err error) problem.List {
	var e *problem.Error
	if !errors.As(err, &e) {
		return nil
	}
	list := e.Problems()
	for i, p := range list {
		field := slices.IndexFunc(Long{}.longColumns(), func(l longColumn) bool { return string(p.Path()) == l.usual })
		at := c.at[inSkill]
		if field >= 0 && c.at[field] >= 0 {
			at = c.at[field]
		}
		list[i] = p.WithRange(c.t.Place(at))
	}
	return list
}
