package ladder

import (
	"fmt"
	"strconv"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// MaxPieces is the largest number of pieces of evidence, or of ratings, that a
// requirement can ask for.
const MaxPieces = 1000

func (a Evidence) compile(c compiler) node {
	e := &evidence{Evidence: a, name: c.data.skillName(a.Skill)}
	e.N, e.Months = c.positive(a.N, MaxPieces, "n"), c.window(a.Months)
	if a.Skill != "" && !c.data.knows(a.Skill) && !c.unusable[a.Skill] {
		c.report(skills.UnknownSkill.At(c.path.Field("skill"), a.Skill).WithSuggestion(c.suggest.skill(string(a.Skill), c.data)))
	}
	return node{form: formKind, kind: e}
}

// window checks how old something may be; 0 is any age.
func (c compiler) window(months int) int {
	if months == 0 {
		return 0
	}
	return c.positive(months, MaxMonths, "months")
}

func (a Rating) compile(c compiler) node {
	r := &rating{Rating: a}
	if r.times = 1; a.Times != 0 {
		r.times = c.positive(a.Times, MaxPieces, "times")
	}
	r.Months = c.window(a.Months)
	i, ok := c.data.reviewByID[a.Review]
	if !ok {
		c.report(UnknownReview.At(c.path.Field("review"), a.Review).WithSuggestion(c.suggest.review(a.Review, c.data)))
		return node{form: formKind, kind: r}
	}
	review := c.data.reviews[i]
	r.name = nameOr(review.Name, review.ID)
	if review.Scale == "" {
		c.report(NoRatings.At(c.path.Field("review"), a.Review))
		return node{form: formKind, kind: r}
	}
	r.scale = c.data.scales[review.Scale]
	if r.scale.IsZero() {
		return node{form: formKind, kind: r} // reported with the review
	}
	level, err := r.scale.Parse(a.Level)
	if err != nil {
		c.report(r.scale.UnknownStep(a.Level, c.path.Field("level")))
	}
	r.level = level
	return node{form: formKind, kind: r}
}

// evidence is a number of pieces of evidence.
type evidence struct {
	Evidence
	name text.Text
}

func (e *evidence) there(f *Facts) span {
	h := f.past()
	n := span{}
	for i := range h.evidence {
		p := &h.evidence[i]
		if e.Skill == "" && p.again || e.Skill != "" && p.Skill != e.Skill || e.Value != "" && p.Value != e.Value {
			continue
		}
		sure, possible := f.covers(p.Date, e.Months)
		n.add(sure, possible)
	}
	if !h.allEvidence {
		n.possible = endless
	}
	return n
}

func (s *span) add(sure, possible bool) {
	if sure {
		s.sure++
	}
	if possible {
		s.possible++
	}
}

func (e *evidence) outcome(f Facts) Outcome { return e.there(&f).reaches(int64(e.N)) }

func (e *evidence) weigh(f *Facts) (Outcome, Progress) { return e.there(f).toward(int64(e.N)) }

func (e *evidence) spec() RequirementSpec { return e.Evidence }

func (e *evidence) equal(k kind) bool {
	g, ok := k.(*evidence)
	return ok && e.Evidence == g.Evidence
}

func (e *evidence) String() string {
	s := strconv.Itoa(e.N) + " pieces of evidence"
	if e.Skill != "" {
		s += " of " + string(e.Skill)
	}
	if e.Value != "" {
		s += " for the value " + e.Value
	}
	if e.Months > 0 {
		s += " in months " + strconv.Itoa(e.Months)
	}
	return s
}

func (e *evidence) line(f *Facts, o Outcome, tag language.Tag) string {
	return counted(e.what(tag), e.there(f), e.N, e.Months, o, tag)
}

// what returns of what kind the evidence is, whatever its age.
func (e *evidence) what(tag language.Tag) string {
	what := lines.evidence.In(tag)
	if e.Skill != "" {
		what = lines.evidenceOf.Fill(tag, "skill", e.name.In(tag))
	}
	if e.Value != "" {
		what = lines.evidenceFor.Fill(tag, "what", what, "value", e.Value)
	}
	return what
}

// counted is the line of what is counted.
func counted(what string, there span, n, months int, o Outcome, tag language.Tag) string {
	line := lines.counted
	switch {
	case o == Unknown && there.sure == 0:
		line = lines.countedUnknown
	case o == Unknown:
		line = lines.countedOpen
	case o == NotMet:
		line = lines.countedShort
	}
	return line.Fill(tag, "what", inWindow(what, months, tag), "asked", strconv.Itoa(n), "held", strconv.FormatInt(there.sure, 10), "short", strconv.FormatInt(int64(n)-there.sure, 10))
}

// inWindow adds to what is counted how old it may be.
func inWindow(what string, months int, tag language.Tag) string {
	if months == 0 {
		return what
	}
	return lines.window.Fill(tag, "what", what, "months", strconv.Itoa(months))
}

func (e *evidence) witness(f Facts) (Facts, bool) {
	var more []PieceSpec
	for i := range e.N {
		more = append(more, PieceSpec{e.Skill, skills.EvidenceSpec{
			Title: text.Plain("witness " + strconv.Itoa(len(f.past().evidence)+i+1)), Date: f.today(), Value: e.Value,
		}})
	}
	return f.adding(nil, more, nil), true
}

// rating is a number of results of a review.
type rating struct {
	Rating
	times int
	name  text.Text
	scale skills.Scale
	level skills.Level
}

func (r *rating) there(f *Facts) span {
	h := f.past()
	n := span{}
	for i := range h.ratings {
		given := &h.ratings[i]
		if given.Review != r.Review {
			continue
		}
		order, ok := given.Level.Compare(r.level)
		if ok && order < 0 {
			continue
		}
		sure, possible := f.covers(given.Date, r.Months)
		n.add(sure && ok, possible)
	}
	if !h.allRatings {
		n.possible = endless
	}
	return n
}

func (r *rating) outcome(f Facts) Outcome { return r.there(&f).reaches(int64(r.times)) }

func (r *rating) weigh(f *Facts) (Outcome, Progress) { return r.there(f).toward(int64(r.times)) }

func (r *rating) spec() RequirementSpec { return r.Rating }

func (r *rating) equal(k kind) bool {
	g, ok := k.(*rating)
	return ok && r.Rating == g.Rating && r.level == g.level
}

func (r *rating) String() string {
	s := fmt.Sprintf("%d ratings of %s at %s", r.times, r.Review, r.Level)
	if r.Months > 0 {
		s += " in months " + strconv.Itoa(r.Months)
	}
	return s
}

func (r *rating) line(f *Facts, o Outcome, tag language.Tag) string {
	return counted(r.what(tag), r.there(f), r.times, r.Months, o, tag)
}

// what returns which results count, whatever their age.
func (r *rating) what(tag language.Tag) string {
	return lines.rating.Fill(tag, "review", r.name.In(tag), "asked", r.scale.LevelName(r.level).In(tag))
}

func (r *rating) witness(f Facts) (Facts, bool) {
	if r.level.IsZero() {
		return f, false
	}
	more := make([]RatingSpec, r.times)
	for i := range more {
		more[i] = RatingSpec{Review: r.Review, Level: r.level, Date: f.today()}
	}
	return f.adding(nil, nil, more), true
}
