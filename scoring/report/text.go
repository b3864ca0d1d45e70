package report

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/clipperhouse/displaywidth"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/digits"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/skills/text"
)

// Text writes the three maps as plain text in the closest language to tag, of
// English and Japanese. Equal maps give equal bytes. It returns the writer's
// error, and [ErrNoWriter] for the nil writer.
func Text(w io.Writer, m scoring.Maps, tag language.Tag) error {
	if w == nil {
		return ErrNoWriter
	}
	p := printer{bufio.NewWriter(w), m, tag}
	p.head()
	p.locator(m.Locator())
	p.topographic(m.Topographic())
	p.treasure(m.Treasure())
	if notice := m.Reference().Notice; !notice.IsZero() {
		p.section(notice)
	}
	return p.out.Flush()
}

// ErrNoWriter is the kind of error when there is nothing to write to; test for it with
// [errors.Is].
var ErrNoWriter = errors.New("no writer")

// printer writes one report. Write errors stay in the buffered writer until
// Flush returns them.
type printer struct {
	out  *bufio.Writer
	maps scoring.Maps
	tag  language.Tag
}

func (p printer) head() {
	m := p.maps
	if name := m.Person().Name(); name.IsZero() {
		p.line(0, says.untitled)
	} else {
		p.line(0, says.title, "person", p.in(name))
	}
	if m.AsOf().IsZero() {
		p.line(1, says.anyDate)
	} else {
		p.line(1, says.asOf, "date", m.AsOf().String())
	}
	if m.Ladder().IsZero() {
		p.line(1, says.noLadder)
	} else {
		p.line(1, says.ladder, "name", strings.TrimSpace(p.in(m.Ladder().Name())+" "+m.Ladder().Version()))
	}
	people := digits.Group(m.Reference().Len())
	switch {
	case !p.compares():
		p.line(1, says.noReference)
	case m.Reference().Name.IsZero():
		p.line(1, says.unnamed, "people", people)
	default:
		p.line(1, says.reference, "name", p.in(m.Reference().Name), "people", people)
	}
}

// compares reports whether there is a population to compare with.
func (p printer) compares() bool { return p.maps.Reference().Len() > 0 }

// line writes one line, indented by depth, with places filled in.
func (p printer) line(depth int, t text.Text, pairs ...string) {
	p.write(depth, t.Fill(p.tag, pairs...))
}

func (p printer) write(depth int, s string) {
	fmt.Fprintf(p.out, "%s%s\n", strings.Repeat("  ", depth), s)
}

func (p printer) section(t text.Text) {
	fmt.Fprintf(p.out, "\n%s\n", p.in(t))
}

func (p printer) in(t text.Text) string { return t.In(p.tag) }

// place returns the name of a grade or role with the id behind it, "Senior
// Engineer (p4)", and the word for outside.
func (p printer) place(id string) string {
	if id == ladder.Outside {
		return p.in(says.outside)
	}
	t, ok := p.maps.Ladder().Target(id)
	if !ok || p.in(t.Name()) == id {
		return id
	}
	return says.named.Fill(p.tag, "name", p.in(t.Name()), "id", id)
}

// outcome says whether a requirement is met.
func (p printer) outcome(o ladder.Outcome) string {
	switch o {
	case ladder.Met:
		return p.in(says.met)
	case ladder.NotMet:
		return p.in(says.notMet)
	default:
		return p.in(says.unclear)
	}
}

// reasons writes why a verdict is not met: the lines of the parts that are not
// met, and of the choices that they belong to.
func (p printer) reasons(v ladder.Verdict, depth int) {
	if v.Outcome() == ladder.Met {
		return
	}
	if !v.NeedsAll() {
		p.write(depth, v.Line(p.tag))
		depth++
	}
	for part := range v.Parts() {
		p.reasons(part, depth)
	}
}

// pad fills a string with spaces up to a width in columns, in which wide
// characters count two. A longer string is followed by one space.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(width-displaywidth.String(s), 1))
}
