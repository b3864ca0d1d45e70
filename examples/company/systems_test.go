package company_test

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/internal/facts"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
)

// now is the day on which the examples look at the company.
var now = date.MustParse("2026-11")

// checker gathers what is not as a system says.
type checker struct {
	ladder.Organisation
	wrong []string
}

// check returns a check of the company that files hold.
func check(look func(c *checker)) func(fs.FS) []string {
	return func(files fs.FS) []string {
		o, err := company.Load(files)
		if err != nil {
			return []string{err.Error()}
		}
		c := checker{Organisation: o}
		look(&c)
		return c.wrong
	}
}

func (c *checker) want(ok bool, format string, args ...any) {
	if !ok {
		c.wrong = append(c.wrong, fmt.Sprintf(format, args...))
	}
}

func removed(name string, file []byte, path string) ([]byte, error) {
	doc, list := ladderfile.Parse(name, file)
	if err := list.Err(); err != nil {
		return nil, err
	}
	doc, err := doc.Remove(problem.Path(path))
	return doc.Bytes(), err
}

func run(t *testing.T, name string, look func(c *checker), parts ...string) {
	t.Helper()
	facts.Run(t, company.Files(), removed, facts.System{Name: name, Check: check(look), Facts: parts})
}

func ids(problems func(func(ladder.BusinessProblemSpec) bool)) string {
	var list []string
	for p := range problems {
		list = append(list, p.ID)
	}
	return strings.Join(list, " ")
}

// TestSystem_A1 checks that the data of person and organisation hold the three
// behaviours, so that scores can be computed of them: crossing and deepening as
// evidence, accompanying as the top three problems of each area, and trust.
func TestSystem_A1(t *testing.T) {
	run(t, "A1", func(c *checker) {
		behaviours, list := builtin.Bases()["builtin:skills"].Skills(nil)
		c.want(list.Err() == nil, "the catalog: %v", list)
		shown := make(map[string]bool) // "who behaviour", and "behaviour" for anybody
		for p := range c.People() {
			for piece := range p.Evidence() {
				_, known := behaviours.Skills().Skill(piece.Skill)
				c.want(known, "%v: the catalog does not know %s", p, piece.Skill)
				shown[string(piece.Skill)], shown[p.ID()+" "+string(piece.Skill)] = true, true
			}
		}
		for _, behaviour := range []string{
			"division-cto-path crossing-jobs", "division-cto-path crossing-technologies", "division-cto-path crossing-organisations",
			"division-cto-path raising-the-top-line", "division-cto-path reducing-uncertainty", "division-cto-path knowing-the-context",
			"accompanying", "advising",
		} {
			c.want(shown[behaviour], "nobody shows %s", behaviour)
		}
		for area := range ladder.Areas() {
			all, some := c.Naming("division-cto-path", area, 3, now), c.Naming("manager", area, 3, now)
			for p := range all.Top() {
				c.want(p.Rank > 0 && p.Name.Has(language.English) && p.Name.Has(language.Japanese), "%s has the rank %d", p.ID, p.Rank)
			}
			c.want(len(slices.Collect(all.Top())) == 3, "%v has the problems %s", area, ids(all.Top()))
			c.want(ids(all.Named()) == ids(all.Top()) && ids(all.Missed()) == "", "the division CTO misses %s", ids(all.Missed()))
			c.want(some.IsKnown() && (area == ladder.Team) == (ids(some.Missed()) == ""), "the manager misses %q of %v", ids(some.Missed()), area)
		}
		c.want(!c.Naming("head-of-department", ladder.Company, 3, now).IsKnown(), "somebody asked the head of department")
		none := c.Naming("principal", ladder.Service, 3, now)
		c.want(none.IsKnown() && ids(none.Missed()) == ids(none.Top()), "the principal engineer names %s", ids(none.Named()))
		own := slices.Collect(c.Naming("executive-path", ladder.Service, 3, now).Besides())
		c.want(len(own) == 1 && own[0].Problem == "", "the executive names besides %v", own)
		c.want(ids(c.ProblemsOf("division-cto-path", now)) == "few-experts risk-by-feeling old-servers lost-mails", "the division CTO's evidence touches %s", ids(c.ProblemsOf("division-cto-path", now)))
		whose := make(map[string]bool)
		for p := range c.EvidenceFor("few-experts", now) {
			whose[p.ID()] = true
		}
		c.want(len(whose) == 2, "evidence for the few experts is of %v", whose)
	},
		"people/division-cto.yaml named[0]", "people/division-cto.yaml named[11]", "people/manager.yaml named[1]", "people/principal.yaml named", "people/executive.yaml named[4]",
		"people/division-cto.yaml evidence[0]", "people/division-cto.yaml evidence[2].problem", "people/division-cto.yaml evidence[3].skill", "people/division-cto.yaml evidence[4]",
		"people/manager.yaml evidence[1]", "people/engineering-lead.yaml evidence[1].problem",
		"company.yaml problems[slow-build].area", "company.yaml problems[evening-latency].rank", "company.yaml problems[unclear-senior].rank",
	)
}

