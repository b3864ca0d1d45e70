package ladderfile

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// shape is what can be written as a value, as people say it and as programs
// check it. The reference of the format, FORMAT.md, and the JSON Schema are made
// of the shapes of the tables, so that they can't say anything else than the
// decoder does.
type shape struct {
	name  text.Text
	form  form
	list  bool         // a list of such values
	words []wordShape  // of a closed set
	short bool         // an item that has no more than an id may be just the id
	table *recordShape // the keys of the value or of the list's items
	of    *shape       // the values of a map whose keys are ids
	ways  []shape      // other ways to write the same
	items []shape      // other ways to write an item of the list

	removable bool // whether an entry of the map may say that a base's is removed
}

// form is what a single value looks like.
type form uint8

const (
	formWord form = iota + 1
	formTruth
	formWhole
	formWholeAbove // above 0
	formNumber
	formNumberAbove
	formDate
	formText
	formWords
	formAmount
	formRequirement
)

// wordShape is a word and what people call it, zero where the word says it.
type wordShape struct {
	word    string
	meaning text.Text
}

// recordShape is a table of keys.
type recordShape struct {
	name      text.Text
	keys      []keyShape
	exclusive [][2]string
}

type keyShape struct {
	key   string
	need  need
	doc   text.Text
	value shape
}

func (r *record[T]) shape() shape {
	table := recordShape{name: r.name, exclusive: r.exclusive}
	for _, f := range r.fields {
		table.keys = append(table.keys, keyShape{f.key, f.need, f.doc, f.shape()})
	}
	return shape{name: r.name, table: &table}
}

func (stringCodec[S]) shape() shape   { return shape{name: kindWords.scalar, form: formWord} }
func (boolCodec) shape() shape        { return shape{name: kindWords.truth, form: formTruth} }
func (intCodec) shape() shape         { return shape{name: kindWords.whole, form: formWhole} }
func (decimalCodec) shape() shape     { return shape{name: kindWords.number, form: formNumber} }
func (optionalDecimal) shape() shape  { return decimalCodec{}.shape() }
func (dateCodec) shape() shape        { return shape{name: kindWords.date, form: formDate} }
func (idsCodec) shape() shape         { return shape{name: kindWords.words, form: formWords} }
func (textCodec) shape() shape        { return shape{name: kindWords.text, form: formText} }
func (titleCodec) shape() shape       { return textCodec{}.shape() }
func (amountCodec) shape() shape      { return shape{name: kindWords.amount, form: formAmount} }
func (requirementCodec) shape() shape { return shape{name: requirementName, form: formRequirement} }

func (c aboveZero[V]) shape() shape {
	s := c.codec.shape()
	en, ja := s.name.In(language.English), s.name.In(language.Japanese)
	s.name = text.EnJa(en+", above 0", ja+"で、0 より大きい")
	s.form++ // the form above 0 follows that of any number
	return s
}

func (c wordCodec[T]) shape() shape {
	var s shape
	for _, member := range c.members {
		w := wordShape{word: member.String()}
		if m, ok := any(member).(interface{ Text(language.Tag) string }); ok {
			w.meaning = text.EnJa(m.Text(language.English), m.Text(language.Japanese))
		}
		s.words = append(s.words, w)
	}
	return s
}

func (c listCodec[V]) shape() shape { return listOfShape(c.item.shape()) }
func (c titlesCodec) shape() shape  { return c.list.shape() }
func (c keyedCodec[T]) shape() shape {
	s := listOfShape(c.of.shape())
	s.short = c.short != nil
	return s
}

func listOfShape(item shape) shape {
	item.list, item.items, item.ways = true, item.ways, nil
	return item
}

var requirementName = text.EnJa("a requirement", "要件")

func (partsCodec) shape() shape        { return partsList.shape() }
func (c looseCodec[T]) shape() shape   { return listOfShape(c.ofItem().shape()) }
func (c partCodec[T, V]) shape() shape { return c.codec.shape() }

func (c mapCodec[T]) shape() shape {
	value := c.value.shape()
	return shape{name: c.name, of: &value, ways: []shape{listOfShape(c.of.shape())}, removable: !c.whole}
}

func (c shortCodec[T]) shape() shape {
	s := c.long.shape()
	s.ways = []shape{c.short.shape()}
	return s
}

func (c sayingCodec[T]) shape() shape {
	s := c.long.shape()
	s.ways = []shape{textCodec{}.shape(), behavioursCodec.shape()}
	return s
}

func (ofCodec) shape() shape {
	s := stringCodec[string]{}.shape()
	s.ways = []shape{termsCodec.shape()}
	return s
}

// tables yields the tables of a shape and of all that it holds, each once.
func (s shape) tables(seen map[string]bool, yield func(*recordShape)) {
	if s.of != nil {
		s.of.tables(seen, yield)
	}
	for _, way := range slices.Concat(s.items, s.ways) {
		way.tables(seen, yield)
	}
	if s.table == nil || seen[s.table.key()] {
		return
	}
	seen[s.table.key()] = true
	yield(s.table)
	for _, k := range s.table.keys {
		k.value.tables(seen, yield)
	}
}

// key tells tables apart, two of one name too.
func (r *recordShape) key() string {
	var b strings.Builder
	b.WriteString(r.name.In(language.English))
	for _, k := range r.keys {
		b.WriteString(" " + k.key)
	}
	return b.String()
}

// fileShapes are what the files of each kind can say.
func fileShapes() map[Kind]shape {
	return map[Kind]shape{
		KindLadder: ladderRecord.shape(), KindSkills: catalogRecord.shape(), KindRole: roleFileRecord.shape(), KindPerson: personRecord.shape(),
		KindCharter: charterRecord.shape(), KindOrganisation: organisationRecord.shape(),
	}
}

// conditionShapes are the contents of the kinds of requirement.
func conditionShapes() map[string]shape {
	requirement := requirementCodec{}.shape()
	return map[string]shape{
		"level": levelRecord.shape(), "all": listOfShape(requirement), "any": listOfShape(requirement), "count": countRecord.shape(),
		"score": scoreConditionRecord.shape(), "tenure": tenureRecord.shape(), "held": heldCodec.shape(),
		"evidence": evidenceConditionRecord.shape(), "rating": ratingConditionRecord.shape(), "include": includeCodec.shape(),
	}
}
