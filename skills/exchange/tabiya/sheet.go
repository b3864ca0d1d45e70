package tabiya

import (
	"iter"
	"reflect"
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
)

// sheet is one of the nine files: what its records T are, and how they are checked.
type sheet[T any] struct {
	file    string
	before  string // what the file was called before, "" where it was called the same
	columns []column[T]
	records func(*Model) []T
	keep    func(*Model, []T)
	extra   func(*T) *Extra
	id      func(*T) string // nil for what has none
	space   int             // of the ids
	check   func(*checker, *T, placer) bool
}

// placer puts a problem where the value of a column is.
type placer func(p problem.Problem, column string) problem.Problem

// file is a sheet, whatever its records are.
type file interface {
	names() []string // of the file, the first is the one that is written by itself
	header() []string
	read(*reader) error
	verify(*checker, *Model)
	unplaced(*Model, *tally)
	write(*Model, *writer)
}

// files are the nine files, those that others refer to first.
var files = []file{infos, skillGroups, allSkills, occupationGroups, occupations, skillLinks, occupationLinks, skillRelations, occupationRelations}

// Files yields the names of the files that [Write] writes for a model without
// headers, in the order in which they are read. It can be run again.
func Files() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, f := range files {
			if !yield(f.names()[0]) {
				return
			}
		}
	}
}

// Columns returns the columns that this package knows of a file, in the order in
// which they are written; none for a name that is no file of a model.
func Columns(name string) []string {
	for _, f := range files {
		if slices.Contains(f.names(), name) {
			return f.header()
		}
	}
	return nil
}

func (s sheet[T]) names() []string {
	if s.before == "" {
		return []string{s.file}
	}
	return []string{s.file, s.before}
}

func (s sheet[T]) header() []string {
	names := make([]string, len(s.columns))
	for i, c := range s.columns {
		names[i] = c.name
	}
	return names
}

// named returns the name of the file in which a model has the sheet, and its
// columns.
func (s sheet[T]) named(m *Model) (string, []string) {
	for _, name := range s.names() {
		if header, ok := m.Headers[name]; ok && len(header) > 0 {
			return name, header
		} else if ok {
			return name, s.header()
		}
	}
	return s.file, s.header()
}

// layout returns which column of the sheet each name of a header is, -1 for an
// unknown one.
func (s sheet[T]) layout(header []string) []int {
	layout := make([]int, len(header))
	for i, name := range header {
		layout[i] = slices.IndexFunc(s.columns, func(c column[T]) bool { return c.is(name) })
	}
	return layout
}

var infos = sheet[Info]{
	file: "model_info.csv",
	columns: []column[Info]{
		listColumn("UUIDHISTORY", func(i *Info) *[]string { return &i.UUIDHistory }).entries(maxUUIDs),
		textColumn("NAME", func(i *Info) *string { return &i.Name }),
		textColumn("LOCALE", func(i *Info) *string { return &i.Locale }).noPlace(),
		textColumn("DESCRIPTION", func(i *Info) *string { return &i.Description }),
		textColumn("VERSION", func(i *Info) *string { return &i.Version }),
		flagColumn("RELEASED", func(i *Info) *Flag { return &i.Released }).noPlace(),
		textColumn("RELEASENOTES", func(i *Info) *string { return &i.ReleaseNotes }).noPlace(),
		dateColumn("CREATEDAT", func(i *Info) *string { return &i.CreatedAt }),
		dateColumn("UPDATEDAT", func(i *Info) *string { return &i.UpdatedAt }),
	},
	records: func(m *Model) []Info {
		if reflect.ValueOf(m.Info).IsZero() {
			return nil
		}
		return []Info{m.Info}
	},
	keep: func(m *Model, infos []Info) {
		for _, info := range infos {
			m.Info = info
		}
	},
	extra: func(i *Info) *Extra { return &i.Extra },
	check: func(c *checker, i *Info, at placer) bool { return c.info(at) },
}

