package record_test

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

type innerSpec struct {
	Names []text.Text
	At    date.Date
}

type outerSpec struct {
	ID    string
	Inner innerSpec
	Parts []innerSpec
	Max   *decimal.Decimal
	Words [][]string
	Any   any
	Note  *innerSpec
}

func full() outerSpec {
	one := decimal.MustParse("1")
	inner := func(s string) innerSpec {
		return innerSpec{Names: []text.Text{text.EnJa(s, "名")}, At: date.MustParse("2020")}
	}
	note := inner("note")
	return outerSpec{
		ID: "x", Inner: inner("in"), Parts: []innerSpec{inner("a"), inner("b")}, Max: &one,
		Words: [][]string{{"p", "q"}, nil, {}}, Any: []string{"kept"}, Note: &note,
	}
}

func TestClone(t *testing.T) {
	a := full()
	b := record.Clone(a)
	if !record.Equal(a, b) || !reflect.DeepEqual(a, b) {
		t.Fatal("the copy differs")
	}
	b.Inner.Names[0], b.Parts[0].Names[0], *b.Max, b.Words[0][0] = text.Plain("z"), text.Plain("z"), decimal.MustParse("2"), "z"
	b.Parts[1].At, b.Note.Names[0] = date.MustParse("2021"), text.Plain("z")
	if !record.Equal(a, full()) {
		t.Error("a change of the copy changes the record")
	}
	if record.Clone([]string(nil)) != nil || record.Clone([]string{}) == nil || record.Clone((*int)(nil)) != nil {
		t.Error("nil and empty are not kept apart")
	}
}

func TestEqual(t *testing.T) {
	for name, change := range map[string]func(*outerSpec){
		"string":   func(s *outerSpec) { s.ID = "y" },
		"text":     func(s *outerSpec) { s.Inner.Names[0] = text.Plain("in") },
		"value":    func(s *outerSpec) { s.Parts[1].At = date.MustParse("2020-01") },
		"length":   func(s *outerSpec) { s.Parts = s.Parts[:1] },
		"no ptr":   func(s *outerSpec) { s.Max = nil },
		"ptr":      func(s *outerSpec) { two := decimal.MustParse("2"); s.Max = &two },
		"nested":   func(s *outerSpec) { s.Words[0][1] = "r" },
		"any":      func(s *outerSpec) { s.Any = []string{"other"} },
		"no any":   func(s *outerSpec) { s.Any = nil },
		"deep ptr": func(s *outerSpec) { s.Note.At = date.Date{} },
	} {
		a, b := full(), full()
		if !record.Equal(a, b) {
			t.Fatal("a record differs from itself")
		}
		change(&b)
		if record.Equal(a, b) || record.Equal(b, a) {
			t.Errorf("%s: the change is not seen", name)
		}
	}
	a, b := full(), full()
	a.Words[1], b.Words[2] = []string{}, nil
	if !record.Equal(a, b) {
		t.Error("an empty list differs from none")
	}
	if record.Equal(odd{func() {}}, odd{func() {}}) {
		t.Error("what can't be compared is equal")
	}
}

type odd struct{ f func() }

func TestUnset(t *testing.T) {
	if got := record.Unset(full()); got != nil {
		t.Errorf("unset in the full record: %v", got)
	}
	got := record.Unset(outerSpec{Parts: []innerSpec{{}, {At: date.MustParse("2020")}}})
	want := []string{"outerSpec.ID", "outerSpec.Inner", "innerSpec.Names", "outerSpec.Max", "outerSpec.Words", "outerSpec.Any", "outerSpec.Note"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// opinion compares by a method of its own.
type opinion interface{ Equal(o opinion) bool }

type loud string

func (l loud) Equal(o opinion) bool {
	other, ok := o.(loud)
	return ok && len(l) == len(other)
}

func TestEqual_interface(t *testing.T) {
	type spec struct {
		Of opinion
		Is any
	}
	if !record.Equal(spec{Of: loud("a")}, spec{Of: loud("b")}) || record.Equal(spec{Of: loud("a")}, spec{Of: loud("ab")}) || record.Equal(spec{Of: loud("a")}, spec{}) || record.Equal(spec{}, spec{Of: loud("a")}) {
		t.Error("the method Equal of the interface does not count")
	}
	if !record.Equal(spec{Is: []string{}}, spec{Is: []string(nil)}) || record.Equal(spec{Is: 1}, spec{Is: "1"}) {
		t.Error("what is behind an interface is not compared as a record")
	}
}

// What is yielded shares nothing with the list, and is made anew each time.
func TestCopies(t *testing.T) {
	list := []outerSpec{full(), full()}
	copies := record.Copies(list)
	for c := range copies {
		c.Parts[0].Names[0] = text.Plain("changed")
	}
	n := 0
	for c := range copies {
		if !record.Equal(c, full()) || !record.Equal(list[n], full()) {
			t.Errorf("copy %d was changed through another one", n)
		}
		if n++; n == 1 {
			break
		}
	}
	if n != 1 {
		t.Errorf("%d copies after a break at the first", n)
	}
}
