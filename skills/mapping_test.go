package skills_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
)

// The mappings:
//
//	read     the depth of O*NET as mastery; below 1 nobody can say, and nothing is an expert
//	lowest   mastery as onet, where aware is too little to count
var (
	read = must(skills.NewMapping(depth, mastery, skills.MappingSpec{Cuts: []skills.CutSpec{
		{From: "1", To: "aware"}, {From: "2.5", To: "working"}, {From: "5.50", To: "practitioner"},
	}}))
	lowest = must(skills.NewMapping(mastery, onet, skills.MappingSpec{Cuts: []skills.CutSpec{
		{From: "aware", To: "none"}, {From: "working", To: "low"}, {From: "practitioner", To: "low"}, {From: "expert", To: "high"},
	}}))
)

func TestNewMapping_errors(t *testing.T) {
	tests := []struct {
		name     string
		from, to skills.Scale
		cuts     []skills.CutSpec
		want     []string
	}{
		{"of no scales", skills.Scale{}, skills.Scale{}, []skills.CutSpec{{From: "a", To: "b"}}, []string{"from: missing-id", "to: missing-id"}},
		{"without cut-offs", mastery, onet, nil, nil},
		{"steps of the other scale", mastery, onet, []skills.CutSpec{{From: "low", To: "aware"}}, []string{"cuts[0].from: unknown-step", "cuts[0].to: unknown-step"}},
		{"from none", depth, onet, []skills.CutSpec{{From: "none", To: "low"}, {From: "0", To: "low"}}, []string{"cuts[0].from: reserved-id", "cuts[1].from: reserved-id"}},
		{"cut-offs that fall", mastery, onet, []skills.CutSpec{{From: "working", To: "low"}, {From: "working", To: "low"}, {From: "aware", To: "low"}}, []string{"cuts[1].from: falling-cut", "cuts[2].from: falling-cut"}},
		{"targets that fall", mastery, onet, []skills.CutSpec{{From: "aware", To: "mid"}, {From: "working"}, {From: "expert", To: "low"}}, []string{"cuts[2].to: falling-target"}},
		{"a gap", mastery, onet, []skills.CutSpec{{From: "aware", To: "low"}, {From: "working"}, {From: "expert", To: "low"}}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m, err := skills.NewMapping(test.from, test.to, skills.MappingSpec{Cuts: test.cuts})
			if diff := cmp.Diff(test.want, codesOf(err)); diff != "" || m.IsZero() != (err != nil) {
				t.Errorf("NewMapping = %v, %v (-want +got):\n%s", m, err, diff)
			}
		})
	}
}

func TestMapping_Map(t *testing.T) {
	for _, test := range []struct {
		m        skills.Mapping
		in, want string
	}{
		{read, "none", "mastery/none"},
		{read, "0.99", ""},
		{read, "1", "mastery/aware"},
		{read, "2.49", "mastery/aware"},
		{read, "2.5", "mastery/working"},
		{read, "7", "mastery/practitioner"},
		{lowest, "none", "onet/none"},
		{lowest, "aware", "onet/none"},
		{lowest, "practitioner", "onet/low"},
		{lowest, "expert", "onet/high"},
	} {
		if got, err := test.m.Map(test.m.From().MustParse(test.in)); got.String() != test.want || err != nil {
			t.Errorf("Map(%s) = %v, %v; want %q", test.in, got, err, test.want)
		}
	}
	for _, m := range []skills.Mapping{read, {}} {
		if got, err := m.Map(unknown); err != nil || !got.IsZero() {
			t.Errorf("Map(unknown) = %v, %v; want unknown", got, err)
		}
		for _, l := range []skills.Level{expert, low} {
			if got, err := m.Map(l); !errors.Is(err, skills.ErrOtherScale) || !got.IsZero() {
				t.Errorf("Map(%v) = %v, %v; want %v", l, got, err, skills.ErrOtherScale)
			}
		}
	}
}

