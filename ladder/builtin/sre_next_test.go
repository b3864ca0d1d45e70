package builtin_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/internal/facts"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
)

// nextRoles are the roles after SRE that the talk names, with CTO beside the
// executive officer.
var nextRoles = []string{"engineering-manager", "individual-contributor", "product-manager", "developer-relations", "executive-officer", "cto"}

// TestSystem_B1 checks the roles after SRE, the advice for those who do not know
// their way and for those who do, and the chain of jobs.
func TestSystem_B1(t *testing.T) {
	sn := "sre-next.yaml "
	var roles []string
	for _, id := range nextRoles[:5] {
		roles = append(roles, sn+"roles["+id+"]", sn+"roles["+id+"].requires", sn+"roles["+id+"].related")
	}
	runSystems(t, facts.System{Name: "B1", Check: checkB1, Facts: slices.Concat(
		roles,
		under(sn+"roles[sre].advice", "[0]", "[0].tips[0]", "[0].tips[1]", "[0].tips[2]", "[1].tips[0]", "[1].tips[1]", "[1].tips[2]"),
		under(sn+"transitions", "[backend-to-infrastructure]", "[sre-to-manager]", "[sre-to-contributor]", "[sre-to-product]", "[sre-to-developer-relations]", "[manager-to-executive]"),
		under(sn+"transitions", "[sre-to-manager].note", "[sre-to-product].note", "[sre-to-developer-relations].mode", "[manager-to-executive].mode", "[backend-to-infrastructure].note"),
		under(sn, "with", "roles[engineering-manager].description", "description", "roles[backend-engineer].requires", "roles[backend-engineer].responsibilities"),
		under(sn+"roles", "[engineering-manager].responsibilities[1].activities", "[product-manager].related[0].differences[1].here", "[developer-relations].sources", "[individual-contributor].mission"),
	)})
}

func checkB1(files fs.FS) []string {
	var m misses
	l := m.ladderIn(files, "sre-next")
	for _, id := range nextRoles {
		r, ok := l.Role(id)
		m.want("there is "+id, ok, true)
		m.want(id+" asks for something", r.Requirement().IsZero(), false)
		m.want("there is a way from SRE to "+id, len(route(l, "sre", id)) > 0, true)
		if id == "cto" {
			continue
		}
		if id != "executive-officer" {
			m.want("SREs can become "+id, between(l, ladder.RoleChange, "sre", id).IsZero(), false)
		}
		m.want(id+" says what it answers for", len(slices.Collect(r.Responsibilities())) >= 3, true)
		checkRole(&m, r)
		m.want(id+" says what carries over from SRE", slices.ContainsFunc(slices.Collect(r.Related()), func(s ladder.RelatedRoleSpec) bool {
			return s.Role == "sre" && len(s.Differences) >= 2 && s.Derived != (id == "executive-officer")
		}), true)
	}
	manager, _ := l.Role("engineering-manager")
	m.want("managers can become executive officers", between(l, ladder.Promotion, "engineering-manager", "executive-officer").IsZero(), false)
	backend, _ := l.Role("backend-engineer")
	checkRole(&m, backend)
	for to, words := range map[string]string{
		"engineering-manager": "nearest, most examples / いちばん近く, いちばん例の多い", "individual-contributor": "less to read / 参考になる話は少ない",
		"product-manager": "less to read / 参考になる話は少ない", "developer-relations": "less to read / 参考になる話は少ない",
	} {
		way := between(l, ladder.RoleChange, "sre", to)
		m.says("the way to "+to, way.Note(), words)
		m.want("how the way to "+to+" starts", way.Mode(), ladder.SelfNomination)
	}
	m.want("how one becomes an executive officer", between(l, ladder.Promotion, "engineering-manager", "executive-officer").Mode(), ladder.Appointment)
	m.says("the chain", between(l, ladder.RoleChange, "backend-engineer", "infrastructure-engineer").Note(), "first step / 一つ目")
	m.says("the engineering manager", manager.Description(), "nearest, most examples / いちばん近い, 例もいちばん多い")
	// the chain of system B4, and what it multiplies to
	m.want("the chain", route(l, "backend-engineer", "executive-officer"), "[backend-engineer infrastructure-engineer sre engineering-manager executive-officer]")
	m.says("the ladder", l.Description(), "one in a hundred, three, one in a million, multiplies / 100 人に 1 人, 3 つ, 100 万人に 1 人, 掛け算")
	checkAdvice(&m, l)
	return m.wrong
}

