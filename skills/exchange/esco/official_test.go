package esco_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/esco"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

// counted returns how many problems of each code there are, and of what has no
// place the numbers.
func counted(list problem.List) map[string]string {
	counts := make(map[string]string)
	for _, p := range list {
		args := maps.Collect(p.Args())
		if p.Code() == exchange.NoPlace {
			counts[args["what"].String()] = args["n"].String()
			continue
		}
		counts[p.Code().ID()] += "|"
	}
	return counts
}

// The official files of version 1.1.1, their sizes, their flaws, and what of them
// a taxonomy has no place for.
func TestOfficial(t *testing.T) {
	data, work, list := official(t)
	of := func(r taxonomy.Relation, relations []esco.OccupationSkill) int {
		n := 0
		for _, o := range relations {
			if o.Relation == r {
				n++
			}
		}
		return n
	}
	prerequisites, broader := 0, 0
	for s := range work.Catalog().All() {
		spec := s.Spec()
		prerequisites += len(spec.Prerequisites.Essential) + len(spec.Prerequisites.Optional)
		broader += len(spec.Broader)
	}
	groups, broaderWork := 0, 0
	for o := range work.Occupations() {
		if o.IsGroup() {
			groups++
		}
		broaderWork += len(slices.Collect(o.Broader()))
	}
	got := map[string]int{
		"skills": len(data.Skills), "groups": len(data.SkillGroups), "occupations": len(data.Occupations), "isco groups": len(data.ISCOGroups),
		"essential": of(taxonomy.Essential, data.OccupationSkills), "optional": of(taxonomy.Optional, data.OccupationSkills),
		"skill-skill": len(data.SkillSkills), "broader": len(data.SkillBroader), "broader occupations": len(data.OccupationBroader),
		"hierarchy": len(data.Hierarchy), "schemes": len(data.Schemes), "collections": len(data.Collections),

		"in catalog": work.Catalog().Len(), "in taxonomy": work.Len(), "groups in taxonomy": groups,
		"essential needs": work.Count(taxonomy.Essential), "optional needs": work.Count(taxonomy.Optional),
		"prerequisites": prerequisites, "broader in catalog": broader, "broader in taxonomy": broaderWork,
	}
	want := map[string]int{
		"skills": 13896, "groups": 640, "occupations": 3007, "isco groups": 619,
		"essential": 64946, "optional": 58909, "skill-skill": 5899, "broader": 20656, "broader occupations": 3617,
		"hierarchy": 647, "schemes": 19, "collections": 7,

		"in catalog": 13896 + 640 + 7, "in taxonomy": 3007 + 619 + 1, "groups in taxonomy": 619,
		"essential needs": 64946, "optional needs": 58909,
		"prerequisites": 5899 - 1, "broader in catalog": 20656, "broader in taxonomy": 3617,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	wantList := map[string]string{
		"self-relation": "|", "not-described": "|",
		"modifiedDate": "17172", "inScheme": "18162", "reuseLevel": "13891", "scopeNote": "859", "definition": "11", "regulatedProfessionNote": "3007",
		"originalSkillType of skillSkillRelations": "5655", "conceptSchemes": "19",
		"collection digCompSkills": "26", "collection digitalSkills": "1201", "collection greenSkills": "570", "collection languageSkills": "346",
		"collection researchOccupations": "122", "collection researchSkills": "40", "collection transversalSkills": "96",
	}
	if diff := cmp.Diff(wantList, counted(list)); diff != "" {
		t.Errorf("problems (-want +got)\n%s", diff)
	}
	if s, ok := work.Catalog().Skill("http://data.europa.eu/esco/skill/1e924921-b7ff-4326-a698-c8275bbcf60d"); !ok || s.Name().String() != "positioning materials, tools or equipment" || s.Kind() != skills.KindGroup {
		t.Errorf("a group that only the hierarchy has is %v, %v", s.Name(), ok)
	}
}

// Alternative labels that several skills share, and those that are another's
// preferred label, are ambiguous for the catalog: under NFKC and case folding
// 684 and 219, and a few more where white space within counts as one space, too.
func TestOfficial_ambiguous(t *testing.T) {
	data, work, _ := official(t)
	fold := cases.Fold()
	plain := func(s string) string {
		return strings.TrimSpace(norm.NFKC.String(fold.String(norm.NFKC.String(s))))
	}
	for name, test := range map[string]struct {
		fold              func(string) string
		shared, preferred int
	}{
		"plain": {plain, 684, 219},
		"Fold":  {skills.Fold, 687, 221},
	} {
		alternative, preferred := make(map[string]map[string]bool), make(map[string]map[string]bool)
		add := func(to map[string]map[string]bool, label text.Text, uri string) {
			l := test.fold(label.String())
			if to[l] == nil {
				to[l] = make(map[string]bool)
			}
			to[l][uri] = true
		}
		for _, s := range data.Skills {
			add(preferred, s.PreferredLabel, s.URI)
			for _, label := range s.AltLabels {
				add(alternative, label, s.URI)
			}
		}
		shared, other := 0, 0
		for label, uris := range alternative {
			all := maps.Clone(uris)
			maps.Copy(all, preferred[label])
			if len(uris) > 1 {
				shared++
			}
			if of := preferred[label]; len(of) > 0 && len(all) > len(of) {
				other++
			}
			if len(all) == 1 {
				continue
			}
			found := make(map[string]bool)
			for s := range work.Catalog().Find(label).All() {
				found[string(s.ID())] = true
			}
			for uri := range all {
				if !found[uri] {
					t.Fatalf("%s: %q does not find %s", name, label, uri)
				}
			}
		}
		if shared != test.shared || other != test.preferred {
			t.Errorf("%s: %d labels are shared and %d are another's preferred label, want %d and %d", name, shared, other, test.shared, test.preferred)
		}
	}
}