var allSkills = sheet[Skill]{
	file: "skills.csv",
	columns: []column[Skill]{
		textColumn("ORIGINURI", func(s *Skill) *string { return &s.OriginURI }).most(maxURI),
		textColumn("ID", func(s *Skill) *string { return &s.ID }).need(),
		listColumn("UUIDHISTORY", func(s *Skill) *[]string { return &s.UUIDHistory }).entries(maxUUIDs),
		wordColumn("SKILLTYPE", func(s *Skill) *SkillType { return &s.Type }, skillTypes),
		wordColumn("REUSELEVEL", func(s *Skill) *ReuseLevel { return &s.Reuse }, reuseLevels).noPlace(),
		textColumn("PREFERREDLABEL", func(s *Skill) *string { return &s.PreferredLabel }).most(maxLabel),
		listColumn("ALTLABELS", func(s *Skill) *[]string { return &s.AltLabels }).most(maxLabel).entries(maxLabels),
		textColumn("DESCRIPTION", func(s *Skill) *string { return &s.Description }).most(maxText),
		textColumn("DEFINITION", func(s *Skill) *string { return &s.Definition }).most(maxText).noPlace(),
		textColumn("SCOPENOTE", func(s *Skill) *string { return &s.ScopeNote }).most(maxText).noPlace(),
		flagColumn("ISLOCALIZED", func(s *Skill) *Flag { return &s.Localized }).noPlace(),
		dateColumn("CREATEDAT", func(s *Skill) *string { return &s.CreatedAt }),
		dateColumn("UPDATEDAT", func(s *Skill) *string { return &s.UpdatedAt }),
	},
	records: func(m *Model) []Skill { return m.Skills },
	keep:    func(m *Model, s []Skill) { m.Skills = s },
	extra:   func(s *Skill) *Extra { return &s.Extra },
	id:      func(s *Skill) string { return s.ID },
	space:   ofSkills,
	check:   func(c *checker, s *Skill, at placer) bool { return c.object(ofSkills, s.ID, TypeSkill, at) },
}

var skillGroups = sheet[SkillGroup]{
	file: "skill_groups.csv",
	columns: []column[SkillGroup]{
		textColumn("ORIGINURI", func(g *SkillGroup) *string { return &g.OriginURI }).most(maxURI),
		textColumn("ID", func(g *SkillGroup) *string { return &g.ID }).need(),
		listColumn("UUIDHISTORY", func(g *SkillGroup) *[]string { return &g.UUIDHistory }).entries(maxUUIDs),
		textColumn("CODE", func(g *SkillGroup) *string { return &g.Code }).noPlace(),
		textColumn("PREFERREDLABEL", func(g *SkillGroup) *string { return &g.PreferredLabel }).most(maxLabel),
		listColumn("ALTLABELS", func(g *SkillGroup) *[]string { return &g.AltLabels }).most(maxLabel).entries(maxLabels),
		textColumn("DESCRIPTION", func(g *SkillGroup) *string { return &g.Description }).most(maxText),
		textColumn("SCOPENOTE", func(g *SkillGroup) *string { return &g.ScopeNote }).most(maxText).noPlace(),
		dateColumn("CREATEDAT", func(g *SkillGroup) *string { return &g.CreatedAt }),
		dateColumn("UPDATEDAT", func(g *SkillGroup) *string { return &g.UpdatedAt }),
	},
	records: func(m *Model) []SkillGroup { return m.SkillGroups },
	keep:    func(m *Model, g []SkillGroup) { m.SkillGroups = g },
	extra:   func(g *SkillGroup) *Extra { return &g.Extra },
	id:      func(g *SkillGroup) string { return g.ID },
	space:   ofSkills,
	check:   func(c *checker, g *SkillGroup, at placer) bool { return c.object(ofSkills, g.ID, TypeSkillGroup, at) },
}

