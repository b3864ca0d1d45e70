package skills

import (
	"cmp"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// ClaimSpec is the record of a claim.
type ClaimSpec struct {
	Skill    ID
	Level    Level // must be stated, unless there is a waiver or the claim is negative; "none" is a statement
	By       Source
	Author   string    // id of the person or body that makes it; "" means that nobody has said
	Date     date.Date // when it was made; zero means long ago: before all dated claims
	Expiry   date.Date // last day on which it counts; zero means that it does not expire
	Evidence []EvidenceSpec

	// Waiver says why the person had no opportunity to show the skill. A claim
	// with a waiver states no level; what asks for one counts as just met. The
	// zero value means that there is none.
	Waiver text.Text

	// Confidence is how sure the source is, above 0 and up to 1, on the date of the
	// claim. The zero value means that nobody has said; it then counts as 1, or as
	// the [Policy] says.
	Confidence decimal.Decimal

	// Negative says that the person has the skill no longer: the claim ends earlier
	// ones. With a level it ends those of that level and above, without one all.
	// The zero value means that the claim says what the person has.
	Negative bool
}

// Claim is somebody's statement that a person has a skill at a level, that
// there was no opportunity to show it, or that the person has it no longer. It
// is a small immutable value. The zero Claim states nothing. Compare claims with
// [Claim.Equal].
type Claim struct {
	skill    ID
	level    Level
	date     date.Date
	expiry   date.Date
	by       Source
	negative bool
	rest     *claimRest // nil when the record states nothing of it
}

// claimRest is what few claims state, apart from the others so that a claim is
// small.
type claimRest struct {
	author     string
	evidence   []EvidenceSpec
	waiver     text.Text
	confidence decimal.Decimal
}

var noRest claimRest

func (c *Claim) more() *claimRest {
	if c.rest == nil {
		return &noRest
	}
	return c.rest
}

// NewClaim checks a record and returns its claim. The error, if any, is a
// *problem.Error of [MissingID], [InvalidID], [UnstatedLevel], [WaivedLevel]
// (a level beside a waiver), [EmptyPeriod] (an expiry before the date),
// [ConfidenceOutOfRange], [NegativeWaiver] or [NegativeNone] (a negative claim
// of the level "none").
func NewClaim(spec ClaimSpec) (Claim, error) {
	if list := spec.check(); len(list) > 0 {
		return Claim{}, list.Err()
	}
	c := Claim{skill: spec.Skill, level: spec.Level, date: spec.Date, expiry: spec.Expiry, by: spec.By, negative: spec.Negative}
	if spec.Author != "" || len(spec.Evidence) > 0 || !spec.Waiver.IsZero() || !spec.Confidence.IsZero() {
		c.rest = &claimRest{spec.Author, slices.Clone(spec.Evidence), spec.Waiver, spec.Confidence}
	}
	return c, nil
}

func (s *ClaimSpec) check() problem.List {
	list := s.Skill.Check("skill")
	waived := !s.Waiver.IsZero()
	switch {
	case waived && !s.Level.IsZero():
		list = append(list, WaivedLevel.At("level", s.Skill))
	case s.Negative && s.Level.IsNone():
		list = append(list, NegativeNone.At("level", s.Skill))
	case !waived && !s.Negative && s.Level.IsZero():
		list = append(list, UnstatedLevel.At("level", s.Skill))
	}
	if waived && s.Negative {
		list = append(list, NegativeWaiver.At("negative", s.Skill))
	}
	if s.Author != "" {
		list = append(list, CheckID(s.Author, text.Text{}, "author")...)
	}
	if !s.Expiry.IsZero() && s.Expiry.Latest().Compare(s.Date.Earliest()) < 0 {
		list = append(list, EmptyPeriod.At("expiry", s.Expiry, s.Date))
	}
	if !s.Confidence.IsZero() && !isConfidence(s.Confidence) {
		list = append(list, ConfidenceOutOfRange.At("confidence", s.Confidence))
	}
	for i, e := range s.Evidence {
		list = append(list, CheckEvidence(e, problem.Path("evidence").Index(i))...)
	}
	return list
}

// isConfidence reports whether a number is above 0 and up to 1.
func isConfidence(d decimal.Decimal) bool { return d.Sign() > 0 && d.Compare(sure) <= 0 }

var sure = decimal.MustParse("1")

// Spec returns a copy of the claim's record.
func (c Claim) Spec() ClaimSpec {
	rest := c.more()
	return ClaimSpec{
		Skill: c.skill, Level: c.level, By: c.by, Author: rest.author, Date: c.date, Expiry: c.expiry,
		Evidence: slices.Clone(rest.evidence), Waiver: rest.waiver, Confidence: rest.confidence, Negative: c.negative,
	}
}

// Skill returns the id of the skill that the claim is about.
func (c Claim) Skill() ID { return c.skill }

// Level returns the level that the claim states; for a negative claim, the
// lowest one that the person has no longer. It is the zero Level for a waiver,
// and for a negative claim of the whole skill.
func (c Claim) Level() Level { return c.level }

// By returns who makes the claim, the zero Source when nobody has said.
func (c Claim) By() Source { return c.by }

// Author returns the id of the person or body that makes the claim, "" when
// nobody has said.
func (c Claim) Author() string { return c.more().author }

// Date returns when the claim was made, the zero Date when nobody has said.
func (c Claim) Date() date.Date { return c.date }

// Expiry returns the last day on which the claim counts, the zero Date when it
// does not expire.
func (c Claim) Expiry() date.Date { return c.expiry }

// Evidence yields what is behind the claim, in the order of the record. It can
// be run again.
func (c Claim) Evidence() iter.Seq[EvidenceSpec] { return slices.Values(c.more().evidence) }

// Waiver returns why the person had no opportunity to show the skill, the zero
// Text when the claim is no waiver.
func (c Claim) Waiver() text.Text { return c.more().waiver }

// Confidence returns how sure the source was on the date of the claim, above 0
// and up to 1, the zero Decimal when nobody has said.
func (c Claim) Confidence() decimal.Decimal { return c.more().confidence }

// IsNegative reports whether the claim says that the person has the skill no
// longer.
func (c Claim) IsNegative() bool { return c.negative }

// InForce reports whether the claim counts on a day: it can have been made by
// then and has not surely expired before. Coarse dates are read generously: a
// claim of 2020 counts from 2020-01-01, one that expires in 2020 counts up to
// 2020-12-31, and as of 2020 every claim counts that does on some day of that
// year. At the zero Date every claim counts.
func (c Claim) InForce(asOf date.Date) bool { return c.madeBy(asOf) && !c.expiredBefore(asOf) }

// madeBy reports whether the claim can have been made by a day.
func (c *Claim) madeBy(asOf date.Date) bool {
	return asOf.IsZero() || c.date.Earliest().Compare(asOf.Latest()) <= 0
}

// expiredBefore reports whether the claim has surely expired before a day.
func (c *Claim) expiredBefore(asOf date.Date) bool {
	return !asOf.IsZero() && !c.expiry.IsZero() && c.expiry.Latest().Compare(asOf.Earliest()) < 0
}

// Equal reports whether both claims state the same, evidence included.
func (c Claim) Equal(d Claim) bool { return c.Compare(d) == 0 }

// Compare puts claims in one order, in which only equal ones are 0: by the
// fields of their records, in the order of [ClaimSpec], so that the claims about
// a skill are together. Levels of one scale go from the lowest up; between two
// scales, and between two sources, the order means nothing. It returns -1, 0 or
// +1.
func (c Claim) Compare(d Claim) int {
	order := cmp.Or(
		cmp.Compare(c.skill, d.skill),
		c.level.order(d.level),
		cmp.Compare(c.by.n, d.by.n),
		cmp.Compare(c.Author(), d.Author()),
		c.date.Compare(d.date),
		c.expiry.Compare(d.expiry),
	)
	if order != 0 || c.rest == d.rest && c.negative == d.negative {
		return order
	}
	a, b := c.more(), d.more()
	return cmp.Or(
		slices.CompareFunc(a.evidence, b.evidence, EvidenceSpec.compare),
		a.waiver.Compare(b.waiver),
		a.confidence.Compare(b.confidence),
		compareBool(c.negative, d.negative),
	)
}

// compareBool puts false before true.
func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	default:
		return 1
	}
}

// String returns what the claim states in one line, for logs, such as
// "go mastery/working by peer on 2024-05 until 2026", "go waived" or
// "go no longer mastery/expert by manager (kim), sure to 0.8".
func (c Claim) String() string {
	s := string(c.skill)
	add := func(before, what, after string) {
		if what != "" {
			s += before + what + after
		}
	}
	if c.negative {
		s += " no longer"
	}
	add(" ", c.level.String(), "")
	if !c.Waiver().IsZero() {
		s += " waived"
	}
	add(" by ", c.by.String(), "")
	add(" (", c.Author(), ")")
	add(" on ", c.date.String(), "")
	add(" until ", c.expiry.String(), "")
	if confidence := c.Confidence(); !confidence.IsZero() {
		add(", sure to ", confidence.String(), "")
	}
	return s
}
