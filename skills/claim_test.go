package skills_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

func TestNewClaim_errors(t *testing.T) {
	day := date.MustParse
	tests := []struct {
		name string
		in   skills.ClaimSpec
		want []string
	}{
		{"zero", skills.ClaimSpec{}, []string{"level: unstated-level", "skill: missing-id"}},
		{"none is a statement", skills.ClaimSpec{Skill: "go", Level: none}, nil},
		{"bad id", skills.ClaimSpec{Skill: "\xff", Level: none}, []string{"skill: invalid-id"}},
		{"bad ids of evidence", skills.ClaimSpec{Skill: "go", Level: none, Evidence: []skills.EvidenceSpec{{Value: "lived", Problem: "p"}, {Value: " ", Problem: "p\n"}}}, []string{"evidence[1].problem: invalid-id", "evidence[1].value: invalid-id"}},
		{"expired before it was made", skills.ClaimSpec{Skill: "go", Level: none, Date: day("2020"), Expiry: day("2019-12-31")}, []string{"expiry: empty-period"}},
		{"expires in the year in which it was made", skills.ClaimSpec{Skill: "go", Level: none, Date: day("2020-06"), Expiry: day("2020")}, nil},
		{"expires on the day", skills.ClaimSpec{Skill: "go", Level: none, Date: day("2020-06-01"), Expiry: day("2020-06-01")}, nil},
		{"negative, of the whole skill", skills.ClaimSpec{Skill: "go", Negative: true}, nil},
		{"negative, of a level", skills.ClaimSpec{Skill: "go", Level: expert, Negative: true}, nil},
		{"negative, of what is below everything", skills.ClaimSpec{Skill: "go", Level: none, Negative: true}, []string{"level: negative-none"}},
		{"negative, and a waiver", skills.ClaimSpec{Skill: "go", Waiver: text.Plain("on leave"), Negative: true}, []string{"negative: negative-waiver"}},
		{"everything at once", skills.ClaimSpec{Skill: "go", Level: none, Waiver: text.Plain("on leave"), Negative: true}, []string{"level: waived-level", "negative: negative-waiver"}},
		{"sure", skills.ClaimSpec{Skill: "go", Level: none, Confidence: decimal.MustParse("1")}, nil},
		{"hardly sure", skills.ClaimSpec{Skill: "go", Level: none, Confidence: decimal.MustParse("0.000000001")}, nil},
		{"more than sure", skills.ClaimSpec{Skill: "go", Level: none, Confidence: decimal.MustParse("1.000000001")}, []string{"confidence: confidence-out-of-range"}},
		{"less than unsure", skills.ClaimSpec{Skill: "go", Level: none, Confidence: decimal.MustParse("-0.5")}, []string{"confidence: confidence-out-of-range"}},
		{"bad id of the author", skills.ClaimSpec{Skill: "go", Level: none, Author: "kim\n"}, []string{"author: invalid-id"}},
		{"expires, made long ago", skills.ClaimSpec{Skill: "go", Level: none, Expiry: day("0001-01-01")}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c, err := skills.NewClaim(test.in)
			if diff := cmp.Diff(test.want, codesOf(err)); diff != "" || (err == nil) != (test.want == nil) || err != nil && !c.Equal(skills.Claim{}) {
				t.Errorf("NewClaim = %v, %v (-want +got):\n%s", c, err, diff)
			}
		})
	}
}

// Claims whose evidence differs in anything are different claims.
func TestClaim_Equal_evidence(t *testing.T) {
	var claims []skills.Claim
	for _, e := range []skills.EvidenceSpec{{}, {Title: text.Plain("a")}, {Link: "a"}, {Date: date.MustParse("2020")}, {Value: "a"}, {Problem: "a"}} {
		claims = append(claims, must(skills.NewClaim(skills.ClaimSpec{Skill: "go", Level: none, Evidence: []skills.EvidenceSpec{e}})))
	}
	for i, c := range claims {
		for j, d := range claims {
			if c.Equal(d) != (i == j) {
				t.Errorf("%+v and %+v are equal, or one is not itself", c.Spec().Evidence, d.Spec().Evidence)
			}
		}
	}
}

