package plan

import (
	"strconv"
	"time"

	"github.com/kakezan/kakezan/skills/text"
)

// Limits say how long a plan is looked for when nobody knows a quick way to the best.
type Limits struct {
	// Nodes is the largest number of partial plans that are looked at. Two
	// searches with the same limit find the same. The zero value means
	// [DefaultNodes].
	Nodes int

	// Time is how long the search may take. What it finds then depends on the
	// machine. The zero value means as long as the nodes take.
	Time time.Duration
}

// DefaultNodes is the number of partial plans that are looked at by default.
const DefaultNodes = 2000

func (l Limits) check(name string) error {
	switch {
	case l.Nodes < 0:
		return &Error{Func: name, Subject: "nodes", Kind: ErrLimit, Amount: strconv.Itoa(l.Nodes), what: text.EnJa("the limit of partial plans", "調べる案の数の上限")}
	case l.Time < 0:
		return &Error{Func: name, Subject: "time", Kind: ErrLimit, Amount: l.Time.String(), what: text.EnJa("the limit of time", "時間の上限")}
	}
	return nil
}

// Certificate says how good a plan is that was found under a limit: how far from the
// best plan it can be at the most. It holds always, whatever the limit was.
type Certificate struct {
	// Exact says that no plan is better.
	Exact bool

	// Bound is what no plan can do better than: the largest value, of a plan
	// within a budget, or the smallest cost, of a plan that opens so many targets.
	Bound float64

	// Gap is the largest share of the best that the plan can fall short of:
	// (bound - value) / bound of what a plan within a budget gains beyond the
	// targets that are open already, and (cost - bound) / cost of a cheapest plan.
	// It is in [0, 1], and 0 for an exact one.
	Gap float64

	// Nodes is how many partial plans were looked at.
	Nodes int
}

// String returns the certificate for logs, such as "exact" and "at most 3.1 % short of the
// best"; the zero Certificate, of a search that was refused, says "nothing was looked
// for".
func (c Certificate) String() string {
	switch {
	case c.Exact:
		return "exact"
	case c == Certificate{}:
		return "nothing was looked for"
	}
	return "at most " + strconv.FormatFloat(100*c.Gap, 'f', 1, 64) + " % short of the best"
}
