package ladderfile

import (
	"io/fs"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Catalog is what a skills file holds: skills and the scales in which they are
// stated. It is immutable. The zero Catalog is empty.
type Catalog struct{ data *catalogData }

type catalogData struct {
	spec      CatalogSpec
	scales    []skills.Scale
	skills    skills.Catalog
	transfers skills.PracticeTransfers
}

// NewCatalog checks a record and returns its catalog. The error, if any, is a
// *problem.Error with paths in the record: those of skills.NewScale and
// skills.NewCatalog, those of skills.CheckPracticeTransfers, of a missing id,
// ladder.UnknownScale and skills.UnknownStep.
func NewCatalog(spec CatalogSpec) (Catalog, error) {
	list := skills.CheckID(spec.ID, catalogRecord.name, "id")
	var c catalogData
	known := make(map[string]bool)
	var ids []string
	for _, scaleSpec := range spec.Scales {
		path := problem.Path("scales").Item(scaleSpec.ID)
		scale, err := skills.NewScale(scaleSpec)
		list = append(list, problem.Below(path, err)...)
		if known[scaleSpec.ID] && scaleSpec.ID != "" {
			list = append(list, skills.DuplicateID.At(path, scaleSpec.ID))
		}
		known[scaleSpec.ID] = true
		ids = append(ids, scaleSpec.ID)
		c.scales = append(c.scales, scale)
	}
	for _, skill := range spec.Skills {
		if skill.Scale == "" {
			continue
		}
		path := problem.Path("skills").Item(string(skill.ID))
		if !known[skill.Scale] {
			list = append(list, ladder.UnknownScale.At(path.Field("scale"), skill.Scale).WithSuggestion(problem.Nearest(skill.Scale, ids)))
			continue
		}
		scale, _ := c.scale(skill.Scale)
		if _, err := scale.Subset(skill.Steps...); err != nil && !scale.IsZero() {
			list = append(list, slices.DeleteFunc(problem.Below(path, err), func(p problem.Problem) bool {
				return !p.Is(skills.UnknownStep) // the catalog reports others
			})...)
		}
	}
	catalog, err := skills.NewCatalog(spec.Skills)
	list = append(list, problem.Below("", err)...)
	list = append(list, checkTransfers(spec)...)
	if err := list.Err(); err != nil {
		return Catalog{}, err
	}
	c.skills = catalog
	c.transfers, err = skills.NewPracticeTransfers(spec.PracticeTransfers)
	if err != nil {
		return Catalog{}, err
	}
	c.spec = CatalogSpec{ID: spec.ID, Name: spec.Name, Description: spec.Description, Version: spec.Version, PracticeTransfers: slices.Clone(spec.PracticeTransfers)}
	return Catalog{&c}, nil
}

// checkTransfers reports what is wrong with the practice transfers of a record.
func checkTransfers(spec CatalogSpec) problem.List {
	known := make(map[skills.ID]bool, len(spec.Skills))
	ids := make([]string, len(spec.Skills))
	for i, skill := range spec.Skills {
		known[skill.ID] = true
		ids[i] = string(skill.ID)
	}
	return skills.CheckPracticeTransfers(spec.PracticeTransfers, "practice-transfers", func(id skills.ID, at problem.Path) problem.List {
		if known[id] {
			return nil
		}
		return problem.List{skills.UnknownSkill.At(at, id).WithSuggestion(problem.Nearest(string(id), ids))}
	})
}

var noCatalog catalogData

func (c Catalog) read() *catalogData {
	if c.data == nil {
		return &noCatalog
	}
	return c.data
}

// IsZero reports whether the catalog is the zero Catalog.
func (c Catalog) IsZero() bool { return c.data == nil }

// ID returns the catalog's id, "" for the zero Catalog.
func (c Catalog) ID() string { return c.read().spec.ID }

// Name returns the catalog's name, or its id where it has none.
func (c Catalog) Name() text.Text {
	if name := c.read().spec.Name; !name.IsZero() {
		return name
	}
	return text.Plain(c.ID())
}

// Description returns what the catalog is about, the zero Text when nobody has
// said.
func (c Catalog) Description() text.Text { return c.read().spec.Description }

// Version returns the catalog's version, "" when nobody has said.
func (c Catalog) Version() string { return c.read().spec.Version }

// Skills returns the skills.
func (c Catalog) Skills() skills.Catalog { return c.read().skills }

// Scales yields the scales, in the order of the file. It can be run again.
func (c Catalog) Scales() iter.Seq[skills.Scale] { return slices.Values(c.read().scales) }

// Scale returns the scale with the given id, and whether there is one.
func (c Catalog) Scale(id string) (skills.Scale, bool) {
	return c.read().scale(id)
}

func (c *catalogData) scale(id string) (skills.Scale, bool) {
	for _, scale := range c.scales {
		if scale.ID() == id {
			return scale, true
		}
	}
	return skills.Scale{}, false
}

// PracticeTransfers returns the practices that are partial credit toward other
// skills.
func (c Catalog) PracticeTransfers() skills.PracticeTransfers { return c.read().transfers }

// String returns the catalog's id.
func (c Catalog) String() string { return c.ID() }

// Spec returns a copy of the catalog's record, with the skills in order of id.
func (c Catalog) Spec() CatalogSpec {
	spec := c.read().spec
	spec.PracticeTransfers = slices.Clone(spec.PracticeTransfers)
	for scale := range c.Scales() {
		spec.Scales = append(spec.Scales, scale.Spec())
	}
	for skill := range c.Skills().All() {
		spec.Skills = append(spec.Skills, skill.Spec())
	}
	return spec
}

// Skills resolves the document, with all that it extends, to a catalog of
// skills. bases are what it can extend by name; nil is none. All problems are
// returned at once, in order of place, each with its range. The catalog is the
// zero Catalog when one of them is fatal.
func (d Document) Skills(bases Bases) (Catalog, problem.List) {
	list := d.Problems()
	if !d.wants(KindSkills, &list) {
		return Catalog{}, list
	}
	r := newReading(bases, nil)
	file := d.catalogFile(r)
	dec := file.decoder
	c, err := NewCatalog(file.catalog)
	list = append(append(list, r.problems...), dec.problems...)
	list = append(list, dec.locate(problem.Below("", err))...).Sorted()
	if list.HasFatal() {
		return Catalog{}, list
	}
	return c, list
}

// catalogFile reads the document, which holds a catalog.
func (d Document) catalogFile(r *reading) *parcel {
	if f := r.shared(d); f != nil {
		return f
	}
	return r.read(d.own())
}

// readCatalog reads the record of a catalog from a chain of files.
func readCatalog(dec *decoder, links []link) CatalogSpec {
	var file CatalogSpec
	for _, l := range links {
		file.Name, file.Description, file.Version = text.Text{}, text.Text{}, ""
		dec.source = l.doc.read().source
		named := dec.rename(
			ladder.Spec{Scales: file.Scales, Skills: file.Skills, PracticeTransfers: file.PracticeTransfers},
			func(*ladder.Spec) { catalogRecord.renames(dec, dec.source.root, "", &file) },
		)
		file.Scales, file.Skills, file.PracticeTransfers = named.Scales, named.Skills, named.PracticeTransfers
		dec.mark("", dec.source.root)
		catalogRecord.decode(dec, dec.source.root, "", &file)
		dec.relocate(dec.shifted)
		clear(dec.shifted)
	}
	return file
}

// LoadSkills reads a catalog of skills from a file of fsys, see
// [Document.Skills]. The error, if any, is a *problem.Error with every problem.
func LoadSkills(fsys fs.FS, name string, bases Bases) (Catalog, error) {
	doc, _ := Read(fsys, name)
	c, list := doc.Skills(bases)
	return c, list.Err()
}