// TestSystem_A2 checks what the three maps are drawn from.
func TestSystem_A2(t *testing.T) {
	run(t, "A2", func(c *checker) {
		// Locator: what is seen from outside the own team.
		for _, id := range []string{"division-cto-path", "executive-path", "engineering-lead", "principal", "senior-candidate"} {
			p, _ := c.Person(id)
			outside := false
			for claim := range p.Claims() {
				outside = outside || claim.By() == skills.ByAssessor
			}
			c.want(outside, "nobody from outside looks at %s", id)
		}
		// Topographic: how to get there.
		for _, id := range []string{"cross-department-project", "new-instance", "company-standard"} {
			u, ok := c.Undertaking(id)
			c.want(ok && len(u.Needs) == 2 && len(u.Problems) == 2, "%s needs %v and answers %v", id, u.Needs, u.Problems)
			c.want(len(u.Obstacles) == 1 && len(u.Obstacles[0].Answers) > 0, "%s has the obstacles %v", id, u.Obstacles)
			c.want(len(u.Deciders) > 0, "nobody decides on %s", id)
			var who []string
			for _, d := range u.Deciders {
				who = append(who, strings.TrimSpace(fmt.Sprint(d.ID, " ", d.Grade, " ", d.Count)))
				grade, _ := c.Home("manager").Grade(d.Grade)
				c.want(d.Grade == "" || !grade.IsZero() && grade.Rank() >= 4, "%s is decided at %q", id, d.Grade)
				c.want(d.Relation.Has(language.English) && d.Relation.Has(language.Japanese), "who decides on %s is not told in both languages", id)
			}
			c.want(strings.Join(who, ", ") == map[string]string{
				"cross-department-project": "head-of-department m6 0, m7 1", "new-instance": "manager m4 1", "company-standard": "division-cto  0, p6 2",
			}[id], "%s is decided by %q", id, who)
		}
		// Treasure: the direction for everybody.
		for id, problems := range map[string]int{"one-platform": 3, "launch-in-a-quarter": 3} {
			g, ok := c.Goal(id)
			c.want(ok && len(g.Problems) == problems && g.By.Compare(now) > 0, "%s is far away by %v, before it %v", id, g.By, g.Problems)
			c.want(g.Description.Has(language.English) && g.Description.Has(language.Japanese), "%s gives no direction", id)
			follows := false
			for range c.GoalsFor(id) {
				follows = true
			}
			c.want(follows, "nobody follows %s", id)
		}
	},
		"people/principal.yaml claims[1].by", "company.yaml undertakings[new-instance]", "company.yaml undertakings[company-standard].obstacles[0]",
		"company.yaml undertakings[cross-department-project].needs[0]", "company.yaml undertakings[cross-department-project].deciders[1].relation", "company.yaml undertakings[new-instance].deciders",
		"company.yaml undertakings[cross-department-project].deciders[0].grade", "company.yaml undertakings[company-standard].deciders[1].count",
		"company.yaml goals[one-platform].by", "company.yaml goals[launch-in-a-quarter].problems[0]", "company.yaml goals[one-platform].description",
	)
}

