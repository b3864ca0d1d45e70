package review_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/review"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Who leaves keeps nobody waiting: a stage that waits for them alone is done,
// and one that nobody else can decide waits for somebody new.
func TestCase_leave(t *testing.T) {
	leave := func(id, p string) review.Event {
		return review.Event{Kind: review.Left, By: "hr", Participants: map[string][]string{id: {p}}}
	}
	c := play(t, review.New(acme), openRound, submit("nao", "self-assessment"), decide("mika", review.Approve, "above"), submit("mika", "minutes"))
	if stage, _ := c.Stage(); stage.ID != "first" {
		t.Fatalf("%v waits for the lead", c)
	}
	c = play(t, c, review.Event{Kind: review.Joined, By: "hr", Participants: map[string][]string{"lead": {"ren"}}}, leave("lead", "leo"), decide("ren", review.Approve, "above"))
	if stage, _ := c.Stage(); stage.ID != "second" {
		t.Errorf("%v, though manager and the new lead have decided", c)
	}
	c = play(t, c, leave("head", "haru"), decide("hana", review.Approve, "above"))
	if stage, _ := c.Stage(); stage.ID != "second" || len(c.Unnamed()) != 1 {
		t.Errorf("%v, lacking %v: two heads have to decide", c, c.Unnamed())
	}
	// Who leaves may read no more of what only those who take part may.
	up := play(t, review.New(acme), openUp)
	if gone := play(t, up, review.Event{Kind: review.Left, By: "hr", Grades: map[string]string{"ren": "p5"}}); !up.MayRead("ren") || gone.MayRead("ren") {
		t.Error("ren can't read the case, or can when out of it")
	}
	// A grade that was wrong is taken back and said anew.
	c = play(t, review.New(acme), openUp, review.Event{Kind: review.Left, By: "hr", Grades: map[string]string{"tom": "p3"}},
		review.Event{Kind: review.Joined, By: "hr", Grades: map[string]string{"tom": "p5"}}, submit("nao", "document"))
	if !slices.ContainsFunc(c.Next(), func(s review.Step) bool { return s.Kind == review.Decided && s.By == "tom" }) {
		t.Errorf("tom can't decide: %v", c.Next())
	}
}

// A passed promotion that is closed leads to a stint; nothing else does.
func TestCase_Stint(t *testing.T) {
	up := play(t, review.New(acme), openUp, submit("nao", "document"), decide("ren", review.Approve, ""), decide("sho", review.Approve, ""), decide("mika", review.Approve, ""))
	closing := review.Event{Kind: review.Closed, By: "mika", Date: date.MustParse("2026-12-24")}
	declined := play(t, review.New(acme), openUp, submit("nao", "document"), decide("ren", review.Decline, ""), decide("sho", review.Approve, ""), decide("mika", review.Approve, ""), closing)
	for name, test := range map[string]struct {
		c    review.Case
		want ladder.StintSpec
		ok   bool
	}{
		"open":      {up, ladder.StintSpec{}, false},
		"closed":    {play(t, up, closing), ladder.StintSpec{Place: "p4", From: date.MustParse("2026-12-24")}, true}, // said as L4
		"declined":  {declined, ladder.StintSpec{}, false},
		"withdrawn": {play(t, up, review.Event{Kind: review.Withdrawn, By: "nao"}), ladder.StintSpec{}, false},
		"no way":    {play(t, review.New(acme), openNone, review.Event{Kind: review.Closed, By: "hr"}), ladder.StintSpec{}, false},
	} {
		got, ok := test.c.Stint()
		if ok != test.ok || got.Place != test.want.Place || got.From != test.want.From {
			t.Errorf("%s: %+v, %v", name, got, ok)
		}
	}
}

