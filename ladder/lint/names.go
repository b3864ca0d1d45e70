package lint

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// alikeTitles looks for grades of one track that show the same title in some
// language. Grades that are declared to be equal may, and so may those of
// several tracks.
func alikeTitles(m *model, report func(problem.Problem)) {
	type shown struct {
		track int
		tag   language.Tag
		title string // folded
	}
	first := make(map[shown]string)
	for _, g := range m.grades {
		if len(g.spec.Titles) == 0 || !g.spec.Template.IsZero() {
			continue
		}
		told := false // once for a grade, not for each language
		for tag, title := range g.spec.Titles[0].All() {
			key := shown{g.track, tag, skills.Fold(title)}
			other, ok := first[key]
			switch {
			case key.title == "":
			case !ok:
				first[key] = g.spec.ID
			case !told:
				told = true
				report(AlikeTitles.At(g.path.Field("titles").Index(0), g.spec.ID, other, title))
			}
		}
	}
}

// titleSpelling looks for titles that differ from another one in letter case,
// width or spaces alone.
func titleSpelling(m *model, report func(problem.Problem)) {
	first := make(map[string]string)
	for _, g := range m.grades {
		for i, t := range g.spec.Titles {
			for _, title := range t.All() {
				folded := skills.Fold(title)
				if other, ok := first[folded]; !ok {
					first[folded] = title
				} else if other != title {
					report(TitleSpelling.At(g.path.Field("titles").Index(i), title, other))
					break
				}
			}
		}
	}
}

// nameless looks for roles of which nothing is said that people read. Where an
// overlay meant a role of its base and missed the id, the base has the other one.
func nameless(m *model, report func(problem.Problem)) {
	var others []string
	for _, r := range m.spec.Roles {
		if !bare(r) {
			others = append(others, r.ID)
		}
	}
	for _, r := range m.spec.Roles {
		if !bare(r) {
			continue
		}
		meant := problem.Nearest(r.ID, others)
		if i := slices.IndexFunc(others, func(other string) bool { return strings.HasPrefix(other, r.ID) }); meant == "" && i >= 0 {
			meant = others[i]
		}
		report(NamelessRole.At(problem.Path("roles").Item(r.ID), r.ID).WithSuggestion(meant))
	}
}

func bare(r ladder.RoleSpec) bool { return r.Name.IsZero() && r.Mission.IsZero() }

// alikeNames looks for things of one sort that people can't tell apart by
// their names.
func alikeNames(m *model, report func(problem.Problem)) {
	type named struct {
		id   string
		name text.Text
		path problem.Path
	}
	sorts := make(map[string][]named)
	add := func(sort, id string, name text.Text) {
		sorts[sort] = append(sorts[sort], named{id, name, problem.Path(sort).Item(id).Field("name")})
	}
	for _, c := range m.spec.Competencies {
		add("competencies", string(c.ID), c.Name)
	}
	for _, t := range m.spec.Tracks {
		add("tracks", t.ID, t.Name)
	}
	for _, r := range m.spec.Roles {
		add("roles", r.ID, r.Name)
	}
	for _, d := range m.spec.Disciplines {
		add("disciplines", d.ID, d.Name)
	}
	for _, s := range m.spec.Scales {
		for _, step := range s.Steps {
			sort := "scales" + string(problem.Path("").Item(s.ID)) + ".steps"
			add(sort, step.ID, step.Name)
		}
	}
	for _, list := range sorts {
		first := make(map[string]string)
		for _, n := range list {
			told := false
			for tag, name := range n.name.All() {
				folded := tag.String() + " " + skills.Fold(name)
				other, ok := first[folded]
				switch {
				case skills.Fold(name) == "":
				case !ok:
					first[folded] = n.id
				case other != n.id && !told:
					told = true
					report(AlikeNames.At(n.path, other, n.id, name))
				}
			}
		}
	}
}
