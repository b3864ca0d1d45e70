package fit

import (
	"math"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Credit is what one skill counts toward another one that is asked:
//
//	share = worth * min(x/t, 1),  in (0, 1)
//
// where x is the level at which it is held and t the level at which the other is
// asked, in steps of one scale. A skill on another scale gives no credit, because
// its levels do not compare. The worth is the product of the credits along the
// best chain of practice transfers, or the similarity of the two skills. The best
// single credit counts, never a sum of several (the rule c = max over j of
// theta_j min(x_j/t, 1)), and it never makes the whole skill: the share stays
// below 1, and whether the requirement is met is decided without it. The zero
// Credit is none.
type Credit struct {
	From  skills.ID
	Name  text.Text    // what the ladder calls From
	Have  skills.Level // of From; zero: not known, so that the credit is not sure
	Worth float64      // what the whole of From counts toward the skill, in (0, 1]
	Share float64      // of the level that is asked, in (0, 1)

	// Chain is the chain of practice transfers with its reasons, the zero chain
	// for the credit of a related skill.
	Chain skills.TransferChain
}

// credited is the best credit for one item.
type credited struct{ sure, perhaps Credit }

// creditor knows what can give credit in one ladder.
type creditor struct {
	options Options
	ladder  ladder.Ladder
	sources []source
}

// source is a skill that may give credit.
type source struct {
	id    skills.ID
	scale skills.Scale
	leads map[skills.ID]skills.TransferChain // the best chain from it toward each skill
}

// newCreditor gathers the skills that the ladder measures: of whatever it does
// not measure, no level would be of its scales.
func newCreditor(l ladder.Ladder, o Options) *creditor {
	c := &creditor{options: o, ladder: l}
	begins := make(map[skills.ID]bool)
	transfers := l.PracticeTransfers()
	if o.Transfers {
		for t := range transfers.All() {
			begins[t.From] = true
		}
	}
	for id, scale := range l.Measured() {
		s := source{id: id, scale: scale}
		if begins[id] {
			s.leads = make(map[skills.ID]skills.TransferChain)
			for chain := range transfers.Credits(func(held skills.ID) bool { return held == id }) {
				s.leads[chain.To()] = chain
			}
		}
		if s.leads != nil || o.Similarity != nil {
			c.sources = append(c.sources, s)
		}
	}
	return c
}

// credit gives an item the best credit that there is, and returns the first
// similarity that is none.
func (c *creditor) credit(item *Item, p skills.Profile) (wrong error) {
	if item.Outcome == ladder.Met {
		return nil
	}
	var best credited
	for i := range c.sources {
		s := &c.sources[i]
		if s.id == item.Skill || !s.scale.Has(item.Asked) {
			continue
		}
		have, reach := p.Level(s.id), 1.0
		known := have.SameScale(item.Asked)
		if known {
			if have.IsNone() {
				continue
			}
			reach = min(float64(have.Step())/float64(item.Asked.Step()), 1)
		} else {
			have = skills.Level{}
		}
		give := func(worth float64, chain skills.TransferChain) {
			to := &best.perhaps
			if known {
				to = &best.sure
			}
			if share := min(worth*reach, math.Nextafter(1, 0)); share > to.Share {
				*to = Credit{s.id, text.Text{}, have, worth, share, chain}
			}
		}
		if chain, ok := s.leads[item.Skill]; ok {
			give(chain.Credit(), chain)
		}
		if c.options.Similarity != nil {
			worth := c.options.Similarity(s.id, item.Skill)
			if worth >= 0 && worth <= 1 {
				give(worth, skills.TransferChain{})
			} else if wrong == nil {
				wrong = &SimilarityError{s.id, item.Skill, worth}
			}
		}
	}
	if best.sure.Share <= item.Coverage.Lo {
		best.sure = Credit{}
	}
	if best.perhaps.Share <= max(item.Coverage.Hi, best.sure.Share) {
		best.perhaps = Credit{}
	}
	if best.sure.From == "" && best.perhaps.From == "" {
		return wrong
	}
	for _, given := range []*Credit{&best.sure, &best.perhaps} {
		if given.From != "" {
			given.Name = c.ladder.SkillName(given.From)
		}
	}
	item.credit = &best
	item.Credited.Lo = max(item.Coverage.Lo, best.sure.Share)
	item.Credited.Hi = max(item.Coverage.Hi, best.sure.Share, best.perhaps.Share)
	return wrong
}
