package ladderfile_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/problem"
)

// Every field of every record is written and read back, whatever it holds.
func TestMarshalLadder_everyField_law(t *testing.T) {
	writtenAndRead(t, ladderfile.MarshalLadder, func(doc ladderfile.Document) (ladder.Spec, problem.List) {
		return ladderfile.LadderRecord(doc, nil, ownKind)
	})
}

func TestMarshalRole_everyField_law(t *testing.T) {
	writtenAndRead(t, ladderfile.MarshalRole, func(doc ladderfile.Document) (ladderfile.RoleSpec, problem.List) {
		return ladderfile.RoleRecord(doc, ownKind)
	})
}

func TestMarshalCharter_everyField_law(t *testing.T) {
	writtenAndRead(t, ladderfile.MarshalCharter, ladderfile.CharterRecord)
}

func TestMarshalOrganisation_everyField_law(t *testing.T) {
	writtenAndRead(t, ladderfile.MarshalOrganisation, func(doc ladderfile.Document) (ladderfile.OrganisationSpec, problem.List) {
		return ladderfile.OrganisationRecord(doc, ownKind)
	})
}

func writtenAndRead[T any](t *testing.T, write func(T) ([]byte, error), read func(ladderfile.Document) (T, problem.List)) {
	t.Helper()
	rapid.Check(t, func(t *rapid.T) {
		want := drawRecord[T](t)
		file, err := write(want)
		if err != nil {
			t.Fatalf("%v", err)
		}
		doc, _ := ladderfile.Parse("f.yaml", file)
		got, list := read(doc)
		if list.HasFatal() {
			t.Fatalf("%s\n%s", list.Text(language.English), file)
		}
		if diff := cmp.Diff(want, got, asWritten); diff != "" {
			t.Fatalf("(-want +got):\n%s\n%s", diff, file)
		}
		again, err := write(got)
		if err != nil || string(again) != string(file) {
			t.Fatalf("written again, %v:\n%s", err, cmp.Diff(string(file), string(again)))
		}
	})
}
