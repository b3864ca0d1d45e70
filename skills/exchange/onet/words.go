package onet

import (
	"regexp"
	"strings"

	"github.com/kakezan/kakezan/skills/problem"
)

// words are the different values of a column, each once, in the order of first
// use. A file says the same codes and names over and over, and a cell that is
// kept would keep its whole row in memory.
type words struct {
	byText map[string]*word
	list   []*word
	last   *word
}

type word struct {
	text  string
	index int32
	good  bool          // whether it has the form that its column asks for
	kept  bool          // whether a good row has it
	name  string        // what the file calls it, "" where it does not say
	where problem.Range // of the name, else of the first use
	doubt bool          // whether the file calls it two names
}

func (w *words) get(text string) (known *word, isNew bool) {
	if w.last != nil && w.last.text == text {
		return w.last, false
	}
	known, ok := w.byText[text]
	if !ok {
		if w.byText == nil {
			w.byText = make(map[string]*word)
		}
		known = &word{text: strings.Clone(text), index: int32(len(w.list))}
		w.byText[known.text] = known
		w.list = append(w.list, known)
	}
	w.last = known
	return known, !ok
}

var (
	codeForm    = regexp.MustCompile(`^\d{2}-\d{4}\.\d{2}$`)
	elementForm = regexp.MustCompile(`^\d+(\.[0-9A-Za-z]+)*$`)
	scaleForm   = regexp.MustCompile(`^[0-9A-Za-z]+$`)

	commodityForm = regexp.MustCompile(`^[0-9]+$`)
)
