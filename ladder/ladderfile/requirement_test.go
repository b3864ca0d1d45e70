package ladderfile_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
)

func level(skill skills.ID, step string) ladder.AtLeast {
	return ladder.AtLeast{Skill: skill, Level: step}
}

// requirements are written forms with the record they mean. The first form of
// a record is the one in which it is written.
var requirements = []struct {
	name  string
	forms []string
	want  ladder.RequirementSpec
}{
	{"one level", []string{"{go: a}", "{level: {skill: go, at: a}}", "{level: {at: a, skill: go}}"}, level("go", "a")},
	{"several levels", []string{"{go: a, sql: none}", "all: [{go: a}, {sql: none}]", "all: [{level: {skill: go, at: a}}, {sql: none}]"}, ladder.All{level("go", "a"), level("sql", "none")}},
	{"all of one", []string{"all: [{go: a}]"}, ladder.All{level("go", "a")}},
	{"all of nothing", []string{"all: []"}, ladder.All{}},
	{"one skill twice", []string{"all: [{go: a}, {go: b}]"}, ladder.All{level("go", "a"), level("go", "b")}},
	{"any", []string{"any: [{go: a}, {sql: b}]"}, ladder.Any{level("go", "a"), level("sql", "b")}},
	{"any of several", []string{"any: [{go: a, sql: a}, {sql: b}]"}, ladder.Any{ladder.All{level("go", "a"), level("sql", "a")}, level("sql", "b")}},
	{"count", []string{"count: {at-least: 1, of: [{go: a}, {sql: b}]}", "{count: {of: [{go: a}, {sql: b}], at-least: 1}}"}, ladder.Count{N: 1, Of: []ladder.RequirementSpec{level("go", "a"), level("sql", "b")}}},
	{"nested", []string{"all: [{go: a, sql: a}, {any: [{go: b}]}]"}, ladder.All{ladder.All{level("go", "a"), level("sql", "a")}, ladder.Any{level("go", "b")}}},
	{"a skill like a kind", []string{"{level: {skill: any, at: a}}"}, level("any", "a")},
	{"a skill like a kind to come", []string{"{level: {skill: score, at: a}}"}, level("score", "a")},
	{"a skill like an own kind", []string{"{level: {skill: x-ray, at: a}}"}, level("x-ray", "a")},
	{"a skill like a kind among others", []string{"all: [{go: a}, {level: {skill: any, at: a}}]"}, ladder.All{level("go", "a"), level("any", "a")}},
	{"a skill like a number", []string{`{"1": a}`, "{1: a}"}, level("1", "a")},
	{"a skill like a merge key", []string{`{"<<": a}`}, level("<<", "a")},
}

func TestRequirement_forms(t *testing.T) {
	head := "kind: ladder\nid: x\nscales: [{id: s, steps: [a, b]}]\ncompetencies:\n"
	for _, id := range []string{"go", "sql", "any", "score", "x-ray", `"1"`, `"<<"`} {
		head += "  - {id: " + id + ", scale: s}\n"
	}
	for _, tt := range requirements {
		var written string
		for i, form := range tt.forms {
			if !strings.HasPrefix(form, "{") {
				form = "{" + form + "}"
			}
			l, err := ladderfile.LoadLadder(files("f.yaml", head+"roles: [{id: r, requires: "+form+"}]\n"), "f.yaml", nil)
			if err != nil {
				t.Errorf("%s: %v", tt.name, err)
				continue
			}
			if diff := cmp.Diff(tt.want, l.Spec().Roles[0].Requires, asWritten); diff != "" {
				t.Errorf("%s: %s (-want +got):\n%s", tt.name, form, diff)
			}
			file, err := ladderfile.MarshalLadder(l.Spec())
			if err != nil {
				t.Errorf("%s: %v", tt.name, err)
			}
			if i == 0 {
				written = string(file)
			} else if diff := cmp.Diff(written, string(file)); diff != "" {
				t.Errorf("%s: %s is written differently (-want +got):\n%s", tt.name, form, diff)
			}
		}
	}
}

// foreign is a requirement of no kind that there is.
type foreign struct{ ladder.AtLeast }

func TestMarshalLadder_refuses(t *testing.T) {
	role := func(r ladder.RequirementSpec) ladder.Spec {
		return ladder.Spec{ID: "x", Roles: []ladder.RoleSpec{{ID: "r", Requires: r}}}
	}
	deep := ladder.RequirementSpec(level("go", "a"))
	for range 200 {
		deep = ladder.All{deep}
	}
	loop := ladder.All{nil}
	loop[0] = loop
	for name, tt := range map[string]struct {
		spec ladder.Spec
		want string
	}{
		"not UTF-8":           {ladder.Spec{ID: "x\xff"}, "not-writable id"},
		"an empty part":       {role(ladder.All{nil}), "empty-item roles[r].requires.all[0]"},
		"a kind that is none": {role(ladder.Any{foreign{}}), "unknown-requirement roles[r].requires.any[0]"},
		"an empty id":         {ladder.Spec{ID: "x", Skills: []skills.SkillSpec{{ID: "a", Broader: []skills.ID{""}}}}, "empty-item skills[a].broader[0]"},
		"too deep":            {role(deep), "too-deep"},
		"contains itself":     {role(loop), "too-deep"},
	} {
		_, err := ladderfile.MarshalLadder(tt.spec)
		list := problemsOf(t, err)
		if len(list) == 0 || !strings.HasPrefix(list[0].Code().ID()+" "+string(list[0].Path()), tt.want) {
			t.Errorf("%s: got %v, want %s", name, err, tt.want)
		}
	}
}

// What is wrong with the shape of a condition stands at the word that is wrong.
func TestRequirement_shapes(t *testing.T) {
	for requires, want := range map[string]string{
		"{score: {of: points}}":                        "f.yaml:3:35 missing-key",
		"{score: {of: points, min: null}}":             "f.yaml:3:35 missing-key\nf.yaml:3:48 empty-value",
		"{score: {of: points, min: 1, above: 2}}":      "f.yaml:3:56 conflicting-keys",
		"{score: {of: points, min: 1, average: true}}": "f.yaml:3:65 key-of-score",
		"{score: {of: points, min: 1, caps: {a: 1}}}":  "f.yaml:3:62 key-of-score",
		"{score: {of: {go: half}, min: 1}}":            "f.yaml:3:45 not-a-number",
		"{score: {min: 1}}":                            "f.yaml:3:35 missing-key",
		"{score: b}":                                   "f.yaml:3:35 wrong-type",
		"{tenure: {in: g, month: 3}}":                  "f.yaml:3:44 unknown-key",
		"{held: {plase: g}}":                           "f.yaml:3:35 unknown-key",
		"{held: [g]}":                                  "f.yaml:3:34 wrong-type",
		"{evidence: {n: three}}":                       "f.yaml:3:42 not-a-number",
		"{rating: {review: r, at: a, times: 0}}":       "f.yaml:3:62 not-positive",
		"{include: [g]}":                               "f.yaml:3:37 wrong-type",
		"{tenur: {in: g, months: 3}}":                  "f.yaml:3:28 unknown-requirement-kind",
	} {
		doc, _ := ladderfile.Parse("f.yaml", []byte("kind: ladder\nid: x\nroles: [{id: r, requires: "+requires+"}]\n"))
		_, list := ladderfile.LadderRecord(doc, nil)
		if got := found(list.Sorted()); got != want {
			t.Errorf("%s: got %s, want %s", requires, got, want)
		}
	}
}
