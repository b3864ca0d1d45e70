package builtin_test

import (
	"fmt"
	"io/fs"
	"slices"
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
)

// checkCTO checks what both guides to the neighbours say of the CTO.
func checkCTO(files fs.FS) []string {
	r, err := guide(files, "cto")
	if err != nil {
		return []string{err.Error()}
	}
	var w wrongs
	w.speaks("name", r.Name(), "CTO|CTO")
	w.list("metaphor", slices.Collect(r.Metaphors()), "compass|羅針盤")
	w.speaks("mission", r.Mission(), "where,company,innovation|どこへ,会社,イノベーション")
	w.speaks("description", r.Description(), "future,research,outside,board,differs by company|未来,研究,社外,取締役会,会社によって違う")
	duties := slices.Collect(r.Responsibilities())
	if len(duties) != 4 {
		w.add("%d responsibilities, want 4", len(duties))
	}
	for i, want := range [][]string{
		{"long-term,vision|長,ビジョン", "directions,microservices|方向,マイクロサービス", "long-term stack,standards|長く使う技術,標準"},
		{"R&D|R&D", "innovation|イノベーション"},
		{"relations,outside|社外,関係", "communities|コミュニティ"},
		{"board|取締役会", "technology,business|技術,事業"},
	} {
		if i < len(duties) {
			w.list(fmt.Sprintf("responsibility %d", i+1), duties[i].Activities, want...)
		}
	}
	partners := slices.Collect(r.Stakeholders())
	if len(partners) != 4 {
		w.add("%d stakeholders, want 4", len(partners))
		return w
	}
	w.speaks("partner", partners[0].Partner, "VPoE|VPoE")
	w.list("occasion", partners[0].Occasions, "standards|標準", "review,architecture|レビュー,アーキテクチャ", "debt|負債")
	w.speaks("partner", partners[1].Partner, "Head of Engineering|Head of Engineering")
	w.list("occasion", partners[1].Occasions, "long-term stack|長く使う技術", "standards|標準", "debt,ordering|負債,順位")
	w.speaks("partner", partners[2].Partner, "board|取締役会")
	w.speaks("partner", partners[3].Partner, "communities,outside|社外,コミュニティ")
	stages := slices.Collect(r.Stages())
	if len(stages) != 2 {
		w.add("%d stages, want 2", len(stages))
		return w
	}
	w.speaks("outlook", stages[1].Outlook, "value,company,legacy|会社の価値,財産")
	w.speaks("change", stages[1].Change, "how,today and tomorrow,where,long term|今日と明日,どう,どこへ,長い目")
	w.speaks("responsibility", stages[1].Responsibility, "vision,board|ビジョン,取締役会")
	w.speaks("job", stages[1].Job, "innovation,research,communities|イノベーション,研究開発,コミュニティ")
	return w
}

// The comparison with a Head of Engineering is in no source: it is derived from
// both guides, as is what the three roles share.
func TestVPoE_comparison(t *testing.T) {
	bases := builtin.Bases()
	var roles []ladder.Role
	for _, id := range []string{"vpoe", "head-of-engineering", "cto"} {
		r, list := bases["builtin:"+id].Role(ladder.Ladder{}, bases)
		if err := list.Err(); err != nil {
			t.Fatal(err)
		}
		roles = append(roles, r)
	}
	c := ladder.CompareRoles(roles...)
	related := c.Derive(0, 1)
	if !related.Derived || len(related.Differences) == 0 {
		t.Errorf("the VPoE differs from a Head of Engineering by %v", related)
	}
	for r := range roles[0].Related() {
		if r.Role == "head-of-engineering" {
			t.Error("the record states what should be derived")
		}
	}
	for _, a := range []ladder.RoleAspect{ladder.Responsibilities, ladder.HardSkills, ladder.SoftSkills} {
		shared := 0
		for item := range c.Items(a) {
			if item.In[0] && item.In[2] {
				shared++
			}
		}
		if shared == 0 {
			t.Errorf("VPoE and CTO share no %s", a)
		}
	}
}
