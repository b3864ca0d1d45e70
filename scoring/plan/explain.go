package plan

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Explain returns the course in lines for a person, in the closest language to tag, of
// English and Japanese: each step with its cost, what it is for, what it opens and how
// to learn it; what targets ask beside; and what is not known. Costs have at most six
// digits. Each line ends in a newline.
func (c Course) Explain(tag language.Tag) string {
	e := explainer{Builder: new(strings.Builder), tag: tag, course: c, told: make(map[string]int)}
	e.head()
	at, taught := 0, make(map[skills.ID]bool)
	for s := range c.Steps() {
		at++
		e.step(at, s)
		if !taught[s.Skill] {
			taught[s.Skill] = true
			for _, l := range s.Lessons {
				e.lesson(at, l)
			}
		}
	}
	for t := range c.Opens() {
		for n := range c.Beside(t) {
			e.line(says.beside, "target", e.target(t), "need", strings.TrimLeft(n.Line(tag), "+-? "))
		}
	}
	if c.of != nil && !c.Exact() {
		e.line(says.inexact)
	}
	return e.String()
}

// explainer writes the lines of a course.
type explainer struct {
	*strings.Builder
	tag    language.Tag
	course Course
	told   map[string]int // lessons that have been written, and at which step
}

func (e explainer) line(t text.Text, pairs ...string) {
	e.WriteString(t.Fill(e.tag, pairs...))
	e.WriteByte('\n')
}

func (e explainer) head() {
	c := e.course
	switch {
	case c.Len() == 0:
		e.line(says.nothing)
	case c.Len() == 1:
		e.line(says.oneStep, "cost", c.Cost().Text(e.tag))
	default:
		e.line(says.steps, "n", strconv.Itoa(c.Len()), "cost", c.Cost().Text(e.tag))
	}
	if c.of != nil && c.of.known == 0 && c.Len() > 0 {
		e.line(says.nothingKnown)
	} else if cost := c.Cost(); cost.Lo < cost.Hi {
		e.line(says.someUnknown)
	}
}

func (e explainer) step(at int, s Step) {
	parts := []string{says.cost.Fill(e.tag, "cost", Span{s.Cost, s.Cost}.Text(e.tag))}
	if s.Maybe {
		parts = append(parts, says.maybe.In(e.tag))
	}
	if len(s.For) > 0 {
		parts = append(parts, says.asked.Fill(e.tag, "targets", e.targets(s.For)))
	}
	if len(s.Before) > 0 {
		var names []string
		for _, id := range s.Before {
			names = append(names, e.course.of.name(id).In(e.tag))
		}
		parts = append(parts, says.before.Fill(e.tag, "skills", e.join(names)))
	}
	if len(s.Opens) > 0 {
		parts = append(parts, says.opens.Fill(e.tag, "targets", e.targets(s.Opens)))
	}
	line := says.step
	if s.To.IsZero() {
		line = says.stepAtAll
	}
	from := says.unknown.In(e.tag)
	if !s.From.IsZero() {
		from = s.Scale.LevelName(s.From).In(e.tag)
	}
	e.line(line, "at", strconv.Itoa(at), "skill", s.Name.In(e.tag), "from", from,
		"to", s.Scale.LevelName(s.To).In(e.tag), "parts", strings.Join(parts, says.semicolon.In(e.tag)))
}

// lesson writes a lesson, and where it stands if it has been written before.
func (e explainer) lesson(at int, l Lesson) {
	key := l.Role.Ladder().ID() + "\x00" + l.Role.ID() + "\x00" + l.ID + "\x00" + l.Goal.String()
	if before, ok := e.told[key]; ok {
		e.line(says.again, "role", l.Role.Name().In(e.tag), "at", strconv.Itoa(before))
		return
	}
	e.told[key] = at
	var parts []string
	add := func(t text.Text, list []string) {
		if len(list) > 0 {
			parts = append(parts, t.Fill(e.tag, "list", e.join(list)))
		}
	}
	var books, courses, practice []string
	for _, b := range l.Books {
		title := b.Title.In(e.tag)
		if authors := e.join(b.Authors); authors != "" {
			title = says.book.Fill(e.tag, "title", title, "authors", authors)
		}
		books = append(books, title)
	}
	for _, c := range l.Courses {
		courses = append(courses, c.In(e.tag))
	}
	for _, p := range l.Practice {
		practice = append(practice, p.Text.In(e.tag))
	}
	add(says.books, books)
	add(says.courses, courses)
	add(says.practice, practice)
	line := says.lesson
	if len(parts) == 0 {
		line = says.goal
	}
	e.line(line, "role", l.Role.Name().In(e.tag), "goal", l.Goal.In(e.tag), "parts", strings.Join(parts, says.then.In(e.tag)))
}

