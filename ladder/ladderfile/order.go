package ladderfile

import (
	"container/list"
	"iter"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
)

// neighbour is where an item of a list asks to stand.
type neighbour struct {
	source *source
	path   problem.Path // of the item
	id     string
	item   int        // its index
	anchor *yaml.Node // the id of the item to stand next to
	after  bool
}

// neighbourOf returns what an item says in after and before. It is not ok when
// nothing is asked, or why it can't be is reported with the record.
func neighbourOf(item *yaml.Node) (neighbour, bool) {
	after, before := lookup(item, "after"), lookup(item, "before")
	anchor := after
	if anchor == nil {
		anchor = before
	}
	ok := anchor != nil && anchor.Kind == yaml.ScalarNode && !isNull(anchor) && (after == nil || before == nil)
	return neighbour{anchor: anchor, after: after != nil}, ok
}

type move struct {
	item, anchor int
	after        bool
}

// moves returns the moves that are asked for among the items of one list. What
// is not in the list is looked for when all lists have been read.
func (d *decoder) moves(asks []neighbour, known map[string]int) []move {
	var moves []move
	for _, ask := range asks {
		to, ok := known[ask.anchor.Value]
		switch {
		case !ok:
			d.lost = append(d.lost, ask)
		case to == ask.item:
			d.report(ask.anchor, OwnNeighbour.At(ask.path, ask.anchor.Value))
		default:
			moves = append(moves, move{ask.item, to, ask.after})
		}
	}
	return moves
}

// settle reports the grades that were to stand next to one that is not in
// their track, against the tracks as they are now.
func (d *decoder) settle(tracks []ladder.TrackSpec) {
	if len(d.lost) == 0 {
		return
	}
	trackOf := make(map[string]int)
	byPath := make(map[problem.Path]int, len(tracks))
	for t, track := range tracks {
		byPath[problem.Path("tracks").Item(track.ID).Field("grades")] = t
		for _, grade := range track.Grades {
			trackOf[grade.ID] = t
		}
	}
	hidden := d.unread().hidden[ladder.UnknownGrade]
	for _, ask := range d.lost {
		id, own := ask.anchor.Value, tracks[byPath[ask.path.Parent()]]
		here := ask.source.of(ask.anchor)
		if other, ok := trackOf[id]; ok {
			d.problems = append(d.problems, OtherTrack.At(ask.path, id, tracks[other].ID, own.ID).WithRange(here))
		} else if !hidden {
			near := d.nearest(id, len(own.Grades), others(own, ask.id))
			d.problems = append(d.problems, ladder.UnknownGrade.At(ask.path, id).WithRange(here).WithSuggestion(near))
		}
	}
	d.lost = nil
}

// others yields the ids of the grades of a track but for one.
func others(track ladder.TrackSpec, id string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, grade := range track.Grades {
			if grade.ID != id && !yield(grade.ID) {
				return
			}
		}
	}
}

// inOrder returns the values after the moves, one after the other.
func inOrder[T any](values []T, moves []move) []T {
	if len(moves) == 0 {
		return values
	}
	line := list.New()
	at := make([]*list.Element, len(values))
	for i := range values {
		at[i] = line.PushBack(i)
	}
	for _, m := range moves {
		if m.after {
			line.MoveAfter(at[m.item], at[m.anchor])
		} else {
			line.MoveBefore(at[m.item], at[m.anchor])
		}
	}
	ordered := make([]T, 0, len(values))
	for e := line.Front(); e != nil; e = e.Next() {
		if i, ok := e.Value.(int); ok {
			ordered = append(ordered, values[i])
		}
	}
	return ordered
}
