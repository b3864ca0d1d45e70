package charter

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// HistorySpec is the record of what has been done so far on the way to a charter.
// The zero HistorySpec is the time before the first meeting.
type HistorySpec struct {
	Held    []HeldSpec    // meetings, in the order in which they were held
	Brought []BroughtSpec // documents that no meeting yielded, in any order
}

// HeldSpec is the record of a meeting that was held. It yielded what the process
// says, but for what it names.
type HeldSpec struct {
	Meeting string
	Date    date.Date // a day
	Without []string  // names of documents that it was to yield and did not
}

// BroughtSpec is the record of a document that somebody brought along: one that
// comes from outside the process, or one that came later than the meeting that
// was to yield it.
type BroughtSpec struct {
	Document string
	Date     date.Date // the day from which there is the document
}

// Progress is how far the process that makes a [Charter] has come. It is
// immutable. The zero Progress is of the zero Charter, whose process is over.
type Progress struct {
	charter Charter
	history HistorySpec
	there   map[string]date.Date // since when there is a document
	decided []string
}

// Replay reads what has been done so far. Meetings are held in the order of the
// process; each needs its documents to be there and those among them that are
// not decided yet to have rested for as many days as the process says. The
// error, if any, is a *problem.Error that holds what each meeting of the history
// lacked, and once that the order is not kept, of [UnknownMeeting], [HeldAlready], [NotNext], [NoDay], [BeforeLast],
// [MissingDocument], [StillRests] and [NotYielded], or [UnknownDocument] for
// what is brought that the process does not know, with paths in the history. It
// takes time in proportion to all documents times those that are brought.
func (c Charter) Replay(history HistorySpec) (Progress, error) {
	p := Progress{charter: c, history: record.Clone(history), there: make(map[string]date.Date)}
	var (
		list    problem.List
		suggest suggester
	)
	brought := p.history.Brought
	known := c.documents()
	for i, b := range brought {
		at := problem.Path("brought").Index(i)
		if !slices.Contains(known, b.Document) {
			list = append(list, UnknownDocument.At(at.Field("document"), b.Document).WithSuggestion(suggest.nearest(b.Document, known)))
		}
		if b.Date.Day() == 0 {
			list = append(list, NoDay.At(at.Field("date"), stated(b.Date)))
		}
	}
	p.history.Held = nil
	lost := false // the order: said once, every meeting behind would be out of it, too
	for i, held := range history.Held {
		at := problem.Path("held").Index(i)
		for _, found := range p.refuse(held, &suggest) {
			if !lost || !found.Is(NotNext) {
				list = append(list, problem.Below(at, problem.List{found}.Err())...)
			}
			lost = lost || found.Is(NotNext) || found.Is(UnknownMeeting)
		}
		if index, ok := c.read().meeting[held.Meeting]; ok && index == len(p.history.Held) {
			p.hold(c.read().spec.Process[index], held) // a refused meeting too, so that the next are read against it
		}
	}
	if err := list.Err(); err != nil {
		return Progress{}, err
	}
	p.history = record.Clone(history)
	return p, nil
}

// documents returns the names of what is brought to the process or made by it.
func (c Charter) documents() []string {
	known := slices.Clone(c.read().spec.Brought)
	for _, m := range c.read().spec.Process {
		known = append(known, m.Yields...)
	}
	return known
}

// refuse returns why a meeting can't be held now; paths are in its record.
func (p Progress) refuse(held HeldSpec, suggest *suggester) problem.List {
	spec := p.charter.read().spec
	index, ok := p.charter.read().meeting[held.Meeting]
	switch next, more := p.Next(); {
	case !ok:
		var ids []string
		for _, m := range spec.Process {
			ids = append(ids, m.ID)
		}
		return problem.List{UnknownMeeting.At("meeting", held.Meeting).WithSuggestion(suggest.nearest(held.Meeting, ids))}
	case !more || index < len(p.history.Held):
		return problem.List{HeldAlready.At("meeting", held.Meeting)}
	case next.ID != held.Meeting:
		return problem.List{NotNext.At("meeting", held.Meeting, next.ID)}
	}
	meeting := spec.Process[index]
	var list problem.List
	for i, name := range held.Without {
		if !slices.Contains(meeting.Yields, name) {
			at := problem.Path("without").Index(i)
			list = append(list, NotYielded.At(at, meeting.ID, name).WithSuggestion(suggest.nearest(name, meeting.Yields)))
		}
	}
	if held.Date.Day() == 0 {
		return append(list, NoDay.At("date", stated(held.Date)))
	}
	return append(list, p.CheckNext(held.Date)...)
}

