package builtin_test

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/facts"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// vpoe checks the guide to the VP of Engineering in the files.
func vpoe(check func(w *wrongs, r ladder.Role)) func(files fs.FS) []string {
	return func(files fs.FS) []string {
		r, err := guide(files, "vpoe")
		if err != nil {
			return []string{err.Error()}
		}
		var w wrongs
		check(&w, r)
		return w
	}
}

// TestSystem_C1 checks the profile of the VP of Engineering, and of the CTO as
// the guides to both neighbours see it.
func TestSystem_C1(t *testing.T) {
	runSystems(t,
		facts.System{Name: "VPoE", Check: vpoe(checkC1), Facts: []string{
			"vpoe.yaml mission", "vpoe.yaml metaphors[0]", "vpoe.yaml metaphors[0].ja", "vpoe.yaml requires", "vpoe.yaml responsibilities[0]",
			"vpoe.yaml responsibilities[2].activities[4]", "vpoe.yaml responsibilities[3].activities[5].en", "vpoe.yaml responsibilities[5].skills",
			"vpoe.yaml hard-skills[1]", "vpoe.yaml hard-skills[3].description", "vpoe.yaml soft-skills[4]", "vpoe.yaml tools[0].tools[1]",
			"vpoe.yaml tools[5]", "vpoe.yaml tools[6].description", "vpoe.yaml related[0].differences[2]", "vpoe.yaml related[1].differences[0].there", "vpoe.yaml related[0].role", "vpoe.yaml tags[5]", "vpoe.yaml sources",
		}},
		facts.System{Name: "CTO", Check: checkCTO, Facts: []string{
			"cto.yaml mission", "cto.yaml responsibilities[0].activities[1]", "cto.yaml responsibilities[1]", "cto.yaml responsibilities[3].activities[0]",
			"cto.yaml stakeholders[0].occasions[2]", "cto.yaml stakeholders[1]", "cto.yaml stages[1].outlook", "cto.yaml stages[1].change",
		}})
}

