package ladder

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// PersonSpec is the record of a person.
type PersonSpec struct {
	ID     string
	Name   text.Text
	Note   text.Text
	Claims []skills.ClaimSpec

	// Stints, Evidence and Ratings that are nil are not stated: what asks for
	// them is unknown. A list that is stated, an empty one too, is complete.
	Stints   []StintSpec
	Evidence []PieceSpec // besides that of the claims
	Ratings  []RatingSpec
	Goals    []GoalSpec

	// Named are the problems of the organisation that the person names when asked
	// for the most pressing ones, and Trusted is who comes to the person for what.
	// Nil means that nobody has asked, which is unknown. A list that is stated, an
	// empty one too, is complete.
	Named   []NamedProblemSpec
	Trusted []TrustSpec
}

// PieceSpec is the record of a piece of evidence that stands for itself.
type PieceSpec struct {
	Skill skills.ID // that it shows; "" means none in particular
	skills.EvidenceSpec
}

// RatingSpec is the record of a result of a review.
type RatingSpec struct {
	Review string       // id of the review
	Level  skills.Level // on the review's scale
	Date   date.Date
	By     text.Text // who gave it
	Note   text.Text
}

// StintSpec is the record of a time in one position.
type StintSpec struct {
	Title        text.Text
	Organisation text.Text
	Place        string    // id of the grade, sub-step or role held in the person's ladder; "" means none of it
	Discipline   string    // id of the discipline in which it was; "" means none is stated
	From         date.Date // zero means that nobody has said
	To           date.Date // last day; zero means that it goes on
}

// GoalSpec is the record of something that a person aims at: one's own ideal,
// laid over a problem of the business.
type GoalSpec struct {
	Target  string // id of a grade or role
	Horizon Horizon
	By      date.Date
	Ideal   text.Text // what the person wants from it
	Problem text.Text // which problem of the business it answers
	Answers []string  // ids of the organisation's problems and goals over which the ideal is laid
}

// Person is what is recorded of one person: claims, stints, evidence, results of
// reviews, goals, the problems that the person names and the trust that others
// have. It is immutable. The zero Person is nobody, of whom nothing is known.
type Person struct{ data *personData }

type personData struct {
	spec   PersonSpec
	claims []skills.Claim
}

// NewPerson checks a record and returns its person. The error, if any, is a
// *problem.Error of the codes of package skills, of [NoRating], [NotPositive] or
// [NamesNothing], with paths in the record. It does not look at a ladder, as
// [Ladder.CheckPerson] does, nor at an organisation, as [NewOrganisation] does.
func NewPerson(spec PersonSpec) (Person, error) {
	list := skills.CheckID(spec.ID, words.person, "id")
	d := personData{spec: spec, claims: make([]skills.Claim, 0, len(spec.Claims))}
	for i, claim := range spec.Claims {
		c, err := skills.NewClaim(claim)
		list = append(list, problem.Below(problem.Path("claims").Index(i), err)...)
		d.claims = append(d.claims, c)
	}
	for i, piece := range spec.Evidence {
		path := problem.Path("evidence").Index(i)
		if piece.Skill != "" {
			list = append(list, piece.Skill.Check(path.Field("skill"))...)
		}
		list = append(list, skills.CheckEvidence(piece.EvidenceSpec, path)...)
	}
	for i, rating := range spec.Ratings {
		path := problem.Path("ratings").Index(i)
		list = append(list, skills.CheckID(rating.Review, words.review, path.Field("review"))...)
		if rating.Level.IsZero() {
			list = append(list, NoRating.At(path.Field("level"), rating.Review))
		}
	}
	for i, stint := range spec.Stints {
		if endsEarly(stint.From, stint.To) {
			list = append(list, skills.EmptyPeriod.At(problem.Path("stints").Index(i).Field("to"), stint.To, stint.From))
		}
	}
	for i, goal := range spec.Goals {
		path := problem.Path("goals").Index(i)
		list = append(list, skills.CheckID(goal.Target, words.goal, path.Field("target"))...)
		list = append(list, checkIDs(goal.Answers, organisationWords.answer, path.Field("answers"))...)
	}
	list = append(list, checkNamed(spec.Named)...)
	list = append(list, checkTrusted(spec.Trusted)...)
	if err := list.Err(); err != nil {
		return Person{}, err
	}
	d.spec = record.Clone(d.spec)
	return Person{&d}, nil
}

// endsEarly reports whether a time ends before it begins, whatever days its
// dates mean.
func endsEarly(from, to date.Date) bool {
	return !to.IsZero() && to.Latest().Compare(from.Earliest()) < 0
}

var nobody personData

