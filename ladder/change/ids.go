package change

import (
	"encoding/json"
	"iter"
	"maps"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// IDSpec is the record of what has become of one id.
type IDSpec struct {
	Kind Kind     `json:"kind"`
	In   string   `json:"in,omitempty"` // of the old version: the scale of a step, the review of a stage, the role of a pay band; "" otherwise
	From string   `json:"from"`         // id in the old version
	To   []string `json:"to"`           // ids in the new version: none when it is retired, several when it is split
}

// IDs says what has become of each id of one version of a ladder in the next
// one. It is immutable. In the zero IDs, every id is what it was.
type IDs struct {
	to   map[Name][]Name
	from map[Name]int // how many names of the old version each name of the new one has come from
}

// newIDs returns the map with its index.
func newIDs(to map[Name][]Name) IDs {
	from := make(map[Name]int, len(to))
	for _, names := range to {
		for _, n := range names {
			from[n]++
		}
	}
	return IDs{to, from}
}

// Fate says what has become of an id. It is a closed set; the zero Fate is
// kept.
type Fate struct{ word string }

// The fates of an id.
var (
	FateKept    = Fate{}
	FateRenamed = Fate{"renamed"}
	FateSplit   = Fate{"split"}
	FateMerged  = Fate{"merged"} // with another id
	FateRetired = Fate{"retired"}
)

var fates = []Fate{FateKept, FateRenamed, FateSplit, FateMerged, FateRetired}

var fateTexts = map[Fate]text.Text{
	FateKept:    text.EnJa("kept", "維持"),
	FateRenamed: text.EnJa("renamed", "改名"),
	FateSplit:   text.EnJa("split", "分割"),
	FateMerged:  text.EnJa("merged", "統合"),
	FateRetired: text.EnJa("retired", "廃止"),
}

// Fates yields the fates in the order above. It can be run again.
func Fates() iter.Seq[Fate] { return slices.Values(fates) }

// String returns the fate's word, "kept" for the zero Fate.
func (f Fate) String() string {
	if f == FateKept {
		return "kept"
	}
	return f.word
}

// Text returns what people call the fate in the closest language to tag.
func (f Fate) Text(tag language.Tag) string { return fateTexts[f].In(tag) }

// MarshalText writes the fate's word.
func (f Fate) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText reads what [Fate.MarshalText] writes; the empty text gives
// [FateKept]. On an error the fate stays unchanged.
func (f *Fate) UnmarshalText(word []byte) error { return closed.Unmarshal(f, word, fates) }

// NewIDs checks what is said of the ids of two versions against both and
// returns their map. An id of which nothing is said is kept when the new
// version has it, and retired when it does not. The error, if any, is a
// *problem.Error of [UnknownName], [TwiceMapped] or [TwiceTarget], with paths
// in the list.
//
// The name space of a step is its scale: where a scale is renamed, its steps
// follow it without a word.
func NewIDs(a, b ladder.Spec, list []IDSpec) (IDs, error) {
	old, new := namesIn(a), namesIn(b)
	ids := IDs{to: make(map[Name][]Name)}
	var problems problem.List
	entries := make(map[Name]IDSpec, len(list))
	for i, s := range list {
		path, name := problem.Path("").Index(i), Name{s.Kind, s.In, s.From}
		if _, twice := entries[name]; twice {
			problems = append(problems, TwiceMapped.At(path, kindTexts[s.Kind], s.From))
		}
		entries[name] = s
		if !old[name] {
			problems = append(problems, UnknownName.At(path.Field("from"), a.ID, kindTexts[s.Kind], s.From).WithSuggestion(nearest(name, old)))
		}
	}
	// Scales and reviews first: the name space of a step follows from them.
	follow := func(names []Name) {
		for _, name := range names {
			s, said := entries[name]
			if !said {
				s = IDSpec{Kind: name.Kind, In: name.In, From: name.ID, To: []string{name.ID}}
			}
			ids.to[name] = []Name{}
			for _, id := range s.To {
				for _, in := range ids.spaces(name) {
					if to := (Name{name.Kind, in, id}); new[to] && !slices.Contains(ids.to[name], to) {
						ids.to[name] = append(ids.to[name], to)
					}
				}
			}
		}
	}
	names := slices.SortedFunc(maps.Keys(old), Name.compare)
	inSpace := func(n Name) bool { return n.In != "" }
	follow(slices.DeleteFunc(slices.Clone(names), inSpace))
	follow(slices.DeleteFunc(slices.Clone(names), func(n Name) bool { return !inSpace(n) }))
	for i, s := range list {
		name := Name{s.Kind, s.In, s.From}
		for k, id := range s.To {
			at := problem.Path("").Index(i).Field("to").Index(k)
			switch {
			case slices.Contains(s.To[:k], id):
				problems = append(problems, TwiceTarget.At(at, kindTexts[s.Kind], id))
			case old[name] && !slices.ContainsFunc(ids.to[name], func(n Name) bool { return n.ID == id }):
				want := Name{Kind: s.Kind, ID: id}
				if in := ids.spaces(name); len(in) > 0 {
					want.In = in[0]
				}
				problems = append(problems, UnknownName.At(at, b.ID, kindTexts[s.Kind], id).WithSuggestion(nearest(want, new)))
			}
		}
	}
	if err := problems.Err(); err != nil {
		return IDs{}, err
	}
	return newIDs(ids.to), nil
}

func nearest(name Name, among map[Name]bool) string {
	var ids []string
	for n := range among {
		if n.Kind == name.Kind && n.In == name.In {
			ids = append(ids, n.ID)
		}
	}
	slices.Sort(ids)
	return problem.Nearest(name.ID, ids)
}

// spaces returns the name spaces in the new version of what has become of a
// name.
func (ids IDs) spaces(n Name) []string {
	if n.In == "" {
		return []string{""}
	}
	var in []string
	for to := range ids.Next(n.space()) {
		in = append(in, to.ID)
	}
	return in
}

// Next yields what a name of the old version has become in the new one: one
// name when it is kept, renamed or merged, several when it is split, none when
// it is retired. A name that the old version does not have is what it was. It
// can be run again.
func (ids IDs) Next(n Name) iter.Seq[Name] {
	to, ok := ids.to[n]
	if !ok {
		to = []Name{n}
	}
	return slices.Values(to)
}

// Fate returns what has become of a name of the old version.
func (ids IDs) Fate(n Name) Fate {
	to, ok := ids.to[n]
	switch {
	case !ok:
		return FateKept
	case len(to) == 0:
		return FateRetired
	case len(to) > 1:
		return FateSplit
	case ids.from[to[0]] > 1:
		return FateMerged
	case to[0] == n:
		return FateKept
	default:
		return FateRenamed
	}
}

// Then returns the map over three versions: of the ids of the first one, by
// this map, and from the second to the third by next.
func (ids IDs) Then(next IDs) IDs {
	if ids.to == nil {
		return next
	}
	over := IDs{to: make(map[Name][]Name, len(ids.to))}
	for from, between := range ids.to {
		over.to[from] = []Name{}
		for _, n := range between {
			for to := range next.Next(n) {
				if !slices.Contains(over.to[from], to) {
					over.to[from] = append(over.to[from], to)
				}
			}
		}
		slices.SortFunc(over.to[from], Name.compare)
	}
	return newIDs(over.to)
}

// Specs returns the record of the map: what is said of the names that are not
// kept, in order of kind and id.
func (ids IDs) Specs() []IDSpec {
	var list []IDSpec
	for _, n := range slices.SortedFunc(maps.Keys(ids.to), Name.compare) {
		if to := ids.to[n]; len(to) == 1 && to[0].ID == n.ID {
			continue
		}
		s := IDSpec{Kind: n.Kind, In: n.In, From: n.ID}
		for _, to := range ids.to[n] {
			s.To = append(s.To, to.ID)
		}
		list = append(list, s)
	}
	return list
}

// Equal reports whether both maps say the same of every id.
func (ids IDs) Equal(other IDs) bool {
	for _, of := range []IDs{ids, other} {
		for n := range of.to {
			x, y := slices.SortedFunc(ids.Next(n), Name.compare), slices.SortedFunc(other.Next(n), Name.compare)
			if !slices.Equal(x, y) {
				return false
			}
		}
	}
	return true
}

// MarshalJSON writes the record of the map, see [IDs.Specs].
func (ids IDs) MarshalJSON() ([]byte, error) {
	type object struct {
		Kind Kind     `json:"kind"`
		In   string   `json:"in,omitempty"`
		From string   `json:"from"`
		To   []string `json:"to"`
	}
	list := []object{}
	for _, s := range ids.Specs() {
		list = append(list, object{s.Kind, s.In, s.From, append([]string{}, s.To...)})
	}
	return json.Marshal(list)
}

// renaming is a change of ids in a record that can be taken back.
type renaming struct{ to, back map[Name]string }

func rename(spec ladder.Spec, to map[Name]string) ladder.Spec {
	if len(to) == 0 {
		return spec
	}
	return Rename(spec, func(n Name) string {
		if id, ok := to[n]; ok {
			return id
		}
		return n.ID
	})
}

// renaming returns the renames that can be made in a record and taken back:
// those of one id to one, that do not meet an id that the record has besides.
func (ids IDs) renaming(spec ladder.Spec) (renaming, ladder.Spec) {
	to := make(map[Name]string)
	for n, next := range ids.to {
		if len(next) == 1 && next[0].ID != n.ID && ids.Fate(n) == FateRenamed {
			to[n] = next[0].ID
		}
	}
	if len(to) == 0 {
		return renaming{}, spec
	}
	old := namesIn(spec)
	for met := true; met; {
		met = false
		first := make(map[Name]Name, len(old))
		for was := range old {
			is := was.after(to)
			if other, ok := first[is]; ok {
				delete(to, other)
				delete(to, was)
				met = true
			}
			first[is] = was
		}
	}
	back := make(map[Name]string)
	for was := range old {
		if is := was.after(to); is.ID != was.ID {
			back[is] = was.ID
		}
	}
	renamed := rename(spec, to)
	// A silence of something that is not there may look like one of what is
	// renamed.
	if len(spec.Silences) > 0 && !sameRecord(spec, rename(renamed, back)) {
		return renaming{}, spec
	}
	return renaming{to, back}, renamed
}

// after returns what a name is after renames: an id in a name space that may be
// renamed, too.
func (n Name) after(to map[Name]string) Name {
	is := n
	if id, ok := to[n]; ok {
		is.ID = id
	}
	if id, ok := to[n.space()]; ok {
		is.In = id
	}
	return is
}

// space returns the name of the scale, review or role in which an id means
// something.
func (n Name) space() Name {
	around := Name{ID: n.In}
	switch n.Kind {
	case Step:
		around.Kind = Scale
	case Stage:
		around.Kind = Review
	}
	return around
}
