package people

import (
	"strings"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
)

// The words that say whether somebody has a skill where the options name none.
var (
	yesWords     = []string{"1", "x", "y", "yes", "true", "✓", "✔", "○", "◯", "はい", "あり", "有"}
	noWords      = []string{"0", "n", "no", "false", "none", "✗", "×", "いいえ", "なし", "無"}
	unknownWords = []string{"", "NA", "N/A", "?", "unknown", "不明"}
)

// cells knows which level a cell states. Each text is looked up once.
type cells struct {
	levels exchange.LevelWords
	graded bool // levels of a scale are stated, not whether the skill is held
	words  map[string]skills.Level
	known  memo
	short  [256]int16     // for cells of one byte
	list   []skills.Level // what the numbers mean, the zero Level first
}

const (
	unseen  = -2
	badCell = -1 // nobody knows what it means
	noLevel = 0  // unknown
)

func newCells(levels exchange.LevelWords, yes, no, unknown []string) cells {
	c := cells{
		levels: levels, graded: !levels.Scale().IsZero(),
		words: make(map[string]skills.Level), list: make([]skills.Level, 1),
	}
	for i := range c.short {
		c.short[i] = unseen
	}
	none := NotHeld
	if c.graded {
		none, _ = levels.Scale().Step(0)
	}
	for _, word := range or(no, noWords) {
		c.words[skills.Fold(word)] = none
	}
	if !c.graded {
		for _, word := range or(yes, yesWords) {
			c.words[skills.Fold(word)] = Held
		}
	}
	for _, word := range or(unknown, unknownWords) {
		c.words[skills.Fold(word)] = skills.Level{}
	}
	return c
}

// or returns the words that an option names, else the usual ones.
func or(named, usual []string) []string {
	if named == nil {
		return usual
	}
	return named
}

// find returns the number of the level that a cell states, badCell when it can't
// be told.
func (c *cells) find(cell string) int16 {
	if len(cell) == 1 {
		if n := c.short[cell[0]]; n != unseen {
			return n
		}
	} else if n, ok := c.known.find(cell); ok {
		return int16(n)
	}
	n := c.number(strings.TrimSpace(cell))
	if len(cell) == 1 {
		c.short[cell[0]] = n
	} else if n != badCell { // of which there may be very many
		c.known.set(cell, int32(n))
	}
	return n
}

func (c *cells) number(cell string) int16 {
	level := c.levels.Level(cell)
	if level.IsZero() {
		known, ok := c.words[skills.Fold(cell)]
		if !ok {
			return badCell
		}
		level = known
	}
	for i, l := range c.list {
		if l == level {
			return int16(i)
		}
	}
	c.list = append(c.list, level)
	return int16(len(c.list) - 1)
}

// near returns the word that was probably meant, "" when none is near.
func (c *cells) near(cell string) string {
	if c.graded {
		return c.levels.Near(strings.TrimSpace(cell))
	}
	return ""
}
