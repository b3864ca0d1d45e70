package cfpackage

import (
	"fmt"
	"time"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/leftout"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

// Writing says how a package is made of a model. The zero value makes one in the
// language of the taxonomy's name.
type Writing struct {
	// Language is the one in which texts are written where they have several; a
	// package has each text in one language. The zero value means the first
	// language of the taxonomy's name.
	Language language.Tag

	// Changed is when everything was last changed, which the format asks for. The
	// zero value means the beginning of the year 1: nobody has said.
	Changed time.Time
}

// FromSpec makes a package of a taxonomy, the reverse of [Package.Spec], and lists
// what a package can't hold ([exchange.NotWritten]): occupations, texts in further languages,
// numeric scales, and more. Ids that are no UUIDs are written as [Identifier]
// says and kept in the URI, so that they are read back. A skill without a name is
// called by its id. A scale is a rubric, with one criterion for each skill that is
// stated on it.
func FromSpec(spec taxonomy.Spec, writing Writing) (Package, problem.List) {
	f := fromModel{tally: &tally{code: exchange.NotWritten}, changed: writing.Changed.UTC().Format(time.RFC3339), tag: writing.Language}
	if f.tag == (language.Tag{}) {
		for tag := range spec.Name.All() {
			f.tag = tag
			break
		}
	}
	title, tag := f.one(spec.Name, "name", "name")
	f.tag = tag
	f.document(spec, title)
	for _, o := range spec.Occupations {
		f.note("occupations", problem.Path("occupations").Item(o.ID))
	}
	names := make(map[skills.ID]string, len(spec.Skills))
	stated := make(map[string][]skills.ID)
	for _, s := range spec.Skills {
		names[s.ID] = f.item(s)
		if s.Scale != "" {
			stated[s.Scale] = append(stated[s.Scale], s.ID)
		}
	}
	for _, s := range spec.Skills {
		f.associations(spec.ID, s, names)
	}
	written := make(map[string]bool)
	for _, s := range spec.Scales {
		written[s.ID] = f.rubric(s, stated[s.ID], names)
	}
	for _, s := range spec.Skills {
		if s.Scale != "" && !written[s.Scale] {
			f.note("skills: scale", problem.Path("skills").Item(string(s.ID)).Field("scale"))
		}
	}
	return f.p, f.List()
}

type fromModel struct {
	*tally
	p       Package
	tag     language.Tag // of the document
	changed string
}

func some(s string) *string { return &s }

// stated returns a text that is absent where it says nothing.
func stated(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// one returns a text in the closest language to the document's, and notes that
// there are others.
func (f *fromModel) one(t text.Text, what string, path problem.Path) (string, language.Tag) {
	if t.IsZero() {
		return "", f.tag
	}
	s, tag := t.Lookup(f.tag)
	if t.Len() > 1 {
		f.note(leftout.OtherLanguages(what), path)
	}
	return s, tag
}

// exactly returns a text in a language, "" with a note when it is in another.
func (f *fromModel) exactly(t text.Text, tag language.Tag, what string, path problem.Path) string {
	if t.IsZero() {
		return ""
	}
	s, got := t.Lookup(tag)
	switch {
	case got != tag:
		f.note(leftout.OtherLanguages(what), path)
		return ""
	case t.Len() > 1:
		f.note(leftout.OtherLanguages(what), path)
	}
	return s
}

func (f *fromModel) link(id, title string) Link {
	return Link{Title: some(title), Identifier: some(Identifier(id)), URI: some(uriOf(id))}
}

func (f *fromModel) document(spec taxonomy.Spec, title string) {
	p := spec.Provenance
	f.p.Document = Document{
		Identifier: some(Identifier(spec.ID)), URI: some(uriOf(spec.ID)), Creator: some(p.Source), Title: some(title), LastChange: &f.changed,
		OfficialSourceURL: stated(p.Link), Version: stated(p.Version), Description: stated(f.exactly(spec.Description, f.tag, "description", "description")),
	}
	if f.tag != language.Und {
		f.p.Document.Language = some(f.tag.String())
	}
	if p.Licence != "" {
		f.p.Document.LicenseURI = f.link(p.Licence, p.Licence)
	}
}

// item writes a skill and returns its name.
func (f *fromModel) item(s skills.SkillSpec) string {
	path := problem.Path("skills").Item(string(s.ID))
	name, tag := f.one(s.Name, "skills: name", path.Field("name"))
	if name == "" {
		name = string(s.ID)
		if !s.Description.IsZero() {
			_, tag = s.Description.Lookup(f.tag)
		}
	}
	i := Item{Identifier: some(Identifier(string(s.ID))), URI: some(uriOf(string(s.ID))), FullStatement: some(name), ItemType: stated(s.Kind.String()), LastChange: &f.changed}
	if d := f.exactly(s.Description, tag, "skills: description", path.Field("description")); d != "" {
		i.FullStatement, i.AbbreviatedStatement = some(d), some(name)
	}
	if tag != f.tag {
		i.Language = some(tag.String())
	}
	for n, alias := range s.Aliases {
		label, at := alias.Lookup(tag)
		switch {
		case label == "" || alias.Len() > 1:
			f.note("skills: aliases", path.Field("aliases").Index(n))
		case at == language.Und && i.HumanCodingScheme == nil && i.AlternativeLabel == nil:
			i.HumanCodingScheme = &label
		case at == tag && i.AlternativeLabel == nil:
			i.AlternativeLabel = &label
		default:
			f.note("skills: aliases", path.Field("aliases").Index(n))
		}
	}
	for _, left := range []struct {
		what string
		has  bool
	}{{"steps", len(s.Steps) > 0}, {"half-life", s.HalfLife != 0}, {"retired", s.Retired != (len(s.ReplacedBy) > 0)}, {"provenance", len(s.Provenance) > 0}} {
		if left.has {
			f.note("skills: "+left.what, path.Field(left.what))
		}
	}
	f.p.Items = append(f.p.Items, i)
	return name
}

func (f *fromModel) associations(document string, s skills.SkillSpec, names map[skills.ID]string) {
	path := problem.Path("skills").Item(string(s.ID))
	add := func(kind string, from, to skills.ID, group string) {
		a := Association{Type: some(kind), OriginNode: f.link(string(from), names[from]), Destination: f.link(string(to), names[to]), LastChange: &f.changed}
		if to == "" {
			a.Destination = f.link(document, say(f.p.Document.Title))
		}
		if group != "" {
			a.GroupingURI = f.link(group, group)
			if f.p.Definitions == nil {
				f.p.Definitions = &Definitions{AssociationGroupings: []Definition{{Identifier: a.GroupingURI.Identifier, URI: a.GroupingURI.URI, Title: some(group), LastChange: &f.changed}}}
			}
		}
		id := fmt.Sprintf("%q %s %q %s", from, kind, to, group)
		a.Identifier, a.URI = some(Identifier(id)), some(uriOf(id))
		f.p.Associations = append(f.p.Associations, a)
	}
	each := func(kind, what, group string, ids []skills.ID, forward bool) {
		for i, id := range ids {
			switch _, ok := names[id]; {
			case !ok:
				f.note("skills: "+what, path.Field(what).Index(i))
			case forward:
				add(kind, s.ID, id, group)
			default:
				add(kind, id, s.ID, group)
			}
		}
	}
	if len(s.Broader) == 0 {
		add("isChildOf", s.ID, "", "")
	}
	each("isChildOf", "broader", "", s.Broader, true)
	each("precedes", "prerequisites.essential", essential, s.Prerequisites.Essential, false)
	each("precedes", "prerequisites.optional", "", s.Prerequisites.Optional, false)
	each("isRelatedTo", "related", "", s.Related, true)
	each("replacedBy", "replaced-by", "", s.ReplacedBy, true)
}

// rubric writes a scale, and reports whether a package can hold it.
func (f *fromModel) rubric(s skills.ScaleSpec, stated []skills.ID, names map[skills.ID]string) bool {
	path := problem.Path("scales").Item(s.ID)
	if s.Numeric != (skills.NumericSpec{}) {
		f.note("scales: numeric", path)
		return false
	}
	if s.Ratio {
		f.note("scales: ratio", path.Field("ratio"))
	}
	r := Rubric{Identifier: some(Identifier(s.ID)), URI: some(uriOf(s.ID)), LastChange: &f.changed}
	if title := f.exactly(s.Name, f.tag, "scales: name", path.Field("name")); title != "" {
		r.Title = &title
	}
	levels := make([]CriterionLevel, len(s.Steps))
	numbered := len(s.Steps) > 0
	for i, step := range s.Steps {
		at := path.Field("steps").Item(step.ID)
		numbered = numbered && step.Number != nil
		l := CriterionLevel{Position: Number{Text: fmt.Sprint(i + 1)}, LastChange: &f.changed}
		if quality := f.exactly(step.Name, f.tag, "scales: steps", at.Field("name")); quality != "" {
			l.Quality = &quality
		}
		if anchor := f.exactly(step.Description, f.tag, "scales: steps", at.Field("description")); anchor != "" {
			l.Description = &anchor
		}
		levels[i] = l
	}
	for i, step := range s.Steps {
		switch {
		case numbered:
			levels[i].Score.Text = step.Number.String()
		case step.Number != nil:
			f.note("scales: number", path.Field("steps").Item(step.ID).Field("number"))
		}
	}
	if len(stated) == 0 {
		stated = []skills.ID{""} // so that its levels are there
	}
	for _, id := range stated {
		key := fmt.Sprintf("%q/%q", s.ID, id)
		c := Criterion{Identifier: some(Identifier(key)), URI: some(uriOf(key)), RubricID: r.Identifier, LastChange: &f.changed}
		if id != "" {
			c.ItemURI = f.link(string(id), names[id])
		}
		for i, step := range s.Steps {
			l, key := levels[i], key+"/"+step.ID
			l.Identifier, l.URI, l.CriterionID = some(Identifier(key)), some(uriOf(key)), c.Identifier
			c.Levels = append(c.Levels, l)
		}
		r.Criteria = append(r.Criteria, c)
	}
	f.p.Rubrics = append(f.p.Rubrics, r)
	return true
}
