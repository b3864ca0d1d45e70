package laddertest_test

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/ladder/laddertest"
	"github.com/kakezan/kakezan/skills"
)

// step returns the step at which facts know Go, -1 when they do not.
func step(f ladder.Facts) int { return f.Profile().Level(skills.ID("go")).Step() }

// broken are operations that break one law each, and what the failure shows.
var broken = []struct {
	law    string
	name   string
	broken func(*laddertest.Operations)
	want   string
}{
	{"raising-a-level", "met at just one level", func(o *laddertest.Operations) {
		o.BreakOutcome(func(laddertest.Outcome) laddertest.Outcome {
			return func(_ laddertest.Target, f ladder.Facts) ladder.Outcome { return metWhen(step(f) == 2) }
		})
	}, "level: l2"},
	{"adding-evidence", "met by the poor", func(o *laddertest.Operations) {
		o.BreakOutcome(func(laddertest.Outcome) laddertest.Outcome { return alternating() })
	}, "evidence"},
	{"adding-a-stint", "met by newcomers", func(o *laddertest.Operations) {
		o.BreakOutcome(func(laddertest.Outcome) laddertest.Outcome { return alternating() })
	}, "stints"},
	{"learning-what-was-unknown", "unknown taken for none", func(o *laddertest.Operations) {
		o.BreakOutcome(func(laddertest.Outcome) laddertest.Outcome {
			return func(_ laddertest.Target, f ladder.Facts) ladder.Outcome { return metWhen(step(f) >= 2) }
		})
	}, "id: somebody"},
	{"verdict-and-outcome", "a verdict that is always met", func(o *laddertest.Operations) {
		o.BreakProgress(func(p laddertest.Progress) laddertest.Progress {
			return func(x laddertest.Target, f ladder.Facts) (ladder.Outcome, ladder.Progress) {
				_, far := p(x, f)
				return ladder.Met, far
			}
		})
	}, "id: somebody"},
	{"progress", "met at a half", withProgress(ladder.Progress{Lo: 0.5, Hi: 1}), "0.5"},
	{"progress", "beyond one", withProgress(ladder.Progress{Lo: 1, Hi: 1.5}), "1.5"},
	{"progress", "upside down", withProgress(ladder.Progress{Lo: 1, Hi: 0}), "id: somebody"},
	{"placement", "always nowhere", func(o *laddertest.Operations) {
		o.BreakPlace(func(laddertest.Place) laddertest.Place {
			return func(ladder.Track, ladder.Facts) ladder.Placement { return ladder.Placement{} }
		})
	}, "tracks[engineer]"},
	{"completions", "of another requirement", func(o *laddertest.Operations) {
		o.BreakCompletions(func(laddertest.Completions) laddertest.Completions {
			return func(laddertest.Target, ladder.Facts) []ladder.Completion { return []ladder.Completion{{}} }
		})
	}, "grades[e2]"},
	{"difference-to-itself", "always from nothing", fromNothing, "changed"},
	{"applying-a-difference", "always from nothing", fromNothing, ""},
	{"save-and-load", "can't be saved", func(o *laddertest.Operations) {
		o.BreakSave(func(laddertest.Save) laddertest.Save {
			return func(ladder.Spec) ([]byte, error) { return nil, errors.New("the disk is full") }
		})
	}, "the disk is full"},
	{"save-and-load", "can't be loaded", func(o *laddertest.Operations) {
		o.BreakSave(func(laddertest.Save) laddertest.Save {
			return func(ladder.Spec) ([]byte, error) { return []byte("kind: ladder\n"), nil }
		})
	}, "id"},
	{"save-and-load", "comes back as another", func(o *laddertest.Operations) {
		o.BreakSave(func(save laddertest.Save) laddertest.Save {
			return func(s ladder.Spec) ([]byte, error) {
				s.Version = "9"
				return save(s)
			}
		})
	}, "version"},
	{"reachability", "no witness", func(o *laddertest.Operations) {
		o.BreakWitness(func(laddertest.Witness) laddertest.Witness {
			return func(laddertest.Target, ladder.Facts) (ladder.Facts, bool) { return ladder.Facts{}, false }
		})
	}, "there is no witness"},
	{"reachability", "a witness of nothing", func(o *laddertest.Operations) {
		o.BreakWitness(func(laddertest.Witness) laddertest.Witness {
			return func(laddertest.Target, ladder.Facts) (ladder.Facts, bool) { return ladder.Facts{}, true }
		})
	}, "grades[e2]"},
}

func metWhen(b bool) ladder.Outcome {
	if b {
		return ladder.Met
	}
	return ladder.NotMet
}

// alternating is met every other time that it is asked: the law asks about the
// one with more first.
func alternating() laddertest.Outcome {
	n := 0
	return func(laddertest.Target, ladder.Facts) ladder.Outcome {
		n++
		return metWhen(n%2 == 0)
	}
}

func withProgress(far ladder.Progress) func(*laddertest.Operations) {
	return func(o *laddertest.Operations) {
		o.BreakProgress(func(laddertest.Progress) laddertest.Progress {
			return func(laddertest.Target, ladder.Facts) (ladder.Outcome, ladder.Progress) { return ladder.Met, far }
		})
	}
}

func fromNothing(o *laddertest.Operations) {
	o.BreakBetween(func(between laddertest.Between) laddertest.Between {
		return func(_, b ladder.Spec) change.Diff { return between(ladder.Spec{ID: "changed"}, b) }
	})
}

