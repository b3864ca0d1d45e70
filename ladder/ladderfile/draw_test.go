package ladderfile_test

import (
	"fmt"
	"maps"
	"slices"

	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// oddWords are ids that YAML or this package could take for something else.
var oddWords = []string{
	"null", "~", "true", "no", "1", "007", "0x1f", "1e3", ".inf", "NaN", "2026-10", "2026-10-01", "<<", "-", "- a", "a: b", "#x", "a #b",
	"level", "all", "any", "count", "score", "x-own", "日本語", "é", "𠮷", "*a", "&a", "!t", "%", "@", "`", `"q"`, "'q'", "[", "{a}", "a,b", "?", "? a", "|", ">", "=", "---", "...", "a]b", `\`, ":", "a:", "\u2028x", "a\u2028b", "id", "kind",
}

func drawID(t *rapid.T, not ...string) string {
	ids := rapid.OneOf(rapid.SampledFrom(oddWords), rapid.StringMatching(`[a-z][a-z0-9-]{0,8}`))
	return ids.Filter(func(id string) bool {
		return !slices.Contains(not, id) && skills.ID(id).Check("") == nil
	}).Draw(t, "id")
}

// drawIDs draws distinct ids.
func drawIDs(t *rapid.T, least, most int, not ...string) []string {
	n := rapid.IntRange(least, most).Draw(t, "n")
	var ids []string
	for len(ids) < n {
		id := drawID(t, append(not, ids...)...)
		ids = append(ids, id)
	}
	return ids
}

var languages = []language.Tag{language.English, language.Japanese, language.BritishEnglish, language.Und, language.SimplifiedChinese}

func drawText(t *rapid.T) text.Text {
	in := make(map[language.Tag]string)
	for _, tag := range rapid.SliceOfNDistinct(rapid.SampledFrom(languages), 0, 3, rapid.ID).Draw(t, "languages") {
		in[tag] = rapid.OneOf(rapid.SampledFrom(oddWords), rapid.String(), rapid.SampledFrom([]string{"", " ", "a\nb", "a\n", "\ta", "a\r\nb", "\x00", "\u0085", "\ufeff", "改行\nあり"})).Draw(t, "text")
	}
	s, err := text.New(in)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func drawDate(t *rapid.T) date.Date {
	s := rapid.SampledFrom([]string{"", "2026", "0999", "2026-10", "2026-10-01", "0001-01-01", "9999-12-31"}).Draw(t, "date")
	if s == "" {
		return date.Date{}
	}
	return date.MustParse(s)
}

func drawScales(t *rapid.T, ids []string) []skills.ScaleSpec {
	var specs []skills.ScaleSpec
	for _, id := range ids {
		spec := skills.ScaleSpec{ID: id, Name: drawText(t)}
		for i, step := range drawIDs(t, 1, 4, "none") {
			s := skills.StepSpec{ID: step}
			if rapid.Bool().Draw(t, "long") {
				s.Name, s.Description = drawText(t), drawText(t)
				number := decimal.MustParse(fmt.Sprint(i-1) + rapid.SampledFrom([]string{"", ".5", ".000000001"}).Draw(t, "fraction"))
				if i > 0 {
					s.Number = &number
				}
			}
			spec.Steps = append(spec.Steps, s)
		}
		if rapid.IntRange(0, 3).Draw(t, "ratio") == 0 {
			spec.Ratio = true
			for i := range spec.Steps {
				spec.Steps[i].Number = new(decimal.MustParse(fmt.Sprint(i + 1)))
			}
		}
		specs = append(specs, spec)
	}
	return specs
}

func drawSkills(t *rapid.T, scales []string) []skills.SkillSpec {
	var specs []skills.SkillSpec
	for i, id := range drawIDs(t, 0, 4) {
		s := skills.SkillSpec{
			ID: skills.ID(id), Name: drawText(t), Description: drawText(t), Scale: rapid.SampledFrom(append(scales, "")).Draw(t, "scale"),
			Kind: rapid.SampledFrom([]skills.Kind{{}, skills.KindSkill, skills.KindTool}).Draw(t, "kind"),
		}
		for range rapid.IntRange(0, 2).Draw(t, "aliases") {
			s.Aliases = append(s.Aliases, drawText(t))
		}
		if i > 0 && rapid.Bool().Draw(t, "broader") {
			s.Broader = []skills.ID{specs[i-1].ID}
		}
		specs = append(specs, s)
	}
	return specs
}

// drawLadder draws any ladder that New accepts.
func drawLadder(t *rapid.T) ladder.Ladder {
	scales := drawIDs(t, 1, 3)
	spec := ladder.Spec{
		ID: drawID(t), Name: drawText(t), Description: drawText(t), Version: rapid.String().Draw(t, "version"), Effective: drawDate(t), Charter: rapid.SampledFrom([]string{"", "values"}).Draw(t, "charter"),
		Scales: drawScales(t, scales),
		Skills: drawSkills(t, scales),
	}
	steps := make(map[skills.ID][]string)
	stepsOf := func(scale string) []string {
		ids := []string{"none"}
		for _, s := range spec.Scales {
			if s.ID == scale {
				for _, step := range s.Steps {
					ids = append(ids, step.ID)
				}
			}
		}
		return ids
	}
	for _, s := range spec.Skills {
		if s.Scale != "" {
			steps[s.ID] = stepsOf(s.Scale)
		}
	}
	for _, id := range drawIDs(t, 1, 4) {
		c := ladder.CompetencySpec{
			ID: skills.ID(id), Name: drawText(t), Description: drawText(t), Scale: rapid.SampledFrom(scales).Draw(t, "scale"),
			Weight: decimal.MustParse(rapid.SampledFrom([]string{"0", "1", "0.7", "12.000000001"}).Draw(t, "weight")),
			Tier:   rapid.SampledFrom([]ladder.Tier{ladder.Core, ladder.Optional}).Draw(t, "tier"),
		}
		spec.Competencies = append(spec.Competencies, c)
		steps[c.ID] = stepsOf(c.Scale)
	}
	places := drawIDs(t, 1, 8, "outside")
	drawPlaces(t, &spec, places, steps)
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatalf("the drawn ladder is wrong: %v", err)
	}
	return l
}

// drawPlaces divides ids among tracks, grades and roles, and draws the ways
// between them.
func drawPlaces(t *rapid.T, spec *ladder.Spec, places []string, steps map[skills.ID][]string) {
	var grades []string
	for i, id := range places {
		switch kind := rapid.IntRange(0, 3).Draw(t, "place"); {
		case i == 0 || kind == 0:
			spec.Tracks = append(spec.Tracks, ladder.TrackSpec{ID: id, Name: drawText(t), Description: drawText(t), FirstRank: rapid.IntRange(0, 3).Draw(t, "first")})
		case kind == 1:
			spec.Roles = append(spec.Roles, ladder.RoleSpec{ID: id, Name: drawText(t), Mission: drawText(t), Requires: drawRequirement(t, steps, 2)})
		default:
			track := &spec.Tracks[len(spec.Tracks)-1]
			g := ladder.GradeSpec{ID: id, Description: drawText(t), Requires: drawRequirement(t, steps, 3)}
			for range rapid.IntRange(0, 3).Draw(t, "titles") {
				g.Titles = append(g.Titles, drawText(t))
			}
			track.Grades = append(track.Grades, g)
			grades = append(grades, id)
		}
	}
	if len(spec.Tracks) > 1 && len(spec.Tracks[0].Grades) > 0 {
		spec.Tracks[1].ForksFrom = spec.Tracks[0].Grades[0].ID
	}
	for _, id := range drawIDs(t, 0, 2) {
		r := ladder.ReviewSpec{ID: id, Name: drawText(t), Description: drawText(t), Visibility: rapid.SampledFrom(append(slices.Collect(ladder.Visibilities()), ladder.Visibility{})).Draw(t, "visibility")}
		for _, id := range drawIDs(t, 0, 2) {
			stage := ladder.StageSpec{ID: id, Name: drawText(t)}
			for range rapid.IntRange(0, 2).Draw(t, "deciders") {
				d := ladder.DeciderSpec{Relation: drawText(t), Count: rapid.IntRange(0, 2).Draw(t, "count")}
				if len(grades) > 0 {
					d.Grade = rapid.SampledFrom(append(grades, "")).Draw(t, "grade")
				}
				stage.Deciders = append(stage.Deciders, d)
			}
			r.Stages = append(r.Stages, stage)
		}
		spec.Reviews = append(spec.Reviews, r)
	}
	ends := rapid.SliceOfNDistinct(rapid.SampledFrom(append(places, ladder.Outside)), 1, 3, rapid.ID)
	for range rapid.IntRange(0, 3).Draw(t, "transitions") {
		move := ladder.TransitionSpec{
			From: ends.Draw(t, "from"), To: ends.Draw(t, "to"), Seat: rapid.Bool().Draw(t, "seat"), Note: drawText(t),
			Kind:     rapid.SampledFrom([]ladder.Move{{}, ladder.Promotion, ladder.StepBack}).Draw(t, "kind"),
			Mode:     rapid.SampledFrom([]ladder.Mode{{}, ladder.Automatic, ladder.Nomination}).Draw(t, "mode"),
			Requires: drawRequirement(t, steps, 1),
		}
		if len(spec.Reviews) > 0 && rapid.Bool().Draw(t, "reviewed") {
			move.Review = spec.Reviews[0].ID
		}
		spec.Transitions = append(spec.Transitions, move)
	}
}

func drawRequirement(t *rapid.T, steps map[skills.ID][]string, depth int) ladder.RequirementSpec {
	if rapid.IntRange(0, 5).Draw(t, "stated") == 0 {
		return nil
	}
	return drawStated(t, steps, depth)
}

func drawStated(t *rapid.T, steps map[skills.ID][]string, depth int) ladder.RequirementSpec {
	form := rapid.IntRange(0, 4).Draw(t, "form")
	if depth == 0 || form == 0 {
		id := rapid.SampledFrom(slices.Sorted(maps.Keys(steps))).Draw(t, "skill")
		return ladder.AtLeast{Skill: id, Level: rapid.SampledFrom(steps[id]).Draw(t, "level")}
	}
	var parts []ladder.RequirementSpec
	for range rapid.IntRange(min(form-1, 1), 3).Draw(t, "parts") {
		parts = append(parts, drawStated(t, steps, depth-1))
	}
	switch form {
	case 1, 2:
		return ladder.All(parts)
	case 3:
		return ladder.Any(parts)
	default:
		return ladder.Count{N: rapid.IntRange(1, len(parts)).Draw(t, "count"), Of: parts}
	}
}
