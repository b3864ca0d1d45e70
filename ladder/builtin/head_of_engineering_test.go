package builtin_test

import (
	"cmp"
	"fmt"
	"io/fs"
	"iter"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/facts"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// runHead checks a system on the guide to a Head of Engineering, and that the
// check misses parts of its file, which are given by their paths.
func runHead(t *testing.T, name string, check func(*wrongs, ladder.Role), paths ...string) {
	t.Helper()
	s := facts.System{Name: name, Check: func(files fs.FS) []string {
		var w wrongs
		doc, _ := ladderfile.Read(files, "head-of-engineering.yaml")
		role, list := doc.Role(builtin.DualTrack(), builtin.Bases()) // the other files stay as they are
		if err := list.Err(); err != nil {
			return []string{err.Error()}
		}
		check(&w, role)
		return w
	}}
	for _, path := range paths {
		s.Facts = append(s.Facts, "head-of-engineering.yaml "+path)
	}
	runSystems(t, s)
}

// differ enters how a value differs from the one that is wanted.
func (w *wrongs) differ(what string, want, got any) {
	if diff := gocmp.Diff(want, got); diff != "" {
		w.add("%s (-want +got):\n%s", what, diff)
	}
}

// these returns what a function says of each.
func these[T, U any](all iter.Seq[T], of func(T) U) []U {
	var list []U
	for v := range all {
		list = append(list, of(v))
	}
	return list
}

func TestSystem_D1(t *testing.T) {
	runHead(t, "D1", checkD1, "metaphors[1]", "mission", "responsibilities[1].activities[3]", "responsibilities[6]", "hard-skills[5]", "soft-skills[3]",
		"tools[0].tools[2]", "tools[6]", "related[0].differences[1]", "related[2]", "tags[6]", "requires", "sources")
}

func checkD1(w *wrongs, r ladder.Role) {
	w.list("missions", []text.Text{r.Mission()}, "business|事業")
	w.list("descriptions", []text.Text{r.Description()}, "ten times|10 倍")
	w.list("metaphors", slices.Collect(r.Metaphors()), "captain|船長", "conductor|指揮者")
	w.list("responsibilities", these(r.Responsibilities(), func(s ladder.ResponsibilitySpec) text.Text { return s.Name }),
		"strategy|戦略", "talent|人材", "products|プロダクト", "architecture|アーキテクチャ", "budget|予算", "security|セキュリティ", "executives|経営")
	w.list("what responsibilities are", these(r.Responsibilities(), func(s ladder.ResponsibilitySpec) text.Text { return s.Description }),
		"cost|費用", "culture|文化", "Scrum|スクラム", "microservices|マイクロサービス", "return|ROI", "finance or health care|金融や医療", "CFO|CFO")
	activities := [][]string{
		{"3 to 5 years|3 年から 5 年", "investments|投資", "debt|負債"},
		{"hiring|採用", "evaluated|評価", "career|キャリア", "mentoring|メンタリング", "teams|チーム"},
		{"CI/CD|CI/CD", "deploy|デプロイ", "reviews|レビュー", "velocity|ベロシティ"},
		{"reviews|レビュー", "performance and scalability|性能やスケーラビリティ", "debt|負債"},
		{"FinOps|FinOps", "vendors|ベンダー", "effort|工数"},
		{"audited|監査", "IRP|IRP", "SLA|SLA"},
		{"health|健全", "numbers|数字"},
	}
	for i, of := range these(r.Responsibilities(), func(s ladder.ResponsibilitySpec) []text.Text { return s.Activities }) {
		if i < len(activities) {
			w.list(fmt.Sprintf("activities of responsibility %d", i), of, activities[i]...)
		}
	}
	for s := range r.Responsibilities() {
		if len(s.Skills) == 0 {
			w.differ("skills of "+s.Name.String(), "some", "none")
		}
	}

	skill := func(s ladder.RoleSkillSpec) skills.ID { return s.Skill }
	use := func(s ladder.RoleSkillSpec) text.Text { return s.Description }
	w.differ("hard skills", []skills.ID{
		"cloud-computing", "programming-languages", "system-architecture", "devops-and-sre", "security-and-compliance", "data-engineering", "technical-debt-management",
	}, these(r.HardSkills(), skill))
	w.list("hard skills", these(r.HardSkills(), use),
		"Kubernetes|Kubernetes", "TypeScript|TypeScript", "event-driven|イベント駆動", "Terraform|Terraform", "GDPR and CCPA|GDPR や CCPA", "Kafka|Kafka", "money|金額")
	w.differ("soft skills", []skills.ID{"strategic-thinking", "leadership-and-coaching", "communication", "crisis-management", "hiring-and-onboarding"}, these(r.SoftSkills(), skill))
	w.list("soft skills", these(r.SoftSkills(), use), "long run|先々", "delegates|任せ", "agreement|合意", "RCA|RCA", "culture|文化")

	w.list("categories of tools", these(r.Tools(), func(s ladder.ToolCategorySpec) text.Text { return s.Name }),
		"CI/CD|CI/CD", "observability|オブザーバビリティ", "project|プロジェクト", "knowledge|知識", "code|コード化", "security|セキュリティ", "FinOps|FinOps")
	w.list("uses of tools", these(r.Tools(), func(s ladder.ToolCategorySpec) text.Text { return s.Description }),
		"pipelines|パイプライン", "metrics|メトリクス", "roadmap|ロードマップ", "documents|文書", "version control|バージョン", "SAST|SAST", "save|節約")
	w.differ("tools", [][]skills.ID{
		{"gitlab-ci", "github-actions", "jenkins"},
		{"datadog", "grafana", "new-relic", "prometheus"},
		{"asana", "jira", "trello"},
		{"confluence", "microsoft-teams", "notion", "slack"},
		{"ansible", "chef", "terraform"},
		{"snyk", "sonarqube"},
		{"cloudability", "aws-cost-explorer"},
	}, these(r.Tools(), func(s ladder.ToolCategorySpec) []skills.ID { return s.Tools }))

	w.differ("related roles", []string{"cto: 4, derived false", "VP of Engineering: 0, derived false", "Director of Engineering: 0, derived false"},
		these(r.Related(), func(s ladder.RelatedRoleSpec) string {
			name := s.Name.In(language.English)
			if s.Role != "" {
				name = s.Role
			}
			return fmt.Sprintf("%s: %d, derived %v", name, len(s.Differences), s.Derived)
		}))
	for s := range r.Related() {
		if s.Role != "cto" {
			continue
		}
		var here, there []text.Text
		for _, d := range s.Differences {
			here, there = append(here, d.Here), append(there, d.There)
		}
		w.list("what the role is beside a CTO", here, "today and tomorrow|今日と明日", "organisation|組織", "products|プロダクト", "department|部門")
		w.list("what a CTO is", there, "long|長い", "research|研究開発", "vision|ビジョン", "board|取締役会")
	}
	tags := these(r.Tags(), func(s text.Text) string { return s.In(language.Japanese) })
	for _, want := range []string{
		"技術戦略", "SRE", "組織開発", "DevOps", "アジャイル開発", "予算策定", "リーダーシップ", "技術的負債", "クラウドアーキテクチャ",
		"組織構築", "プロダクトマネジメント", "予算管理", "スケーラビリティ", "エンジニアリングリーダーシップ", "技術ロードマップ",
	} {
		if !slices.Contains(tags, want) {
			w.differ("tags", want, tags)
		}
	}
	asked := make(map[skills.ID]string)
	for id, level := range r.Requirement().Levels() {
		asked[id] = level.String()
	}
	w.differ("number of skills that the role asks for", 13, len(asked))
	w.differ("strategic thinking", "mastery/expert", asked["strategic-thinking"])
	w.list("sources", slices.Collect(r.Sources()), "guide|職種ガイド")
}

func TestSystem_D2(t *testing.T) {
	runHead(t, "D2", checkD2, "stakeholders[1].role", "stakeholders[3].occasions[1]", "stakeholders[0].together[2]", "stakeholders[4].purpose", "stakeholders[2]")
}

func checkD2(w *wrongs, r ladder.Role) {
	w.list("partners", these(r.Stakeholders(), func(s ladder.StakeholderSpec) text.Text { return s.Partner }),
		"Executives|経営層", "CTO|CTO", "Product managers|プロダクトマネージャー", "Human resources|人事", "customer support|カスタマーサポート")
	w.differ("roles of partners", []string{"", "cto", "", "", ""}, these(r.Stakeholders(), func(s ladder.StakeholderSpec) string { return s.Role }))
	w.list("purposes", these(r.Stakeholders(), func(s ladder.StakeholderSpec) text.Text { return s.Purpose }),
		"finances|財務", "vision|ビジョン", "market|市場", "stay|長く", "customers|顧客")
	together := [][]string{
		{"CEO,CFO,CBO|CEO,CFO,CBO", "productive|生産性", "new market|新しい市場"},
		{"vision|ビジョン", "long view|長い視野"},
		{"how and by whom|どうやって、誰が", "release plans|リリースの計画"},
		{"recruiting department|採用の担当部門", "candidates|応募者"},
		{"bugs|不具合", "developed first|開発の優先順位"},
	}
	occasions := [][]string{
		{"every quarter|四半期", "incident|障害"},
		{"stack|スタック", "standards|標準", "debt|負債"},
		{"sprint planning|スプリント計画", "effort|工数", "response times|応答時間"},
		{"pipeline|流れ", "interviewers|面接官", "pay|報酬", "employer brand|ブランド"},
		{"bugs,slowness|不具合,遅さ", "sales|セールス"},
	}
	i := 0
	for s := range r.Stakeholders() {
		if i < len(together) {
			w.list(fmt.Sprintf("what is done with partner %d", i), s.Together, together[i]...)
			w.list(fmt.Sprintf("occasions with partner %d", i), s.Occasions, occasions[i]...)
		}
		i++
	}
}

func TestSystem_D3(t *testing.T) {
	runHead(t, "D3", checkD3, "stages[2]", "stages[3].place", "stages[4].change", "stages[5].outlook", "stages[0].responsibility")
}

func checkD3(w *wrongs, r ladder.Role) {
	w.list("stages", these(r.Stages(), func(s ladder.CareerStageSpec) text.Text { return s.Name }),
		"Junior|ジュニア", "Senior|シニア", "Team lead or tech lead|チームリード／テックリード", "Engineering manager|エンジニアリングマネージャー", "Head of Engineering|Head of Engineering", "VP of Engineering or CTO|VPoE／CTO")
	w.differ("places", []string{"p1", "p4", "", "m4", "head-of-engineering", "cto"}, these(r.Stages(), func(s ladder.CareerStageSpec) string { return s.Place }))
	w.list("jobs", these(r.Stages(), func(s ladder.CareerStageSpec) text.Text { return s.Job }),
		"learns|学んで", "juniors|若手", "bottlenecks|ボトルネック", "evaluates|評価", "roadmap|ロードマップ", "research|研究開発")
	w.list("responsibilities of stages", these(r.Stages(), func(s ladder.CareerStageSpec) text.Text { return s.Responsibility }),
		"quality|品質", "non-functional|非機能", "codebase|コードベース", "budget|予算", "culture|文化", "board|取締役会")
	w.list("outlooks", these(r.Stages(), func(s ladder.CareerStageSpec) text.Text { return s.Outlook }),
		"reviews|レビュー", "architect|アーキテクト", "several teams|複数のチーム", "across departments|部門をまたぐ", "CTO|CTO", "legacy|財産")
	w.list("changes", these(r.Stages(), func(s ladder.CareerStageSpec) text.Text { return s.Change })[1:],
		"technical influence|技術的な影響力", "team|チーム", "responsibility for people|人への責任", "scales|大きくなって", "company|会社全体")
}

func TestSystem_D4(t *testing.T) {
	runHead(t, "D4", checkD4, "trends[0].description", "trends[3]", "trends[6]")
}

func checkD4(w *wrongs, r ladder.Role) {
	w.list("trends", these(r.Trends(), func(s ladder.TrendSpec) text.Text { return s.Name }),
		"AI|AI", "security|セキュリティ", "remote|離れて", "FinOps|FinOps", "legacy|レガシー", "excellence|卓越性", "ethics|倫理")
	w.list("what trends are", these(r.Trends(), func(s ladder.TrendSpec) text.Text { return s.Description }),
		"MLOps|MLOps", "DevSecOps|DevSecOps", "asynchronous|非同期", "save|削る", "investment|投資", "SRE|SRE", "responsibly|責任ある")
}

func TestSystem_D5(t *testing.T) {
	runHead(t, "D5", checkD5, "learning[6]", "learning[0].books[1]", "learning[3].books[0].authors[2]", "learning[1].courses[0]", "learning[2].skills", "learning[6].practice[0]", "learning[4].practice[0].added")
}

func checkD5(w *wrongs, r ladder.Role) {
	w.list("goals", these(r.Learning(), func(s ladder.LearningStepSpec) text.Text { return s.Goal }),
		"architecture|アーキテクチャ", "leadership|リーダーシップ", "finance|財務", "SRE|SRE", "hiring|採用", "mentors|メンター", "deciding|判断")
	w.differ("books with authors", []string{
		"Clean Architecture 達人に学ぶソフトウェアの構造と設計 (Robert C. Martin)", "データ指向アプリケーションデザイン (Martin Kleppmann)",
		"エンジニアリング組織論への招待 (広木大地)",
		"SRE サイトリライアビリティエンジニアリング (Betsy Beyer, Chris Jones, Jennifer Petoff, Niall Richard Murphy)", "The DevOps ハンドブック (Gene Kim, Jez Humble, Patrick Debois, John Willis)",
	}, slices.Concat(these(r.Learning(), func(s ladder.LearningStepSpec) (titles []string) {
		for _, b := range s.Books {
			if len(b.Authors) > 0 {
				titles = append(titles, fmt.Sprintf("%s (%s)", b.Title.In(language.Japanese), strings.Join(b.Authors, ", ")))
			}
		}
		return titles
	})...))
	var kinds, courses []text.Text
	var steps []string
	for s := range r.Learning() {
		for _, b := range s.Books {
			if len(b.Authors) == 0 {
				kinds = append(kinds, b.Title)
			}
		}
		courses = append(courses, s.Courses...)
		practice := ""
		for _, p := range s.Practice {
			if practice += "fact "; p.Added {
				practice = strings.TrimSuffix(practice, "fact ") + "added "
			}
		}
		steps = append(steps, fmt.Sprintf("%d books, %d courses, skills %v, %s", len(s.Books), len(s.Courses), len(s.Skills) > 0, strings.TrimSpace(practice)))
	}
	w.list("kinds of reading", kinds, "financial statements|財務諸表", "culture|文化", "autobiographies|自伝", "biases|バイアス")
	w.list("courses", courses, "distributed systems|分散システム", "coaching|コーチング", "strategy|経営戦略", "certificate|資格", "talent acquisition|人材獲得")
	w.differ("steps", []string{
		"2 books, 1 courses, skills true, added", "1 books, 1 courses, skills true, added", "1 books, 1 courses, skills true, added",
		"2 books, 1 courses, skills true, added", "1 books, 1 courses, skills true, added", "1 books, 0 courses, skills true, fact added", "1 books, 0 courses, skills true, fact",
	}, steps)
}

func TestSystem_D6(t *testing.T) {
	runHead(t, "D6", checkD6, "employers[0].description", "employers[2]", "employers[3].job")
}

func checkD6(w *wrongs, r ladder.Role) {
	w.list("employers", these(r.Employers(), func(s ladder.EmployerSpec) text.Text { return s.Name }),
		"unicorns|ユニコーン", "SaaS|SaaS", "large companies|大企業", "global|グローバル")
	w.list("what employers are", these(r.Employers(), func(s ladder.EmployerSpec) text.Text { return s.Description }),
		"hundreds of millions|数億", "enterprise|大企業", "trading houses|商社", "research|研究開発")
	w.list("jobs at employers", these(r.Employers(), func(s ladder.EmployerSpec) text.Text { return s.Job }),
		"scalability|スケーラビリティ", "CPO|CPO", "in-house|内製化", "English|英語")
}

func TestSystem_D7(t *testing.T) {
	runHead(t, "D7", checkD7, "questions[14]", "questions[1].points[4]", "questions[4].points[0]", "questions[8].skills", "questions[12].skills[1]")
}

func checkD7(w *wrongs, r ladder.Role) {
	type probe struct {
		about  string
		points []string
		skills []skills.ID
	}
	want := []probe{
		{"debt|負債", []string{"cost|費用", "lost|逃して", "framework|枠組み"}, []skills.ID{"technical-debt-management", "communication", "executive-reporting"}},
		{"monolith|モノリス", []string{"transactions|トランザクション", "latency|遅延", "observability|オブザーバビリティ", "consistency|整合性", "sagas|Saga"}, []skills.ID{"microservices", "distributed-systems", "event-driven-architecture", "observability"}},
		{"database|データベース", []string{"sharding|シャーディング", "Redis|Redis", "queues|キュー", "NoSQL|NoSQL", "step by step|段階"}, []skills.ID{"databases", "scalability", "caching"}},
		{"downtime|止めず", []string{"canary|カナリア", "Istio|Istio"}, []skills.ID{"zero-downtime-deployment", "ci-cd", "kubernetes", "istio"}},
		{"CI/CD|CI/CD", []string{"MTTR|MTTR", "test automation|テスト自動化"}, []skills.ID{"ci-cd", "devops-and-sre", "dora-metrics", "test-automation"}},
		{"cloud bill|クラウドの費用", []string{"instances|インスタンス", "reserved|予約", "unused|使われていない", "answer for|責任"}, []skills.ID{"finops", "cloud-computing", "budget-and-finance"}},
		{"security|セキュリティ", []string{"zero trust|ゼロトラスト", "least privilege|最小権限", "Vault|Vault", "shift left|シフトレフト"}, []skills.ID{"security-and-compliance", "zero-trust", "access-control", "security-by-design"}},
		{"non-functional|非機能要件", []string{"SLO|SLO", "latency|レイテンシ", "scalability|スケーラビリティ", "Grafana|Grafana"}, []skills.ID{"non-functional-requirements", "slo", "observability"}},
		{"frameworks|フレームワーク", []string{"guidelines|指針", "libraries|ライブラリ", "reviews|レビュー", "team|チーム"}, []skills.ID{"technology-selection", "programming-languages", "system-architecture"}},
		{"data lake|データレイク", []string{"fresh|新しさ", "consistent|整合性", "secure|セキュリティ", "schema|スキーマ", "ELT|ELT"}, []skills.ID{"data-engineering", "data-modelling", "data-pipelines", "data-governance"}},
		{"outage|障害", []string{"MTTR|MTTR", "postmortem|ポストモーテム", "blame|責めない"}, []skills.ID{"incident-response", "postmortem", "crisis-management"}},
		{"trade-offs|トレードオフ", []string{"four|4 つ", "time to market|市場"}, []skills.ID{"decision-making", "strategic-thinking", "prioritisation"}},
		{"MLOps|MLOps", []string{"versions|バージョン", "drift|ドリフト", "reproducibility|再現性", "fairness|公平"}, []skills.ID{"mlops", "ai-governance"}},
		{"3 years|3 年", []string{"legacy|レガシー", "edge|エッジ", "plan|計画"}, []skills.ID{"technical-roadmap", "strategic-thinking", "technology-selection"}},
		{"productive|生産性", []string{"DORA|DORA", "debt|負債", "stay|定着", "hiring|採用", "health|健全"}, []skills.ID{"engineering-metrics", "dora-metrics", "technical-debt-management"}},
	}
	w.differ("number of questions", len(want), len(slices.Collect(r.Questions())))
	i := 0
	for q := range r.Questions() {
		if i < len(want) {
			w.list(fmt.Sprintf("question %d", i), []text.Text{q.Question}, want[i].about)
			w.list(fmt.Sprintf("points of question %d", i), q.Points, want[i].points...)
			w.differ(fmt.Sprintf("skills of question %d", i), want[i].skills, q.Skills)
		}
		i++
	}

	// The guide asks nothing of behaviour, which leaves two soft skills without a
	// question.
	var unasked []skills.ID
	for _, s := range slices.Concat(slices.Collect(r.HardSkills()), slices.Collect(r.SoftSkills())) {
		if len(slices.Collect(r.QuestionsFor(s.Skill))) == 0 {
			unasked = append(unasked, s.Skill)
		}
	}
	w.differ("skills that no question probes", []skills.ID{"leadership-and-coaching", "hiring-and-onboarding"}, unasked)
}

func TestSystem_D8(t *testing.T) {
	runHead(t, "D8", checkD8, "pay[junior]", "pay[middle].below", "pay[senior].open", "pay[senior].max", "pay[middle].marks", "pay[junior].estimate", "pay[junior].source")
}

func checkD8(w *wrongs, r ladder.Role) {
	found := func(years string) string {
		band, err := r.Pay().Find(pay.Query{Experience: new(decimal.MustParse(years))})
		if err != nil {
			return err.Error()
		}
		return band.ID()
	}
	var got []string
	for _, years := range []string{"0", "2.9", "3", "6.99", "7", "20"} {
		got = append(got, years+": "+found(years))
	}
	w.differ("bands by years of experience", []string{"0: junior", "2.9: junior", "3: middle", "6.99: middle", "7: senior", "20: senior"}, got)
	w.differ("bands", []string{
		"under 3 years of experience: 8,000,000 JPY to 12,000,000 JPY per year (an estimate)",
		"3 to under 7 years of experience: 12,000,000 JPY to 18,000,000 JPY per year (an estimate)",
		"7 years of experience or more: 18,000,000 JPY to 30,000,000 JPY and more per year (an estimate)",
	}, these(r.Pay().All(), func(b pay.Band) string { return b.Text(language.English) }))
	w.differ("bands in Japanese", []string{
		"経験 3 年未満: 年あたり 800 万円〜1,200 万円（推定）", "経験 3 年以上 7 年未満: 年あたり 1,200 万円〜1,800 万円（推定）", "経験 7 年以上: 年あたり 1,800 万円〜3,000 万円、それ以上もある（推定）",
	}, these(r.Pay().All(), func(b pay.Band) string { return b.Text(language.Japanese) }))
	w.list("marks", these(r.Pay().All(), pay.Band.Marks), "startup|スタートアップ", "several teams|複数のチーム", "CTO,CEO|CTO,CEO")
	w.list("sources of bands", these(r.Pay().All(), pay.Band.Source), "doda|OpenWork", "doda|OpenWork", "doda|OpenWork")
	w.differ("gaps and overlaps", 0, len(r.Pay().Gaps())+len(r.Pay().Overlaps()))

	// Where an amount lies, what is paid between the ends, and that nobody is above
	// the last band.
	for band := range r.Pay().All() {
		amount := pay.MustParseAmount("15000000 JPY")
		switch band.ID() {
		case "middle":
			share, err := band.Penetration(amount)
			w.differ("range penetration of 15,000,000", "0.5 <nil>", fmt.Sprint(share, err))
			at, err := r.Pay().At(pay.Query{Experience: new(decimal.MustParse("5"))})
			w.differ("pay at 5 years", "15000000 JPY <nil>", fmt.Sprint(at, err))
		case "senior":
			in, err := band.Holds(pay.MustParseAmount("45000000 JPY"))
			w.differ("45,000,000 is in the last band", "true <nil>", fmt.Sprint(in, err))
		}
	}
}

// Nobody compares a VP of Engineering with a Head of Engineering in words: it is
// derived of both guides, and says so.
func TestCompareRoles_guides(t *testing.T) {
	bases := builtin.Bases()
	var roles []ladder.Role
	for _, name := range []string{"vpoe", "head-of-engineering", "cto"} {
		r, list := bases["builtin:"+name].Role(builtin.DualTrack(), bases)
		if err := list.Err(); err != nil {
			t.Fatal(err)
		}
		roles = append(roles, r)
	}
	c := ladder.CompareRoles(roles...)
	var w wrongs
	shared := func(a ladder.RoleAspect) (names []string) {
		for item := range c.Items(a) {
			if item.In[0] && item.In[1] {
				names = append(names, cmp.Or(string(item.Skill), item.Name.In(language.Japanese)))
			}
		}
		return names
	}
	w.differ("responsibilities that both have", []string{
		"organisation-design", "career-ladder-design", "technical-roadmap", "technology-selection", "technical-debt-management", "security-and-compliance", "hiring",
		"performance-evaluation", "development-process", "ci-cd", "quality-assurance", "engineering-metrics", "culture-building", "mentoring", "budget-and-finance", "finops", "executive-reporting",
	}, shared(ladder.Responsibilities))
	w.differ("partners that both have", []string{"経営層", "CTO", "人事"}, shared(ladder.Stakeholders))
	derived := c.Derive(0, 1)
	w.differ("that it is derived, and in how many aspects they differ", "true 6", fmt.Sprint(derived.Derived, " ", len(derived.Differences)))
	for _, d := range derived.Differences {
		if d.Aspect.In(language.English) == "soft skills" {
			w.list("soft skills of one alone", []text.Text{d.Here, d.There}, "change,finance|チェンジ,財務", "crisis,hiring|危機,採用")
		}
	}
	for _, wrong := range w {
		t.Error(wrong)
	}
}