func TestMapping_zero(t *testing.T) {
	var m skills.Mapping
	if !m.IsZero() || !m.From().IsZero() || !m.To().IsZero() || m.Spec().Cuts != nil || m.IsLossless() || !m.Losses().IsZero() || m.String() != "" || m.Losses().String() != "" || !m.Equal(skills.Mapping{}) || m.Equal(read) || read.Equal(m) {
		t.Error("the zero Mapping says something")
	}
	for _, pair := range [][2]skills.Mapping{{m, m}, {m, read}, {read, m}, {read, read}} {
		if both, err := pair[0].Then(pair[1]); !errors.Is(err, skills.ErrOtherScale) || !both.IsZero() {
			t.Errorf("(%v).Then(%v) = %v, %v; want %v", pair[0], pair[1], both, err, skills.ErrOtherScale)
		}
	}
}

func TestMapping_Spec(t *testing.T) {
	spec := lowest.Spec()
	spec.Cuts[0].To = "changed"
	again := must(skills.NewMapping(mastery, onet, lowest.Spec()))
	if !again.Equal(lowest) || again.String() != "mastery -> onet: aware=none working=low practitioner=low expert=high" {
		t.Errorf("the mapping of its own record is another: %v", again)
	}
	fewer := must(skills.NewMapping(mastery, onet, skills.MappingSpec{Cuts: slices.Delete(lowest.Spec().Cuts, 2, 3)}))
	if !fewer.Equal(lowest) || fewer.Equal(must(skills.NewMapping(mastery, onet, skills.MappingSpec{}))) || fewer.Equal(read) {
		t.Error("Equal does not go by what is mapped")
	}
}

