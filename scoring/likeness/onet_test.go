package likeness_test

import (
	"cmp"
	"context"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/kakezan/kakezan/scoring/likeness"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/onet"
	"github.com/kakezan/kakezan/skills/taxonomy"
)

var ratings = likeness.Ratings{Importance: "IM", Level: "LV"}

// readONET reads skills and knowledge of O*NET, and what its occupations are called.
func readONET(t testing.TB) taxonomy.Taxonomy {
	data := os.Getenv("KAKEZAN_DATA")
	if data == "" {
		t.Skip("KAKEZAN_DATA is not set")
	}
	files := fstest.MapFS{}
	for _, name := range []string{
		"Occupation Data", "Alternate Titles", "Skills", "Knowledge", "Content Model Reference", "Scales Reference", "Level Scale Anchors",
	} {
		b, err := os.ReadFile(filepath.Join(data, "skills", "onet", name+".txt.gz"))
		if err != nil {
			t.Fatal(err)
		}
		files[name+".txt.gz"] = &fstest.MapFile{Data: b}
	}
	db, _, err := onet.Read(context.Background(), files, exchange.Reading{})
	if err != nil {
		t.Fatal(err)
	}
	work, _, err := db.Taxonomy()
	if err != nil {
		t.Fatal(err)
	}
	return work
}

// neighbours are the ten nearest of each occupation, by number.
type neighbours [][]int

// byVectors returns those by a likeness of rows.
func byVectors(rows [][]float64, alike func(x, y []float64) float64) neighbours {
	lists := make(neighbours, len(rows))
	for i, x := range rows {
		near := make([]float64, len(rows))
		order := make([]int, 0, len(rows))
		for j, y := range rows {
			near[j] = alike(x, y)
			if j != i {
				order = append(order, j)
			}
		}
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(near[b], near[a]) })
		lists[i] = order[:10]
	}
	return lists
}

func cosine(x, y []float64) float64 {
	xy, xx, yy := 0.0, 0.0, 0.0
	for i, v := range x {
		xy, xx, yy = xy+v*y[i], xx+v*v, yy+y[i]*y[i]
	}
	return xy / math.Sqrt(xx*yy)
}

func coverage(x, y []float64) float64 {
	both, asked := 0.0, 0.0
	for i, v := range y {
		both, asked = both+min(x[i], v), asked+v
	}
	return both / asked
}

// What is near is chosen by groups of occupations, see the comment of the package:
// these are some lines of its table, and each is another way to compare the same
// ratings.
func TestNear_minorGroups(t *testing.T) {
	work := readONET(t)
	l := must(likeness.OfTaxonomy(work, ratings, likeness.Options{}))
	asksOnly := must(likeness.OfTaxonomy(work, ratings, likeness.Options{AsksOnly: true}))
	ids := slices.Collect(l.Roles())
	if len(ids) != 879 || len(slices.Collect(l.NotStated())) != 1016-879 {
		t.Errorf("%v, and %d are not stated", l, len(slices.Collect(l.NotStated())))
	}
	columns := map[skills.ID]int{}
	importance, product := make([][]float64, len(ids)), make([][]float64, len(ids))
	groups, size := make([]string, len(ids)), map[string]int{}
	for i, id := range ids {
		occupation, _ := work.Occupation(id)
		groups[i] = occupation.Code()[:len("15-1")]
		size[groups[i]]++
		importance[i], product[i] = make([]float64, 68), make([]float64, 68)
		for need := range occupation.Needs() {
			im, ok := need.Rating("IM")
			if !ok {
				continue
			}
			j, ok := columns[need.Skill().ID()]
			if !ok {
				j = len(columns)
				columns[need.Skill().ID()] = j
			}
			importance[i][j] = im.Value.Float64()
			for r := range need.Ratings() {
				if r.Level.ScaleID() != "IM" {
					product[i][j] = (im.Value.Float64() - 1) * r.Value.Float64()
				}
			}
		}
	}
	place := make(map[string]int, len(ids))
	for i, id := range ids {
		place[id] = i
	}
	byLikeness := func(l likeness.Likeness) neighbours {
		lists := make(neighbours, len(ids))
		for i, near := range must(l.NearEach(context.Background(), 10)) {
			for _, n := range near {
				lists[i] = append(lists[i], place[n.Role])
			}
		}
		return lists
	}
	// recall is how many of the ten are of the same group, or of the group's others.
	recall := func(lists neighbours) (half [2]float64) {
		var asked [2]float64
		for i, list := range lists {
			others := size[groups[i]] - 1
			if others == 0 {
				continue
			}
			hits := 0
			for _, j := range list {
				if groups[j] == groups[i] {
					hits++
				}
			}
			half[i%2] += float64(hits) / float64(min(10, others))
			asked[i%2]++
		}
		return [2]float64{half[0] / asked[0], half[1] / asked[1]}
	}
	methods := []struct {
		name string
		near neighbours
	}{
		{"cosine of importance", byVectors(importance, cosine)},
		{"cosine of importance x level", byVectors(product, cosine)},
		{"coverage, importance x level", byVectors(product, coverage)},
		{"coverage both ways, importance x level", byVectors(product, func(x, y []float64) float64 { return coverage(x, y) * coverage(y, x) })},
		{"nearness by what is asked alone", byLikeness(asksOnly)},
		{"nearness", byLikeness(l)},
	}
	var got [][2]float64
	for _, m := range methods {
		r := recall(m.near)
		got = append(got, r)
		t.Logf("%-40s %.3f %.3f", m.name, r[0], r[1])
	}
	for half := range 2 {
		cosine, asked, both := got[0][half], got[len(got)-2][half], got[len(got)-1][half]
		if asked < cosine+0.02 || both < cosine+0.11 {
			t.Errorf("cosine %.3f, what is asked %.3f, with names %.3f", cosine, asked, both)
		}
	}
}
