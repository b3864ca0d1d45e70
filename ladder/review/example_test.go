package review_test

import (
	"errors"
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/review"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
)

// The half-yearly evaluation of the dual-track ladder: the person writes how they
// meet the grade, their manager and the engineering lead evaluate it, then the
// head of department and the division's CTO, and everybody may read it.
func ExampleCase() {
	c := review.New(builtin.DualTrack())
	for i, e := range []review.Event{
		{Kind: review.Opened, By: "hr", Person: "nao", Review: "half-year", Participants: map[string][]string{
			"manager": {"mika"}, "engineering-lead": {"leo"}, "head-of-department": {"hana"}, "division-cto": {"chika"},
		}},
		{Kind: review.Submitted, By: "nao", Document: "self-assessment", Link: "reviews/nao/2026-2.md"},
		{Kind: review.Decided, By: "leo"},
		{Kind: review.Decided, By: "mika"},
		{Kind: review.Submitted, By: "mika", Document: "first-evaluation"},
		{Kind: review.Decided, By: "chika"},
		{Kind: review.Decided, By: "hana"},
		{Kind: review.Closed, By: "chika"},
	} {
		e.Seq, e.Date = i+1, date.MustParse("2026-10-01")
		next, err := c.Apply(e)
		if err != nil {
			fmt.Println(err)
			return
		}
		c = next
		fmt.Println(c)
	}
	fmt.Println("a colleague may read it:", c.MayRead("tomo"))
	// Output:
	// nao: half-year, self, undecided
	// nao: half-year, first, undecided
	// nao: half-year, first, undecided
	// nao: half-year, first, undecided
	// nao: half-year, second, undecided
	// nao: half-year, second, undecided
	// nao: half-year, passed
	// nao: half-year, passed
	// a colleague may read it: true
}

// A promotion to senior: the person stands up for it with a document, and is
// interviewed by an engineer of grade 6 or above.
func ExampleCase_Apply() {
	c := review.New(builtin.DualTrack())
	apply := func(e review.Event) {
		e.Seq, e.Date = c.Len()+1, date.MustParse("2026-10-01")
		next, err := c.Apply(e)
		if err != nil {
			fmt.Println(err)
		}
		c = next
	}
	apply(review.Event{Kind: review.Opened, By: "mika", Person: "nao", Review: "senior", From: "p3", To: "p4"})
	apply(review.Event{Kind: review.Opened, By: "nao", Person: "nao", Review: "senior", From: "p3", To: "p4", Grades: map[string]string{"ren": "p6", "tom": "p5"}})
	apply(review.Event{Kind: review.Decided, By: "ren", Answer: review.Approve})
	apply(review.Event{Kind: review.Submitted, By: "nao", Document: "nomination"})
	apply(review.Event{Kind: review.Decided, By: "tom", Answer: review.Approve})
	apply(review.Event{Kind: review.Decided, By: "ren", Answer: review.Approve})
	fmt.Println(c)
	// Output:
	// events[0]: error: mika can't start it: it starts by self-nomination; legal now: anybody entitled: open the case [wrong-start]
	// events[1]: error: ren has no part in this at the stage Document (document), which waits for nomination; legal now: nao: hand in nomination, anybody entitled: name who takes part, anybody entitled: name who takes part no more, and 1 more [not-entitled]
	// events[2]: error: tom has no part in this at the stage Interview (interview); legal now: ren: decide, anybody entitled: name who takes part, nao: correct event 2, and 2 more [not-entitled]
	// nao: senior, passed
}

func ExampleCase_Next() {
	c, err := review.Replay(builtin.DualTrack(), []review.Event{
		{Seq: 1, Date: date.MustParse("2026-10-01"), Kind: review.Opened, By: "nao", Person: "nao", Review: "senior", From: "p3", To: "p4"},
	})
	fmt.Println(err)
	for _, step := range c.Next() {
		fmt.Println(step.Text(language.Japanese))
	}
	// Output:
	// <nil>
	// 権限のある人が関係者を加える
	// nao が「nomination」を提出する
	// nao が審査を取り下げる
}

