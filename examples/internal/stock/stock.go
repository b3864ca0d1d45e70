// Package stock takes stock for the examples: it reads a person and a ladder, says
// what is known of the person as of a day, and finds grades and roles by their ids.
package stock

import (
	"flag"
	"io"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

const (
	defaultLadder = "builtin:sre-next"
	defaultPerson = "executive"
)

// Source says where the person and the ladder come from, as the flags give it.
type Source struct{ ladder, person string }

// Stock is a person beside a ladder.
type Stock struct {
	Ladder ladder.Ladder
	Person ladder.Person
	Known  ladder.Facts // as of the day
	AsOf   date.Date
}

var says = struct{ noTarget, sample, nothingKnown text.Text }{
	noTarget: text.EnJa("there is no grade or role {word}{hint}; there are: {known}", "「{word}」という等級や職種はありません{hint}。使えるのは: {known}"),
	sample: text.EnJa("the sample person {person} does not fit this ladder; name somebody who does with -person. What does not fit:",
		"サンプルの人物 {person} はこのラダーに合いません。このラダーに合う人を -person で指定してください。合わない点は次のとおりです。"),
	nothingKnown: text.EnJa("of {person} nothing is known by {day} that the ladder {ladder} measures, so that there is nothing to compare; claims with a level of one of its skills are missing",
		"ラダー「{ladder}」で測るスキルについて、{person} の {day} 時点のレベルがひとつもわからないため、比べられません。このラダーのスキルのレベルを claims に書いてください"),
}

// Flags adds the flags -ladder and -person.
func (s *Source) Flags(f *flag.FlagSet) {
	f.StringVar(&s.ladder, "ladder", "", "ladder: a file, or a built-in one (default: the one that the person's own file names, else "+defaultLadder+")")
	f.StringVar(&s.person, "person", defaultPerson, "person: a file, or one of the samples: "+input.Samples())
}

// IsSample reports whether nobody put a ladder or a person of their own in.
func (s Source) IsSample() bool { return s.ladder == "" && s.person == defaultPerson }

// Read reads the person and the ladder. Warnings go to stderr. The error says so
// when the ladder measures nothing of what is known of the person.
func (s Source) Read(p page.Page, asOf date.Date, stderr io.Writer) (Stock, error) {
	if err := input.CheckPerson(s.person); err != nil {
		return Stock{}, err
	}
	doc := input.Person(s.person)
	var l ladder.Ladder
	if s.ladder == "" && !input.IsSample(s.person) {
		own, list := doc.LadderOf(builtin.Bases())
		if err := list.Err(); err != nil {
			return Stock{}, err
		}
		l = own
	}
	if l.IsZero() {
		name := s.ladder
		if name == "" {
			name = defaultLadder
		}
		read, err := input.Ladder(name)
		if err != nil {
			return Stock{}, err
		}
		l = read
	}
	who, list := doc.Person(l, builtin.Bases())
	if err := list.Err(); err != nil && s.ladder != "" && input.IsSample(s.person) {
		return Stock{}, &sampleError{s.person, err}
	} else if err != nil {
		return Stock{}, err
	}
	io.WriteString(stderr, list.Text(p.Tag))
	k := Stock{Ladder: l, Person: who, Known: who.Facts(asOf, skills.Policy{}), AsOf: asOf}
	for id := range l.Measured() {
		if !k.Known.Profile().Level(id).IsZero() {
			return k, nil
		}
	}
	return Stock{}, cli.Wrong(says.nothingKnown, "person", p.In(who.Name()), "ladder", p.In(l.Name()), "day", asOf.String())
}

// sampleError says that a sample person does not fit the reader's own ladder.
type sampleError struct {
	person string
	err    error
}

func (e *sampleError) Error() string { return e.Text(language.English) }
func (e *sampleError) Unwrap() error { return e.err }

// Text returns the error in the closest language to tag.
func (e *sampleError) Text(tag language.Tag) string {
	return says.sample.Fill(tag, "person", e.person) + "\n" + cli.Explain(e.err, tag)
}

// Target returns the grade or role of an id.
func (k Stock) Target(id string) (ladder.Target, error) {
	if t, ok := k.Ladder.Target(id); ok {
		return t, nil
	}
	var known []string
	for _, t := range k.Targets() {
		known = append(known, t.ID())
	}
	return nil, cli.Unknown(says.noTarget, id, known)
}

// Targets returns the grades and roles of the ladder, the roles first.
func (k Stock) Targets() (list []ladder.Target) {
	for r := range k.Ladder.Roles() {
		list = append(list, r)
	}
	for g := range k.Ladder.Grades() {
		list = append(list, g)
	}
	return list
}

// List returns the words of a list that a flag gives, parted by commas.
func List(s string) (words []string) {
	for word := range strings.SplitSeq(s, ",") {
		if word = strings.TrimSpace(word); word != "" {
			words = append(words, word)
		}
	}
	return words
}
