package ladderfile_test

import (
	"sync"
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
)

// What a document resolves to is kept for those who ask with the same documents
// below it, and for nobody else.
func TestDocument_kept(t *testing.T) {
	parse := func(file string) ladderfile.Document {
		doc, list := ladderfile.Parse("f.yaml", []byte(file))
		if err := list.Err(); err != nil {
			t.Fatal(err)
		}
		return doc
	}
	scale := func(steps string) ladderfile.Document {
		return parse("kind: skills\nid: s\nscales: [{id: s, steps: [" + steps + "]}]\nskills: [{id: go, scale: s}]\n")
	}
	top := parse("kind: ladder\nid: top\nextends: base\ntracks: [{id: t, grades: [{id: g, title: G, requires: {go: b}}]}]\n")
	base := parse("kind: ladder\nid: base\nwith: [role]\n")
	role := parse("kind: role\nid: r\nwith: [skills]\nrequires: {go: a}\n")
	bases := func(steps string) ladderfile.Bases {
		return ladderfile.Bases{"base": base, "role": role, "skills": scale(steps)}
	}
	resolved := func(bases ladderfile.Bases) ladder.Ladder {
		l, list := top.Ladder(bases)
		if err := list.Err(); err != nil {
			t.Error(err)
		}
		return l
	}
	first := bases("a, b")
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() { resolved(first) })
		wait.Go(func() { resolved(bases("a, b, c")) })
	}
	wait.Wait()

	l := resolved(first)
	first["other"] = top
	if resolved(first) != l {
		t.Error("the same documents are resolved again")
	}
	first["skills"] = scale("b, a, c")
	m := resolved(first)
	if n := steps(t, m); n != 3 {
		t.Errorf("with another catalog at the very bottom: %d steps, want 3", n)
	}
	if steps(t, l) != 2 {
		t.Error("the ladder of before has changed")
	}
	first["skills"] = scale("a")
	if _, list := top.Ladder(first); list.Err() == nil {
		t.Error("a level that is on the scale no more is no problem")
	}
	delete(first, "role")
	if _, list := top.Ladder(first); list.Err() == nil {
		t.Error("a document that is not there any more is no problem")
	}
}

func steps(t *testing.T, l ladder.Ladder) int {
	scale, ok := l.Scale("s")
	if !ok {
		t.Fatal("the scale is not there")
	}
	return scale.Len()
}
