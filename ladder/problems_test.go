package ladder_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// mistake is a change of Acme's ladder, with all that New then reports.
type mistake struct {
	code   *problem.Code
	name   string
	change func(s *ladder.Spec)
	want   []string
}

// mistakes are in the order of the golden files.
var mistakes = []mistake{
	{skills.MissingID, "ladder without id", func(s *ladder.Spec) { s.ID = "" }, []string{"missing-id id"}},
	{skills.InvalidID, "charter whose id is not one", func(s *ladder.Spec) { s.Charter = " " }, []string{"invalid-id charter"}},
	{skills.InvalidID, "id that is not UTF-8", func(s *ladder.Spec) { s.Roles[0].ID = "s\xffre"; s.Transitions = nil }, []string{`invalid-id roles["s\xffre"]`}},
	{skills.MissingID, "ids left out", func(s *ladder.Spec) {
		s.Competencies = append(s.Competencies, ladder.CompetencySpec{Scale: "mastery"})
		s.Tracks = append(s.Tracks, ladder.TrackSpec{Grades: []ladder.GradeSpec{{Titles: titles("?"), Requires: ladder.All{}}}})
		s.Roles = append(s.Roles, ladder.RoleSpec{Requires: ladder.All{}})
		s.Reviews = append(s.Reviews, ladder.ReviewSpec{Stages: []ladder.StageSpec{{Deciders: []ladder.DeciderSpec{{Grade: "p1"}}}}})
	}, []string{
		`missing-id competencies[""]`, `missing-id reviews[""]`, `missing-id reviews[""].stages[""]`,
		`missing-id roles[""]`, `missing-id tracks[""]`, `missing-id tracks[""].grades[""]`,
	}},
	{skills.DuplicateID, "ids given twice", func(s *ladder.Spec) {
		s.Scales = append(s.Scales, s.Scales[0])
		s.Skills = append(s.Skills, s.Skills[1])
		s.Competencies = append(s.Competencies, s.Competencies[0])
		s.Roles = append(s.Roles, s.Roles[0])
		s.Reviews = append(s.Reviews, s.Reviews[0])
		s.Reviews[0].Stages = append(s.Reviews[0].Stages, s.Reviews[0].Stages[0])
		s.Transitions[0].From = []string{"p2", "p2"}
	}, []string{
		"duplicate-id competencies[go]", "duplicate-id reviews[senior]", "duplicate-id reviews[senior].stages[document]", "duplicate-id roles[sre]",
		"duplicate-id scales[mastery]", "duplicate-id skills[sql]", "duplicate-id transitions[0].from[1]",
	}},
	{skills.DuplicateID, "one id for a grade, a track and a role", func(s *ladder.Spec) {
		s.Tracks[1].ID = "p1"
		s.Roles[0].ID = "p1"
		s.Transitions = nil
	}, []string{"duplicate-id roles[p1]", "duplicate-id tracks[p1]"}},
	{skills.ReservedID, "grade called outside", func(s *ladder.Spec) {
		s.Tracks[0].Grades = append(s.Tracks[0].Grades, ladder.GradeSpec{ID: ladder.Outside, Titles: titles("?"), Requires: ladder.All{}})
	}, []string{"reserved-id tracks[professional].grades[outside]"}},
	{skills.UnknownSkill, "requirement on an unknown skill", func(s *ladder.Spec) { s.Roles[0].Requires = ladder.AtLeast{Skill: "kubernets", Level: "expert"} }, []string{"unknown-skill roles[sre].requires.skill"}},
	{skills.UnknownSkill, "practice transfers of unknown skills", func(s *ladder.Spec) {
		s.PracticeTransfers = []skills.PracticeTransferSpec{{From: "kubernets", To: "go", Credit: decimal.MustParse("0.5")}, {Credit: decimal.MustParse("0.5")}}
	}, []string{"unknown-skill practice-transfers[0].from", "missing-id practice-transfers[1].from", "missing-id practice-transfers[1].to"}},
	{skills.SelfTransfer, "practice transfer to itself", func(s *ladder.Spec) {
		s.PracticeTransfers = []skills.PracticeTransferSpec{{From: "sql", To: "sql", Credit: decimal.MustParse("0.5")}}
	}, []string{"self-transfer practice-transfers[0]"}},
	{skills.UnknownStep, "level that the scale does not have", func(s *ladder.Spec) { s.Roles[0].Requires = ladder.AtLeast{Skill: "go", Level: "expart"} }, []string{"unknown-step roles[sre].requires.level"}},
	{ladder.UnusedStep, "level that makes no sense for the skill", func(s *ladder.Spec) {
		s.Skills[0].Steps = []string{"aware", "practitioner"}
		s.Roles[0].Requires = ladder.All{ladder.AtLeast{Skill: "kubernetes", Level: "working"}, ladder.AtLeast{Skill: "kubernetes", Level: "expert"}, ladder.AtLeast{Skill: "kubernetes", Level: "none"}}
	}, []string{"unused-step roles[sre].requires.all[0].level", "unused-step roles[sre].requires.all[1].level"}},
	{skills.UnknownStep, "skill with a step that its scale does not have", func(s *ladder.Spec) {
		s.Skills[0].Steps = []string{"aware", "practicioner"}
		s.Roles[0].Requires = ladder.AtLeast{Skill: "kubernetes", Level: "working"}
	}, []string{"unknown-step skills[kubernetes].steps[1]"}},
	{skills.UnevenRange, "range that does not end at its highest value", func(s *ladder.Spec) {
		s.Scales[0].Numeric = skills.NumericSpec{Max: decimal.MustParse("7"), By: decimal.MustParse("0.3")}
	}, []string{"uneven-range scales[mastery].numeric.by"}},
	{skills.NoSteps, "scale without steps", func(s *ladder.Spec) { s.Scales[0].Steps = nil }, []string{"no-steps scales[mastery].steps"}},
	{ladder.UnknownScale, "competency on an unknown scale, asked for everywhere", func(s *ladder.Spec) { s.Competencies[0].Scale = "mastary" }, []string{"unknown-scale competencies[go].scale"}},
	{ladder.UnknownScale, "skill on an unknown scale", func(s *ladder.Spec) { s.Skills[0].Scale = "x" }, []string{"unknown-scale skills[kubernetes].scale"}},
	{ladder.NoScale, "level of a skill without a scale", func(s *ladder.Spec) { s.Roles[0].Requires = ladder.AtLeast{Skill: "sql", Level: "expert"} }, []string{"no-scale roles[sre].requires.skill"}},
	{ladder.NoScale, "competency without a scale, asked for everywhere", func(s *ladder.Spec) { s.Competencies[0].Scale = "" }, []string{"no-scale competencies[go]"}},
	{ladder.UnknownPlace, "transition to nowhere", func(s *ladder.Spec) {
		s.Transitions[0].To = []string{"p33"}
		s.Transitions[1].From = []string{"", "managment"}
	}, []string{"unknown-place transitions[0].to", "no-endpoint transitions[1].from[0]", "unknown-place transitions[1].from[1]"}},
	{ladder.UnknownGrade, "fork from an unknown grade, decider of one", func(s *ladder.Spec) {
		s.Tracks[1].ForksFrom = "p22"
		s.Reviews[0].Stages[1].Deciders[0].Grade = "sre"
	}, []string{"unknown-grade reviews[senior].stages[interview].deciders[0].grade", "unknown-grade tracks[management].forks-from"}},
	{ladder.UnknownReview, "transition by an unknown review", func(s *ladder.Spec) { s.Transitions[0].Review = "senoir" }, []string{"unknown-review transitions[0].review"}},
	{ladder.EmptyRequirement, "part that is nil", func(s *ladder.Spec) { s.Roles[0].Requires = ladder.All{nil, ladder.Any{nil}} }, []string{"empty-requirement roles[sre].requires.all[0]", "empty-requirement roles[sre].requires.all[1].any[0]"}},
	{ladder.UnknownRequirement, "requirement by pointer", func(s *ladder.Spec) {
		s.Roles[0].Requires = ladder.All{(*ladder.Count)(nil), &ladder.AtLeast{Skill: "go"}}
	}, []string{"unknown-requirement roles[sre].requires.all[0]", "unknown-requirement roles[sre].requires.all[1]"}},
	{ladder.UnknownRequirement, "requirement of a foreign type", func(s *ladder.Spec) { s.Roles[0].Requires = foreign{} }, []string{"unknown-requirement roles[sre].requires"}},
	{ladder.NothingToChoose, "any of nothing", func(s *ladder.Spec) { s.Roles[0].Requires = ladder.Any{} }, []string{"nothing-to-choose roles[sre].requires"}},
	{ladder.CountOutOfRange, "three of two", func(s *ladder.Spec) {
		two := []ladder.RequirementSpec{ladder.All{}, ladder.All{}}
		s.Roles[0].Requires = ladder.All{ladder.Count{N: 3, Of: two}, ladder.Count{N: 0, Of: two}, ladder.Count{N: -1 << 63}}
	}, []string{"count-out-of-range roles[sre].requires.all[0]", "count-out-of-range roles[sre].requires.all[1]", "count-out-of-range roles[sre].requires.all[2]"}},
	{ladder.TooDeep, "requirement that contains itself", func(s *ladder.Spec) { s.Roles[0].Requires = endless(1) }, []string{"too-deep roles[sre].requires" + strings.Repeat(".all[0]", ladder.MaxDepth-1)}},
	{ladder.TooLarge, "requirement with too many parts", func(s *ladder.Spec) { s.Roles[0].Requires = make(ladder.All, ladder.MaxParts+1) }, []string{"too-large roles[sre].requires"}},
	{ladder.NotPositive, "numbers below zero", func(s *ladder.Spec) {
		s.Competencies[0].Weight = decimal.MustParse("-0.5")
		s.Tracks[1].FirstRank = -1
		s.Reviews[0].Stages[1].Deciders[0].Count = -2
	}, []string{"not-positive competencies[go].weight", "not-positive reviews[senior].stages[interview].deciders[0].count", "not-positive tracks[management].first-rank"}},
	{ladder.CyclicFork, "fork in a circle", func(s *ladder.Spec) {
		s.Tracks[0].ForksFrom = "m3"
		leadsIn := ladder.TrackSpec{ID: "aside", ForksFrom: "p1", Grades: []ladder.GradeSpec{{ID: "a1", Titles: titles("Aside"), Requires: ladder.All{}}}}
		s.Tracks = append([]ladder.TrackSpec{leadsIn}, s.Tracks...)
	}, []string{"cyclic-fork tracks[management].forks-from", "cyclic-fork tracks[professional].forks-from"}},
	{ladder.CyclicFork, "fork from one's own grade", func(s *ladder.Spec) { s.Tracks[0].ForksFrom = "p4" }, []string{"cyclic-fork tracks[professional].forks-from"}},
	{ladder.NoEndpoint, "transition without ends", func(s *ladder.Spec) { s.Transitions[0].From, s.Transitions[0].To = nil, nil }, []string{"no-endpoint transitions[0]", "no-endpoint transitions[0]"}},
	{ladder.LeadsNowhere, "transition to where it begins", func(s *ladder.Spec) {
		s.Transitions[0].From, s.Transitions[0].To = []string{"p2"}, []string{"p2"}
	}, []string{"leads-nowhere transitions[0]"}},
	{ladder.NoMove, "transition of no kind", func(s *ladder.Spec) { s.Transitions[0].Kind = ladder.Move{} }, []string{"no-move transitions[0]"}},
	{ladder.NoMode, "transition that nobody starts", func(s *ladder.Spec) { s.Transitions[0].Mode = ladder.Mode{} }, []string{"no-mode transitions[0]"}},
	{ladder.NoDecider, "stage without deciders, decider without a word", func(s *ladder.Spec) {
		s.Reviews[0].Stages[0].Deciders = nil
		s.Reviews[0].Stages[1].Deciders = []ladder.DeciderSpec{{Count: 1}}
	}, []string{"no-decider reviews[senior].stages[document]", "no-decider reviews[senior].stages[interview].deciders[0]"}},
	{skills.DuplicateID, "ids of transitions, deciders and documents", func(s *ladder.Spec) {
		s.Transitions[0].ID, s.Transitions[1].ID, s.Transitions[2].ID = "up", "up", " "
		s.Reviews[0].Stages[0].Deciders = []ladder.DeciderSpec{{ID: "manager"}, {ID: "manager"}, {ID: "\x00"}}
		s.Reviews[0].Stages[0].Yields = []string{"report", "report", ""}
		s.Reviews[0].Stages[1].Yields = []string{"report"}
		s.Reviews[0].Stages[1].Needs = []string{"cv", "cv", ""}
	}, []string{
		"duplicate-id reviews[senior].stages[document].deciders[1].id", "invalid-id reviews[senior].stages[document].deciders[2].id",
		"duplicate-id reviews[senior].stages[document].yields[1]", "missing-id reviews[senior].stages[document].yields[2]",
		"duplicate-id reviews[senior].stages[interview].needs[1]", "missing-id reviews[senior].stages[interview].needs[2]", "duplicate-id reviews[senior].stages[interview].yields[0]",
		"duplicate-id transitions[1].id", "invalid-id transitions[2].id",
	}},
	{ladder.UnknownScale, "review on an unknown scale, every -1 months", func(s *ladder.Spec) {
		s.Reviews[0].Scale, s.Reviews[0].Every = "mastary", -1
	}, []string{"not-positive reviews[senior].every", "unknown-scale reviews[senior].scale"}},
	{ladder.RatesWithoutScale, "ratings without a scale", func(s *ladder.Spec) { s.Reviews[0].Stages[0].Rates = true }, []string{"rates-without-scale reviews[senior].stages[document].rates"}},
	{ladder.LaterDocument, "documents that come too late", func(s *ladder.Spec) {
		s.Reviews[0].Stages[0].Needs = []string{"minutes", "report", "cv"}
		s.Reviews[0].Stages[0].Yields = []string{"report"}
		s.Reviews[0].Stages[1].Needs = []string{"report", "cv"}
		s.Reviews[0].Stages[1].Yields = []string{"minutes"}
	}, []string{"later-document reviews[senior].stages[document].needs[0]", "later-document reviews[senior].stages[document].needs[1]"}},
	{ladder.NoStages, "review without stages", func(s *ladder.Spec) { s.Reviews[0].Stages = nil }, []string{"no-stages reviews[senior]"}},
	{ladder.UnknownDiscipline, "pay of nobody", func(s *ladder.Spec) {
		s.Pay = []pay.BandSpec{
			{ID: "x", Tracks: []string{"profesional", "p1"}, Grades: []string{"p33"}, Discipline: "sre", Min: pay.MustParseAmount("1 JPY")},
			{Tracks: []string{"management"}, Grades: []string{"p1", "m3"}, Min: pay.MustParseAmount("1 JPY")},
		}
	}, []string{"grade-elsewhere pay[1].grades[0]", "unknown-discipline pay[x].discipline", "unknown-grade pay[x].grades[0]", "unknown-track pay[x].tracks[0]", "unknown-track pay[x].tracks[1]"}},
	{ladder.GradeElsewhere, "pay of a grade of another track", func(s *ladder.Spec) {
		s.Pay = []pay.BandSpec{{Tracks: []string{"management"}, Grades: []string{"p1", "m3"}, Min: pay.MustParseAmount("1 JPY")}}
	}, []string{"grade-elsewhere pay[0].grades[0]"}},
	{pay.OtherCurrency, "pay in two currencies", func(s *ladder.Spec) {
		s.Pay = []pay.BandSpec{{ID: "x", Min: pay.MustParseAmount("1 JPY"), Max: pay.MustParseAmount("1 USD"), Grades: []string{"p33"}}}
	}, []string{"unknown-grade pay[x].grades[0]", "other-currency pay[x].max"}},
	{pay.NoMinimum, "pay that nobody has stated", func(s *ladder.Spec) { s.Pay = []pay.BandSpec{{}} }, []string{"no-minimum pay[0]"}},
	{ladder.NoTitle, "grade without a title", func(s *ladder.Spec) { s.Tracks[0].Grades[0].Titles = nil }, []string{"no-title tracks[professional].grades[p1]"}},
	{ladder.NoRequirement, "role without a requirement", func(s *ladder.Spec) { s.Roles[0].Requires = nil }, []string{"no-requirement roles[sre]"}},
	{ladder.NoGrades, "track without grades", func(s *ladder.Spec) { s.Tracks = append(s.Tracks, ladder.TrackSpec{ID: "empty"}) }, []string{"no-grades tracks[empty]"}},
	{ladder.CyclicGroup, "groups of each other", func(s *ladder.Spec) {
		s.Groups = []ladder.GroupSpec{{ID: "a", Of: []string{"p1", "b"}}, {ID: "b", Of: []string{"c"}}, {ID: "c", Of: []string{"a"}}, {ID: "d", Of: []string{"d"}}}
	}, []string{"cyclic-group groups[a].of", "cyclic-group groups[d].of"}},
	{ladder.EmptyGroup, "group of nothing", func(s *ladder.Spec) { s.Groups = []ladder.GroupSpec{{ID: "a"}} }, []string{"empty-group groups[a]"}},
	{ladder.UnknownPlace, "group of what is not there", func(s *ladder.Spec) {
		s.Groups = []ladder.GroupSpec{{ID: "seniors", Of: []string{"p3", "p44", "outside", ""}}}
	}, []string{"unknown-place groups[seniors].of[1]", "unknown-place groups[seniors].of[2]", "unknown-place groups[seniors].of[3]"}},
	{ladder.LargeGroups, "groups that stand for too much", func(s *ladder.Spec) {
		for i := range 1001 {
			id := "g" + strconv.Itoa(i)
			s.Tracks[0].Grades = append(s.Tracks[0].Grades, ladder.GradeSpec{ID: id, Titles: titles("G"), Requires: ladder.All{}})
			s.Groups = append(s.Groups, ladder.GroupSpec{ID: "of " + id, Of: []string{"professional"}})
		}
	}, []string{"large-groups groups"}},
	{skills.DuplicateID, "id taken by an alias, a step and a group", func(s *ladder.Spec) {
		s.Tracks[0].Grades[0].Aliases = []string{"e1", "p2", ""}
		s.Tracks[0].Grades[1].Steps = []ladder.SubStepSpec{{ID: "p2.1"}, {ID: "e1"}}
		s.Groups = []ladder.GroupSpec{{ID: "p2.1", Of: []string{"p1"}}}
		s.Roles[0].ID = "e1"
		s.Transitions = nil
	}, []string{
		"duplicate-id groups[p2.1]", "duplicate-id roles[e1]", "missing-id tracks[professional].grades[p1].aliases[2]",
		"duplicate-id tracks[professional].grades[p2]", "duplicate-id tracks[professional].grades[p2].steps[e1]",
	}},
	{ladder.UnknownAttribute, "attributes that are not there, twice, or say nothing", func(s *ladder.Spec) {
		s.Attributes = []ladder.AttributeSpec{{ID: "scope"}, {ID: "scope"}, {}}
		s.Tracks[0].Grades[0].Attributes = []ladder.AttributeValueSpec{{Attribute: "scop", Value: text.Plain("own work")}, {Attribute: "scope"}, {Attribute: "scope", Value: text.Plain("team")}}
	}, []string{
		`missing-id attributes[""]`, "duplicate-id attributes[scope]", "unknown-attribute tracks[professional].grades[p1].attributes[scop]",
		"duplicate-id tracks[professional].grades[p1].attributes[scope]", "empty-cell tracks[professional].grades[p1].attributes[scope]",
	}},
	{ladder.UnknownCompetency, "expectations in what is no competency", func(s *ladder.Spec) {
		s.Tracks[0].Grades[0].Expectations = []ladder.ExpectationSpec{{Competency: "goo", Summary: text.Plain("writes Go")}, {Competency: "kubernetes", Summary: text.Plain("runs it")}}
	}, []string{"unknown-competency tracks[professional].grades[p1].expectations[goo]", "unknown-competency tracks[professional].grades[p1].expectations[kubernetes]"}},
	{ladder.RepeatedExpectation, "one thing expected twice", func(s *ladder.Spec) {
		e := ladder.ExpectationSpec{Summary: text.Plain("works")}
		inIncidents := ladder.ExpectationSpec{Competency: "incident-response", Summary: text.Plain("answers")}
		s.Tracks[0].Grades[0].Expectations = []ladder.ExpectationSpec{e, e, inIncidents, inIncidents}
	}, []string{`repeated-expectation tracks[professional].grades[p1].expectations[""]`, "repeated-expectation tracks[professional].grades[p1].expectations[incident-response]"}},
	{ladder.EmptyCell, "stubs", func(s *ladder.Spec) {
		s.Competencies[0].Anchors = []ladder.AnchorSpec{{Step: "aware"}}
		s.Tracks[0].Grades[0].Expectations = []ladder.ExpectationSpec{{}, {Competency: "incident-response"}, {Competency: "go", Behaviours: []ladder.BehaviourSpec{{ID: "b"}}}}
	}, []string{
		"empty-cell competencies[go].anchors[aware]", `empty-cell tracks[professional].grades[p1].expectations[""]`,
		"empty-cell tracks[professional].grades[p1].expectations[go].behaviours[0]", "empty-cell tracks[professional].grades[p1].expectations[incident-response]",
	}},
	{skills.UnknownStep, "anchors of steps that are not there, or twice", func(s *ladder.Spec) {
		a := ladder.AnchorSpec{Step: "expert", Summary: text.Plain("teaches")}
		s.Competencies[0].Anchors = []ladder.AnchorSpec{a, a, {Step: "expart", Summary: text.Plain("?")}}
	}, []string{"unknown-step competencies[go].anchors[expart]", "duplicate-id competencies[go].anchors[expert]"}},
	{skills.DuplicateID, "one id for several behaviours", func(s *ladder.Spec) {
		b := []ladder.BehaviourSpec{{ID: "b", Text: text.Plain("does it")}}
		s.Competencies[0].Anchors = []ladder.AnchorSpec{{Step: "expert", Behaviours: b}}
		s.Tracks[0].Grades[0].Expectations = []ladder.ExpectationSpec{{Behaviours: append(b, ladder.BehaviourSpec{ID: " ", Text: text.Plain("and more")})}}
	}, []string{`duplicate-id tracks[professional].grades[p1].expectations[""].behaviours[0]`, `invalid-id tracks[professional].grades[p1].expectations[""].behaviours[1]`}},
	{ladder.CyclicInclude, "grades that include each other", func(s *ladder.Spec) {
		s.Tracks[0].Grades[0].Includes = []string{"p2", "p2", "m33"}
		s.Tracks[0].Grades[1].Includes = []string{"m3"}
		s.Tracks[0].Grades[3].Includes = []string{"p4"}
		s.Tracks[1].Grades[0].Aliases = []string{"lead"}
		s.Tracks[1].Grades[0].Includes = []string{"p1"}
		s.Tracks[1].Grades[1].Includes = []string{"lead"}
	}, []string{
		"cyclic-include tracks[professional].grades[p1].includes", "duplicate-id tracks[professional].grades[p1].includes[1]",
		"unknown-grade tracks[professional].grades[p1].includes[2]", "cyclic-include tracks[professional].grades[p4].includes",
	}},
	{ladder.CyclicInclude, "grades that take over each other's expectation in one competency", func(s *ladder.Spec) {
		over := func(ids ...string) []ladder.ExpectationSpec {
			return []ladder.ExpectationSpec{{Competency: "go", Includes: ids}}
		}
		s.Tracks[0].Grades[0].Expectations = over("p2", "p2", "m33")
		s.Tracks[0].Grades[1].Expectations = over("m3")
		s.Tracks[0].Grades[2].Expectations = []ladder.ExpectationSpec{{Competency: "spread", Includes: []string{"p2"}}}
		s.Tracks[1].Grades[0].Expectations = over("p1")
	}, []string{
		"cyclic-include tracks[professional].grades[p1].expectations[go].includes", "duplicate-id tracks[professional].grades[p1].expectations[go].includes[1]",
		"unknown-grade tracks[professional].grades[p1].expectations[go].includes[2]",
	}},
	{ladder.EmptyCell, "grades that take over each other's expectations in two competencies", func(s *ladder.Spec) {
		over := func(a, b skills.ID, id string) []ladder.ExpectationSpec {
			return []ladder.ExpectationSpec{{Competency: a, Includes: []string{id}}, {Competency: b}}
		}
		s.Tracks[0].Grades[0].Expectations, s.Tracks[0].Grades[1].Expectations = over("go", "spread", "p2"), over("spread", "go", "p1")
	}, []string{"empty-cell tracks[professional].grades[p1].expectations[spread]", "empty-cell tracks[professional].grades[p2].expectations[go]"}},
	{ladder.TooFewGrades, "equivalence of one grade, of no kind, and of strangers", func(s *ladder.Spec) {
		s.Equivalences = []ladder.EquivalenceSpec{
			{Kind: ladder.Equal, Grades: []string{"p3"}},
			{Grades: []string{"p3", "m3"}},
			{Kind: ladder.Equal, Grades: []string{"p3", "p3", "m33"}},
		}
	}, []string{"too-few-grades equivalences[0]", "no-equivalence equivalences[1]", "duplicate-id equivalences[2].grades[1]", "unknown-grade equivalences[2].grades[2]"}},
	{ladder.NoEquivalence, "equivalence of no kind", func(s *ladder.Spec) {
		s.Equivalences = []ladder.EquivalenceSpec{{Grades: []string{"p3", "m3"}}}
	}, []string{"no-equivalence equivalences[0]"}},
	{ladder.ContradictingEquivalence, "grades that are equal and are not", func(s *ladder.Spec) {
		x := ladder.TrackSpec{ID: "x", Grades: []ladder.GradeSpec{{ID: "x3", Titles: titles("X"), Requires: ladder.All{}}}}
		y := ladder.TrackSpec{ID: "y", Grades: []ladder.GradeSpec{{ID: "y3", Titles: titles("Y"), Requires: ladder.All{}}}}
		s.Tracks = append(s.Tracks, x, y)
		s.Equivalences = []ladder.EquivalenceSpec{
			{Kind: ladder.NotComparable, Grades: []string{"p3", "m4", "x3"}},
			{Kind: ladder.Equal, Grades: []string{"p3", "m3"}},
			{Kind: ladder.Equal, Grades: []string{"m3", "x3"}},
			{Kind: ladder.PayEqual, Grades: []string{"p3", "x3"}},
			{Kind: ladder.PayEqual, Grades: []string{"x3", "y3"}},
			{Kind: ladder.NotComparable, Grades: []string{"y3", "m3"}},
		}
	}, []string{"contradicting-equivalence equivalences[0]", "contradicting-equivalence equivalences[3]", "contradicting-equivalence equivalences[5]"}},
	{ladder.CrossingEquivalence, "equal grades in another order, or of one track", func(s *ladder.Spec) {
		s.Equivalences = []ladder.EquivalenceSpec{
			{Kind: ladder.Equal, Grades: []string{"p3", "m4"}},
			{Kind: ladder.Equal, Grades: []string{"p4", "m3"}},
			{Kind: ladder.Equal, Grades: []string{"p1", "p2"}},
		}
	}, []string{"crossing-equivalence equivalences", "crossing-equivalence equivalences"}},
	{ladder.EmptyBand, "titles of no score, track or number", func(s *ladder.Spec) {
		one, two := decimal.MustParse("1"), decimal.MustParse("2")
		s.Scores = []ladder.ScoreSpec{{ID: "points", SumSpec: ladder.SumSpec{Terms: []ladder.TermSpec{{Skill: "go", Weight: one}}}}}
		s.Scales[0].Steps[0].Number, s.Scales[0].Steps[1].Number = &one, &two
		three, four := decimal.MustParse("3"), decimal.MustParse("4")
		s.Scales[0].Steps[2].Number, s.Scales[0].Steps[3].Number = &three, &four
		s.Titles = []ladder.TitleBandSpec{
			{Title: text.Plain("Engineer"), Score: "point", Track: "profesional"},
			{Title: text.Plain("Engineer"), Score: "points", Min: one, Below: &one},
			{Score: "points", Min: one, Below: &two, Track: "professional"},
		}
	}, []string{"unknown-score titles[0].score", "unknown-track titles[0].track", "empty-band titles[1]", "no-band-title titles[2]"}},
	{ladder.UnknownScore, "title of an unknown score", func(s *ladder.Spec) {
		s.Titles = []ladder.TitleBandSpec{{Title: text.Plain("Engineer"), Score: "points"}}
	}, []string{"unknown-score titles[0].score"}},
	{ladder.UnknownTrack, "title of an unknown track", func(s *ladder.Spec) {
		s.Titles = []ladder.TitleBandSpec{{Title: text.Plain("Engineer"), Score: "points", Track: "professionals"}}
	}, []string{"unknown-score titles[0].score", "unknown-track titles[0].track"}},
	{ladder.NoBandTitle, "band without a title", func(s *ladder.Spec) { s.Titles = []ladder.TitleBandSpec{{Score: "x"}} }, []string{"no-band-title titles[0]", "unknown-score titles[0].score"}},
	{ladder.NoPlaceholder, "template without a place for the discipline", func(s *ladder.Spec) {
		s.Tracks[0].Grades[0].Template = text.EnJa("{discipline} Engineer", "エンジニア")
	}, []string{"no-placeholder tracks[professional].grades[p1].template"}},
	{ladder.NoReason, "silence without a reason", func(s *ladder.Spec) {
		s.Silences = []ladder.SilenceSpec{{Code: "falling-requirement"}, {Because: text.Plain("so")}, {Code: "unused", Because: text.EnJa(" ", "")}}
	}, []string{"no-reason silences[0]", "missing-id silences[1].code", "no-reason silences[2]"}},
	{ladder.NoTitle, "titles that say nothing", func(s *ladder.Spec) {
		s.Tracks[0].Grades[0].Titles = []text.Text{{}, text.EnJa("", " ")}
	}, []string{"no-title tracks[professional].grades[p1]"}},
	{ladder.ContradictingSkill, "disciplines that do not fit the ladder", func(s *ladder.Spec) {
		s.Disciplines = []ladder.DisciplineSpec{
			{
				ID: "sre", Tracks: []string{"professional", "professional", "managment"},
				Competencies: []ladder.CompetencySpec{
					{ID: "slo", Scale: "mastery"}, {ID: "slo", Scale: "mastary"}, {ID: "toil"}, {ID: "go", Scale: "reach", Weight: decimal.MustParse("-1")}, {Scale: "mastery"},
				},
				NotApplicable: []skills.ID{"slo", "architecture", "architecture", "cobol"},
				Weights:       []ladder.WeightSpec{{Skill: "slo", Weight: decimal.MustParse("2")}, {Skill: "spread"}, {Skill: "spraed", Weight: decimal.MustParse("2")}, {Skill: "architecture", Weight: decimal.MustParse("1")}},
				Grades: []ladder.DisciplineGradeSpec{
					{Grade: "p3", Adds: ladder.All{ladder.AtLeast{Skill: "slo", Level: "expart"}, ladder.AtLeast{Skill: "toil", Level: "expert"}}, Replaces: ladder.AtLeast{Skill: "go", Level: "team"}},
					{Grade: "p3", Adds: ladder.AtLeast{Skill: "architecture", Level: "expert"}, Replaces: ladder.Any{}},
					{Grade: "m3"},
					{Grade: "p33"},
					{Grade: "p2", Expectations: []ladder.ExpectationSpec{{Competency: "architecture", Summary: text.Plain("draws")}, {Competency: "slo", Summary: text.Plain("sets goals")}, {Competency: "slos"}}},
				},
			},
			{ID: "sre"},
			{},
		}
	}, []string{
		`missing-id disciplines[""]`, "duplicate-id disciplines[sre]",
		`missing-id disciplines[sre].competencies[""]`, "not-positive disciplines[sre].competencies[go].weight",
		"duplicate-id disciplines[sre].competencies[slo]", "unknown-scale disciplines[sre].competencies[slo].scale", "no-scale disciplines[sre].competencies[toil]",
		"not-in-discipline disciplines[sre].grades[m3]",
		"contradicting-skill disciplines[sre].grades[p2].expectations[architecture]", "empty-cell disciplines[sre].grades[p2].expectations[slos]", "unknown-competency disciplines[sre].grades[p2].expectations[slos]",
		"unknown-grade disciplines[sre].grades[p33]", "duplicate-id disciplines[sre].grades[p3]", "contradicting-skill disciplines[sre].grades[p3].adds", "nothing-to-choose disciplines[sre].grades[p3].replaces",
		"contradicting-skill disciplines[sre].not-applicable[0]", "duplicate-id disciplines[sre].not-applicable[2]", "unknown-skill disciplines[sre].not-applicable[3]",
		"duplicate-id disciplines[sre].tracks[1]", "unknown-track disciplines[sre].tracks[2]",
		"contradicting-skill disciplines[sre].weights[architecture]", "unknown-competency disciplines[sre].weights[spraed]", "not-positive disciplines[sre].weights[spread]",
	}},
}

