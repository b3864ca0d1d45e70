package ladderfile_test

import (
	"slices"
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/decimal"
)

func TestDocument_keepsTheFile(t *testing.T) {
	file := "\ufeff# a comment\r\nkind:   ladder # why\r\nid: x\r\n\r\nextends: a\r\n"
	src := []byte(file)
	doc, list := ladderfile.Parse("f.yaml", src)
	src[5] = '!' // Parse has copied it
	if len(list) > 0 || len(doc.Problems()) > 0 {
		t.Errorf("problems: %v", list)
	}
	doc.Bytes()[0] = '!' // as Bytes has
	if string(doc.Bytes()) != file || doc.String() != file {
		t.Errorf("got %q, want %q", doc.Bytes(), file)
	}
	if doc.Name() != "f.yaml" || doc.Kind() != ladderfile.KindLadder || doc.ID() != "x" || doc.Extends() != "a" || doc.IsZero() {
		t.Errorf("got %q, %v, %q, %q", doc.Name(), doc.Kind(), doc.ID(), doc.Extends())
	}
}

func TestDocument_zero(t *testing.T) {
	var doc ladderfile.Document
	if !doc.IsZero() || doc.Name() != "" || doc.Kind() != (ladderfile.Kind{}) || doc.ID() != "" || doc.Extends() != "" || doc.String() != "" || doc.Problems() != nil {
		t.Error("the zero Document holds something")
	}
	_, list := doc.Ladder(nil)
	wantFound(t, list, " empty-file")
	_, list = doc.Person(ladder.Ladder{}, nil)
	wantFound(t, list, " empty-file")
	_, list = doc.Skills(nil)
	wantFound(t, list, " empty-file")
}

func TestDocument_ofAnotherKind(t *testing.T) {
	doc, _ := ladderfile.Read(good, "aki.yaml")
	_, list := doc.Ladder(nil)
	wantFound(t, list, "aki.yaml:1:7 wrong-kind")
	_, list = doc.Skills(nil)
	wantFound(t, list, "aki.yaml:1:7 wrong-kind")
	doc, _ = ladderfile.Read(good, "base.yaml")
	_, list = doc.Person(ladder.Ladder{}, nil)
	wantFound(t, list, "base.yaml:2:7 wrong-kind")
}

func TestKind_text(t *testing.T) {
	for _, k := range []ladderfile.Kind{ladderfile.KindLadder, ladderfile.KindSkills, ladderfile.KindPerson, {}} {
		word, err := k.MarshalText()
		var read ladderfile.Kind
		if err != nil || read.UnmarshalText(word) != nil || read != k || string(word) != k.String() {
			t.Errorf("%v: wrote %q, read %v", k, word, read)
		}
	}
	k := ladderfile.KindPerson
	if err := k.UnmarshalText([]byte("laddr")); err == nil || k != ladderfile.KindPerson {
		t.Errorf("got %v, %v", k, err)
	}
}

func TestDocument_json(t *testing.T) {
	l, err := ladderfile.LoadLadder(files("f.json", `{
  "kind": "ladder", "id": "x", "name": {"en": "X", "ja": "エックス"},
  "scales": [{"id": "s", "steps": ["a", {"id": "b", "number": 1.5}]}],
  "roles": [{"id": "r", "requires": {"all": [{"level": {"skill": "go", "at": "a"}}]}}],
  "competencies": [{"id": "go", "scale": "s", "weight": 0.7}]
}`), "f.json", nil)
	if err != nil || l.Name().In(japanese) != "エックス" {
		t.Errorf("got %v, %v", l, err)
	}
}

func TestCatalog_values(t *testing.T) {
	c, err := ladderfile.LoadSkills(good, "skills.yaml", nil)
	if err != nil {
		t.Fatal(err)
	}
	if c.IsZero() || c.ID() != "languages" || c.String() != "languages" || c.Name().In(japanese) != "言語" || c.Version() != "1" || c.Description().IsZero() {
		t.Errorf("got %+v", c.Spec())
	}
	if s, ok := c.Scale("mastery"); !ok || s.Len() != 2 || len(slices.Collect(c.Scales())) != 3 || s.IsRatio() {
		t.Errorf("scale: got %v", s)
	}
	if s, ok := c.Scale("people-reached"); !ok || !s.IsRatio() {
		t.Errorf("scale: got %+v, want one in proportion", s.Spec())
	}
	if _, ok := c.Scale("other"); ok {
		t.Error("a scale that is not there")
	}
	if found, ok := c.Skills().Find("FSHARP").One(); !ok || found.ID() != "F#" {
		t.Errorf("alias: got %v", found)
	}
	if list := slices.Collect(c.PracticeTransfers().All()); len(list) != 1 || list[0].From != "functional" || list[0].To != "F#" || list[0].Credit != decimal.MustParse("0.25") || list[0].Why.In(japanese) == "" {
		t.Errorf("practice transfers: got %v", list)
	}
	var zero ladderfile.Catalog
	if !zero.IsZero() || zero.ID() != "" || zero.Skills().Len() != 0 || !zero.Name().IsZero() {
		t.Error("the zero Catalog holds something")
	}
	_, err = ladderfile.LoadSkills(good, "base.yaml", nil)
	wantFound(t, problemsOf(t, err), "base.yaml:2:7 wrong-kind")
	_, err = ladderfile.NewCatalog(ladderfile.CatalogSpec{Scales: c.Spec().Scales[:2:2], Skills: c.Spec().Skills})
	wantFound(t, problemsOf(t, err), " missing-id")
	wrong := c.Spec()
	wrong.PracticeTransfers[0].To = "functionl"
	_, err = ladderfile.NewCatalog(wrong)
	wantFound(t, problemsOf(t, err), " unknown-skill")
	if c.Spec().PracticeTransfers[0].To != "F#" {
		t.Error("a copy of the record changes the catalog")
	}
	twice := c.Spec()
	twice.Scales = append(twice.Scales, twice.Scales[0])
	_, err = ladderfile.NewCatalog(twice)
	wantFound(t, problemsOf(t, err), " duplicate-id")
}
