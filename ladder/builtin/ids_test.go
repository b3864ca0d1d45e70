package builtin_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/text"
)

// Every item of every guide has an id, so that a file that builds on it can
// change it.
func TestRoles_everyItemHasAnID(t *testing.T) {
	for role := range builtin.SRENext().Roles() {
		spec := reflect.ValueOf(role.Spec())
		for i := range spec.NumField() {
			list := spec.Field(i)
			if list.Kind() != reflect.Slice || list.Type().Elem().Kind() != reflect.Struct {
				continue
			}
			for j := range list.Len() {
				if id := list.Index(j).FieldByName("ID"); id.IsValid() && id.String() == "" {
					t.Errorf("%v: %s[%d] has no id", role, spec.Type().Field(i).Name, j)
				}
			}
		}
	}
}

// A company says what is different, and nothing else is lost.
func TestHeadOfEngineering_extended(t *testing.T) {
	doc, _ := ladderfile.Parse("head.yaml", []byte(`kind: role
id: head-of-engineering
extends: builtin:head-of-engineering
questions:
  - {id: bakery, question: How would you run the software of a bakery?}
pay:
  - {id: junior, max: 13000000 JPY}
stakeholders: [{id: sales, remove: true}]
`))
	role, list := doc.Role(ladder.Ladder{}, builtin.Bases())
	if len(list) > 0 {
		t.Fatal(list.Text(language.English))
	}
	want := builtin.HeadOfEngineering().Spec()
	want.Questions = append(want.Questions, ladder.QuestionSpec{ID: "bakery", Question: text.Plain("How would you run the software of a bakery?")})
	want.Pay[0].Max = pay.MustParseAmount("13000000 JPY")
	want.Stakeholders = slices.DeleteFunc(want.Stakeholders, func(s ladder.StakeholderSpec) bool {
		return s.Partner.In(language.English) == "Sales and customer support"
	})
	if len(want.Questions) != 16 || len(want.Stakeholders) != 4 {
		t.Fatalf("%d questions, %d stakeholders", len(want.Questions), len(want.Stakeholders))
	}
	if diff := cmp.Diff(written(t, want), written(t, role.Spec())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func written(t *testing.T, role ladder.RoleSpec) string {
	t.Helper()
	data, err := ladderfile.MarshalRole(ladderfile.RoleSpec{Role: role})
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// A question without an id takes the place of all, which is told.
func TestHeadOfEngineering_replaced(t *testing.T) {
	doc, _ := ladderfile.Parse("head.yaml", []byte("kind: role\nid: head-of-engineering\nextends: builtin:head-of-engineering\nquestions: [{question: Why?}]\n"))
	_, list := doc.Role(ladder.Ladder{}, builtin.Bases())
	for tag, want := range map[language.Tag]string{language.English: "all 15 items", language.Japanese: "15 項目すべて"} {
		if got := list.Text(tag); len(list) != 1 || !list[0].Is(ladderfile.WholeList) || !strings.Contains(got, "head.yaml:4:12: ") || !strings.Contains(got, want) {
			t.Errorf("got %s", got)
		}
	}
}
