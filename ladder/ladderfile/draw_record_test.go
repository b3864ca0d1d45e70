package ladderfile_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// drawRecord draws a record in which every field can hold something, whether or
// not the model would take it: what is exported is filled by its type, so that
// a field that nobody writes or reads is found out.
func drawRecord[T any](t *rapid.T) T {
	var v T
	fill(t, reflect.ValueOf(&v).Elem(), "", 0)
	return v
}

// stated are fields that a file can't leave out.
var stated = []string{
	"AtLeast.Skill", "AtLeast.Level", "Tenure.In", "Held.Place", "Rating.Review", "Rating.Level", "Include.Of", "TermSpec.Skill", "CapSpec.Class",
	"WeightSpec.Skill", "AttributeValueSpec.Attribute", "AnchorSpec.Step", "DisciplineGradeSpec.Grade", "TitleBandSpec.Score", "SilenceSpec.Code",
}

// loose are records that may go without an id.
var loose = []string{
	"TransitionSpec", "BandSpec", "BehaviourSpec", "StatementSpec", "VisionSpec", "DeciderSpec",
	"ResponsibilitySpec", "ToolCategorySpec", "StakeholderSpec", "CareerStageSpec", "TrendSpec", "LearningStepSpec", "EmployerSpec",
	"QuestionSpec", "ObstacleSpec", "AdviceSpec",
}

// restricted are values that have no fields to fill.
var restricted = map[reflect.Type]func(t *rapid.T) any{
	reflect.TypeFor[text.Text]():            func(t *rapid.T) any { return drawText(t) },
	reflect.TypeFor[date.Date]():            func(t *rapid.T) any { return drawDate(t) },
	reflect.TypeFor[decimal.Decimal]():      func(t *rapid.T) any { return drawDecimal(t) },
	reflect.TypeFor[skills.Kind]():          oneOf(slices.Collect(skills.Kinds())),
	reflect.TypeFor[ladder.Tier]():          oneOf(slices.Collect(ladder.Tiers())),
	reflect.TypeFor[ladder.Move]():          oneOf(slices.Collect(ladder.Moves())),
	reflect.TypeFor[ladder.Mode]():          oneOf(slices.Collect(ladder.Modes())),
	reflect.TypeFor[ladder.Equivalence]():   oneOf(slices.Collect(ladder.Equivalences())),
	reflect.TypeFor[ladder.Visibility]():    oneOf(slices.Collect(ladder.Visibilities())),
	reflect.TypeFor[ladder.Area]():          oneOf(slices.Collect(ladder.Areas())),
	reflect.TypeFor[ladder.ProposalStage](): oneOf(slices.Collect(ladder.ProposalStages())),
	reflect.TypeFor[ladder.TrustStage]():    oneOf(slices.Collect(ladder.TrustStages())),
	reflect.TypeFor[pay.Period]():           oneOf(slices.Collect(pay.Periods())),
	reflect.TypeFor[pay.Amount](): func(t *rapid.T) any {
		return rapid.SampledFrom([]pay.Amount{{}, {Number: two, Currency: "JPY"}, {Number: decimal.MustParse("-0.5"), Currency: "EUR"}, {Currency: "USD"}}).Draw(t, "amount")
	},
}

func oneOf[T any](words []T) func(t *rapid.T) any {
	var zero T
	return func(t *rapid.T) any { return rapid.SampledFrom(append(words, zero)).Draw(t, "word") }
}

func drawDecimal(t *rapid.T) decimal.Decimal {
	return decimal.MustParse(rapid.SampledFrom([]string{"0", "1", "0.7", "12.000000001"}).Draw(t, "number"))
}

func fill(t *rapid.T, v reflect.Value, name string, depth int) {
	if draw, ok := restricted[v.Type()]; ok {
		if drawn := draw(t); drawn != nil {
			v.Set(reflect.ValueOf(drawn))
		}
		return
	}
	if v.Type() == reflect.TypeFor[ladder.RequirementSpec]() {
		if spec := drawAnyRequirement(t, 2); spec != nil {
			v.Set(reflect.ValueOf(spec))
		}
		return
	}
	switch v.Kind() {
	case reflect.String:
		if slices.Contains(stated, name) || strings.HasSuffix(name, "[]") || rapid.Bool().Draw(t, "stated") {
			v.SetString(drawID(t))
		}
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "bool"))
	case reflect.Int:
		v.SetInt(int64(rapid.IntRange(0, 3).Draw(t, "int")))
	case reflect.Pointer:
		if rapid.Bool().Draw(t, "stated") {
			v.Set(reflect.New(v.Type().Elem()))
			fill(t, v.Elem(), name, depth)
		}
	case reflect.Slice:
		n := rapid.IntRange(0, max(1, 2-depth)).Draw(t, "n")
		if n == 0 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			fill(t, v.Index(i), name+"[]", depth+1)
		}
		ownIDs(t, v)
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if !f.IsExported() {
				panic(fmt.Sprintf("%v.%s can't be drawn", v.Type(), f.Name))
			}
			fill(t, v.Field(i), v.Type().Name()+"."+f.Name, depth)
		}
		if sum, ok := v.Addr().Interface().(*ladder.Score); ok && sum.Of != "" {
			sum.Sum = ladder.SumSpec{}
		}
	default:
		panic(fmt.Sprintf("a %v can't be drawn", v.Type()))
	}
}

