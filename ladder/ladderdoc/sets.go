package ladderdoc

import (
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Interview returns the questions of a role's guide that probe at least one of
// some skills, with the points of a good answer, such as for the skills of which
// nothing is known yet. It names the skills that no question probes. The zero
// Role has none.
func Interview(r ladder.Role, ids ...skills.ID) Document {
	return set(r, says.interview, says.notProbed, ids, func(a author, ids []skills.ID) (covered []skills.ID) {
		found := slices.Collect(r.QuestionsFor(ids...))
		if len(found) > 0 {
			a.questions(r, found)
		}
		for _, q := range found {
			covered = append(covered, q.Skills...)
		}
		return covered
	})
}

// Learning returns the steps of a role's plan in which at least one of some
// skills is learned, such as those that a person lacks. It names the skills that
// no step teaches. The zero Role has none.
func Learning(r ladder.Role, ids ...skills.ID) Document {
	return set(r, says.toLearn, says.notTaught, ids, func(a author, ids []skills.ID) (covered []skills.ID) {
		found := slices.Collect(r.LearningFor(ids...))
		if len(found) > 0 {
			a.steps(r, found)
		}
		for _, s := range found {
			covered = append(covered, s.Skills...)
		}
		return covered
	})
}

// set returns a document about some skills of a role. tell writes what there is
// and returns the skills that it covers; left introduces the others.
func set(r ladder.Role, title, left text.Text, ids []skills.ID, tell func(author, []skills.ID) []skills.ID) Document {
	if r.IsZero() {
		return Document{}
	}
	ids = slices.Clone(ids)
	return Document{func(a author) {
		a.title(a.fill(title, "role", a.in(r.Name())))
		if len(ids) == 0 {
			a.note(says.noSkills)
			return
		}
		a.say(says.forSkills, a.join(a.skills(r, ids)))
		covered := tell(a, ids)
		rest := slices.DeleteFunc(slices.Clone(ids), func(id skills.ID) bool { return slices.Contains(covered, id) })
		a.say(left, a.join(a.skills(r, rest)))
	}}
}

// questions writes questions with the points of a good answer and the skills
// that each of them probes.
func (a author) questions(r ladder.Role, questions []ladder.QuestionSpec) {
	a.list(items(slices.Values(questions), func(q ladder.QuestionSpec) item {
		return item{name: a.in(q.Question), strong: true, parts: slices.Concat(
			a.field(says.points, a.all(q.Points)...), a.field(says.probes, a.join(a.skills(r, q.Skills))),
		)}
	}), true)
}

// steps writes steps to learn, and what the mark of an addition means.
func (a author) steps(r ladder.Role, steps []ladder.LearningStepSpec) {
	added := false
	a.list(items(slices.Values(steps), func(s ladder.LearningStepSpec) item {
		var books, practice []string
		for _, book := range s.Books {
			books = append(books, a.book(book))
		}
		for _, p := range s.Practice {
			line := a.in(p.Text)
			if p.Added {
				line, added = a.fill(says.added, "text", line), true
			}
			practice = append(practice, line)
		}
		return item{name: a.in(s.Goal), strong: true, parts: slices.Concat(
			a.field(says.teaches, a.join(a.skills(r, s.Skills))), a.field(says.books, books...),
			a.field(says.courses, a.all(s.Courses)...), a.field(says.practice, practice...),
		)}
	}), true)
	if added {
		a.note(says.addedMeans)
	}
}

func (a author) book(b ladder.BookSpec) string {
	authors := make([]string, len(b.Authors))
	for i, name := range b.Authors {
		authors[i] = oneLine(name)
	}
	if authors = stated(authors); len(authors) == 0 {
		return a.in(b.Title) // perhaps no title but a kind of book
	}
	return a.fill(says.book, "title", a.in(b.Title), "authors", a.join(authors))
}
