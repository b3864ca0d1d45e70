package scoring

import (
	"fmt"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/options"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/skills"
)

func (l *ledger) topographic(m Topographic) {
	const at = "topographic."
	goal := m.fit.Target()
	chosen := l.chosen(m.by)
	start := sources{FromRecord.Of("stints"), FromSetting.Of("as-of")}
	if !m.held {
		start = start.and(l.everywhere())
	}
	l.options(at+"options", m.options, start)
	if goal == nil {
		l.add(at+"goal", "none", says.goal, chosen)
		return
	}
	l.add(at+"goal", goal.ID(), says.goal, chosen)
	l.add(at+"start", m.start, says.start, start)
	l.fit(at+"fit", m.fit, chosen)
	l.routes(at, m)
	l.course(at+"course", m.course, chosen)
	for _, u := range m.undertakings {
		l.add(at+"undertaking."+u.ID, u.ID, says.undertaking, chosen.and(sources{l.organisation(), FromRecord.Of("goals"), FromGoal.Of(goal.ID())}))
	}
}

// options adds what is open from the start.
func (l *ledger) options(at string, o options.Options, start sources) {
	if o.IsZero() {
		return
	}
	from := start.and(l.everywhere()).and(sources{l.organisation(), FromSetting.Of("options")})
	l.add(at, fmt.Sprintf("%s of %d", ends(o.Chance().Up()), o.Len()), says.options, from)
	for _, one := range o.List() {
		seat, _ := one.Seat()
		l.add(at+"."+one.ID(), fmt.Sprintf("%s x %s, adds %s", ends(one.Feasible()), ends(seat), ends(one.Adds())), says.option, from)
	}
}

// chosen is what the goal was chosen from.
func (l *ledger) chosen(by chosenBy) sources {
	found := sources{FromSetting.Of("goal")}
	if by > byAsked {
		found = append(found, FromRecord.Of("goals"))
	}
	if by > byNext {
		found = append(found, FromRecord.Of("stints"), FromSetting.Of("as-of"), l.ladder())
	}
	if by > byLongTerm {
		found = found.and(l.everywhere())
	}
	return found
}

// fit adds a fit, its skills and its gates; the target was chosen from some sources.
func (l *ledger) fit(at string, f fit.Fit, chosen sources) {
	from := chosen.and(reading(f.Target())).and(l.taken()).and(sources{l.ladder()})
	l.add(at, fmt.Sprintf("%v..%v, %v", f.Share().Lo, f.Share().Hi, f.Outcome()), says.fit, from)
	for i := range f.Items() {
		l.add(at+"."+string(i.Skill), fmt.Sprintf("%v..%v by %v", i.Coverage.Lo, i.Coverage.Hi, i.Weight), says.coverage, from)
	}
	for gate := range f.Gates() {
		l.add(at+".gate."+asks(gate), gate.Outcome, says.gate, from)
	}
	for condition := range f.Conditions() {
		l.add(at+".condition."+asks(condition), condition.Outcome, says.condition, from)
	}
}

// taken is how fits are taken: with credit, from any skill of the person.
func (l *ledger) taken() sources {
	found := sources{FromSetting.Of("fit")}
	if l.input.Fit.Similarity != nil || l.input.Fit.Transfers {
		found = append(found, FromClaim.Of(""))
	}
	return found
}

// asks names what is asked: the skill, or the condition in a few words.
func asks(n ladder.Need) string {
	if n.IsLevel() {
		return string(n.Skill)
	}
	return n.Condition.Requirement().String()
}

func (l *ledger) routes(at string, m Topographic) {
	from := l.everywhere().and(l.chosen(m.by)).and(sources{l.organisation(), FromSetting.Of("cost"), FromClaim.Of(""), FromRecord.Of("stints"), FromRecord.Of("evidence"), FromRecord.Of("ratings")})
	if why := m.found.Closed(); len(why) > 0 {
		l.add(at+"routes", fmt.Sprint("none: ", why), says.closed, from)
	}
	for i, r := range m.found.Routes() {
		id := fmt.Sprintf("%sroute.%d", at, i+1)
		l.add(id, r, says.route, from)
		l.add(id+".once", fmt.Sprintf("%v..%v", r.Once().Lo, r.Once().Hi), says.once, from)
		l.add(id+".cost", fmt.Sprintf("%v..%v", r.Cost().Lo, r.Cost().Hi), says.cost, from)
		l.add(id+".months", r.Months(), says.months, from)
		l.add(id+".closed", fmt.Sprint(r.Closed()), says.closed, from)
	}
}

func (l *ledger) course(at string, c plan.Course, chosen sources) {
	from := l.learning(chosen)
	if c.Len() == 0 {
		return
	}
	l.add(at, fmt.Sprintf("%v..%v", c.Cost().Lo, c.Cost().Hi), says.course, from)
	n := 0
	for s := range c.Steps() {
		n++
		l.add(fmt.Sprintf("%s.%d", at, n), fmt.Sprintf("%s: %s -> %v, %v", s.Skill, level(s.From), s.To, s.Cost), says.step, from)
	}
}

// level names a level that may not be known.
func level(l skills.Level) string {
	if l.IsZero() {
		return "unknown"
	}
	return l.String()
}

// learning is what a plan rests on: prerequisites may ask for any skill.
func (l *ledger) learning(chosen sources) sources {
	return chosen.and(l.everywhere()).and(sources{FromSetting.Of("cost"), FromSetting.Of("value"), FromClaim.Of("")})
}

func (l *ledger) treasure(m Treasure) {
	const at = "treasure."
	own := sources{FromRecord.Of("goals"), FromGoal.Of(m.goal.Target)}
	aim := own[:1]
	if goal, ok := m.Goal(); ok {
		l.add(at+"goal", strings.Join([]string{goal.Target, goal.By.String(), goal.Ideal.String(), goal.Problem.String()}, "; "), says.ideal, own)
		for _, p := range m.problems {
			l.add(at+"problem."+p.ID, p.Name, says.problem, own.and(sources{l.organisation()}))
		}
		for _, g := range m.shared {
			l.add(at+"shared."+g.ID, g.Name, says.shared, own.and(sources{l.organisation()}))
		}
		for _, p := range m.others {
			l.add(at+"other."+p.ID(), p.Name(), says.others, own.and(sources{l.organisation()}))
		}
		l.fit(at+"fit", m.fit, aim)
		l.course(at+"course", m.course, aim)
	}
	for i, s := range m.learning.Next() {
		opens := make([]string, len(s.Opens))
		for j, t := range s.Opens {
			opens[j] = t.ID()
		}
		value := fmt.Sprintf("%s: %s -> %v, opens [%s], share %v", s.Skill, level(s.From), s.To, strings.Join(opens, " "), s.Share)
		l.add(fmt.Sprintf("%snext.%d", at, i+1), value, says.next, l.learning(nil))
	}
}
