package main

import (
	"math"

	"github.com/kakezan/kakezan/scoring/rarity"
)

// level is how often the interval of a pace holds it.
const level = rarity.Level

// span is a number of planned weeks ahead, from the soonest to the latest.
type span struct{ soonest, latest int }

// never is a number of weeks that no goal has.
const never = math.MaxInt

// spentWithin returns after how many more planned weeks the budget is spent, at every
// pace that the known weeks leave open: the exact interval of the share of weeks that
// are missed. It is not known before a week is.
func (c count) spentWithin() (span, bool) {
	known := c.kept + c.missed
	if known == 0 || c.left() < 0 {
		return span{}, false
	}
	pace, err := rarity.ClopperPearson(c.missed, known, level)
	if err != nil {
		return span{}, false
	}
	return span{c.weeksTo(pace.Hi().Float64()), c.weeksTo(pace.Lo().Float64())}, true
}

// weeksTo returns how many weeks miss what is left of the budget at a pace.
func (c count) weeksTo(pace float64) int {
	if c.left() == 0 {
		return 0
	}
	weeks := math.Ceil(float64(c.left()) / pace)
	if !(weeks <= mostWeeks) {
		return never
	}
	return int(weeks)
}