// foreign gets the sealed method of a requirement by embedding one.
type foreign struct{ ladder.RequirementSpec }

// endless returns a requirement that contains itself n times.
func endless(n int) ladder.All {
	a := make(ladder.All, n)
	for i := range a {
		a[i] = a
	}
	return a
}

// fixP4 takes away the only warning of Acme's ladder.
func fixP4(s *ladder.Spec) { s.Tracks[0].Grades[3].Requires = ladder.All{} }

func TestNew_mistakes(t *testing.T) { testMistakes(t, mistakes) }

func testMistakes(t *testing.T, mistakes []mistake) {
	for _, m := range mistakes {
		t.Run(m.name, func(t *testing.T) {
			got := report(t, m.change)
			if diff := cmp.Diff(m.want, found(got)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			if !slices.ContainsFunc(got, func(p problem.Problem) bool { return p.Is(m.code) }) {
				t.Errorf("none of the problems is a %v", m.code)
			}
		})
	}
}

// report returns what New reports of a changed ladder, errors or warnings.
func report(t *testing.T, change func(*ladder.Spec)) problem.List {
	spec := acme()
	fixP4(&spec)
	change(&spec)
	l, err := ladder.New(spec)
	if err != nil {
		if !l.IsZero() {
			t.Error("New returns a ladder and an error")
		}
		return problems(t, err)
	}
	return l.Warnings()
}

func TestProblems_texts(t *testing.T) {
	for _, lang := range []language.Tag{language.English, language.Japanese} {
		var b strings.Builder
		for _, m := range mistakes {
			b.WriteString("# " + m.name + "\n")
			messages(&b, report(t, m.change), lang)
		}
		b.WriteString("# person who fits nothing\n")
		messages(&b, acmeLadder.CheckPerson(must(ladder.NewPerson(stranger))), lang)
		b.WriteString("# disciplines that are not there, or leave something out\n")
		for _, id := range []string{"database", "data", "backend"} {
			messages(&b, reportIn(t, id), lang)
		}
		golden.Check(t, "problems."+lang.String()+".txt", b.String())
	}
}

func messages(b *strings.Builder, list problem.List, lang language.Tag) {
	for _, p := range list {
		b.WriteString(p.Code().ID() + ": " + p.Message(lang) + "\n")
	}
}

// stranger fits nothing in Acme's ladder.
var stranger = ladder.PersonSpec{
	ID:     "stranger",
	Claims: []skills.ClaimSpec{{Skill: "go", Level: reach.MustParse("team")}, {Skill: "spread", Level: reach.MustParse("team")}, {Skill: "welding", Level: reach.MustParse("team")}, {Skill: "GO", Level: reach.MustParse("team")}, {Skill: "Welding", Level: reach.MustParse("team")}, {Skill: "spraed", Level: reach.MustParse("team")}, {Skill: "GO", Level: reach.MustParse("team")}, {Skill: "og", Level: reach.MustParse("team")}},
	Stints: []ladder.StintSpec{{Place: "p9", From: date.MustParse("2020")}, {Place: "sre"}, {}},
	Goals:  []ladder.GoalSpec{{Target: "srr"}, {Target: "professional"}, {Target: "p3"}},
}

// TestProblems_everyCode checks every code that the package defines, and that
// one of the tests makes it appear.
func TestProblems_everyCode(t *testing.T) {
	byID := map[string]*problem.Code{ // of CheckPerson
		ladder.OtherScale.ID(): ladder.OtherScale, ladder.UnknownTarget.ID(): ladder.UnknownTarget,
		ladder.NearSkill.ID(): ladder.NearSkill, ladder.AlikeSkills.ID(): ladder.AlikeSkills,
		// Of In.
		ladder.NotInDiscipline.ID(): ladder.NotInDiscipline, ladder.NothingLeft.ID(): ladder.NothingLeft,
	}
	for _, m := range slices.Concat(mistakes, roleMistakes, kindMistakes) {
		byID[m.code.ID()] = m.code
	}
	for _, m := range organisationMistakes {
		byID[m.code.ID()] = m.code
	}
	for _, r := range refusals {
		byID[r.code.ID()] = r.code
	}
	for _, code := range []*problem.Code{ladder.NoRating, ladder.ReviewWithoutScale, ladder.NamesNothing} { // beside others
		byID[code.ID()] = code
	}
	files, err := filepath.Glob("problems*.go")
	if err != nil {
		t.Fatal(err)
	}
	defined := 0
	look := func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		if f, ok := call.Fun.(*ast.SelectorExpr); !ok || f.Sel.Name != "Define" {
			return true
		}
		defined++
		id, _ := strconv.Unquote(call.Args[0].(*ast.BasicLit).Value)
		code := byID[id]
		if code == nil {
			t.Errorf("no test makes the problem %s appear", id)
			return true
		}
		if err := code.Check(); err != nil {
			t.Error(err)
		}
		return true
	}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, look)
	}
	if defined == 0 {
		t.Error("no file defines a code")
	}
}
