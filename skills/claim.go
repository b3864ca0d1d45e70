package skills

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Source says who makes a claim. It is a closed set; the zero Source means
// that nobody has said.
type Source struct{ name string }

// The sources of a claim.
var (
	BySelf     = Source{"self"}
	ByPeer     = Source{"peer"}
	ByManager  = Source{"manager"}
	ByAssessor = Source{"assessor"}
	ByTest     = Source{"test"}
)

// Sources yields the sources in the order above. It can be run again.
func Sources() iter.Seq[Source] { return slices.Values(sources[:]) }

var sources = [...]Source{BySelf, ByPeer, ByManager, ByAssessor, ByTest}

var sourceTexts = map[Source]text.Text{
	BySelf:     text.EnJa("self", "本人"),
	ByPeer:     text.EnJa("peer", "同僚"),
	ByManager:  text.EnJa("manager", "上長"),
	ByAssessor: text.EnJa("assessor", "評価者"),
	ByTest:     text.EnJa("test", "試験"),
}

// String returns the source's word, "" for the zero Source.
func (s Source) String() string { return s.name }

// Text returns what people call the source in the closest language to tag, ""
// for the zero Source.
func (s Source) Text(tag language.Tag) string { return sourceTexts[s].In(tag) }

// MarshalText writes the source's word.
func (s Source) MarshalText() ([]byte, error) { return []byte(s.name), nil }

// UnmarshalText reads what [Source.MarshalText] writes; the empty text gives
// the zero Source. On an error, of the kind [ErrUnknownWord], the source stays
// unchanged.
func (s *Source) UnmarshalText(word []byte) error { return closed.Unmarshal(s, word, sources[:]) }

// ClaimSpec is the record of a claim.
type ClaimSpec struct {
	Skill    ID
	Level    Level // must be stated, unless there is a waiver; "none" is a statement
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
	// claim. The zero value means that nobody has said; it then counts as 1.
	Confidence decimal.Decimal

	// Negative says that the person has the skill no longer: the claim ends earlier
	// ones. With a level it ends those of that level and above, without one all.
	// The zero value means that the claim says what the person has.
	Negative bool
}

// EvidenceSpec is the record of a piece of evidence behind a claim.
type EvidenceSpec struct {
	Title   text.Text
	Link    string
	Date    date.Date
	Value   string // id of the value of a charter that it lives; "" means none
	Problem string // id of the problem of an organisation that it answers; "" means none
}

// CheckEvidence returns the problems of a record at a path: [InvalidID] of a value
// or problem whose id can't be written in a file and read back.
func CheckEvidence(e EvidenceSpec, path problem.Path) (list problem.List) {
	if e.Value != "" {
		list = append(list, CheckID(e.Value, text.Text{}, path.Field("value"))...)
	}
	if e.Problem != "" {
		list = append(list, CheckID(e.Problem, text.Text{}, path.Field("problem"))...)
	}
	return list
}

// Claim is somebody's statement that a person has a skill at a level. It is
// immutable. The zero Claim states nothing.
type Claim struct{ spec ClaimSpec }

// NewClaim checks a record and returns its claim. The error, if any, is a
// *problem.Error of [MissingID], [InvalidID], [UnstatedLevel], [WaivedLevel]
// (a level beside a waiver) or [EmptyPeriod] (an expiry before the date).
func NewClaim(spec ClaimSpec) (Claim, error) {
	list := spec.Skill.Check("skill")
	switch waived := !spec.Waiver.IsZero(); {
	case waived && !spec.Level.IsZero():
		list = append(list, WaivedLevel.At("level", spec.Skill))
	case !waived && spec.Level.IsZero():
		list = append(list, UnstatedLevel.At("level", spec.Skill))
	}
	if !spec.Expiry.IsZero() && spec.Expiry.Latest().Compare(spec.Date.Earliest()) < 0 {
		list = append(list, EmptyPeriod.At("expiry", spec.Expiry, spec.Date))
	}
	for i, e := range spec.Evidence {
		list = append(list, CheckEvidence(e, problem.Path("evidence").Index(i))...)
	}
	if err := list.Err(); err != nil {
		return Claim{}, err
	}
	return Claim{spec.clone()}, nil
}

