package review

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/text"
)

var english, japanese = language.English, language.Japanese

// Step is something that can be done next in a case.
type Step struct {
	Kind Kind

	// By is the id of the person who can do it. "" means anybody for whom it makes
	// sense, see [Case.Who]: whoever the ladder lets open a case, or name more people; for taking
	// somebody out, who has not decided, anybody but the person under review; for a
	// document, a decision and the end of a case anybody but the person under
	// review who has not decided at the stage.
	By string

	Document string // of Submitted
	Corrects int    // of Corrected: the sequence number of the event
	Answers  bool   // whether an answer must be given
	Rates    bool   // whether a rating must be given
}

// Text says the step in the closest language to tag.
func (t Step) Text(tag language.Tag) string {
	what := t.Kind.Text(tag)
	switch t.Kind {
	case Submitted:
		what = lines.document.Fill(tag, "what", what, "x", t.Document)
	case Corrected:
		what = lines.event.Fill(tag, "what", what, "x", strconv.Itoa(t.Corrects))
	}
	if t.By == "" {
		return lines.anybody.Fill(tag, "what", what)
	}
	return lines.does.Fill(tag, "by", t.By, "what", what)
}

// next returns what is legal, in the order of the kinds.
func (s *state) next() []Step {
	if s.over {
		return nil
	}
	if len(s.log) == 0 {
		return []Step{{Kind: Opened}}
	}
	var all []Step
	if s.outcome == Undecided {
		all = append(all, Step{Kind: Joined})
		all = append(all, s.submissions()...)
		all = append(all, s.possibleDecisions()...)
	}
	for _, e := range s.log {
		switch e.Kind {
		case Submitted:
			all = append(all, Step{Kind: Corrected, By: e.By, Corrects: e.Seq})
		case Decided:
			stage := s.decided(e.Seq)
			all = append(all, Step{Kind: Corrected, By: e.By, Corrects: e.Seq, Answers: !s.transition.IsZero(), Rates: stage.Rates})
		}
	}
	if s.outcome == Undecided && slices.ContainsFunc(s.people(), func(p string) bool { return !s.hasDecided(p) }) {
		all = append(all, Step{Kind: Left})
	}
	all = append(all, Step{Kind: Withdrawn, By: s.person()})
	if opener := s.log[0].By; opener != s.person() {
		all = append(all, Step{Kind: Withdrawn, By: opener})
	}
	if s.outcome != Undecided {
		closers := s.closers()
		for _, p := range closers {
			all = append(all, Step{Kind: Closed, By: p})
		}
		if len(closers) == 0 {
			all = append(all, Step{Kind: Closed})
		}
	}
	return all
}

// decided returns the stage at which the decision with a number was made.
func (s *state) decided(seq int) ladder.StageSpec {
	for _, d := range s.decisions {
		for _, stage := range s.stages {
			if d.Seq == seq && d.Stage == stage.ID {
				return stage
			}
		}
	}
	return ladder.StageSpec{}
}

func (s *state) submissions() []Step {
	var all []Step
	stage := s.stage()
	missing := false
	for _, name := range stage.Needs {
		if !s.has(name) {
			missing = true
			all = append(all, Step{Kind: Submitted, By: s.person(), Document: name})
		}
	}
	if missing {
		return all
	}
	for _, name := range stage.Yields {
		if s.has(name) {
			continue
		}
		if s.openTo(stage) {
			all = append(all, Step{Kind: Submitted, Document: name})
		}
		for _, p := range append([]string{s.person()}, s.people()...) {
			if s.takesPart(stage, p) && (p == s.person() || !s.openTo(stage)) {
				all = append(all, Step{Kind: Submitted, By: p, Document: name})
			}
		}
	}
	return all
}

func (s *state) possibleDecisions() []Step {
	stage := s.stage()
	if _, missing := s.missing(stage); missing {
		return nil
	}
	var all []Step
	may := func(p string) bool {
		return slices.ContainsFunc(stage.Deciders, func(d ladder.DeciderSpec) bool { return s.fits(d, p) }) &&
			!slices.Contains(s.deciders(stage), p) && s.hasRoom(stage, p)
	}
	step := Step{Kind: Decided, Answers: !s.transition.IsZero(), Rates: stage.Rates}
	for _, p := range s.people() {
		if step.By = p; may(p) {
			all = append(all, step)
		}
	}
	if step.By = ""; len(stage.Deciders) > 0 && s.openTo(stage) && s.hasRoom(stage, s.stranger()) {
		all = append(all, step)
	}
	return all
}

// openTo reports whether a stage is for anybody.
func (s *state) openTo(stage ladder.StageSpec) bool {
	return len(stage.Deciders) == 0 || slices.ContainsFunc(stage.Deciders, func(d ladder.DeciderSpec) bool { return d.ID == "" && d.Grade == "" })
}

// stranger returns an id that nobody in the case has.
func (s *state) stranger() string {
	id := "x"
	for slices.Contains(s.people(), id) || id == s.person() || slices.ContainsFunc(s.decisions, func(d Decision) bool { return d.By == id }) {
		id += "x"
	}
	return id
}

// people returns who has been named, in order of id, without the person.
func (s *state) people() []string {
	set := make(map[string]bool)
	for _, people := range s.relations {
		for _, p := range people {
			set[p] = true
		}
	}
	for p := range s.grades {
		set[p] = true
	}
	delete(set, s.person())
	return slices.Sorted(maps.Keys(set))
}

// legal says in a line what can be done, the nearest to what was tried first.
func (s *state) legal() text.Text {
	const most = 3
	steps := s.next()
	stage := s.stage()
	near := func(t Step) (n int) {
		if t.Kind == s.tried.Kind {
			n += 8
		}
		if t.By == s.tried.By && t.Kind != Withdrawn { // to give up is not near to going on
			n += 4
		}
		if t.Kind == Decided || t.Kind == Closed || t.Kind == Submitted && slices.Contains(slices.Concat(stage.Needs, stage.Yields), t.Document) {
			n += 2
		}
		if t.Kind == Joined { // where nobody can go on, somebody has to be named
			n++
		}
		return n
	}
	slices.SortStableFunc(steps, func(a, b Step) int { return near(b) - near(a) })
	say := func(tag language.Tag, comma string) string {
		var all []string
		for _, step := range steps[:min(most, len(steps))] {
			all = append(all, step.Text(tag))
		}
		switch {
		case len(steps) > most:
			all = append(all, lines.more.Fill(tag, "count", strconv.Itoa(len(steps)-most)))
		case len(steps) == 0:
			all = append(all, lines.nothing.In(tag))
		}
		return strings.Join(all, comma)
	}
	return text.EnJa(say(english, ", "), say(japanese, "、"))
}