// ownIDs gives the items of a list ids of their own, where they have ids or are
// known by what they refer to.
func ownIDs(t *rapid.T, list reflect.Value) {
	if list.Type().Elem().Kind() != reflect.Struct || list.Len() == 0 {
		return
	}
	field := "ID"
	switch list.Type().Elem() {
	case reflect.TypeFor[ladder.RoleSkillSpec]():
		field = "Skill"
	case reflect.TypeFor[ladder.RelatedRoleSpec]():
		field = "Role"
	}
	if !list.Index(0).FieldByName(field).IsValid() {
		return
	}
	ids := drawIDs(t, list.Len(), list.Len())
	for i := range list.Len() {
		id := list.Index(i).FieldByName(field)
		if id.String() == "" && (slices.Contains(loose, list.Type().Elem().Name()) || field == "Role" && i == 0) {
			continue
		}
		id.SetString(ids[i])
	}
}

// drawAnyRequirement draws a requirement of any kind, nil for none.
func drawAnyRequirement(t *rapid.T, depth int) ladder.RequirementSpec {
	if depth == 2 && rapid.IntRange(0, 3).Draw(t, "none") == 0 {
		return nil
	}
	kinds := []reflect.Type{
		reflect.TypeFor[ladder.AtLeast](), reflect.TypeFor[ladder.Score](), reflect.TypeFor[ladder.Tenure](), reflect.TypeFor[ladder.Held](),
		reflect.TypeFor[ladder.Evidence](), reflect.TypeFor[ladder.Rating](), reflect.TypeFor[ladder.Include](),
	}
	parts := func(least int) []ladder.RequirementSpec {
		list := make([]ladder.RequirementSpec, rapid.IntRange(least, 3).Draw(t, "parts"))
		for i := range list {
			for list[i] == nil {
				list[i] = drawAnyRequirement(t, depth-1)
			}
		}
		return list
	}
	switch kind := rapid.IntRange(0, len(kinds)+4).Draw(t, "kind"); {
	case kind < len(kinds):
		v := reflect.New(kinds[kind]).Elem()
		fill(t, v, "", 1)
		spec, _ := v.Interface().(ladder.RequirementSpec)
		return spec
	case kind == len(kinds):
		return ladder.Own{Condition: certified{By: drawID(t), Levels: []int{1, 2}, Whole: rapid.Bool().Draw(t, "whole")}}
	case depth == 0 || kind == len(kinds)+1:
		return ladder.All{}
	case kind == len(kinds)+2:
		return ladder.All(parts(1))
	case kind == len(kinds)+3:
		return ladder.Any(parts(0))
	default:
		return ladder.Count{N: rapid.IntRange(0, 3).Draw(t, "count"), Of: parts(0)}
	}
}

// certified is a kind of requirement of the tests' own.
type certified struct {
	By     string  `json:"by"`
	Levels []int   `json:"levels,omitempty"`
	Weight float64 `json:"weight,omitempty"`
	Whole  bool    `json:"whole,omitempty"`
	Note   *string `json:"note"`
}

func (certified) Kind() string                     { return "x-certified" }
func (certified) Check(ladder.Ladder) problem.List { return nil }
func (certified) Evaluate(ladder.Facts) (ladder.Outcome, ladder.Progress) {
	return ladder.Outcome{}, ladder.Progress{}
}
func (certified) Line(ladder.Facts, language.Tag) string      { return "" }
func (c certified) Equal(o ladder.Condition) bool             { return reflect.DeepEqual(c, o) }
func (certified) Witness(f ladder.Facts) (ladder.Facts, bool) { return f, false }

var ownKind = ladderfile.OwnKind[certified]("x-certified")
