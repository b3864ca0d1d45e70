package likeness_test

import (
	"context"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/kakezan/kakezan/scoring/likeness"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/onet"
	"github.com/kakezan/kakezan/skills/taxonomy"
)

func readONET(t testing.TB) taxonomy.Taxonomy {
	data := os.Getenv("KAKEZAN_DATA")
	if data == "" {
		t.Skip("KAKEZAN_DATA is not set")
	}
	db, _, err := onet.Read(context.Background(), os.DirFS(filepath.Join(data, "skills", "onet")), exchange.Reading{})
	if err != nil {
		t.Fatal(err)
	}
	work, _, err := db.Taxonomy()
	if err != nil {
		t.Fatal(err)
	}
	return work
}

func TestNear_minorGroups(t *testing.T) {
	work := readONET(t)
	l := must(likeness.OfTaxonomy(work, likeness.Ratings{Importance: "IM", Level: "LV"}, likeness.Options{}))
	t.Log(l, len(slices.Collect(l.NotStated())))
	lists := must(l.NearEach(context.Background(), 10))
	ids := slices.Collect(l.Roles())
	var rec, cnt [2]float64
	group := func(id string) string { o, _ := work.Occupation(id); return o.Code()[:4] }
	sizes := map[string]float64{}
	for _, id := range ids {
		sizes[group(id)]++
	}
	for i, list := range lists {
		g := group(ids[i])
		if sizes[g] < 2 {
			continue
		}
		hit := 0.0
		for _, n := range list {
			if group(n.Role) == g {
				hit++
			}
		}
		rec[i%2] += hit / math.Min(10, sizes[g]-1)
		cnt[i%2]++
	}
	t.Log(rec[0]/cnt[0], rec[1]/cnt[1])
}