func (e explainer) target(t ladder.Target) string { return t.Name().In(e.tag) }

func (e explainer) targets(list []ladder.Target) string {
	var names []string
	for _, t := range list {
		if name := e.target(t); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return e.join(names)
}

func (e explainer) join(list []string) string { return strings.Join(list, says.comma.In(e.tag)) }

// name returns what the ladder calls a skill of the model.
func (m *model) name(id skills.ID) text.Text {
	at := slices.IndexFunc(m.raises, func(r raise) bool { return r.skill == id })
	return m.raises[at].name
}

// says is every sentence of a course.
var says = struct {
	nothing, oneStep, steps, nothingKnown, someUnknown   text.Text
	step, stepAtAll, unknown, cost, maybe, asked, before text.Text
	opens, lesson, goal, books, courses, practice, book  text.Text
	beside, inexact, comma, semicolon, then, again       text.Text
}{
	nothing: text.EnJa("nothing to learn", "学ぶべきものはない"),
	oneStep: text.EnJa("1 step, cost {cost}", "1 ステップ、費用 {cost}"),
	steps:   text.EnJa("{n} steps, cost {cost}", "{n} ステップ、費用 {cost}"),
	nothingKnown: text.EnJa("no skill of the person is known: every one counts from none, and may be there already",
		"どのスキルも不明なため、すべて「なし」から数えている。すでに身についている場合もある"),
	someUnknown: text.EnJa("a level that is not known counts as none; the lower cost is that of a person who has it already",
		"不明なレベルは「なし」と数えている。低いほうの費用は、それがすでに身についている場合"),
	step:      text.EnJa("{at}. {skill}: {from} -> {to} ({parts})", "{at}. {skill}: {from} → {to}（{parts}）"),
	stepAtAll: text.EnJa("{at}. {skill} ({parts})", "{at}. {skill}（{parts}）"),
	unknown:   text.EnJa("unknown", "不明"),
	cost:      text.EnJa("cost {cost}", "費用 {cost}"),
	maybe:     text.EnJa("perhaps there already", "すでに身についている可能性あり"),
	asked:     text.EnJa("for {targets}", "「{targets}」に必要"),
	before:    text.EnJa("before {skills}", "「{skills}」の前提"),
	opens:     text.EnJa("opens {targets}", "これで「{targets}」に届く"),
	lesson:    text.EnJa("   {role}: {goal} ({parts})", "   {role}: {goal}（{parts}）"),
	goal:      text.EnJa("   {role}: {goal}", "   {role}: {goal}"),
	books:     text.EnJa("books: {list}", "本: {list}"),
	courses:   text.EnJa("courses: {list}", "講座: {list}"),
	practice:  text.EnJa("practice: {list}", "実践: {list}"),
	book:      text.EnJa("{title} by {authors}", "{title}（{authors}）"),
	beside:    text.EnJa("{target} also asks: {need}", "「{target}」のほかの要件: {need}"),
	inexact: text.EnJa("there were too many ways to look at all of them: a cheaper one is possible",
		"方法が多く、すべては調べていない。より安い方法がありうる"),
	comma:     text.EnJa(", ", "、"),
	semicolon: text.EnJa("; ", "、"),
	then:      text.EnJa("; ", "。"),
	again:     text.EnJa("   {role}: see step {at}", "   {role}: ステップ {at} を参照"),
}
