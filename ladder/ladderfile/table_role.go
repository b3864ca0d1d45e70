package ladderfile

import (
	"fmt"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// roleFields are the keys of a role, in a ladder and in a file of its own.
var roleFields = []field[ladder.RoleSpec]{
	with("name", textCodec{}, func(r *ladder.RoleSpec) *text.Text { return &r.Name }, docs.name),
	with("mission", textCodec{}, func(r *ladder.RoleSpec) *text.Text { return &r.Mission },
		text.EnJa("What the role is there for.", "その職種の使命。")),
	with("description", textCodec{}, func(r *ladder.RoleSpec) *text.Text { return &r.Description }, docs.description),
	with("metaphors", texts, func(r *ladder.RoleSpec) *[]text.Text { return &r.Metaphors },
		text.EnJa("Pictures of the mission.", "使命のたとえ。")),
	with("requires", requirementCodec{}, func(r *ladder.RoleSpec) *ladder.RequirementSpec { return &r.Requires },
		text.EnJa("What a person must show.", "満たすべき要件。")),
	with[ladder.RoleSpec, []ladder.ResponsibilitySpec]("responsibilities", guided(responsibilityRecord), func(r *ladder.RoleSpec) *[]ladder.ResponsibilitySpec { return &r.Responsibilities },
		text.EnJa("What the role answers for.", "責任を持つこと。")),
	with[ladder.RoleSpec, []ladder.RoleSkillSpec]("hard-skills", roleSkillsCodec, func(r *ladder.RoleSpec) *[]ladder.RoleSkillSpec { return &r.HardSkills },
		text.EnJa("Technical skills that the role uses.", "使う技術的なスキル。")),
	with[ladder.RoleSpec, []ladder.RoleSkillSpec]("soft-skills", roleSkillsCodec, func(r *ladder.RoleSpec) *[]ladder.RoleSkillSpec { return &r.SoftSkills },
		text.EnJa("Other skills that the role uses.", "使うソフトスキル。")),
	with[ladder.RoleSpec, []ladder.ToolCategorySpec]("tools", guided(toolCategoryRecord), func(r *ladder.RoleSpec) *[]ladder.ToolCategorySpec { return &r.Tools },
		text.EnJa("Tools by sort.", "種類ごとの道具。")),
	with[ladder.RoleSpec, []ladder.StakeholderSpec]("stakeholders", guided(stakeholderRecord), func(r *ladder.RoleSpec) *[]ladder.StakeholderSpec { return &r.Stakeholders },
		text.EnJa("Partners of the role.", "一緒に仕事をする相手。")),
	with[ladder.RoleSpec, []ladder.CareerStageSpec]("stages", guided(careerStageRecord), func(r *ladder.RoleSpec) *[]ladder.CareerStageSpec { return &r.Stages },
		text.EnJa("Stages from the first on the way to the last beyond the role.", "この職種に至り、その先へ進む段階。")),
	with[ladder.RoleSpec, []ladder.TrendSpec]("trends", guided(trendRecord), func(r *ladder.RoleSpec) *[]ladder.TrendSpec { return &r.Trends },
		text.EnJa("What is changing the role.", "職種を変えつつあること。")),
	with[ladder.RoleSpec, []ladder.LearningStepSpec]("learning", guided(learningStepRecord), func(r *ladder.RoleSpec) *[]ladder.LearningStepSpec { return &r.Learning },
		text.EnJa("Steps of a plan to learn the role.", "学び方の手順。")),
	with[ladder.RoleSpec, []ladder.EmployerSpec]("employers", guided(employerRecord), func(r *ladder.RoleSpec) *[]ladder.EmployerSpec { return &r.Employers },
		text.EnJa("Types of employers.", "勤め先の種類。")),
	with[ladder.RoleSpec, []ladder.QuestionSpec]("questions", guided(questionRecord), func(r *ladder.RoleSpec) *[]ladder.QuestionSpec { return &r.Questions },
		text.EnJa("Questions of an interview.", "面接の質問。")),
	with[ladder.RoleSpec, []pay.BandSpec]("pay", bandsCodec, func(r *ladder.RoleSpec) *[]pay.BandSpec { return &r.Pay },
		text.EnJa("What the work pays.", "報酬のレンジ。")),
	with[ladder.RoleSpec, []ladder.RelatedRoleSpec]("related", relatedCodec, func(r *ladder.RoleSpec) *[]ladder.RelatedRoleSpec { return &r.Related },
		text.EnJa("How it compares with other roles.", "ほかの職種との違い。")),
	with[ladder.RoleSpec, []ladder.ObstacleSpec]("obstacles", guided(obstacleRecord), func(r *ladder.RoleSpec) *[]ladder.ObstacleSpec { return &r.Obstacles }, docs.obstacles),
	with[ladder.RoleSpec, []ladder.AdviceSpec]("advice", guided(adviceRecord), func(r *ladder.RoleSpec) *[]ladder.AdviceSpec { return &r.Advice },
		text.EnJa("What people in the role are told about their way.", "この職種の人への助言。")),
	with("tags", texts, func(r *ladder.RoleSpec) *[]text.Text { return &r.Tags },
		text.EnJa("Words to find it by.", "探すための語。")),
	with("sources", texts, func(r *ladder.RoleSpec) *[]text.Text { return &r.Sources },
		text.EnJa("Where the facts come from.", "事実の出どころ。")),
}

var roleRecord = newRecord(record[ladder.RoleSpec]{
	name:    text.EnJa("a role", "職種"),
	overlay: named(change.Place),
	id:      func(r *ladder.RoleSpec) *string { return &r.ID },
	fields: append([]field[ladder.RoleSpec]{
		with("id", stringCodec[string]{}, func(r *ladder.RoleSpec) *string { return &r.ID }, docs.id).must(neededByTheRest),
	}, roleFields...),
})

var responsibilityRecord = newRecord(record[ladder.ResponsibilitySpec]{
	name:    text.EnJa("a responsibility", "責任"),
	overlay: &overlay{},
	id:      func(i *ladder.ResponsibilitySpec) *string { return &i.ID },
	fields: []field[ladder.ResponsibilitySpec]{
		with("id", stringCodec[string]{}, func(i *ladder.ResponsibilitySpec) *string { return &i.ID }, docs.ownID),
		with("name", textCodec{}, func(r *ladder.ResponsibilitySpec) *text.Text { return &r.Name }, docs.name),
		with("description", textCodec{}, func(r *ladder.ResponsibilitySpec) *text.Text { return &r.Description }, docs.description),
		with("skills", skillIDs, func(r *ladder.ResponsibilitySpec) *[]skills.ID { return &r.Skills },
			text.EnJa("Ids of the skills that it takes most of all; roles compare by them, and by name when left out.",
				"特に必要なスキルの id。職種どうしはこれで比べられ、省略すると名前で比べられる。")),
		with("activities", texts, func(r *ladder.ResponsibilitySpec) *[]text.Text { return &r.Activities },
			text.EnJa("What one does for it.", "そのためにすること。")),
	},
})

// roleSkillCodec reads a skill of a role, in short its id.
var roleSkillCodec = shortCodec[ladder.RoleSkillSpec]{
	long:    roleSkillRecord,
	short:   part[ladder.RoleSkillSpec](stringCodec[skills.ID]{}, func(s *ladder.RoleSkillSpec) *skills.ID { return &s.Skill }),
	isShort: func(s *ladder.RoleSkillSpec) bool { return s.Skill != "" && s.Name.IsZero() && s.Description.IsZero() },
}

var roleSkillsCodec = looseCodec[ladder.RoleSkillSpec]{of: roleSkillRecord, item: roleSkillCodec, key: "skill"}

var roleSkillRecord = newRecord(record[ladder.RoleSkillSpec]{
	name:    text.EnJa("a skill of a role", "職種のスキル"),
	overlay: &overlay{},
	id:      func(r *ladder.RoleSkillSpec) *string { return (*string)(&r.Skill) },
	fields: []field[ladder.RoleSkillSpec]{
		with("skill", stringCodec[skills.ID]{}, func(r *ladder.RoleSkillSpec) *skills.ID { return &r.Skill },
			text.EnJa("Id of the skill.", "スキルの id。")),
		with("name", textCodec{}, func(r *ladder.RoleSkillSpec) *text.Text { return &r.Name },
			text.EnJa("What the role calls it, where the ladder calls it otherwise.", "この職種での呼び名（ラダーと違うとき）。")),
		with("description", textCodec{}, func(r *ladder.RoleSkillSpec) *text.Text { return &r.Description },
			text.EnJa("What it is used for in this role.", "この職種での使い道。")),
	},
})

var toolCategoryRecord = newRecord(record[ladder.ToolCategorySpec]{
	name:    text.EnJa("tools of one sort", "同じ種類の道具"),
	overlay: &overlay{},
	id:      func(i *ladder.ToolCategorySpec) *string { return &i.ID },
	fields: []field[ladder.ToolCategorySpec]{
		with("id", stringCodec[string]{}, func(i *ladder.ToolCategorySpec) *string { return &i.ID }, docs.ownID),
		with("name", textCodec{}, func(t *ladder.ToolCategorySpec) *text.Text { return &t.Name }, docs.name),
		with("description", textCodec{}, func(t *ladder.ToolCategorySpec) *text.Text { return &t.Description },
			text.EnJa("What the tools are used for in this role.", "この職種での使い道。")),
		with("tools", skillIDs, func(t *ladder.ToolCategorySpec) *[]skills.ID { return &t.Tools },
			text.EnJa("Ids of the tools.", "道具の id。")),
	},
})

var stakeholderRecord = newRecord(record[ladder.StakeholderSpec]{
	name:    text.EnJa("a stakeholder", "関係者"),
	overlay: &overlay{},
	id:      func(i *ladder.StakeholderSpec) *string { return &i.ID },
	fields: []field[ladder.StakeholderSpec]{
		with("id", stringCodec[string]{}, func(i *ladder.StakeholderSpec) *string { return &i.ID }, docs.ownID),
		with("partner", textCodec{}, func(s *ladder.StakeholderSpec) *text.Text { return &s.Partner },
			text.EnJa("Who it is.", "相手。")),
		with("role", stringCodec[string]{}, func(s *ladder.StakeholderSpec) *string { return &s.Role },
			text.EnJa("Id of the partner's role in the ladder.", "相手の職種の id。")),
		with("together", texts, func(s *ladder.StakeholderSpec) *[]text.Text { return &s.Together },
			text.EnJa("What both do together.", "一緒にすること。")),
		with("occasions", texts, func(s *ladder.StakeholderSpec) *[]text.Text { return &s.Occasions },
			text.EnJa("On which occasions.", "その機会。")),
		with("purpose", textCodec{}, func(s *ladder.StakeholderSpec) *text.Text { return &s.Purpose },
			text.EnJa("What for.", "その目的。")),
	},
})

var careerStageRecord = newRecord(record[ladder.CareerStageSpec]{
	name:    text.EnJa("a stage of a career", "キャリアの段階"),
	overlay: &overlay{},
	id:      func(i *ladder.CareerStageSpec) *string { return &i.ID },
	fields: []field[ladder.CareerStageSpec]{
		with("id", stringCodec[string]{}, func(i *ladder.CareerStageSpec) *string { return &i.ID }, docs.ownID),
		with("name", textCodec{}, func(c *ladder.CareerStageSpec) *text.Text { return &c.Name }, docs.name),
		with("place", stringCodec[string]{}, func(c *ladder.CareerStageSpec) *string { return &c.Place },
			text.EnJa("Id of the grade or role of the ladder that it is.", "あたる等級または職種の id。")),
		with("job", textCodec{}, func(c *ladder.CareerStageSpec) *text.Text { return &c.Job },
			text.EnJa("What one does.", "仕事の内容。")),
		with("responsibility", textCodec{}, func(c *ladder.CareerStageSpec) *text.Text { return &c.Responsibility },
			text.EnJa("What one answers for.", "責任。")),
		with("outlook", textCodec{}, func(c *ladder.CareerStageSpec) *text.Text { return &c.Outlook },
			text.EnJa("Where it leads.", "その先の見通し。")),
		with("change", textCodec{}, func(c *ladder.CareerStageSpec) *text.Text { return &c.Change },
			text.EnJa("What is new compared to the stage before.", "前の段階から変わること。")),
	},
})

var trendRecord = newRecord(record[ladder.TrendSpec]{
	name:    text.EnJa("a trend", "動向"),
	overlay: &overlay{},
	id:      func(i *ladder.TrendSpec) *string { return &i.ID },
	fields: []field[ladder.TrendSpec]{
		with("id", stringCodec[string]{}, func(i *ladder.TrendSpec) *string { return &i.ID }, docs.ownID),
		with("name", textCodec{}, func(t *ladder.TrendSpec) *text.Text { return &t.Name }, docs.name),
		with("description", textCodec{}, func(t *ladder.TrendSpec) *text.Text { return &t.Description }, docs.description),
		with("why", textCodec{}, func(t *ladder.TrendSpec) *text.Text { return &t.Why },
			text.EnJa("Why the role matters more for it.", "そのために職種の重みが増す理由。")),
	},
})

var learningStepRecord = newRecord(record[ladder.LearningStepSpec]{
	name:    text.EnJa("a step of learning", "学習の手順"),
	overlay: &overlay{},
	id:      func(i *ladder.LearningStepSpec) *string { return &i.ID },
	fields: []field[ladder.LearningStepSpec]{
		with("id", stringCodec[string]{}, func(i *ladder.LearningStepSpec) *string { return &i.ID }, docs.ownID),
		with("goal", textCodec{}, func(l *ladder.LearningStepSpec) *text.Text { return &l.Goal },
			text.EnJa("What one can do afterwards.", "できるようになること。")),
		with("skills", skillIDs, func(l *ladder.LearningStepSpec) *[]skills.ID { return &l.Skills },
			text.EnJa("Ids of the skills that are learned.", "身につくスキルの id。")),
		with("books", listCodec[ladder.BookSpec]{item: bookRecord}, func(l *ladder.LearningStepSpec) *[]ladder.BookSpec { return &l.Books },
			text.EnJa("Books to read.", "読む本。")),
		with("courses", texts, func(l *ladder.LearningStepSpec) *[]text.Text { return &l.Courses },
			text.EnJa("Courses to take.", "受ける講座。")),
		with("practice", practicesCodec, func(l *ladder.LearningStepSpec) *[]ladder.PracticeSpec { return &l.Practice },
			text.EnJa("What to do at work.", "仕事で実践すること。")),
	},
})

var practiceRecord = newRecord(record[ladder.PracticeSpec]{
	name: text.EnJa("a practice", "実践"),
	fields: []field[ladder.PracticeSpec]{
		with[ladder.PracticeSpec, text.Text]("text", anyText{}, func(p *ladder.PracticeSpec) *text.Text { return &p.Text },
			text.EnJa("What to do.", "すること。")).must(needed),
		with("added", boolCodec{}, func(p *ladder.PracticeSpec) *bool { return &p.Added },
			text.EnJa("Whether it is said by no source of the role and was added by who wrote the file.", "出典にはなく、ファイルの作者が加えたものか。")),
	},
})

var practicesCodec = listCodec[ladder.PracticeSpec]{
	item: shortCodec[ladder.PracticeSpec]{
		long:    practiceRecord,
		marks:   []string{"text", "added"},
		short:   part[ladder.PracticeSpec](textCodec{}, func(p *ladder.PracticeSpec) *text.Text { return &p.Text }),
		isShort: func(p *ladder.PracticeSpec) bool { return !p.Added },
	},
	zero: emptyMap,
}

var bookRecord = newRecord(record[ladder.BookSpec]{
	name: text.EnJa("a book", "本"),
	flow: true,
	fields: []field[ladder.BookSpec]{
		with("title", textCodec{}, func(b *ladder.BookSpec) *text.Text { return &b.Title },
			text.EnJa("Title of the book.", "書名。")),
		with("authors", ids, func(b *ladder.BookSpec) *[]string { return &b.Authors },
			text.EnJa("Its authors.", "著者。")),
	},
})

var employerRecord = newRecord(record[ladder.EmployerSpec]{
	name:    text.EnJa("a type of employer", "勤め先の種類"),
	overlay: &overlay{},
	id:      func(i *ladder.EmployerSpec) *string { return &i.ID },
	fields: []field[ladder.EmployerSpec]{
		with("id", stringCodec[string]{}, func(i *ladder.EmployerSpec) *string { return &i.ID }, docs.ownID),
		with("name", textCodec{}, func(e *ladder.EmployerSpec) *text.Text { return &e.Name }, docs.name),
		with("description", textCodec{}, func(e *ladder.EmployerSpec) *text.Text { return &e.Description }, docs.description),
		with("job", textCodec{}, func(e *ladder.EmployerSpec) *text.Text { return &e.Job },
			text.EnJa("What the role does there.", "そこでの仕事。")),
	},
})

var questionRecord = newRecord(record[ladder.QuestionSpec]{
	name:    text.EnJa("a question", "質問"),
	overlay: &overlay{},
	id:      func(i *ladder.QuestionSpec) *string { return &i.ID },
	fields: []field[ladder.QuestionSpec]{
		with("id", stringCodec[string]{}, func(i *ladder.QuestionSpec) *string { return &i.ID }, docs.ownID),
		with("question", textCodec{}, func(q *ladder.QuestionSpec) *text.Text { return &q.Question },
			text.EnJa("The question.", "質問。")),
		with("points", texts, func(q *ladder.QuestionSpec) *[]text.Text { return &q.Points },
			text.EnJa("Points of a good answer.", "よい答えの要点。")),
		with("skills", skillIDs, func(q *ladder.QuestionSpec) *[]skills.ID { return &q.Skills },
			text.EnJa("Ids of the skills that it probes.", "確かめるスキルの id。")),
	},
})

// relatedCodec reads how a role compares with others: with each once as sources
// say it, and once as it was derived.
var relatedCodec = looseCodec[ladder.RelatedRoleSpec]{
	of: relatedRoleRecord,
	alike: func(r *ladder.RelatedRoleSpec) string {
		if r.Role != "" {
			return fmt.Sprintf("%q %v", r.Role, r.Derived)
		}
		return fmt.Sprintf("%v %v", r.Name, r.Derived)
	},
}

var relatedRoleRecord = newRecord(record[ladder.RelatedRoleSpec]{
	name:    text.EnJa("a related role", "関連する職種"),
	overlay: &overlay{},
	fields: []field[ladder.RelatedRoleSpec]{
		with("role", stringCodec[string]{}, func(r *ladder.RelatedRoleSpec) *string { return &r.Role },
			text.EnJa("Id of a role; left out for one that the ladder does not have.", "職種の id。ラダーにない職種のときは省略する。")),
		with("name", textCodec{}, func(r *ladder.RelatedRoleSpec) *text.Text { return &r.Name },
			text.EnJa("What it is called, where the ladder does not say.", "呼び名（ラダーにないとき）。")),
		with("differences", listCodec[ladder.DifferenceSpec]{item: differenceRecord}, func(r *ladder.RelatedRoleSpec) *[]ladder.DifferenceSpec { return &r.Differences },
			text.EnJa("What differs.", "違い。")),
		with("derived", boolCodec{}, func(r *ladder.RelatedRoleSpec) *bool { return &r.Derived },
			text.EnJa("Whether the comparison follows from the data and is said by no source.", "出典にはなく、データから導いた比較か。")),
	},
})

var differenceRecord = newRecord(record[ladder.DifferenceSpec]{
	name: text.EnJa("a difference", "違い"),
	fields: []field[ladder.DifferenceSpec]{
		with("aspect", textCodec{}, func(d *ladder.DifferenceSpec) *text.Text { return &d.Aspect },
			text.EnJa("In what they differ.", "何についての違いか。")),
		with("here", textCodec{}, func(d *ladder.DifferenceSpec) *text.Text { return &d.Here },
			text.EnJa("How it is in this role.", "この職種では。")),
		with("there", textCodec{}, func(d *ladder.DifferenceSpec) *text.Text { return &d.There },
			text.EnJa("How it is in the other.", "もう一方の職種では。")),
	},
})

var obstacleRecord = newRecord(record[ladder.ObstacleSpec]{
	name:    text.EnJa("an obstacle", "妨げ"),
	overlay: &overlay{},
	id:      func(i *ladder.ObstacleSpec) *string { return &i.ID },
	fields: []field[ladder.ObstacleSpec]{
		with("id", stringCodec[string]{}, func(i *ladder.ObstacleSpec) *string { return &i.ID }, docs.ownID),
		with("name", textCodec{}, func(o *ladder.ObstacleSpec) *text.Text { return &o.Name }, docs.name),
		with("description", textCodec{}, func(o *ladder.ObstacleSpec) *text.Text { return &o.Description }, docs.description),
		with("answers", texts, func(o *ladder.ObstacleSpec) *[]text.Text { return &o.Answers },
			text.EnJa("What can be done about it.", "できる対処。")),
	},
})

var adviceRecord = newRecord(record[ladder.AdviceSpec]{
	name:    text.EnJa("a piece of advice", "助言"),
	overlay: &overlay{},
	id:      func(i *ladder.AdviceSpec) *string { return &i.ID },
	fields: []field[ladder.AdviceSpec]{
		with("id", stringCodec[string]{}, func(i *ladder.AdviceSpec) *string { return &i.ID }, docs.ownID),
		with("for", textCodec{}, func(a *ladder.AdviceSpec) *text.Text { return &a.For },
			text.EnJa("Whom it is for.", "誰への助言か。")),
		with("tips", texts, func(a *ladder.AdviceSpec) *[]text.Text { return &a.Tips },
			text.EnJa("What they are told.", "助言の内容。")),
	},
})
