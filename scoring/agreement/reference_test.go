package agreement_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"os"
	"testing"

	"github.com/kakezan/kakezan/scoring/agreement"
)

// referenceCase is one of testdata/agreement.json.
type referenceCase struct {
	ID, Kind string
	Input    struct {
		Ratings          [][]float64
		Categories       []float64
		RatersByUnits    [][]*float64 `json:"raters_by_units"`
		SubjectsByRaters [][]float64  `json:"subjects_by_raters"`
	}
	Exact map[string]struct{ Fraction string }
	Peer  json.RawMessage `json:"peer_R"`
}

func references(t *testing.T) []referenceCase {
	data, err := os.ReadFile("testdata/agreement.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Cases []referenceCase }
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Cases) != 17 {
		t.Fatalf("%d cases, want 17", len(file.Cases))
	}
	return file.Cases
}

// tableOf returns rows of units as ratings, NaN where there is none.
func tableOf(t interface{ Fatal(...any) }, rows [][]float64) agreement.Ratings {
	units, raters := names("u", len(rows)), names("r", len(rows[0]))
	r, err := agreement.FromTable(units, raters, rows)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func names(prefix string, n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprintf("%s%05d", prefix, i)
	}
	return out
}

func transposed(rows [][]*float64) [][]float64 {
	out := make([][]float64, len(rows[0]))
	for u := range out {
		for _, row := range rows {
			v := math.NaN()
			if row[u] != nil {
				v = *row[u]
			}
			out[u] = append(out[u], v)
		}
	}
	return out
}

// wantClose checks a value against a fraction, to 1e-12 of it.
func wantClose(t *testing.T, what string, got float64, fraction string) {
	t.Helper()
	want, ok := new(big.Rat).SetString(fraction)
	if !ok {
		t.Fatalf("%s: %q is no fraction", what, fraction)
	}
	w, _ := want.Float64()
	if !(math.Abs(got-w) <= 1e-12*math.Abs(w)) {
		t.Errorf("%s = %.17g, want %s = %.17g", what, got, fraction, w)
	}
}

var forms = map[string]agreement.Form{
	"ICC1": agreement.OneWay, "ICC2": agreement.Absolute, "ICC3": agreement.Consistent,
	"ICC1k": agreement.OneWayMean, "ICC2k": agreement.AbsoluteMean, "ICC3k": agreement.ConsistentMean,
}

var metrics = []agreement.Metric{agreement.Nominal, agreement.Ordinal, agreement.Interval, agreement.Ratio}

func TestReference(t *testing.T) {
	for _, c := range references(t) {
		t.Run(c.ID, func(t *testing.T) {
			switch c.Kind {
			case "weighted_kappa":
				r := tableOf(t, c.Input.Ratings)
				for name, w := range map[string]agreement.Weights{"unweighted": {}, "linear": agreement.Linear, "quadratic": agreement.Quadratic} {
					k, err := agreement.Cohen(r, agreement.Options{Categories: c.Input.Categories, Weights: w})
					if err != nil {
						t.Fatal(err)
					}
					wantClose(t, name, k.Value(), c.Exact[name].Fraction)
				}
			case "fleiss":
				r := tableOf(t, c.Input.Ratings)
				k, err := agreement.Fleiss(r, agreement.Options{})
				if err != nil {
					t.Fatal(err)
				}
				wantClose(t, "Fleiss", k.Value(), c.Exact["fleiss"].Fraction)
				if k, err = agreement.Gwet(r, agreement.Options{}); err != nil {
					t.Fatal(err)
				}
				wantClose(t, "Gwet", k.Value(), c.Exact["gwet_ac1_categories_present"].Fraction)
				var peer struct {
					Conger float64 `json:"conger_exact"`
				}
				if err := json.Unmarshal(c.Peer, &peer); err != nil {
					t.Fatal(err)
				}
				if k, err = agreement.Conger(r, agreement.Options{}); err != nil || math.Abs(k.Value()-peer.Conger) > 1e-12 {
					t.Errorf("Conger = %v, %v, want %v", k.Value(), err, peer.Conger)
				}
			case "kripp_alpha":
				r := tableOf(t, transposed(c.Input.RatersByUnits))
				for _, m := range metrics {
					a, err := agreement.Alpha(r, m)
					if err != nil {
						t.Fatal(err)
					}
					wantClose(t, m.String(), a.Value(), c.Exact[m.String()].Fraction)
				}
			case "icc":
				r := tableOf(t, c.Input.SubjectsByRaters)
				var peer struct{ Lower, Upper map[string]float64 }
				if err := json.Unmarshal(c.Peer, &peer); err != nil {
					t.Fatal(err)
				}
				for name, form := range forms {
					got, err := agreement.ICC(r, form)
					if err != nil {
						t.Fatal(err)
					}
					wantClose(t, name, got.Value(), c.Exact[name].Fraction)
					low, high, err := got.Interval(0.95)
					if err != nil || math.Abs(low-peer.Lower[name]) > 1e-10 || math.Abs(high-peer.Upper[name]) > 1e-10 {
						t.Errorf("interval of %s: %v to %v, %v, want %v to %v", name, low, high, err, peer.Lower[name], peer.Upper[name])
					}
				}
			case "kendall_w":
				w, err := agreement.Kendall(tableOf(t, c.Input.SubjectsByRaters))
				if err != nil {
					t.Fatal(err)
				}
				var peer struct {
					Corrected float64 `json:"W_tie_corrected"`
					W         float64
				}
				if err := json.Unmarshal(c.Peer, &peer); err != nil {
					t.Fatal(err)
				}
				if math.Abs(w.Value()-peer.Corrected) > 1e-14 || math.Abs(w.Uncorrected()-peer.W) > 1e-14 {
					t.Errorf("W = %v, uncorrected %v, want %v and %v", w.Value(), w.Uncorrected(), peer.Corrected, peer.W)
				}
			default:
				t.Errorf("the kind %s is not tested", c.Kind)
			}
		})
	}
}

// The data of Krippendorff's book is that of Gwet's: the package irrCAC publishes
// this of it, with unit 12, of one rating, counting for how often categories are given.
func TestGwet_published(t *testing.T) {
	for _, c := range references(t) {
		if c.ID != "kripp_C" {
			continue
		}
		r := tableOf(t, transposed(c.Input.RatersByUnits))
		got, err := agreement.Gwet(r, agreement.Options{Categories: []float64{1, 2, 3, 4, 5}})
		if err != nil || math.Abs(got.Value()-0.77544) > 0.000005 {
			t.Errorf("Gwet = %v, %v, want 0.77544", got.Value(), err)
		}
	}
}