func checkC1(w *wrongs, r ladder.Role) {
	w.speaks("name", r.Name(), "VP of Engineering|VPoE")
	w.speaks("mission", r.Mission(), "business,goals,productivity,quality,health|事業,目標,生産性,品質,健やか")
	w.speaks("description", r.Description(), "structure,processes,people,SaaS,time to market,retention|構造,プロセス,人,SaaS,市場に出るまで,定着")
	w.list("metaphor", slices.Collect(r.Metaphors()), "admiral,fleet,compass,ships|艦隊,司令官,羅針盤,船")
	duties := slices.Collect(r.Responsibilities())
	if len(duties) != 6 {
		w.add("%d responsibilities, want 6", len(duties))
	}
	for i, want := range []struct {
		name, description string
		activities        []string
		skill             skills.ID
	}{
		{"organisation|組織", "stage of the business,grown|事業の段階,増えて", []string{"Conway,microservices|コンウェイ,マイクロサービス", "reports|報告", "mission,authority|使命,権限", "functional,product,matrix|機能別,プロダクト別,マトリックス", "ladder,evaluation|ラダー,評価"}, "organisation-design"},
		{"strategy,roadmap|戦略,ロードマップ", "CTO,long-term vision|CTO,長期のビジョン", []string{"plans,roadmap|計画,ロードマップ", "standard,technologies|基準,技術", "debt|負債", "infrastructure|インフラ", "legacy,money,people|レガシー,資金,人員", "standards,security,compliance|標準,セキュリティ,コンプライアンス"}, "technical-roadmap"},
		{"hiring,evaluation|採用,育成,評価", "come,grow,stay|集まり,伸び,とどまる", []string{"targets|目標", "interview|面接", "onboarding|受け入れ", "training|研修", "market,pay,HR|市場,報酬,人事", "fair,transparent,OKR,360|公正,OKR,360"}, "hiring"},
		{"process,quality|進め方,品質", "SDLC|SDLC", []string{"Scrum,Kanban|スクラム,カンバン", "CI/CD|CI/CD", "code review|コードレビュー", "test|テスト", "lead time|リードタイム", "SRE,incidents,SLA|SRE,障害,SLA"}, "development-process"},
		{"culture|文化", "well-being,failure|ウェルビーイング,失敗", []string{"tech talks|テックトーク", "hackathons|ハッカソン", "mentoring|メンター", "psychological safety,feedback|心理的安全性,フィードバック"}, "culture-building"},
		{"budget,resources|予算,資源", "people,cloud,tools|人,クラウド,ツール", []string{"cloud,FinOps,waste|クラウド,FinOps,無駄", "executives,database,monitoring,approval|経営層,データベース,監視,承認"}, "finops"},
	} {
		if i >= len(duties) {
			break
		}
		where := fmt.Sprintf("responsibility %d", i+1)
		w.speaks(where, duties[i].Name, want.name)
		w.speaks(where, duties[i].Description, want.description)
		w.list(where+", activity", duties[i].Activities, want.activities...)
		if !slices.Contains(duties[i].Skills, want.skill) {
			w.add("%s takes %v, want %s", where, duties[i].Skills, want.skill)
		}
	}
	uses(w, "hard skill", slices.Collect(r.HardSkills()), []use{
		{"cloud-computing", "AWS,Azure,Google Cloud,FinOps|AWS,Azure,Google Cloud,FinOps"},
		{"programming-languages", "TypeScript,Go,Python,Java|TypeScript,Go,Python,Java"},
		{"system-architecture", "microservices,monoliths,event-driven,trade-offs|マイクロサービス,モノリス,イベント駆動,トレードオフ"},
		{"devops-and-sre", "CI/CD,SLO,SLA,Ansible,Terraform|CI/CD,SLO,SLA,Ansible,Terraform"},
		{"data-engineering", "Kafka,Spark,Snowflake,BigQuery|Kafka,Spark,Snowflake,BigQuery"},
		{"security-and-compliance", "GDPR,CCPA,zero trust,security by design|GDPR,CCPA,ゼロトラスト,セキュリティ・バイ・デザイン"},
	})
	uses(w, "soft skill", slices.Collect(r.SoftSkills()), []use{
		{"strategic-thinking", "business goals,technical strategy,roadmaps|事業の目標,技術戦略,ロードマップ"},
		{"communication", "executives,sales,negotiates|経営層,営業,折り合い"},
		{"leadership-and-coaching", "leads,managers,vision|リーダー,マネージャー,ビジョン"},
		{"change-management", "organisation,stack,resistance|組織,技術,反発"},
		{"budget-and-finance", "ROI,budget|ROI,予算"},
	})
	tools := slices.Collect(r.Tools())
	if len(tools) != 7 {
		w.add("%d categories of tools, want 7", len(tools))
	}
	for i, want := range []struct {
		name, use string
		tools     []skills.ID
	}{
		{"CI/CD|CI/CD", "automating,pipelines|自動化,パイプライン", []skills.ID{"github-actions", "jenkins", "gitlab-ci"}},
		{"observability|オブザーバビリティ", "perform,logs|性能,ログ", []skills.ID{"datadog", "grafana", "new-relic", "prometheus"}},
		{"project|プロジェクト", "agile,progress|アジャイル,進み具合", []skills.ID{"asana", "jira", "trello"}},
		{"collaboration|共同作業", "information,documents|情報,文書", []skills.ID{"confluence", "microsoft-teams", "slack"}},
		{"IaC|IaC", "code,automatically|コード,自動", []skills.ID{"cloudformation", "terraform"}},
		{"evaluation|評価", "one-on-ones,OKR,feedback|1on1,OKR,フィードバック", []skills.ID{"lattice"}},
		{"hiring|採用", "pipeline,candidates|流れ,応募", []skills.ID{"applicant-tracking"}},
	} {
		if i < len(tools) {
			where := fmt.Sprintf("tools %d", i+1)
			w.speaks(where, tools[i].Name, want.name)
			w.speaks(where, tools[i].Description, want.use)
			same(w, where, slices.Sorted(slices.Values(tools[i].Tools)), slices.Sorted(slices.Values(want.tools))...)
		}
	}
	var others []string
	differences := make(map[string][]ladder.DifferenceSpec)
	for related := range r.Related() {
		others = append(others, cmp.Or(related.Role, related.Name.In(language.Japanese)))
		differences[others[len(others)-1]] = related.Differences
		if related.Derived {
			w.add("the source states how the role differs from %s", related.Role)
		}
	}
	differ(w, differences["cto"],
		"question|問い / how|どう / where|どこへ", "hands|受け持つ / organisation,process,people,ship|組織,プロセス,人,船 / vision,compass|ビジョン,羅針盤",
		"horizon|時間 / today|現在 / future|未来", "look|目を向ける / inside|社内 / outside|社外", "direction|方向 / plan,oversees|計画,見届ける / sets|定める")
	differ(w, differences["CPO"], "question|問い / how|どう / what|何を")
	same(w, "related roles", others, "cto", "CPO") // the ladder has no CPO
	if _, ok := r.Ladder().Role("cto"); !ok {
		w.add("the ladder of the role has no CTO")
	}
	w.list("tag", slices.Collect(r.Tags()), "VPoE|VPoE", "management|マネジメント", "strategy|戦略", "organisation|組織", "career path|キャリアパス", "DevOps|DevOps")
	w.list("source", slices.Collect(r.Sources()), "guide,web|ガイド,Web")
	if r.Pay().Len() != 0 {
		w.add("the source says nothing of pay")
	}
	asked := make(map[skills.ID]bool)
	for way := range slices.Values(r.Requirement().Completions(ladder.Facts{}, ladder.MaxAlternatives)) {
		for need := range way.Needs() {
			asked[need.Skill] = true
		}
	}
	for s := range r.SoftSkills() {
		if !asked[s.Skill] {
			w.add("the role does not ask for %s", s.Skill)
		}
	}
}

