package calibration

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/language"
)

// TestBorder claims no certainty where a variance was estimated as 0: no rater shows a
// leniency in these ratings, which does not say that there is none.
func TestBorder(t *testing.T) {
	m := mustREML(t, full(4, 3, func(u, r int) float64 {
		return [][]float64{{3, 4, 3}, {4, 3, 4}, {2, 2, 3}, {5, 5, 4}}[u][r]
	}))
	if units, raters := m.Boundary(); units || !raters {
		t.Fatal("the variance between raters is not at its border")
	}
	for e := range m.Raters() {
		if err, ok := e.StdErr(); ok {
			t.Errorf("%s has the standard error %v", e, err)
		}
		if _, _, err := e.Interval(0.95); !errors.Is(err, ErrFreedom) || !strings.Contains(err.Error(), "its border") {
			t.Errorf("the interval of %s: %v", e, err)
		}
		if want := e.ID() + " 0"; e.String() != want {
			t.Errorf("%q, want %q", e, want)
		}
	}
	for e := range m.Units() {
		if _, ok := e.StdErr(); !ok {
			t.Errorf("%s has no standard error", e)
		}
	}
	for tag, want := range map[language.Tag]string{
		language.English:  "shrunk leniency of rater-00: 0 (no interval: the variance is at its border, 0)\n",
		language.Japanese: "rater-00 の縮小した甘さ: 0（区間なし。分散が境界の 0）\n",
	} {
		if got := m.Explain(tag); !strings.Contains(got, want) {
			t.Errorf("no %q in:\n%s", want, got)
		}
	}

	alike := mustREML(t, full(3, 2, func(u, r int) float64 { return [][]float64{{3, 4}, {4, 3}, {3.5, 3.6}}[u][r] }))
	if units, _ := alike.Boundary(); !units {
		t.Fatal("the variance between units is not at its border")
	}
	for e := range alike.Units() {
		if err, ok := e.StdErr(); ok {
			t.Errorf("%s has the standard error %v", e, err)
		}
	}
	if _, err := alike.Errors("unit-00"); !errors.Is(err, ErrInput) {
		t.Error(err)
	}
}