// TestSystem_A9 checks that ideals are laid over the problems and goals of the
// organisation, and that those that are over none can be told.
func TestSystem_A9(t *testing.T) {
	run(t, "A9", func(c *checker) {
		for who, want := range map[string]string{
			"division-cto-path": "few-experts one-platform", "executive-path": "risk-by-feeling launch-in-a-quarter", "head-of-department": "slow-launches",
			"manager": "few-experts silent-handover", "engineering-lead": "few-experts one-platform", "senior-candidate": "manual-deploys launch-in-a-quarter", "principal": "",
		} {
			p, _ := c.Person(who)
			var got []string
			for goal := range p.Goals() {
				got = append(got, goal.Answers...)
				if len(goal.Answers) > 0 {
					for _, tag := range []language.Tag{language.English, language.Japanese} {
						c.want(goal.Ideal.Has(tag) && goal.Problem.Has(tag), "%s does not tell ideal and problem in %v", who, tag)
					}
				}
			}
			c.want(strings.Join(got, " ") == want, "%s answers %v", who, got)
		}
		var none []string
		for p, goal := range c.GoalsFor("") {
			none = append(none, p.ID()+" "+goal.Target)
		}
		c.want(slices.Equal(none, []string{"division-cto-path m6", "principal p7", "senior-candidate m4"}), "goals that answer nothing: %q", none)
	},
		"people/division-cto.yaml goals[1].answers[1]", "people/executive.yaml goals[0].ideal", "people/manager.yaml goals[0].answers", "people/senior-candidate.yaml goals[0].problem",
		"people/principal.yaml goals[0]",
	)
}

// TestSystem_A10 checks the path with its years, how trust grew along it, that
// the ladder places the person where the path does, and that values guide the
// company: they lead to its goals, and evidence lives them.
func TestSystem_A10(t *testing.T) {
	run(t, "A10", func(c *checker) {
		const id = "division-cto-path"
		p, _ := c.Person(id)
		titles := make(map[string]string)
		for s := range p.Stints() {
			titles[s.From.String()] = s.Title.In(language.English) + "|" + s.Title.In(language.Japanese) + "|" + s.To.String()
		}
		for from, want := range map[string][]string{
			"2010": {"presales", "nfrastructure", "プリセールス", "インフラ", "2016"}, "2016": {"nfrastructure engineer", "インフラエンジニア", "2018"}, "2018": {"pplication engineer", "アプリケーション", "2020"},
			"2020": {"eliability", "SRE", "2024"}, "2024": {"ivision CTO", "事業部 CTO"},
		} {
			for _, part := range want {
				c.want(strings.Contains(titles[from], part), "%s: %q does not say %s", from, titles[from], part)
			}
		}
		c.want(len(titles) == 5, "the path is %v", titles)
		for day, want := range map[string]string{"2012-06": "", "2016-06": "p2", "2018-06": "p3", "2019-12": "p3", "2020-06": "p4", "2024-06": "division-cto"} {
			c.want(p.Holds(date.MustParse(day)) == want, "in %s: %s", day, p.Holds(date.MustParse(day)))
		}
		l := c.Home(id)
		for day, want := range map[string]string{"2018-06": "p3", "2020-06": "p4", "2024-06": "p5"} {
			track, _ := l.Track("professional")
			placed := track.Place(c.Facts(id, l, date.MustParse(day), skills.Policy{}))
			c.want(placed.Supported().ID() == want, "in %s the ladder places at %v", day, placed)
		}
		role, _ := l.Role("division-cto")
		for day, want := range map[string]bool{"2023-06": false, "2024-06": true} {
			met := role.Requirement().Outcome(c.Facts(id, l, date.MustParse(day), skills.Policy{})) == ladder.Met
			c.want(met == want, "in %s the role's requirement is met: %v", day, met)
		}
		// Crossing and deepening, then an adviser, then decisions, then promotion.
		var order []string
		for _, behaviour := range []skills.ID{"crossing-technologies", "reducing-uncertainty"} {
			for piece := range p.Evidence() {
				if piece.Skill == behaviour {
					order = append(order, piece.Date.String())
				}
			}
		}
		for stage := range ladder.TrustStages() {
			for day := date.MustParse("2010-12"); day.Compare(now) < 0; day = date.MustParse(fmt.Sprint(day.Year()+1, "-12")) {
				trust, _ := p.Trusted(day)
				if slices.ContainsFunc(slices.Collect(trust), func(s ladder.TrustSpec) bool { return s.Stage == stage }) {
					order = append(order, day.String())
					break
				}
			}
		}
		order = append(order, "2024")
		c.want(len(order) == 5 && slices.IsSorted(order), "crossing, deepening, adviser, decisions, promotion: %q", order)
		c.want(c.Charter().ID() == "engineer-values", "the company follows the charter %q", c.Charter().ID())
		for goal := range c.Goals() {
			c.want(len(goal.Values) > 0, "no value leads to %s", goal.ID)
		}
		for who, want := range map[string]float64{id: 1, "executive-path": 2.0 / 3, "manager": 1.0 / 3, "engineering-lead": 1.0 / 3, "principal": 1.0 / 3, "senior-candidate": 0} {
			var lived []string
			p, _ := c.Person(who)
			for piece := range p.Evidence() {
				lived = append(lived, c.Home(who).ValuesOf(piece)...)
			}
			alignment := c.Charter().Align(lived)
			share, _ := alignment.Share()
			c.want(share == want && len(alignment.Unknown()) == 0, "%s lives %v of the values", who, share)
		}
	},
		"people/division-cto.yaml stints[0]", "people/division-cto.yaml stints[1].from", "people/division-cto.yaml stints[2].place", "people/division-cto.yaml stints[3]", "people/division-cto.yaml stints[4].from",
		"people/division-cto.yaml claims[1]", "people/division-cto.yaml claims[4]",
		"people/division-cto.yaml evidence[1]", "people/division-cto.yaml evidence[2].date", "people/division-cto.yaml trusted[0].stage", "people/division-cto.yaml trusted[1].from", "people/division-cto.yaml trusted",
		"company.yaml charter", "company.yaml goals[one-platform].values", "people/division-cto.yaml evidence[5].value", "people/executive.yaml evidence[0].value",
	)
}

