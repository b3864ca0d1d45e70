package builtin_test

import (
	"fmt"
	"slices"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/facts"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

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
		{"distributed,remote|離れて", "time zones,cultures,tools,processes|時間帯,文化,ツール,プロセス", "remote work,wherever|リモートワーク,どこにいても"},
		{"FinOps|FinOps", "cloud,steers,cutting|クラウド,価値,削る", "profit,technology and finance|利益率,技術と財務"},
		{"portfolio,debt|ポートフォリオ,負債", "invest,which,when,how much,product|投資,どれ,いつ,いくら,プロダクト", "far ahead,strategist|長い目,戦略家"},
		{"developer experience|開発者体験", "set up quickly,CI/CD,documentation|環境,CI/CD,文書", "compete,employer|競争,評判"},
		{"supply-chain,compliance|サプライチェーン,コンプライアンス", "open source,suppliers,ISO 27001,SOC 2|オープンソース,取引先,ISO 27001,SOC 2", "breach,defence,risk|侵害,守り,リスク"},
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
		"vpoe.yaml learning[0].books[0]", "vpoe.yaml learning[0].books[0].authors", "vpoe.yaml learning[1].courses[0]", "vpoe.yaml learning[2].books[0]",
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
			[]string{"Team Topologies|チームトポロジー [Matthew Skelton Manuel Pais]", "a book on Conway's law, and a classic of leadership|コンウェイの法則を扱った本と、リーダーシップ論の古典 []"},
			[]string{"Harvard Business School Online|ハーバード", "business school|ビジネススクール"},
			nil,
		},
		{
			"return,executives,business terms|ROI,経営層,事業の言葉", "accounting",
			[]string{"an introduction to analysing annual accounts and papers for investors|決算書や投資家向け資料の読み解き方を扱った本 []"},
			[]string{"accounting,bookkeeping|会計,簿記", "FinOps Foundation|FinOps Foundation"},
			nil,
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
			[]string{"State of DevOps Report|State of DevOps Report [DORA]"},
			nil,
			[]string{"community,CTOs|CTO,集まる", "speak,panel,conferences|カンファレンス,登壇,パネル"},
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
		{"established,digital|大企業,DX", "banks,car makers,trading houses|銀行,自動車,商社", "legacy,culture,in-house,agile,DevOps|レガシー,文化,内製,アジャイル,DevOps"},
		{"series B|シリーズ B", "raised,market|資金,市場", "first manager,founders,chaos,hiring,evaluation|一人目,創業者,混沌,採用,評価"},
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
		{"patterns,scale|アーキテクチャの型", []string{"horizontally|水平", "queues|キュー", "shards|シャーディング", "CDN,Redis|CDN,Redis", "why|理由"}, "scalability"},
		{"cloud,hybrid|クラウド", []string{"lock-in,resilience|縛られない,障害", "operation,cost|運用,費用", "criteria,business|事業の要件,基準"}, "multi-cloud"},
		{"data lake|データレイク", []string{"data catalog|データカタログ", "RBAC|RBAC", "anonymised,pseudonymised|匿名,仮名", "GDPR|GDPR"}, "data-governance"},
		{"without downtime|止めず", []string{"canary|カナリア", "blue-green|ブルーグリーン", "rolling|ローリング", "trade-offs,complexity,risk|トレードオフ,複雑さ,リスク"}, "zero-downtime-deployment"},
		{"maturity,DevOps|DevOps,成熟", []string{"DORA,deployment frequency,lead time,MTTR|DORA,デプロイの頻度,リードタイム,MTTR", "infrastructure as code,observability|IaC,オブザーバビリティ"}, "dora-metrics"},
		{"security incident|セキュリティインシデント", []string{"IRP|IRP", "containment,eradication,recovery|封じ込め,根絶,復旧", "executives|経営層", "RCA|RCA"}, "incident-response"},
		{"choice of technologies|技術の選び方", []string{"radar,committee|レーダー,委員会", "PoC|PoC", "documented|文書", "compatibility|互換性"}, "technology-selection"},
		{"SLO|SLO", []string{"users|利用者", "impact,sales|売上,影響", "SLA|SLA"}, "slo"},
		{"chaos|カオス", []string{"automates,faults|自動,障害", "scope,impact|範囲,影響", "trains|訓練"}, "chaos-engineering"},
		{"training,mentoring|研修,メンタリング", []string{"mentoring|メンター", "tech talks,duty|テックトーク,義務", "budget|予算"}, "training-design"},
		{"non-functional|非機能要件", []string{"availability,performance,security|可用性,性能,セキュリティ", "Datadog|Datadog", "load tests,penetration tests|負荷テスト,侵入テスト"}, "non-functional-requirements"},
		{"made by teams,consistency|任せる,一貫性", []string{"free|自由", "guard rails|ガードレール", "committee|委員会", "platform|基盤"}, "delegation"},
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
	var unasked []skills.ID
	for _, s := range slices.Concat(slices.Collect(r.HardSkills()), slices.Collect(r.SoftSkills())) {
		if len(slices.Collect(r.QuestionsFor(s.Skill))) == 0 {
			unasked = append(unasked, s.Skill)
		}
	}
	same(w, "skills that no question probes", unasked, "programming-languages") // the guide asks how technologies are chosen, not about languages
}
