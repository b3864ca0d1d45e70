package skills_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

func TestResolve(t *testing.T) {
	about := []skills.Claim{self2020, peer2022, test2021, lost2024, undated}
	tested := skills.Policy{Trust: []skills.Source{skills.ByTest, skills.ByPeer}}
	tests := []struct {
		name   string
		claims []skills.Claim
		asOf   string
		policy skills.Policy
		want   skills.Claim // zero: unknown
	}{
		{"nobody has said anything", nil, "2024", skills.Policy{}, skills.Claim{}},
		{"before everything but what was said long ago", about, "2019", skills.Policy{}, undated},
		{"the newest", about, "2023", skills.Policy{}, peer2022},
		{"the newest says none", about, "2024-05", skills.Policy{}, lost2024},
		{"at no day all of them count", about, "", skills.Policy{}, lost2024},
		{"the most trusted, though older", about, "2023", tested, test2021},
		{"the most trusted has expired", about, "2024-05", tested, peer2022},
		{"none of the trusted, then the newest", []skills.Claim{self2020, lost2024, undated}, "2024-05", tested, lost2024},
		{"a source may be trusted twice", about, "2023", skills.Policy{Trust: []skills.Source{skills.BySelf, skills.ByTest, skills.BySelf}}, self2020},
		{"a negative claim ends all", append(about[:2:2], ended2023), "2023-02-01", skills.Policy{}, skills.Claim{}},
		{"on the day before it ends nothing", append(about[:2:2], ended2023), "2023-01-31", skills.Policy{}, peer2022},
		{"once it has expired it ends nothing", append(about[:2:2], ended2023), "2026", skills.Policy{}, peer2022},
		{"it ends what is not trusted more alone", append(about[:2:2], test2021, ended2023), "2023-03", tested, test2021},
		{"of a level, it ends those at it and above", []skills.Claim{self2020, undated, notExpert}, "2024", skills.Policy{}, undated},
		{"what is claimed after it counts", []skills.Claim{peer2022, ended2023, lost2024}, "2024-05", skills.Policy{}, lost2024},
		{"the newest, though less trusted", about, "2023", skills.Policy{Trust: tested.Trust, Order: skills.NewestFirst}, peer2022},
		{"the surest, though older", []skills.Claim{peer2022, lost2024}, "2025", skills.Policy{Order: skills.SurestFirst, Confidence: map[skills.Source]decimal.Decimal{skills.ByManager: decimal.MustParse("0.9")}}, peer2022},
		{"the surest after decay", []skills.Claim{peer2022, lost2024}, "2025", skills.Policy{Order: skills.SurestFirst, Decay: skills.Decay{Catalog: fading}, Confidence: map[skills.Source]decimal.Decimal{skills.ByManager: decimal.MustParse("0.9")}}, lost2024},
		{"it has faded to the least", []skills.Claim{peer2022}, "2023-06-01", skills.Policy{Decay: skills.Decay{Catalog: fading}, Least: decimal.MustParse("0.5")}, peer2022},
		{"it has faded below", []skills.Claim{peer2022}, "2023-06-02", skills.Policy{Decay: skills.Decay{Catalog: fading}, Least: decimal.MustParse("0.5")}, skills.Claim{}},
		{"all claims are in the future", []skills.Claim{self2020, lost2024}, "2019", skills.Policy{}, skills.Claim{}},
		{"all claims have expired", []skills.Claim{test2021}, "2024", skills.Policy{}, skills.Claim{}},
		{"the zero Claim states nothing", []skills.Claim{{}, {}}, "", skills.Policy{}, skills.Claim{}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var asOf date.Date
			if test.asOf != "" {
				asOf = date.MustParse(test.asOf)
			}
			p := skills.Resolve(test.claims, asOf, test.policy)
			got, ok := p.Claim("go")
			if !got.Equal(test.want) || ok == test.want.Equal(skills.Claim{}) || p.Level("go") != test.want.Level() {
				t.Errorf("%v counts, at %v; want %v", got, p.Level("go"), test.want)
			}
			if want := min(1, len(test.want.Skill())); p.Len() != want || p.AsOf() != asOf {
				t.Errorf("Len() = %d, AsOf() = %v; want %d, %v", p.Len(), p.AsOf(), want, asOf)
			}
		})
	}
}

// Claims of one source and date: what decides comes last in the record.
func TestResolve_ties(t *testing.T) {
	base := skills.ClaimSpec{Skill: "go", Level: working, By: skills.ByPeer, Date: date.MustParse("2022")}
	with := func(change func(*skills.ClaimSpec)) skills.Claim {
		spec := base
		change(&spec)
		return claim(spec)
	}
	tests := []struct {
		name          string
		counts, other skills.Claim
	}{
		{"the lowest level", with(func(c *skills.ClaimSpec) { c.Level = none }), claim(base)},
		{"the first scale", claim(base), with(func(c *skills.ClaimSpec) { c.Level = low })},
		{"it does not expire", claim(base), with(func(c *skills.ClaimSpec) { c.Expiry = date.MustParse("2030") })},
		{"it expires later", with(func(c *skills.ClaimSpec) { c.Expiry = date.MustParse("2030") }), with(func(c *skills.ClaimSpec) { c.Expiry = date.MustParse("2030-11-30") })},
		{"less evidence, for want of anything better", claim(base), with(func(c *skills.ClaimSpec) { c.Evidence = []skills.EvidenceSpec{{Title: text.Plain("talk")}} })},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for _, claims := range [][]skills.Claim{{test.counts, test.other}, {test.other, test.counts}} {
				if got, _ := skills.Resolve(claims, date.Date{}, skills.Policy{}).Claim("go"); !got.Equal(test.counts) {
					t.Errorf("%+v counts, want %+v", got.Spec(), test.counts.Spec())
				}
			}
		})
	}
}

