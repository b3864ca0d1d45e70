package rarity

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// cells8 draws shares of eight combinations, over many orders of size: at i the
// share of those who have the skills in the bits of i.
func cells8(t *rapid.T) (cells [8]float64) {
	sum := 0.0
	for x := range cells {
		cells[x] = math.Exp(rapid.Float64Range(-9, 0).Draw(t, "cell"))
		sum += cells[x]
	}
	for x := range cells {
		cells[x] /= sum
	}
	return cells
}

// tripleOf sums the shares of a table.
func tripleOf(c [8]float64) triple {
	return triple{
		[3]float64{c[1] + c[3] + c[5] + c[7], c[2] + c[3] + c[6] + c[7], c[4] + c[5] + c[6] + c[7]},
		[3]float64{c[3] + c[7], c[5] + c[7], c[6] + c[7]},
	}
}

// threeWay is the interaction of a table, from its definition.
func threeWay(c [8]float64) float64 {
	return math.Log(c[7]) + math.Log(c[1]) + math.Log(c[2]) + math.Log(c[4]) -
		math.Log(c[3]) - math.Log(c[5]) - math.Log(c[6]) - math.Log(c[0])
}

// tableAt is the table with a triple's shares in which all three have the share p.
func tableAt(t triple, p float64) (c [8]float64) {
	a, b, d := t.pair[0], t.pair[1], t.pair[2]
	c[7], c[3], c[5], c[6] = p, a-p, b-p, d-p
	c[1], c[2], c[4] = t.single[0]-a-b+p, t.single[1]-a-d+p, t.single[2]-b-d+p
	c[0] = 1 - c[1] - c[2] - c[3] - c[4] - c[5] - c[6] - c[7]
	return c
}

// bisected is the share of all three at an interaction, by bisection.
func bisected(t triple, g float64) float64 {
	lo := max(0, t.pair[0]+t.pair[1]-t.single[0], t.pair[0]+t.pair[2]-t.single[1], t.pair[1]+t.pair[2]-t.single[2])
	hi := min(t.pair[0], t.pair[1], t.pair[2], 1-t.single[0]-t.single[1]-t.single[2]+t.pair[0]+t.pair[1]+t.pair[2])
	for range 200 {
		if p := (lo + hi) / 2; threeWay(tableAt(t, p)) < g {
			lo = p
		} else {
			hi = p
		}
	}
	return (lo + hi) / 2
}

// A table is found again from its interaction, and every interaction by bisection.
func TestTriple_at_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cells := cells8(t)
		three := tripleOf(cells)
		smallest := 1.0
		for _, c := range cells {
			smallest = min(smallest, c)
		}
		// Cells are differences of shares that are rounded.
		rounding := 1e-15 / smallest
		p, ok := three.at(threeWay(cells))
		if !ok || math.Abs(p-cells[7]) > (1e-12+10*rounding)*cells[7] {
			t.Fatalf("got %v, want %v", p, cells[7])
		}
		odd, even := three.cells(p)
		for i, x := range [4]int{7, 1, 2, 4} {
			if math.Abs(odd[i]-cells[x]) > 1e-12 {
				t.Fatalf("cell %d: got %v, want %v", x, odd[i], cells[x])
			}
		}
		for i, x := range [4]int{3, 5, 6, 0} {
			if math.Abs(even[i]-cells[x]) > 1e-12 {
				t.Fatalf("cell %d: got %v, want %v", x, even[i], cells[x])
			}
		}
		g := rapid.Float64Range(-12, 12).Draw(t, "interaction")
		p, ok = three.at(g)
		if want := bisected(three, g); !ok || math.Abs(p-want) > 1e-11*want+1e-15 {
			t.Fatalf("at %v: got %v, want %v by bisection", g, p, want)
		}
	})
}

// Room is how much the share rises with the interaction: by differences of the
// interaction of tables.
func TestTriple_room_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cells := cells8(t)
		three := tripleOf(cells)
		p := cells[7]
		h := p
		for _, c := range cells {
			h = min(h, 1e-4*c)
		}
		slope := (threeWay(tableAt(three, p+h)) - threeWay(tableAt(three, p-h))) / (2 * h)
		if got := three.room(p); math.Abs(got*slope-1) > 1e-5 {
			t.Fatalf("room %v, want %v", got, 1/slope)
		}
	})
}

// Where the pairs leave no room there is one share, or none.
func TestTriple_at(t *testing.T) {
	tests := []struct {
		name string
		triple
		want float64
		ok   bool
	}{
		{"independent", triple{[3]float64{0.5, 0.4, 0.2}, [3]float64{0.2, 0.1, 0.08}}, 0.04, true},
		{"who has the second has the first", triple{[3]float64{0.5, 0.25, 0.5}, [3]float64{0.25, 0.25, 0.125}}, 0.125, false},
		{"nobody has two", triple{[3]float64{0.2, 0.2, 0.2}, [3]float64{0, 0.1, 0.1}}, 0, false},
		{"contradicting", triple{[3]float64{0.2, 0.2, 0.2}, [3]float64{0.2, 0.2, 0}}, 0.2, false},
		{"empty", triple{}, 0, false},
	}
	for _, tt := range tests {
		if got, ok := tt.at(0); math.Abs(got-tt.want) > 1e-12 || ok != tt.ok {
			t.Errorf("%s: %v, %v, want %v, %v", tt.name, got, ok, tt.want, tt.ok)
		}
	}
}
