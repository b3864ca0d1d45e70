package ladderfile

import (
	"iter"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// decoder reads values from the trees of files, one after the other: a base
// first, then what extends it. It remembers where each part of the model was
// written last.
type decoder struct {
	source   *source // of the file that is being read
	places   map[problem.Path]place
	layers   []layer         // of what was brought in, before places
	brought  map[string]bool // documents, by the keys of their scopes
	problems problem.List
	failed   []problem.Path // parts that could not be read
	lost     []neighbour    // items that ask to stand next to what is not in their list
	compared int            // words, in search of what was meant
	kinds    ownKinds       // of requirements, that the caller passed

	renaming  renames               // what the file that is read calls otherwise than its base
	isRenamed map[problem.Path]bool // items of which the base's id was found
	shifted   relocation            // items of lists from which others were removed
	taken     map[string]removal    // items that were removed, by their ids
}

// place is where a part of the model is written.
type place struct {
	source *source
	node   *yaml.Node
}

// newDecoder returns a decoder for the documents of a chain, with kinds of
// requirement that the caller brings along.
func newDecoder(links []link, kinds []ConditionKind) *decoder {
	size := 0
	for _, l := range links {
		size += l.doc.read().source.size
	}
	return &decoder{
		places: make(map[problem.Path]place, size), brought: make(map[string]bool), kinds: ownKindsOf(kinds),
		shifted: make(relocation), taken: make(map[string]removal),
	}
}

// aside returns a decoder for a look at a node that leaves no trace.
func (d *decoder) aside() *decoder {
	return &decoder{source: d.source, kinds: d.kinds, isRenamed: d.isRenamed, shifted: make(relocation), taken: make(map[string]removal)}
}

// mark records where a part of the model is written.
func (d *decoder) mark(at problem.Path, n *yaml.Node) {
	if d.places != nil {
		d.places[at] = place{d.source, n}
	}
}

// markItem records where an item of a list is written: by its place in the list
// and, where it has an id, by that, too, for the model calls it so.
func (d *decoder) markItem(list problem.Path, i int, item *yaml.Node) {
	d.mark(list.Index(i), item)
	if n := resolved(item); n.Kind == yaml.MappingNode {
		if id := scalarAt(n, "id"); id != "" {
			d.mark(list.Item(id), item)
		}
	}
}

// report adds a problem at a node.
func (d *decoder) report(n *yaml.Node, p problem.Problem) {
	d.problems = append(d.problems, p.WithRange(d.source.of(n)))
}

// fail adds a problem at a node that keeps the part at the problem's path from
// being read.
func (d *decoder) fail(n *yaml.Node, p problem.Problem) {
	d.report(n, p)
	d.failed = append(d.failed, p.Path())
}

func (d *decoder) wrongType(n *yaml.Node, at problem.Path, want text.Text) {
	d.fail(n, WrongType.At(at, want, kindOf(n)))
}

// kindWords are what values of a file are called.
var kindWords = struct {
	mapping, sequence, scalar, nothing, date, number, whole, truth, text, words, amount text.Text
}{
	mapping:  text.EnJa("a map", "マップ"),
	sequence: text.EnJa("a list", "リスト"),
	scalar:   text.EnJa("a single value", "単独の値"),
	nothing:  text.EnJa("nothing", "空"),
	date:     text.EnJa("a date", "日付"),
	number:   text.EnJa("an exact number such as 0.7, with at most 9 digits after the point", "0.7 のような正確な数（小数点以下 9 桁まで）"),
	whole:    text.EnJa("a whole number of at most 9 digits", "9 桁までの整数"),
	truth:    text.EnJa("true or false", "true か false"),
	text:     text.EnJa("a text, or a map from language to text", "文字列、または「言語: 文字列」のマップ"),
	words:    text.EnJa("an id or a list of ids", "id または id のリスト"),
	amount:   text.EnJa("an amount of money such as 8000000 JPY", "8000000 JPY のような金額"),
}

func kindOf(n *yaml.Node) text.Text {
	switch n = resolved(n); {
	case n.Kind == yaml.MappingNode:
		return kindWords.mapping
	case n.Kind == yaml.SequenceNode:
		return kindWords.sequence
	case isNull(n):
		return kindWords.nothing
	default:
		return text.Plain(written(n))
	}
}

// written returns a single value as it is written, in short.
func written(n *yaml.Node) string {
	const most = 40
	s := n.Value
	if runes := []rune(s); len(runes) > most {
		s = string(runes[:most]) + "…"
	}
	if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 {
		s = `"` + s + `"`
	}
	return s
}

// scalar returns the source text of a single value. A value is taken as it is
// written: 2026-10, 1 and yes are texts where a text is expected. Nothing is
// no text.
func (d *decoder) scalar(n *yaml.Node, at problem.Path, want text.Text) (string, bool) {
	if n = resolved(n); n.Kind != yaml.ScalarNode || isNull(n) {
		d.wrongType(n, at, want)
		return "", false
	}
	return n.Value, true
}

// items returns the elements of a list.
func (d *decoder) items(n *yaml.Node, at problem.Path) ([]*yaml.Node, bool) {
	if n = resolved(n); n.Kind != yaml.SequenceNode {
		d.wrongType(n, at, kindWords.sequence)
		return nil, false
	}
	return n.Content, true
}

// maxCompared bounds how many words are compared to find out what was meant by
// unknown ones, so that a large file that is all wrong is soon reported.
const maxCompared = 1_000_000

// nearest guesses at what was meant by a word among n others.
func (d *decoder) nearest(word string, n int, others iter.Seq[string]) string {
	if d.compared += n; d.compared > maxCompared {
		return ""
	}
	return problem.Nearest(word, slices.Sorted(others))
}

// locate gives each problem of a model the place where its part is written, or
// the nearest part around it. Problems that only follow from a part that could
// not be read are left out.
func (d *decoder) locate(list problem.List) problem.List {
	unread := d.unread()
	for _, p := range list { // one of the two with the same id should have another
		if list := listOf(p.Path()); p.Is(skills.DuplicateID) && (list == "grades" || list == "tracks" || list == "roles") {
			unread.hide(list)
		}
	}
	var located problem.List
	for _, p := range list {
		if unread.explains(p) {
			continue
		}
		if p.Range().IsZero() {
			p = p.WithRange(d.rangeOf(p.Path()))
		}
		located = append(located, d.blame(p))
	}
	return located
}

func (d *decoder) rangeOf(path problem.Path) problem.Range {
	for {
		if where, ok := d.placeOf(path); ok {
			return where.source.of(where.node)
		}
		if path == "" {
			return problem.Range{}
		}
		path = path.Parent()
	}
}

// placeOf returns where a part is written, which may be in what was brought in.
func (d *decoder) placeOf(path problem.Path) (place, bool) {
	if where, ok := d.places[path]; ok {
		return where, true
	}
	for _, l := range d.layers {
		if where, ok := l.places[path]; ok && path != "" && !l.hides(path) {
			return where, true
		}
	}
	return place{}, false
}

// unread is what follows from the parts that could not be read.
type unread struct {
	parts   map[problem.Path]bool // the parts themselves
	holders map[problem.Path]bool // what they are parts of, at any depth
	hidden  map[*problem.Code]bool
}

func (d *decoder) unread() unread {
	u := unread{make(map[problem.Path]bool), make(map[problem.Path]bool), make(map[*problem.Code]bool)}
	for _, part := range d.failed {
		u.parts[part] = true
		u.hide(listOf(part))
		for !u.holders[part] {
			u.holders[part] = true
			part = part.Parent()
		}
	}
	return u
}

// hide leaves out what refers to the items of a list.
func (u unread) hide(list string) {
	for _, code := range dangling[list] {
		u.hidden[code] = true
	}
}

// explains reports whether a problem of the model only says again that a part
// could not be read: it is within that part, it misses that part, or it refers
// to what that part would have held.
func (u unread) explains(p problem.Problem) bool {
	if u.hidden[p.Code()] || u.hidesStep(p) || missing[p.Code()] && u.holders[p.Path()] {
		return true
	}
	for path := p.Path(); path != ""; path = path.Parent() {
		if u.parts[path] {
			return true
		}
	}
	return u.parts[""]
}

// hidesStep reports whether a problem is about a step of a scale whose steps
// could not all be read.
func (u unread) hidesStep(p problem.Problem) bool {
	if !p.Is(skills.UnknownStep) {
		return false
	}
	for _, scale := range p.Args() { // the first
		return u.holders[problem.Path("scales").Item(scale.String()).Field("steps")]
	}
	return false
}

// missing are the problems that a part reports when something in it is not
// there.
var missing = map[*problem.Code]bool{
	skills.MissingID: true, skills.NoSteps: true, skills.UnstatedLevel: true,
	ladder.NoScale: true, ladder.NoTitle: true, ladder.NoRequirement: true, ladder.NoGrades: true,
	ladder.NothingToChoose: true, ladder.CountOutOfRange: true,
	ladder.NoEndpoint: true, ladder.NoMove: true, ladder.NoMode: true, ladder.NoDecider: true, ladder.NoStages: true,
	ladder.NoReason: true, ladder.NoSeat: true, ladder.NothingToAdd: true, ladder.NoEquivalence: true, ladder.NoBandTitle: true, ladder.EmptyCell: true, ladder.EmptyGroup: true, ladder.NoName: true, ladder.NamesNothing: true, ladder.UntoldDecider: true,
	pay.NoMinimum: true, charter.NoMission: true, charter.NoVision: true, charter.NoValues: true, charter.NoDate: true, charter.NoOutcome: true,
}

// dangling are the problems of references to the items of a list.
var dangling = map[string][]*problem.Code{
	"scales":       {ladder.UnknownScale},
	"skills":       {skills.UnknownSkill},
	"competencies": {skills.UnknownSkill, ladder.UnknownCompetency, ladder.NoScale},
	"scores":       {ladder.UnknownScore},
	"attributes":   {ladder.UnknownAttribute},
	"disciplines":  {ladder.UnknownDiscipline},
	"groups":       {ladder.UnknownPlace},
	"tracks":       {ladder.UnknownPlace, ladder.UnknownGrade, ladder.UnknownTrack},
	"grades":       {ladder.UnknownPlace, ladder.UnknownGrade, ladder.NoGrades},
	"roles":        {ladder.UnknownPlace, ladder.UnknownRole},
	"reviews":      {ladder.UnknownReview},
	"people":       {ladder.UnknownPerson, ladder.Outsider},
	"problems":     {ladder.UnknownProblem, ladder.UnstatedProblem, ladder.UnstatedAnswer},
	"goals":        {ladder.UnstatedAnswer},
	"seats":        {ladder.UnknownSeat},
	"values":       {charter.NotSpelled},
	"process":      {charter.UnknownMeeting, charter.UnknownDocument},
	"ladders": {
		ladder.UnknownLadder, ladder.UnknownPlace, ladder.UnknownGrade, ladder.UnknownTarget, ladder.UnknownDiscipline, ladder.UnknownReview,
		ladder.UnknownScale, skills.UnknownSkill, ladder.NoScale, ladder.UnknownScore, ladder.UnknownCompetency, ladder.UnknownAttribute,
	},
	"with": {
		ladder.UnknownScale, skills.UnknownSkill, ladder.NoScale, ladder.UnknownPlace, ladder.UnknownTarget, ladder.UnknownRole, skills.NoSteps,
	},
	"extends": {
		ladder.UnknownScale, skills.UnknownSkill, ladder.NoScale, ladder.UnknownPlace, ladder.UnknownGrade,
		ladder.UnknownScore, ladder.UnknownAttribute, ladder.UnknownDiscipline, ladder.UnknownCompetency, ladder.UnknownTrack, ladder.UnknownRole,
		ladder.UnknownReview, ladder.NoTitle, ladder.NoRequirement, ladder.NoGrades, ladder.NoDecider, skills.NoSteps,
		charter.NoMission, charter.NoVision, charter.NoValues, charter.NotSpelled, charter.UnknownMeeting, charter.UnknownDocument,
	},
}

// listOf returns the name of the list that a path is, or of which it is an
// item.
func listOf(path problem.Path) string {
	if strings.HasSuffix(string(path), "]") {
		path = path.Parent()
	}
	return string(path[strings.LastIndexByte(string(path), '.')+1:])
}
