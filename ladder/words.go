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