func TestLosses_Text(t *testing.T) {
	for _, test := range []struct {
		m      skills.Mapping
		en, ja string
	}{
		{read, `one and the same, Aware: 1 to 2.49 (150 steps)
one and the same, Working: 2.5 to 5.49 (300 steps)
one and the same, Practitioner: 5.5 to 7 (151 steps)
reached by nothing: expert
unknown, as nothing is said about it: 0.01 to 0.99 (99 steps)
`, `区別できず「知っている」になる: 1〜2.49（150 段階）
区別できず「使える」になる: 2.5〜5.49（300 段階）
区別できず「教えられる」になる: 5.5〜7（151 段階）
どれも到達しない: expert
対応が書かれていないので不明になる: 0.01〜0.99（99 段階）
`},
		{lowest, "one and the same, none: none, Aware\none and the same, low: Working, Practitioner\nreached by nothing: mid\n", "区別できず「なし」になる: なし、知っている\n区別できず「low」になる: 使える、教えられる\nどれも到達しない: mid\n"},
	} {
		losses := test.m.Losses()
		if diff := cmp.Diff(test.en, losses.String()); diff != "" {
			t.Errorf("Text (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(test.ja, losses.Text(language.Japanese)); diff != "" {
			t.Errorf("Text (-want +got):\n%s", diff)
		}
	}
}

// genMapping draws a mapping between two scales, monotone by construction.
func genMapping(from, to skills.Scale) *rapid.Generator[skills.Mapping] {
	return rapid.Custom(func(t *rapid.T) skills.Mapping {
		var spec skills.MappingSpec
		target := rapid.IntRange(0, 1).Draw(t, "lowest")
		for i := 1; i <= from.Len(); i++ {
			l, _ := from.Step(i)
			switch rapid.IntRange(0, 4).Draw(t, l.String()) {
			case 0:
				spec.Cuts = append(spec.Cuts, skills.CutSpec{From: l.ID()})
			case 1, 2:
				target = min(to.Len(), target+rapid.IntRange(0, 2).Draw(t, "rise"))
				m, _ := to.Step(target)
				spec.Cuts = append(spec.Cuts, skills.CutSpec{From: l.ID(), To: m.ID()})
			}
		}
		return must(skills.NewMapping(from, to, spec))
	})
}

// slowMap goes through the cut-offs as they are written.
func slowMap(m skills.Mapping, l skills.Level) skills.Level {
	if l.IsZero() {
		return l
	}
	if l.IsNone() {
		return m.To().MustParse(skills.None)
	}
	to := ""
	for _, c := range m.Spec().Cuts {
		if order, _ := m.From().MustParse(c.From).Compare(l); order <= 0 {
			to = c.To
		}
	}
	if to == "" {
		return unknown
	}
	return m.To().MustParse(to)
}

// Map is the cut-offs read one by one, never turns an order round, and says what
// it loses.
func TestMapping_law(t *testing.T) {
	scales := []skills.Scale{mastery, onet, rating, celsius}
	rapid.Check(t, func(t *rapid.T) {
		from, to := rapid.SampledFrom(scales).Draw(t, "from"), rapid.SampledFrom(scales).Draw(t, "to")
		m := genMapping(from, to).Draw(t, "m")
		back := make(map[skills.Level][]skills.Level)
		var last skills.Level
		var unsaid, unreached []skills.Level
		for l := range from.Levels() {
			got, err := m.Map(l)
			if want := slowMap(m, l); got != want || err != nil {
				t.Fatalf("%v: Map(%v) = %v, %v; want %v", m, l, got, err, want)
			}
			if got.IsZero() {
				unsaid = append(unsaid, l)
				continue
			}
			if order, ok := last.Compare(got); ok && order > 0 {
				t.Fatalf("%v: %v is mapped to %v, below %v", m, l, got, last)
			}
			back[got], last = append(back[got], l), got
		}
		losses := m.Losses()
		var merged []skills.Merged
		for l := range to.Levels() {
			switch n := len(back[l]); {
			case n == 0:
				unreached = append(unreached, l)
			case n > 1:
				merged = append(merged, skills.Merged{To: l, From: back[l]})
			}
		}
		type lost struct {
			Merged            []skills.Merged
			Unreached, Unsaid []skills.Level
		}
		want, got := lost{merged, unreached, unsaid}, lost{slices.Collect(losses.Merged()), slices.Collect(losses.Unreached()), slices.Collect(losses.Unsaid())}
		if diff := cmp.Diff(want, got, sameLevel); diff != "" {
			t.Fatalf("%v: Losses() (-want +got):\n%s", m, diff)
		}
		if lossless := len(merged) == 0 && len(unsaid) == 0; m.IsLossless() != lossless || losses.IsZero() != (lossless && len(unreached) == 0) || losses.IsZero() != (losses.String() == "") {
			t.Fatalf("%v: IsLossless() = %v, losses %q", m, m.IsLossless(), losses)
		}
		if again := must(skills.NewMapping(from, to, m.Spec())); !again.Equal(m) {
			t.Fatalf("%v is read back as %v", m, again)
		}
	})
}

// What Then gives for a level is what the second mapping gives for what the first
// gives; and the record of both says the same.
func TestMapping_Then_law(t *testing.T) {
	scales := []skills.Scale{mastery, onet, rating, celsius}
	rapid.Check(t, func(t *rapid.T) {
		var at [3]skills.Scale
		for i := range at {
			at[i] = rapid.SampledFrom(scales).Draw(t, fmt.Sprint("scale", i))
		}
		m, n := genMapping(at[0], at[1]).Draw(t, "m"), genMapping(at[1], at[2]).Draw(t, "n")
		both, err := m.Then(n)
		if err != nil {
			t.Fatal(err)
		}
		for l := range at[0].Levels() {
			if got, want := must(both.Map(l)), must(n.Map(must(m.Map(l)))); got != want || got != slowMap(both, l) {
				t.Fatalf("%v, then %v: Map(%v) = %v, want %v", m, n, l, got, want)
			}
		}
	})
}

func TestMapping_allocs(t *testing.T) {
	l := depth.MustParse("4.62")
	if n := testing.AllocsPerRun(100, func() { _, _ = read.Map(l) }); n != 0 {
		t.Errorf("Map allocates %v times, want 0", n)
	}
}