var occupations = sheet[Occupation]{
	file: "occupations.csv",
	columns: []column[Occupation]{
		textColumn("ORIGINURI", func(o *Occupation) *string { return &o.OriginURI }).most(maxURI),
		textColumn("ID", func(o *Occupation) *string { return &o.ID }).need(),
		listColumn("UUIDHISTORY", func(o *Occupation) *[]string { return &o.UUIDHistory }).entries(maxUUIDs),
		textColumn("OCCUPATIONGROUPCODE", func(o *Occupation) *string { return &o.GroupCode }).was("ISCOGROUPCODE"),
		textColumn("CODE", func(o *Occupation) *string { return &o.Code }),
		textColumn("PREFERREDLABEL", func(o *Occupation) *string { return &o.PreferredLabel }).most(maxLabel),
		listColumn("ALTLABELS", func(o *Occupation) *[]string { return &o.AltLabels }).most(maxLabel).entries(maxLabels),
		textColumn("DESCRIPTION", func(o *Occupation) *string { return &o.Description }).most(maxText),
		textColumn("DEFINITION", func(o *Occupation) *string { return &o.Definition }).most(maxText).noPlace(),
		textColumn("SCOPENOTE", func(o *Occupation) *string { return &o.ScopeNote }).most(maxText).noPlace(),
		textColumn("REGULATEDPROFESSIONNOTE", func(o *Occupation) *string { return &o.RegulatedProfessionNote }).most(maxText).noPlace(),
		wordColumn("OCCUPATIONTYPE", func(o *Occupation) *ObjectType { return &o.Type }, occupationTypes).need(),
		flagColumn("ISLOCALIZED", func(o *Occupation) *Flag { return &o.Localized }).noPlace(),
		dateColumn("CREATEDAT", func(o *Occupation) *string { return &o.CreatedAt }),
		dateColumn("UPDATEDAT", func(o *Occupation) *string { return &o.UpdatedAt }),
	},
	records: func(m *Model) []Occupation { return m.Occupations },
	keep:    func(m *Model, o []Occupation) { m.Occupations = o },
	extra:   func(o *Occupation) *Extra { return &o.Extra },
	id:      func(o *Occupation) string { return o.ID },
	space:   ofOccupations,
	check:   (*checker).occupation,
}

var occupationGroups = sheet[OccupationGroup]{
	file:   "occupation_groups.csv",
	before: "isco_groups.csv",
	columns: []column[OccupationGroup]{
		textColumn("ORIGINURI", func(g *OccupationGroup) *string { return &g.OriginURI }).most(maxURI),
		textColumn("ID", func(g *OccupationGroup) *string { return &g.ID }).need(),
		listColumn("UUIDHISTORY", func(g *OccupationGroup) *[]string { return &g.UUIDHistory }).entries(maxUUIDs),
		textColumn("CODE", func(g *OccupationGroup) *string { return &g.Code }),
		wordColumn("GROUPTYPE", func(g *OccupationGroup) *ObjectType { return &g.Type }, groupTypes),
		textColumn("PREFERREDLABEL", func(g *OccupationGroup) *string { return &g.PreferredLabel }).most(maxLabel),
		listColumn("ALTLABELS", func(g *OccupationGroup) *[]string { return &g.AltLabels }).most(maxLabel).entries(maxLabels),
		textColumn("DESCRIPTION", func(g *OccupationGroup) *string { return &g.Description }).most(maxText),
		dateColumn("CREATEDAT", func(g *OccupationGroup) *string { return &g.CreatedAt }),
		dateColumn("UPDATEDAT", func(g *OccupationGroup) *string { return &g.UpdatedAt }),
	},
	records: func(m *Model) []OccupationGroup { return m.OccupationGroups },
	keep:    func(m *Model, g []OccupationGroup) { m.OccupationGroups = g },
	extra:   func(g *OccupationGroup) *Extra { return &g.Extra },
	id:      func(g *OccupationGroup) string { return g.ID },
	space:   ofOccupations,
	check: func(c *checker, g *OccupationGroup, at placer) bool {
		return c.object(ofOccupations, g.ID, g.kind(), at)
	},
}

var skillLinks = links("skill_hierarchy.csv", skillObjects, ofSkills, func(m *Model) *[]Link { return &m.SkillHierarchy })