// checkRole checks that a role says what it is there for, what it asks, what
// people do in it, where that comes from, and in full how it differs.
func checkRole(m *misses, r ladder.Role) {
	m.want(r.ID()+" has a mission", r.Mission().IsZero(), false)
	m.want(r.ID()+" asks for something", r.Requirement().IsZero(), false)
	m.want(r.ID()+" has sources", len(slices.Collect(r.Sources())), 1)
	m.want(r.ID()+" answers for something", len(work(r)) > 0, true)
	for duty := range r.Responsibilities() {
		m.want("what "+r.ID()+" does for "+duty.Name.String(), len(duty.Activities) > 0 && len(duty.Skills) > 0, true)
	}
	for related := range r.Related() {
		for _, d := range related.Differences {
			m.want(r.ID()+" differs from "+related.Role+" in full", d.Aspect.IsZero() || d.Here.IsZero() || d.There.IsZero(), false)
		}
	}
}

func checkAdvice(m *misses, l ladder.Ladder) {
	sre, _ := l.Role("sre")
	advice := slices.Collect(sre.Advice())
	if len(advice) != 2 || len(advice[0].Tips) != 3 || len(advice[1].Tips) != 3 {
		m.want("advice and tips", len(advice), "2 with 3 tips each")
		return
	}
	m.says("the first", advice[0].For, "do not know / 見えていない")
	for i, words := range []string{
		"information, conferences, communities / 情報, カンファレンス, コミュニティ",
		"engineering manager, organisation / マネージャー, 組織",
		"management, expertise, options, availability / 経営, 専門性, 選べる道, 可用性",
	} {
		m.says("a tip", advice[0].Tips[i], words)
	}
	m.says("the second", advice[1].For, "know where / 見えている")
	for i, words := range []string{
		"fit and gap, take stock, missing / フィットとギャップ, 棚卸し, 足りない",
		"signpost, next generation / 道しるべ, 次の世代",
		"whole company / 会社全体",
	} {
		m.says("a tip", advice[1].Tips[i], words)
	}
}

// route returns the places on a way with the fewest transitions, of equally
// short ones that whose transitions come first.
func route(l ladder.Ladder, from, to string) []string {
	ways := [][]string{{from}}
	seen := map[string]bool{from: true}
	for ; len(ways) > 0; ways = ways[1:] {
		at := ways[0][len(ways[0])-1]
		if at == to {
			return ways[0]
		}
		for t := range l.TransitionsFrom(at) {
			for next := range t.To() {
				if !seen[next] {
					seen[next] = true
					ways = append(ways, append(slices.Clone(ways[0]), next))
				}
			}
		}
	}
	return nil
}

// TestSystem_B2 checks the three obstacles with their answers, which ways need a
// seat, and that a position can be made.
func TestSystem_B2(t *testing.T) {
	sn := "sre-next.yaml "
	var taken []string
	for _, i := range []string{"[0]", "[1]", "[2]"} {
		taken = append(taken, sn+"roles[sre].obstacles"+i, sn+"roles[sre].obstacles"+i+".description", sn+"roles[sre].obstacles"+i+".answers[0]")
	}
	runSystems(t, facts.System{Name: "B2", Check: checkB2, Facts: append(taken, under(sn+"transitions",
		"[sre-to-manager].seat", "[sre-to-manager].obstacles", "[manager-to-executive].seat", "[sre-to-made-position]", "[sre-to-made-position].note",
		"[sre-to-manager].obstacles[0].answers", "[sre-to-contributor].obstacles", "[manager-to-executive].obstacles[0].answers", "[sre-to-product].seat", "[manager-to-made-position]")...)})
}

