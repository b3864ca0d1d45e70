package onet_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/onet"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
)

// work returns the taxonomy of a database, and what has no place in it.
func work(t *testing.T, db onet.Database) (taxonomy.Taxonomy, problem.List) {
	t.Helper()
	tax, left, err := db.Taxonomy()
	if err != nil {
		t.Fatal(err)
	}
	return tax, left
}

func TestDatabase_Spec_skills(t *testing.T) {
	tax, _ := work(t, read(t, castWith(nil)))
	var got []string
	for s := range tax.Catalog().All() {
		got = append(got, fmt.Sprintf("%v %v %v %v %v", s, s.Name(), s.Kind(), slices.Collect(s.Broader()), s.Scale()))
	}
	want := []string{
		"1 Worker Characteristics group [] ",
		"1.A Abilities group [1] ",
		"1.A.1 Balance ability [1.A] ",
		"1.C Work Styles group [1] ",
		"1.C.6 Calm attitude [1.C] ",
		"2 Worker Requirements group [] ",
		"2.A Basic Skills group [2] ",
		"2.A.1 Content group [2.A] ",
		"2.A.1.a Reading skill [2.A.1] LV/2.A.1.a",
		"2.C Knowledge group [2] ",
		"2.C.1 Wood knowledge [2.C] LV",
		"hot-technology Hot technologies group [technology] ",
		"technology Technology skills group [] ",
		`technology/"Plain" Notes "Plain" Notes tool [unspsc/43232104] `,
		"technology/HullCAD HullCAD tool [unspsc/43232604 hot-technology] ",
		"unspsc/43232104 Word processing software group [technology] ",
		"unspsc/43232604 Design software group [technology] ",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	reading, _ := tax.Catalog().Skill("2.A.1.a")
	scale, _ := tax.Scale(reading.Scale())
	level, _ := scale.LevelAt(dec("4.62"))
	below, above := scale.NearestAnchors(level)
	if got := fmt.Sprint(scale.Anchor(below), "; ", scale.Anchor(above), "; ", scale.Name()); got != "Read a label; Read a shipwright's plan; Level: Reading" {
		t.Errorf("got %s", got)
	}
}

func TestDatabase_Spec_occupations(t *testing.T) {
	tax, _ := work(t, read(t, castWith(nil)))
	menders, ok := tax.Find("shipwright").One()
	if !ok || menders.ID() != "11-1111.00" || menders.Preparation().String() != "job-zone/2" {
		t.Errorf("got %v, %v", menders, menders.Preparation())
	}
	zones, _ := tax.Scale(onet.JobZoneID)
	if got := zones.Anchor(menders.Preparation()).String(); got != "Some is needed.\nSome.\nSome months.\nMenders.\n(4.0 to < 6.0)" {
		t.Errorf("got %q", got)
	}
	var aliases []string
	for alias := range menders.Aliases() {
		aliases = append(aliases, alias.In(language.English))
	}
	if want := []string{"Boat Repairer", "BR", "Shipwright", "Senior Boat Repairer"}; !slices.Equal(aliases, want) {
		t.Errorf("got %q, want %q", aliases, want)
	}
	hulls, _ := tax.Occupation("11-1111.01")
	if got := slices.Collect(hulls.Broader()); len(got) != 1 || got[0] != menders {
		t.Errorf("above %v: %v", hulls, got)
	}
	var needs []string
	for need := range menders.Needs() {
		for r := range need.Ratings() {
			needs = append(needs, fmt.Sprintf("%v %v %v suppressed=%v", need.Skill().Name(), r.Level, r.Value, r.Suppressed))
		}
	}
	want := []string{
		"Wood IM/4.5 4.5 suppressed=false",
		"Wood LV/5 5 suppressed=false",
		"Reading IM/3.12 3.12 suppressed=false",
		"Reading LV/2.A.1.a/4.62 4.62 suppressed=true",
		"HullCAD in-demand/in-demand 1 suppressed=false",
		`"Plain" Notes in-demand/none 0 suppressed=false`,
	}
	if diff := cmp.Diff(want, needs); diff != "" {
		t.Errorf("needs (-want +got):\n%s", diff)
	}
	need, _ := menders.Need("2.A.1.a")
	got, _ := need.Rating("IM")
	wantRating := taxonomy.RatingSpec{
		Level: got.Level, Value: dec("3.12"), N: 8, StandardError: ptr("0.125"), Lower: ptr("2.875"), Upper: ptr("3.365"), Date: date.MustParse("2023-08"), By: "Analyst",
	}
	if diff := cmp.Diff(wantRating, got, byValue, cmp.AllowUnexported(skills.Level{}), cmp.Comparer(func(a, b skills.Level) bool { return a == b })); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	need, _ = hulls.Need("2.A.1.a")
	if got, _ := need.Rating("LV/2.A.1.a"); !got.NotRelevant || !got.Level.IsNone() || got.Value != (decimal.Decimal{}) || got.StandardError != nil {
		t.Errorf("got %+v", got)
	}
}

func TestDatabase_Spec_left(t *testing.T) {
	db := read(t, castWith(nil))
	_, list := db.Spec()
	var got []string
	for _, p := range list {
		got = append(got, strings.ReplaceAll(p.Error(), "warning: the model has no place for ", ""))
	}
	want := []string{
		"Level Scale Anchors.txt:4:1: an anchor of an element that is no skill (left out: 1",
		"Job Zones.txt:2:1: the column Date (left out: 1",
		"Job Zones.txt:2:1: the column Domain Source (left out: 1",
		"Alternate Titles.txt:2:1: the column Source(s) (left out: 3",
		"Education, Training, and Experience.txt:2:1: a rating of an element that is no skill (left out: 2",
		"Work Activities.txt:2:1: a rating of an element that is no skill (left out: 1",
		"Content Model Reference.txt:5:1: part 1.B of O*NET's content model, Interests (left out: 1",
		"Content Model Reference.txt:14:1: part 4 of O*NET's content model, Occupational Requirements (left out: 2",
		"Content Model Reference.txt: part 2.D of O*NET's content model (left out: 1",
		"Education, Training, and Experience Categories.txt:2:1: a category of answers (left out: 2",
		"Skills to Work Activities.txt:2:1: a link from a skill to a work activity (left out: 1",
	}
	for i := range want {
		want[i] += ", the first is here) [no-place]"
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	db.Anchors = append(db.Anchors, onet.Anchor{Element: "2.C.1", Scale: "LV", Value: dec("7.5"), Line: 9})
	db.Tables = append(db.Tables, onet.Table{Name: "More", Ratings: []onet.Rating{
		{Occupation: "11-1111.00", Element: "2.C.1", Scale: "IM", Value: dec("3"), Line: 2},
		{Occupation: "11-1111.00", Element: "1.C.6", Scale: "IM", Value: dec("5.01"), Line: 3},
		{Occupation: "11-1111.00", Element: "1.C.6", Scale: "IM", Value: dec("0.99"), Line: 4},
		{Occupation: "11-1111.00", Element: "1.C.7", Scale: "XX", Value: dec("1"), Line: 5},
		{Occupation: "33-3333.00", Element: "1.C.7", Scale: "IM", Value: dec("4.625"), Extra: map[string]string{"Mood": "good"}},
	}})
	tax, more := work(t, db)
	got = nil
	for _, p := range more {
		if !slices.ContainsFunc(list, p.Equal) {
			got = append(got, p.Error())
		}
	}
	want = []string{
		"Level Scale Anchors.txt:9:1: warning: 7.5 is outside of the scale LV (left out: 1, the first is here) [off-scale]",
		"More.txt:2:1: warning: 2.C.1 has a rating on the scale IM before (left out: 1, the first is here) [rated-twice]",
		"More.txt:3:1: warning: 5.01 is outside of the scale IM (left out: 2, the first is here) [off-scale]",
		"More.txt:5:1: warning: the model has no place for a rating on XX, of which Scales Reference states no range (left out: 1, the first is here) [no-place]",
		"More.txt: warning: the model has no place for the column Mood (left out: 1, the first is here) [no-place]",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	o, _ := tax.Occupation("33-3333.00")
	need, _ := o.Need("1.C.7")
	if r, ok := need.Rating("IM"); !ok || r.Level.ID() != "4.62" || r.Value != dec("4.625") {
		t.Errorf("got %+v", r)
	}
}

func TestDatabase_Spec_zero(t *testing.T) {
	if tax, left := work(t, onet.Database{}); tax.Len() != 0 || len(left) != 0 || tax.Name().String() != "O*NET Database" {
		t.Errorf("got %v, %v", tax.Name(), left)
	}
}

// TestDatabase_Spec_real counts O*NET 29.0 as a taxonomy.
func TestDatabase_Spec_real(t *testing.T) {
	db, _, err := onet.Read(context.Background(), folder(t), exchange.Reading{})
	if err != nil {
		t.Fatal(err)
	}
	tax, left := work(t, db)
	kinds := make(map[string]int)
	for s := range tax.Catalog().All() {
		kinds[s.Kind().String()]++
	}
	wantKinds := map[string]int{"skill": 35, "knowledge": 33, "ability": 52, "attitude": 16, "tool": 8749, "group": 184}
	if diff := cmp.Diff(wantKinds, kinds); diff != "" {
		t.Errorf("skills (-want +got):\n%s", diff)
	}
	type pair struct{ occupations, ratings, suppressed int }
	got := make(map[string]pair)
	for o := range tax.Occupations() {
		rated := make(map[string]bool)
		for need := range o.Needs() {
			kind := need.Skill().Kind().String()
			p := got[kind]
			for r := range need.Ratings() {
				if p.ratings++; r.Suppressed {
					p.suppressed++
				}
			}
			if !rated[kind] {
				p.occupations++
			}
			rated[kind], got[kind] = true, p
		}
	}
	want := map[string]pair{"skill": {879, 61_530, 124}, "knowledge": {879, 58_014, 4797}, "attitude": {879, 14_064, 0}, "tool": {923, 32_470, 0}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(pair{})); diff != "" {
		t.Errorf("needs (-want +got):\n%s", diff)
	}
	n := 0
	for o := range tax.Occupations() {
		if !o.Preparation().IsZero() {
			n++
		}
	}
	if n != 923 || tax.Len() != 1016 || len(left) != 13 {
		t.Errorf("%d of %d occupations have a job zone; %d things have no place", n, tax.Len(), len(left))
	}
}
