package ladderfile

import (
	"io/fs"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Ladder resolves the document, with all that it extends and brings in, to a
// ladder. bases are what it can name; nil is none. kinds are the program's own
// kinds of requirement.
//
// All problems are returned at once, in order of place: of the files, of what
// they say, and of the ladder that results, warnings among them. Each has its
// range. The ladder is the zero Ladder when one of them is fatal. The document
// keeps what it resolved to last, for whoever asks with the same documents and
// without kinds.
func (d Document) Ladder(bases Bases, kinds ...ConditionKind) (ladder.Ladder, problem.List) {
	below, ok := bases.below(d, MaxWith)
	if !ok || len(kinds) > 0 {
		l, _, list := d.ladder(bases, kinds)
		return l, list
	}
	made := d.read().ladder.value(below, func() resolvedLadder {
		l, _, list := d.ladder(basesOf(below), nil)
		return resolvedLadder{l, list}
	})
	return made.ladder, slices.Clone(made.problems)
}

// resolvedLadder is what Ladder returns.
type resolvedLadder struct {
	ladder   ladder.Ladder
	problems problem.List
}

// ladder is Ladder that returns the decoder, too, see ladderSpec.
func (d Document) ladder(bases Bases, kinds []ConditionKind) (ladder.Ladder, *decoder, problem.List) {
	spec, dec, list := d.ladderSpec(bases, kinds)
	if dec == nil {
		return ladder.Ladder{}, nil, list
	}
	l, err := ladder.New(spec)
	if err == nil {
		list = append(list, dec.locate(l.Warnings())...)
	}
	list = append(list, dec.problems...)
	list = append(list, dec.locate(problem.Below("", err))...).Sorted()
	if list.HasFatal() {
		return ladder.Ladder{}, dec, list
	}
	return l, dec, list
}

// ladderSpec reads the record of a ladder from the document and all that it
// extends and brings in. The decoder, which knows where what is written, is nil
// when the document can't be read at all.
func (d Document) ladderSpec(bases Bases, kinds []ConditionKind) (ladder.Spec, *decoder, problem.List) {
	var spec ladder.Spec
	list := d.Problems()
	if !d.wants(KindLadder, &list) {
		return spec, nil, list
	}
	links, more, complete := bases.chain(d.own())
	list = append(list, more...)
	dec := newDecoder(links, kinds)
	if !complete {
		dec.failed = append(dec.failed, "extends")
	}
	r := newReading(bases, kinds)
	for i, l := range links {
		// What a base is called and which release it is, it says of itself alone.
		spec.Name, spec.Description = text.Text{}, text.Text{}
		spec.Version, spec.Effective = "", date.Date{}
		dec.source = l.doc.read().source
		r.bring(dec, links, i, &spec)
		spec = dec.rename(spec, func(spec *ladder.Spec) { ladderRecord.renames(dec, dec.source.root, "", spec) })
		dec.mark("", dec.source.root)
		ladderRecord.decode(dec, dec.source.root, "", &spec)
		dec.settle(spec.Tracks)
		dec.relocate(dec.shifted)
		clear(dec.shifted)
	}
	return spec, dec, append(list, r.problems...)
}

// wants reports whether the document can be read as a file of a kind. The
// zero Document and a file of another kind are problems.
func (d Document) wants(kind Kind, list *problem.List) bool {
	switch {
	case d.IsZero():
		*list = append(*list, EmptyFile.At(""))
		return false
	case d.read().source.root == nil || d.Kind() == (Kind{}):
		return false // reported with the file as such
	case d.Kind() != kind:
		*list = append(*list, WrongKind.At("kind", kind, d.Kind()).WithRange(d.reference("kind")))
		return false
	default:
		return true
	}
}

// LoadLadder reads a ladder from a file of fsys. bases are what the file can
// name; nil is none. The error, if any, is a *problem.Error with every problem;
// warnings alone are no error, see [Document.Ladder].
func LoadLadder(fsys fs.FS, name string, bases Bases, kinds ...ConditionKind) (ladder.Ladder, error) {
	doc, _ := Read(fsys, name)
	l, list := doc.Ladder(bases, kinds...)
	return l, list.Err()
}
