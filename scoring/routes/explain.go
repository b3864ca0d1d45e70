package routes

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/text"
)

// page is an explanation in the making.
type page struct {
	strings.Builder
	tag   language.Tag
	alike map[string]bool // names that several places have
}

// tell finds out which names of the places of a route are those of several: they
// are told apart by their ids.
func (p *page) tell(r Route) {
	first := make(map[string]ladder.Place)
	p.alike = make(map[string]bool)
	for i, s := range r.steps {
		for _, at := range []ladder.Place{s.From(), s.To()}[min(i, 1):] {
			name := at.Name().In(p.tag)
			if other, ok := first[name]; ok && other != at {
				p.alike[name] = true
			}
			first[name] = at
		}
	}
}

func (p *page) line(indent int, said text.Text, pairs ...string) {
	p.write(indent, said.Fill(p.tag, pairs...))
}

func (p *page) write(indent int, line string) {
	p.WriteString(strings.Repeat("  ", indent) + line + "\n")
}

// list joins what is said one after the other.
func (p *page) list(words []string) string { return strings.Join(words, says.comma.In(p.tag)) }

func (p *page) name(at ladder.Place) string {
	if at.ID() == ladder.Outside {
		return says.outside.In(p.tag)
	}
	name := at.Name().In(p.tag)
	if p.alike[name] {
		return says.alike.Fill(p.tag, "name", name, "id", at.ID())
	}
	return name
}

func (p *page) closed(indent int, reasons []Reason) {
	if len(reasons) == 0 {
		return
	}
	p.line(indent, says.closed, "why", p.reasons(reasons))
}

func (p *page) reasons(reasons []Reason) string {
	words := make([]string, len(reasons))
	for i, r := range reasons {
		words[i] = r.Text(p.tag)
	}
	return p.list(words)
}

// Explain returns the answer with all its routes in the closest language to tag,
// or why there is none. It is "" for the zero Found.
func (f Found) Explain(tag language.Tag) string {
	if f.net.IsZero() {
		return ""
	}
	p := page{tag: tag}
	p.line(0, says.asked, "from", p.name(f.from), "to", p.name(f.to), "n", strconv.Itoa(len(f.routes)))
	switch {
	case len(f.routes) == 0:
		p.line(1, says.none, "why", p.reasons(f.closed))
	case f.Exact():
		p.line(1, says.exact)
	default:
		p.line(1, says.inexact, "bound", written(f.bound))
	}
	for _, r := range f.routes {
		p.WriteString("\n")
		p.route(r)
	}
	return p.String()
}

// Explain returns the route with all its steps, in the closest language to tag:
// what it costs once and step by step, the months that it takes at the least, then
// of each step its kind, who starts it and who decides, the seats, the position that
// could be made and the problem that it would answer, what is to be learned, what
// else is not met or not known, and what stands in the way. It is "" for the zero
// Route.
func (r Route) Explain(tag language.Tag) string {
	p := page{tag: tag}
	p.route(r)
	return p.String()
}

func (p *page) route(r Route) {
	if r.IsZero() {
		return
	}
	p.tell(r)
	names := []string{p.name(r.steps[0].From())}
	for _, s := range r.steps {
		names = append(names, p.name(s.To()))
	}
	p.write(0, strconv.Itoa(r.rank)+". "+strings.Join(names, " → "))
	p.line(1, says.cost, "once", r.once.Text(p.tag), "sum", r.cost.Text(p.tag), "rank", strconv.Itoa(r.costRank))
	if months := r.Months(); months > 0 {
		p.line(1, says.months, "n", strconv.Itoa(months))
	}
	p.closed(1, r.Closed())
	for i, s := range r.steps {
		p.write(1, strconv.Itoa(i+1)+". "+p.heading(s))
		p.step(2, s)
	}
}

// Explain returns the step by itself, in the closest language to tag: a line with
// its places and its kind, then what [Route.Explain] says of it, indented. Where
// several places have one name, only those of this step are told apart. It is ""
// for the zero Step.
func (s Step) Explain(tag language.Tag) string {
	if s.net.IsZero() {
		return ""
	}
	p := page{tag: tag}
	p.tell(Route{net: s.net, steps: []Step{s}})
	p.write(0, p.heading(s))
	p.step(1, s)
	return p.String()
}

func (p *page) heading(s Step) string {
	kind := s.Kind().Text(p.tag)
	switch {
	case s.IsRecognised():
		kind = says.recognised.In(p.tag)
	case kind == "":
		kind = says.move.In(p.tag)
	}
	return says.step.Fill(p.tag, "from", p.name(s.From()), "to", p.name(s.To()), "kind", kind, "outcome", s.Outcome().Text(p.tag))
}

