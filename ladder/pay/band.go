package pay

import (
	"iter"
	"math/big"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// BandSpec is the record of a band: what work pays in some places, from an
// amount up to another one. [NewBand] checks it and returns the [Band].
type BandSpec struct {
	ID         string    // one of its own within its list; "" means none
	Name       text.Text // what people call the band
	Tracks     []string  // whose people it is for; empty means any, here and in the next two
	Grades     []string
	Discipline string
	Region     string           // "" means everywhere
	From       *decimal.Decimal // years of experience from which it is for people; nil means 0
	Below      *decimal.Decimal // years at which it is no more; nil means that the range is open above
	Per        Period
	Min        Amount
	Max        Amount // not stated means that the band is open above
	Open       bool   // whether some are paid more than Max, which is then the end of what is usual
	Mid        Amount // what is paid for the job done in full; not stated means halfway between Min and Max
	Effective  date.Date
	Marks      text.Text // what marks people of this band
	Estimate   bool      // whether it is somebody's estimate and not a rule
	Source     text.Text // where it comes from
}

func (s BandSpec) clone() BandSpec {
	s.Tracks, s.Grades = slices.Clone(s.Tracks), slices.Clone(s.Grades)
	s.From, s.Below = copied(s.From), copied(s.Below)
	return s
}

func copied(d *decimal.Decimal) *decimal.Decimal {
	if d == nil {
		return nil
	}
	return new(*d)
}

// Band is a range of pay for some people. It is immutable. The zero Band is for
// everybody and states no amount.
type Band struct{ data *bandData }

type bandData struct {
	spec       BandSpec
	experience Experience
	warnings   problem.List
}

var noBand bandData

func (b Band) read() *bandData {
	if b.data == nil {
		return &noBand
	}
	return b.data
}

// NewBand checks a record and returns its band. The error, if any, is a
// *problem.Error with every problem of the record: amounts in two currencies
// ([OtherCurrency]) or in none ([UnknownCurrency]), below 0 ([NegativeAmount])
// or out of order ([FallingBand]), and a range of experience that holds nobody
// ([NegativeExperience], [EmptyExperience]). A band without a lowest amount is
// only a warning, see [Band.Warnings].
func NewBand(spec BandSpec) (Band, error) {
	b, list := newBand(spec, "")
	if err := list.Err(); err != nil {
		return Band{}, err
	}
	return b, nil
}

// newBand returns the band of a record, at a path, with what is wrong.
func newBand(spec BandSpec, path problem.Path) (Band, problem.List) {
	d := bandData{spec: spec.clone()}
	list := append(d.checkExperience(path), spec.checkAmounts(path)...)
	d.warnings = list.Sorted()
	return Band{&d}, list
}

func (d *bandData) checkExperience(path problem.Path) problem.List {
	var list problem.List
	if from := d.spec.From; from != nil {
		d.experience.from = *from
		if from.Sign() < 0 {
			list = append(list, NegativeExperience.At(path.Field("from"), from))
		}
	}
	if below := d.spec.Below; below != nil {
		d.experience.below, d.experience.bounded = *below, true
		if below.Compare(d.experience.from) <= 0 {
			list = append(list, EmptyExperience.At(path.Field("below"), d.experience.from, below))
		}
	}
	return list
}

// checkAmounts compares each stated amount with those below it that fit, so that
// what is wrong is said once, at the later one.
func (s BandSpec) checkAmounts(path problem.Path) problem.List {
	var list problem.List
	if s.Min.IsZero() {
		list = append(list, NoMinimum.At(path))
	}
	var below []Amount
	for _, at := range []struct {
		path   problem.Path
		amount Amount
	}{{path.Field("min"), s.Min}, {path.Field("mid"), s.Mid}, {path.Field("max"), s.Max}} {
		wrong := at.amount.check(at.path)
		if list = append(list, wrong...); at.amount.IsZero() || len(wrong) > 0 {
			continue
		}
		if at.amount.Number.Sign() < 0 {
			list = append(list, NegativeAmount.At(at.path, at.amount))
		}
		fits := true
		for _, lower := range below {
			switch {
			case !fits: // said once
			case lower.Currency != at.amount.Currency:
				fits = false
				list = append(list, OtherCurrency.At(at.path, at.amount, lower))
			case at.amount.Number.Compare(lower.Number) < 0:
				fits = false
				list = append(list, FallingBand.At(at.path, at.amount, lower))
			}
		}
		if fits {
			below = append(below, at.amount)
		}
	}
	return list
}

// IsZero reports whether the band is the zero Band.
func (b Band) IsZero() bool { return b.data == nil }

// ID returns the band's id, "" when it has none.
func (b Band) ID() string { return b.read().spec.ID }

// Name returns the band's name, or its id where it has none.
func (b Band) Name() text.Text {
	if name := b.read().spec.Name; !name.IsZero() {
		return name
	}
	return text.Plain(b.ID())
}

// Tracks yields the ids of the tracks whose people the band is for, none when it
// is for any. It can be run again.
func (b Band) Tracks() iter.Seq[string] { return slices.Values(b.read().spec.Tracks) }

// Grades yields the ids of the grades whose people the band is for, none when it
// is for any. It can be run again.
func (b Band) Grades() iter.Seq[string] { return slices.Values(b.read().spec.Grades) }

// Discipline returns the id of the discipline that the band is for, "" for any.
func (b Band) Discipline() string { return b.read().spec.Discipline }

// Region returns the region that the band is for, "" for everywhere.
func (b Band) Region() string { return b.read().spec.Region }

// Experience returns the years of experience that the band is for.
func (b Band) Experience() Experience { return b.read().experience }

// Per returns the time for which the amounts are paid.
func (b Band) Per() Period { return b.read().spec.Per }

// Min returns the lowest amount, the zero Amount when nobody has said.
func (b Band) Min() Amount { return b.read().spec.Min }

// Max returns the highest amount, or the end of what is usual when the band
// [Band.IsOpen]; the zero Amount when nobody has said.
func (b Band) Max() Amount { return b.read().spec.Max }

// IsOpen reports whether the band is open above: some are paid more than
// [Band.Max], or it states none.
func (b Band) IsOpen() bool { return b.read().spec.Open || b.Max().IsZero() }

// Midpoint returns what is paid for the job done in full: as stated, else
// halfway between the lowest and the highest amount, in as many digits as an
// amount has. It is the zero Amount for a band that does not state it and lacks
// one of the two.
func (b Band) Midpoint() Amount {
	spec := b.read().spec
	if !spec.Mid.IsZero() || spec.Min.IsZero() || spec.Max.IsZero() {
		return spec.Mid
	}
	r := spec.Min.Number.Rat()
	r.Add(r, spec.Max.Number.Rat())
	return Amount{nearest(r.Mul(r, big.NewRat(1, 2))), spec.Min.Currency}
}

// Effective returns the first day on which the band is in force, the zero Date
// when nobody has said.
func (b Band) Effective() date.Date { return b.read().spec.Effective }

// Marks returns what marks people of this band, the zero Text when nobody has
// said.
func (b Band) Marks() text.Text { return b.read().spec.Marks }

// IsEstimate reports whether the band is somebody's estimate and not a rule.
func (b Band) IsEstimate() bool { return b.read().spec.Estimate }

// Source returns where the band comes from, the zero Text when nobody has said.
func (b Band) Source() text.Text { return b.read().spec.Source }

// Warnings returns what looks unfinished in the band.
func (b Band) Warnings() problem.List { return slices.Clone(b.read().warnings) }

// Holds reports whether an amount lies in the band, both ends included; none is
// too high for a band that [Band.IsOpen]. It fails as [Amount.Compare] does when the amount is not stated or of another currency,
// and when the band states neither end.
func (b Band) Holds(a Amount) (bool, error) {
	lo, hi := b.Min(), b.Max()
	end := lo // both are of one currency
	if end.IsZero() {
		end = hi
	}
	if err := sameCurrency(a, end); err != nil {
		return false, err
	}
	return (lo.IsZero() || a.Number.Compare(lo.Number) >= 0) && (b.IsOpen() || a.Number.Compare(hi.Number) <= 0), nil
}

// Equal reports whether both bands have the same record.
func (b Band) Equal(c Band) bool {
	s, t := b.read().spec, c.read().spec
	return s.ID == t.ID && s.Name.Equal(t.Name) &&
		slices.Equal(s.Tracks, t.Tracks) && slices.Equal(s.Grades, t.Grades) && s.Discipline == t.Discipline && s.Region == t.Region &&
		equal(s.From, t.From) && equal(s.Below, t.Below) && s.Per == t.Per && s.Effective == t.Effective &&
		s.Min == t.Min && s.Max == t.Max && s.Open == t.Open && s.Mid == t.Mid &&
		s.Marks.Equal(t.Marks) && s.Estimate == t.Estimate && s.Source.Equal(t.Source)
}

func equal(a, b *decimal.Decimal) bool { return a == b || a != nil && b != nil && *a == *b }

// String returns the band in short, such as "3-7 years: 12000000 JPY to
// 18000000 JPY per year", and "" for the zero Band. [Band.Text] is for people.
func (b Band) String() string {
	if b.IsZero() {
		return ""
	}
	ends := b.Min().String() + " and above"
	switch {
	case b.Min().IsZero() && b.Max().IsZero():
		ends = "not stated"
	case b.Min().IsZero():
		ends = "up to " + b.Max().String()
	case !b.Max().IsZero():
		ends = b.Min().String() + " to " + b.Max().String()
	}
	if b.read().spec.Open && !b.Max().IsZero() {
		ends += " and above"
	}
	return b.Experience().String() + " years: " + ends + " per " + b.Per().String()
}

// label is what a message calls the band.
func (b Band) label() text.Text {
	if name := b.Name(); name.String() != "" {
		return name
	}
	return text.EnJa(b.Text(language.English), b.Text(language.Japanese))
}

// Spec returns a copy of the band's record.
func (b Band) Spec() BandSpec { return b.read().spec.clone() }
