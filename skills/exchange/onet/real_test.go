package onet_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/onet"
)

// TestRead_real counts O*NET 29.0.
func TestRead_real(t *testing.T) {
	db, list, err := onet.Read(context.Background(), folder(t), exchange.Reading{})
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 1 || list[0].Code() != exchange.UnknownFile || list[0].Range().File != "SOURCE.txt" || db.Version != "29.0" {
		t.Errorf("version %q, %v", db.Version, list)
	}
	type counts struct{ rows, occupations, elements, scales, suppressed int }
	got := make(map[string]counts)
	for _, table := range db.Tables {
		c := counts{rows: len(table.Ratings)}
		seen := [3]map[string]bool{{}, {}, {}}
		for _, r := range table.Ratings {
			seen[0][r.Occupation], seen[1][r.Element], seen[2][r.Scale] = true, true, true
			if r.Suppress == onet.Yes {
				c.suppressed++
			}
		}
		c.occupations, c.elements, c.scales = len(seen[0]), len(seen[1]), len(seen[2])
		got[table.Name] = c
	}
	want := map[string]counts{
		"Skills":                              {61_530, 879, 35, 2, 124},
		"Knowledge":                           {58_014, 879, 33, 2, 4797},
		"Work Styles":                         {14_064, 879, 16, 1, 0},
		"Education, Training, and Experience": {36_209, 858, 6, 5, 791},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(counts{})); diff != "" {
		t.Errorf("ratings (-want +got):\n%s", diff)
	}
	if n := got["Skills"].suppressed + got["Knowledge"].suppressed; n != 4921 {
		t.Errorf("%d ratings of skills and knowledge are suppressed", n)
	}
	sizes := []int{
		len(db.Occupations), len(db.Elements), len(db.Scales), len(db.Anchors), len(db.Categories),
		len(db.Zones), len(db.JobZones), len(db.AlternateTitles), len(db.Technologies), len(db.Activities),
	}
	if diff := cmp.Diff([]int{1016, 627, 29, 483, 41, 5, 923, 55_120, 32_470, 232}, sizes); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	users, products := make(map[string]bool), make(map[string]bool)
	for _, r := range db.Technologies {
		users[r.Occupation], products[r.Example] = true, true
	}
	if len(users) != 923 || len(products) != 8749 {
		t.Errorf("%d occupations use %d products", len(users), len(products))
	}
}
