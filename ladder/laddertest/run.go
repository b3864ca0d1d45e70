package laddertest

import (
	"iter"
	"testing"

	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Options say how the laws are run. The zero value is a good default.
type Options struct {
	// Language is the language in which failures are told. The zero value means
	// English.
	Language language.Tag

	// AsOf is the day as of which people are looked at. The zero value means
	// the day on which the ladder takes effect, or where it names none, a day
	// that is always the same.
	AsOf date.Date

	// Kinds are the kinds of requirement of the program's own that the ladder
	// uses, as its file is read with. The zero value means none.
	Kinds []ladderfile.ConditionKind
}

// Run runs each law on a ladder as a subtest of its name, by which the flags -run
// and -skip of the go command choose.
func Run(t *testing.T, l ladder.Ladder, opts Options) {
	t.Helper()
	w := newWorld(l, opts)
	for _, law := range laws {
		t.Run(law.name, func(t *testing.T) { law.run(t, w) })
	}
}

// Law is something that has to be true of every ladder. The zero Law says
// nothing.
type Law struct {
	name  string
	means text.Text
	check func(t *rapid.T, w *world) // on one person or edit that it draws
	once  func(t rapid.TB, w *world) // on the ladder alone
}

// Laws yields the laws, in the order in which [Run] runs them. It can be run
// again.
func Laws() iter.Seq[Law] {
	return func(yield func(Law) bool) {
		for _, law := range laws {
			if !yield(law) {
				return
			}
		}
	}
}

// Name returns the name of the law's subtest.
func (l Law) Name() string { return l.name }

// Means returns what it means for a ladder when the law is broken.
func (l Law) Means() text.Text { return l.means }

// String returns the law's name.
func (l Law) String() string { return l.name }

func (l Law) run(t rapid.TB, w *world) {
	t.Helper()
	w = w.under(l)
	if l.once != nil {
		l.once(t, w)
		return
	}
	rapid.Check(t, func(t *rapid.T) { l.check(t, w) })
}
