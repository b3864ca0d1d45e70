package builtin_test

import (
	"fmt"
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
		under(dt, "attributes[pay].description", "transitions[9]", "transitions[10].mode", "transitions[13]", "transitions[14].review"),
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
		over, back := between(l, ladder.TrackSwitch, p, up), between(l, ladder.TrackSwitch, up, p)
		m.want(p+" to "+up, over.NeedsSeat(), true)
		m.want(up+" to "+p, back.IsZero() || back.NeedsSeat(), false)
		for _, way := range []ladder.Transition{over, back} {
			m.want("how "+way.String()+" starts and is decided", fmt.Sprint(way.Mode(), " ", way.Review().ID()), fmt.Sprint(ladder.SelfNomination, " senior"))
		}
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

// TestSystem_A8 checks what SRE and infrastructure engineer are in general, and
// what they are at one company.
func TestSystem_A8(t *testing.T) {
	roles := "dual-track.yaml roles"
	infra := roles + "[infrastructure-engineer]"
	runSystems(t, facts.System{Name: "A8", Check: checkA8, Facts: slices.Concat(
		under(roles, "[sre]", "[sre].mission", "[sre].description", "[sre].employers[1]", "[sre].related[0]", "[infrastructure-engineer].mission", "[infrastructure-engineer].related[0]"),
		under(infra, ".responsibilities[0].activities[0]", ".responsibilities[0].activities[1]", ".responsibilities[0].activities[2]", ".responsibilities[1]", ".responsibilities[3]"),
		under(infra, ".hard-skills[0]", ".hard-skills[6]", ".hard-skills[10]", ".hard-skills[11]", ".description", ".requires", ".responsibilities[2].activities", ".employers", ".sources"),
		under(roles+"[sre]", ".requires", ".responsibilities[0].activities[0]", ".responsibilities[0].activities[1]", ".responsibilities[1].activities[0]", ".responsibilities[4].activities[0]",
			".employers[0].job", ".employers[1].description", ".employers[1].job", ".related[0].differences[0].here", ".related[0].differences[0].there", ".related[1].derived", ".sources"),
	)})
}

func checkA8(files fs.FS) []string {
	var m misses
	l := m.ladderIn(files, "dual-track")
	sre, _ := l.Role("sre")
	m.says("the mission of an SRE", sre.Mission(), "stack, reliable, economic / スタック, 信頼性, 採算")
	m.says("an SRE", sre.Description(), "problems, structure, every engineer, joins a team, business / 課題, 体制, 誰も, 加わ, 事業")
	m.says("the work of an SRE", joined(work(sre)...),
		"with the business, reliable, cost, users are content, application, database, network, one side, everybody's work, joins a team"+
			" / 事業側, 信頼性, いくら, 利用者が満足, アプリケーション, データベース, ネットワーク, 区切らず, 全員, そのチームの一員")
	employers := slices.Collect(sre.Employers())
	if m.want("companies that employ an SRE", len(employers), 2); len(employers) == 2 {
		m.says("a team for all", joined(employers[0].Name, employers[0].Job), "with a reliability team, one team, all services / 専門チームを置く, すべてのサービス")
		m.says("no team", joined(employers[1].Name, employers[1].Description), "without, many services, domain / 置かない, 数が多く, 業務知識")
		m.says("the work without a team", employers[1].Job, "every engineer, in depth, embedded / 全員, 深い知識, 入り込む")
	}
	infra, _ := l.Role("infrastructure-engineer")
	m.says("the mission of an infrastructure engineer", infra.Mission(), "specialist, infrastructure / 専門, 基盤")
	m.says("an infrastructure engineer", infra.Description(), "data centres, public clouds / データセンター, パブリッククラウド")
	for r := range infra.Responsibilities() {
		m.want("activities of "+r.Name.In(language.English), len(r.Activities) > 0, true)
	}
	m.want("companies that employ an infrastructure engineer", len(slices.Collect(infra.Employers())), 1)
	m.says("the work of an infrastructure engineer", joined(work(infra)...),
		"builds on public clouds, physical servers, physical network, kubernetes, components, clusters, platform, web, mail, dns, databases, linux kernel, privileges, finops, devsecops"+
			" / クラウドの上に, 物理サーバー, 物理ネットワーク, Kubernetes, クラスター, プラットフォーム, Web, メール, DNS, データベース, Linux カーネル, 権限, FinOps, DevSecOps")
	used := skillsOf(infra.HardSkills())
	for _, id := range strings.Fields("infrastructure cloud-computing multi-cloud data-centre-operations networking kubernetes platform-engineering hosting-services resource-isolation linux finops devsecops") {
		m.want("an infrastructure engineer uses "+id, slices.Contains(used, id), true)
	}
	for r, other := range map[ladder.Role]string{sre: "infrastructure-engineer", infra: "sre"} {
		related := slices.Collect(r.Related())
		m.want(r.ID()+" asks for something", r.Requirement().IsZero(), false)
		m.want(r.ID()+" has sources", len(slices.Collect(r.Sources())), 1)
		if m.want("comparisons of "+r.ID(), len(related), 2); len(related) != 2 || len(related[0].Differences) != 1 {
			continue
		}
		m.want("the first of "+r.ID()+" is told, the second derived", fmt.Sprint(related[0].Derived, related[1].Derived), "false true")
		m.want("both of "+r.ID()+" are with "+other, related[0].Role+" "+related[1].Role, other+" "+other)
		stack, depth := related[0].Differences[0].Here, related[0].Differences[0].There
		if r.ID() != "sre" {
			stack, depth = depth, stack
		}
		m.says("the field of an SRE", stack, "all layers, reliability, economy / すべての層, 信頼性, 採算")
		m.says("the field of an infrastructure engineer", depth, "infrastructure, depth / インフラ, 深く")
	}
	return m.wrong
}

// TestSystem_A10 checks the values of engineers: a guideline of action, some of
// them a treasure map, lived by the abilities.
func TestSystem_A10(t *testing.T) {
	runSystems(t, facts.System{Name: "A10", Check: checkA10, Facts: append(
		under("engineer-values.yaml ", "description", "purposes[guideline]", "purposes[treasure-map]", "values[crossing]", "values[accompanying]", "values[deepening]", "values[deepening].text", "values[crossing].text", "values[accompanying].text", "purposes[treasure-map].text"),
		under("dual-track.yaml ", "charter", "competencies[build].values", "competencies[foresee].values[1]", "competencies[spread].values[0]")...,
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
		m.says(v.ID, v.Text, map[string]string{
			"crossing":     "jobs, technologies, organisations / 職種, 技術, 組織",
			"accompanying": "worries, matters most / 悩んで, いちばん大事",
			"deepening":    "outside, map / 社外, 地図",
		}[v.ID])
	}
	m.want("the values", ids, "[crossing accompanying deepening]")
	m.says("the values", values.Description(), "guideline of action, trust, advice, decisions / 行動の指針, 信用, 相談, 意思決定")
	var purposes []text.Text
	for p := range values.Purposes() {
		purposes = append(purposes, p.Name, p.Text)
	}
	m.says("the purposes", joined(purposes...), "guideline, no rule, treasure map, one direction / 指針, 決まりのない, トレジャーマップ, 同じ方向")
	var lived []string
	l := m.ladderIn(files, "dual-track")
	m.want("the charter of the ladder", l.Charter(), values.ID())
	for c := range l.Competencies() {
		m.want("what "+string(c.ID)+" lives", c.Values, map[skills.ID]string{
			"build": "[deepening]", "foresee": "[deepening accompanying]", "spread": "[crossing accompanying]",
		}[c.ID])
		lived = append(lived, c.Values...)
	}
	alignment := values.Align(lived)
	share, _ := alignment.Share()
	m.want("the share of the values that abilities live", share, 1)
	m.want("values that are not stated", alignment.Unknown(), "[]")
	return m.wrong
}
