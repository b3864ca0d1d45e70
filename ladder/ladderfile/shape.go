package ladderfile

import (
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// shape is what can be written as a value, as people say it. The reference of
// the format, FORMAT.md, is made of the shapes of the tables, so that it can't
// say anything else than the decoder does.
type shape struct {
	name  text.Text
	list  bool         // a list of such values
	words []wordShape  // of a closed set
	short bool         // an item that has no more than an id may be just the id
	table *recordShape // the keys of the value or of the list's items
}

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
	key    string
	needed bool
	doc    text.Text
	value  shape
}

func (r *record[T]) shape() shape {
	table := recordShape{name: r.name, exclusive: r.exclusive}
	for _, f := range r.fields {
		table.keys = append(table.keys, keyShape{f.key, f.need != optional, f.doc, f.shape()})
	}
	return shape{name: r.name, table: &table}
}

func (stringCodec[S]) shape() shape   { return shape{name: kindWords.scalar} }
func (boolCodec) shape() shape        { return shape{name: kindWords.truth} }
func (intCodec) shape() shape         { return shape{name: kindWords.whole} }
func (decimalCodec) shape() shape     { return shape{name: kindWords.number} }
func (optionalDecimal) shape() shape  { return shape{name: kindWords.number} }
func (dateCodec) shape() shape        { return shape{name: kindWords.date} }
func (idsCodec) shape() shape         { return shape{name: kindWords.words} }
func (textCodec) shape() shape        { return shape{name: kindWords.text} }
func (titleCodec) shape() shape       { return shape{name: kindWords.text} }
func (requirementCodec) shape() shape { return shape{name: requirementName} }
func (transitionsCodec) shape() shape { return listOfShape(transitionRecord.shape()) }

func (c aboveZero[V]) shape() shape {
	s := c.codec.shape()
	en, ja := s.name.In(language.English), s.name.In(language.Japanese)
	s.name = text.EnJa(en+", above 0", ja+"で、0 より大きい")
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
	item.list = true
	return item
}

var requirementName = text.EnJa("a requirement", "要件")
