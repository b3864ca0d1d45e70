package ladder

import (
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills/text"
)

// Tier says how a competency belongs to its ladder. It is a closed set; the
// zero Tier is core.
type Tier struct{ word string }

// The tiers.
var (
	Core     = Tier{}
	Optional = Tier{"optional"}
)

var tiers = []Tier{Core, Optional}

// Tiers yields the tiers. It can be run again.
func Tiers() iter.Seq[Tier] { return slices.Values(tiers) }

var tierTexts = map[Tier]text.Text{
	Core:     text.EnJa("core", "コア"),
	Optional: text.EnJa("optional", "任意"),
}

// Text returns what people call the tier in the closest language to tag.
func (t Tier) Text(tag language.Tag) string { return tierTexts[t].In(tag) }

// String returns "core" or "optional".
func (t Tier) String() string {
	if t == Core {
		return "core"
	}
	return t.word
}

// MarshalText writes the tier's word.
func (t Tier) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads what [Tier.MarshalText] writes; the empty text gives
// [Core]. On an error the tier stays unchanged.
func (t *Tier) UnmarshalText(word []byte) error { return closed.Unmarshal(t, word, tiers) }

// Move says what sort of step a transition is. It is a closed set; the zero
// Move means that nobody has said.
type Move struct{ word string }

// The kinds of move.
var (
	Promotion   = Move{"promotion"}
	TrackSwitch = Move{"track-switch"}
	RoleChange  = Move{"role-change"}
	StepBack    = Move{"step-back"}
	NewPosition = Move{"new-position"} // a position made for an unsolved problem
)

var moves = []Move{Promotion, TrackSwitch, RoleChange, StepBack, NewPosition}

var moveTexts = map[Move]text.Text{
	Promotion:   text.EnJa("promotion", "昇格"),
	TrackSwitch: text.EnJa("track switch", "トラックの変更"),
	RoleChange:  text.EnJa("change of role", "職種の変更"),
	StepBack:    text.EnJa("step back", "等級を下げる異動"),
	NewPosition: text.EnJa("new position", "ポジションの新設"),
}

// Moves yields the kinds of move. It can be run again.
func Moves() iter.Seq[Move] { return slices.Values(moves) }

// String returns the move's word, "" for the zero Move.
func (m Move) String() string { return m.word }

// Text returns what people call the move in the closest language to tag.
func (m Move) Text(tag language.Tag) string { return moveTexts[m].In(tag) }

// MarshalText writes the move's word.
func (m Move) MarshalText() ([]byte, error) { return []byte(m.word), nil }

// UnmarshalText reads what [Move.MarshalText] writes; the empty text gives the
// zero Move. On an error the move stays unchanged.
func (m *Move) UnmarshalText(word []byte) error { return closed.Unmarshal(m, word, moves) }

// Mode says who starts a transition. It is a closed set; the zero Mode means
// that nobody has said.
type Mode struct{ word string }

// The modes.
var (
	Automatic      = Mode{"automatic"}       // follows when the requirement is met
	SelfNomination = Mode{"self-nomination"} // the person stands up for it
	Nomination     = Mode{"nomination"}      // somebody else puts the person forward
	Appointment    = Mode{"appointment"}     // the organisation decides alone
)

var modes = []Mode{Automatic, SelfNomination, Nomination, Appointment}

var modeTexts = map[Mode]text.Text{
	Automatic:      text.EnJa("automatic once the criteria are met", "基準を満たせば自動"),
	SelfNomination: text.EnJa("self-nomination", "自薦"),
	Nomination:     text.EnJa("nomination by others", "他薦"),
	Appointment:    text.EnJa("appointment", "任命"),
}

// Modes yields the modes. It can be run again.
func Modes() iter.Seq[Mode] { return slices.Values(modes) }

// String returns the mode's word, "" for the zero Mode.
func (m Mode) String() string { return m.word }

// Text returns what people call the mode in the closest language to tag.
func (m Mode) Text(tag language.Tag) string { return modeTexts[m].In(tag) }

// MarshalText writes the mode's word.
func (m Mode) MarshalText() ([]byte, error) { return []byte(m.word), nil }

// UnmarshalText reads what [Mode.MarshalText] writes; the empty text gives the
// zero Mode. On an error the mode stays unchanged.
func (m *Mode) UnmarshalText(word []byte) error { return closed.Unmarshal(m, word, modes) }

// Horizon says how far away a goal lies. It is a closed set; the zero Horizon
// means that nobody has said.
type Horizon struct{ word string }

// The horizons.
var (
	Next     = Horizon{"next"}
	LongTerm = Horizon{"long-term"}
)

var horizons = []Horizon{Next, LongTerm}

var horizonTexts = map[Horizon]text.Text{
	Next:     text.EnJa("next", "次"),
	LongTerm: text.EnJa("long-term", "長期"),
}

// Text returns what people call the horizon in the closest language to tag.
func (h Horizon) Text(tag language.Tag) string { return horizonTexts[h].In(tag) }

// Horizons yields the horizons. It can be run again.
func Horizons() iter.Seq[Horizon] { return slices.Values(horizons) }

// String returns the horizon's word, "" for the zero Horizon.
func (h Horizon) String() string { return h.word }

// MarshalText writes the horizon's word.
func (h Horizon) MarshalText() ([]byte, error) { return []byte(h.word), nil }

// UnmarshalText reads what [Horizon.MarshalText] writes; the empty text gives
// the zero Horizon. On an error the horizon stays unchanged.
func (h *Horizon) UnmarshalText(word []byte) error { return closed.Unmarshal(h, word, horizons) }

// Equivalence says how grades of several tracks or ladders compare. It is a
// closed set; the zero Equivalence means that nobody has said.
type Equivalence struct{ word string }