func TestClaim_InForce(t *testing.T) {
	tests := []struct {
		name string
		in   skills.Claim
		asOf string
		want bool
	}{
		{"no day at all", test2021, "", true},
		{"the day before it can have been made", test2021, "2021-02-28", false},
		{"the first day on which it can have been made", test2021, "2021-03-01", true},
		{"the last day on which it can count", test2021, "2023-12-31", true},
		{"the day after", test2021, "2024-01-01", false},
		{"a year in which it counts on some day", test2021, "2021", true},
		{"a month before", test2021, "2021-02", false},
		{"the year after", test2021, "2024", false},
		{"a coarse claim, early", self2020, "2020-01-01", true},
		{"a coarse claim, too early", self2020, "2019-12-31", false},
		{"it does not expire", self2020, "9999-12-31", true},
		{"made long ago", undated, "0001-01-01", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var asOf date.Date
			if test.asOf != "" {
				asOf = date.MustParse(test.asOf)
			}
			if got := test.in.InForce(asOf); got != test.want {
				t.Errorf("%v: InForce(%v) = %v, want %v", test.in, asOf, got, test.want)
			}
		})
	}
}

func TestClaim_accessors(t *testing.T) {
	c := test2021
	if c.Skill() != "go" || c.Level() != aware || c.By() != skills.ByTest || c.Date() != date.MustParse("2021-03") || c.Expiry() != date.MustParse("2023") {
		t.Errorf("%v does not give back what it was made of", c)
	}
	full := claim(skills.ClaimSpec{
		Skill: "go", Level: expert, By: skills.ByPeer, Author: "kim", Date: date.MustParse("2024"), Expiry: date.MustParse("2026"),
		Evidence: []skills.EvidenceSpec{{Link: "a"}, {Link: "b"}}, Confidence: decimal.MustParse("0.8"), Negative: true,
	})
	links := ""
	for range 2 { // it can be run again
		for e := range full.Evidence() {
			links += e.Link
		}
	}
	if full.Author() != "kim" || links != "abab" || full.Confidence() != decimal.MustParse("0.8") || !full.IsNegative() || full.Waiver().String() != "" || noChance.Waiver().String() != "on leave" {
		t.Errorf("%v does not give back what it was made of", full)
	}
	if c.Author() != "" || !c.Confidence().IsZero() || c.IsNegative() {
		t.Errorf("%v gives back more than it was made of", c)
	}
	for _, test := range []struct {
		in   skills.Claim
		want string
	}{
		{test2021, "go mastery/aware by test on 2021-03 until 2023"},
		{undated, "go mastery/working by self"},
		{claim(skills.ClaimSpec{Skill: "go", Level: none}), "go mastery/none"},
		{skills.Claim{}, ""},
		{noChance, "go waived by manager on 2022-01-01"},
		{ended2023, "go no longer by manager on 2023-02-01 until 2025"},
		{full, "go no longer mastery/expert by peer (kim) on 2024 until 2026, sure to 0.8"},
	} {
		if got := test.in.String(); got != test.want {
			t.Errorf("String() = %q, want %q", got, test.want)
		}
	}
}

