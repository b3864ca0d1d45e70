package gauss_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/gauss"
)

// Values of mpmath's incomplete beta function with 40 digits.
func TestLogTQ(t *testing.T) {
	for _, c := range []struct{ x, df, want float64 }{
		{-3, 0.3, -0.28857426346092069091},
		{0.001, 0.3, -0.69360592394106426567},
		{0.5, 0.3, -0.91540263557159782974},
		{1.2, 0.3, -1.1222967658863491524},
		{1.7, 0.3, -1.2188951433198676103},
		{3, 0.3, -1.3836225542016855777},
		{10, 0.3, -1.7422792194259752878},
		{100, 0.3, -2.4328032467868378877},
		{1000000.0, 0.3, -5.1959028149318935135},
		{-3, 1, -0.10804899566097342603},
		{0.001, 1, -0.69378400284838370779},
		{0.5, 1, -1.0429418980620317451},
		{1.2, 1, -1.5089499712031186143},
		{1.7, 1, -1.7763604806121546945},
		{3, 1, -2.2787085952902986559},
		{10, 1, -3.4506339556469653329},
		{100, 1, -5.749933403726468961},
		{1000000.0, 1, -14.960240443814007612},
		{-3, 2, -0.048909803615967477783},
		{0.001, 2, -0.69385453728214380514},
		{0.5, 2, -1.0986122886681096914},
		{1.2, 2, -1.7344248820326630246},
		{1.7, 2, -2.1574747561976913458},
		{3, 2, -3.0421326497423483757},
		{10, 2, -5.3131815914716089184},
		{100, 2, -9.9036375387878777908},
		{1000000.0, 2, -28.324168296489993518},
		{-3, 2.5, -0.036962833767972674383},
		{0.001, 2.5, -0.69387105977651303235},
		{0.5, 2.5, -1.1121567219739814786},
		{1.2, 2.5, -1.79745916870076772},
		{1.7, 2.5, -2.2749105057426175828},
		{3, 2.5, -3.3162668543401307793},
		{10, 2.5, -6.1099112553021012845},
		{100, 2.5, -11.842590036780620289},
		{1000000.0, 2.5, -34.868197939467949531},
		{-3, 4, -0.020173099629157311557},
		{0.001, 4, -0.69389746179428222409},
		{0.5, 4, -1.1342447049023968112},
		{1.2, 4, -1.9093565697422554744},
		{1.7, 4, -2.4988740943526286401},
		{3, 4, -3.9134748570618904731},
		{10, 4, -8.1771494425374411753},
		{100, 4, -17.322734994206566849},
		{1000000.0, 4, -54.163429943195653392},
		{-3, 10, -0.0066941836454523511645},
		{0.001, 10, -0.69392570015295546501},
		{0.5, 10, -1.1585317250333985025},
		{1.2, 10, -2.0487327185414008679},
		{1.7, 10, -2.8136662001513021318},
		{3, 10, -5.0098614668850578562},
		{10, 10, -14.045204783423535661},
		{100, 10, -36.638547364010232461},
		{1000000.0, 10, -128.73737001336632105},
		{-3, 30, -0.002698620034607591367},
		{0.001, 30, -0.69393875800823850616},
		{0.5, 30, -1.1700175240009593008},
		{1.2, 30, -2.1222223246673101558},
		{1.7, 30, -3.0009671959965749977},
		{3, 30, -5.9163637414983265682},
		{10, 30, -24.500921553658308336},
		{100, 30, -89.808542480714050053},
		{1000000.0, 30, -366.07522503064175333},
		{-3, 300, -0.0014641813225385699893},
		{0.001, 300, -0.69394471831053203209},
		{0.5, 300, -1.1753179338827082104},
		{1.2, 300, -2.1581120126109879568},
		{1.7, 300, -3.0992348793612046496},
		{3, 300, -6.5271910182544504293},
		{10, 300, -46.240526877338880234},
		{100, 300, -534.17448794871600705},
		{1000000.0, 300, -3292.857459338025983},
		{-3, 5000, -0.0013574754651913358114},
		{0.001, 5000, -0.69394534354185997439},
		{0.5, 5000, -1.1758761046523819529},
		{1.2, 5000, -2.1619704922335710186},
		{1.7, 5000, -3.1100985562940290595},
		{3, 5000, -6.6028072407951681287},
		{10, 5000, -52.727998370332402669},
		{100, 5000, -2751.5056741801928599},
		{1000000.0, 5000, -47789.74740890719038},
		{math.Inf(1), 4, math.Inf(-1)},
		{math.Inf(-1), 4, 0},
		{2, math.Inf(1), gauss.LogQ(2)},
	} {
		if got := gauss.LogTQ(c.x, c.df); !near(got, c.want, 30) {
			t.Errorf("LogTQ(%v, %v) = %v, not %v", c.x, c.df, got, c.want)
		}
		if got := gauss.TUpperQuantile(c.want, c.df); got != c.x && !(math.Abs(got/c.x-1) < 2e-13) && !math.IsInf(c.x, 0) {
			t.Errorf("TUpperQuantile(%v, %v) = %v, not %v", c.want, c.df, got, c.x)
		}
	}
	for _, df := range []float64{0, -1, math.NaN(), math.Inf(-1)} {
		if a, b := gauss.LogTQ(1, df), gauss.TUpperQuantile(-1, df); !math.IsNaN(a) || !math.IsNaN(b) {
			t.Errorf("df %v: %v, %v", df, a, b)
		}
	}
}

