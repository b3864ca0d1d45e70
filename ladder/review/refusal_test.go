package review_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/review"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// refusals are events that are refused after others.
var refusals = []struct {
	code  *problem.Code
	after []review.Event
	event review.Event
}{
	{review.OutOfSequence, []review.Event{openRound}, review.Event{Seq: 3, Kind: review.Submitted, By: "nao", Document: "self-assessment"}},
	{review.OutOfDate, []review.Event{openRound}, review.Event{Date: date.MustParse("2026-10-31"), Kind: review.Submitted, By: "nao", Document: "self-assessment"}},
	{review.OutOfDate, []review.Event{openRound}, review.Event{Date: date.MustParse("2026-12"), Kind: review.Submitted, By: "nao", Document: "self-assessment"}},
	{review.UnknownKind, []review.Event{openRound}, review.Event{By: "nao"}},
	{review.StrayField, []review.Event{openRound}, review.Event{Kind: review.Submitted, By: "nao", Document: "self-assessment", Rating: "above"}},
	{review.StrayField, []review.Event{openRound, submit("nao", "self-assessment")}, review.Event{Kind: review.Corrected, By: "nao", Corrects: 2, Answer: review.Approve}},
	{review.StrayField, []review.Event{openRound, submit("nao", "self-assessment"), decide("mika", review.Approve, "above")}, review.Event{Kind: review.Corrected, By: "mika", Corrects: 3, Link: "x"}},
	{review.Unreadable, []review.Event{openRound}, review.Event{Kind: review.Submitted, By: "nao", Document: "self-assessment", Link: "\xff"}},
	{review.BadName, []review.Event{openRound}, submit(" nao", "self-assessment")},
	{review.BadName, nil, review.Event{Kind: review.Opened, By: "hr", Review: "round"}},
	{review.BadName, nil, review.Event{Kind: review.Opened, By: "hr", Person: "nao", Review: "round", Participants: map[string][]string{"lead": {""}}}},
	{review.BadName, nil, review.Event{Kind: review.Opened, By: "hr", Person: "nao", Review: "round", Grades: map[string]string{"": "p4"}}},
	{review.NotOpen, nil, submit("nao", "self-assessment")},
	{review.NotOpen, []review.Event{openRound, {Kind: review.Withdrawn, By: "nao"}}, submit("nao", "self-assessment")},
	{review.AlreadyOpen, []review.Event{openRound}, openRound},
	{review.NoReview, nil, review.Event{Kind: review.Opened, By: "hr", Person: "nao", Review: "rond"}},
	{review.NoTransition, nil, review.Event{Kind: review.Opened, By: "nao", Person: "nao", Review: "senior", From: "p4", To: "p3"}},
	{review.NoTransition, nil, review.Event{Kind: review.Opened, By: "nao", Person: "nao", Review: "free", From: "p3", To: "p4"}}, // decided in another review
	{review.WrongStart, nil, review.Event{Kind: review.Opened, By: "hr", Person: "nao", Review: "senior", From: "p3", To: "p4"}},
	{review.WrongStart, nil, review.Event{Kind: review.Opened, By: "nao", Person: "nao", Review: "bar", From: "p4", To: "p5"}},
	{review.WrongStart, nil, review.Event{Kind: review.Opened, By: "nao", Person: "nao", Review: "free", From: "p4", To: "m4"}},
	{review.NoRelation, []review.Event{openRound}, review.Event{Kind: review.Joined, By: "hr", Participants: map[string][]string{"boss": {"ren"}}}},
	{review.NoRelation, []review.Event{openRound}, review.Event{Kind: review.Joined, By: "hr", Participants: map[string][]string{"self": {"ren"}}}},
	{review.NoGrade, []review.Event{openUp}, review.Event{Kind: review.Joined, By: "hr", Grades: map[string]string{"emi": "p9"}}},
	{review.OtherGrade, []review.Event{openUp}, review.Event{Kind: review.Joined, By: "hr", Grades: map[string]string{"tom": "p5"}}},
	{review.NotEntitled, []review.Event{openRound}, review.Event{Kind: review.Left, By: "nao", Participants: map[string][]string{"lead": {"leo"}}}},
	{review.StageOver, []review.Event{openNone}, review.Event{Kind: review.Left, By: "hr", Participants: map[string][]string{"lead": {"leo"}}}},
	{review.NamesNobody, []review.Event{openRound}, review.Event{Kind: review.Left, By: "hr", Participants: map[string][]string{"lead": {}}}},
	{review.NotNamed, []review.Event{openRound}, review.Event{Kind: review.Left, By: "hr", Participants: map[string][]string{"lead": {"mika"}}}},
	{review.NotNamed, []review.Event{openUp}, review.Event{Kind: review.Left, By: "hr", Grades: map[string]string{"ren": "p4"}}},
	{review.HasDecided, []review.Event{openRound, submit("nao", "self-assessment"), decide("mika", review.Approve, "above")}, review.Event{Kind: review.Left, By: "hr", Participants: map[string][]string{"manager": {"mika"}}}},
	{review.HasDecided, []review.Event{openUp, submit("nao", "document"), decide("ren", review.Approve, "")}, review.Event{Kind: review.Left, By: "hr", Grades: map[string]string{"ren": "p5"}}},
	{review.NobodyDecides, []review.Event{{Kind: review.Opened, By: "nao", Person: "nao", Review: "senior", From: "p3", To: "p4", Grades: map[string]string{"ren": "p5"}}, submit("nao", "document")}, decide("tom", review.Approve, "")},
	{review.NamesNobody, []review.Event{openUp}, review.Event{Kind: review.Joined, By: "hr", Grades: map[string]string{"tom": "p3"}}},
	{review.TooLate, []review.Event{openRound, submit("nao", "self-assessment"), decide("mika", review.Approve, "above"), decide("leo", review.Approve, "above"), submit("leo", "minutes")}, review.Event{Kind: review.Joined, By: "hr", Participants: map[string][]string{"lead": {"ren"}}}},
	{review.TooLate, []review.Event{openBar, decide("ren", review.Approve, ""), decide("emi", review.Approve, ""), decide("leo", review.Approve, "")}, review.Event{Kind: review.Joined, By: "hr", Participants: map[string][]string{"lead": {"ren"}}}},
	{review.StageOver, []review.Event{openNone}, submit("nao", "x")},
	{review.StageOver, []review.Event{openNone}, decide("mika", review.Approve, "")},
	{review.StageOver, []review.Event{openNone}, review.Event{Kind: review.Joined, By: "hr", Grades: map[string]string{"tom": "p3"}}},
	{review.Unexpected, []review.Event{openRound}, submit("nao", "minutes")},
	{review.Unexpected, []review.Event{openUp, submit("nao", "document")}, submit("nao", "document")},
	{review.Missing, []review.Event{openUp}, decide("ren", review.Approve, "")},
	{review.Missing, []review.Event{openGrown}, submit("mika", "minutes")},
	{review.NotEntitled, []review.Event{openGrown}, submit("mika", "plan")},
	{review.NotEntitled, []review.Event{openRound}, submit("mika", "self-assessment")},
	{review.NotEntitled, []review.Event{openRound, submit("nao", "self-assessment")}, decide("hana", review.Approve, "above")},
	{review.NotEntitled, []review.Event{openRound}, review.Event{Kind: review.Withdrawn, By: "mika"}},
	{review.NotEntitled, []review.Event{openRound}, review.Event{Kind: review.Closed, By: "hr"}},
	{review.NotEntitled, []review.Event{openNone}, review.Event{Kind: review.Closed, By: "nao"}},
	{review.AboutSelf, []review.Event{openFree}, decide("nao", review.Approve, "")},
	{review.AboutSelf, []review.Event{openRound}, review.Event{Kind: review.Joined, By: "hr", Participants: map[string][]string{"lead": {"nao"}}}},
	{review.TwiceDecided, []review.Event{openFree, decide("ren", review.Approve, "")}, decide("ren", review.Decline, "")},
	{review.EnoughDecided, []review.Event{openUp, submit("nao", "document"), {Kind: review.Joined, By: "hr", Grades: map[string]string{"emi": "p5"}}, decide("ren", review.Approve, ""), decide("sho", review.Approve, "")}, decide("emi", review.Approve, "")},
	{review.NoAnswer, []review.Event{openFree}, decide("ren", review.Answer{}, "")},
	{review.WrongRating, []review.Event{openRound, submit("nao", "self-assessment")}, decide("mika", review.Approve, "great")},
	{review.WrongRating, []review.Event{openRound, submit("nao", "self-assessment")}, decide("mika", review.Approve, "none")},
	{review.WrongRating, []review.Event{openRound, submit("nao", "self-assessment")}, decide("mika", review.Approve, "")},
	{review.WrongRating, []review.Event{openFree}, decide("ren", review.Approve, "above")},
	{review.NotCorrected, []review.Event{openRound, submit("nao", "self-assessment")}, review.Event{Kind: review.Corrected, By: "mika", Corrects: 2}},
}

