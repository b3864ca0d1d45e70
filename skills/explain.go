package skills

import (
	"cmp"
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Fate says what becomes of a claim as of a day. It is a closed set; the zero
// Fate is that of a claim about no skill.
type Fate struct{ n uint8 }

// The fates of a claim.
var (
	FateCounts    = Fate{1} // it is what the profile says of the skill
	FateOverruled = Fate{2} // the claim that counts ranks before it
	FateEnded     = Fate{3} // a negative claim ends it
	FateNegative  = Fate{4} // it is negative itself, and ends earlier ones
	FateFaded     = Fate{5} // the confidence in it is too low by now
	FateExpired   = Fate{6} // it counted once
	FateNotYet    = Fate{7} // it was made later
)

// Fates yields the fates in the order above. It can be run again.
func Fates() iter.Seq[Fate] { return slices.Values(fates[:]) }

// All of these but the first are by the fate's number.
var (
	fates     = [...]Fate{FateCounts, FateOverruled, FateEnded, FateNegative, FateFaded, FateExpired, FateNotYet}
	fateWords = [...]string{"", "counts", "overruled", "ended", "negative", "faded", "expired", "not-yet"}
	fateTexts = [...]text.Text{
		{},
		text.EnJa("counts", "有効"),
		text.EnJa("overruled", "他の申告が優先"),
		text.EnJa("ended", "取り消し済み"),
		text.EnJa("ends earlier claims", "以前の申告の取り消し"),
		text.EnJa("faded", "確信度不足"),
		text.EnJa("expired", "期限切れ"),
		text.EnJa("not yet made", "申告前"),
	}
	fateLines = [...]text.Text{
		text.EnJa("{claim}: states nothing", "{claim}: 何も述べていない申告"),
		text.EnJa("{claim}: counts, with confidence {confidence}", "{claim}: 有効（確信度 {confidence}）"),
		text.EnJa("{claim}: overruled by {by}", "{claim}: 次の申告を優先 → {by}"),
		text.EnJa("{claim}: ended by {by}", "{claim}: 次の申告により取り消し → {by}"),
		text.EnJa("{claim}: ends earlier claims, with confidence {confidence}", "{claim}: 以前の申告を取り消す（確信度 {confidence}）"),
		text.EnJa("{claim}: faded, with a confidence of {confidence} left", "{claim}: 確信度が {confidence} まで下がり、無効"),
		text.EnJa("{claim}: expired", "{claim}: 期限切れ"),
		text.EnJa("{claim}: not made yet", "{claim}: まだ申告されていない"),
	}
)

// String returns the fate's word, "" for the zero Fate.
func (f Fate) String() string { return fateWords[f.n] }

// Text returns what people call the fate in the closest language to tag, "" for
// the zero Fate.
func (f Fate) Text(tag language.Tag) string { return fateTexts[f.n].In(tag) }

// MarshalText writes the fate's word.
func (f Fate) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText reads what [Fate.MarshalText] writes; the empty text gives the
// zero Fate. On an error, of the kind [ErrUnknownWord], the fate stays unchanged.
func (f *Fate) UnmarshalText(word []byte) error { return closed.Unmarshal(f, word, fates[:]) }

// Explanation says what becomes of one claim, and why.
type Explanation struct {
	Claim Claim
	Fate  Fate

	// By is the claim that overrules or ends this one; of several that end it, the
	// one that ranks first. The zero Claim means that none does.
	By Claim

	Confidence float64 // in the claim, after decay, in [0,1]
}

// Explain tells what becomes of every claim as of a day under a policy, in the
// order of the claims: the rule of [Resolve], in which for each skill at most one
// claim counts. Of equal claims, the first does. It is made to be clear, and
// takes O(n^2) time for n claims.
func Explain(claims []Claim, asOf date.Date, policy Policy) []Explanation {
	all := make([]Explanation, len(claims))
	for i, c := range claims {
		all[i] = Explanation{Claim: c, Confidence: policy.ConfidenceOf(c, asOf)}
		switch {
		case c.skill == "":
			all[i].Confidence = 0
		case !c.madeBy(asOf):
			all[i].Fate = FateNotYet
		case c.expiredBefore(asOf):
			all[i].Fate = FateExpired
		case all[i].Confidence < policy.Least.Float64():
			all[i].Fate = FateFaded
		case c.negative:
			all[i].Fate = FateNegative
		default:
			all[i].Fate = FateCounts // unless another claim says otherwise
		}
	}
	for i := range all {
		if e := &all[i]; e.Fate == FateCounts {
			e.endedBy(all, &policy)
		}
	}
	winners := make(map[ID]*Explanation)
	for i := range all {
		if e := &all[i]; e.Fate == FateCounts {
			if best := winners[e.Claim.skill]; best == nil || policy.prefers(e.weighed(), best.weighed()) {
				winners[e.Claim.skill] = e
			}
		}
	}
	for i := range all {
		if e := &all[i]; e.Fate == FateCounts && e != winners[e.Claim.skill] {
			e.Fate, e.By = FateOverruled, winners[e.Claim.skill].Claim
		}
	}
	return all
}

// endedBy looks among all for the negative claims that end this one.
func (e *Explanation) endedBy(all []Explanation, policy *Policy) {
	var first weighed
	for i := range all {
		n := all[i].weighed()
		if all[i].Fate != FateNegative || n.skill != e.Claim.skill || !policy.ends(n, e.weighed()) {
			continue
		}
		if first.Claim == nil || cmp.Or(policy.rank(n, first), n.Compare(*first.Claim)) < 0 {
			first = n
		}
	}
	if first.Claim != nil {
		e.Fate, e.By = FateEnded, *first.Claim
	}
}

func (e *Explanation) weighed() weighed { return weighed{&e.Claim, e.Confidence} }

// Text returns the explanation as a line in the closest language to tag, with
// the names of skills from a catalog and those of levels from their scales. Ids
// stand in for what they lack.
func (e Explanation) Text(tag language.Tag, catalog Catalog, scales ...Scale) string {
	in := naming{tag, catalog, scales}
	return fateLines[e.Fate.n].Fill(tag, "claim", in.claim(e.Claim), "by", in.claim(e.By), "confidence", confidenceText(e.Confidence))
}

// String returns the explanation in one line, for logs, such as
// "overruled: go mastery/working by self".
func (e Explanation) String() string {
	s := e.Fate.String() + ": " + e.Claim.String()
	if e.By.skill != "" {
		s += " <- " + e.By.String()
	}
	return s
}
