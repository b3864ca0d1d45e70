package main

import (
	"strconv"

	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/text"
)

// verdict says what is wrong with a product, by how many times as common the
// combination is: as was counted, or else as is estimated.
func verdict(factor float64, counted bool) text.Text {
	switch {
	case factor >= 1.05 && !counted:
		return says.looksRare
	case factor <= 1/1.05 && !counted:
		return says.looksCommon
	case factor >= 1.05:
		return says.tooRare
	case factor <= 1/1.05:
		return says.tooCommon
	}
	return says.right
}

// digit is how many different skills were asked.
func digit(a rarity.Answer) string {
	n := 0
	for range a.Question() {
		n++
	}
	return strconv.Itoa(n)
}
