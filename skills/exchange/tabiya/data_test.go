package tabiya_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/tabiya"
	"github.com/kakezan/kakezan/skills/taxonomy"
)

// words lets cmp look into the closed sets.
var words = cmpopts.EquateComparable(tabiya.Flag{}, tabiya.SkillType{}, tabiya.ReuseLevel{}, tabiya.ObjectType{}, tabiya.Signal{}, taxonomy.Relation{})

// sample returns the sample of Tabiya's project.
func sample(t testing.TB) fs.FS {
	t.Helper()
	data := os.Getenv("KAKEZAN_DATA")
	if data == "" {
		t.Skip("KAKEZAN_DATA is not set")
	}
	return os.DirFS(filepath.Join(data, "skills", "formats", "tabiya-csv"))
}

// read reads a model that has no problem.
func read(t testing.TB, fsys fs.FS) tabiya.Model {
	t.Helper()
	m, list, err := tabiya.Read(context.Background(), fsys, exchange.Reading{})
	if err != nil {
		t.Fatal(err)
	}
	if len(list) > 0 {
		t.Errorf("problems:\n%s", list.Text(language.English))
	}
	return m
}

// folder is a folder in memory that tabiya.Write fills.
type folder fstest.MapFS

func (f folder) create(name string) (io.Writer, error) {
	file := &fstest.MapFile{}
	f[name] = file
	return (*contents)(file), nil
}

func (f folder) fs() fs.FS { return fstest.MapFS(f) }

type contents fstest.MapFile

func (c *contents) Write(p []byte) (int, error) {
	c.Data = append(c.Data, p...)
	return len(p), nil
}

// written writes a model into a new folder.
func written(t testing.TB, m tabiya.Model) folder {
	t.Helper()
	f := folder{}
	if err := tabiya.Write(f.create, m); err != nil {
		t.Fatal(err)
	}
	return f
}

func TestRead_sample(t *testing.T) {
	m := read(t, sample(t))
	type counts struct {
		Skills, SkillGroups, Occupations, OccupationGroups        int
		SkillLinks, OccupationLinks, SkillRelations, OccRelations int
	}
	want := counts{1000, 640, 3015, 624, 1636, 3627, 38, 8679}
	got := counts{
		len(m.Skills), len(m.SkillGroups), len(m.Occupations), len(m.OccupationGroups),
		len(m.SkillHierarchy), len(m.OccupationHierarchy), len(m.SkillRelations), len(m.OccupationRelations),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("counts (-want +got):\n%s", diff)
	}
	if got := len(m.Info.UUIDHistory); got != 5 {
		t.Errorf("the model has %d UUIDs, want 5", got)
	}
	if m.Info.Locale != "EU-en" || m.Info.Released != tabiya.True || len(m.Licence) != 18656 {
		t.Errorf("info: %q, released %q, a licence of %d bytes", m.Info.Locale, m.Info.Released, len(m.Licence))
	}
	signals, essential, optional := 0, 0, 0
	for _, r := range m.OccupationRelations {
		switch {
		case r.Signal != tabiya.Signal{}:
			signals++
		case r.Relation == taxonomy.Essential:
			essential++
		case r.Relation == taxonomy.Optional:
			optional++
		}
	}
	if signals != 4 || essential != 4698 || optional != 3977 {
		t.Errorf("%d signals, %d essential, %d optional; want 4, 4698, 3977", signals, essential, optional)
	}
}

func TestWrite_sample(t *testing.T) {
	from := sample(t)
	m := read(t, from)
	out := written(t, m)
	if diff := cmp.Diff(m, read(t, out.fs()), words); diff != "" {
		t.Errorf("read, written and read again (-first +second):\n%s", diff)
	}
	// In these files every field is in quotes, as Tabiya's platform writes them;
	// the others have rows that somebody added by hand.
	same := []string{"model_info.csv", "occupation_hierarchy.csv", "occupation_to_skill_relations.csv", "skill_hierarchy.csv", "skill_to_skill_relations.csv", "LICENSE"}
	for _, name := range same {
		want, err := fs.ReadFile(from, name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(want, out[name].Data) {
			t.Errorf("%s is not written as it was", name)
		}
	}
	again := written(t, read(t, out.fs()))
	for name := range out {
		if !bytes.Equal(out[name].Data, again[name].Data) {
			t.Errorf("%s is written anew in another way", name)
		}
	}
}

// texts returns the uncompressed text of the files of a folder.
func texts(t testing.TB, fsys fs.FS) map[string][]byte {
	t.Helper()
	files := make(map[string][]byte)
	for name := range tabiya.Files() {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			packed, err := fs.ReadFile(fsys, name+".gz")
			if err != nil {
				t.Fatal(err)
			}
			z, err := gzip.NewReader(bytes.NewReader(packed))
			if err != nil {
				t.Fatal(err)
			}
			if text, err = io.ReadAll(z); err != nil {
				t.Fatal(err)
			}
		}
		files[name] = text
	}
	return files
}
