package ladderfile_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/problem"
)

var allKinds = []ladderfile.Kind{
	ladderfile.KindLadder, ladderfile.KindSkills, ladderfile.KindRole, ladderfile.KindPerson, ladderfile.KindCharter, ladderfile.KindOrganisation,
}

// schemas are the compiled schemas of every kind of file.
func schemas(t testing.TB) map[ladderfile.Kind]*jsonschema.Schema {
	t.Helper()
	compiled := make(map[ladderfile.Kind]*jsonschema.Schema)
	for _, kind := range allKinds {
		schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(ladderfile.Schema(kind)))
		if err != nil {
			t.Fatal(err)
		}
		c := jsonschema.NewCompiler()
		if err := c.AddResource(kind.String(), schema); err != nil {
			t.Fatal(err)
		}
		if compiled[kind], err = c.Compile(kind.String()); err != nil {
			t.Fatal(err)
		}
	}
	return compiled
}

// valid returns what a schema has against a file.
func valid(t testing.TB, schema *jsonschema.Schema, doc ladderfile.Document) error {
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(ladderfile.AsJSON(doc)))
	if err != nil {
		t.Fatal(err)
	}
	return schema.Validate(value)
}

func TestSchema_goodFiles(t *testing.T) {
	of := schemas(t)
	for _, pattern := range []string{"testdata/good/*.yaml", "../builtin/*.yaml", "../../examples/*/*.yaml", "../../examples/*/people/*.yaml", "../../examples/charter/group/*.yaml"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatal(err)
		}
		for _, name := range names {
			file, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			doc, _ := ladderfile.Parse(name, file)
			if err := valid(t, of[doc.Kind()], doc); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	if ladderfile.Schema(ladderfile.Kind{}) != nil {
		t.Error("there is a schema of no kind")
	}
}

// Whatever a file says that can't be read at all, its schema refuses.
func TestSchema_badFiles(t *testing.T) {
	of := schemas(t)
	names, err := filepath.Glob("testdata/problems/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	refused := 0
	for _, name := range names {
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		doc, _ := ladderfile.Parse(filepath.Base(name), file)
		list := resolve(os.DirFS("testdata/problems"), filepath.Base(name), bases(t))
		wrong := false
		for _, p := range list {
			for _, code := range []*problem.Code{ladderfile.UnknownKey, ladderfile.WrongType, ladderfile.UnknownWord, ladderfile.MixedRequirement, ladderfile.UnknownRequirementKind} {
				wrong = wrong || errors.Is(p, code)
			}
		}
		if schema := of[doc.Kind()]; wrong && schema != nil {
			refused++
			if valid(t, schema, doc) == nil {
				t.Errorf("%s passes the schema and has problems:\n%s", name, list.Text(english))
			}
		}
	}
	if refused < 10 {
		t.Errorf("only %d files were looked at", refused)
	}
}

// What is written in canonical form passes the schema, whatever it is.
func TestSchema_canonical_law(t *testing.T) {
	of := schemas(t)
	passes(t, of[ladderfile.KindLadder], func(s ladder.Spec) ([]byte, error) { return ladderfile.MarshalLadder(s) })
	passes(t, of[ladderfile.KindRole], func(s ladderfile.RoleSpec) ([]byte, error) { return ladderfile.MarshalRole(s) })
	passes(t, of[ladderfile.KindCharter], func(s charter.Spec) ([]byte, error) { return ladderfile.MarshalCharter(s) })
	passes(t, of[ladderfile.KindOrganisation], func(s ladderfile.OrganisationSpec) ([]byte, error) { return ladderfile.MarshalOrganisation(s) })
}

func passes[T any](t *testing.T, schema *jsonschema.Schema, write func(T) ([]byte, error)) {
	t.Helper()
	rapid.Check(t, func(rt *rapid.T) {
		v := drawRecord[T](rt)
		setIDs(&v)
		file, err := write(v)
		if err != nil {
			rt.Fatal(err)
		}
		doc, _ := ladderfile.Parse("f.yaml", file)
		if err := valid(t, schema, doc); err != nil {
			rt.Fatalf("%v\n%s", err, file)
		}
	})
}

// setIDs gives a file the id that it needs.
func setIDs(v any) {
	switch v := v.(type) {
	case *ladder.Spec:
		v.ID = "x"
	case *ladderfile.RoleSpec:
		v.Role.ID = "x"
	case *charter.Spec:
		v.ID = "x"
	case *ladderfile.OrganisationSpec:
		v.Organisation.ID = "x"
	}
}