var occupationLinks = links("occupation_hierarchy.csv", occupationObjects, ofOccupations, func(m *Model) *[]Link { return &m.OccupationHierarchy })

func links(file string, types []ObjectType, space int, field func(*Model) *[]Link) sheet[Link] {
	return sheet[Link]{
		file: file,
		columns: []column[Link]{
			wordColumn("PARENTOBJECTTYPE", func(l *Link) *ObjectType { return &l.ParentType }, types).need(),
			textColumn("PARENTID", func(l *Link) *string { return &l.ParentID }).need(),
			textColumn("CHILDID", func(l *Link) *string { return &l.ChildID }).need(),
			wordColumn("CHILDOBJECTTYPE", func(l *Link) *ObjectType { return &l.ChildType }, types).need(),
			dateColumn("CREATEDAT", func(l *Link) *string { return &l.CreatedAt }),
			dateColumn("UPDATEDAT", func(l *Link) *string { return &l.UpdatedAt }),
		},
		records: func(m *Model) []Link { return *field(m) },
		keep:    func(m *Model, l []Link) { *field(m) = l },
		extra:   func(l *Link) *Extra { return &l.Extra },
		check:   func(c *checker, l *Link, at placer) bool { return c.link(space, types, l, at) },
	}
}

var skillRelations = sheet[SkillRelation]{
	file: "skill_to_skill_relations.csv",
	columns: []column[SkillRelation]{
		textColumn("REQUIRINGID", func(r *SkillRelation) *string { return &r.RequiringID }).need(),
		wordColumn("RELATIONTYPE", func(r *SkillRelation) *taxonomy.Relation { return &r.Relation }, relations).need(),
		textColumn("REQUIREDID", func(r *SkillRelation) *string { return &r.RequiredID }).need(),
		dateColumn("CREATEDAT", func(r *SkillRelation) *string { return &r.CreatedAt }),
		dateColumn("UPDATEDAT", func(r *SkillRelation) *string { return &r.UpdatedAt }),
	},
	records: func(m *Model) []SkillRelation { return m.SkillRelations },
	keep:    func(m *Model, r []SkillRelation) { m.SkillRelations = r },
	extra:   func(r *SkillRelation) *Extra { return &r.Extra },
	check:   (*checker).skillRelation,
}

var occupationRelations = sheet[OccupationRelation]{
	file: "occupation_to_skill_relations.csv",
	columns: []column[OccupationRelation]{
		wordColumn("OCCUPATIONTYPE", func(r *OccupationRelation) *ObjectType { return &r.OccupationType }, occupationTypes).need(),
		textColumn("OCCUPATIONID", func(r *OccupationRelation) *string { return &r.OccupationID }).need(),
		wordColumn("RELATIONTYPE", func(r *OccupationRelation) *taxonomy.Relation { return &r.Relation }, relations).need(),
		textColumn("SKILLID", func(r *OccupationRelation) *string { return &r.SkillID }).need(),
		wordColumn("SIGNALLINGVALUELABEL", func(r *OccupationRelation) *Signal { return &r.Signal }, signals).noPlace(),
		signalColumn(),
		dateColumn("CREATEDAT", func(r *OccupationRelation) *string { return &r.CreatedAt }),
		dateColumn("UPDATEDAT", func(r *OccupationRelation) *string { return &r.UpdatedAt }),
	},
	records: func(m *Model) []OccupationRelation { return m.OccupationRelations },
	keep:    func(m *Model, r []OccupationRelation) { m.OccupationRelations = r },
	extra:   func(r *OccupationRelation) *Extra { return &r.Extra },
	check:   (*checker).occupationRelation,
}

func signalColumn() column[OccupationRelation] {
	c := textColumn("SIGNALLINGVALUE", func(r *OccupationRelation) *string { return &r.SignalValue }).noPlace()
	c.doubt = func(s string) (problem.Problem, bool) {
		n, err := strconv.ParseFloat(s, 64)
		return BadSignal.At("", s), err != nil || !(n >= 0 && n <= 1)
	}
	return c
}

var relations = slices.Collect(taxonomy.Relations())