// Both ways of computing agree where one takes over: at 1e4 degrees of freedom,
// and at the two sides of the incomplete beta function.
func TestLogTQ_seam_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64Range(-5, 40).Draw(t, "x")
		a, b := gauss.LogTQ(x, 1e4), gauss.LogTQ(x, 1e4*(1+1e-15))
		if math.Abs(a-b) > 1e-12+1e-13*x*x {
			t.Fatalf("LogTQ(%v) jumps from %v to %v", x, a, b)
		}
		df := math.Pow(10, rapid.Float64Range(-1, 4).Draw(t, "log10 df"))
		seam := math.Sqrt(df * 1.5 / (df/2 + 1))
		if lo, hi := gauss.LogTQ(seam*(1+1e-13), df), gauss.LogTQ(seam*(1-1e-13), df); math.Abs(lo-hi) > 1e-11 || !(lo <= hi+1e-12) {
			t.Fatalf("df %v: LogTQ jumps at %v from %v to %v", df, seam, hi, lo)
		}
	})
}

// The quantile is the inverse.
func TestTUpperQuantile_inverse_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		df := math.Pow(10, rapid.Float64Range(-0.5, 7).Draw(t, "log10 df"))
		logP := -math.Pow(10, rapid.Float64Range(-10, 4).Draw(t, "log10 -log P"))
		x := gauss.TUpperQuantile(logP, df)
		if math.IsInf(x, 1) {
			if gauss.LogTQ(math.MaxFloat64, df) < logP-1 {
				t.Fatalf("TUpperQuantile(%v, %v) = %v", logP, df, x)
			}
			return
		}
		// The last place of log x moves log P by df times as much.
		if got := gauss.LogTQ(x, df); math.Abs(got/logP-1) > 1e-13 && math.Abs(got-logP) > 1e-13 {
			t.Fatalf("LogTQ(%v, %v) = %v, not %v", x, df, got, logP)
		}
	})
}

func BenchmarkLogTQ(b *testing.B) {
	for i := 0; b.Loop(); i++ {
		sink = gauss.LogTQ(float64(i&7), 4)
	}
}

// Where squares and ratios leave the range of float64 the limits are still known.
func TestStudent_extremes(t *testing.T) {
	for _, tt := range []struct{ x, df, want float64 }{
		{math.MaxFloat64, 1, -math.Log(math.Pi) - math.Log(math.MaxFloat64)}, // Cauchy: 1/(pi x)
		{1e300, 1e-300, -math.Ln2},
		{1, 5e-324, -math.Ln2},
		{math.MaxFloat64, math.MaxFloat64, math.Inf(-1)},
		{3, math.MaxFloat64, gauss.LogQ(3)},
		{3, 1e19, gauss.LogQ(3)},
	} {
		got := gauss.LogTQ(tt.x, tt.df)
		if got != tt.want && !(math.Abs(got-tt.want) < 1e-13*math.Abs(tt.want)) {
			t.Errorf("LogTQ(%v, %v) = %v, want %v", tt.x, tt.df, got, tt.want)
		}
	}
	values := []float64{5e-324, 1e-300, 1e-17, 1, 40, 1e16, 1e154, 1e300, math.MaxFloat64, math.Inf(1)}
	for _, x := range values {
		for _, df := range values {
			for _, x := range []float64{x, -x} {
				if got := gauss.LogTQ(x, df); !(got <= 0) {
					t.Errorf("LogTQ(%v, %v) = %v", x, df, got)
				}
			}
			if got := gauss.TUpperQuantile(-x, df); math.IsNaN(got) {
				t.Errorf("TUpperQuantile(%v, %v) = %v", -x, df, got)
			}
		}
	}
}
