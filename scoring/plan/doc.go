// Package plan says what to learn next: the cheapest way to open one target, what
// several are worth at every price, the best within a budget, and which missing
// skill opens most.
package plan