func checkB2(files fs.FS) []string {
	var m misses
	l := m.ladderIn(files, "sre-next")
	sre, _ := l.Role("sre")
	obstacles := slices.Collect(sre.Obstacles())
	if m.want("obstacles", len(obstacles), 3); len(obstacles) != 3 {
		return m.wrong
	}
	for i, words := range []string{
		"broad, speciality, evaluate / 広く, 専門家, 評価",
		"few people, management / 少ない, 経営",
		"limited, musical chairs / 限られ, 椅子取りゲーム",
	} {
		m.want("an obstacle has a name", obstacles[i].Name.IsZero(), false)
		m.says("an obstacle", joined(obstacles[i].Name, obstacles[i].Description), words)
	}
	for i, words := range []string{
		"weapons, drawer, market value / 武器, 引き出し, 市場価値",
		"system, organisation, business, management, hub / システム, 組織, 事業, 経営, ハブ",
		"position, problem, nobody has solved / 席を作る, 課題, 誰も解いていない",
	} {
		m.says("an answer", joined(obstacles[i].Answers...), words)
	}
	manager := between(l, ladder.RoleChange, "sre", "engineering-manager")
	m.want("becoming a manager takes a seat", manager.NeedsSeat(), true)
	officer := between(l, ladder.Promotion, "engineering-manager", "executive-officer")
	m.want("becoming an executive takes a seat", officer.NeedsSeat(), true)
	contributor := between(l, ladder.RoleChange, "sre", "individual-contributor")
	m.want("a contributor needs none", contributor.NeedsSeat(), false)
	for _, to := range []string{"product-manager", "developer-relations"} {
		m.want(to+" takes a seat", between(l, ladder.RoleChange, "sre", to).NeedsSeat(), true)
	}
	for way, words := range map[ladder.Transition]string{
		manager: "seat, position, nobody has solved / 席, 誰も解いていない", contributor: "expert, weapons / 専門家, 武器", officer: "management, organisation, business / 経営, 組織, 事業",
	} {
		hurdles := slices.Collect(way.Obstacles())
		if m.want("obstacles of "+way.String(), len(hurdles), 1); len(hurdles) == 1 {
			m.says("the obstacle of "+way.String(), joined(append(hurdles[0].Answers, hurdles[0].Name, hurdles[0].Description)...), words)
		}
	}
	for _, to := range nextRoles[:5] {
		from := "sre"
		if to == "executive-officer" {
			from = "engineering-manager"
		}
		way := between(l, ladder.NewPosition, from, to)
		m.want("a position is made of "+to, way.IsZero() || way.NeedsSeat(), false)
		m.says("making "+to, way.Note(), "unsolved problem / 未解決の課題")
	}
	return m.wrong
}

// TestSystem_B3 checks the practices of SRE that are partial credit in running a
// company.
func TestSystem_B3(t *testing.T) {
	var taken []string
	for _, i := range []string{"[0]", "[1]", "[2]"} {
		taken = append(taken, "sre-next.yaml practice-transfers"+i, "sre-next.yaml practice-transfers"+i+".why")
	}
	officer := "sre-next.yaml roles[executive-officer]."
	runSystems(t, facts.System{Name: "B3", Check: checkB3, Facts: append(taken, under(officer,
		"responsibilities[0].activities[1]", "responsibilities[1].activities[1]", "responsibilities[2].activities[0]", "responsibilities[3]", "description", "related[0].differences[1]",
		"requires.all[0].risk-management", "requires.all[0].target-management", "requires.all[0].organisational-learning", "related[0].differences[0].here", "related[0].differences[2].there")...)})
}

func checkB3(files fs.FS) []string {
	var m misses
	l := m.ladderIn(files, "sre-next")
	words := map[skills.ID]string{
		"error-budget": "risk, figure, data, growth / リスク, 数値, データ, 成長",
		"slo":          "revenue, customer satisfaction, engagement / 売上, 顧客満足度, エンゲージメント",
		"postmortem":   "blameless, process, criteria, five whys, near misses / 責めない, 進め方, 基準, 5 回, ヒヤリハット",
	}
	officer, _ := l.Role("executive-officer")
	needs := officer.Requirement().Completions(ladder.Facts{}, 1)
	var got []string
	for p := range l.PracticeTransfers().All() {
		got = append(got, string(p.From+" -> "+p.To))
		for _, way := range needs {
			m.want("an executive officer needs "+string(p.To), slices.ContainsFunc(slices.Collect(way.Needs()), func(n ladder.Need) bool { return n.Skill == p.To }), true)
		}
		m.says("why "+string(p.From), p.Why, words[p.From])
		m.want("the credit is partial", p.Credit.Sign() > 0 && p.Credit.Rat().Num().Cmp(p.Credit.Rat().Denom()) < 0, true)
	}
	m.want("transfers", strings.Join(got, ", "), "error-budget -> risk-management, slo -> target-management, postmortem -> organisational-learning")
	m.says("the work of an executive officer", joined(work(officer)...),
		"figure, data, growth, revenue, customer satisfaction, engagement, process, criteria, five whys, hub / 数値, データ, 成長, 売上, 顧客満足度, エンゲージメント, 進め方, 基準, 5 回, ハブ")
	m.says("the executive officer", officer.Description(), "whole company, strong / 会社全体, 強い武器")
	for r := range officer.Related() {
		m.want("comparisons with SRE", len(r.Differences), 4)
		for i, words := range []string{
			"risk, bear, error budget / リスク, 引き受ける, エラーバジェット", "revenue, satisfaction, engagement, SLI and SLO / 売上, 顧客満足度, エンゲージメント, SLI と SLO",
			"failure, business, postmortem / 失敗, 事業, ポストモーテム", "system, company, service / システム, 会社, サービス",
		}[:min(len(r.Differences), 4)] {
			m.says("a comparison", joined(r.Differences[i].Aspect, r.Differences[i].Here, r.Differences[i].There), words)
		}
	}
	return m.wrong
}
