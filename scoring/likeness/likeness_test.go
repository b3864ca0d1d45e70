package likeness_test

import (
	"context"
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/likeness"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

func TestErrors(t *testing.T) {
	role := func(id string, asks ...likeness.Ask) likeness.RoleSpec { return likeness.RoleSpec{ID: id, Asks: asks} }
	of := func(roles ...likeness.RoleSpec) error { _, err := likeness.New(roles, likeness.Options{}); return err }
	l := must(likeness.New([]likeness.RoleSpec{role("engineer", likeness.At("go", 2, 1)), role("manager")}, likeness.Options{}))
	between := func(from, to string) error { _, err := l.Between(from, to); return err }
	_, near := l.Near("nurse", 3)
	_, related := likeness.New([]likeness.RoleSpec{role("a", likeness.At("go", 1, 1), likeness.At("c", 1, 1))},
		likeness.Options{Similarity: func(_, _ skills.ID) float64 { return 1.5 }})
	_, noTarget := likeness.OfTargets(nil, likeness.Options{})
	for _, test := range []struct {
		err      error
		kind     error
		want, ja string
	}{
		{of(), likeness.ErrNoRoles, "New(0 roles): there are no roles to compare", "比べる職種がありません"},
		{of(role("a"), role("")), likeness.ErrDuplicate, "New(2 roles): role 2 has no id", "2 番目の職種に ID がありません"},
		{of(role("a"), role("b"), role("a")), likeness.ErrDuplicate, "New(3 roles): the role a comes twice", "職種「a」が 2 回出てきます"},
		{
			of(role("a", likeness.At("", 1, 1))), likeness.ErrDuplicate,
			"New(1 roles): the role a asks for a skill without an id", "職種「a」に、ID のないスキルがあります",
		},
		{
			of(role("a", likeness.At("go", 1, 1), likeness.At("go", 2, 1))), likeness.ErrDuplicate,
			"New(1 roles): the role a asks for go twice", "職種「a」に、スキル「go」が 2 回出てきます",
		},
		{
			of(role("a", likeness.At("go", 1, -1))), likeness.ErrNumber,
			"New(1 roles): the role a gives go the importance -1, not 0 or 1e-70 to 1e70 (leave it out if it is not known)",
			"職種「a」のスキル「go」の重要度が -1 です。0 または 1e-70〜1e70 にしてください（不明なら書かないでください）",
		},
		{
			of(role("a", likeness.At("go", math.NaN(), 1))), likeness.ErrNumber,
			"New(1 roles): the role a asks for go at the level NaN, not 0 or 1e-70 to 1e70 (leave it out if it is not known)",
			"職種「a」のスキル「go」のレベルが NaN です。0 または 1e-70〜1e70 にしてください（不明なら書かないでください）",
		},
		{
			of(role("a", likeness.At("go", 1, math.NaN()))), likeness.ErrNumber,
			"New(1 roles): the role a gives go the importance NaN, not 0 or 1e-70 to 1e70 (leave it out if it is not known)",
			"職種「a」のスキル「go」の重要度が NaN です。0 または 1e-70〜1e70 にしてください（不明なら書かないでください）",
		},
		{related, likeness.ErrNumber, "New(1 roles): go counts 1.5 toward c, not 0 to 1", "「go」の「c」への寄与が 1.5 です。0〜1 にしてください"},
		{
			between("engineer", "manger"), likeness.ErrUnknownRole,
			"Likeness.Between(engineer, manger): there is no role manger (did you mean manager?)", "職種「manger」はありません（もしかして: manager）",
		},
		{between("x", "manager"), likeness.ErrUnknownRole, "Likeness.Between(x, manager): there is no role x", "職種「x」はありません"},
		{near, likeness.ErrUnknownRole, "Likeness.Near(nurse): there is no role nurse", "職種「nurse」はありません"},
		{noTarget, likeness.ErrNoRoles, "OfTargets(0 targets): there are no roles to compare", "比べる職種がありません"},
	} {
		var e interface {
			error
			Text(language.Tag) string
		}
		if !errors.Is(test.err, test.kind) || !errors.As(test.err, &e) {
			t.Errorf("%v is no %v", test.err, test.kind)
			continue
		}
		if diff := cmp.Diff([]string{test.want, test.ja}, []string{e.Error(), e.Text(language.Japanese)}); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

// What is not stated is an interval, or left out and listed; never zero.
func TestBetween_notStated(t *testing.T) {
	one := func(v float64) *float64 { return &v }
	l := must(likeness.New([]likeness.RoleSpec{
		{ID: "from", Asks: []likeness.Ask{
			likeness.At("stated", 2, 1), {Skill: "open"}, {Skill: "elsewhere", Scale: "points", Level: one(3)}, likeness.At("free", 3, 1),
		}},
		{ID: "to", Asks: []likeness.Ask{
			likeness.At("stated", 4, 2),
			{Skill: "open", Importance: one(1)},
			{Skill: "elsewhere", Scale: "grades", Level: one(3), Importance: one(1)},
			{Skill: "not brought", Importance: one(4)},
			{Skill: "weightless", Level: one(2)},
			likeness.At("not important", 4, 0), likeness.At("nothing", 0, 4),
		}},
		{ID: "bare", Asks: []likeness.Ask{{Skill: "stated"}, {Skill: "other"}}},
		{ID: "only weightless", Asks: []likeness.Ask{{Skill: "stated", Level: one(2)}, likeness.At("open", 2, 0)}},
		{ID: "nothing"},
	}, likeness.Options{}))
	for _, test := range []struct {
		from, to string
		want     fit.Range
	}{
		{"from", "to", fit.Range{Lo: 2 * 0.5 / 8, Hi: (2*0.5 + 1 + 1) / 8}},
		{"from", "bare", fit.Range{Lo: 0, Hi: 0.5}},             // all asks count alike
		{"from", "only weightless", fit.Range{Lo: 0, Hi: 1}},    // whatever it weighs
		{"from", "nothing", fit.Range{Lo: 1, Hi: 1}},            // asks for nothing
		{"nothing", "from", fit.Range{}},                        // brings nothing
		{"nothing", "only weightless", fit.Range{Lo: 0, Hi: 1}}, // not even known of how much
		{"bare", "bare", fit.Range{Lo: 1, Hi: 1}},               // the same levels, whatever they are
	} {
		like := must(l.Between(test.from, test.to))
		if got := like.Coverage(); math.Abs(got.Lo-test.want.Lo) > 1e-15 || math.Abs(got.Hi-test.want.Hi) > 1e-15 {
			t.Errorf("%v, want %v", like, test.want)
		}
	}
	names := func(seq func(func(likeness.Part) bool)) (ids []skills.ID) {
		for p := range seq {
			ids = append(ids, p.Skill)
		}
		return ids
	}
	like := must(l.Between("from", "to"))
	got := [][]skills.ID{names(like.Parts()), names(like.CarriesOver()), names(like.Missing()), names(like.Unknown()), names(like.LeftOut())}
	want := [][]skills.ID{
		{"stated", "open", "elsewhere", "not brought"},
		nil,
		{"not brought", "stated"},
		{"open", "elsewhere"},
		{"weightless"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got, want := like.String(), "from -> to: 0.12 to 0.38"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestPart_Line(t *testing.T) {
	go1 := likeness.At("go", 4, 2)
	go1.Name = text.EnJa("Go", "Go 言語")
	l := must(likeness.New([]likeness.RoleSpec{
		{ID: "from", Asks: []likeness.Ask{likeness.At("go", 1, 1), likeness.At("c", 4, 1), {Skill: "sql"}}},
		{ID: "to", Asks: []likeness.Ask{go1, likeness.At("sql", 2, 1), likeness.At("tact", 3, 1)}},
	}, likeness.Options{Similarity: func(held, asked skills.ID) float64 {
		if asked == "go" && held == "c" {
			return 0.6
		}
		return 0
	}}))
	var got []string
	for p := range must(l.Between("from", "to")).Parts() {
		got = append(got, p.String(), p.Line(language.Japanese))
	}
	want := []string{
		"Go: level asked 4, covered 0.60 by c", "Go 言語: 必要レベル 4、「c」により充足 0.60",
		"sql: level asked 2, level brought not stated, covered 0.00 to 1.00", "sql: 必要レベル 2、持ち込み 記載なし、充足 0.00〜1.00",
		"tact: level asked 3, nothing brought", "tact: 必要レベル 3、持ち込みなし",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Names find what asks do not tell apart, in Japanese as in English.
func TestNear_names(t *testing.T) {
	role := func(id string, names ...string) likeness.RoleSpec {
		return likeness.RoleSpec{ID: id, Names: names, Asks: []likeness.Ask{likeness.At("work", 1, 1)}}
	}
	first := func(specs []likeness.RoleSpec, o likeness.Options) (near []string) {
		l := must(likeness.New(specs, o))
		for _, list := range must(l.NearEach(context.Background(), 1)) {
			near = append(near, list[0].Role)
		}
		return near
	}
	specs := []likeness.RoleSpec{
		role("a", "Data engineer"), role("b", "Nurse", "NURSE"), role("c", "ENGINEER, data!"),
		role("d", "ソフトウェア開発者"), role("e", "Head nurse"), role("f", "ｿﾌﾄｳｪｱの開発"),
	}
	want := []string{"c", "e", "a", "f", "b", "d"}
	if diff := cmp.Diff(want, first(specs, likeness.Options{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	byID := []string{"b", "a", "a", "a", "a", "a"}
	if diff := cmp.Diff(byID, first(specs, likeness.Options{AsksOnly: true})); diff != "" {
		t.Errorf("asks only (-want +got):\n%s", diff)
	}
	specs[1].Names = []string{" ! "}
	if diff := cmp.Diff(byID, first(specs, likeness.Options{})); diff != "" {
		t.Errorf("one role without a name (-want +got):\n%s", diff)
	}
}

// A likeness is a value: what it was made of, and what it gave, may change.
func TestNew_copies(t *testing.T) {
	specs := []likeness.RoleSpec{{ID: "a", Asks: []likeness.Ask{likeness.At("go", 2, 1)}}, {ID: "b", Asks: []likeness.Ask{likeness.At("go", 4, 1)}}}
	l := must(likeness.New(specs, likeness.Options{}))
	*specs[0].Asks[0].Level, specs[1].ID = 4, "c"
	for p := range must(l.Between("a", "b")).Parts() {
		*p.Asked, *p.Held = 7, 7
	}
	like := must(l.Between("a", "b"))
	part := slices.Collect(like.Parts())[0]
	if like.Coverage().Lo != 0.5 || *part.Asked != 4 || *part.Held != 2 || like.From() != "a" || like.To() != "b" {
		t.Errorf("%v, %v", like, part)
	}
}

func TestZero(t *testing.T) {
	var l likeness.Likeness
	if _, err := l.Between("a", "b"); !errors.Is(err, likeness.ErrUnknownRole) {
		t.Error(err)
	}
	if list, err := l.NearEach(context.Background(), 3); err != nil || len(list) != 0 || l.Len() != 0 {
		t.Error(list, err)
	}
	var like likeness.Like
	if c := like.Coverage(); c != (fit.Range{Lo: 0, Hi: 1}) || like.String() != "" {
		t.Error(c)
	}
	one := must(likeness.New([]likeness.RoleSpec{{ID: "a"}}, likeness.Options{}))
	if list := must(one.Near("a", -1)); len(list) != 0 {
		t.Error(list)
	}
	ctx, cancel := context.WithCancelCause(context.Background())
	stopped := errors.New("stopped")
	cancel(stopped)
	if _, err := one.Coverages(ctx); !errors.Is(err, stopped) {
		t.Error(err)
	}
	if _, err := one.NearEach(ctx, 1); !errors.Is(err, stopped) {
		t.Error(err)
	}
}

// However light, what is missing is missing.
func TestCoverage_lightWeight(t *testing.T) {
	l := must(likeness.New([]likeness.RoleSpec{
		{ID: "from", Asks: []likeness.Ask{likeness.At("go", 3, 1)}},
		{ID: "to", Asks: []likeness.Ask{likeness.At("go", 3, 1), likeness.At("tact", 1, 1e-30)}},
	}, likeness.Options{}))
	if c := must(l.Between("from", "to")).Coverage(); c.Lo >= 1 || c.Lo < 1-1e-15 {
		t.Error(c)
	}
}

// Skills that are as good as each other are not each other.
func TestCoverage_relatedInFull(t *testing.T) {
	l := must(likeness.New([]likeness.RoleSpec{
		{ID: "from", Asks: []likeness.Ask{likeness.At("c", 3, 1)}},
		{ID: "to", Asks: []likeness.Ask{likeness.At("go", 3, 1)}},
	}, likeness.Options{Similarity: func(_, _ skills.ID) float64 { return 1 }}))
	if c := must(l.Between("from", "to")).Coverage(); c.Hi >= 1 || c.Lo < 1-1e-15 {
		t.Error(c)
	}
}

// Nearness does not depend on the units of importances and levels.
func TestNear_units(t *testing.T) {
	near := func(unit float64) (list []float64) {
		at := func(skill skills.ID, level, importance float64) likeness.Ask {
			return likeness.At(skill, unit*level, unit*importance)
		}
		l := must(likeness.New([]likeness.RoleSpec{
			{ID: "a", Asks: []likeness.Ask{at("go", 3, 1), at("c", 1, 2)}},
			{ID: "b", Asks: []likeness.Ask{at("go", 2, 2), at("tact", 1, 1)}},
			{ID: "c", Asks: []likeness.Ask{at("c", 4, 1), at("tact", 2, 3)}},
		}, likeness.Options{}))
		for _, n := range must(l.Near("a", 2)) {
			list = append(list, math.Round(1e9*n.Nearness))
		}
		return list
	}
	for _, unit := range []float64{1e-65, 1e65} {
		if diff := cmp.Diff(near(1), near(unit)); diff != "" {
			t.Errorf("in units of %v (-1 +these):\n%s", unit, diff)
		}
	}
}

// A related skill raises the least of what is not known.
func TestCoverage_relatedToUnknown(t *testing.T) {
	l := must(likeness.New([]likeness.RoleSpec{
		{ID: "from", Asks: []likeness.Ask{{Skill: "go"}, likeness.At("c", 3, 1)}},
		{ID: "to", Asks: []likeness.Ask{likeness.At("go", 3, 1)}},
	}, likeness.Options{Similarity: func(_, _ skills.ID) float64 { return 0.5 }}))
	if c := must(l.Between("from", "to")).Coverage(); c != (fit.Range{Lo: 0.5, Hi: 1}) {
		t.Error(c)
	}
}

// A name counts once, and Japanese by what stands side by side.
func TestNear_words(t *testing.T) {
	list := func(names ...[]string) []likeness.Neighbour {
		var specs []likeness.RoleSpec
		for i, n := range names {
			specs = append(specs, likeness.RoleSpec{ID: string(rune('a' + i)), Names: n})
		}
		return must(must(likeness.New(specs, likeness.Options{})).Near("a", 9))
	}
	once := list([]string{"data lead", "head"}, []string{"data"}, []string{"head"})
	twice := list([]string{"data lead", "head", "HEAD", "head"}, []string{"data"}, []string{"head"})
	if diff := cmp.Diff(once, twice); diff != "" {
		t.Errorf("(-once +twice):\n%s", diff)
	}
	if near := list([]string{"本日"}, []string{"日本"}, []string{"本日休業"}); near[0].Role != "c" {
		t.Error(near)
	}
}
