package builtin_test

import (
	"fmt"
	"io/fs"
	"slices"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/facts"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
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
			"vpoe.yaml tools[5]", "vpoe.yaml tools[6].description", "vpoe.yaml related[0].differences[2]", "vpoe.yaml related[0].role", "vpoe.yaml tags[5]", "vpoe.yaml sources",
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
		name       string
		activities []string
		skill      skills.ID
	}{
		{"organisation|組織", []string{"Conway,microservices|コンウェイ,マイクロサービス", "reports|報告", "mission,authority|使命,権限", "functional,product,matrix|機能別,プロダクト別,マトリックス", "ladder,evaluation|ラダー,評価"}, "organisation-design"},
		{"strategy,roadmap|戦略,ロードマップ", []string{"plans,roadmap|計画,ロードマップ", "standard,technologies|基準,技術", "debt|負債", "infrastructure|インフラ", "legacy,money,people|古い,資金,人手", "standards,security,compliance|標準,セキュリティ,法令順守"}, "technical-roadmap"},
		{"hiring,evaluation|採用,育成,評価", []string{"targets|目標", "interviews|面接", "onboarding|受け入れ", "training|研修", "market,pay,HR|市場,報酬,人事", "fair,transparent,OKR,360|公正,OKR,360"}, "hiring"},
		{"process,quality|進め方,品質", []string{"Scrum,Kanban|スクラム,カンバン", "CI/CD|CI/CD", "code review|コードレビュー", "test|テスト", "lead time|リードタイム", "SRE,incidents,SLA|SRE,障害,SLA"}, "development-process"},
		{"culture|文化", []string{"tech talks|テックトーク", "hackathons|ハッカソン", "mentoring|メンター", "psychological safety,feedback|心理的安全性,フィードバック"}, "culture-building"},
		{"budget,resources|予算,資源", []string{"cloud,FinOps,waste|クラウド,FinOps,無駄", "executives,database,monitoring,approval|経営陣,データベース,監視,承認"}, "finops"},
	} {
		if i >= len(duties) {
			break
		}
		where := fmt.Sprintf("responsibility %d", i+1)
		w.speaks(where, duties[i].Name, want.name)
		w.list(where+", activity", duties[i].Activities, want.activities...)
		if !slices.Contains(duties[i].Skills, want.skill) {
			w.add("%s takes %v, want %s", where, duties[i].Skills, want.skill)
		}
	}
	uses(w, "hard skill", slices.Collect(r.HardSkills()), []use{
		{"cloud-computing", "AWS,Azure,Google Cloud,FinOps|AWS,Azure,Google Cloud,FinOps"},
		{"programming-languages", "Python,Java,Go,TypeScript|Python,Java,Go,TypeScript"},
		{"system-architecture", "microservices,monoliths,event-driven,trade-offs|マイクロサービス,モノリス,イベント駆動,得失"},
		{"devops-and-sre", "CI/CD,SLO,SLA,Ansible,Terraform|CI/CD,SLO,SLA,Ansible,Terraform"},
		{"data-engineering", "Kafka,Spark,Snowflake,BigQuery|Kafka,Spark,Snowflake,BigQuery"},
		{"security-and-compliance", "GDPR,CCPA,zero trust,security by design|GDPR,CCPA,ゼロトラスト,セキュリティ・バイ・デザイン"},
	})
	uses(w, "soft skill", slices.Collect(r.SoftSkills()), []use{
		{"strategic-thinking", "business goals,technical strategy,roadmaps|事業の目標,技術の戦略,ロードマップ"},
		{"communication", "executives,sales,negotiates|経営陣,営業,折り合い"},
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
		{"CI/CD|CI/CD", "automation,pipelines|自動化,パイプライン", []skills.ID{"github-actions", "jenkins", "gitlab-ci"}},
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
	for related := range r.Related() {
		others = append(others, related.Role)
		if related.Role == "cto" && !related.Derived {
			var here, there []text.Text
			for _, d := range related.Differences {
				here, there = append(here, d.Here), append(there, d.There)
			}
			w.list("here", here, "how|どう", "organisation,process,people,ship|組織,プロセス,人,船", "today|現在", "inside|社内", "plan,oversees|計画,見届ける")
			w.list("there", there, "where|どこへ", "vision,compass|ビジョン,羅針盤", "future|未来", "outside|社外", "sets|定める")
		}
	}
	same(w, "related roles", others, "cto", "") // the ladder has no CPO
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

func checkCTO(files fs.FS) []string {
	r, err := guide(files, "cto")
	if err != nil {
		return []string{err.Error()}
	}
	var w wrongs
	w.speaks("mission", r.Mission(), "where,company,innovation|どこへ,会社,イノベーション")
	w.speaks("description", r.Description(), "future,research,outside,board,differs by company|未来,研究,社外,取締役会,会社によって違う")
	duties := slices.Collect(r.Responsibilities())
	if len(duties) != 4 {
		w.add("%d responsibilities, want 4", len(duties))
	}
	for i, want := range [][]string{
		{"long-term,vision|長,ビジョン", "directions,microservices|方向,マイクロサービス", "long-term stack,standards|長く使う技術,標準"},
		{"R&D|R&D", "innovation|イノベーション"},
		{"relations,outside|社外,関係", "communities|コミュニティ"},
		{"board|取締役会", "technology,business|技術,事業"},
	} {
		if i < len(duties) {
			w.list(fmt.Sprintf("responsibility %d", i+1), duties[i].Activities, want...)
		}
	}
	partners := slices.Collect(r.Stakeholders())
	if len(partners) != 4 {
		w.add("%d stakeholders, want 4", len(partners))
		return w
	}
	w.speaks("partner", partners[0].Partner, "VPoE|VPoE")
	w.list("occasion", partners[0].Occasions, "standards|標準", "review,architecture|レビュー,アーキテクチャ", "debt|負債")
	w.speaks("partner", partners[1].Partner, "Head of Engineering|Head of Engineering")
	w.list("occasion", partners[1].Occasions, "long-term stack|長く使う技術", "standards|標準", "debt,ordering|負債,順位")
	w.speaks("partner", partners[2].Partner, "board|取締役会")
	w.speaks("partner", partners[3].Partner, "communities,outside|社外,コミュニティ")
	stages := slices.Collect(r.Stages())
	if len(stages) != 2 {
		w.add("%d stages, want 2", len(stages))
		return w
	}
	w.speaks("outlook", stages[1].Outlook, "value,company,legacy|会社の価値,遺産")
	w.speaks("change", stages[1].Change, "how,today and tomorrow,where,long term|今日と明日,どう,どこへ,長い目")
	w.speaks("responsibility", stages[1].Responsibility, "vision,board|ビジョン,取締役会")
	w.speaks("job", stages[1].Job, "innovation,research,communities|イノベーション,研究開発,コミュニティ")
	return w
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
			"CEO,COO|CEO,COO", "",
			[]string{"health,productivity,invested|健康,生産性,投資", "risks,chances,words of business|危うさ,好機,事業の言葉", "vision,roadmap|ビジョン,ロードマップ"},
			[]string{"quarterly,strategy|四半期,戦略", "large investment|大きな投資", "approval,grow|大きくする,承認"},
			"direction,money,people|戦略,資金,人手",
		},
		{
			"CPO,product|CPO,プロダクト", "",
			[]string{"what,how|何を,どう", "feasible|技術的に", "who works on what|人手"},
			[]string{"backlog|バックログ", "debt|負債", "release|公開"},
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
			[]string{"pipeline|採用の流れ", "pay,benefits|報酬,福利厚生", "evaluation|評価", "harassment,compliance|ハラスメント,法令順守"},
			"excellent,motivated|優れた,意欲",
		},
		{
			"finance|財務", "",
			[]string{"cloud,licences,people,budget|クラウド,ライセンス,人,予算", "worth,business|事業", "get more|効き目"},
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
		{"p5", "tech lead,team lead|テックリード,チームリード", "code review,debt|コードレビュー,負債", "direction|方向", "several teams,manage,department|いくつものチーム,マネジメント,部門", "technical influence|技術的な影響力"},
		{"m4", "manager|マネージャー", "careers,evaluates,hires,budget|キャリア,評価,採用,予算", "people|人", "structure,executives|構造,経営陣", "organisational influence,responsibility for people|組織への影響力,人への責任"},
		{"vpoe", "VPoE|VPoE", "culture,people strategy,debt|文化,人材,負債", "strategy,execution|戦略,実行", "CTO,COO,CEO|CTO,COO,CEO", "scaling,output per head,processes,tools,culture,several teams|スケール,一人あたり,プロセス,ツール,文化,複数のチーム"},
		{"cto", "CTO,CPO,COO|CTO,CPO,COO", "technology,business|技術,事業", "vision,product strategy,operations|ビジョン,プロダクトの戦略,業務", "weight|影響力", "company|会社"},
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

// TestSystem_C4 checks the trends, each with why the role matters more for it.
func TestSystem_C4(t *testing.T) {
	runSystems(t, facts.System{Name: "VPoE", Check: vpoe(checkC4), Facts: []string{
		"vpoe.yaml trends[0].description", "vpoe.yaml trends[2].why", "vpoe.yaml trends[3]", "vpoe.yaml trends[4].name.ja", "vpoe.yaml trends[5].description.en",
	}})
}

func checkC4(w *wrongs, r ladder.Role) {
	trends := slices.Collect(r.Trends())
	if len(trends) != 6 {
		w.add("%d trends, want 6", len(trends))
	}
	for i, want := range []struct{ name, description, why string }{
		{"AI,ethical|AI,倫理", "ethical,bias,MLOps|倫理,偏り,MLOps", "risk,brand,governance|リスク,ブランド,ガバナンス"},
		{"distributed,remote|離れて", "time zones,cultures,tools,processes|時間帯,文化,ツール,プロセス", "remote work,place|リモートワーク,どこにいても"},
		{"FinOps|FinOps", "cloud,worth,saving|クラウド,値打ち,削る", "profit,technology and finance|利益率,技術と財務"},
		{"portfolio,debt|ポートフォリオ,負債", "invest,which,when,how much,product|投資,どれ,いつ,いくら,プロダクト", "far ahead,strategist|長い目,戦略家"},
		{"developer experience|開発者体験", "set up quickly,CI/CD,documentation|環境,CI/CD,文書", "compete,employer|競争,評判"},
		{"supply-chain,compliance|サプライチェーン,法令順守", "open source,suppliers,ISO 27001,SOC 2|オープンソース,取引先,ISO 27001,SOC 2", "breach,defence,risk|侵害,守り,リスク"},
	} {
		if i < len(trends) {
			where := fmt.Sprintf("trend %d", i+1)
			w.speaks(where, trends[i].Name, want.name)
			w.speaks(where, trends[i].Description, want.description)
			w.speaks(where+", why", trends[i].Why, want.why)
		}
	}
}

// TestSystem_C5 checks the steps of learning, with the authors under whom the
// books were published.
func TestSystem_C5(t *testing.T) {
	runSystems(t, facts.System{Name: "VPoE", Check: vpoe(checkC5), Facts: []string{
		"vpoe.yaml learning[0].books[0]", "vpoe.yaml learning[0].books[0].authors", "vpoe.yaml learning[1].courses[0]", "vpoe.yaml learning[2].practice[1]",
		"vpoe.yaml learning[3].practice[0].added", "vpoe.yaml learning[4].books[1].title.ja", "vpoe.yaml learning[5]",
	}})
}

func checkC5(w *wrongs, r ladder.Role) {
	steps := slices.Collect(r.Learning())
	if len(steps) != 6 {
		w.add("%d steps, want 6", len(steps))
	}
	for i, want := range []struct {
		goal    string
		skill   skills.ID
		books   []string
		courses []string
		read    []string // practice that the source names
	}{
		{
			"stack,cloud,data,security|技術,クラウド,データ,セキュリティ", "cloud-computing",
			[]string{
				"Microservices Patterns|マイクロサービスパターン [Chris Richardson]", "Building Microservices|マイクロサービスアーキテクチャ [Sam Newman]",
				"Site Reliability Engineering|SRE サイトリライアビリティエンジニアリング [Betsy Beyer Chris Jones Jennifer Petoff Niall Richard Murphy]",
			},
			[]string{"AWS,Azure,Google Cloud,architect|AWS,Azure,Google Cloud,アーキテクト", "Coursera,Udemy,system design|Coursera,Udemy,システム設計"},
			nil,
		},
		{
			"team,department|チーム,部門", "organisation-design",
			[]string{"Team Topologies|チームトポロジー [Matthew Skelton Manuel Pais]"},
			[]string{"Harvard Business School Online|ハーバード", "business school|ビジネススクール"},
			[]string{"Conway,leadership|コンウェイ,リーダーシップ"},
		},
		{
			"return,executives,words of business|ROI,経営陣,事業の言葉", "accounting", nil,
			[]string{"accounting,bookkeeping|会計,簿記", "FinOps Foundation|FinOps Foundation"},
			[]string{"annual accounts,investors|決算,投資家"},
		},
		{
			"evaluated,hired,careers|評価,採用,キャリア", "people-management",
			[]string{"Become an Effective Software Engineering Manager|エンジニアリングマネージャーのしごと [James Stanier]"},
			[]string{"mentoring,coaching|メンタリング,コーチング", "agile coaching,ICP-ACC|アジャイル,ICP-ACC"},
			nil,
		},
		{
			"DevOps,SRE,agile|DevOps,SRE,アジャイル", "ci-cd",
			[]string{"The DevOps Handbook|The DevOps ハンドブック [Gene Kim Jez Humble Patrick Debois John Willis]", "Accelerate|LeanとDevOpsの科学 [Nicole Forsgren Jez Humble Gene Kim]"},
			[]string{"Scrum Master,Product Owner|スクラムマスター,プロダクトオーナー", "continuous delivery|継続的デリバリー"},
			nil,
		},
		{
			"VPoE,CTO,other companies|VPoE,CTO,よその会社", "community-building",
			[]string{"State of DevOps Report|State of DevOps Report（年次の業界レポート） [DORA]"},
			nil,
			[]string{"community,CTOs|CTO,集まる", "speak,panel,conferences|カンファレンス,話し,パネル"},
		},
	} {
		if i >= len(steps) {
			break
		}
		s, where := steps[i], fmt.Sprintf("step %d", i+1)
		w.speaks(where, s.Goal, want.goal)
		if !slices.Contains(s.Skills, want.skill) {
			w.add("%s teaches %v, want %s", where, s.Skills, want.skill)
		}
		var books []string
		for _, b := range s.Books {
			books = append(books, fmt.Sprintf("%s|%s %v", b.Title.In(language.English), b.Title.In(language.Japanese), b.Authors))
		}
		same(w, where, books, want.books...)
		w.list(where+", course", s.Courses, want.courses...)
		var read, added []text.Text
		for _, p := range s.Practice {
			if p.Added {
				added = append(added, p.Text)
			} else {
				read = append(read, p.Text)
			}
		}
		w.list(where+", practice", read, want.read...)
		if len(added) != 1 {
			w.add("%s: %d pieces of practice are marked as added, want 1", where, len(added))
		}
	}
}

// TestSystem_C6 checks the types of employers.
func TestSystem_C6(t *testing.T) {
	runSystems(t, facts.System{Name: "VPoE", Check: vpoe(checkC6), Facts: []string{
		"vpoe.yaml employers[0].job", "vpoe.yaml employers[1]", "vpoe.yaml employers[2].description", "vpoe.yaml employers[3].job.ja",
	}})
}

func checkC6(w *wrongs, r ladder.Role) {
	employers := slices.Collect(r.Employers())
	if len(employers) != 4 {
		w.add("%d types of employers, want 4", len(employers))
	}
	for i, want := range []struct{ name, description, job string }{
		{"unicorns|ユニコーン", "users,microservices|利用者,マイクロサービス", "thousands,borders,speed,debt|数千人,国境,速さ,負債"},
		{"SaaS|SaaS", "growth|成長", "culture,hires,architecture,early choices|文化,採用,アーキテクチャ,初期に選んだ技術"},
		{"established,digital|大企業,DX", "banks,car makers,trading houses|銀行,自動車,商社", "legacy,culture,in-house,agile,DevOps|古い,文化,内製,アジャイル,DevOps"},
		{"series B|シリーズ B", "funded,market|資金,市場", "first manager,founders,chaos,hiring,evaluation|一人目,創業者,混沌,採用,評価"},
	} {
		if i < len(employers) {
			where := fmt.Sprintf("employer %d", i+1)
			w.speaks(where, employers[i].Name, want.name)
			w.speaks(where, employers[i].Description, want.description)
			w.speaks(where+", job", employers[i].Job, want.job)
		}
	}
}

// TestSystem_C7 checks the questions of an interview, the points of a good
// answer and the skills that each probes.
func TestSystem_C7(t *testing.T) {
	runSystems(t, facts.System{Name: "VPoE", Check: vpoe(checkC7), Facts: []string{
		"vpoe.yaml questions[0].points[0]", "vpoe.yaml questions[1].skills[1]", "vpoe.yaml questions[4]", "vpoe.yaml questions[8].points[3].ja", "vpoe.yaml questions[11].skills",
		"vpoe.yaml questions[13].points[1]", "vpoe.yaml questions[14].question.en",
	}})
}

func checkC7(w *wrongs, r ladder.Role) {
	questions := slices.Collect(r.Questions())
	if len(questions) != 15 {
		w.add("%d questions, want 15", len(questions))
	}
	for i, want := range []struct {
		question string
		points   []string
		skill    skills.ID
	}{
		{"debt|負債", []string{"code,documents,infrastructure|コード,文書,インフラ", "ROI|ROI", "roadmap|ロードマップ"}, "technical-debt-management"},
		{"monolith,microservices|モノリス,マイクロサービス", []string{"Conway|コンウェイ", "structure,technology|組織,技術", "communication,dependencies|連絡,依存"}, "change-management"},
		{"patterns,scale|アーキテクチャの型", []string{"horizontally|水平", "queues|キュー", "shards|シャード", "CDN,Redis|CDN,Redis", "why|理由"}, "scalability"},
		{"cloud,hybrid|クラウド", []string{"lock-in,resilience|縛られない,障害", "operation,cost|運用,費用", "criteria,business|事業の要件,基準"}, "multi-cloud"},
		{"data lake|データレイク", []string{"data catalog|データカタログ", "RBAC|RBAC", "anonymised,pseudonymised|匿名,仮名", "GDPR|GDPR"}, "data-governance"},
		{"without downtime|止めず", []string{"canary|カナリア", "blue-green|ブルーグリーン", "rolling|ローリング", "complexity,risk|複雑さ,危険"}, "zero-downtime-deployment"},
		{"maturity,DevOps|DevOps,成熟", []string{"DORA,deployment frequency,lead time,MTTR|DORA,デプロイの頻度,リードタイム,MTTR", "infrastructure as code,observability|IaC,オブザーバビリティ"}, "dora-metrics"},
		{"security incident|セキュリティの事故", []string{"IRP|IRP", "containment,eradication,recovery|封じ込め,根絶,復旧", "executives|経営陣", "RCA|RCA"}, "incident-response"},
		{"choice of technologies|技術の選び方", []string{"radar,committee|レーダー,委員会", "PoC|PoC", "documented|文書", "compatibility|相性"}, "technology-selection"},
		{"SLO|SLO", []string{"users|利用者", "impact,sales|売上,影響", "SLA|SLA"}, "slo"},
		{"chaos|カオス", []string{"automates,faults|自動,障害", "scope,impact|範囲,影響", "trains|訓練"}, "chaos-engineering"},
		{"training,mentoring|研修,メンタリング", []string{"mentoring|メンター", "tech talks,duty|テックトーク,義務", "budget|予算"}, "training-design"},
		{"non-functional|非機能要件", []string{"availability,performance,security|可用性,性能,セキュリティ", "Datadog|Datadog", "load tests,penetration tests|負荷テスト,侵入テスト"}, "non-functional-requirements"},
		{"left to teams,consistency|任せる,一貫性", []string{"free|自由", "guard rails|ガードレール", "committee|委員会", "platform|基盤"}, "delegation"},
		{"FinOps,engineers|FinOps,エンジニア", []string{"tagging|タグ", "budget,actual|予算,実績", "evaluation|評価", "culture|文化"}, "finops"},
	} {
		if i >= len(questions) {
			break
		}
		q, where := questions[i], fmt.Sprintf("question %d", i+1)
		w.speaks(where, q.Question, want.question)
		w.list(where+", point", q.Points, want.points...)
		if !slices.Contains(q.Skills, want.skill) {
			w.add("%s probes %v, want %s", where, q.Skills, want.skill)
		}
	}
	for _, s := range slices.Concat(slices.Collect(r.HardSkills()), slices.Collect(r.SoftSkills())) {
		if len(slices.Collect(r.QuestionsFor(s.Skill))) == 0 {
			w.add("no question probes %s", s.Skill)
		}
	}
}

// The comparison with a Head of Engineering is in no source: it is derived from
// both guides, as is what the three roles share.
func TestVPoE_comparison(t *testing.T) {
	bases := builtin.Bases()
	var roles []ladder.Role
	for _, id := range []string{"vpoe", "head-of-engineering", "cto"} {
		doc, ok := bases["builtin:"+id]
		if !ok {
			t.Skipf("%s is not built in", id)
		}
		r, list := doc.Role(ladder.Ladder{}, bases)
		if err := list.Err(); err != nil {
			t.Fatal(err)
		}
		roles = append(roles, r)
	}
	c := ladder.CompareRoles(roles...)
	related := c.Derive(0, 1)
	if !related.Derived || len(related.Differences) == 0 {
		t.Errorf("the VPoE differs from a Head of Engineering by %v", related)
	}
	for r := range roles[0].Related() {
		if r.Role == "head-of-engineering" {
			t.Error("the record states what should be derived")
		}
	}
	for _, a := range []ladder.RoleAspect{ladder.Responsibilities, ladder.HardSkills, ladder.SoftSkills} {
		shared := 0
		for item := range c.Items(a) {
			if item.In[0] && item.In[2] {
				shared++
			}
		}
		if shared == 0 {
			t.Errorf("VPoE and CTO share no %s", a)
		}
	}
}
