package onet_test

import (
	"context"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/onet"
)

// FuzzRead_anything: no input panics; a reading that keeps the rest keeps each row
// of a file or reports it; and what it reports nothing about, a strict reading
// reads as the same. Its record is that of a taxonomy.
func FuzzRead_anything(f *testing.F) {
	for name, content := range cast {
		f.Add(name, []byte(content))
		f.Add(name, []byte(gzipped(content)))
	}
	f.Add("Skills.txt", []byte("O*NET-SOC Code\tElement ID\tScale ID\tData Value\r\n11-1111.00\t2\tLV\t1e9\n\xff\n"))
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		fsys := castWith(nil)
		fsys["db/Job Zones.txt"] = &fstest.MapFile{Data: content}
		fsys[name] = &fstest.MapFile{Data: content}
		rows := make(map[string]int)
		db, list, err := onet.Read(context.Background(), fsys, exchange.Reading{
			KeepRest: true,
			Progress: func(p exchange.Progress) { rows[p.File] = p.Rows },
		})
		if err != nil {
			return
		}
		bad := make(map[string]int)
		for _, p := range list {
			if p.Code() != onet.NameDiffers && p.Code() != exchange.UnknownFile {
				bad[p.Range().File]++
			}
		}
		for _, table := range db.Tables {
			if n := len(table.Ratings) + bad[table.Name+".txt"]; n < rows[db.Files[table.Name]] && len(list) < exchange.MaxProblems {
				t.Fatalf("%s: %d rows, of which %d are kept or reported", table.Name+".txt", rows[db.Files[table.Name]], n)
			}
		}
		if _, _, err := db.Taxonomy(); err != nil {
			t.Fatal(err)
		}
		if list.HasFatal() {
			return
		}
		strict, _, err := onet.Read(context.Background(), fsys, exchange.Reading{})
		if diff := cmp.Diff(db, strict, byValue); err != nil || diff != "" {
			t.Fatalf("%v (-kept +strict):\n%s", err, diff)
		}
	})
}
