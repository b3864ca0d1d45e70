package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/internal/bench"
)

// writeTable writes the rows as a Markdown table. The ratio is that of the best peer
// to the first contestant: above 1 the first one is better. The spread is the
// largest that any contestant of the row has, from its smallest to its largest
// measurement, as a share of its median.
func writeTable(out io.Writer, contestants []bench.Contestant, rows []row) error {
	var b strings.Builder
	head, rule := "| people | skills | job |", "|---:|---:|---|"
	for _, c := range contestants {
		head, rule = head+" "+c.Name()+" |", rule+"---:|"
	}
	fmt.Fprintf(&b, "%s ratio | spread |\n%s---:|---:|\n", head, rule)
	for _, r := range rows {
		fmt.Fprintf(&b, "| %s | %s | %s |", thousands(r.size.People), thousands(r.size.Skills), r.job)
		for _, s := range r.samples {
			fmt.Fprintf(&b, " %s |", r.cell(s))
		}
		fmt.Fprintf(&b, " %s | %s |\n", r.ratio(), r.spread())
	}
	_, err := io.WriteString(out, b.String())
	return err
}

func (r row) cell(samples []float64) string {
	switch {
	case len(samples) == 0:
		return "-"
	case r.bytes:
		return human(median(samples), []unit{{1e9, "GB"}, {1e6, "MB"}, {1e3, "kB"}, {1, "B"}})
	default:
		return human(median(samples), []unit{{1e9, "s"}, {1e6, "ms"}, {1e3, "µs"}, {1, "ns"}})
	}
}

func (r row) ratio() string {
	best := math.Inf(1)
	for _, peer := range r.samples[1:] {
		if len(peer) > 0 {
			best = min(best, median(peer))
		}
	}
	if len(r.samples[0]) == 0 || math.IsInf(best, 1) {
		return "-"
	}
	return digits(best / median(r.samples[0]))
}

func (r row) spread() string {
	most := 0.0
	for _, s := range r.samples {
		if len(s) > 0 {
			most = max(most, (slices.Max(s)-slices.Min(s))/median(s))
		}
	}
	return fmt.Sprintf("%.0f %%", 100*most)
}

// median returns the middle of the samples, or the mean of the two in the
// middle.
func median(samples []float64) float64 {
	s := slices.Sorted(slices.Values(samples))
	return (s[(len(s)-1)/2] + s[len(s)/2]) / 2
}

type unit struct {
	size float64
	name string
}

// human returns x with the largest unit, of falling ones, that is not larger
// than x.
func human(x float64, units []unit) string {
	for _, u := range units {
		if x >= u.size {
			return digits(x/u.size) + " " + u.name
		}
	}
	last := units[len(units)-1]
	return digits(x/last.size) + " " + last.name
}

// digits returns x with three digits, or all those before the point.
func digits(x float64) string {
	switch {
	case x >= 99.95:
		return thousands(int(math.Round(x)))
	case x >= 9.995:
		return fmt.Sprintf("%.1f", x)
	default:
		return fmt.Sprintf("%.2f", x)
	}
}

func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