// differ checks differences: the aspect, how it is here and how it is there.
func differ(w *wrongs, got []ladder.DifferenceSpec, want ...string) {
	var said []text.Text
	var of []string
	for _, d := range got {
		said = append(said, d.Aspect, d.Here, d.There)
	}
	for _, d := range want {
		of = append(of, strings.Split(d, " / ")...)
	}
	w.list("difference", said, of...)
}

// use is a skill of a role, and of what its description speaks.
type use struct {
	skill skills.ID
	of    string
}

func uses(w *wrongs, where string, got []ladder.RoleSkillSpec, want []use) {
	if len(got) != len(want) {
		w.add("%s: %d, want %d", where, len(got), len(want))
	}
	for i := range min(len(got), len(want)) {
		if got[i].Skill != want[i].skill {
			w.add("%s %d is %s, want %s", where, i+1, got[i].Skill, want[i].skill)
		}
		w.speaks(where+" "+string(got[i].Skill), got[i].Description, want[i].of)
	}
}

// TestSystem_C2 checks the partners of the VP of Engineering.
func TestSystem_C2(t *testing.T) {
	runSystems(t, facts.System{Name: "VPoE", Check: vpoe(checkC2), Facts: []string{
		"vpoe.yaml stakeholders[0].occasions[0]", "vpoe.yaml stakeholders[1]", "vpoe.yaml stakeholders[1].together[0].ja", "vpoe.yaml stakeholders[2].role",
		"vpoe.yaml stakeholders[2].occasions[2]", "vpoe.yaml stakeholders[3].occasions[3]", "vpoe.yaml stakeholders[4].purpose",
	}})
}

