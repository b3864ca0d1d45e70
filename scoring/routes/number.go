package routes

import "strconv"

// number writes a cost with at most six digits, as plan.Span does.
func number(x float64) string { return strconv.FormatFloat(x, 'g', 6, 64) }
