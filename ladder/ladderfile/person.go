package ladderfile

import (
	"io/fs"
	"maps"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Person resolves the document to a person, whose places and levels are
// checked against a ladder. That is known, when it is not the zero Ladder, and
// else the ladder that the file names, which is looked up in bases or read
// from a file; a file that names none can only use scales of its own.
//
// The scale of a claim's level is the one that the claim states, else the one
// on which the ladder measures the skill, else the file's usual scale.
//
// All problems are returned at once, in order of place, each with its range.
// The person is the zero Person when one of them is fatal.
func (d Document) Person(known ladder.Ladder, bases Bases, kinds ...ConditionKind) (ladder.Person, problem.List) {
	list := d.Problems()
	if !d.wants(KindPerson, &list) {
		return ladder.Person{}, list
	}
	r := d.personReader()
	r.ladder = known
	if known.IsZero() {
		named, more := d.LadderOf(bases, kinds...)
		if more.HasFatal() { // warnings belong to the ladder, not to the person
			list = append(list, more...)
		}
		r.ladder = named
		r.blind = named.IsZero() && (r.file.Ladder != "" || r.failed["ladder"])
	}
	spec := r.read()
	p, err := ladder.NewPerson(spec)
	list = append(list, r.found(err)...)
	list = append(list, r.locate(r.check(spec))...)
	if list = list.Sorted(); list.HasFatal() {
		return ladder.Person{}, list
	}
	return p, list
}

// LadderOf resolves the ladder that the file of a person or role names, which is
// looked up in bases or read from a file. A role file that names none has the
// ladder of the file that it extends. It returns the zero Ladder when there is
// none, and with the problems when it can't be read; otherwise the problems are
// the warnings of the ladder. A document of another kind is a problem.
func (d Document) LadderOf(bases Bases, kinds ...ConditionKind) (ladder.Ladder, problem.List) {
	var list problem.List
	if kind := d.Kind(); kind != KindRole && !d.wants(KindPerson, &list) {
		return ladder.Ladder{}, list
	}
	if d.read().source.root == nil {
		return ladder.Ladder{}, list
	}
	links := []link{d.own()}
	if d.Kind() == KindRole {
		links, _, _ = bases.chain(d.own())
	}
	return ladderOf(links, bases, kinds)
}

// ladderOf resolves the ladder that the highest file of a chain names.
func ladderOf(links []link, bases Bases, kinds []ConditionKind) (ladder.Ladder, problem.List) {
	for _, l := range slices.Backward(links) {
		ref := scalarAt(l.doc.read().source.root, "ladder")
		if ref == "" {
			continue
		}
		named, p, ok := bases.find(l, ref, "ladder", l.doc.reference("ladder"))
		if !ok {
			return ladder.Ladder{}, problem.List{p}
		}
		return named.doc.Ladder(bases, kinds...)
	}
	return ladder.Ladder{}, nil
}

// personReader finds the levels of a person's claims.
type personReader struct {
	*decoder
	file   personFile
	ladder ladder.Ladder
	blind  bool                    // there is a ladder that could not be read
	scales map[string]skills.Scale // of the file's own
	model  problem.List            // problems with paths in the person's record
	unread map[problem.Path]bool   // what could not be read, and why is reported
	failed map[problem.Path]bool   // parts of the file that could not be read
}

// personReader decodes a document, which holds a person. The ladder is still to
// be set.
func (d Document) personReader() *personReader {
	dec := d.decoder(nil)
	r := &personReader{decoder: dec, scales: make(map[string]skills.Scale), unread: make(map[problem.Path]bool)}
	personRecord.decode(dec, dec.source.root, "", &r.file)
	r.failed = dec.unread().parts
	return r
}

// found returns the problems of the file and of the record, whose error is err.
func (r *personReader) found(err error) problem.List {
	return append(slices.Clone(r.problems), r.locate(append(problem.Below("", err), r.model...))...)
}

// read returns the record, with levels that stand in for those that can't be
// told.
func (r *personReader) read() ladder.PersonSpec {
	file := &r.file
	for _, spec := range file.Scales {
		scale, err := skills.NewScale(spec)
		r.model = append(r.model, problem.Below(problem.Path("scales").Item(spec.ID), err)...)
		r.scales[spec.ID] = scale
	}
	if _, ok := r.scale(file.Scale); !ok && file.Scale != "" {
		r.unknownScale(file.Scale, "scale")
	}
	spec := file.Person
	for i, c := range file.claims {
		claim := c.claim
		claim.Level = r.level(c, file.Scale, problem.Path("claims").Index(i))
		spec.Claims = append(spec.Claims, claim)
	}
	if file.ratings != nil {
		spec.Ratings = []ladder.RatingSpec{} // none is another thing than not stated
	}
	for i, rated := range file.ratings {
		rating := rated.rating
		rating.Level = r.rating(rated, problem.Path("ratings").Index(i))
		spec.Ratings = append(spec.Ratings, rating)
	}
	return spec
}

// rating returns the level of a rating, as level does that of a claim.
func (r *personReader) rating(c ratingFile, at problem.Path) skills.Level {
	path := at.Field("level")
	scale, ok := r.ratingScale(c, at)
	if ok && c.level != "" {
		level, err := scale.Parse(c.level)
		if err == nil {
			return level
		}
		r.model = append(r.model, scale.UnknownStep(c.level, path))
	}
	r.unread[path] = true
	return unreadLevel
}

func (r *personReader) ratingScale(c ratingFile, at problem.Path) (skills.Scale, bool) {
	id, path := c.scale, at.Field("scale")
	if r.failed[path] {
		return skills.Scale{}, false
	}
	if id == "" {
		review, ok := r.ladder.Review(c.rating.Review)
		if id = review.Spec().Scale; !ok || id == "" {
			if r.ladder.IsZero() && !r.blind && c.rating.Review != "" { // else the ladder tells what is wrong with it
				r.model = append(r.model, NoRatingScale.At(at.Field("level"), c.rating.Review))
			}
			return skills.Scale{}, false
		}
	}
	scale, ok := r.scale(id)
	if !ok {
		r.unknownScale(id, path)
	}
	return scale, ok && !scale.IsZero()
}

// scale returns a scale of the file, else of the ladder.
func (r *personReader) scale(id string) (skills.Scale, bool) {
	if scale, ok := r.scales[id]; ok {
		return scale, true
	}
	return r.ladder.Scale(id)
}

func (r *personReader) unknownScale(id string, path problem.Path) {
	if r.blind {
		return // it may be one of the ladder
	}
	ids := maps.Clone(r.scales)
	for scale := range r.ladder.Scales() {
		ids[scale.ID()] = scale
	}
	r.model = append(r.model, ladder.UnknownScale.At(path, id).WithSuggestion(r.nearest(id, len(ids), maps.Keys(ids))))
}

// level returns the level of a claim. When it can't be told, why is reported,
// and a level that nobody sees stands in for it.
func (r *personReader) level(c claimFile, usual string, at problem.Path) skills.Level {
	path := at.Field("level")
	if c.level == "" && (!c.claim.Waiver.IsZero() || c.claim.Negative) {
		r.unread[path] = true
		return skills.Level{}
	}
	if r.failed[at.Field("scale")] {
		r.unread[path] = true
		return unreadLevel
	}
	if scale, ok := r.scaleOf(c, usual, at); ok && c.level != "" {
		level, err := scale.Parse(c.level)
		if err == nil {
			return level
		}
		r.model = append(r.model, scale.UnknownStep(c.level, path))
	}
	r.unread[path] = true
	return unreadLevel
}

var unreadLevel = func() skills.Level {
	scale, _ := skills.NewScale(skills.ScaleSpec{ID: "unread", Steps: []skills.StepSpec{{ID: "unread"}}})
	level, _ := scale.Step(1)
	return level
}()

// check compares a record with the ladder, whatever else is wrong with it.
func (r *personReader) check(spec ladder.PersonSpec) problem.List {
	return slices.DeleteFunc(r.ladder.CheckPerson(r.mended(spec)), func(p problem.Problem) bool {
		return r.unread[p.Path()] || r.ladder.IsZero() && !p.Is(ladder.AlikeSkills)
	})
}

// mended returns a person with what can be compared with a ladder, in which
// something that no ladder knows stands in for whatever is wrong with the record
// as such.
func (r *personReader) mended(spec ladder.PersonSpec) ladder.Person {
	bare := ladder.PersonSpec{ID: r.id(spec.ID, "id"), Ratings: slices.Clone(spec.Ratings), Evidence: slices.Clone(spec.Evidence), Goals: slices.Clone(spec.Goals), Stints: slices.Clone(spec.Stints)}
	for i, claim := range spec.Claims {
		at := problem.Path("claims").Index(i)
		level := claim.Level
		if level.IsZero() { // a waiver, or a negative claim of every level
			level = unreadLevel
		}
		bare.Claims = append(bare.Claims, skills.ClaimSpec{Skill: skills.ID(r.id(string(claim.Skill), at.Field("skill"))), Level: level})
	}
	for i := range bare.Evidence {
		if skill := &bare.Evidence[i].Skill; *skill != "" {
			*skill = skills.ID(r.id(string(*skill), problem.Path("evidence").Index(i).Field("skill")))
		}
	}
	for i := range bare.Ratings {
		bare.Ratings[i].Review = r.id(bare.Ratings[i].Review, problem.Path("ratings").Index(i).Field("review"))
	}
	for i := range bare.Goals {
		goal, path := &bare.Goals[i], problem.Path("goals").Index(i)
		goal.Target = r.id(goal.Target, path.Field("target"))
		goal.Answers = slices.Clone(goal.Answers)
		for j := range goal.Answers {
			goal.Answers[j] = r.id(goal.Answers[j], path.Field("answers").Index(j))
		}
	}
	bare.Named, bare.Trusted = slices.Clone(spec.Named), slices.Clone(spec.Trusted)
	for i := range bare.Named {
		n := &bare.Named[i]
		if n.Problem != "" {
			n.Problem = r.id(n.Problem, problem.Path("named").Index(i).Field("problem"))
		} else {
			n.Name = text.Plain("?")
		}
		n.Rank = max(n.Rank, 0)
	}
	for i := range bare.Trusted {
		s := &bare.Trusted[i]
		if s.By != "" {
			s.By = r.id(s.By, problem.Path("trusted").Index(i).Field("by"))
		}
		s.From, s.To = date.Date{}, date.Date{}
	}
	for i := range bare.Stints {
		if s := &bare.Stints[i]; !s.To.IsZero() && s.To.Latest().Compare(s.From.Earliest()) < 0 {
			s.To = date.Date{}
		}
	}
	p, _ := ladder.NewPerson(bare)
	return p
}

// id returns an id, and what stands in for one that is wrong as such.
func (r *personReader) id(id string, at problem.Path) string {
	if len(skills.CheckID(id, text.Text{}, at)) == 0 {
		return id
	}
	r.unread[at] = true
	return "?"
}

func (r *personReader) scaleOf(c claimFile, usual string, at problem.Path) (skills.Scale, bool) {
	if c.scale != "" {
		scale, ok := r.scale(c.scale)
		if !ok {
			r.unknownScale(c.scale, at.Field("scale"))
		}
		return scale, ok && !scale.IsZero()
	}
	if scale, ok := r.ladder.ScaleOf(c.claim.Skill); ok {
		return scale, true
	}
	if scale, ok := r.scale(usual); ok {
		return scale, !scale.IsZero()
	}
	if !r.blind && usual == "" && c.claim.Skill != "" && !r.failed["scale"] {
		r.model = append(r.model, ladder.NoScale.At(at.Field("level"), c.claim.Skill))
	}
	return skills.Scale{}, false
}

// LoadPerson reads a person from a file of fsys, see [Document.Person]. The
// error, if any, is a *problem.Error with every problem.
func LoadPerson(fsys fs.FS, name string, known ladder.Ladder, bases Bases, kinds ...ConditionKind) (ladder.Person, error) {
	doc, _ := Read(fsys, name)
	p, list := doc.Person(known, bases, kinds...)
	return p, list.Err()
}
