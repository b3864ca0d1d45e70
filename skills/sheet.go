package skills

import (
	"cmp"
	"maps"
	"slices"

	"github.com/kakezan/kakezan/skills/date"
)

// Sheet is claims that many people share, such as the answers that can be given
// to one questionnaire, and what each of them comes to as of a day under a
// policy. A profile made of it is a list of places in the sheet, so that it takes
// little time and memory. It is immutable, and can be used from several goroutines
// at once. The zero Sheet has no claims and is of no day.
type Sheet struct{ data *sheet }

type sheet struct {
	claims []Claim
	asOf   date.Date
	policy Policy
	places []place // of the claims
	said   []entry // of those that count where no other claim is about their skill
	waives bool    // some of them are waivers
}

// place says where a claim of a sheet is among the entries.
type place struct {
	ref   uint32
	skill int32 // the number of its skill in order of ids, or one of these
}

const (
	countsNot int32 = -1 // whatever is claimed beside it
	notAlone  int32 = -2 // it is negative
)

// NewSheet returns the sheet of some claims, as of a day, under a policy. It takes
// O(n log n) time for n claims. The claims and the policy are copied.
func NewSheet(claims []Claim, asOf date.Date, policy Policy) Sheet {
	policy.Trust = slices.Clone(policy.Trust)
	policy.Confidence = maps.Clone(policy.Confidence)
	policy.Decay.HalfLives = maps.Clone(policy.Decay.HalfLives)
	s := &sheet{claims: slices.Clone(claims), asOf: asOf, policy: policy, places: make([]place, len(claims))}
	var order []int32 // of those that count alone, by skill
	least := policy.Least.Float64()
	weights := make([]float64, len(claims))
	for i, c := range claims {
		weights[i] = policy.ConfidenceOf(c, asOf)
		switch {
		case c.skill == "" || !c.InForce(asOf) || weights[i] < least:
			s.places[i].skill = countsNot
		case c.negative:
			s.places[i].skill = notAlone
		default:
			order = append(order, int32(i))
		}
	}
	slices.SortFunc(order, func(i, k int32) int { return cmp.Compare(claims[i].skill, claims[k].skill) })
	list := make([]entry, len(order))
	skill := int32(-1)
	for ref, i := range order {
		if ref == 0 || claims[i].skill != list[ref-1].claim.skill {
			skill++
		}
		list[ref] = entry{claims[i], weights[i]}
		s.places[i] = place{uint32(ref), skill}
		s.waives = s.waives || list[ref].waived()
	}
	s.said = list
	return Sheet{s}
}

var noSheet = &sheet{}

func (s Sheet) read() *sheet {
	if s.data == nil {
		return noSheet
	}
	return s.data
}

// Len returns the number of claims of the sheet.
func (s Sheet) Len() int { return len(s.read().claims) }

// Serves reports whether the sheet is as of a day and under a policy.
func (s Sheet) Serves(asOf date.Date, policy Policy) bool {
	d := s.read()
	return d.asOf == asOf && d.policy.equal(&policy)
}

// Profile returns what [Resolve] does of the claims at some places of the sheet,
// from 0, as of its day and under its policy, and whether the sheet has all of
// the places; where it lacks one, the profile is the zero Profile.
//
// It takes O(n) time for n places that are in order of the ids of their skills,
// no skill twice and no claim negative, and allocates four bytes for each of them;
// else the time and memory of Resolve.
func (s Sheet) Profile(places []uint32) (Profile, bool) {
	d := s.read()
	refs := make([]uint32, 0, len(places))
	last := countsNot
	for _, i := range places {
		if uint64(i) >= uint64(len(d.places)) {
			return Profile{}, false
		}
		p := d.places[i]
		switch {
		case p.skill > last:
			refs = append(refs, p.ref)
			last = p.skill
		case p.skill != countsNot:
			return d.resolve(places)
		}
	}
	if len(refs) == 0 {
		return Profile{asOf: d.asOf}, true
	}
	known := len(refs)
	if d.waives {
		for _, ref := range refs {
			if d.said[ref].waived() {
				known--
			}
		}
	}
	return Profile{asOf: d.asOf, known: int32(known), said: d.said, refs: refs}, true
}

// resolve is Profile where claims stand against each other or are in no order.
func (d *sheet) resolve(places []uint32) (Profile, bool) {
	claims := make([]Claim, 0, len(places))
	for _, i := range places {
		if uint64(i) >= uint64(len(d.claims)) {
			return Profile{}, false
		}
		claims = append(claims, d.claims[i])
	}
	return Resolve(claims, d.asOf, d.policy), true
}