// TestSystem_B4 checks the chain of jobs whose specialities multiply, told
// without years.
func TestSystem_B4(t *testing.T) {
	run(t, "B4", func(c *checker) {
		p, _ := c.Person("executive-path")
		var titles []string
		var last date.Date
		for s := range p.Stints() {
			titles = append(titles, s.Title.In(language.English)+" "+s.Title.In(language.Japanese))
			c.want(s.From.Compare(last) > 0, "%v does not come after %v", s.From, last)
			last = s.From
		}
		want := []string{
			"Backend engineer バックエンドエンジニア", "Infrastructure engineer インフラエンジニア", "Site reliability engineer SRE",
			"Engineering manager エンジニアリングマネージャー", "Executive officer 執行役員",
		}
		c.want(slices.Equal(titles, want), "the chain is %q", titles)
	},
		"people/executive.yaml stints[0]", "people/executive.yaml stints[1].from", "people/executive.yaml stints[2]", "people/executive.yaml stints[3].title", "people/executive.yaml stints[4]",
	)
}

// TestSystem_B2_seats checks the musical chairs: no seat for managers is open,
// and a position is made from a problem that nobody has solved.
func TestSystem_B2_seats(t *testing.T) {
	run(t, "B2", func(c *checker) {
		taken := 0
		for s := range c.Seats() {
			at := s.Place()
			if track := at.Grade().Track(); track.ID() == "management" || at.ID() == "division-cto" {
				taken++
				c.want(s.Exists(now) && !s.Holder().IsZero(), "the seat %v is open", s)
			}
		}
		c.want(taken == 4, "%d seats for managers", taken)
		management, err := c.Place("management")
		c.want(err == nil && len(slices.Collect(c.OpenSeats(management, now))) == 0, "a seat for managers is open, or %v", err)
		lead := c.Home("engineering-lead")
		for tr := range lead.Transitions() {
			if slices.Contains(tr.Spec().To, "m6") && slices.Contains(tr.Spec().From, "p6") {
				c.want(tr.NeedsSeat(), "%v needs no seat", tr)
			}
		}
		p, _ := c.Proposal("director-of-platform")
		c.want(p.Stage() == ladder.Proposed && p.Place().ID() == "m6" && p.By().ID() == "engineering-lead" && p.Problem().ID == "few-experts" && p.Problem().IsOpen(now), "the proposal %+v", p.Spec())
		made, _ := c.Proposal("recovery-lead")
		c.want(made.Stage() == ladder.Accepted && made.Seat().Holder().ID() == "principal" && made.Problem().ID == "night-calls", "the proposal %+v", made.Spec())
		after, err := c.Accept("director-of-platform", ladder.SeatSpec{ID: "director-of-platform"}, now)
		c.want(err == nil && len(slices.Collect(after.OpenSeats(p.Place(), now))) == 1, "accepted: %v", err)
	},
		"company.yaml seats[officer]", "company.yaml seats[manager-of-platform].holder", "company.yaml seats[division-cto]",
		"company.yaml proposals[director-of-platform]", "company.yaml proposals[director-of-platform].by", "company.yaml proposals[recovery-lead].seat",
		"company.yaml problems[few-experts]",
	)
}