// A log is a text file, one event per line.
func ExampleParseLog() {
	events, err := review.ParseLog([]byte(`
{"seq":1,"date":"2026-10-01","kind":"opened","by":"nao","person":"nao","review":"senior","from":"p3","to":"p4"}
{"seq":2,"date":"2026-10-05","kind":"submitted","by":"nao","document":"nomination","link":"nominations/nao.md"}
`))
	fmt.Println(len(events), err)
	c, err := review.Replay(builtin.DualTrack(), events)
	fmt.Println(c, err)
	_, err = c.Apply(review.Event{Seq: 2, Date: date.MustParse("2026-10-06"), Kind: review.Decided, By: "ren", Answer: review.Approve})
	fmt.Println(errors.Is(err, review.OutOfSequence))
	var refused *problem.Error
	if errors.As(err, &refused) {
		fmt.Print(refused.Text(language.Japanese))
	}
	fmt.Print(string(c.Log()))
	// Output:
	// 2 <nil>
	// nao: senior, interview, undecided <nil>
	// true
	// events[2]: エラー: イベントの番号が 2 です。次は 3 です。いまできること: 権限のある人が関係者を加える、nao がイベント 2 を訂正する、nao が審査を取り下げる [out-of-sequence]
	// {"seq":1,"date":"2026-10-01","kind":"opened","by":"nao","person":"nao","review":"senior","from":"p3","to":"p4"}
	// {"seq":2,"date":"2026-10-05","kind":"submitted","by":"nao","document":"nomination","link":"nominations/nao.md"}
}

// What was wrong is corrected by a later event; the log keeps both.
func ExampleCase_Decisions() {
	at := date.MustParse("2026-10-01")
	c, err := review.Replay(builtin.DualTrack(), []review.Event{
		{Seq: 1, Date: at, Kind: review.Opened, By: "nao", Person: "nao", Review: "senior", From: "p3", To: "p4", Grades: map[string]string{"ren": "p6"}},
		{Seq: 2, Date: at, Kind: review.Submitted, By: "nao", Document: "nomination"},
		{Seq: 3, Date: at, Kind: review.Decided, By: "ren", Answer: review.Decline},
		{Seq: 4, Date: at, Kind: review.Corrected, By: "ren", Corrects: 3, Answer: review.Approve},
	})
	fmt.Println(c, err)
	for _, d := range slices.Collect(c.Decisions()) {
		fmt.Println(d.By, d.Answer, c.Len())
	}
	// Output:
	// nao: senior, passed <nil>
	// ren approve 4
}

// A promotion that has passed and is closed begins a stint at the new grade.
func ExampleCase_Stint() {
	at := date.MustParse("2026-10-01")
	c, err := review.Replay(builtin.DualTrack(), []review.Event{
		{Seq: 1, Date: at, Kind: review.Opened, By: "nao", Person: "nao", Review: "senior", From: "p3", To: "p4", Grades: map[string]string{"ren": "p6"}},
		{Seq: 2, Date: at, Kind: review.Submitted, By: "nao", Document: "nomination"},
		{Seq: 3, Date: at, Kind: review.Decided, By: "ren", Answer: review.Approve},
		{Seq: 4, Date: date.MustParse("2026-10-05"), Kind: review.Closed, By: "ren"},
	})
	stint, ok := c.Stint()
	fmt.Println(stint.Place, "from", stint.From, ok, err)
	// Output: p4 from 2026-10-05 true <nil>
}

// A case that nobody can decide yet says who is missing.
func ExampleCase_Unnamed() {
	c, err := review.Replay(builtin.DualTrack(), []review.Event{
		{Seq: 1, Date: date.MustParse("2026-10-01"), Kind: review.Opened, By: "nao", Person: "nao", Review: "senior", From: "p3", To: "p4"},
		{Seq: 2, Date: date.MustParse("2026-10-02"), Kind: review.Submitted, By: "nao", Document: "nomination"},
	})
	for _, d := range c.Unnamed() {
		fmt.Println(d.Relation, d.Grade, err)
	}
	// Output: engineers p6 <nil>
}