// step writes what there is to say of a step below its heading.
func (p *page) step(indent int, s Step) {
	if mode := s.Mode().Text(p.tag); mode != "" {
		p.line(indent, says.mode, "mode", mode)
	}
	p.review(indent, s.Review())
	p.seats(indent, s)
	p.closed(indent, s.Closed())
	if !s.IsStated() {
		p.line(indent, says.unstated)
	}
	for _, up := range s.ups {
		from := up.Scale.LevelName(up.From).In(p.tag)
		if up.From.IsZero() {
			from = says.unknown.In(p.tag)
		}
		p.line(indent, says.learn, "skill", up.Name.In(p.tag), "from", from, "to", up.Scale.LevelName(up.To).In(p.tag), "cost", written(up.Cost))
	}
	for _, need := range s.Needs() {
		if !need.IsLevel() && need.Outcome != ladder.Met {
			p.line(indent, says.besides, "need", strings.TrimLeft(need.Line(p.tag), "+-? "))
		}
	}
	for o := range s.Obstacles() {
		p.line(indent, says.obstacle, "name", o.Name.In(p.tag))
		for _, answer := range o.Answers {
			p.line(indent+1, says.answer, "answer", answer.In(p.tag))
		}
	}
	if note := s.Note(); !note.IsZero() {
		p.line(indent, says.note, "note", note.In(p.tag))
	}
}

// review writes who approves.
func (p *page) review(indent int, r ladder.Review) {
	if r.IsZero() {
		return
	}
	if every := r.Every(); every > 0 {
		p.line(indent, says.reviewEvery, "review", r.Name().In(p.tag), "n", strconv.Itoa(every))
	} else {
		p.line(indent, says.review, "review", r.Name().In(p.tag))
	}
	for stage := range r.Stages() {
		name := stage.Name.In(p.tag)
		if name == "" {
			name = stage.ID
		}
		var who []string
		for _, d := range stage.Deciders {
			who = append(who, p.decider(r, d))
		}
		p.line(indent+1, says.stage, "stage", name, "who", p.list(who))
	}
}

func (p *page) decider(r ladder.Review, d ladder.DeciderSpec) string {
	who := d.Relation.In(p.tag)
	switch {
	case who != "":
	case d.ID == ladder.Self:
		who = says.self.In(p.tag)
	case d.ID != "":
		who = d.ID
	default:
		who = says.anybody.In(p.tag)
	}
	above := ""
	if g, ok := r.Ladder().Grade(d.Grade); ok {
		above = g.Name().In(p.tag)
	}
	said := says.times
	switch several := d.Count > 1; {
	case above == "" && !several:
		return who
	case above == "":
	case above == who && several:
		said = says.timesAbove
	case above == who:
		said = says.above
	case several:
		said = says.timesFrom
	default:
		said = says.fromGrade
	}
	return said.Fill(p.tag, "who", who, "grade", above, "n", strconv.Itoa(d.Count))
}

func (p *page) seats(indent int, s Step) {
	all, known := s.Seats()
	open, _ := s.OpenSeats()
	var holders []string
	for _, seat := range all {
		if holder := seat.Holder(); !holder.IsZero() {
			holders = append(holders, holder.Name().In(p.tag))
		}
	}
	switch {
	case s.Kind() == ladder.NewPosition:
		p.line(indent, says.made)
	case !s.NeedsSeat():
		return
	case !known:
		p.line(indent, says.seatUnknown)
	case len(open) > 0:
		p.line(indent, says.seatOpen, "open", strconv.Itoa(len(open)), "all", strconv.Itoa(len(all)))
	case len(holders) > 0:
		p.line(indent, says.seatTaken, "all", strconv.Itoa(len(all)), "holders", p.list(holders))
	default:
		p.line(indent, says.noSeat)
	}
	for _, made := range s.Proposals() {
		p.line(indent, says.proposal, "name", made.Name().In(p.tag), "stage", made.Stage().Text(p.tag), "problem", made.Problem().Name.In(p.tag))
	}
}

