package people

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/problem"
)

// PersonSpec is the record of a [Person].
type PersonSpec struct {
	ID         string      // "" means that nobody has said who it is
	Complete   bool        // the person answered in full: what no claim is about, the person does not have
	Attributes []Attribute // what else is known; one without a value is not stated
	Claims     []skills.Claim
}

// Attribute is something known about a person apart from skills, such as a
// country, by the name of its column.
type Attribute struct{ Name, Value string }

// Person is what a file says of one person. It is immutable. The zero Person is
// somebody of whom nothing is known.
type Person struct {
	id         string
	line       int
	complete   bool
	names      []string       // of the attributes
	values     []string       // of the attributes; "" where none is stated
	table      []skills.Claim // the claims, in order of their skills
	refs       []uint32       // where set, which of the table are the person's
	sheets     *sheets        // of the table; set where refs are
	unresolved []string
}

// NewPerson checks a record and returns its person. The error, if any, is a
// *problem.Error of [skills.InvalidID] or [skills.MissingID] for the id, the name
// of an attribute or the skill of a claim, or of [skills.DuplicateID] for two
// attributes of one name.
func NewPerson(spec PersonSpec) (Person, error) {
	var list problem.List
	if spec.ID != "" {
		list = skills.CheckID(spec.ID, words.person, "id")
	}
	p := Person{id: spec.ID, complete: spec.Complete, table: slices.Clone(spec.Claims)}
	for i, a := range spec.Attributes {
		path := problem.Path("attributes").Index(i)
		list = append(list, skills.CheckID(a.Name, words.attribute, path)...)
		if slices.Contains(p.names, a.Name) {
			list = append(list, skills.DuplicateID.At(path, a.Name))
		}
		if a.Value != strings.ToValidUTF8(a.Value, "\uFFFD") {
			list = append(list, skills.InvalidID.At(path, strings.ToValidUTF8(a.Value, "\uFFFD")))
		}
		p.names, p.values = append(p.names, a.Name), append(p.values, a.Value)
	}
	for i, c := range p.table {
		list = append(list, c.Skill().Check(problem.Path("claims").Index(i))...)
	}
	if err := list.Err(); err != nil {
		return Person{}, err
	}
	sortClaims(p.table)
	return p, nil
}

// sortClaims puts claims in order of their skills; those about one skill stay in
// the order in which they are.
func sortClaims(claims []skills.Claim) {
	bySkill := func(a, b skills.Claim) int { return cmp.Compare(a.Skill(), b.Skill()) }
	if !slices.IsSortedFunc(claims, bySkill) {
		slices.SortStableFunc(claims, bySkill)
	}
}

// ID returns the person's id, "" when nobody has said.
func (p Person) ID() string { return p.id }

// Line returns the line of the file on which the person begins, from 1, and 0 for
// a person of no file.
func (p Person) Line() int { return p.line }

// Answered reports whether anything is known about the person's skills: that they
// have none of those in a list is an answer, that they left the list empty is
// none.
func (p Person) Answered() bool { return p.complete || p.Len() > 0 || len(p.unresolved) > 0 }

// Complete reports whether the person answered in full, so that what no claim is
// about, the person does not have.
func (p Person) Complete() bool { return p.complete }

// Len returns the number of claims.
func (p Person) Len() int {
	if p.refs != nil {
		return len(p.refs)
	}
	return len(p.table)
}

// Claims yields what is claimed, in order of the skills' ids, claims about one
// skill in the order of the file. It can be run again.
func (p Person) Claims() iter.Seq[skills.Claim] {
	if p.refs == nil {
		return slices.Values(p.table)
	}
	return func(yield func(skills.Claim) bool) {
		for _, i := range p.refs {
			if !yield(p.table[i]) {
				return
			}
		}
	}
}

// Attributes yields names and values of what else is known about the person, in
// the order of the file; what is not stated, an empty cell, is left out. It can be
// run again.
func (p Person) Attributes() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for i, value := range p.values {
			if value != "" && !yield(p.names[i], value) {
				return
			}
		}
	}
}

// Attribute returns the value of an attribute, "" when it is not stated.
func (p Person) Attribute(name string) string {
	if i := slices.Index(p.names, name); i >= 0 {
		return p.values[i]
	}
	return ""
}

// Unresolved yields the labels that the person has in the file and that a catalog
// could not tell the meaning of, as they are written. It can be run again.
func (p Person) Unresolved() iter.Seq[string] { return slices.Values(p.unresolved) }

var scratch = sync.Pool{New: func() any { return new([]skills.Claim) }}

// Profile returns what the claims amount to as of a day, under a policy, see
// [skills.Resolve]. That an answer is complete adds nothing to a profile: it knows
// the skills that somebody made a claim about.
func (p Person) Profile(asOf date.Date, policy skills.Policy) skills.Profile {
	if p.refs == nil {
		return skills.Resolve(p.table, asOf, policy)
	}
	if profile, ok := p.sheets.profile(p.table, p.refs, asOf, policy); ok {
		return profile
	}
	claims := scratch.Get().(*[]skills.Claim)
	*claims = (*claims)[:0]
	for _, i := range p.refs {
		*claims = append(*claims, p.table[i])
	}
	profile := skills.Resolve(*claims, asOf, policy) // copies them
	scratch.Put(claims)
	return profile
}

// Standings yields what is known of each skill as of a day, under a policy, for
// population.Builder: Builder.AddComplete for a person whose answer is complete,
// Builder.Add for any other. [Held] is held at no stated level. It can be run
// again.
func (p Person) Standings(asOf date.Date, policy skills.Policy) iter.Seq2[skills.ID, population.Standing] {
	return func(yield func(skills.ID, population.Standing) bool) {
		for id, level := range p.Profile(asOf, policy).All() {
			standing := population.At(level)
			if level == Held {
				standing = population.Held
			}
			if !yield(id, standing) {
				return
			}
		}
	}
}

// Equal reports whether both people have the same id, attributes, claims and
// unresolved labels, and answered alike. Attributes may be in another order; the
// lines do not count.
func (p Person) Equal(q Person) bool {
	same := p.id == q.id && p.complete == q.complete && p.Len() == q.Len() && slices.Equal(p.unresolved, q.unresolved) &&
		p.hasAttributes(q) && q.hasAttributes(p)
	if !same {
		return false
	}
	next, stop := iter.Pull(q.Claims())
	defer stop()
	for c := range p.Claims() {
		if d, _ := next(); !c.Equal(d) {
			return false
		}
	}
	return true
}

func (p Person) hasAttributes(q Person) bool {
	for name, value := range q.Attributes() {
		if p.Attribute(name) != value {
			return false
		}
	}
	return true
}

// String returns the person in one line, for logs, such as
// "7 country=JP: go held/held, sql held/none".
func (p Person) String() string {
	var b strings.Builder
	b.WriteString(p.id)
	for name, value := range p.Attributes() {
		b.WriteString(" " + name + "=" + value)
	}
	separator := ": "
	for c := range p.Claims() {
		b.WriteString(separator + c.String())
		separator = ", "
	}
	for _, label := range p.unresolved {
		b.WriteString(separator + "(" + label + ")")
		separator = ", "
	}
	if p.complete {
		b.WriteString(separator + "nothing else")
	}
	return b.String()
}
