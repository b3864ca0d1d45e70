package skills_test

import (
	"archive/zip"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// escoRows reads a file of ESCO's classification, each row by its header; nil where
// there are no reference data.
func escoRows(tb testing.TB, archive, file string) (rows []map[string]string) {
	tb.Helper()
	root := os.Getenv("KAKEZAN_DATA")
	if root == "" {
		return nil
	}
	z, err := zip.OpenReader(filepath.Join(root, "skills", "esco", "ESCO dataset - v1.1.1 - "+archive+".zip"))
	if err != nil {
		tb.Fatal(err)
	}
	defer z.Close()
	for _, f := range z.File {
		if filepath.Base(f.Name) != file {
			continue
		}
		open, err := f.Open()
		if err != nil {
			tb.Fatal(err)
		}
		defer open.Close()
		r := csv.NewReader(open)
		header, err := r.Read()
		for err == nil {
			var row []string
			if row, err = r.Read(); err != nil {
				break
			}
			fields := make(map[string]string, len(header))
			for i, name := range header {
				fields[strings.TrimPrefix(name, "\uFEFF")] = row[i]
			}
			rows = append(rows, fields)
		}
		if err != io.EOF {
			tb.Fatal(err)
		}
		return rows
	}
	tb.Fatalf("%s has no %s", archive, file)
	return nil
}

// escoRecords returns ESCO's skills and the relations among them.
func escoRecords(tb testing.TB) []skills.SkillSpec {
	var records []skills.SkillSpec
	at := make(map[string]int)
	english := func(s string) text.Text { return must(text.Text{}.With(language.English, s)) }
	for _, row := range append(escoRows(tb, "classification - en - csv", "skills_en.csv"), escoRows(tb, "classification - en - csv", "skillGroups_en.csv")...) {
		r := skills.SkillSpec{ID: skills.ID(row["conceptUri"]), Name: english(row["preferredLabel"]), Kind: skills.KindSkill}
		if row["conceptType"] == "SkillGroup" {
			r.Kind = skills.KindGroup
		}
		for label := range strings.SplitSeq(row["altLabels"], "\n") {
			if strings.TrimSpace(label) != "" && r.Kind != skills.KindGroup {
				r.Aliases = append(r.Aliases, english(label))
			}
		}
		at[row["conceptUri"]] = len(records)
		records = append(records, r)
	}
	for _, row := range escoRows(tb, "relations - csv", "broaderRelationsSkillPillar.csv") {
		below, known := at[row["conceptUri"]]
		if _, ok := at[row["broaderUri"]]; ok && known {
			records[below].Broader = append(records[below].Broader, skills.ID(row["broaderUri"]))
		}
	}
	for _, row := range escoRows(tb, "relations - csv", "skillSkillRelations.csv") {
		from, to := row["originalSkillUri"], skills.ID(row["relatedSkillUri"])
		needs := &records[at[from]].Prerequisites
		switch {
		case from == string(to): // the one that there is
		case row["relationType"] == "essential":
			needs.Essential = append(needs.Essential, to)
		default:
			needs.Optional = append(needs.Optional, to)
		}
	}
	return records
}

// Every alternative label of ESCO that belongs to several skills, and every one that
// is the preferred label of another skill, is among the ambiguities, with those
// skills. Counted without a catalog by NFKC and case folding, there are 684 and 219;
// Fold makes one space of several, too, which adds 3 and 2.
func TestCatalog_Ambiguities_esco(t *testing.T) {
	records := escoRecords(t)
	if records == nil {
		t.Skip("KAKEZAN_DATA names no reference data")
	}
	records = slicesOf(records, func(r skills.SkillSpec) bool { return r.Kind != skills.KindGroup })
	for i := range records {
		records[i].Broader = nil // of the groups
	}
	type owners struct{ names, aliases map[skills.ID]bool }
	gather := func(fold func(string) string) map[string]*owners {
		by := make(map[string]*owners)
		of := func(label string) *owners {
			key := fold(label)
			if by[key] == nil {
				by[key] = &owners{make(map[skills.ID]bool), make(map[skills.ID]bool)}
			}
			return by[key]
		}
		for _, r := range records {
			of(r.Name.In(language.English)).names[r.ID] = true
			for _, a := range r.Aliases {
				of(a.In(language.English)).aliases[r.ID] = true
			}
		}
		return by
	}
	several := func(o *owners) bool { return len(o.aliases) > 1 }
	another := func(o *owners) bool { // an alias of one skill, the name of another
		for id := range o.aliases {
			if len(o.names) > 0 && !o.names[id] {
				return true
			}
		}
		return false
	}
	c := must(skills.NewCatalog(records))
	ours := make(map[string]*owners)
	for label, m := range c.Ambiguities() {
		o := &owners{make(map[skills.ID]bool), make(map[skills.ID]bool)}
		for s, l := range m.Labels() {
			switch l.Kind {
			case skills.LabelName:
				o.names[s.ID()] = true
			case skills.LabelAlias:
				o.aliases[s.ID()] = true
			}
		}
		ours[label] = o
	}
	fold := cases.Fold()
	theirs := gather(func(label string) string { return strings.TrimSpace(fold.String(norm.NFKC.String(label))) })
	for what, test := range map[string]struct {
		is          func(*owners) bool
		issue, ours int
	}{"of several skills": {several, 684, 687}, "the name of another skill": {another, 219, 221}} {
		n := 0
		for label, o := range theirs {
			if !test.is(o) {
				continue
			}
			n++
			found := ours[skills.Fold(label)]
			if found == nil || !test.is(found) {
				t.Errorf("%q is no ambiguity %s", label, what)
				continue
			}
			for id := range o.aliases {
				if !found.aliases[id] {
					t.Errorf("%q is not known as an alias of %v", label, id)
				}
			}
			for id := range o.names {
				if !found.names[id] {
					t.Errorf("%q is not known as the name of %v", label, id)
				}
			}
		}
		m := 0
		for _, o := range ours {
			if test.is(o) {
				m++
			}
		}
		if n != test.issue || m != test.ours {
			t.Errorf("%d alternative labels are %s, and %d after folding; want %d, %d", n, what, m, test.issue, test.ours)
		}
	}
}

func slicesOf(records []skills.SkillSpec, keep func(skills.SkillSpec) bool) (kept []skills.SkillSpec) {
	for _, r := range records {
		if keep(r) {
			kept = append(kept, r)
		}
	}
	return kept
}