func TestProfile_waived(t *testing.T) {
	p := skills.Resolve([]skills.Claim{noChance, claim(skills.ClaimSpec{Skill: "sql", Level: aware})}, date.Date{}, skills.Policy{})
	if why, ok := p.Waived("go"); !ok || why.String() != "on leave" || !p.Level("go").IsZero() || p.Len() != 1 {
		t.Errorf("%v: waived %v, %v", p, why, ok)
	}
	if got, want := p.String(), "sql=mastery/aware go waived"; got != want {
		t.Errorf("String() = %q, want %q", got, want)
	}
	for id := range p.All() {
		if id != "sql" {
			t.Errorf("%s is among the known skills", id)
		}
	}
	if _, ok := p.Waived("sql"); ok {
		t.Error("sql is waived")
	}
	if q := p.With("go", expert); q.Level("go") != expert || q.Len() != 2 || q.Equal(p) {
		t.Errorf("With gives %v", q)
	}
	if q := p.With("go", unknown); q.String() != "sql=mastery/aware" || q.Equal(p) {
		t.Errorf("With of unknown gives %v", q)
	}
}

func TestProfile_Confidence(t *testing.T) {
	policy := skills.Policy{Decay: skills.Decay{Catalog: fading}}
	p := skills.Resolve([]skills.Claim{peer2022}, date.MustParse("2024-06-01"), policy).With("sql", aware)
	if got, ok := p.Confidence("go"); got != 0.25 || !ok {
		t.Errorf("Confidence of what is claimed = %v, %v, want 0.25", got, ok)
	}
	for _, id := range []skills.ID{"sql", "c#"} {
		if got, ok := p.Confidence(id); got != 0 || ok {
			t.Errorf("Confidence of what nobody claims = %v, %v", got, ok)
		}
	}
}

func TestProfile_zero(t *testing.T) {
	var p skills.Profile
	if _, ok := p.Claim("go"); ok || p.Len() != 0 || !p.Level("go").IsZero() || !p.AsOf().IsZero() || p.String() != "" {
		t.Error("the zero Profile knows something")
	}
	if !p.Equal(skills.Resolve(nil, date.Date{}, skills.Policy{})) || p.Equal(skills.Resolve(nil, date.MustParse("2024"), skills.Policy{})) {
		t.Error("a profile of no claims is the zero Profile of its day")
	}
	if q := p.With("go", aware); q.Level("go") != aware || p.Len() != 0 {
		t.Errorf("With on the zero Profile gives %v and leaves %v", q, p)
	}
	if q := p.With("go", unknown); !q.Equal(p) {
		t.Errorf("With of unknown gives %v", q)
	}
}

func TestProfile_With(t *testing.T) {
	p := skills.Resolve([]skills.Claim{peer2022}, date.MustParse("2024"), skills.Policy{})
	supposed := p.With("go", expert).With("sql", none)
	if _, ok := supposed.Claim("go"); ok {
		t.Error("a supposition has a claim behind it")
	}
	if got, want := supposed.String(), "go=mastery/expert sql=mastery/none"; got != want {
		t.Errorf("String() = %q, want %q", got, want)
	}
	if got, ok := p.Claim("go"); !ok || !got.Equal(peer2022) || p.Level("go") != working || p.Len() != 1 {
		t.Errorf("With changed the profile it came from to %v", p)
	}
	if got := supposed.With("go", unknown); got.Len() != 1 || !got.Level("go").IsZero() {
		t.Errorf("With of unknown gives %v", got)
	}
	if got := p.With("", expert); !got.Equal(p) {
		t.Errorf("With of no skill gives %v", got)
	}
}

func TestProfile_All(t *testing.T) {
	p := skills.Profile{}.With("sql", aware).With("c#", none).With("go", low)
	want := []string{"c# mastery/none", "go onet/low", "sql mastery/aware"}
	var got []string
	for range 2 { // it can be run again
		for id, level := range p.All() {
			got = append(got, string(id)+" "+level.String())
		}
	}
	if diff := cmp.Diff(slices.Concat(want, want), got); diff != "" {
		t.Errorf("All() (-want +got):\n%s", diff)
	}
	for id := range p.All() {
		if id != "c#" {
			t.Errorf("the first skill is %v, want c#", id)
		}
		break
	}
	if got := maps.Collect(p.All()); len(got) != p.Len() {
		t.Errorf("Len() = %d, All() has %d", p.Len(), len(got))
	}
}

// A requirement looks up levels without end.
func TestProfile_allocs(t *testing.T) {
	p := skills.Resolve([]skills.Claim{peer2022}, date.Date{}, skills.Policy{})
	for name, f := range map[string]func(){
		"Level, known":   func() { p.Level("go") },
		"Level, unknown": func() { p.Level("sql") },
		"Claim":          func() { p.Claim("go") },
		"InForce":        func() { test2021.InForce(peer2022.Date()) },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s allocates %v times, want 0", name, n)
		}
	}
}
