package skills_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// changed are two profiles that differ in every way.
func changed() (from, to skills.Profile) {
	by := func(asOf string, decay skills.Decay, specs ...skills.ClaimSpec) skills.Profile {
		var claims []skills.Claim
		for _, spec := range specs {
			claims = append(claims, claim(spec))
		}
		return skills.Resolve(claims, date.MustParse(asOf), skills.Policy{Decay: decay})
	}
	made, leave := date.MustParse("2024-01-01"), text.EnJa("on leave", "休職中")
	from = by("2024-01-01", skills.Decay{},
		skills.ClaimSpec{Skill: "c#", Level: aware},
		skills.ClaimSpec{Skill: "go", Level: aware},
		skills.ClaimSpec{Skill: "java", Level: expert},
		skills.ClaimSpec{Skill: "kept", Level: working},
		skills.ClaimSpec{Skill: "programming", Level: working},
		skills.ClaimSpec{Skill: "sql", Level: expert, Date: made},
		skills.ClaimSpec{Skill: "waived-before", Waiver: leave},
		skills.ClaimSpec{Skill: "waived-twice", Waiver: leave},
	).With("waived-later", aware)
	to = by("2025-01-01", skills.Decay{Catalog: must(skills.NewCatalog([]skills.SkillSpec{{ID: "sql", HalfLife: 12}}))},
		skills.ClaimSpec{Skill: "c#", Level: low},
		skills.ClaimSpec{Skill: "go", Level: expert},
		skills.ClaimSpec{Skill: "igo", Level: none},
		skills.ClaimSpec{Skill: "java", Level: none},
		skills.ClaimSpec{Skill: "kept", Level: working, By: skills.ByTest},
		skills.ClaimSpec{Skill: "sql", Level: expert, Date: made},
		skills.ClaimSpec{Skill: "waived-before", Level: aware},
		skills.ClaimSpec{Skill: "waived-later", Waiver: leave},
		skills.ClaimSpec{Skill: "waived-new", Waiver: leave},
		skills.ClaimSpec{Skill: "waived-twice", Waiver: text.Plain("for another reason")},
	)
	return from, to
}

func TestDiff(t *testing.T) {
	from, to := changed()
	tell := func(d skills.Difference) (all []string) {
		for c := range d.All() {
			all = append(all, string(c.Skill)+" "+c.Kind.String())
		}
		return all
	}
	there, back := skills.Diff(from, to), skills.Diff(to, from)
	if diff := cmp.Diff([]string{
		"c# scale", "go raised", "igo known", "java lowered", "programming unknown", "sql less-sure",
		"waived-before unwaived", "waived-later waived", "waived-new waived",
	}, tell(there)); diff != "" {
		t.Errorf("there (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{
		"c# scale", "go lowered", "igo unknown", "java raised", "programming known", "sql surer",
		"waived-before waived", "waived-later unwaived", "waived-new unwaived",
	}, tell(back)); diff != "" {
		t.Errorf("back (-want +got):\n%s", diff)
	}
	if there.From() != from.AsOf() || there.To() != to.AsOf() || there.Len() != len(tell(there)) {
		t.Errorf("from %v to %v, %d changes", there.From(), there.To(), there.Len())
	}
	for _, tag := range []language.Tag{language.English, language.Japanese} {
		golden.Check(t, "difference."+tag.String()+".golden", there.Text(tag, catalog, mastery, onet)+"\n"+back.Text(tag, catalog)+"\n")
	}
}

func TestDifference_zero(t *testing.T) {
	var d skills.Difference
	if d.Len() != 0 || d.String() != "" || !d.Apply(skills.Profile{}).Equal(skills.Profile{}) || !d.From().IsZero() || !d.To().IsZero() {
		t.Error("the zero Difference changes something")
	}
	if s := (skills.Change{Skill: "go"}).Text(language.English, catalog); s != "Go: no change" {
		t.Errorf("the zero ChangeKind says %q", s)
	}
}

func TestChangeKind(t *testing.T) {
	roundTrip(t, slices.Collect(skills.ChangeKinds()), []string{"known", "unknown", "raised", "lowered", "scale", "waived", "unwaived", "surer", "less-sure"})
	for kind := range skills.ChangeKinds() {
		if kind.Text(language.English) == "" || kind.Text(language.English) == kind.Text(language.Japanese) {
			t.Errorf("%v has no texts", kind)
		}
	}
}

func genProfile() *rapid.Generator[skills.Profile] {
	return rapid.Custom(func(t *rapid.T) skills.Profile {
		p := skills.Resolve(rapid.SliceOfN(genClaim(), 0, 5).Draw(t, "claims"), genDate().Draw(t, "asOf"), genPolicy().Draw(t, "policy"))
		for range rapid.IntRange(0, 2).Draw(t, "supposed") {
			p = p.With(rapid.SampledFrom([]skills.ID{"go", "sql", "c#"}).Draw(t, "id"), rapid.SampledFrom(levels).Draw(t, "level"))
		}
		return p
	})
}

// A profile does not differ from itself, and what differs makes the one of the
// other.
func TestDiff_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, q, r := genProfile().Draw(t, "p"), genProfile().Draw(t, "q"), genProfile().Draw(t, "r")
		if d := skills.Diff(p, p); d.Len() != 0 || !d.Apply(q).Equal(skills.Diff(q, q).Apply(q)) && d.To() == q.AsOf() {
			t.Fatalf("%v differs from itself by %v", p, d)
		}
		d := skills.Diff(p, q)
		differs := make(map[skills.ID]bool)
		for c := range d.All() {
			differs[c.Skill] = true
			if c.From.Level != p.Level(c.Skill) || c.To.Level != q.Level(c.Skill) {
				t.Fatalf("%v of %v and %v", c, p, q)
			}
		}
		before := facts(r)
		got, applied := d.Apply(p), d.Apply(r)
		if !got.Equal(q) || got.Len() != q.Len() {
			t.Fatalf("%v and %v give %v, want %v", p, d, got, q)
		}
		if facts(r) != before {
			t.Fatalf("Apply changed %s to %v", before, r)
		}
		for _, id := range []skills.ID{"go", "sql", "c#"} {
			has, known := p.Confidence(id)
			want, both := q.Confidence(id)
			if is, _ := got.Confidence(id); known && both && is != want || differs[id] && is != want {
				t.Fatalf("%s: confidence %v after %v, want %v", id, is, has, want)
			}
			_, waivedP := p.Waived(id)
			_, waivedQ := q.Waived(id)
			if changed := p.Level(id) != q.Level(id) || waivedP != waivedQ || known && both && has != want; changed != differs[id] {
				t.Fatalf("%s differs: %v, want %v", id, differs[id], changed)
			}
			expect := r
			if differs[id] {
				expect = q
			}
			if applied.Level(id) != expect.Level(id) {
				t.Fatalf("%s is at %v, want %v", id, applied.Level(id), expect.Level(id))
			}
		}
	})
}