func (p Person) read() *personData {
	if p.data == nil {
		return &nobody
	}
	return p.data
}

// IsZero reports whether the person is the zero Person.
func (p Person) IsZero() bool { return p.data == nil }

// ID returns the person's id.
func (p Person) ID() string { return p.read().spec.ID }

// Name returns the person's name, or the id where there is none.
func (p Person) Name() text.Text { return nameOr(p.read().spec.Name, p.ID()) }

// Note returns the note on the record, the zero Text when there is none.
func (p Person) Note() text.Text { return p.read().spec.Note }

// Claims yields the claims about the person, in the order of the record. It
// can be run again.
func (p Person) Claims() iter.Seq[skills.Claim] { return slices.Values(p.read().claims) }

// Stints yields the times in a position, in the order of the record. It can be
// run again.
func (p Person) Stints() iter.Seq[StintSpec] { return slices.Values(p.read().spec.Stints) }

// Evidence yields the pieces of evidence besides those of the claims, in the
// order of the record. It can be run again.
func (p Person) Evidence() iter.Seq[PieceSpec] { return slices.Values(p.read().spec.Evidence) }

// Ratings yields the results of reviews, in the order of the record. It can be
// run again.
func (p Person) Ratings() iter.Seq[RatingSpec] { return slices.Values(p.read().spec.Ratings) }

// Goals yields copies of the goals, in the order of the record. It can be run
// again.
func (p Person) Goals() iter.Seq[GoalSpec] { return record.Copies(p.read().spec.Goals) }

// Goal returns a copy of the first goal of a horizon, and whether there is one.
func (p Person) Goal(h Horizon) (GoalSpec, bool) {
	for goal := range p.Goals() {
		if goal.Horizon == h {
			return goal, true
		}
	}
	return GoalSpec{}, false
}

// Holds returns the id of the grade or role that the person holds on a day, ""
// when the record names none: that of the stint that began last, and of those
// that began on one date the last of the record. A stint counts from the first
// to the last day that its dates can mean. At the zero Date the stints that go
// on count.
func (p Person) Holds(asOf date.Date) string {
	held, since := "", date.Date{}
	for s := range p.Stints() {
		if s.Place == "" || !s.Holds(asOf) || held != "" && s.From.Compare(since) < 0 {
			continue
		}
		held, since = s.Place, s.From
	}
	return held
}

// Holds reports whether the stint is held on a day: from the first to the last
// day that its dates can mean, and at the zero Date when it goes on.
func (s StintSpec) Holds(asOf date.Date) bool { return covers(s.From, s.To, asOf) }

// covers reports whether a time counts on a day: from the first to the last day
// that its dates can mean, and at the zero Date when it goes on.
func covers(from, to, asOf date.Date) bool {
	if asOf.IsZero() {
		return to.IsZero()
	}
	return from.Earliest().Compare(asOf.Latest()) <= 0 &&
		(to.IsZero() || asOf.Earliest().Compare(to.Latest()) <= 0)
}

// Facts returns what the record shows as of a date under a policy, see
// [skills.Resolve]. The evidence of a claim that is in force counts for the
// claim's skill, unless the claim is negative.
func (p Person) Facts(asOf date.Date, policy skills.Policy) Facts {
	return p.facts(asOf, policy, p.read().spec.Stints)
}

func (p Person) facts(asOf date.Date, policy skills.Policy, stints []StintSpec) Facts {
	d := p.read()
	spec := FactsSpec{
		Profile: skills.Resolve(d.claims, asOf, policy),
		Stints:  stints, Evidence: slices.Clone(d.spec.Evidence), Ratings: d.spec.Ratings,
	}
	for _, c := range d.claims {
		if c.InForce(asOf) && !c.IsNegative() {
			for e := range c.Evidence() {
				spec.Evidence = append(spec.Evidence, PieceSpec{c.Skill(), e})
			}
		}
	}
	return newFacts(spec, d.spec.Evidence != nil)
}

// Spec returns a copy of the person's record.
func (p Person) Spec() PersonSpec { return record.Clone(p.read().spec) }

// Equal reports whether both people have the same record. Lists of which being
// not stated means something differ from lists without elements when they are
// not stated.
func (p Person) Equal(q Person) bool {
	a, b := p.read().spec, q.read().spec
	return p.IsZero() == q.IsZero() && record.Equal(a, b) && a.stated() == b.stated()
}

// stated returns which lists are stated, of those of which that means something.
func (s PersonSpec) stated() [5]bool {
	return [5]bool{s.Stints != nil, s.Evidence != nil, s.Ratings != nil, s.Named != nil, s.Trusted != nil}
}

// String returns the person's id.
func (p Person) String() string { return p.ID() }
