package population

import (
	"strconv"
	"strings"
	"unicode"
)

// Condition is something that a person fulfils or not: a [Specialty], an
// [Attribute], a number of skills ([AtMostSkills], [AtLeastSkills]), or conditions
// put together by [All], [Any] and [Not]. There are no others.
//
// One condition has one base: the people of whom everything is known that it
// names, be it a skill, an attribute or the number of skills. Within this base,
// which the whole condition has in common, "not", "and" and "or" are those of
// plain logic. So somebody of whom it is unknown whether they hold R is outside
// the base of "Go or R", although they hold Go: with "Go" alone as the question
// they are in it.
//
// A condition is a value. Nobody may change the slices of one while it is used.
type Condition interface {
	// String returns the condition as text, such as "Go and not (R or country=JP)".
	String() string

	condition()
}

// All is fulfilled by those who fulfil every one of some conditions. The empty
// All, which the zero All is, is fulfilled by everybody.
type All []Condition

// Any is fulfilled by those who fulfil one of some conditions or more. The empty
// Any, which the zero Any is, is fulfilled by nobody.
type Any []Condition

// Not is fulfilled by those of its base who do not fulfil the condition. The
// zero Not, of no condition, is refused with [ErrCondition] wherever it is asked.
type Not struct{ Condition Condition }

// AtMostSkills is fulfilled by those who name so many skills or fewer, at whatever
// level: a policy such as "of people who name more than 20 skills we believe
// nothing". It counts what somebody is known to hold. So it is about answers, not
// about people: who states one skill and leaves 40 open names one, and may hold
// more. It is known of everyone of whom at least one skill is known, and of those
// who answered in full. A number below 0 is fulfilled by nobody.
type AtMostSkills int

// AtLeastSkills is fulfilled by those who name so many skills or more, with the base of [AtMostSkills]. A number of 0 or below is fulfilled by
// everyone in it.
type AtLeastSkills int

func (Specialty) condition()     {}
func (Attribute) condition()     {}
func (All) condition()           {}
func (Any) condition()           {}
func (Not) condition()           {}
func (AtMostSkills) condition()  {}
func (AtLeastSkills) condition() {}

// What a condition can be: conditions put together make it deeper, and each that
// it consists of, All, Any and Not among them, counts as one.
const (
	maxDepth      = 1000
	maxConditions = 100_000
)

// String returns the conditions with "and" between them, "everybody" for none.
func (c All) String() string { return conditionText(c) }

// String returns the conditions with "or" between them, "nobody" for none.
func (c Any) String() string { return conditionText(c) }

// String returns "not" and the condition.
func (c Not) String() string { return conditionText(c) }

// String returns name and value, such as "country=JP". A value of several words
// is in quotes.
func (c Attribute) String() string {
	return quoteWords(c.Name) + "=" + quoteWords(c.Value)
}

// String returns "at most 20 skills".
func (c AtMostSkills) String() string { return "at most " + skillsText(int(c)) }

// String returns "at least 20 skills".
func (c AtLeastSkills) String() string { return "at least " + skillsText(int(c)) }

func skillsText(n int) string {
	if n == 1 {
		return "1 skill"
	}
	return strconv.Itoa(n) + " skills"
}

// quoteWords puts what would not read as one word into quotes.
func quoteWords(s string) string {
	if s == "" || strings.ContainsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`()="`, r) }) {
		return strconv.Quote(s)
	}
	return s
}

// conditionText returns a condition as text, with dots from where on it is longer
// than anybody reads: a slice that contains itself has no end.
func conditionText(c Condition) string {
	const longest = 1 << 16
	var b strings.Builder
	var write func(c Condition, depth int, inner bool)
	list := func(list []Condition, between, none string, depth int, inner bool) {
		switch {
		case len(list) == 0:
			b.WriteString(none)
			return
		case len(list) == 1:
			write(list[0], depth+1, inner)
			return
		case inner:
			b.WriteByte('(')
			defer b.WriteByte(')')
		}
		for i, c := range list {
			if i > 0 {
				b.WriteString(between)
			}
			if b.Len() > longest {
				b.WriteString("…")
				return
			}
			write(c, depth+1, true)
		}
	}
	write = func(c Condition, depth int, inner bool) {
		if depth > maxDepth || b.Len() > longest {
			b.WriteString("…")
			return
		}
		switch c := c.(type) {
		case All:
			list(c, " and ", "everybody", depth, inner)
		case Any:
			list(c, " or ", "nobody", depth, inner)
		case Not:
			b.WriteString("not ")
			write(c.Condition, depth+1, true)
		case Specialty, Attribute, AtMostSkills, AtLeastSkills:
			b.WriteString(c.String())
		default: // nil, or a pointer or struct around one of ours
			b.WriteString("no condition")
		}
	}
	write(c, 0, false)
	return b.String()
}
