package charter_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// The initials of a group's values spell its name, or New says what they spell.
func ExampleNew() {
	value := func(id, name string) charter.ValueSpec {
		return charter.ValueSpec{StatementSpec: charter.StatementSpec{ID: id, Name: text.Plain(name)}}
	}
	_, err := charter.New(charter.Spec{
		ID:      "night-watch",
		Mission: charter.StatementSpec{Text: text.Plain("Nobody wakes up twice for the same thing")},
		Vision:  charter.VisionSpec{StatementSpec: charter.StatementSpec{Text: text.Plain("The lamps light themselves")}, FromYears: 3, ToYears: 5},
		Acronym: "SRE",
		Values:  []charter.ValueSpec{value("speak", "Shout early"), value("errors", "Enjoy errors")},
	})
	fmt.Println(err)
	// Output: acronym: error: the initials of the values spell SE, not SRE [not-spelled]
}

// What must happen before the next meeting, in the reader's language.
func ExampleCharter_Replay() {
	c, err := charter.New(charter.Spec{ID: "night-watch", Process: []charter.MeetingSpec{
		{ID: "draft", Yields: []string{"drafts"}},
		{ID: "decide", Needs: []string{"drafts"}, Rests: 7, Yields: []string{"mission"}, Decides: []string{"mission"}},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	p, err := c.Replay(charter.HistorySpec{Held: []charter.HeldSpec{{Meeting: "draft", Date: date.MustParse("2026-01-12")}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	next, _ := p.Next()
	fmt.Println("next:", next.ID)
	fmt.Print(p.CheckNext(date.MustParse("2026-01-16")).Text(language.Japanese))
	// Output:
	// next: decide
	// meeting: エラー: 文書「drafts」は 2026-01-19 まで寝かせます。会議「decide」を開けるのはその日からです [still-rests]
}

// How much of the values do somebody's pieces of evidence live?
func ExampleCharter_Align() {
	a := night.Align([]string{"speak", "", "errors", "speak"})
	share, _ := a.Share()
	fmt.Printf("%.2f\n", share)
	for v := range a.Unlived() {
		fmt.Println("nothing lives", v.ID)
	}
	// Output:
	// 0.67
	// nothing lives robots
}

// A group keeps what it has done in the charter's record, and asks what comes next.
func ExampleCharter_Progress() {
	c, err := charter.New(charter.Spec{
		ID: "night-watch",
		Process: []charter.MeetingSpec{
			{ID: "draft", Yields: []string{"drafts"}},
			{ID: "decide", Needs: []string{"drafts"}, Rests: 7, Yields: []string{"mission"}, Decides: []string{"mission"}},
		},
		History: charter.HistorySpec{Held: []charter.HeldSpec{{Meeting: "draft", Date: date.MustParse("2026-01-12")}}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	next, _ := c.Progress().Next()
	fmt.Println("next:", next.ID)
	for _, rest := range c.Progress().Resting(date.MustParse("2026-01-16")) {
		fmt.Println(rest.Document, "until", rest.Until)
	}
	// Output:
	// next: decide
	// drafts until 2026-01-19
}
