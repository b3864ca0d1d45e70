package routes

import "github.com/kakezan/kakezan/scoring/plan"

// written writes a cost as those of an interval are written.
func written(x float64) string { return plan.Span{Lo: x, Hi: x}.String() }
