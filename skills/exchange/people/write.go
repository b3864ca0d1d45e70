package people

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/leftout"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// draft is a file before it is written: nothing is written of one that is refused.
type draft struct {
	form, name string
	comma      rune
	header     []string
	rows       [][]string
	refused    problem.List
	lost       leftout.Tally
	person     problem.Path // of whom the rows are
	formulas   int
	formula    string // the first of them
}

// begin goes over to the rows of a person, the i-th of all.
func (d *draft) begin(i int, p Person) {
	if d.person = problem.Path("people").Item(p.id); p.id == "" {
		d.person = problem.Path("people").Index(i)
	}
}

// lose counts something of the person that the form has no place for.
func (d *draft) lose(what text.Text) {
	d.lost.Add(1, what.In(language.English), func() leftout.Say { return leftout.At(exchange.NotWritten, what, d.person) })
}

func (d *draft) refuse(p problem.Problem) {
	d.refused = append(d.refused, p.WithRange(problem.Range{File: d.name}))
}

// What a form may have no place for, besides the parts of a claim.
var losses = struct{ negative, none, beside, complete, part, nothing, label, attribute, skill, lineEnd text.Text }{
	negative:  text.EnJa("a negative claim", "否定の申告"),
	none:      text.EnJa("the claim that a skill is not held", "スキルがないという申告"),
	beside:    text.EnJa("a second claim about one skill", "同じスキルについての 2 つ目の申告"),
	complete:  text.EnJa("that an answer is complete", "回答がすべてであること"),
	part:      text.EnJa("that an answer is not complete", "回答が一部であること"),
	nothing:   text.EnJa("an answer that names no skill", "スキルを 1 つも挙げていない回答"),
	label:     text.EnJa("a label that is not resolved", "意味の決まらないラベル"),
	attribute: text.EnJa("an attribute that the options do not name", "オプションにない属性"),
	skill:     text.EnJa("a skill that the options do not name", "オプションにないスキル"),
	lineEnd:   text.EnJa("a line end of two characters (CR LF), which becomes one", "2 文字の改行（CR LF。1 文字になります）"),
}

// compare writes down what a claim states and what is read back does not.
func (d *draft) compare(claim, back skills.Claim) {
	a, b := claim.Spec(), back.Spec()
	for _, field := range []struct {
		same bool
		what text.Text
	}{
		{a.Level == b.Level, leftout.Claim.Level},
		{a.By == b.By, leftout.Claim.By},
		{a.Author == b.Author, leftout.Claim.Author},
		{a.Date == b.Date, leftout.Claim.Date},
		{a.Expiry == b.Expiry, leftout.Claim.Expiry},
		{a.Confidence.Compare(b.Confidence) == 0, leftout.Claim.Confidence},
		{slices.Equal(links(a), links(b)) && len(a.Evidence) == len(b.Evidence), leftout.Claim.Evidence},
		{a.Waiver.Equal(b.Waiver), leftout.Claim.Waiver},
		{a.Negative == b.Negative, losses.negative},
	} {
		if !field.same {
			d.lose(field.what)
		}
	}
}

// links returns the evidence of a claim, with everything that it states.
func links(spec skills.ClaimSpec) []string {
	var all []string
	for _, e := range spec.Evidence {
		all = append(all, fmt.Sprintf("%q %v %q %q %q", e.Link, e.Date, e.Value, e.Problem, slices.Collect(texts(e.Title))))
	}
	return all
}

func texts(t text.Text) func(func(string) bool) {
	return func(yield func(string) bool) {
		for tag, s := range t.All() {
			if !yield(tag.String() + " " + s) {
				return
			}
		}
	}
}

// levels calls do with each skill of a person, its level as of no day, the zero
// Level where it is unknown, and the claim that counts; it writes down what is
// claimed beside it.
func (d *draft) levels(p Person, do func(skill skills.ID, level skills.Level, counts skills.Claim)) {
	profile := p.Profile(date.Date{}, skills.Policy{})
	last := skills.ID("")
	for c := range p.Claims() {
		id := c.Skill()
		if id == last {
			d.lose(losses.beside)
			continue
		}
		last = id
		counts, ok := profile.Claim(id)
		if !ok {
			counts = c
		}
		do(id, profile.Level(id), counts)
	}
}

// set begins the file: the header, and the attributes that it has columns for.
func (d *draft) set(header ...string) {
	for i, name := range header {
		if slices.Contains(header[:i], name) {
			d.refuse(exchange.ColumnTwice.At("", name))
		}
	}
	d.header = header
}

// add writes a row.
func (d *draft) add(row []string) {
	for _, cell := range row {
		if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
			if d.formulas++; d.formulas == 1 {
				d.formula = cell
			}
		}
	}
	d.rows = append(d.rows, row)
}

// attributes appends the values of a person for the columns of some attributes.
func (d *draft) attributes(row []string, p Person, names []string) []string {
	for _, name := range names {
		value := p.Attribute(name)
		if strings.Contains(value, "\r\n") {
			d.lose(losses.lineEnd)
		}
		row = append(row, value)
	}
	for name := range p.Attributes() {
		if !slices.Contains(names, name) {
			d.lose(losses.attribute)
		}
	}
	return row
}

// allAttributes returns the names of all attributes, in order of appearance.
func allAttributes(people []Person) (names []string) {
	known := make(map[string]bool)
	for _, p := range people {
		for name := range p.Attributes() {
			if !known[name] {
				known[name] = true
				names = append(names, name)
			}
		}
	}
	return names
}

// write writes the file, and lists what it does not hold.
func (d *draft) write(w io.Writer) (problem.List, error) {
	if w == nil {
		d.refused = append(d.refused, exchange.NoWriter.At(""))
	}
	list := d.refused.Sorted()
	where := problem.Range{File: d.name}
	list = append(list, d.lost.List()...)
	if d.formulas > 0 {
		list = append(list, LooksFormula.At("", d.formulas, d.formula).WithRange(where))
	}
	if err := list.Err(); err != nil {
		return list, fmt.Errorf("%s.Write(%s): %w", d.form, d.name, err)
	}
	c := csv.NewWriter(w)
	if d.comma != 0 {
		c.Comma = d.comma
	}
	_ = c.Write(d.header) // Error tells
	for _, row := range d.rows {
		if len(row) == 1 && row[0] == "" { // which csv.Writer writes as a blank line, and no reader takes for a row
			c.Flush()
			if _, err := io.WriteString(w, "\"\"\n"); err != nil {
				return list, fmt.Errorf("%s.Write(%s): %w", d.form, d.name, err)
			}
			continue
		}
		_ = c.Write(row)
	}
	c.Flush()
	if err := c.Error(); err != nil {
		return list, fmt.Errorf("%s.Write(%s): %w", d.form, d.name, err)
	}
	return list, nil
}

// nameOr returns the name of a column that an option gives, else the usual one.
func nameOr(named, usual string) string {
	if named != "" {
		return named
	}
	return usual
}