func (s ClaimSpec) clone() ClaimSpec {
	s.Evidence = slices.Clone(s.Evidence)
	return s
}

// Spec returns a copy of the claim's record.
func (c Claim) Spec() ClaimSpec { return c.spec.clone() }

// Skill returns the id of the skill that the claim is about.
func (c Claim) Skill() ID { return c.spec.Skill }

// Waiver returns why the person had no opportunity to show the skill, the zero
// Text when the claim is no waiver.
func (c Claim) Waiver() text.Text { return c.spec.Waiver }

// Level returns the level that the claim states, the zero Level when it is a
// waiver.
func (c Claim) Level() Level { return c.spec.Level }

// By returns who makes the claim, the zero Source when nobody has said.
func (c Claim) By() Source { return c.spec.By }

// Date returns when the claim was made, the zero Date when nobody has said.
func (c Claim) Date() date.Date { return c.spec.Date }

// Expiry returns the last day on which the claim counts, the zero Date when it
// does not expire.
func (c Claim) Expiry() date.Date { return c.spec.Expiry }

// InForce reports whether the claim counts on a day: it can have been made by
// then and has not surely expired before. Coarse dates are read generously: a
// claim of 2020 counts from 2020-01-01, one that expires in 2020 counts up to
// 2020-12-31, and as of 2020 every claim counts that does on some day of that
// year. At the zero Date every claim counts.
func (c Claim) InForce(asOf date.Date) bool {
	if asOf.IsZero() {
		return true
	}
	return c.spec.Date.Earliest().Compare(asOf.Latest()) <= 0 &&
		(c.spec.Expiry.IsZero() || asOf.Earliest().Compare(c.spec.Expiry.Latest()) <= 0)
}

// Equal reports whether both claims state the same, evidence included.
func (c Claim) Equal(d Claim) bool { return c.compare(d) == 0 }

// compare puts claims in an order in which only equal ones are 0, so that
// where nothing else decides between two claims, their order in the input does
// not either.
func (c Claim) compare(d Claim) int {
	a, b := c.spec, d.spec
	return cmp.Or(
		cmp.Compare(a.Skill, b.Skill),
		a.Level.order(b.Level),
		cmp.Compare(a.By.name, b.By.name),
		a.Date.Compare(b.Date),
		a.Expiry.Compare(b.Expiry),
		slices.CompareFunc(a.Evidence, b.Evidence, EvidenceSpec.compare),
		a.Waiver.Compare(b.Waiver),
		cmp.Compare(a.Author, b.Author),
		a.Confidence.Compare(b.Confidence),
		compareBool(a.Negative, b.Negative),
	)
}

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

func (e EvidenceSpec) compare(f EvidenceSpec) int {
	return cmp.Or(e.Title.Compare(f.Title), cmp.Compare(e.Link, f.Link), e.Date.Compare(f.Date), cmp.Compare(e.Value, f.Value), cmp.Compare(e.Problem, f.Problem))
}

// String returns what the claim states in one line, for logs, such as
// "go mastery/working by peer on 2024-05 until 2026".
func (c Claim) String() string {
	s := string(c.spec.Skill) + " " + c.spec.Level.String()
	if !c.spec.Waiver.IsZero() {
		s += "waived"
	}
	for _, part := range []struct {
		word string
		what fmt.Stringer
	}{{"by", c.spec.By}, {"on", c.spec.Date}, {"until", c.spec.Expiry}} {
		if what := part.what.String(); what != "" {
			s += " " + part.word + " " + what
		}
	}
	return strings.TrimSpace(s)
}