// says are the lines of an explanation.
var says = struct {
	alike, comma, outside, asked, exact, inexact, none, closed, cost, months, step, move, recognised, mode,
	review, reviewEvery, stage, self, anybody, fromGrade, above, timesFrom, timesAbove, times, made, seatUnknown, seatOpen, seatTaken, noSeat, proposal,
	unstated, unknown, learn, besides, obstacle, answer, note text.Text
}{
	alike:   text.EnJa("{name} ({id})", "{name}（{id}）"),
	comma:   text.EnJa(", ", "、"),
	outside: text.EnJa("outside", "社外"),
	asked:   text.EnJa("Routes from {from} to {to}: {n}", "「{from}」から「{to}」へのルート: {n} 本"),
	exact:   text.EnJa("cheapest first, every skill counted once; no other route costs less", "費用の低い順。ほかのどのルートもこれより安くない"),
	inexact: text.EnJa("cheapest step by step, in the order of what they cost with every skill counted once; another route may cost less, none less than {bound}",
		"一歩ごとの合計が低いルートを、同じスキルを一度だけ数えた費用の順に並べた。ほかにもっと安いルートがあるかもしれないが、{bound} を下回るものはない"),
	none:   text.EnJa("there is no route: {why}", "ルートがない: {why}"),
	closed: text.EnJa("closed today: {why}", "今日は通れない: {why}"),
	cost: text.EnJa("costs {once} with every skill counted once; step by step {sum} (rank {rank})",
		"費用 {once}（同じスキルは一度だけ数える）。一歩ごとの合計は {sum}（{rank} 位）"),
	months: text.EnJa("takes at least {n} months: time in a place that is asked for, and rounds of reviews; learning and waiting for a seat come on top",
		"少なくとも {n} か月かかる（求められる在籍期間と審査の間隔だけの合計で、学ぶ時間や席が空くのを待つ時間は含まない）"),
	step:        text.EnJa("{from} → {to}: {kind}; what is asked is {outcome}", "{from} → {to}: {kind}（要件は{outcome}）"),
	move:        text.EnJa("move", "異動"),
	recognised:  text.EnJa("recognised as equal (no transfer says how one changes over)", "同格とみなされる移動（移り方は定められていない）"),
	mode:        text.EnJa("starts by: {mode}", "始め方: {mode}"),
	review:      text.EnJa("decided in: {review}", "決定する審査: {review}"),
	reviewEvery: text.EnJa("decided in: {review}, every {n} months", "決定する審査: {review}（{n} か月ごと）"),
	stage:       text.EnJa("{stage}: {who}", "{stage}: {who}"),
	self:        text.EnJa("the person", "本人"),
	anybody:     text.EnJa("anybody else", "本人以外"),
	fromGrade:   text.EnJa("{who} ({grade} or above)", "{who}（「{grade}」以上）"),
	above:       text.EnJa("{grade} or above", "「{grade}」以上"),
	timesFrom:   text.EnJa("{n} x {who} ({grade} or above)", "{who} {n} 人（「{grade}」以上）"),
	timesAbove:  text.EnJa("{n} x {grade} or above", "「{grade}」以上 {n} 人"),
	times:       text.EnJa("{n} x {who}", "{who} {n} 人"),
	made:        text.EnJa("the position is made: no seat has to be free, an unsolved problem has to be named", "席を新しく作る。空席は要らないが、未解決の課題を示す必要がある"),
	seatUnknown: text.EnJa("an open seat is needed; whether there is one is not known", "空席が必要（空いているかどうかは不明）"),
	seatOpen:    text.EnJa("an open seat is needed: {open} of {all} open", "空席が必要: {all} 席のうち {open} 席が空いている"),
	seatTaken:   text.EnJa("an open seat is needed: 0 of {all} open, taken by {holders}", "空席が必要: {all} 席のうち空きは 0（在席: {holders}）"),
	noSeat:      text.EnJa("an open seat is needed: there is no seat", "空席が必要: 席そのものがない"),
	proposal:    text.EnJa("position to be made ({stage}): {name}, for the problem \"{problem}\"", "新設の提案（{stage}）: {name}。応える課題は「{problem}」"),
	unstated:    text.EnJa("nobody has stated all that is asked here", "ここで求められることは、まだ全部は書かれていない"),
	unknown:     text.EnJa("not known", "不明"),
	learn:       text.EnJa("to learn: {skill}, {from} -> {to} (cost {cost})", "伸ばす: {skill}　{from} → {to}（費用 {cost}）"),
	besides:     text.EnJa("also asked: {need}", "ほかの要件: {need}"),
	obstacle:    text.EnJa("in the way: {name}", "壁: {name}"),
	answer:      text.EnJa("-> {answer}", "→ {answer}"),
	note:        text.EnJa("note: {note}", "補足: {note}"),
}