func TestCase_refusals(t *testing.T) {
	for _, r := range refusals {
		c := play(t, review.New(acme), r.after...)
		next, err := c.Apply(number(c, r.event))
		if err == nil {
			t.Errorf("after %v: %+v is taken, want a refusal of the kind %v", c, r.event, r.code)
			continue
		}
		if p := refusal(t, err); !p.Is(r.code) || !same(next, c) {
			t.Errorf("after %v: %+v: %v, want a refusal of the kind %v", c, r.event, err, r.code)
		}
		events := append(slices.Collect(c.Events()), number(c, r.event))
		if again, err := review.Replay(acme, events); !errors.Is(err, r.code) || !same(again, c) {
			t.Errorf("replayed up to %v, %v", again, err)
		}
		if err := r.code.Check(); err != nil {
			t.Error(err)
		}
	}
	if _, err := (review.Case{}).Apply(number(review.Case{}, openRound)); !errors.Is(err, review.NoReview) {
		t.Errorf("the zero Case takes an event: %v", err)
	}
	if err := review.InvalidLine.Check(); err != nil {
		t.Error(err)
	}
}

func TestRefusals_texts(t *testing.T) {
	for _, tag := range []language.Tag{language.English, language.Japanese} {
		var b strings.Builder
		for _, r := range refusals {
			c := play(t, review.New(acme), r.after...)
			if _, err := c.Apply(number(c, r.event)); err != nil {
				b.WriteString(refusal(t, err).Text(tag) + "\n")
			}
		}
		golden.Check(t, "refusals."+tag.String()+".txt", b.String())
	}
}

