package cfpackage

import (
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

// Taxonomy returns the taxonomy of [Package.Spec], with what it lists. The error
// is that of [taxonomy.New], such as an item that stands above itself.
func (p Package) Taxonomy() (taxonomy.Taxonomy, problem.List, error) {
	spec, list := p.Spec()
	t, err := taxonomy.New(spec)
	return t, list, err
}

// Spec returns what the package says in the model, and a list of what has no
// place there ([exchange.NoPlace]), each key once with the place of its first
// value. The record is not checked: that is for taxonomy.New.
//
//   - An item is a skill: its abbreviated statement is the name and its full
//     statement the description, the full one alone is the name. The coding scheme
//     and the alternative label are aliases; an item type that is the word of a
//     kind of skill is the kind.
//   - isChildOf and isPartOf make the destination a broader skill, isRelatedTo and
//     isPeerOf a related one; replacedBy retires the origin. What precedes an item
//     helps with it, an optional prerequisite: only in a group of associations
//     called "essential" it is an essential one.
//   - A rubric whose criteria all have the same levels is a scale, else each
//     criterion is one. The levels are in order of their scores, where all have
//     one and no two the same, else of their positions; their descriptions are
//     anchors. The item of a criterion is stated on its scale.
//   - Ids are the identifiers, but for those that [FromSpec] has made of other ids.
func (p Package) Spec() (taxonomy.Spec, problem.List) {
	m := toModel{tally: &tally{code: exchange.NoPlace, places: p.places}, item: make(map[string]int), links: make(map[string]string)}
	d := p.Document
	m.tag = m.language(d.Language, language.Und, "CFDocument", "CFDocument")
	m.spec = taxonomy.Spec{ID: idOf(d.Identifier, d.URI), Name: in(m.tag, d.Title), Description: in(m.tag, d.Description)}
	m.spec.Provenance = skills.ProvenanceSpec{Source: say(d.Creator), Version: say(d.Version), Link: say(d.OfficialSourceURL), Licence: say(d.LicenseURI.Title)}
	used := []string{"identifier", "title", "description", "creator", "version", "officialSourceURL", "language", "CFPackageURI"}
	if d.LicenseURI.Title != nil {
		used = append(used, "licenseURI")
	}
	m.rest(d, "CFDocument", "CFDocument", append(used, m.uri(d.Identifier, d.URI)...)...)
	m.document = map[string]bool{say(d.Identifier): true, say(d.URI): true}
	delete(m.document, "")
	for i, item := range p.Items {
		m.addItem(item, problem.Path("CFItems").Index(i))
	}
	groups := make(map[string]string)
	if p.Definitions != nil {
		for _, g := range p.Definitions.AssociationGroupings {
			groups[say(g.Identifier)] = say(g.Title)
		}
	}
	for i, a := range p.Associations {
		m.associate(a, groups, problem.Path("CFAssociations").Index(i))
	}
	for i, r := range p.Rubrics {
		m.addRubric(r, problem.Path("CFRubrics").Index(i))
	}
	if p.Definitions != nil {
		m.define(*p.Definitions)
	}
	m.rest(p, "CFPackage", "", "CFDocument", "CFItems", "CFAssociations", "CFDefinitions", "CFRubrics")
	return m.spec, m.List()
}

type toModel struct {
	*tally
	spec     taxonomy.Spec
	tag      language.Tag      // of the document
	item     map[string]int    // by identifier, the skill
	links    map[string]string // by URI, the identifier
	document map[string]bool   // its identifier and its URI
}

// in returns a text in a language, the zero Text for what says nothing.
func in(tag language.Tag, s *string) text.Text {
	if say(s) == "" {
		return text.Text{}
	}
	t, err := text.New(map[language.Tag]string{tag: *s})
	if err != nil {
		return text.Plain(*s) // of a record that a program made, and not UTF-8
	}
	return t
}

func (m *toModel) language(s *string, otherwise language.Tag, what string, path problem.Path) language.Tag {
	if s == nil {
		return otherwise
	}
	tag, err := language.Parse(*s)
	if err != nil {
		m.note(what+".language", path.Field("language"))
		return otherwise
	}
	return tag
}

// uri returns the key of a URI that says no more than the id.
func (m *toModel) uri(identifier, uri *string) []string {
	if uri != nil && *uri == uriOf(idOf(identifier, uri)) {
		return []string{"uri"}
	}
	return nil
}

func (m *toModel) addItem(i Item, path problem.Path) {
	tag := m.language(i.Language, m.tag, "CFItems", path)
	s := skills.SkillSpec{ID: skills.ID(idOf(i.Identifier, i.URI)), Name: in(tag, i.FullStatement)}
	if say(i.AbbreviatedStatement) != "" {
		s.Name, s.Description = in(tag, i.AbbreviatedStatement), in(tag, i.FullStatement)
	}
	for _, alias := range []text.Text{in(language.Und, i.HumanCodingScheme), in(tag, i.AlternativeLabel)} {
		if !alias.IsZero() {
			s.Aliases = append(s.Aliases, alias)
		}
	}
	used := append(m.uri(i.Identifier, i.URI), "identifier", "fullStatement", "abbreviatedStatement", "humanCodingScheme", "alternativeLabel", "language", "CFDocumentURI")
	if s.Kind.UnmarshalText([]byte(say(i.ItemType))) == nil {
		used = append(used, "CFItemType")
	}
	m.rest(i, "CFItems", path, used...)
	m.item[say(i.Identifier)] = len(m.spec.Skills)
	if i.URI != nil {
		m.links[*i.URI] = say(i.Identifier)
	}
	m.spec.Skills = append(m.spec.Skills, s)
}

// skill returns the skill to which a link points, nil when it points elsewhere.
func (m *toModel) skill(l Link) *skills.SkillSpec {
	id := say(l.Identifier)
	if _, ok := m.item[id]; !ok {
		id = m.links[say(l.URI)]
	}
	if i, ok := m.item[id]; ok {
		return &m.spec.Skills[i]
	}
	return nil
}

// ofOthers is what people call associations with items of other packages.
func ofOthers(kind string) text.Text {
	return text.EnJa("CFAssociations."+kind+", of other packages", "CFAssociations."+kind+"（ほかのパッケージの要素）")
}

// essential is the title of the associations whose origins are needed.
const essential = "essential"

func (m *toModel) associate(a Association, groups map[string]string, path problem.Path) {
	used := append(m.uri(a.Identifier, a.URI), "identifier", "CFDocumentURI", "originNodeURI", "destinationNodeURI", "associationType")
	from, to := m.skill(a.OriginNode), m.skill(a.Destination)
	if from == nil || to == nil {
		parent := m.document[say(a.Destination.Identifier)] || m.document[say(a.Destination.URI)]
		if from == nil || !parent || say(a.Type) != "isChildOf" {
			m.note(ofOthers(say(a.Type)), path)
		}
		m.rest(a, "CFAssociations", path, used...)
		return
	}
	add := func(ids *[]skills.ID, id skills.ID) {
		if !slices.Contains(*ids, id) {
			*ids = append(*ids, id)
		}
	}
	group := groups[say(a.GroupingURI.Identifier)]
	if group == "" {
		group = say(a.GroupingURI.Title)
	}
	switch say(a.Type) {
	case "isChildOf", "isPartOf":
		add(&from.Broader, to.ID)
	case "precedes":
		if group == essential {
			used = append(used, "CFAssociationGroupingURI")
			add(&to.Prerequisites.Essential, from.ID)
		} else {
			add(&to.Prerequisites.Optional, from.ID)
		}
	case "isRelatedTo", "isPeerOf":
		add(&from.Related, to.ID)
	case "replacedBy":
		from.Retired = true
		add(&from.ReplacedBy, to.ID)
	default:
		m.note("CFAssociations."+say(a.Type), path)
	}
	m.rest(a, "CFAssociations", path, used...)
}

func (m *toModel) define(d Definitions) {
	path := problem.Path("CFDefinitions")
	m.rest(d, "CFDefinitions", path, "CFConcepts", "CFSubjects", "CFLicenses", "CFItemTypes", "CFAssociationGroupings")
	for _, sort := range []struct {
		key  string
		list []Definition
	}{{"CFConcepts", d.Concepts}, {"CFSubjects", d.Subjects}, {"CFLicenses", d.Licenses}, {"CFItemTypes", d.ItemTypes}, {"CFAssociationGroupings", d.AssociationGroupings}} {
		for i, def := range sort.list {
			if sort.key != "CFAssociationGroupings" || say(def.Title) != essential {
				m.note("CFDefinitions."+sort.key, path.Field(sort.key).Index(i))
			}
		}
	}
}
