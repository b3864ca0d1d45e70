package builtin_test

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/facts"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/text"
)

// TestSystem_A6 checks the open evaluation: every half year the person writes
// first, then manager and engineering lead, then head of department and division
// CTO evaluate, all in the open, and why.
func TestSystem_A6(t *testing.T) {
	at := "dual-track.yaml reviews[half-year]"
	runSystems(t, facts.System{Name: "A6", Check: checkA6, Facts: append(
		under(at, ".every", ".visibility", ".description"),
		slices.Concat(
			under(at+".stages", "[self]", "[self].description", "[self].yields", "[self].deciders[self].id", "[first].description", "[first].needs", "[first].yields"),
			under(at+".stages", "[first].deciders[manager].id", "[first].deciders[engineering-lead]", "[second].needs[1]", "[second].deciders[head-of-department]", "[second].deciders[division-cto]"),
			under("dual-track.yaml roles[division-cto]", ".mission", ".requires", ".responsibilities[0]"),
		)...,
	)})
}

func checkA6(files fs.FS) []string {
	var m misses
	review, _ := m.ladderIn(files, "dual-track").Review("half-year")
	m.want("everyone may read it", review.IsOpen(), true)
	m.want("the months from one to the next", review.Every(), 6)
	m.says("the evaluation", review.Description(), "shaping of a career, practice, words, transparent, role model, imitate / 切り拓く, 練習, 言葉, 見通せ, 手本, 真似")
	m.want("the stages", stagesOf(review), strings.Join([]string{
		"self: self the person", "first: manager their manager, engineering-lead the engineering lead",
		"second: head-of-department the head of department, division-cto the division's CTO",
	}, "; "))
	documents := map[string]string{"self": "[] [self-assessment]", "first": "[self-assessment] [first-evaluation]", "second": "[self-assessment first-evaluation] []"}
	for stage := range review.Stages() {
		m.want("what "+stage.ID+" needs and yields", fmt.Sprint(stage.Needs, " ", stage.Yields), documents[stage.ID])
		m.want("whether "+stage.ID+" is told", stage.Description.IsZero(), false)
		if stage.ID == "self" {
			m.says("the self-assessment", stage.Description, "requirement, build, foresee, spread / 要件, 作り上げる, 先を見通す, 広げる")
		}
	}
	cto, _ := m.ladderIn(files, "dual-track").Role("division-cto")
	m.says("the division's CTO", cto.Mission(), "second stage, evaluation / 二次, 評価")
	m.says("the work of the division's CTO", joined(work(cto)...), "second evaluation, half year, head of department / 二次の評価, 半年, 部長")
	m.want("the division's CTO has to meet something", cto.Requirement().IsZero(), false)
	return m.wrong
}

// work returns the names and activities of a role's responsibilities.
func work(r ladder.Role) (all []text.Text) {
	for duty := range r.Responsibilities() {
		all = append(append(all, duty.Name), duty.Activities...)
	}
	return all
}

// stagesOf returns the stages of a review with those who decide.
func stagesOf(r ladder.Review) string {
	var stages []string
	for stage := range r.Stages() {
		var who []string
		for _, d := range stage.Deciders {
			who = append(who, strings.TrimSpace(d.ID+" "+d.Relation.In(language.English)+" "+d.Grade))
		}
		stages = append(stages, stage.ID+": "+strings.Join(who, ", "))
	}
	return strings.Join(stages, "; ")
}

// TestSystem_A7 checks how people are promoted: automatically up to grade 3, by
// standing up for it above, before engineers of grade 6 and higher, in the open.
func TestSystem_A7(t *testing.T) {
	dt := "dual-track.yaml "
	runSystems(t, facts.System{Name: "A7", Check: checkA7, Facts: append(
		under(dt, "transitions[0].mode", "transitions[0].review", "transitions[1].note", "transitions[2].mode", "transitions[4].review", "transitions[6]"),
		under(dt+"reviews[senior]", ".visibility", ".description", ".stages[document]", ".stages[document].description", ".stages[document].yields",
			".stages[document].deciders[self].id", ".stages[interview].needs", ".stages[interview].deciders[0].grade")...,
	)})
}

func checkA7(files fs.FS) []string {
	var m misses
	l := m.ladderIn(files, "dual-track")
	for g := range l.Grades() {
		above, ok := g.Above()
		if !ok {
			continue
		}
		way := between(l, ladder.Promotion, g.ID(), above.ID())
		if above.Rank() <= 3 {
			m.want(way.String(), fmt.Sprint(way.Mode(), " ", way.Review().ID()), fmt.Sprint(ladder.Automatic, " half-year"))
			m.says(way.String(), way.Note(), "criteria / 基準")
			continue
		}
		m.want(g.ID()+" to "+above.ID(), way.Mode(), ladder.SelfNomination)
		m.want(g.ID()+" to "+above.ID(), way.Review().ID(), "senior")
	}
	senior, _ := l.Review("senior")
	m.want("the stages", stagesOf(senior), "document: self the person; interview: engineers p6")
	m.says("the review", senior.Description(), "look back, convinces, growth / 振り返り, 納得, 成長")
	for stage := range senior.Stages() {
		if stage.ID == "document" {
			m.says("the document", stage.Description, "why / 理由")
			m.want("what it yields", stage.Yields, "[nomination]")
		} else {
			m.want("what "+stage.ID+" needs", stage.Needs, "[nomination]")
		}
	}
	for r := range l.Reviews() {
		m.want("everyone may read "+r.ID(), r.IsOpen(), true)
	}
	return m.wrong
}