// hold enters a meeting that was held, and what it yielded.
func (p *Progress) hold(meeting MeetingSpec, held HeldSpec) {
	for _, name := range meeting.Yields {
		if !slices.Contains(held.Without, name) {
			p.there[name] = held.Date
		}
	}
	for _, name := range meeting.Decides {
		if _, ok := p.since(name, held.Date); ok {
			p.decided = append(p.decided, name)
		}
	}
	p.history.Held = append(p.history.Held, held)
}

// since returns from when on there is the document that is there on a day: the
// last of the days on which it was made or brought.
func (p Progress) since(name string, day date.Date) (date.Date, bool) {
	last, ok := p.there[name]
	for _, b := range p.history.Brought {
		if b.Document == name && b.Date.Day() != 0 && b.Date.Compare(day) <= 0 && (!ok || b.Date.Compare(last) > 0) {
			last, ok = b.Date, true
		}
	}
	return last, ok
}

// Next returns the meeting to be held next, and whether there is one: false
// when all have been held.
func (p Progress) Next() (MeetingSpec, bool) {
	process := p.charter.read().spec.Process
	if n := len(p.history.Held); n < len(process) {
		return record.Clone(process[n]), true
	}
	return MeetingSpec{}, false
}

// CheckNext returns what stands in the way of holding the next meeting on a
// day, nothing when it can be held or all have been: documents that are not
// there ([MissingDocument]) or still rest ([StillRests]), a day before the last
// meeting ([BeforeLast]), a date that is no day ([NoDay]). Paths are in the
// record of the meeting in a [HistorySpec].
func (p Progress) CheckNext(day date.Date) problem.List {
	meeting, ok := p.Next()
	if !ok {
		return nil
	}
	if day.Day() == 0 {
		return problem.List{NoDay.At("date", stated(day))}
	}
	var list problem.List
	if n := len(p.history.Held); n > 0 && day.Compare(p.history.Held[n-1].Date) < 0 {
		return problem.List{BeforeLast.At("date", day, p.history.Held[n-1].Date)}
	}
	for _, name := range p.Missing(day) {
		list = append(list, MissingDocument.At("meeting", meeting.ID, name, day))
	}
	for _, rest := range p.Resting(day) {
		list = append(list, StillRests.At("meeting", rest.Document, rest.Until, meeting.ID))
	}
	return list.Sorted()
}

// Missing returns the documents that the next meeting needs and that are not
// there on a day, in the order of its record. A date that is no day counts as
// the last day that it can mean; at the zero Date, what has been brought at
// whatever time is there.
func (p Progress) Missing(day date.Date) []string {
	meeting, _ := p.Next()
	var missing []string
	for _, name := range meeting.Needs {
		if _, ok := p.since(name, lastDay(day)); !ok {
			missing = append(missing, name)
		}
	}
	return missing
}

// Rest is a document that must rest before the next meeting.
type Rest struct {
	Document string
	Until    date.Date // the first day on which it has rested
}

// Resting returns the documents that the next meeting needs, that are there and
// that have not rested long enough on a day, in the order of its record. What
// has been decided need not rest. Dates count as in [Progress.Missing].
func (p Progress) Resting(day date.Date) []Rest {
	meeting, _ := p.Next()
	day = lastDay(day)
	var resting []Rest
	for _, name := range meeting.Needs {
		since, ok := p.since(name, day)
		if !ok || slices.Contains(p.decided, name) {
			continue
		}
		if until := later(since, meeting.Rests); until.Compare(day) > 0 {
			resting = append(resting, Rest{name, until})
		}
	}
	return resting
}

// Decided returns the documents that are final, in the order in which they were
// decided.
func (p Progress) Decided() []string { return slices.Clone(p.decided) }

// Held yields the meetings that have been held, in their order. It can be run
// again.
func (p Progress) Held() iter.Seq[HeldSpec] { return record.Copies(p.history.Held) }

// Charter returns the charter whose process it is.
func (p Progress) Charter() Charter { return p.charter }

// Done reports whether all meetings have been held.
func (p Progress) Done() bool {
	_, more := p.Next()
	return !more
}

// stated returns what a message says of a date that may be open.
func stated(d date.Date) text.Text {
	if d.IsZero() {
		return words.open
	}
	return text.Plain(d.String())
}

var endOfTime = date.MustParse("9999-12-31")

func lastDay(d date.Date) date.Date {
	if d.IsZero() {
		return endOfTime
	}
	return d.Latest()
}
