package tabiya

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

// The spaces in which ids are unique: skills and their groups share one, and
// occupations and theirs.
const (
	ofSkills = iota
	ofOccupations
)

// checker checks the records of a model one after the other, those that others
// refer to first.
type checker struct {
	report  func(...problem.Problem)
	objects [2]map[string]object
	count   int32 // of objects
	infos   int

	// of the file that is checked

	pairs map[uint64]struct{} // numbers of two objects that are related
	edges []edge
	kept  int // records so far
	line  int // of the record, in the file or in the list
}

// object is what an id stands for.
type object struct {
	kind ObjectType
	n    int32 // -1 for what is bad
}

func newChecker(report func(...problem.Problem)) *checker {
	c := &checker{report: report}
	for i := range c.objects {
		c.objects[i] = make(map[string]object)
	}
	return c
}

var anObject = text.EnJa("an object", "要素")

// begin forgets what is of the last file.
func (c *checker) begin() {
	c.pairs, c.edges, c.kept = make(map[uint64]struct{}), nil, 0
}

func (c *checker) info(at placer) bool {
	c.infos++
	if c.infos > 1 {
		c.report(at(SecondModel.At(""), "NAME"))
	}
	return c.infos == 1
}

// object checks the id of an object and remembers it.
func (c *checker) object(space int, id string, kind ObjectType, at placer) bool {
	if bad := skills.CheckID(id, anObject, ""); len(bad) > 0 {
		c.report(at(bad[0], "ID"))
		return false
	}
	if known, ok := c.objects[space][id]; ok && known.n >= 0 {
		c.report(at(skills.DuplicateID.At("", id), "ID"))
		return false
	}
	c.objects[space][id] = object{kind, c.count}
	c.count++
	return true
}

// bad remembers that an object is left out, unless another one has its id.
func (c *checker) bad(space int, id string) {
	if _, ok := c.objects[space][id]; !ok && id != "" {
		c.objects[space][id] = object{n: -1}
	}
}

func (c *checker) occupation(o *Occupation, at placer) bool {
	if !c.stated(o.Type, "OCCUPATIONTYPE", occupationTypes, at) {
		return false
	}
	if o.Type == TypeLocalOccupation && o.Localized == True {
		c.report(at(LocalLocalized.At(""), "ISLOCALIZED"))
	}
	return c.object(ofOccupations, o.ID, o.Type, at)
}

// stated reports whether a type is one of those that are possible.
func (c *checker) stated(t ObjectType, column string, possible []ObjectType, at placer) bool {
	if slices.Contains(possible, t) {
		return true
	}
	words := strings.Join(closed.Words(possible), ", ")
	if t == (ObjectType{}) {
		c.report(at(MissingWord.At("", column, words), column))
	} else {
		c.report(at(UnknownWord.At("", column, t, words), column))
	}
	return false
}

// find returns the number of the object to which a record refers.
func (c *checker) find(space int, id string, kind ObjectType, column string, at placer) (int32, bool) {
	found, ok := c.objects[space][id]
	switch {
	case !ok:
		c.report(at(UnknownObject.At("", kind, id), column))
	case found.n < 0:
		c.report(at(LeftOut.At("", id), column))
	case found.kind != kind:
		c.report(at(OtherType.At("", id, kind, found.kind), column))
	default:
		return found.n, true
	}
	return 0, false
}

// twice reports whether two objects are related before in this file.
func (c *checker) twice(from, to int32, fromID, toID, column string, at placer) bool {
	pair := uint64(from)<<32 | uint64(to)
	if _, ok := c.pairs[pair]; ok {
		c.report(at(RelationTwice.At("", fromID, toID), column))
		return true
	}
	c.pairs[pair] = struct{}{}
	return false
}

// self reports whether both ids, of one space, are of one object.
func (c *checker) self(from, to, column string, at placer) bool {
	if from == to {
		c.report(at(SelfRelation.At("", from), column))
	}
	return from == to
}

func (c *checker) link(space int, types []ObjectType, l *Link, at placer) bool {
	parentStated := c.stated(l.ParentType, "PARENTOBJECTTYPE", types, at)
	if !c.stated(l.ChildType, "CHILDOBJECTTYPE", types, at) || !parentStated {
		return false
	}
	parent, found := c.find(space, l.ParentID, l.ParentType, "PARENTID", at)
	child, ok := c.find(space, l.ChildID, l.ChildType, "CHILDID", at)
	if !ok || !found || c.self(l.ParentID, l.ChildID, "CHILDID", at) {
		return false
	}
	if !l.ParentType.CanHold(l.ChildType) {
		c.report(at(CannotHold.At("", l.ParentType, l.ChildType), "CHILDOBJECTTYPE"))
		return false
	}
	if c.twice(parent, child, l.ParentID, l.ChildID, "CHILDID", at) {
		return false
	}
	c.edges = append(c.edges, edge{parent, child, c.kept, c.line, l})
	return true
}

func (c *checker) skillRelation(r *SkillRelation, at placer) bool {
	if r.Relation == (taxonomy.Relation{}) {
		c.report(at(MissingWord.At("", "RELATIONTYPE", strings.Join(closed.Words(relations), ", ")), "RELATIONTYPE"))
		return false
	}
	from, found := c.find(ofSkills, r.RequiringID, TypeSkill, "REQUIRINGID", at)
	to, ok := c.find(ofSkills, r.RequiredID, TypeSkill, "REQUIREDID", at)
	return ok && found && !c.self(r.RequiringID, r.RequiredID, "REQUIREDID", at) &&
		!c.twice(from, to, r.RequiringID, r.RequiredID, "REQUIREDID", at)
}

func (c *checker) occupationRelation(r *OccupationRelation, at placer) bool {
	if !c.stated(r.OccupationType, "OCCUPATIONTYPE", occupationTypes, at) {
		return false
	}
	from, found := c.find(ofOccupations, r.OccupationID, r.OccupationType, "OCCUPATIONID", at)
	to, ok := c.find(ofSkills, r.SkillID, TypeSkill, "SKILLID", at)
	if !ok || !found || c.twice(from, to, r.OccupationID, r.SkillID, "SKILLID", at) {
		return false
	}
	if r.Relation == (taxonomy.Relation{}) && r.Signal == (Signal{}) && r.SignalValue == "" {
		c.report(at(NoRelation.At(""), "RELATIONTYPE"))
	}
	return true
}

// values checks the values of a record by themselves: what is odd about them is a
// warning.
func (s sheet[T]) values(c *checker, t *T, at placer) {
	for i := range s.columns {
		col := &s.columns[i]
		if col.list != nil {
			list := col.list(t)
			if col.count > 0 && len(list) > col.count {
				c.report(at(TooMany.At("", col.name, len(list), col.count), col.name))
			}
			for _, entry := range list {
				c.long(entry, col.name, col.chars, at)
			}
			continue
		}
		if col.chars == 0 && col.doubt == nil {
			continue
		}
		value := col.get(t)
		c.long(value, col.name, col.chars, at)
		if col.doubt != nil && value != "" {
			if p, odd := col.doubt(value); odd {
				c.report(at(p, col.name))
			}
		}
	}
}

func (c *checker) long(value, column string, most int, at placer) {
	if most > 0 && len(value) > most {
		if n := utf8.RuneCountInString(value); n > most {
			c.report(at(TooLong.At("", column, n, most), column))
		}
	}
}
