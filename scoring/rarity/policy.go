package rarity

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

// ErrPolicy is the kind of error of a number of skills below zero, and of a text
// that is no [Policy].
var ErrPolicy = errors.New("not a policy")

// Policy says whose answers are believed. Some people tick everything: 23 of the
// 49,025 of the survey of 2016 name all 42 skills, and make up most of those who
// "know" F#, Haskell and Clojure. A policy leaves out who names more than so many
// skills, with all they say.
//
// That biases, too: somebody who names many skills is the one most likely to hold
// a rare combination, and some of those left out do hold it. So a policy is no
// correction. Ask with it and without, and take what moves much for unknown.
//
// A Policy is a small comparable value. The zero Policy is the default: it finds
// the limit by itself, see [Policy.Limit].
type Policy struct {
	rule rule
	most int // with atMost
}

type rule uint8

const (
	byTail rule = iota // the zero Policy
	everyone
	atMost
)

// Everyone is the policy that believes everybody.
var Everyone = Policy{rule: everyone}

// AtMost returns the policy that believes those who name at most k skills. It
// fails with [ErrPolicy] when k is below 0; with 0, nobody is believed who names
// anything.
func AtMost(k int) (Policy, error) {
	if k < 0 {
		return Policy{}, fmt.Errorf("AtMost(%d): %w: the smallest limit is 0 skills", k, ErrPolicy)
	}
	return Policy{atMost, k}, nil
}

// Believed returns the people of a population who are believed, and the policy
// that this comes to: [Everyone] or one made by [AtMost]. That policy believes
// the same people when it is asked again, and all of the people who are
// returned. Where everybody is believed, the population comes back as it is;
// else people of whom nothing is known are left out as well, who are in no base.
//
// It takes O(people) steps. It fails like [population.Population.Where].
func (p Policy) Believed(pop population.Population) (population.Population, Policy, error) {
	if p.rule == byTail {
		histogram, err := pop.Histogram()
		if err != nil {
			return population.Population{}, Policy{}, fmt.Errorf("Policy.Believed(%v): %w", pop, err)
		}
		p = Everyone
		if k, cut := tailLimit(histogram); cut {
			p = Policy{atMost, k}
		}
	}
	if p.rule == everyone {
		return pop, p, nil
	}
	part, err := pop.Where(population.AtMostSkills(p.most))
	if err != nil {
		return population.Population{}, Policy{}, fmt.Errorf("Policy.Believed(%v): %w", pop, err)
	}
	return part, p, nil
}

// Equal reports whether both are the same policy, which is p == q. The default
// differs from what it comes to.
func (p Policy) Equal(q Policy) bool { return p == q }

const (
	defaultWord  = "default"
	everyoneWord = "everyone"
	atMostWord   = "at most "
)

// String returns "default", "everyone" or "at most 20".
func (p Policy) String() string {
	switch p.rule {
	case everyone:
		return everyoneWord
	case atMost:
		return atMostWord + strconv.Itoa(p.most)
	}
	return defaultWord
}

// MarshalText writes what [Policy.String] returns.
func (p Policy) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what [Policy.MarshalText] writes; the empty text gives the
// zero Policy. On an error, of the kind [ErrPolicy], the policy stays unchanged.
func (p *Policy) UnmarshalText(b []byte) error {
	switch s := string(b); s {
	case "", defaultWord:
		*p = Policy{}
	case everyoneWord:
		*p = Everyone
	default:
		digits, ok := strings.CutPrefix(s, atMostWord)
		k, err := strconv.Atoi(digits)
		if !ok || err != nil || strconv.Itoa(k) != digits || k < 0 {
			return fmt.Errorf("Policy.UnmarshalText(%q): %w: want default, everyone, or such as at most 20", b, ErrPolicy)
		}
		*p = Policy{atMost, k}
	}
	return nil
}

// Text returns whose answers are believed, such as "people who name at most 20
// skills", in the closest language to tag.
func (p Policy) Text(tag language.Tag) string {
	switch {
	case p.rule == everyone:
		return policyWording.everyone.In(tag)
	case p.rule == byTail:
		return policyWording.byTail.In(tag)
	case p.most == 1:
		return policyWording.atMostOne.In(tag)
	}
	return policyWording.atMost.Fill(tag, "k", strconv.Itoa(p.most))
}

var policyWording = struct{ everyone, byTail, atMost, atMostOne text.Text }{
	everyone: text.EnJa("everybody", "回答者全員"),
	byTail: text.EnJa(
		"people who do not name far more skills than the others lead one to expect",
		"ほかの人の回答から見込まれるより極端に多くのスキルを挙げた人を除く回答者"),
	atMost:    text.EnJa("people who name at most {k} skills", "挙げたスキルが {k} 個以下の人"),
	atMostOne: text.EnJa("people who name at most 1 skill", "挙げたスキルが 1 個以下の人"),
}