// An organisation needs the people who decide its reviews.
func TestCheckDeciders(t *testing.T) {
	person := func(id, place, to string) ladder.Person {
		stint := ladder.StintSpec{Place: place, From: date.MustParse("2020")}
		if to != "" {
			stint.To = date.MustParse(to)
		}
		return must(ladder.NewPerson(ladder.PersonSpec{ID: id, Stints: []ladder.StintSpec{stint}}))
	}
	stints := func(id string, list ...ladder.StintSpec) ladder.Person {
		return must(ladder.NewPerson(ladder.PersonSpec{ID: id, Stints: list}))
	}
	senior := ladder.StintSpec{Place: "p5", From: date.MustParse("2020")}
	for _, test := range []struct {
		name   string
		people []ladder.Person
		want   []string
	}{
		{"nobody is known", nil, nil},
		{"of some nobody has said", []ladder.Person{person("ren", "p5", ""), stints("sho")}, nil},
		{"of one nobody has said, and one holds no grade", []ladder.Person{person("tom", "p3", ""), stints("sho"), stints("emi", []ladder.StintSpec{}...), person("gone", "p5", "2020")}, []string{
			"ladders[acme]: warning: in the ladder acme, the stage interview of the review senior takes 2 of: somebody (p5 or above); there are 1 at most: enter people who hold p5 or above, or restate the review in a ladder of your own [no-such-person]",
		}},
		{"who holds a role beside the grade", []ladder.Person{
			stints("ren", senior, ladder.StintSpec{Place: "sre", From: date.MustParse("2024")}), stints("sho", senior, senior), person("emi", "m5", ""),
		}, nil},
		{"one who is there twice", []ladder.Person{stints("sho", senior, senior), person("emi", "m5", "")}, []string{
			"ladders[acme]: warning: in the ladder acme, the stage interview of the review senior takes 2 of: somebody (p5 or above); there are 1 at most: enter people who hold p5 or above, or restate the review in a ladder of your own [no-such-person]",
		}},
		{"enough", []ladder.Person{person("ren", "p5", ""), person("sho", "p5", ""), person("emi", "m5", "")}, nil},
		{"too few", []ladder.Person{person("ren", "p5", ""), person("sho", "p5", "2024"), person("tom", "p3", "")}, []string{
			"ladders[acme]: warning: in the ladder acme, the stage interview of the review senior takes 2 of: somebody (p5 or above); there are 1 at most: enter people who hold p5 or above, or restate the review in a ladder of your own [no-such-person]",
			"ladders[acme]: warning: in the ladder acme, the stage talk of the review bar takes 1 of: somebody (m5 or above); there is nobody: enter people who hold m5 or above, or restate the review in a ladder of your own [no-such-person]",
		}},
	} {
		o := must(ladder.NewOrganisation(ladder.OrganisationSpec{ID: "firm"}, ladder.OrganisationParts{Ladders: []ladder.Ladder{acme}, People: test.people}))
		var got []string
		list := review.CheckDeciders(o, day)
		for _, p := range list {
			got = append(got, p.Text(language.English))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		if list.Err() != nil {
			t.Error("a small company is an error")
		}
	}
	if err := review.NoSuchPerson.Check(); err != nil {
		t.Error(err)
	}
}

// So do its undertakings, of whichever ladder their deciders are.
func TestCheckDeciders_undertakings(t *testing.T) {
	tom := must(ladder.NewPerson(ladder.PersonSpec{ID: "tom", Stints: []ladder.StintSpec{{Place: "p4", From: date.MustParse("2020")}}}))
	spec := ladder.OrganisationSpec{ID: "firm", Undertakings: []ladder.UndertakingSpec{{ID: "start", Name: text.EnJa("Start", "開始"), Deciders: []ladder.DeciderSpec{
		{Relation: text.Plain("a colleague")}, {Relation: text.Plain("an engineer"), Grade: "acme/L4"}, {Relation: text.Plain("engineers"), Grade: "acme/p4", Count: 2}, {Relation: text.Plain("managers"), Grade: "m5"},
	}}}}
	o := must(ladder.NewOrganisation(spec, ladder.OrganisationParts{Ladders: []ladder.Ladder{acme}, People: []ladder.Person{tom}}))
	var got []string
	for _, p := range review.CheckDeciders(o, day) {
		if p.Path().Under("undertakings") {
			got = append(got, p.Text(language.Japanese))
		}
	}
	if diff := cmp.Diff([]string{
		"undertakings[start].deciders[2].grade: 警告: 取り組み「開始（start）」の開始を決めるのはengineers（acme/p4 以上）の 2 人以上ですが、多くても 1 人しかいません。acme/p4 以上の人を登録するか、ほかの決定者を書いてください [no-such-person]",
		"undertakings[start].deciders[3].grade: 警告: 取り組み「開始（start）」の開始を決めるのはmanagers（m5 以上）の 1 人以上ですが、1 人もいません。m5 以上の人を登録するか、ほかの決定者を書いてください [no-such-person]",
	}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Who can do what anybody may, is among those who take part and the people of an
// organisation; whom a grade entitles, the organisation knows.
func TestCase_Who(t *testing.T) {
	var people []ladder.Person
	for id, place := range map[string]string{"emi": "m5", "ren": "p5", "tom": "p3", "nao": "p5"} {
		people = append(people, must(ladder.NewPerson(ladder.PersonSpec{ID: id, Stints: []ladder.StintSpec{{Place: place, From: date.MustParse("2020")}}})))
	}
	slices.SortFunc(people, func(a, b ladder.Person) int { return strings.Compare(a.ID(), b.ID()) })
	firm := must(ladder.NewOrganisation(ladder.OrganisationSpec{ID: "firm"}, ladder.OrganisationParts{Ladders: []ladder.Ladder{acme}, People: people}))
	free := play(t, review.New(acme), openFree, decide("ren", review.Approve, ""))
	for step, want := range map[review.Step][2]string{
		{Kind: review.Decided}:                     {"hr", "emi hr tom"},
		{Kind: review.Decided, By: "mika"}:         {"mika", "mika"},
		{Kind: review.Submitted, Document: "note"}: {"hr ren", "emi hr ren tom"},
		{Kind: review.Joined}:                      {"hr nao ren", "emi hr nao ren tom"},
	} {
		none, all := strings.Join(free.Who(step, ladder.Organisation{}), " "), strings.Join(free.Who(step, firm), " ")
		if none != want[0] || all != want[1] {
			t.Errorf("%+v: %q, and of the firm %q, want %q", step, none, all, want)
		}
		for _, p := range strings.Fields(all) {
			e := review.Event{Kind: step.Kind, By: p, Document: step.Document, Answer: review.Approve}
			if step.By != "" || step.Kind == review.Joined {
				continue
			} else if e.Kind == review.Submitted {
				e.Answer = review.Answer{}
			}
			if _, err := free.Apply(number(free, e)); err != nil {
				t.Errorf("%s can't: %v", p, err)
			}
		}
	}
	up := play(t, review.New(acme), openUp)
	for grade, want := range map[string]string{"p5": "ren", "p3": "emi ren tom", "": ""} {
		if got := strings.Join(up.Candidates(ladder.DeciderSpec{Grade: grade}, firm, day), " "); got != want {
			t.Errorf("from %q: %q, want %q", grade, got, want)
		}
	}
	if up.Candidates(ladder.DeciderSpec{Grade: "p3"}, ladder.Organisation{}, day) != nil {
		t.Error("no organisation has people")
	}
}