// Each change of one part makes another claim.
func TestClaim_Equal(t *testing.T) {
	base := skills.ClaimSpec{
		Skill: "go", Level: aware, By: skills.ByPeer, Date: date.MustParse("2020"), Expiry: date.MustParse("2024"),
		Evidence: []skills.EvidenceSpec{{Title: text.Plain("talk"), Link: "https://acme.example/talk", Date: date.MustParse("2020-05")}},
	}
	if !claim(base).Equal(claim(base)) {
		t.Error("a claim does not equal itself")
	}
	for name, change := range map[string]func(*skills.ClaimSpec){
		"Skill":          func(c *skills.ClaimSpec) { c.Skill = "sql" },
		"Level":          func(c *skills.ClaimSpec) { c.Level = working },
		"By":             func(c *skills.ClaimSpec) { c.By = skills.Source{} },
		"Author":         func(c *skills.ClaimSpec) { c.Author = "kim" },
		"Confidence":     func(c *skills.ClaimSpec) { c.Confidence = decimal.MustParse("0.5") },
		"Negative":       func(c *skills.ClaimSpec) { c.Negative = true },
		"Waiver":         func(c *skills.ClaimSpec) { c.Level, c.Waiver = unknown, text.Plain("on leave") },
		"Date":           func(c *skills.ClaimSpec) { c.Date = date.Date{} },
		"Expiry":         func(c *skills.ClaimSpec) { c.Expiry = date.Date{} },
		"no Evidence":    func(c *skills.ClaimSpec) { c.Evidence = nil },
		"Evidence.Title": func(c *skills.ClaimSpec) { c.Evidence[0].Title = text.Plain("book") },
		"Evidence.Link":  func(c *skills.ClaimSpec) { c.Evidence[0].Link = "" },
		"Evidence.Date":  func(c *skills.ClaimSpec) { c.Evidence[0].Date = date.Date{} },
	} {
		other := base
		other.Evidence = slices.Clone(base.Evidence)
		change(&other)
		if claim(base).Equal(claim(other)) || claim(other).Equal(claim(base)) {
			t.Errorf("another %s makes the same claim", name)
		}
	}
}

func TestClaim_immutable(t *testing.T) {
	evidence := []skills.EvidenceSpec{{Link: "https://acme.example/talk"}}
	spec := skills.ClaimSpec{Skill: "go", Level: aware, Evidence: evidence}
	c, before := claim(spec), claim(spec)
	evidence[0].Link = "changed"
	c.Spec().Evidence[0].Link = "changed"
	if !c.Equal(before) {
		t.Errorf("the claim changed with its caller's slice")
	}
}

// A claim's own record makes it again.
func TestClaim_Spec_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := genClaim().Draw(t, "claim")
		if again := claim(c.Spec()); !again.Equal(c) {
			t.Fatalf("%v of the record of %v", again, c)
		}
	})
}

// Compare is an order, in which only claims of equal records are 0.
func TestClaim_Compare_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := genClaim().Draw(t, "a"), genClaim().Draw(t, "b"), genClaim().Draw(t, "c")
		if a.Compare(b) != -b.Compare(a) || a.Compare(a) != 0 {
			t.Fatalf("%v and %v: %d and %d", a, b, a.Compare(b), b.Compare(a))
		}
		if a.Compare(b) <= 0 && b.Compare(c) <= 0 && a.Compare(c) > 0 {
			t.Fatalf("%v, %v, %v go round in a circle", a, b, c)
		}
		if alike := record.Equal(a.Spec(), b.Spec()); alike != a.Equal(b) {
			t.Fatalf("%+v and %+v: Equal is %v", a.Spec(), b.Spec(), !alike)
		}
	})
}

// InForce against a walk over the days that the dates can mean: some day of
// the question must be on or after some day of the making and on or before
// some day of the expiry.
func TestClaim_InForce_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, asOf := genClaim().Draw(t, "claim"), genDate().Draw(t, "asOf")
		want := asOf.IsZero()
		for day := asOf.Earliest(); !asOf.IsZero() && day.Compare(asOf.Latest()) <= 0; day = next(day) {
			made := c.Date().IsZero() || day.Compare(c.Date().Earliest()) >= 0
			want = want || made && (c.Expiry().IsZero() || day.Compare(c.Expiry().Latest()) <= 0)
		}
		if got := c.InForce(asOf); got != want {
			t.Fatalf("%v: InForce(%v) = %v, want %v", c, asOf, got, want)
		}
	})
}

