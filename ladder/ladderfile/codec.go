package ladderfile

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// codec reads and writes values of one type. The tables of fields are made of
// codecs, and everything that knows the shape of a file follows from them.
type codec[V any] interface {
	// decode reads a node, which is not null, into a value: on top of what it
	// holds. What can't be read is reported and stays as it was.
	decode(d *decoder, n *yaml.Node, at problem.Path, into *V)
	// encode returns the node of a value, nil when there is nothing to write.
	encode(e *encoder, v *V, at problem.Path) *yaml.Node
	// shape says what can be written, for people.
	shape() shape
}

// stringCodec reads a text as it is written; "" is not written.
type stringCodec[S ~string] struct{}

func (stringCodec[S]) decode(d *decoder, n *yaml.Node, at problem.Path, into *S) {
	if s, ok := d.scalar(n, at, kindWords.scalar); ok {
		*into = S(s)
	}
}

func (stringCodec[S]) encode(e *encoder, v *S, at problem.Path) *yaml.Node {
	if *v == "" {
		return nil
	}
	return e.string(string(*v), at)
}

// boolCodec reads true or false, nothing else; false is not written.
type boolCodec struct{}

func (boolCodec) decode(d *decoder, n *yaml.Node, at problem.Path, into *bool) {
	switch n = resolved(n); {
	case n.Kind == yaml.ScalarNode && n.Tag == "!!bool" && n.Value == "true":
		*into = true
	case n.Kind == yaml.ScalarNode && n.Tag == "!!bool" && n.Value == "false":
		*into = false
	default:
		d.wrongType(n, at, kindWords.truth)
	}
}

func (boolCodec) encode(_ *encoder, v *bool, _ problem.Path) *yaml.Node {
	if !*v {
		return nil
	}
	return plain("true", "")
}

// intCodec reads a whole number in decimal digits; 0 is not written.
type intCodec struct{}

const maxWhole = 999_999_999

func (intCodec) decode(d *decoder, n *yaml.Node, at problem.Path, into *int) {
	s, ok := d.number(n, at, kindWords.whole)
	if !ok {
		return
	}
	whole, err := strconv.Atoi(s)
	if err != nil || whole > maxWhole || whole < -maxWhole || strings.HasPrefix(s, "+") {
		d.fail(n, NotNumber.At(at, written(resolved(n)), kindWords.whole))
		return
	}
	*into = whole
}

func (intCodec) encode(_ *encoder, v *int, _ problem.Path) *yaml.Node {
	if *v == 0 {
		return nil
	}
	return numberNode(*v)
}

func numberNode(n int) *yaml.Node { return plain(strconv.Itoa(n), "") }

// number returns the source text of a value that is written without quotes.
func (d *decoder) number(n *yaml.Node, at problem.Path, want text.Text) (string, bool) {
	s, ok := d.scalar(n, at, want)
	if ok && resolved(n).Tag == "!!str" {
		d.fail(n, NotNumber.At(at, written(resolved(n)), want))
		return "", false
	}
	return s, ok
}

// decimalCodec reads an exact decimal number; 0 is not written.
type decimalCodec struct{}

func (decimalCodec) decode(d *decoder, n *yaml.Node, at problem.Path, into *decimal.Decimal) {
	s, ok := d.number(n, at, kindWords.number)
	if !ok {
		return
	}
	number, err := decimal.Parse(s)
	if err != nil {
		d.fail(n, NotNumber.At(at, written(resolved(n)), kindWords.number))
		return
	}
	*into = number
}

func (decimalCodec) encode(_ *encoder, v *decimal.Decimal, _ problem.Path) *yaml.Node {
	if v.IsZero() {
		return nil
	}
	return decimalNode(*v)
}

func decimalNode(v decimal.Decimal) *yaml.Node {
	return plain(v.String(), "")
}

// aboveZero reads a number whose zero value in the record means that nobody
// has said: a 0 that somebody wrote means something else.
type aboveZero[V comparable] struct{ codec[V] }

func (c aboveZero[V]) decode(d *decoder, n *yaml.Node, at problem.Path, into *V) {
	var zero V
	read := zero
	failures := len(d.failed)
	c.codec.decode(d, n, at, &read)
	switch {
	case len(d.failed) > failures:
	case read == zero:
		d.fail(n, ladder.NotPositive.At(at, written(resolved(n))))
	default:
		*into = read
	}
}

// optionalDecimal is decimalCodec for a number that may be missing; 0 is
// written.
type optionalDecimal struct{}

func (optionalDecimal) decode(d *decoder, n *yaml.Node, at problem.Path, into **decimal.Decimal) {
	var number decimal.Decimal
	failures := len(d.failed)
	decimalCodec{}.decode(d, n, at, &number)
	if len(d.failed) == failures {
		*into = &number
	}
}

func (optionalDecimal) encode(_ *encoder, v **decimal.Decimal, _ problem.Path) *yaml.Node {
	if *v == nil {
		return nil
	}
	return decimalNode(**v)
}

// dateCodec reads a date as exactly as it is written.
type dateCodec struct{}

func (dateCodec) decode(d *decoder, n *yaml.Node, at problem.Path, into *date.Date) {
	s, ok := d.scalar(n, at, kindWords.date)
	if !ok {
		return
	}
	day, err := date.Parse(s)
	if err != nil {
		d.fail(n, NotDate.At(at, written(resolved(n))))
		return
	}
	*into = day
}

func (dateCodec) encode(_ *encoder, v *date.Date, _ problem.Path) *yaml.Node {
	if v.IsZero() {
		return nil
	}
	return plain(v.String(), "")
}

// word is a member of a closed set.
type word interface {
	comparable
	String() string
}

// wordCodec reads one word of a closed set; the zero member is not written.
type wordCodec[T word] struct{ members []T }

func (c wordCodec[T]) decode(d *decoder, n *yaml.Node, at problem.Path, into *T) {
	s, ok := d.scalar(n, at, kindWords.scalar)
	if !ok {
		return
	}
	for _, member := range c.members {
		if member.String() == s {
			*into = member
			return
		}
	}
	words := closed.Words(c.members)
	d.fail(n, UnknownWord.At(at, s, strings.Join(words, ", ")).WithSuggestion(nearWord(s, words)))
}

// nearWord returns the one of a few words that was probably meant: the
// nearest, else the only one that begins with what is written.
func nearWord(s string, words []string) string {
	const short = 3 // what is shorter says too little
	if near := problem.Nearest(s, words); near != "" || len(s) < short {
		return near
	}
	found := ""
	for _, word := range words {
		if strings.HasPrefix(word, strings.ToLower(s)) {
			if found != "" {
				return ""
			}
			found = word
		}
	}
	return found
}

func (wordCodec[T]) encode(e *encoder, v *T, at problem.Path) *yaml.Node {
	var zero T
	if *v == zero {
		return nil
	}
	return e.string((*v).String(), at)
}
