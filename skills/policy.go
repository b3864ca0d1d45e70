package skills

import (
	"cmp"
	"iter"
	"maps"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// Policy says which of several claims about one skill counts. The zero Policy
// is a good default: the newest claim counts, whoever made it.
//
// A claim ranks before another by three things: how trusted its source is, its
// date, and the confidence in it; Order says in which order they are asked.
type Policy struct {
	// Trust lists sources, the most trusted first. A claim by an earlier one ranks
	// before any claim by a later one, and sources that are not listed come last.
	// The zero value means that all are trusted alike.
	Trust []Source

	// Order says what is asked first. The zero value means [TrustFirst].
	Order Order

	// Confidence is how sure each source is taken to be, of its claims that state
	// no confidence. The zero value means 1, and so does, for its source, a number
	// that is not above 0 and up to 1.
	Confidence map[Source]decimal.Decimal

	// Decay says how confidence fades with time. The zero value means not at all.
	Decay Decay

	// Least is the confidence, after decay, below which a claim counts no more,
	// as if it had expired. The zero value means that every claim counts, however
	// faint it is.
	Least decimal.Decimal
}

// Order says what is asked first of two claims about one skill. It is a closed
// set; the zero Order is [TrustFirst].
type Order struct{ n uint8 }

// The orders of a policy. What is asked next decides between claims that are
// equal in what is asked first.
var (
	TrustFirst  = Order{0} // the most trusted source, then the newest date, then the highest confidence
	NewestFirst = Order{1} // the newest date, then the most trusted source, then the highest confidence
	SurestFirst = Order{2} // the highest confidence, after decay, then the most trusted source, then the newest date
)

// Orders yields the orders in the order above. It can be run again.
func Orders() iter.Seq[Order] { return slices.Values(orders[:]) }

var (
	orders     = [...]Order{TrustFirst, NewestFirst, SurestFirst}
	orderWords = [...]string{"trust-first", "newest-first", "surest-first"}
	orderTexts = [...]text.Text{
		text.EnJa("the most trusted first", "信頼する申告者を優先"),
		text.EnJa("the newest first", "新しい申告を優先"),
		text.EnJa("the surest first", "確信度の高い申告を優先"),
	}
)

// String returns the order's word.
func (o Order) String() string { return orderWords[o.n] }

// Text returns what people call the order in the closest language to tag.
func (o Order) Text(tag language.Tag) string { return orderTexts[o.n].In(tag) }

// MarshalText writes the order's word.
func (o Order) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// UnmarshalText reads what [Order.MarshalText] writes; the empty text gives
// [TrustFirst]. On an error, of the kind [ErrUnknownWord], the order stays
// unchanged.
func (o *Order) UnmarshalText(word []byte) error { return closed.Unmarshal(o, word, orders[:]) }

// ConfidenceOf returns the confidence in a claim as of a day, in [0,1]: what the
// claim states, or what the policy says of its source, times what decay has left
// of it.
func (p Policy) ConfidenceOf(c Claim, asOf date.Date) float64 {
	return p.stated(&c) * p.Decay.Factor(c.skill, c.date, asOf)
}

// stated returns the confidence in a claim on its own date.
func (p *Policy) stated(c *Claim) float64 {
	if c.rest != nil && !c.rest.confidence.IsZero() {
		return c.rest.confidence.Float64()
	}
	if p.Confidence != nil {
		if d := p.Confidence[c.by]; isConfidence(d) {
			return d.Float64()
		}
	}
	return 1
}

// weighed is a claim with the confidence in it after decay.
type weighed struct {
	*Claim
	weight float64
}

// rank compares claims about one skill by what the policy asks: negative when c
// ranks before d, 0 when the policy does not decide.
func (p *Policy) rank(c, d weighed) int {
	if p.Order != SurestFirst {
		if apart := p.apart(c.Claim, d.Claim); apart != 0 {
			return apart
		}
		return cmp.Compare(d.weight, c.weight)
	}
	if surest := cmp.Compare(d.weight, c.weight); surest != 0 {
		return surest
	}
	return p.apart(c.Claim, d.Claim)
}

// apart is rank without confidence, by source and date.
func (p *Policy) apart(c, d *Claim) int {
	trust := 0
	if len(p.Trust) > 0 && c.by != d.by {
		trust = cmp.Compare(p.place(c.by), p.place(d.by))
	}
	newest := d.date.Compare(c.date)
	if p.Order == NewestFirst {
		return cmp.Or(newest, trust)
	}
	return cmp.Or(trust, newest)
}

// place returns where a source stands in the order of trust.
func (p *Policy) place(s Source) int {
	if i := slices.Index(p.Trust, s); i >= 0 {
		return i
	}
	return len(p.Trust)
}

// prefers reports whether c counts rather than d, neither of them negative.
// Where the policy does not decide, it is the more careful claim, and then the
// one that counts the longest; the last word is an order that means nothing, so
// that the order of the claims does not matter.
func (p *Policy) prefers(c, d weighed) bool {
	if rank := p.rank(c, d); rank != 0 {
		return rank < 0
	}
	return cmp.Or(
		c.level.order(d.level),
		compareBool(!c.expiry.IsZero(), !d.expiry.IsZero()),
		d.expiry.Latest().Compare(c.expiry.Latest()),
		c.Compare(*d.Claim),
	) < 0
}

// ends reports whether a negative claim ends another: one that is not newer, of
// its level or above, and that does not rank before it.
func (p *Policy) ends(negative, c weighed) bool {
	if c.date.Compare(negative.date) > 0 || p.rank(negative, c) > 0 {
		return false
	}
	if negative.level.IsZero() {
		return true
	}
	order, ok := c.level.Compare(negative.level)
	return ok && order >= 0
}

// equal reports whether both policies say the same. Two catalogs are the same
// where they are one.
func (p *Policy) equal(q *Policy) bool {
	return p.Order == q.Order && p.Least == q.Least && p.Decay.Catalog == q.Decay.Catalog && slices.Equal(p.Trust, q.Trust) &&
		maps.Equal(p.Confidence, q.Confidence) && maps.Equal(p.Decay.HalfLives, q.Decay.HalfLives)
}
