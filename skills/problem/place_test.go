package problem_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills/problem"
)

const root = problem.Path("")

func TestPath(t *testing.T) {
	tests := []struct {
		got  problem.Path
		want string
	}{
		{root, ""},
		{root.Field("tracks"), "tracks"},
		{root.Field("tracks").Item("p").Field("grades").Index(0), "tracks[p].grades[0]"},
		{root.Index(2).Field("id"), "[2].id"},
		{root.Item("go").Item("x"), "[go][x]"},
		{root.Item("C#"), "[C#]"},
		{root.Item("日本語"), "[日本語]"},
		{root.Item("http://data.example/esco#1"), "[http://data.example/esco#1]"},
		{root.Item(""), `[""]`},
		{root.Item("0"), `["0"]`}, // an id, not the index 0
		{root.Item("a]b"), `["a]b"]`},
		{root.Item(`say "hi"`), `["say \"hi\""]`},
		{root.Item("a b"), `["a b"]`},
		{root.Item("a\x1b\xff"), `["a\x1b\xff"]`},
		{root.Item("zero\u200bwidth"), `["zero\u200bwidth"]`},
		{root.Field("a").Field("b.c"), `a."b.c"`},
		{root.Field(""), `""`},
		{root.Field("a\nb"), `"a\nb"`},
		{root.Join("a.b"), "a.b"},
		{root.Field("a").Join(""), "a"},
		{root.Field("a").Join("b"), "a.b"},
		{root.Field("a").Join("[b].c"), "a[b].c"},
	}
	for _, test := range tests {
		if string(test.got) != test.want {
			t.Errorf("the path is %s, want %s", test.got, test.want)
		}
	}
}

func TestPath_Under(t *testing.T) {
	for _, test := range []struct {
		path, root problem.Path
		want       bool
	}{
		{"", "", true},
		{"a", "", true},
		{"a", "a", true},
		{"a.b", "a", true},
		{"a[b]", "a", true},
		{"ab", "a", false},
		{"a", "a.b", false},
		{"", "a", false},
		{"a[b].c", "a[b]", true},
		{"a[b]", "a[b].c", false},
	} {
		if got := test.path.Under(test.root); got != test.want {
			t.Errorf("%q.Under(%q) = %v, want %v", test.path, test.root, got, test.want)
		}
	}
}

// step is one step of a path: a field, an item or an index.
type step struct {
	name string
	kind int
}

func (s step) below(p problem.Path) problem.Path {
	switch s.kind {
	case 0:
		return p.Field(s.name)
	case 1:
		return p.Item(s.name)
	default:
		i, _ := strconv.Atoi(s.name)
		return p.Index(i)
	}
}

func genSteps() *rapid.Generator[[]step] {
	nasty := rapid.OneOf(rapid.StringMatching(`[ab.\[\]"\\ \n0]{0,4}`), rapid.String())
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) step {
		kind := rapid.IntRange(0, 2).Draw(t, "kind")
		if kind == 2 {
			return step{strconv.Itoa(rapid.IntRange(0, 12).Draw(t, "index")), kind}
		}
		return step{nasty.Draw(t, "name"), kind}
	}), 0, 5)
}

func build(steps []step) problem.Path {
	p := root
	for _, s := range steps {
		p = s.below(p)
	}
	return p
}

// A path tells its steps, whatever their names are: two lists of steps have
// one path only when they are the same.
func TestPath_unique_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := genSteps().Draw(t, "a"), genSteps().Draw(t, "b")
		if len(a) > 0 && rapid.Bool().Draw(t, "alike") { // but for the kind of one step
			b = slices.Clone(a)
			i := rapid.IntRange(0, len(a)-1).Draw(t, "i")
			if kind := rapid.IntRange(0, 1).Draw(t, "kind"); kind != b[i].kind {
				b[i].kind = kind
			}
		}
		if p, q := build(a), build(b); (p == q) != slices.Equal(a, b) {
			t.Fatalf("%q of %v and %q of %v", p, a, q, b)
		}
	})
}

func TestPath_Parent_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		steps := genSteps().Draw(t, "steps")
		if want := build(steps[:max(0, len(steps)-1)]); build(steps).Parent() != want {
			t.Fatalf("%q.Parent() = %q, want %q", build(steps), build(steps).Parent(), want)
		}
	})
}

func TestPath_Under_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := genSteps().Draw(t, "a")
		b := genSteps().Draw(t, "b")
		if rapid.Bool().Draw(t, "below") {
			b = append(slices.Clone(a), b...)
		}
		want := len(b) >= len(a) && slices.Equal(b[:len(a)], a)
		if got := build(b).Under(build(a)); got != want {
			t.Fatalf("%q.Under(%q) = %v, want %v", build(b), build(a), got, want)
		}
		if joined := build(a).Join(build(b)); joined != build(append(slices.Clone(a), b...)) {
			t.Fatalf("%q.Join(%q) = %q", build(a), build(b), joined)
		}
	})
}

// No text makes the walks over a path panic or run on.
func FuzzPath(f *testing.F) {
	for _, seed := range []string{"", "a.b[c]", `["`, `a["\`, "]]]", "[[[", ".", "\xff"} {
		f.Add(seed, "a")
	}
	f.Fuzz(func(t *testing.T, p, name string) {
		path := problem.Path(p)
		if parent := path.Parent(); len(parent) >= len(path) && path != "" {
			t.Fatalf("%q.Parent() = %q", path, parent)
		}
		if !path.Under(path) || !path.Item(name).Under(path) || !path.Under("") {
			t.Fatalf("%q is not under itself, or its item %q is not", path, name)
		}
	})
}

func TestRange_String(t *testing.T) {
	for _, test := range []struct {
		in   problem.Range
		want string
	}{
		{problem.Range{}, ""},
		{problem.Range{File: "a.yaml"}, "a.yaml"},
		{problem.Range{File: "a.yaml", Start: problem.Pos{Line: 3, Column: 4}}, "a.yaml:3:4"},
		{problem.Range{Start: problem.Pos{Line: 3, Column: 4}, End: problem.Pos{Line: 5, Column: 1}}, "3:4"},
	} {
		if got := test.in.String(); got != test.want || test.in.IsZero() != (test.want == "") {
			t.Errorf("%#v reads %q and IsZero() is %v, want %q", test.in, got, test.in.IsZero(), test.want)
		}
	}
	if got := (problem.Pos{}).String(); got != "" {
		t.Errorf("the zero Pos reads %q", got)
	}
}

func TestRange_Compare(t *testing.T) {
	pos := func(line, column int) problem.Pos { return problem.Pos{Line: line, Column: column} }
	want := []problem.Range{
		{},
		{Start: pos(1, 1)},
		{File: "a"},
		{File: "a", Start: pos(1, 9)},
		{File: "a", Start: pos(2, 1)},
		{File: "a", Start: pos(2, 1), End: pos(2, 4)},
		{File: "a", Start: pos(2, 10)},
		{File: "b"},
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, problem.Range.Compare)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sorted (-want +got):\n%s", diff)
	}
}
