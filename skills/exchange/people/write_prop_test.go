package people_test

import (
	"bytes"
	"context"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/people"
)

// The forms as the laws use them.
var (
	anyMulti = people.MultiSelect{EmptyIsNone: true, NotAnswered: []string{"NA"}}
	anyWide  = people.Wide{Levels: graded, Attributes: []string{"country", "note"}}
	anyLong  = people.Long{Levels: graded}
)

// Of any people: what is not listed comes back.
func TestWrite_nothingLost_law(t *testing.T) {
	for name, f := range map[string]form{
		"multi": anyMulti, "multi, separator": people.MultiSelect{Separator: "|", By: skills.BySelf},
		"wide": anyWide, "wide, held": people.Wide{Attributes: []string{"country", "note"}}, "wide, listed": people.Wide{Skills: []string{"go", "r"}},
		"long": anyLong, "long, held": people.Long{}, "long, gathered": people.Long{Gather: true, Levels: graded, Level: "stage", Comma: '\t'},
	} {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				all := genPeople(t)
				file, whole, err := write(t, f, all)
				if err != nil || !whole {
					return
				}
				if err := same(f, file, all); err != nil {
					t.Fatal(err)
				}
			})
		})
	}
}

// Of people that a form can hold, all is written and comes back.
func TestWrite_fitting_law(t *testing.T) {
	value := rapid.SampledFrom([]string{"", "JP", " a, b ", "line\nend", "=1+1", `"`, "NA"})
	ids := []skills.ID{"go", "r", "c#", "漢字", "=cmd", "x,y", `q"q`, "person"}
	for name, test := range map[string]struct {
		form   form
		levels []skills.Level
		spec   func(*rapid.T, *skills.ClaimSpec)
		fits   func(*people.PersonSpec)
	}{
		"multi": {anyMulti, []skills.Level{people.Held}, nil, func(p *people.PersonSpec) { p.Complete = p.Complete || len(p.Claims) > 0 }},
		"wide":  {anyWide, []skills.Level{none, aware, working}, nil, func(p *people.PersonSpec) { p.Complete = false }},
		"wide, held": {
			people.Wide{Attributes: []string{"country", "note"}, By: skills.BySelf, Date: date.MustParse("2020")},
			[]skills.Level{people.Held, people.NotHeld},
			func(_ *rapid.T, s *skills.ClaimSpec) { s.By, s.Date = skills.BySelf, date.MustParse("2020") },
			func(p *people.PersonSpec) { p.Complete = false },
		},
		"long": {
			anyLong,
			[]skills.Level{people.Held, none, aware, working},
			func(t *rapid.T, s *skills.ClaimSpec) {
				s.Date, s.By, s.Author = genDate.Draw(t, "date"), skills.BySelf, rapid.SampledFrom([]string{"", "sato"}).Draw(t, "author")
				s.Negative = !s.Level.IsNone() && s.Level != people.Held && rapid.Bool().Draw(t, "negative")
			},
			func(p *people.PersonSpec) { p.Complete = false },
		},
	} {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				var all []people.Person
				for _, id := range rapid.SliceOfDistinct(rapid.SampledFrom([]string{"1", "=2", "三", "a b"}), rapid.ID[string]).Draw(t, "people") {
					spec := people.PersonSpec{ID: id, Complete: rapid.Bool().Draw(t, "complete")}
					for _, name := range []string{"country", "note"} {
						spec.Attributes = append(spec.Attributes, people.Attribute{Name: name, Value: value.Draw(t, name)})
					}
					for _, skill := range rapid.SliceOfDistinct(rapid.SampledFrom(ids), rapid.ID[skills.ID]).Draw(t, "skills") {
						c := skills.ClaimSpec{Skill: skill, Level: rapid.SampledFrom(test.levels).Draw(t, "level")}
						if test.spec != nil {
							test.spec(t, &c)
						}
						spec.Claims = append(spec.Claims, claim(c))
					}
					test.fits(&spec)
					all = append(all, person(spec))
				}
				file, whole, err := write(t, test.form, all)
				if err != nil || !whole {
					t.Fatalf("not all of %v is written: %v", all, err)
				}
				if err := same(test.form, file, all); err != nil {
					t.Fatal(err)
				}
			})
		})
	}
}

// roundTrip: no input panics, and what is read, written whole and read again is
// equal.
func roundTrip(t *testing.T, f form, raw []byte) {
	all, _, err := f.Read(context.Background(), bytes.NewReader(raw), exchange.Reading{KeepRest: true})
	if err != nil {
		return
	}
	file, whole, err := write(t, f, all)
	if err != nil || !whole {
		return
	}
	if err := same(f, file, all); err != nil {
		t.Fatal(err)
	}
}

func FuzzMultiSelect_roundTrip(f *testing.F) {
	for _, seed := range []string{"id,skills,country\n1,Go; R,JP\n2,NA,\n3,,\n4,golang;Go ban;Cobol,\n", "skills\nGo\n", "skills,,\nGo,a,b\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		roundTrip(t, people.MultiSelect{}, raw)
		roundTrip(t, people.MultiSelect{EmptyIsNone: true, Catalog: catalog, By: skills.BySelf}, raw)
	})
}

func FuzzWide_roundTrip(f *testing.F) {
	for _, seed := range []string{"id,go,r\n1,1,0\n2,,x\n3,yes,NA\n4,2,\n", "name,go,board\na,expert,使える\nb,Master,0\n", "go\n1\n\"\"\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		roundTrip(t, people.Wide{}, raw)
		roundTrip(t, people.Wide{Skills: []string{"go"}, Levels: graded, Catalog: catalog}, raw)
	})
}

func FuzzLong_roundTrip(f *testing.F) {
	for _, seed := range []string{
		"person,skill\na,go\na,r\nb,go\na,c\n",
		"id,skill,level,by,author,date,expiry,confidence,negative,waiver,evidence,country\na,go,Master,self,sato,2020,2021-01,0.5,0,,http://x,JP\na,r,,,,,,,1,,,\nb,r,,,,,,,,leave,,\nc,,,,,,,,,,,\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		roundTrip(t, people.Long{}, raw)
		roundTrip(t, people.Long{Gather: true, Levels: graded, Catalog: catalog}, raw)
	})
}

// Gathered or together, in any order of rows: the people are the same.
func TestLong_Gather_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOf(rapid.SampledFrom([]string{"a,go,aware\n", "a,r,expert\n", "b,go,working\n", "c,,\n", "c,r,\n"})).Draw(t, "rows")
		file := func(rows []string) string { return "person,skill,level\n" + string(bytes.Join(asBytes(rows), nil)) }
		together := slices.Clone(rows)
		slices.SortStableFunc(together, func(a, b string) int { return int(a[0]) - int(b[0]) })
		want, _, err := people.Long{Levels: graded}.Read(context.Background(), bytes.NewReader([]byte(file(together))), exchange.Reading{})
		if err != nil {
			t.Fatal(err)
		}
		got, _, err := people.Long{Levels: graded, Gather: true}.Read(context.Background(), bytes.NewReader([]byte(file(rows))), exchange.Reading{})
		if err != nil {
			t.Fatal(err)
		}
		slices.SortFunc(got, func(a, b people.Person) int { return int(a.ID()[0]) - int(b.ID()[0]) })
		if !slices.EqualFunc(want, got, people.Person.Equal) {
			t.Fatalf("together %v\ngathered %v", want, got)
		}
	})
}

func asBytes(rows []string) (all [][]byte) {
	for _, row := range rows {
		all = append(all, []byte(row))
	}
	return all
}
