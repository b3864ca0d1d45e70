package builtin_test

import (
	"io/fs"
	"iter"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/facts"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// joined joins texts, so that a word may be in any of them.
func joined(list ...text.Text) text.Text {
	var en, ja []string
	for _, t := range list {
		en, ja = append(en, t.In(language.English)), append(ja, t.In(language.Japanese))
	}
	return text.EnJa(strings.Join(en, " | "), strings.Join(ja, " | "))
}

func grade(l ladder.Ladder, id string) ladder.Grade {
	g, _ := l.Grade(id)
	return g
}

// gradesOf returns the ids of a track's grades, from the lowest up.
func gradesOf(l ladder.Ladder, track string) (ids []string) {
	t, _ := l.Track(track)
	for g := range t.Grades() {
		ids = append(ids, g.ID())
	}
	return ids
}

// between returns the first way of a kind from one place to another.
func between(l ladder.Ladder, kind ladder.Move, from, to string) ladder.Transition {
	for t := range l.Transitions() {
		if t.Kind() == kind && t.Joins(from, to) {
			return t
		}
	}
	return ladder.Transition{}
}

// skillsOf returns the ids of the skills that a role uses, in their order.
func skillsOf(lists ...iter.Seq[ladder.RoleSkillSpec]) (ids []string) {
	for _, list := range lists {
		for s := range list {
			ids = append(ids, string(s.Skill))
		}
	}
	return ids
}

// TestSystem_A3 checks the two tracks, the ways between them, and that pay grows
// along on both.
func TestSystem_A3(t *testing.T) {
	dt := "dual-track.yaml "
	runSystems(t, facts.System{Name: "A3", Check: checkA3, Facts: slices.Concat(
		under(dt, "tracks[professional].description", "tracks[management].description", "tracks[management].forks-from"),
		under(dt, "tracks[professional].grades[p7]", "tracks[professional].grades[p6].attributes.pay", "tracks[management].grades[m4].attributes.pay"),
		under(dt, "attributes[pay].description", "transitions[9]", "transitions[13]"),
	)})
}

func checkA3(files fs.FS) []string {
	var m misses
	l := m.ladderIn(files, "dual-track")
	m.want("professional", gradesOf(l, "professional"), "[p1 p2 p3 p4 p5 p6 p7]")
	m.want("management", gradesOf(l, "management"), "[m4 m5 m6 m7]")
	professional, _ := l.Track("professional")
	m.says("the professional track", professional.Description(), "craft, pay / 技術, 給与")
	management, _ := l.Track("management")
	m.says("the management track", management.Description(), "team, way back / チーム, 戻る")
	m.want("the fork", management.ForksFrom().ID(), "p4")
	for _, rank := range []string{"4", "5", "6", "7"} {
		p, up := "p"+rank, "m"+rank
		m.want(p+" to "+up, between(l, ladder.TrackSwitch, p, up).NeedsSeat(), true)
		m.want(up+" to "+p, between(l, ladder.TrackSwitch, up, p).IsZero(), false)
		m.want("the rank of "+up, grade(l, up).Rank(), grade(l, p).Rank())
	}
	for attribute := range l.Attributes() {
		if attribute.ID == "pay" {
			m.says("pay", attribute.Description, "growing, high grades / 伸び, 上位")
		}
	}
	for g := range l.Grades() {
		growth, _ := g.Attribute("pay")
		m.want("pay is said at "+g.ID(), growth.IsZero(), false)
		if below, ok := g.Below(); ok {
			m.says("pay at "+g.ID(), growth.Value(), "above "+below.ID()+" / "+below.ID()+" より上")
		}
	}
	return m.wrong
}

// TestSystem_A4 checks what the grades ask for, and that the reach which is
// expected widens with the grade.
func TestSystem_A4(t *testing.T) {
	var taken []string
	for id := range gradeFacts {
		at := "dual-track.yaml tracks[professional].grades[" + id + "]."
		taken = append(taken, at+"description", at+"requires", at+"attributes.influence")
	}
	slices.Sort(taken)
	grades := "dual-track.yaml tracks[professional].grades"
	taken = append(taken, under(grades, "[p4].attributes.policy", "[p5].attributes.policy", "[p6].attributes.policy", "[p3].attributes.autonomy", "[p4].attributes.autonomy")...)
	runSystems(t, facts.System{Name: "A4", Check: checkA4, Facts: append(taken, "dual-track.yaml attributes[influence].description")})
}

var gradeFacts = map[string]string{
	"p1": "attitude, basics / 心構え, 基礎",
	"p2": "routine, accurately, answerably, more / 決まった, 間違いなく, 責任, 幅, 質",
	"p3": "one field / 分野, 独り立ち, 成果",
	"p4": "department's policy, goals, people around / 部門の方針, 目標, まわり",
	"p5": "department, company, others / 部門, 全社, ほかの人",
	"p6": "key items, strategy, executive officers, directors / 要, 戦略, 執行役員, 取締役",
}

func checkA4(files fs.FS) []string {
	var m misses
	l := m.ladderIn(files, "dual-track")
	for id, words := range gradeFacts {
		m.says(id, grade(l, id).Description(), words)
		influence, _ := grade(l, id).Attribute("influence")
		m.want("influence at "+id, influence.Value().IsZero(), false)
	}
	for attribute := range l.Attributes() {
		if attribute.ID == "influence" {
			m.says("influence", attribute.Description, "widen / 広がる")
		}
	}
	for id, words := range map[string]string{"p4": "department / 部門", "p5": "department, company / 部門, 全社", "p6": "executive officers, directors / 執行役員, 取締役"} {
		policy, _ := grade(l, id).Attribute("policy")
		m.says("policy at "+id, policy.Value(), words)
	}
	for id, words := range map[string]string{"p3": "alone / 一人", "p4": "others / 人の力"} {
		autonomy, _ := grade(l, id).Attribute("autonomy")
		m.says("autonomy at "+id, autonomy.Value(), words)
	}
	m.want("p4 is called", grade(l, "p4").Name().In(language.English), "Senior Engineer")
	for g := range l.Grades() {
		checkReach(&m, g)
	}
	return m.wrong
}

// checkReach checks that a grade of rank r asks for at least one ability at the
// r-th step of the reach, and for all that the grade below it asks.
func checkReach(m *misses, g ladder.Grade) {
	for way := range slices.Values(g.Requirement().Completions(ladder.Facts{}, ladder.MaxAlternatives)) {
		widest := 0
		var p skills.Profile
		for need := range way.Needs() {
			widest = max(widest, need.Asked.Step())
			p = p.With(need.Skill, need.Asked)
		}
		m.want("a way to "+g.ID()+" reaches its step", widest >= g.Rank(), true)
		if below, ok := g.Below(); ok {
			m.want("a way to "+g.ID()+" meets the grade below", below.Requirement().Outcome(ladder.FactsOf(p)), ladder.Met)
		}
	}
	m.want(g.ID()+" asks for something", g.Requirement().IsZero(), false)
}

// TestSystem_A5 checks the three abilities, what each means at each grade, and
// that they span a volume.
func TestSystem_A5(t *testing.T) {
	dt := "dual-track.yaml "
	runSystems(t, facts.System{Name: "A5", Check: checkA5, Facts: append(
		under(dt, "description", "competencies[foresee]", "tracks[professional].grades[p4].expectations.spread", "tracks[management].grades[m5].expectations.build"),
		under(dt+"competencies", "[build].description", "[foresee].description", "[spread].description")...,
	)})
}

func checkA5(files fs.FS) []string {
	var m misses
	l := m.ladderIn(files, "dual-track")
	words := map[skills.ID]string{
		"build":   "brings work to its end, know well / 得意, 最後まで",
		"foresee": "today, years / 現状, 何年",
		"spread":  "passes on, others / 伝え, ほかの人",
	}
	var got []string
	for c := range l.Competencies() {
		got = append(got, string(c.ID))
		m.says(string(c.ID), c.Description, words[c.ID])
		m.want("the scale of "+string(c.ID), c.Scale, "reach")
		for g := range l.Grades() {
			_, described := g.Expectation(c.ID)
			m.want("whether "+g.ID()+" describes "+string(c.ID), described, slices.Contains(asked(g), c.ID))
		}
	}
	m.want("the abilities", got, "[build foresee spread]")
	m.says("the ladder", l.Description(), "volume, grow, person, company / 体積, 成長, 本人, 会社")
	return m.wrong
}

// asked returns the skills of one way to meet what a grade asks.
func asked(g ladder.Grade) (ids []skills.ID) {
	for _, way := range g.Requirement().Completions(ladder.Facts{}, 1) {
		for need := range way.Needs() {
			ids = append(ids, need.Skill)
		}
	}
	return ids
}

// TestSystem_A6 checks the open evaluation: every half year the person writes
// first, then manager and engineering lead, then head of department and division
// CTO evaluate, all in the open, and why.
func TestSystem_A6(t *testing.T) {
	at := "dual-track.yaml reviews[half-year]"
	runSystems(t, facts.System{Name: "A6", Check: checkA6, Facts: append(
		under(at, ".every", ".visibility", ".description"),
		under(at+".stages", "[self]", "[self].description", "[self].yields", "[first].deciders[engineering-lead]", "[second].deciders[head-of-department]", "[second].deciders[division-cto]")...,
	)})
}

func checkA6(files fs.FS) []string {
	var m misses
	review, _ := m.ladderIn(files, "dual-track").Review("half-year")
	m.want("everyone may read it", review.IsOpen(), true)
	m.want("the months from one to the next", review.Every(), 6)
	m.says("the evaluation", review.Description(), "shaping of a career, practice, words, transparent, role model, imitate / 切り拓く, 練習, 言葉, 見通せ, 手本, 真似")
	m.want("the stages", stagesOf(review), strings.Join([]string{
		"self: the person", "first: their manager, the engineering lead", "second: the head of department, the division's CTO",
	}, "; "))
	for stage := range review.Stages() {
		if stage.ID == "self" {
			m.says("the self-assessment", stage.Description, "requirement, build, foresee, spread / 要件, 作り上げる, 先を見通す, 広げる")
			m.want("what it yields", stage.Yields, "[self-assessment]")
		}
	}
	return m.wrong
}

// stagesOf returns the stages of a review with those who decide.
func stagesOf(r ladder.Review) string {
	var stages []string
	for stage := range r.Stages() {
		var who []string
		for _, d := range stage.Deciders {
			who = append(who, strings.TrimSpace(d.Relation.In(language.English)+" "+d.Grade))
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
		under(dt, "transitions[0].mode", "transitions[1].note", "transitions[2].mode", "transitions[4].review", "transitions[6]"),
		under(dt+"reviews[senior]", ".visibility", ".description", ".stages[document]", ".stages[document].description", ".stages[interview].deciders[0].grade")...,
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
			m.want(way.String(), way.Mode(), ladder.Automatic)
			m.says(way.String(), way.Note(), "criteria / 基準")
			continue
		}
		m.want(g.ID()+" to "+above.ID(), way.Mode(), ladder.SelfNomination)
		m.want(g.ID()+" to "+above.ID(), way.Review().ID(), "senior")
	}
	senior, _ := l.Review("senior")
	m.want("the stages", stagesOf(senior), "document: the person; interview: engineers p6")
	m.says("the review", senior.Description(), "look back, convinces, growth / 振り返り, 納得, 成長")
	for stage := range senior.Stages() {
		if stage.ID == "document" {
			m.says("the document", stage.Description, "why / 理由")
		}
	}
	for r := range l.Reviews() {
		m.want("everyone may read "+r.ID(), r.IsOpen(), true)
	}
	return m.wrong
}

// TestSystem_A8 checks what SRE and infrastructure engineer are in general, and
// what they are at one company.
func TestSystem_A8(t *testing.T) {
	roles := "dual-track.yaml roles"
	infra := roles + "[infrastructure-engineer]"
	runSystems(t, facts.System{Name: "A8", Check: checkA8, Facts: slices.Concat(
		under(roles, "[sre]", "[sre].mission", "[sre].description", "[sre].employers[1]", "[sre].related[0]", "[infrastructure-engineer].mission", "[infrastructure-engineer].related[0]"),
		under(infra, ".responsibilities[0].activities[0]", ".responsibilities[0].activities[1]", ".responsibilities[0].activities[2]", ".responsibilities[1]", ".responsibilities[3]"),
		under(infra, ".hard-skills[6]", ".hard-skills[10]", ".hard-skills[11]", ".description"),
	)})
}

func checkA8(files fs.FS) []string {
	var m misses
	l := m.ladderIn(files, "dual-track")
	sre, _ := l.Role("sre")
	m.says("the mission of an SRE", sre.Mission(), "stack, reliable, economic / スタック, 信頼性, 採算")
	m.says("an SRE", sre.Description(), "problems, structure, every engineer, joins a team, business / 課題, 体制, 誰も, 加わ, 事業")
	m.want("companies that employ an SRE", len(slices.Collect(sre.Employers())), 2)
	infra, _ := l.Role("infrastructure-engineer")
	m.says("the mission of an infrastructure engineer", infra.Mission(), "specialist, infrastructure / 専門, 基盤")
	m.says("an infrastructure engineer", infra.Description(), "data centres, public clouds / データセンター, パブリッククラウド")
	var work []text.Text
	for r := range infra.Responsibilities() {
		work = append(append(work, r.Name), r.Activities...)
	}
	m.says("the work of an infrastructure engineer", joined(work...),
		"builds on public clouds, physical servers, physical network, kubernetes, components, clusters, platform, web, mail, dns, databases, linux kernel, privileges, finops, devsecops"+
			" / クラウドの上に, 物理サーバー, 物理ネットワーク, Kubernetes, クラスター, プラットフォーム, Web, メール, DNS, データベース, Linux カーネル, 権限, FinOps, DevSecOps")
	used := skillsOf(infra.HardSkills())
	for _, id := range strings.Fields("cloud-computing multi-cloud data-centre-operations networking kubernetes platform-engineering hosting-services resource-isolation linux finops devsecops") {
		m.want("an infrastructure engineer uses "+id, slices.Contains(used, id), true)
	}
	for r, other := range map[ladder.Role]string{sre: "infrastructure-engineer", infra: "sre"} {
		said := slices.ContainsFunc(slices.Collect(r.Related()), func(s ladder.RelatedRoleSpec) bool { return s.Role == other && !s.Derived })
		m.want(r.ID()+" is told from "+other, said, true)
	}
	return m.wrong
}

// TestSystem_A10 checks the values of engineers: a guideline of action, some of
// them a treasure map, lived by the abilities.
func TestSystem_A10(t *testing.T) {
	runSystems(t, facts.System{Name: "A10", Check: checkA10, Facts: append(
		under("engineer-values.yaml ", "description", "purposes[guideline]", "purposes[treasure-map]", "values[crossing]", "values[accompanying]", "values[deepening]", "values[deepening].text"),
		under("dual-track.yaml competencies", "[build].values", "[foresee].values", "[spread].values")...,
	)})
}

func checkA10(files fs.FS) []string {
	var m misses
	bases := builtin.Read(files)
	values, list := bases["builtin:engineer-values"].Charter(bases)
	if err := list.Err(); err != nil {
		return append(m.wrong, err.Error())
	}
	var ids []string
	for v := range values.Values() {
		ids = append(ids, v.ID)
		if v.ID == "deepening" {
			m.says("deepening", v.Text, "outside, map / 社外, 地図")
		}
	}
	m.want("the values", ids, "[crossing accompanying deepening]")
	m.says("the values", values.Description(), "guideline of action, trust, advice, decisions / 行動の指針, 信用, 相談, 意思決定")
	var purposes []text.Text
	for p := range values.Purposes() {
		purposes = append(purposes, p.Name)
	}
	m.says("the purposes", joined(purposes...), "guideline, treasure map / 指針, トレジャーマップ")
	var lived []string
	for c := range m.ladderIn(files, "dual-track").Competencies() {
		m.want(string(c.ID)+" lives a value", len(c.Values) > 0, true)
		lived = append(lived, c.Values...)
	}
	alignment := values.Align(lived)
	share, _ := alignment.Share()
	m.want("the share of the values that abilities live", share, 1)
	m.want("values that are not stated", alignment.Unknown(), "[]")
	return m.wrong
}