// next returns the day after one, by trying what the calendar has.
func next(day date.Date) date.Date {
	for _, try := range [][3]int{
		{day.Year(), int(day.Month()), day.Day() + 1},
		{day.Year(), int(day.Month()) + 1, 1},
	} {
		if d, err := date.Of(try[0], time.Month(try[1]), try[2]); err == nil {
			return d
		}
	}
	return must(date.Of(day.Year()+1, 1, 1))
}

func TestKind(t *testing.T) {
	roundTrip(t, slices.Collect(skills.Kinds()), []string{"skill", "knowledge", "ability", "tool", "language", "attitude", "practice", "group"})
}

func TestOrder(t *testing.T) {
	// The zero Order is one of them, so that its word is not "".
	for i, want := range []string{"trust-first", "newest-first", "surest-first"} {
		order := slices.Collect(skills.Orders())[i]
		var back skills.Order
		if written, err := order.MarshalText(); string(written) != want || err != nil || order.String() != want {
			t.Errorf("MarshalText() = %q, %v, want %q", written, err, want)
		}
		if err := back.UnmarshalText([]byte(want)); back != order || err != nil {
			t.Errorf("UnmarshalText(%q) = %v, %v", want, back, err)
		}
		if order.Text(language.English) == "" || order.Text(language.English) == order.Text(language.Japanese) {
			t.Errorf("%v has no texts", order)
		}
	}
	order := skills.SurestFirst
	if err := order.UnmarshalText([]byte("newest")); !errors.Is(err, skills.ErrUnknownWord) || order != skills.SurestFirst {
		t.Errorf("UnmarshalText of no word = %v, %v", order, err)
	}
	if err := order.UnmarshalText(nil); err != nil || order != skills.TrustFirst {
		t.Errorf("UnmarshalText of nothing = %v, %v", order, err)
	}
}

func TestSource(t *testing.T) {
	roundTrip(t, slices.Collect(skills.Sources()), []string{"self", "peer", "manager", "assessor", "test"})
}

// word is a member of a closed set.
type word interface {
	comparable
	String() string
	MarshalText() ([]byte, error)
}

// roundTrip checks the words of a closed set, both ways, the zero member and
// what is no word.
func roundTrip[T word, P interface {
	*T
	UnmarshalText([]byte) error
}](t *testing.T, members []T, want []string) {
	t.Helper()
	var zero T
	members, want = append([]T{zero}, members...), append([]string{""}, want...)
	if len(members) != len(want) {
		t.Fatalf("%d members, want %d", len(members), len(want))
	}
	for i, m := range members {
		written, err := m.MarshalText()
		if err != nil || string(written) != want[i] || m.String() != want[i] {
			t.Errorf("MarshalText() = %q, %v, String() = %q; want %q", written, err, m, want[i])
		}
		back := members[len(members)-1]
		if err := P(&back).UnmarshalText(written); err != nil || back != m {
			t.Errorf("UnmarshalText(%q) = %v, %v; want %v", written, back, err, m)
		}
		for _, bad := range []string{want[i] + "x", " " + want[i], "\xff"} {
			back := m
			if err := P(&back).UnmarshalText([]byte(bad)); !errors.Is(err, skills.ErrUnknownWord) || back != m {
				t.Errorf("UnmarshalText(%q) = %v, %v; want %v and no change", bad, back, err, skills.ErrUnknownWord)
			}
		}
	}
}

func TestSource_Text(t *testing.T) {
	seen := make(map[string]skills.Source)
	for s := range skills.Sources() {
		for _, tag := range []language.Tag{language.English, language.Japanese} {
			word := s.Text(tag)
			if other, ok := seen[word]; ok || word == "" {
				t.Errorf("%v is called %q, as is %v", s, word, other)
			}
			seen[word] = s
		}
	}
	if got := (skills.Source{}).Text(language.Japanese); got != "" {
		t.Errorf("the zero Source is called %q", got)
	}
}
