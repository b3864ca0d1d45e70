package ladderdoc_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderdoc"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// filler fills a record of a role, each list with two things, so that a ladder
// with the roles of the tests takes it.
type filler struct {
	t    rapid.TB
	text func() text.Text
	n    int
	// leaf is called for what is no record itself, with its field.
	leaf func(field string, v reflect.Value)
}

func (f *filler) role() ladder.RoleSpec {
	var spec ladder.RoleSpec
	f.fill("RoleSpec", reflect.ValueOf(&spec).Elem(), 0)
	spec.ID = "full"
	return spec
}

// fill fills v, which is or belongs to the i-th thing of a list.
func (f *filler) fill(field string, v reflect.Value, i int) {
	leaf := true
	switch v.Interface().(type) {
	case text.Text:
		v.Set(reflect.ValueOf(f.text()))
	case skills.ID:
		v.SetString([]string{"hiring", "kubernetes"}[i])
	case pay.Amount:
		v.Set(reflect.ValueOf(pay.MustParseAmount(map[string]string{"BandSpec.Min": "100 JPY", "BandSpec.Mid": "200 JPY", "BandSpec.Max": "300 JPY"}[field])))
	case pay.Period:
		v.Set(reflect.ValueOf(pay.Month))
	case date.Date:
		v.Set(reflect.ValueOf(date.MustParse("2026-04")))
	case *decimal.Decimal:
		d := decimal.MustParse(map[string]string{"BandSpec.From": "1", "BandSpec.Below": "2"}[field])
		v.Set(reflect.ValueOf(&d))
	case bool:
		v.SetBool(true)
	case string:
		f.n++
		word, ok := map[string]string{"StakeholderSpec.Role": "head", "RelatedRoleSpec.Role": "head", "CareerStageSpec.Place": "m3", "BandSpec.Discipline": "backend"}[field]
		switch {
		case field == "BandSpec.Tracks":
			word = []string{"management", "other"}[i]
		case field == "BandSpec.Grades":
			word = []string{"m3", "m4"}[i]
		case !ok:
			word = fmt.Sprintf("s%dz", f.n)
		}
		v.SetString(word)
	default:
		leaf = false
	}
	switch {
	case leaf:
		f.leaf(field, v)
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			f.fill(field, v.Index(i), i)
		}
	case v.Kind() == reflect.Struct:
		for k := range v.NumField() {
			f.fill(v.Type().Name()+"."+v.Type().Field(k).Name, v.Field(k), i)
		}
	case field == "RoleSpec.Requires":
		v.Set(reflect.ValueOf(ladder.AtLeast{Skill: "hiring", Level: "expert"}))
		f.leaf(field, v)
	default:
		f.t.Fatalf("nothing fills %s, a %v", field, v.Type())
	}
}

// with returns the role of a record in the ladder of the tests, and why the ladder
// does not take it.
func with(t rapid.TB, spec ladder.RoleSpec) (ladder.Role, error) {
	l := acme(t).Spec()
	l.Tracks = append(l.Tracks, ladder.TrackSpec{ID: "other"})
	l.Roles = append(l.Roles, spec)
	made, err := ladder.New(l)
	if err != nil {
		return ladder.Role{}, err
	}
	return roleOf(t, made, spec.ID), nil
}

// numbered makes texts that no line break tears and no text contains.
func numbered() func() text.Text {
	n := 0
	return func() text.Text {
		n++
		return text.EnJa(fmt.Sprintf("e%dz", n), fmt.Sprintf("j%dz", n))
	}
}

// Every text of a record is in both forms, whatever fields records get.
func TestRole_full(t *testing.T) {
	var texts []text.Text
	f := filler{t: t, text: numbered(), leaf: func(_ string, v reflect.Value) {
		if said, ok := v.Interface().(text.Text); ok {
			texts = append(texts, said)
		}
	}}
	spec := f.role()
	if unset := record.Unset(spec); unset != nil {
		t.Fatalf("nothing tests %v", unset)
	}
	r, err := with(t, spec)
	if err != nil || len(texts) < 100 {
		t.Fatalf("%d texts, %v", len(texts), err)
	}
	for _, tag := range languages {
		for form, got := range map[string]string{"text": textOf(t, ladderdoc.Role(r), tag, 0), "narrow text": textOf(t, ladderdoc.Role(r), tag, 30), "Markdown": markdownOf(t, ladderdoc.Role(r), tag)} {
			for _, want := range texts {
				if !strings.Contains(got, want.In(tag)) {
					t.Errorf("%s in %v does not say %s", form, tag, want.In(tag))
				}
			}
		}
	}
}

// Whatever is taken out of a record changes both forms: nothing is forgotten
// that is no text.
func TestRole_full_law(t *testing.T) {
	var refused []string
	whole, err := with(t, (&filler{t: t, text: numbered(), leaf: func(string, reflect.Value) {}}).role())
	if err != nil {
		t.Fatal(err)
	}
	wholeText, wholeMarkdown := textOf(t, ladderdoc.Role(whole), languages[1], 0), markdownOf(t, ladderdoc.Role(whole), languages[1])
	for out, more := 0, true; more; out++ {
		n, taken := 0, ""
		f := filler{t: t, text: numbered(), leaf: func(field string, v reflect.Value) {
			if n == out {
				v.SetZero()
				taken = field
			}
			n++
		}}
		spec := f.role()
		more = out+1 < n
		if strings.HasSuffix(taken, ".ID") {
			continue // what files call a role or an item, which no text says
		}
		r, err := with(t, spec)
		if err != nil {
			if !slices.Contains(refused, taken) {
				refused = append(refused, taken)
			}
			continue
		}
		if textOf(t, ladderdoc.Role(r), languages[1], 0) == wholeText {
			t.Errorf("without the %d-th thing, %s, the text is the same", out, taken)
		}
		if markdownOf(t, ladderdoc.Role(r), languages[1]) == wholeMarkdown {
			t.Errorf("without the %d-th thing, %s, the Markdown is the same", out, taken)
		}
	}
	want := []string{
		"ResponsibilitySpec.Skills", "RoleSkillSpec.Skill", "ToolCategorySpec.Tools", "LearningStepSpec.Skills", "QuestionSpec.Skills", "BandSpec.Tracks", "BandSpec.Grades",
	}
	if diff := cmp.Diff(want, refused); diff != "" {
		t.Errorf("what a ladder does not take without (-want +got):\n%s", diff)
	}
}
