package problem_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/skills/problem"
)

func TestList_Text_golden(t *testing.T) {
	list := problem.List{typoLater, untitled, typo, typoLater}
	golden.Check(t, "list.en.golden", list.Sorted().Text(language.English))
	golden.Check(t, "list.ja.golden", list.Sorted().Text(language.Japanese))
}

func TestList_Err(t *testing.T) {
	tests := []struct {
		name string
		in   problem.List
		want problem.List // nil: no error
	}{
		{"nil", nil, nil},
		{"empty", problem.List{}, nil},
		{"warnings alone", problem.List{untitled, untitled}, nil},
		{"the zero Problem", problem.List{nothing}, nil},
		{"one", problem.List{typo}, problem.List{typo}},
		{"sorted, each once, warnings among them", problem.List{typoLater, typo, untitled, typoLater}, problem.List{untitled, typo, typoLater}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			before := slices.Clone(test.in)
			err := test.in.Err()
			if diff := cmp.Diff(before, test.in); diff != "" {
				t.Errorf("Err changed its list (-want +got):\n%s", diff)
			}
			if test.want == nil {
				if err != nil || test.in.HasFatal() {
					t.Errorf("Err() = %v, HasFatal() = %v; want none", err, test.in.HasFatal())
				}
				return
			}
			var e *problem.Error
			if !errors.As(err, &e) || !test.in.HasFatal() {
				t.Fatalf("Err() = %v, HasFatal() = %v; want a *problem.Error", err, test.in.HasFatal())
			}
			if diff := cmp.Diff(test.want, e.Problems()); diff != "" {
				t.Errorf("Problems() (-want +got):\n%s", diff)
			}
			for _, p := range test.want {
				if !errors.Is(err, p.Code()) {
					t.Errorf("errors.Is does not find %v", p.Code())
				}
			}
			if errors.Is(err, otherKey) {
				t.Error("errors.Is finds a code that no problem has")
			}
			if got := e.Text(language.English); got != err.Error()+"\n" {
				t.Errorf("Text is %q, Error %q", got, err.Error())
			}
			e.Problems()[0] = nothing
			if e.Problems()[0].Equal(nothing) {
				t.Error("the error changed with the caller's slice")
			}
		})
	}
}

func TestBelow(t *testing.T) {
	err := problem.List{typo, untitled, noTitle.At(""), noTitle.At(problem.Path("").Index(3))}.Err()
	want := []problem.Path{"parts[x]", "parts[x].tracks[professional].grades[p4].title", "parts[x][3]", "parts[x].tracks[professional].grades[p4]"}
	var got []problem.Path
	for _, p := range problem.Below("parts[x]", fmt.Errorf("wrapped: %w", err)) {
		got = append(got, p.Path())
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Below (-want +got):\n%s", diff)
	}
	for _, none := range []error{nil, errors.New("another"), typo} {
		if got := problem.Below("a", none); got != nil {
			t.Errorf("Below(%v) = %v, want none", none, got)
		}
	}
}

// The problems of one input come out alike in whatever order they were found.
func TestList_Sorted_law(t *testing.T) {
	code := rapid.SampledFrom([]*problem.Code{unknownKey, noTitle, otherKey, nil})
	path := rapid.SampledFrom([]problem.Path{"", "a", "a.b"})
	word := rapid.SampledFrom([]string{"", "x", "y"})
	one := rapid.Custom(func(t *rapid.T) problem.Problem {
		return code.Draw(t, "code").At(path.Draw(t, "path"), word.Draw(t, "arg")).
			WithRange(problem.Range{Start: problem.Pos{Line: rapid.IntRange(0, 2).Draw(t, "line")}}).
			WithSuggestion(word.Draw(t, "suggestion"))
	})
	rapid.Check(t, func(t *rapid.T) {
		list := problem.List(rapid.SliceOf(one).Draw(t, "list"))
		shuffled := problem.List(rapid.Permutation(list).Draw(t, "shuffled"))
		sorted := list.Sorted()
		if other := shuffled.Sorted(); !slices.EqualFunc(sorted, other, problem.Problem.Equal) {
			t.Fatalf("two orders (-first +second):\n%s", cmp.Diff(sorted, other))
		}
		for i, p := range sorted {
			for j, q := range sorted {
				if p.Equal(q) != (i == j) {
					t.Fatalf("%v stands there twice", p)
				}
				if (p.Compare(q) <= 0) != (i <= j) {
					t.Fatalf("%v and %v are not in order", p, q)
				}
			}
		}
		for _, p := range list { // nothing is lost
			if !slices.ContainsFunc(sorted, p.Equal) {
				t.Fatalf("%v is lost", p)
			}
		}
	})
}