func checkC2(w *wrongs, r ladder.Role) {
	partners := slices.Collect(r.Stakeholders())
	if len(partners) != 5 {
		w.add("%d stakeholders, want 5", len(partners))
	}
	for i, want := range []struct {
		partner, role       string
		together, occasions []string
		purpose             string
	}{
		{
			"Executives|経営層", "",
			[]string{"CEO,COO,health,productivity,invested|CEO,COO,健全,生産性,投資", "risks,opportunities,business terms|リスク,機会,事業の言葉", "vision,roadmap|ビジョン,ロードマップ"},
			[]string{"quarterly,strategy|四半期,戦略", "large investment|大きな投資", "approval,grow|大きくする,承認"},
			"direction,money,people|戦略,資金,人員",
		},
		{
			"CPO,product|CPO,プロダクト", "",
			[]string{"what,how|何を,どう", "feasible|技術的に", "who works on what|人員"},
			[]string{"backlog|バックログ", "debt|負債", "release|リリース"},
			"market,quickly,speed,quality|市場,いち早く,速さ,品質",
		},
		{
			"CTO|CTO", "cto",
			[]string{"future,outside,today,differs by company|未来,社外,今,会社によって違う", "microservices,plan,oversee|マイクロサービス,計画,見届ける"},
			[]string{"standards|標準", "review,architecture|アーキテクチャ,レビュー", "debt|負債"},
			"consistent,done|筋,やり遂げる",
		},
		{
			"HR|人事", "",
			[]string{"hiring|採用", "evaluation|評価", "stay|とどまり"},
			[]string{"pipeline|採用の流れ", "pay,benefits|報酬,福利厚生", "evaluation|評価", "harassment,compliance|ハラスメント,コンプライアンス"},
			"excellent,motivated|優れた,意欲",
		},
		{
			"finance|財務", "",
			[]string{"cloud,licences,people,budget|クラウド,ライセンス,人,予算", "worth,business|事業", "gets more|費用対効果"},
			[]string{"yearly budget|年度予算", "FinOps|FinOps", "ROI|ROI"},
			"cost,finances,sound|費用,財務,健全",
		},
	} {
		if i >= len(partners) {
			break
		}
		where := fmt.Sprintf("stakeholder %d", i+1)
		w.speaks(where, partners[i].Partner, want.partner)
		if partners[i].Role != want.role {
			w.add("%s is the role %q, want %q", where, partners[i].Role, want.role)
		}
		w.list(where+", together", partners[i].Together, want.together...)
		w.list(where+", occasion", partners[i].Occasions, want.occasions...)
		w.speaks(where+", purpose", partners[i].Purpose, want.purpose)
	}
}

// TestSystem_C3 checks the stages on the way to the VP of Engineering and
// beyond.
func TestSystem_C3(t *testing.T) {
	runSystems(t, facts.System{Name: "VPoE", Check: vpoe(checkC3), Facts: []string{
		"vpoe.yaml stages[0].place", "vpoe.yaml stages[1]", "vpoe.yaml stages[2].change", "vpoe.yaml stages[3].responsibility", "vpoe.yaml stages[4].change.ja",
		"vpoe.yaml stages[4].outlook", "vpoe.yaml stages[5]",
	}})
}

func checkC3(w *wrongs, r ladder.Role) {
	stages := slices.Collect(r.Stages())
	if len(stages) != 6 {
		w.add("%d stages, want 6", len(stages))
	}
	for i, want := range []struct{ place, name, job, responsibility, outlook, change string }{
		{"p1", "junior|ジュニア", "features,learns|機能,学んで", "quality,code|コード,品質", "speciality,whole system,non-functional|専門,システムの全体,非機能要件", ""},
		{"p4", "senior|シニア", "complex,juniors,product owner|込み入った,若手,プロダクトオーナー", "technical decisions|技術,判断", "architect,tech lead|アーキテクト,テックリード", "decides|判断"},
		{"", "tech lead,team lead|テックリード,チームリード", "code review,debt|コードレビュー,負債", "direction|方向", "several teams,manage,department|いくつものチーム,マネジメント,部門", "technical influence|技術的な影響力"},
		{"m4", "manager|マネージャー", "careers,evaluates,hires,budget|キャリア,評価,採用,予算", "people|人", "structure,executives|構造,経営層", "organisational influence,responsibility for people|組織への影響力,人への責任"},
		{"vpoe", "VPoE|VPoE", "culture,people strategy,debt|文化,人材,負債", "strategy,execution|戦略,実行", "CTO,COO,CEO|CTO,COO,CEO", "scale,output per head,processes,tools,culture,several teams|スケール,一人あたり,プロセス,ツール,文化,複数のチーム"},
		{"cto", "CTO,CPO,COO|CTO,CPO,COO", "products,operations,whole company|技術,プロダクト,業務,会社全体", "vision,product strategy,operations|ビジョン,プロダクト戦略,業務", "weight,technology and business|影響力,技術と事業の融合", "company|会社"},
	} {
		if i >= len(stages) {
			break
		}
		s, where := stages[i], fmt.Sprintf("stage %d", i+1)
		if s.Place != want.place {
			w.add("%s is %q, want %q", where, s.Place, want.place)
		}
		w.speaks(where, s.Name, want.name)
		w.speaks(where+", job", s.Job, want.job)
		w.speaks(where+", responsibility", s.Responsibility, want.responsibility)
		w.speaks(where+", outlook", s.Outlook, want.outlook)
		if i > 0 {
			w.speaks(where+", change", s.Change, want.change)
		}
	}
}