func TestParseLog_mistakes(t *testing.T) {
	for line, want := range map[string]string{
		`{"seq":1,"seq":2}`:                      `en: the key seq comes twice`,
		`{"Seq":1}`:                              `en: an event has no key Seq (did you mean seq?)`,
		`{"kynd":"opened"}`:                      `ja: イベントに kynd というキーはありません（もしかして: kind）`,
		`{"zzzzzzzz":1}`:                         `en: an event has no key zzzzzzzz`,
		`{"participants":{"a":["x"],"a":["y"]}}`: `ja: キー a が重複しています`,
		`{"participants":{"a":[{"b":1,"b":2}]}}`: `en: the key b comes twice`,
		`[]`:                                     `en: it is no JSON object`,
		`{"seq":1}{"seq":2}`:                     `en: it is no JSON from the character { on`,
		`{"あ":1,}`:                               `ja: 文字「}」から先が JSON になっていません`,
		`{"seq":1`:                               `ja: 途中で終わっています`,
		`{"kind":"opend"}`:                       `en: kind can't be "opend"; it takes: opened, joined, submitted, decided, corrected, left, withdrawn, closed (did you mean opened?)`,
		`{"kind":5}`:                             `ja: kind に 5 は書けません。書けるのは opened、joined`,
		`{"answer":"yes"}`:                       `ja: answer に "yes" は書けません。書けるのは approve、decline です`,
		`{"seq":1.5}`:                            `en: seq can't be 1.5; it takes: a whole number`,
		`{"corrects":"1"}`:                       `en: it takes: a whole number`,
		`{"date":"tomorrow"}`:                    `ja: 日付`,
		`{"participants":["x"]}`:                 `en: lists of people`,
		`{"grades":{"x":4}}`:                     `en: grades by the id`,
		`{"by":["` + strings.Repeat("x", 50) + `"]}`: `en: xxx…; it takes: a text in quotation marks`,
		`{"comment":{"en":"a","en-US":"b","xx-":1}}`: `en: texts by language`,
	} {
		_, err := review.ParseLog([]byte("\n{\"seq\":1}\n" + line + "\n"))
		p := refusal(t, err)
		lang, want, _ := strings.Cut(want, ": ")
		if message := p.Message(language.Make(lang)); !p.Is(review.InvalidLine) || !strings.Contains(message, want) || strings.Contains(message, "Unmarshal") || p.Range().Start.Line != 3 {
			t.Errorf("%s: %v, want %s on line 3", line, err, want)
		}
	}
	if _, err := review.ParseLog([]byte(`{"あ":1,}`)); refusal(t, err).Range().Start.Column != 8 {
		t.Errorf("%v, want column 8", err)
	}
	events, err := review.ParseLog([]byte("x\ny\n"))
	var e *problem.Error
	if !errors.As(err, &e) || len(e.Problems()) != 2 || events != nil {
		t.Errorf("two bad lines give %v, %v", events, err)
	}
	if err := review.WriteLog(failing{}, []review.Event{{}}); err == nil {
		t.Error("a log is written nowhere")
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("full") }

func TestEvent_Equal(t *testing.T) {
	for i, a := range []review.Event{
		openRound, openUp, openBar, submit("nao", "x"), submit("nao", "y"), decide("nao", review.Approve, ""), decide("nao", review.Decline, ""), decide("nao", review.Decline, "above"),
		{Corrects: 1},
		{Comment: text.EnJa("a", "あ")},
		{Link: "<x&y>"},
		{Seq: 1},
		{Date: day},
		{By: "x"},
		{Grades: map[string]string{"x": "p4"}},
	} {
		var b bytes.Buffer
		if err := review.WriteLog(&b, []review.Event{a}); err != nil {
			t.Fatal(err)
		}
		back := must(review.ParseLog(b.Bytes()))[0]
		if !a.Equal(back) || !back.Equal(a) || a.Equal(review.Event{}) {
			t.Errorf("%d: %+v is read back as %+v", i, a, back)
		}
		if strings.Contains(b.String(), `\u003c`) {
			t.Errorf("%s is hard to read", b.String())
		}
	}
}

func TestCase_views(t *testing.T) {
	c := play(t, review.New(acme), openRound, submit("nao", "self-assessment"))
	if _, ok := c.Result(); ok || c.IsOver() || c.IsZero() || c.Person() != "nao" || c.Review().ID() != "round" || !c.Transition().IsZero() {
		t.Errorf("%v is wrong", c)
	}
	c = play(t, c, decide("mika", review.Approve, "above"), decide("leo", review.Answer{}, "above"), submit("mika", "minutes"), decide("hana", review.Approve, "as-expected"), decide("haru", review.Approve, "above"))
	if _, ok := c.Result(); ok || c.Outcome() != review.Passed {
		t.Errorf("%v has a result before it is closed", c)
	}
	c = play(t, c, review.Event{Kind: review.Corrected, By: "hana", Corrects: 6, Rating: "above", Comment: text.Plain("c")}, review.Event{Kind: review.Corrected, By: "nao", Corrects: 2, Link: "l"})
	closed := play(t, c, review.Event{Kind: review.Closed, By: "haru"})
	result, ok := closed.Result()
	if !ok || result.Review != "round" || result.Level.ID() != "above" || result.Date != day || result.By.String() != "hana, haru" || !closed.IsOver() || len(closed.Next()) != 0 {
		t.Errorf("the result is %+v", result)
	}
	if d := slices.Collect(closed.Documents())[0]; d.Link != "l" || d.Stage != "self" {
		t.Errorf("the document is %+v", d)
	}
	dropped := play(t, c, review.Event{Kind: review.Withdrawn, By: "hr"})
	if _, ok := dropped.Result(); ok || dropped.Outcome() != review.Dropped {
		t.Errorf("%v has a result", dropped)
	}
	up := play(t, review.New(acme), openUp, submit("nao", "document"), decide("ren", review.Approve, ""), decide("sho", review.Decline, ""))
	if up.Outcome() != review.Undecided || up.Transition().String() != "p3 -> p4" {
		t.Errorf("%v before all have decided", up)
	}
	up = play(t, up, decide("mika", review.Approve, ""))
	if up.Outcome() != review.Declined {
		t.Errorf("%v after all have decided", up)
	}
	up = play(t, up, review.Event{Kind: review.Closed, By: "sho"})
	if _, ok := up.Result(); ok {
		t.Error("a review without a scale has a result")
	}
	for range closed.Events() {
		break
	}
	if !(review.Case{}).IsZero() || (review.Case{}).String() != "" || (review.Case{}).MayRead("nao") || len((review.Case{}).Log()) != 0 || (review.Case{}).Person() != "" {
		t.Error("the zero Case says something")
	}
	if _, ok := (review.Case{}).Stage(); ok {
		t.Error("the zero Case has a stage")
	}
}

// The result is the lowest rating of the last stage that has any, whoever gave it
// first.
func TestCase_Result_lowest(t *testing.T) {
	for _, ratings := range [][2]string{{"below", "above"}, {"above", "below"}} {
		c := play(t, review.New(acme), openRound, submit("nao", "self-assessment"),
			decide("mika", review.Approve, "as-expected"), decide("leo", review.Approve, "as-expected"), submit("mika", "minutes"),
			decide("hana", review.Approve, ratings[0]), decide("haru", review.Approve, ratings[1]), review.Event{Kind: review.Closed, By: "hana"})
		if result, ok := c.Result(); !ok || result.Level.ID() != "below" {
			t.Errorf("rated %q, the result is %v, %v", ratings, result.Level, ok)
		}
	}
}

// Somebody named in two relations of which everybody decides does so once, for
// both; with a number, each place is filled by somebody else.
func TestCase_namedTwice(t *testing.T) {
	both := review.Event{Kind: review.Opened, By: "hr", Person: "nao", Review: "round", Participants: map[string][]string{"manager": {"mika"}, "lead": {"mika"}, "head": {"hana", "haru"}}}
	c := play(t, review.New(acme), both, submit("nao", "self-assessment"), decide("mika", review.Approve, "above"), submit("mika", "minutes"))
	if stage, _ := c.Stage(); stage.ID != "second" {
		t.Errorf("%v after the only one has decided", c)
	}
	spec := acme.Spec()
	spec.Reviews[0].Stages[1].Deciders[1].Count = 1
	c = play(t, review.New(must(ladder.New(spec))), both, submit("nao", "self-assessment"), decide("mika", review.Approve, "above"), submit("mika", "minutes"))
	if stage, _ := c.Stage(); stage.ID != "first" {
		t.Errorf("%v, though a lead beside the manager has to decide", c)
	}
}

func TestCase_MayRead(t *testing.T) {
	for _, test := range []struct {
		open review.Event
		want string
	}{
		{openRound, "nao mika leo ren hr"},
		{openUp, "nao mika ren"},
		{openBar, "leo ren"},
		{openFree, "nao"},
	} {
		c := play(t, review.New(acme), test.open)
		var got []string
		for _, p := range []string{"nao", "mika", "leo", "ren", "hr", ""} {
			if c.MayRead(p) {
				got = append(got, p)
			}
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%v may be read by %q, want %s", c, got, test.want)
		}
	}
	if c := play(t, review.New(acme), openFree, decide("zoe", review.Approve, "")); !c.MayRead("zoe") {
		t.Error("who has decided may not read")
	}
}

// A count that nobody can reach takes no memory, and no stage.
func TestCase_hugeCount(t *testing.T) {
	spec := acme.Spec()
	spec.Reviews[3].Stages[0].Deciders[0].Count = 1 << 62
	c := play(t, review.New(must(ladder.New(spec))), openFree, decide("ren", review.Approve, ""), submit("ren", "note"))
	if stage, _ := c.Stage(); stage.ID != "poll" {
		t.Errorf("%v", c)
	}
}

func TestWords(t *testing.T) {
	for k := range review.Kinds() {
		b, _ := k.MarshalText()
		var back review.Kind
		if back.UnmarshalText(b) != nil || back != k || k.Text(language.Japanese) == "" || back.UnmarshalText([]byte("x")) == nil {
			t.Errorf("%v is read back as %v", k, back)
		}
	}
	for a := range review.Answers() {
		b, _ := a.MarshalText()
		var back review.Answer
		if back.UnmarshalText(b) != nil || back != a || a.Text(language.Japanese) == "" || back.UnmarshalText([]byte("x")) == nil {
			t.Errorf("%v is read back as %v", a, back)
		}
	}
	for o := range review.Outcomes() {
		b, _ := o.MarshalText()
		var back review.Outcome
		if back.UnmarshalText(b) != nil || back != o || o.Text(language.Japanese) == "" || back.UnmarshalText([]byte("x")) == nil {
			t.Errorf("%v is read back as %v", o, back)
		}
	}
}
