package options

import (
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills/text"
)

// Seating says what is known of the seats of an option. It is a closed set; the zero
// Seating says nothing.
type Seating struct{ word string }

// The seatings.
var (
	NotNeeded  = Seating{"not-needed"}  // to go there needs no seat: 1
	Free       = Seating{"free"}        // a seat is free on the day: 1
	Taken      = Seating{"taken"}       // there are seats, and each is held: 0, or the chance of a vacancy
	NoSeat     = Seating{"no-seat"}     // there is no seat there on the day: 0
	Unrecorded = Seating{"unrecorded"}  // nobody has recorded seats: 0 to 1, or the chance of a vacancy
	NotOffered = Seating{"not-offered"} // the grade is a draft, or not told to people outside: 0
	Stated     = Seating{"stated"}      // of an option outside, as the caller says; 0 to 1 where the caller says nothing
)

var seatings = []Seating{NotNeeded, Free, Taken, NoSeat, Unrecorded, NotOffered, Stated}

var seatingTexts = map[Seating]text.Text{
	NotNeeded:  text.EnJa("no seat is needed", "席は要らない"),
	Free:       text.EnJa("a seat is free", "空席がある"),
	Taken:      text.EnJa("every seat is taken", "席はすべて埋まっている"),
	NoSeat:     text.EnJa("there is no seat", "席がない"),
	Unrecorded: text.EnJa("no seats are recorded", "席の記録がない"),
	NotOffered: text.EnJa("the grade is not offered", "まだ開かれていない等級"),
	Stated:     text.EnJa("as stated for the option outside", "社外の選択肢についての申し出による"),
}

// Seatings yields the seatings. It can be run again.
func Seatings() iter.Seq[Seating] { return slices.Values(seatings) }

// Text returns the seating in words, in the closest language to tag; "" for the zero
// Seating.
func (s Seating) Text(tag language.Tag) string { return seatingTexts[s].In(tag) }

// String returns the seating's word, such as "taken"; "" for the zero Seating.
func (s Seating) String() string { return s.word }

// MarshalText writes the seating's word.
func (s Seating) MarshalText() ([]byte, error) { return []byte(s.word), nil }

// UnmarshalText reads what [Seating.MarshalText] writes; the empty text gives the zero
// Seating. On an error the seating stays unchanged.
func (s *Seating) UnmarshalText(word []byte) error { return closed.Unmarshal(s, word, seatings) }
