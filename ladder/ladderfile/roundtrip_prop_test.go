package ladderfile_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

func TestMarshalLadder_roundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := drawLadder(t)
		file, err := ladderfile.MarshalLadder(l.Spec())
		if err != nil {
			t.Fatalf("MarshalLadder: %v", err)
		}
		doc, _ := ladderfile.Parse("l.yaml", file)
		read, list := doc.Ladder(nil)
		if list.HasFatal() {
			t.Fatalf("reading what was written: %v\n%s", list.Err(), file)
		}
		if diff := cmp.Diff(l.Spec(), read.Spec(), asWritten); diff != "" {
			t.Fatalf("load(save(l)) (-want +got):\n%s\n%s", diff, file)
		}
		again, err := ladderfile.MarshalLadder(read.Spec())
		if err != nil || string(again) != string(file) {
			t.Fatalf("save(load(save(l))) is not save(l), %v:\n%s", err, cmp.Diff(string(file), string(again)))
		}
	})
}

// A ladder laid over itself, and over one that it restates in full, is itself.
func TestExtends_restated(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := drawLadder(t)
		file, err := ladderfile.MarshalLadder(l.Spec())
		if err != nil {
			t.Fatal(err)
		}
		doc, _ := ladderfile.Parse("l.yaml", file)
		over, _ := ladderfile.Parse("over.yaml", append([]byte("extends: builtin:l\n"), file...))
		read, list := over.Ladder(ladderfile.Bases{"builtin:l": doc})
		if list.HasFatal() {
			t.Fatalf("%v\n%s", list.Err(), over)
		}
		if diff := cmp.Diff(l.Spec(), read.Spec(), asWritten); diff != "" {
			t.Fatalf("l over l (-want +got):\n%s\n%s", diff, file)
		}
	})
}

func TestMarshalSkills_roundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := drawIDs(t, 1, 3, "none")
		spec := ladderfile.CatalogSpec{
			ID: drawID(t, ""), Name: drawText(t), Description: drawText(t), Version: rapid.String().Draw(t, "version"),
			Scales: drawScales(t, ids),
		}
		spec.Skills = drawSkills(t, ids)
		for i := range min(1, len(spec.Skills)-1) {
			spec.PracticeTransfers = append(spec.PracticeTransfers, skills.PracticeTransferSpec{
				From: spec.Skills[i].ID, To: spec.Skills[i+1].ID, Credit: decimal.MustParse(rapid.SampledFrom([]string{"0.5", "0.000000001"}).Draw(t, "credit")), Why: drawText(t),
			})
		}
		c, err := ladderfile.NewCatalog(spec)
		if err != nil {
			t.Fatal(err)
		}
		file, err := ladderfile.MarshalSkills(c.Spec())
		if err != nil {
			t.Fatal(err)
		}
		doc, _ := ladderfile.Parse("c.yaml", file)
		read, list := doc.Skills(nil)
		if len(list) > 0 {
			t.Fatalf("%v\n%s", list.Text(language.English), file)
		}
		if diff := cmp.Diff(c.Spec(), read.Spec(), asWritten); diff != "" {
			t.Fatalf("load(save(c)) (-want +got):\n%s\n%s", diff, file)
		}
	})
}

func TestMarshalPerson_roundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := drawIDs(t, 1, 3, "none")
		spec := ladderfile.PersonSpec{Scales: drawScales(t, ids), Scale: rapid.SampledFrom(append(ids, "")).Draw(t, "scale")}
		spec.Person = ladder.PersonSpec{ID: drawID(t, ""), Name: drawText(t), Note: drawText(t)}
		for range rapid.IntRange(0, 3).Draw(t, "claims") {
			scale, err := skills.NewScale(rapid.SampledFrom(spec.Scales).Draw(t, "of"))
			if err != nil {
				t.Fatal(err)
			}
			level, _ := scale.Step(rapid.IntRange(0, scale.Len()).Draw(t, "level"))
			claim := skills.ClaimSpec{
				Skill: skills.ID(drawID(t, "")), Level: level, Date: drawDate(t),
				By: rapid.SampledFrom([]skills.Source{{}, skills.BySelf, skills.ByPeer, skills.ByTest}).Draw(t, "by"),
			}
			if rapid.IntRange(0, 3).Draw(t, "waived") == 0 {
				claim.Level, claim.Waiver = skills.Level{}, text.Plain("There was no incident.")
			}
			for range rapid.IntRange(0, 2).Draw(t, "evidence") {
				claim.Evidence = append(claim.Evidence, skills.EvidenceSpec{Title: drawText(t), Link: rapid.String().Draw(t, "link"), Date: drawDate(t)})
			}
			spec.Person.Claims = append(spec.Person.Claims, claim)
		}
		for range rapid.IntRange(0, 2).Draw(t, "stints") {
			spec.Person.Stints = append(spec.Person.Stints, ladder.StintSpec{Discipline: rapid.String().Draw(t, "discipline"), Title: drawText(t), Organisation: drawText(t), Place: rapid.String().Draw(t, "place"), From: drawDate(t)})
		}
		spec.Person.Evidence = drawRecord[[]ladder.PieceSpec](t)
		for range rapid.IntRange(0, 2).Draw(t, "ratings") {
			scale, err := skills.NewScale(rapid.SampledFrom(spec.Scales).Draw(t, "of"))
			if err != nil {
				t.Fatal(err)
			}
			level, _ := scale.Step(rapid.IntRange(1, scale.Len()).Draw(t, "level"))
			spec.Person.Ratings = append(spec.Person.Ratings, ladder.RatingSpec{Review: drawID(t, ""), Level: level, Date: drawDate(t), By: drawText(t), Note: drawText(t)})
		}
		for range rapid.IntRange(0, 2).Draw(t, "goals") {
			spec.Person.Goals = append(spec.Person.Goals, ladder.GoalSpec{
				Target: drawID(t, ""), By: drawDate(t), Ideal: drawText(t), Problem: drawText(t), Answers: rapid.SampledFrom([][]string{nil, {"nights", "calm"}}).Draw(t, "answers"),
				Horizon: rapid.SampledFrom([]ladder.Horizon{{}, ladder.Next, ladder.LongTerm}).Draw(t, "horizon"),
			})
		}
		if rapid.Bool().Draw(t, "asked") {
			spec.Person.Named, spec.Person.Trusted = []ladder.NamedProblemSpec{}, []ladder.TrustSpec{}
		}
		for range rapid.IntRange(0, 2).Draw(t, "named") {
			n := drawRecord[ladder.NamedProblemSpec](t)
			if n.Problem == "" && n.Name.IsZero() {
				n.Name = text.Plain("dust")
			}
			spec.Person.Named = append(spec.Person.Named, n)
		}
		for range rapid.IntRange(0, 2).Draw(t, "trusted") {
			s := drawRecord[ladder.TrustSpec](t)
			s.To = date.Date{}
			spec.Person.Trusted = append(spec.Person.Trusted, s)
		}
		p, err := ladder.NewPerson(spec.Person)
		if err != nil {
			t.Fatal(err)
		}
		file, err := ladderfile.MarshalPerson(spec)
		if err != nil {
			t.Fatal(err)
		}
		doc, _ := ladderfile.Parse("p.yaml", file)
		read, list := doc.Person(ladder.Ladder{}, nil)
		if len(list) > 0 {
			t.Fatalf("%v\n%s", list.Text(language.English), file)
		}
		if diff := cmp.Diff(p.Spec(), read.Spec(), asWritten); diff != "" || !read.Equal(p) {
			t.Fatalf("load(save(p)) (-want +got):\n%s\n%s", diff, file)
		}
	})
}
