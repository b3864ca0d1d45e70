package plan

import (
	"errors"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of error that this package returns; test for them with [errors.Is].
// Each is an [*Error], which says what is wrong with what.
var (
	// ErrID: an item or target has no id.
	ErrID = errors.New("no id")

	// ErrDuplicate: two items, or two targets, have one id.
	ErrDuplicate = errors.New("two of one id")

	// ErrUnknown: something names an item, target or skill that is not there.
	ErrUnknown = errors.New("not there")

	// ErrCost: a cost, a budget or a price of costs is not a number of 0 or above.
	ErrCost = errors.New("not a cost")

	// ErrValue: the value of a target is not a number of 0 or above.
	ErrValue = errors.New("not a value")

	// ErrCycle: items that are missing need each other in a circle.
	ErrCycle = errors.New("prerequisites in a circle")

	// ErrTarget: what is to be aimed at is no grade or role.
	ErrTarget = errors.New("no grade or role")

	// ErrNotStated: nobody has said what a target asks, or no skill can reach it.
	ErrNotStated = errors.New("no way to the target")

	// ErrTooFew: more targets are asked for than there are.
	ErrTooFew = errors.New("not as many targets")

	// ErrLimit: a limit of a search is below 0.
	ErrLimit = errors.New("not a limit")
)

// Error says what is wrong with the input of a function of this package.
type Error struct {
	Func       string   // that returned it
	Subject    string   // id or number that it is about
	Kind       error    // one of the sentinels of this package
	Amount     string   // the number that is none, "" where there is none
	By         string   // id of what names the subject, "" where nothing does
	Suggestion string   // id that was probably meant, "" when none is near
	Chain      []string // ids of a circle: each needs the next one, the last is the first

	what text.Text // the cost, budget, limit, value or target that is meant, for Text

	overflow bool // whether a cost is too large only as a sum
}

// Error returns "Func(subject): reason" in English, see [Error.Text].
func (e *Error) Error() string {
	return e.Func + "(" + e.Subject + "): " + e.reason(language.English)
}

// Unwrap returns the kind.
func (e *Error) Unwrap() error { return e.Kind }

// Text returns what is wrong with what as one line in the closest language to tag, of
// English and Japanese: the reason, with the skill and level, budget, limit, value or
// target that it is about.
func (e *Error) Text(tag language.Tag) string {
	says, ok := places[e.Kind]
	if !ok {
		return e.reason(tag)
	}
	if e.overflow {
		says = overflowing
	}
	what := e.what
	if what.IsZero() {
		what = text.EnJa(e.Subject, "「"+e.Subject+"」")
	}
	return says.Fill(tag, "what", what.In(tag), "subject", e.Subject, "amount", e.Amount)
}

// places are the texts of the kinds whose reason does not say what it is about.
var places = map[error]text.Text{
	ErrID: text.EnJa("{what} has no id", "{what}に ID がありません"),
	ErrCost: text.EnJa("{what} is {amount}: it has to be a number of 0 or above",
		"{what} {amount} は使えません。0 以上の数が必要です"),
	ErrValue: text.EnJa("{what} is {amount}: it has to be a number of 0 or above",
		"{what} {amount} は使えません。0 以上の数が必要です"),
	ErrTarget: text.EnJa("{what} is no grade or role of a ladder",
		"{what}はラダーの等級でも職種でもありません"),
	ErrTooFew: text.EnJa("{subject} targets are asked for, and there are only {amount}",
		"目標 {subject} 件が求められましたが、{amount} 件しかありません"),
	ErrLimit: text.EnJa("{what} is {amount}: it has to be 0 or above",
		"{what} {amount} は使えません。0 以上が必要です"),
}

// A cost that overflows, in its place and without.
var (
	overflowing = text.EnJa("{what} adds up to more than a number can hold", "{what}は、合計すると数として扱えない大きさになります")
	overflows   = text.EnJa("its steps add up to more than a number can hold", "合計すると数として扱えない大きさになります")
)

// costOf names the cost of an item, or of a level of a skill.
func costOf(id, level string) text.Text {
	if level == "" {
		return text.EnJa("the cost of "+id, "「"+id+"」の費用")
	}
	return text.EnJa("the cost of "+id+" at "+level, "「"+id+"」の "+level+" の費用")
}

func valueOf(id string) text.Text { return text.EnJa("the value of "+id, "「"+id+"」の価値") }

// reason returns the reason without its place, where that stands before it.
func (e *Error) reason(tag language.Tag) string {
	says, ok := reasons[e.Kind]
	if !ok {
		return ""
	}
	if e.overflow {
		return overflows.In(tag)
	}
	line := says.plain
	switch {
	case e.By != "" && e.Suggestion != "":
		line = says.nearBy
	case e.By != "":
		line = says.by
	case e.Suggestion != "":
		line = says.near
	}
	if line.IsZero() {
		line = says.plain
	}
	return line.Fill(tag, "subject", e.Subject, "amount", e.Amount, "by", e.By, "suggestion", e.Suggestion,
		"chain", strings.Join(e.Chain, " → "))
}

type reasonTexts struct{ plain, near, by, nearBy text.Text }

var reasons = map[error]reasonTexts{
	ErrID: {plain: text.EnJa("it has no id", "ID がありません")},
	ErrDuplicate: {plain: text.EnJa("there are two of the id {subject}",
		"ID「{subject}」が重複しています")},
	ErrUnknown: {
		plain: text.EnJa("there is no {subject}", "「{subject}」はありません"),
		near: text.EnJa("there is no {subject} (did you mean {suggestion}?)",
			"「{subject}」はありません（もしかして: {suggestion}）"),
		by: text.EnJa("{by} names {subject}, which is not there",
			"「{by}」が指す「{subject}」はありません"),
		nearBy: text.EnJa("{by} names {subject}, which is not there (did you mean {suggestion}?)",
			"「{by}」が指す「{subject}」はありません（もしかして: {suggestion}）"),
	},
	ErrCost: {
		plain: text.EnJa("{amount} is no cost: it has to be a number of 0 or above",
			"{amount} は費用になりません。0 以上の数が必要です"),
	},
	ErrValue: {
		plain: text.EnJa("{amount} is no value: it has to be a number of 0 or above",
			"{amount} は価値になりません。0 以上の数が必要です"),
	},
	ErrCycle: {plain: text.EnJa("the prerequisites go in a circle: {chain}",
		"前提が循環しています: {chain}")},
	ErrTarget: {plain: text.EnJa("what to aim at has to be a grade or a role of a ladder",
		"目標はラダーの等級か職種でなければなりません")},
	ErrNotStated: {plain: text.EnJa("nobody has stated a requirement of {subject} that learning can reach",
		"「{subject}」には、学習で満たせる要件が書かれていません")},
	ErrTooFew: {plain: text.EnJa("there are not so many targets, only {amount}",
		"目標は {amount} 件しかありません")},
	ErrLimit: {plain: text.EnJa("{amount} is no limit: it has to be 0 or above",
		"{amount} は上限になりません。0 以上が必要です")},
}
