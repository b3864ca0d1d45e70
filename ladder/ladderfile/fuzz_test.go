package ladderfile_test

import (
	"io/fs"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/problem"
)

// FuzzParse reads anything: it never panics, every problem has its place, and
// what loads is written and read back as the same.
func FuzzParse(f *testing.F) {
	for _, dir := range []string{"testdata/good", "testdata/problems"} {
		names, err := fs.Glob(os.DirFS(dir), "*.yaml")
		if err != nil || len(names) == 0 {
			f.Fatal(err)
		}
		for _, name := range names {
			file, err := os.ReadFile(dir + "/" + name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(file)
		}
	}
	for _, odd := range []string{
		"", "---\n", "\ufeff{}", "%YAML 1.2\n---\nkind: ladder\n", aliasBomb(), nestedRequirement(70), ladderOver("builtin:base"),
		"kind: ladder\nid: x\r# \u2028\u0085", "kind: person\nid: &a [*a]\n", "kind: skills\n? [a]\n: b\n<<: {c: d}\n", "a: 'b\n\tc", "\xff",
	} {
		f.Add([]byte(odd))
	}
	for _, over := range []string{
		"kind: ladder\nid: x\nextends: builtin:base\nwith: [builtin:skills, builtin:lead, builtin:skills]\nskills: [{id: f, was: F#}, {id: functional, remove: true}]\nroles: [{id: lead, remove: true}]\n",
		"kind: role\nid: x\nextends: builtin:lead\nwith: builtin:our-lead\nskills: [{id: hire, was: hiring}]\nrequires: {hire: aware}\n",
		"kind: skills\nid: x\nextends: builtin:skills\nscales: [{id: m, was: mastery}]\npractice-transfers: [{from: functional, to: F#, remove: true}]\n",
		"kind: charter\nid: x\nextends: builtin:charter\nprocess: [{id: y, was: x}]\nvalues: [{id: a, remove: true}]\n",
	} {
		f.Add([]byte(over))
	}
	known, base := baseLadder(f), bases(f)
	for _, name := range []string{"skills", "lead", "our-lead", "charter"} {
		base["builtin:"+name], _ = ladderfile.Read(good, name+".yaml")
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		doc, _ := ladderfile.Parse("f.yaml", file)
		if doc.String() != string(file) {
			t.Fatal("the document lost a byte")
		}
		l, list := doc.Ladder(base)
		checkPlaces(t, list)
		if !l.IsZero() {
			written, err := ladderfile.MarshalLadder(l.Spec())
			if err != nil {
				t.Fatal(err)
			}
			again, _ := ladderfile.Parse("again.yaml", written)
			read, list := again.Ladder(nil)
			if diff := cmp.Diff(l.Spec(), read.Spec(), asWritten); diff != "" {
				t.Fatalf("load(save(l)) (-want +got):\n%s\n%v\n%s", diff, list, written)
			}
		}
		p, list := doc.Person(known, base)
		checkPlaces(t, list)
		if !p.IsZero() {
			again, err := ladder.NewPerson(p.Spec())
			if diff := cmp.Diff(p.Spec(), again.Spec(), asWritten); err != nil || diff != "" {
				t.Fatalf("%v (-want +got):\n%s", err, diff)
			}
		}
		_, list = doc.Role(known, base)
		checkPlaces(t, list)
		_, list = doc.Charter(base)
		checkPlaces(t, list)
		_, list = doc.Organisation(base)
		checkPlaces(t, list)
		c, list := doc.Skills(base)
		checkPlaces(t, list)
		if !c.IsZero() {
			written, err := ladderfile.MarshalSkills(c.Spec())
			if err != nil {
				t.Fatal(err)
			}
			again, _ := ladderfile.Parse("again.yaml", written)
			read, _ := again.Skills(nil)
			if diff := cmp.Diff(c.Spec(), read.Spec(), asWritten); diff != "" {
				t.Fatalf("load(save(c)) (-want +got):\n%s\n%s", diff, written)
			}
		}
	})
}

func checkPlaces(t *testing.T, list problem.List) {
	t.Helper()
	for _, p := range list {
		if p.Range().File == "" || p.Range().Start.IsZero() && !p.Is(ladderfile.FileTooLarge) {
			t.Errorf("%v has no place", p)
		}
	}
}