func TestLaws_broken(t *testing.T) {
	caught := make(map[string]bool)
	for _, test := range broken {
		caught[test.law] = true
		t.Run(test.law+" "+test.name, func(t *testing.T) {
			l := must(ladder.New(acme()))
			for _, tag := range []language.Tag{language.English, language.Japanese} {
				opts := laddertest.Options{Language: tag}
				failed, said := run(func(f *failing) { laddertest.Break(f, test.law, l, opts, test.broken) })
				if !failed {
					t.Fatalf("the law holds:\n%s", said)
				}
				if means := meaning(t, test.law, tag); !strings.Contains(said, means) {
					t.Errorf("in %v the failure does not say %q:\n%s", tag, means, said)
				}
				if tag == language.English && !strings.Contains(said, test.want) {
					t.Errorf("the failure does not show %q:\n%s", test.want, said)
				}
			}
			if failed, said := run(func(f *failing) {
				laddertest.Break(f, test.law, l, laddertest.Options{}, func(*laddertest.Operations) {})
			}); failed {
				t.Errorf("the law fails on what is not broken:\n%s", said)
			}
		})
	}
}

func meaning(t *testing.T, name string, tag language.Tag) string {
	t.Helper()
	for law := range laddertest.Laws() {
		if law.Name() == name {
			return law.Means().In(tag)
		}
	}
	t.Fatalf("no law %s", name)
	return ""
}

// Better ratings, in a ladder whose reviews give some.
func TestLaws_brokenRating(t *testing.T) {
	l := must(ladder.New(whole()))
	failed, said := run(func(f *failing) {
		laddertest.Break(f, "raising-a-rating", l, laddertest.Options{}, func(o *laddertest.Operations) {
			o.BreakOutcome(func(laddertest.Outcome) laddertest.Outcome { return alternating() })
		})
	})
	if !failed || !strings.Contains(said, "review: yearly") {
		t.Errorf("the law fails: %v\n%s", failed, said)
	}
}

// A requirement that nobody can meet is found by lint, and so is it here.
func TestLaws_unmeetable(t *testing.T) {
	spec := acme()
	spec.Tracks[0].Grades[2].Requires = ladder.Tenure{In: "e2", Months: 1200}
	failed, said := run(func(f *failing) {
		laddertest.Break(f, "lint", must(ladder.New(spec)), laddertest.Options{}, func(*laddertest.Operations) {})
	})
	if !failed || !strings.Contains(said, "[unmeetable]") {
		t.Errorf("the law fails: %v\n%s", failed, said)
	}
}

// The people who are drawn meet and fail every requirement of a ladder, and
// leave it open.
func TestPeople_areInteresting(t *testing.T) {
	for path, counts := range laddertest.Outcomes(t, must(ladder.New(whole())), 500) {
		if strings.Contains(string(path), "[e1]") {
			continue // asks for nothing
		}
		for o := range ladder.Outcomes() {
			if counts[o] == 0 {
				t.Errorf("of 500 people %v is %v for none: %v", path, o, counts)
			}
		}
	}
}

// What a condition of a program's own can get wrong.
func TestLaws_ownConditions(t *testing.T) {
	exact := func(step int) (ladder.Outcome, ladder.Progress) {
		switch step {
		case -1:
			return ladder.Unknown, ladder.Progress{Lo: 0, Hi: 1}
		case 3:
			return ladder.Met, ladder.Progress{Lo: 1, Hi: 1}
		}
		return ladder.NotMet, ladder.Progress{}
	}
	rash := func(step int) (ladder.Outcome, ladder.Progress) {
		if step >= 3 {
			return ladder.Met, ladder.Progress{Lo: 1, Hi: 1}
		}
		return ladder.NotMet, ladder.Progress{} // unknown, too
	}
	sound := func(step int) (ladder.Outcome, ladder.Progress) {
		if step == -1 {
			return ladder.Unknown, ladder.Progress{Lo: 0, Hi: 1}
		}
		return rash(step)
	}
	vain := func(step int) (ladder.Outcome, ladder.Progress) {
		o, _ := sound(step)
		return o, ladder.Progress{Lo: 1, Hi: 1}
	}
	tests := []struct {
		name string
		c    own
		law  string // the one that it breaks; "": none
	}{
		{"exactly a level", own{judge: exact}, "raising-a-level"},
		{"unknown is too little", own{judge: rash}, "learning-what-was-unknown"},
		{"always there", own{judge: vain}, "progress"},
		{"without a witness", own{judge: sound, helpless: true}, "reachability"},
		{"sound", own{judge: sound}, ""},
	}
	l := must(ladder.New(acme()))
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for law := range laddertest.Laws() {
				failed, said := false, ""
				// People are drawn: a law that is broken for few of them may hold
				// for all of one run.
				for range 10 {
					failed, said = run(func(f *failing) { laddertest.Conditions(f, law.Name(), l, laddertest.Options{}, test.c) })
					if failed || law.Name() != test.law {
						break
					}
				}
				if failed != (law.Name() == test.law) {
					t.Errorf("law %s fails: %v\n%s", law, failed, said)
				}
				if failed && !strings.Contains(said, "own[x-own]") {
					t.Errorf("the failure does not name the condition:\n%s", said)
				}
			}
		})
	}
}