// The kinds of equivalence.
var (
	Equal         = Equivalence{"equal"}          // the same standing and pay
	PayEqual      = Equivalence{"pay-equal"}      // the same pay, whatever the standing
	NotComparable = Equivalence{"not-comparable"} // declared to be neither
)

var equivalences = []Equivalence{Equal, PayEqual, NotComparable}

var equivalenceTexts = map[Equivalence]text.Text{
	Equal:         text.EnJa("equal", "同格"),
	PayEqual:      text.EnJa("equal in pay", "報酬は同等"),
	NotComparable: text.EnJa("not comparable", "比較の対象外"),
}

// Equivalences yields the kinds of equivalence. It can be run again.
func Equivalences() iter.Seq[Equivalence] { return slices.Values(equivalences) }

// String returns the equivalence's word, "" for the zero Equivalence.
func (e Equivalence) String() string { return e.word }

// Text returns what people call the equivalence in the closest language to tag.
func (e Equivalence) Text(tag language.Tag) string { return equivalenceTexts[e].In(tag) }

// MarshalText writes the equivalence's word.
func (e Equivalence) MarshalText() ([]byte, error) { return []byte(e.word), nil }

// UnmarshalText reads what [Equivalence.MarshalText] writes; the empty text
// gives the zero Equivalence. On an error the equivalence stays unchanged.
func (e *Equivalence) UnmarshalText(word []byte) error {
	return closed.Unmarshal(e, word, equivalences)
}

// Visibility says who may read a review. It is a closed set; the zero
// Visibility means that nobody has said.
type Visibility struct{ word string }

// The visibilities, from the widest.
var (
	Everyone     = Visibility{"everyone"}     // in the organisation
	Participants = Visibility{"participants"} // the person under review and those who decide
	DecidersOnly = Visibility{"deciders"}
)

var visibilities = []Visibility{Everyone, Participants, DecidersOnly}

var visibilityTexts = map[Visibility]text.Text{
	Everyone:     text.EnJa("everyone in the organisation", "組織の全員"),
	Participants: text.EnJa("the person and those who decide", "本人と決定者"),
	DecidersOnly: text.EnJa("those who decide", "決定者だけ"),
}

// Visibilities yields the visibilities. It can be run again.
func Visibilities() iter.Seq[Visibility] { return slices.Values(visibilities) }

// String returns the visibility's word, "" for the zero Visibility.
func (v Visibility) String() string { return v.word }

// Text returns what people call the visibility in the closest language to tag.
func (v Visibility) Text(tag language.Tag) string { return visibilityTexts[v].In(tag) }

// MarshalText writes the visibility's word.
func (v Visibility) MarshalText() ([]byte, error) { return []byte(v.word), nil }

// UnmarshalText reads what [Visibility.MarshalText] writes; the empty text gives
// the zero Visibility. On an error the visibility stays unchanged.
func (v *Visibility) UnmarshalText(word []byte) error { return closed.Unmarshal(v, word, visibilities) }

// Area says where a problem of an organisation lies. It is a closed set; the
// zero Area means that nobody has said.
type Area struct{ word string }

// The areas.
var (
	Company     = Area{"company"}
	Service     = Area{"service"}
	Team        = Area{"team"}
	Environment = Area{"environment"} // in which people develop
)

var areas = []Area{Company, Service, Team, Environment}

var areaTexts = map[Area]text.Text{
	Company:     text.EnJa("company", "会社"),
	Service:     text.EnJa("service", "サービス"),
	Team:        text.EnJa("team", "チーム"),
	Environment: text.EnJa("development environment", "開発環境"),
}

// Areas yields the areas. It can be run again.
func Areas() iter.Seq[Area] { return slices.Values(areas) }

// String returns the area's word, "" for the zero Area.
func (a Area) String() string { return a.word }

// Text returns what people call the area in the closest language to tag.
func (a Area) Text(tag language.Tag) string { return areaTexts[a].In(tag) }

// MarshalText writes the area's word.
func (a Area) MarshalText() ([]byte, error) { return []byte(a.word), nil }

// UnmarshalText reads what [Area.MarshalText] writes; the empty text gives the
// zero Area. On an error the area stays unchanged.
func (a *Area) UnmarshalText(word []byte) error { return closed.Unmarshal(a, word, areas) }

// ProposalStage says what has become of a proposed position. It is a closed
// set; the zero ProposalStage is proposed.
type ProposalStage struct{ word string }

// The stages of a proposal.
var (
	Proposed = ProposalStage{}
	Accepted = ProposalStage{"accepted"}
	Declined = ProposalStage{"declined"}
)

var proposalStages = []ProposalStage{Proposed, Accepted, Declined}

var proposalStageTexts = map[ProposalStage]text.Text{
	Proposed: text.EnJa("proposed", "提案中"),
	Accepted: text.EnJa("accepted", "承認"),
	Declined: text.EnJa("declined", "却下"),
}

// ProposalStages yields the stages. It can be run again.
func ProposalStages() iter.Seq[ProposalStage] { return slices.Values(proposalStages) }

// String returns "proposed", "accepted" or "declined".
func (s ProposalStage) String() string {
	if s == Proposed {
		return "proposed"
	}
	return s.word
}

// Text returns what people call the stage in the closest language to tag.
func (s ProposalStage) Text(tag language.Tag) string { return proposalStageTexts[s].In(tag) }

// MarshalText writes the stage's word.
func (s ProposalStage) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what [ProposalStage.MarshalText] writes; the empty text
// gives [Proposed]. On an error the stage stays unchanged.
func (s *ProposalStage) UnmarshalText(word []byte) error {
	return closed.Unmarshal(s, word, proposalStages)
}
