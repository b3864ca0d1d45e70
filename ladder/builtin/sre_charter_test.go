package builtin_test

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/facts"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// sreCharter reads the charter of files, and says what is wrong when it can't.
func sreCharter(files fs.FS) (c charter.Charter, wrong []string) {
	doc, _ := ladderfile.Read(files, "sre-charter.yaml")
	c, list := doc.Charter(nil)
	for _, p := range list { // warnings as well
		wrong = append(wrong, p.Error())
	}
	return c, wrong
}

// inBoth says which of some words a text lacks, in English and in Japanese.
func inBoth(what string, t text.Text, en, ja string) (wrong []string) {
	for tag, words := range map[language.Tag]string{language.English: en, language.Japanese: ja} {
		for word := range strings.FieldsSeq(words) {
			if !t.Has(tag) || !strings.Contains(strings.ToLower(t.In(tag)), word) {
				wrong = append(wrong, fmt.Sprintf("%s does not speak of %s: %s", what, word, t.In(tag)))
			}
		}
	}
	return wrong
}

// TestSystem_E1 checks mission, vision and values.
func TestSystem_E1(t *testing.T) {
	runSystems(t, facts.System{Name: "E1", Check: checkE1, Facts: []string{
		"sre-charter.yaml mission",
		"sre-charter.yaml vision",
		"sre-charter.yaml vision.from-years",
		"sre-charter.yaml vision.to-years",
		"sre-charter.yaml vision.echoes",
		"sre-charter.yaml acronym",
		"sre-charter.yaml values[embrace-failure]",
		"sre-charter.yaml values[speak-up-freely].text",
		"sre-charter.yaml values[resolve-with-automation].initial",
	}})
}

func checkE1(files fs.FS) []string {
	c, wrong := sreCharter(files)
	wrong = append(wrong, inBoth("the mission", c.Mission().Text, "dependable culture improv reliable", "頼 改善 文化 試")...)
	vision := c.Vision()
	wrong = append(wrong, inBoth("the vision", vision.Text, "improvement own last", "改善 自分の力 途切れない")...)
	if vision.FromYears != 3 || vision.ToYears != 5 || !slices.Equal(vision.Echoes, []string{charter.VisionID}) {
		wrong = append(wrong, fmt.Sprintf("the vision looks %d to %d years ahead and echoes %v", vision.FromYears, vision.ToYears, vision.Echoes))
	}
	var values []string
	for v := range c.Values() {
		values = append(values, v.Initial+" "+v.Name.In(language.English)+" "+v.Name.In(language.Japanese))
		wrong = append(wrong, inBoth("the value "+v.ID, v.Text, "", "")...)
		if !v.Text.Has(language.English) || !v.Text.Has(language.Japanese) {
			wrong = append(wrong, v.ID+" is not explained")
		}
	}
	want := "[S Speak Up Freely 自由に声を上げる R Resolve with Automation 自動化で解決する E Embrace Failure 失敗を歓迎する]"
	if got := fmt.Sprint(values); got != want || c.Acronym() != "SRE" {
		wrong = append(wrong, fmt.Sprintf("the values are %s and spell %q", got, c.Acronym()))
	}
	return wrong
}

// TestSystem_E2 checks the four purposes.
func TestSystem_E2(t *testing.T) {
	runSystems(t, facts.System{Name: "E2", Check: checkE2, Facts: []string{
		"sre-charter.yaml purposes[0]", "sre-charter.yaml purposes[1]", "sre-charter.yaml purposes[2]", "sre-charter.yaml purposes[3]",
		"sre-charter.yaml purposes[2].text", "sre-charter.yaml purposes[3].name",
	}})
}

func checkE2(files fs.FS) []string {
	c, wrong := sreCharter(files)
	var ids []string
	for p := range c.Purposes() {
		ids = append(ids, p.ID)
		words := map[string][2]string{
			"direction": {"alerts capacity automation same", "アラート 容量 自動化 向き"}, "meaning": {"work step", "仕事 一歩"},
			"message": {"teams", "チーム"}, "own-thought": {"each member", "全員"},
		}[p.ID]
		wrong = append(wrong, inBoth(p.ID, p.Text, words[0], words[1])...)
		if !p.Name.Has(language.Japanese) || !p.Text.Has(language.Japanese) {
			wrong = append(wrong, p.ID+" says nothing")
		}
	}
	if got := fmt.Sprint(ids); got != "[direction meaning message own-thought]" {
		wrong = append(wrong, "the purposes are "+got)
	}
	return wrong
}

// TestSystem_E3 checks the seven meetings, and that they can be held.
func TestSystem_E3(t *testing.T) {
	system := facts.System{Name: "E3", Check: checkE3, Facts: []string{
		"sre-charter.yaml brought",
		"sre-charter.yaml process[mission].rests",
		"sre-charter.yaml process[vision].rests",
		"sre-charter.yaml process[mission].decides",
		"sre-charter.yaml process[vision].decides",
		"sre-charter.yaml process[mission-drafts].yields",
		"sre-charter.yaml process[deepen].agenda",
		"sre-charter.yaml process[vision].agenda",
		"sre-charter.yaml process[collect].agenda",
		"sre-charter.yaml process[reason].agenda",
		"sre-charter.yaml process[reason].needs",
		"sre-charter.yaml process[mission-drafts].needs[1]",
		"sre-charter.yaml process[vision].needs[2]",
		"sre-charter.yaml process[values].needs[0]",
		"sre-charter.yaml process[values].rests",
	}}
	for _, id := range []string{"collect", "deepen", "reason", "mission-drafts", "mission", "vision", "values"} {
		system.Facts = append(system.Facts, "sre-charter.yaml process["+id+"]", "sre-charter.yaml process["+id+"].min-hours", "sre-charter.yaml process["+id+"].max-hours")
	}
	runSystems(t, system)
}

func checkE3(files fs.FS) []string {
	c, wrong := sreCharter(files)
	var got []string
	for m := range c.Meetings() {
		got = append(got, fmt.Sprintf("%s needs %v rests %d yields %v decides %v", m.ID, m.Needs, m.Rests, m.Yields, m.Decides))
		if m.MinHours != 1 || m.MaxHours != 2 {
			wrong = append(wrong, fmt.Sprintf("%s takes %d to %d hours", m.ID, m.MinHours, m.MaxHours))
		}
		words := map[string][2]string{
			"collect": {"light hold", "気軽 大切"}, "deepen": {"3", "3"}, "reason": {"why exists", "なぜ チーム"},
			"mission-drafts": {"3 ai", "3 ai"}, "mission": {"3 5", "3 5"}, "vision": {"3 5 company", "3 5 会社"}, "values": {"initials", "頭文字"},
		}[m.ID]
		wrong = append(wrong, inBoth(m.ID, m.Agenda, strings.ToLower(words[0]), strings.ToLower(words[1]))...)
	}
	want := []string{
		"collect needs [] rests 0 yields [collected-values] decides []",
		"deepen needs [collected-values] rests 0 yields [core-values] decides []",
		"reason needs [core-values] rests 0 yields [reason-to-exist] decides []",
		"mission-drafts needs [core-values reason-to-exist] rests 0 yields [mission-drafts] decides []",
		"mission needs [mission-drafts] rests 3 yields [mission vision-drafts] decides [mission]",
		"vision needs [mission vision-drafts company-charter] rests 3 yields [vision number-of-values] decides [vision]",
		"values needs [core-values mission vision number-of-values company-charter] rests 3 yields [values] decides [values]",
	}
	if !slices.Equal(got, want) {
		wrong = append(wrong, "the meetings are "+strings.Join(got, ", "))
	}
	// On one day each, a week apart, they can be held; mission and vision can't be
	// decided on the day on which they are drafted.
	history := charter.HistorySpec{Brought: []charter.BroughtSpec{{Document: "company-charter", Date: date.MustParse("2026-01-01")}}}
	for i, id := range []string{"collect", "deepen", "reason", "mission-drafts", "mission", "vision", "values"} {
		p, err := c.Replay(history)
		if err != nil {
			return append(wrong, err.Error())
		}
		if i > 0 && (id == "mission" || id == "vision") && len(p.Resting(history.Held[i-1].Date)) == 0 {
			wrong = append(wrong, "the drafts of "+id+" need not rest")
		}
		history.Held = append(history.Held, charter.HeldSpec{Meeting: id, Date: date.MustParse(fmt.Sprintf("2026-%02d-01", i+1))})
	}
	if p, err := c.Replay(history); err != nil || !p.Done() || !slices.Equal(p.Decided(), []string{"mission", "vision", "values"}) {
		wrong = append(wrong, fmt.Sprintf("they do not come to a charter: %v, %v", p.Decided(), err))
	}
	return wrong
}

// TestSystem_E4 checks the roadmap: by when, what will be possible, which state.
func TestSystem_E4(t *testing.T) {
	system := facts.System{Name: "E4", Check: checkE4, Facts: []string{"sre-charter.yaml roadmap"}}
	for _, id := range []string{"shared-targets", "open-reviews", "routine-by-machine", "own-cycle"} {
		for _, key := range []string{"by", "possible", "state"} {
			system.Facts = append(system.Facts, "sre-charter.yaml roadmap["+id+"]."+key)
		}
	}
	runSystems(t, system)
}

func checkE4(files fs.FS) []string {
	c, wrong := sreCharter(files)
	n := 0
	var last charter.MilestoneSpec
	for last = range c.Roadmap() {
		n++
		for _, said := range []text.Text{last.Possible, last.State} {
			if last.By.IsZero() || !said.Has(language.English) || !said.Has(language.Japanese) {
				wrong = append(wrong, fmt.Sprintf("%s: by %v, %q", last.ID, last.By, said))
			}
		}
	}
	// It leads as far as the vision looks ahead.
	if years := last.By.Year() - 2026; n == 0 || years < c.Vision().FromYears || years > c.Vision().ToYears {
		wrong = append(wrong, fmt.Sprintf("of %d points the last is %v", n, last.By))
	}
	return wrong
}

// TestSystem_E5 checks that the values can be lived: each by its id.
func TestSystem_E5(t *testing.T) {
	runSystems(t, facts.System{Name: "E5", Check: checkE5, Facts: []string{
		"sre-charter.yaml values[speak-up-freely]", "sre-charter.yaml values[resolve-with-automation]", "sre-charter.yaml values[embrace-failure]",
	}})
}

func checkE5(files fs.FS) []string {
	c, wrong := sreCharter(files)
	a := c.Align([]string{"speak-up-freely", "", "embrace-failure", "speak-up-freely"})
	share, ok := a.Share()
	var unlived []string
	for v := range a.Unlived() {
		unlived = append(unlived, v.ID)
	}
	if !ok || share != 2.0/3 || !slices.Equal(unlived, []string{"resolve-with-automation"}) || len(a.Unknown()) > 0 {
		wrong = append(wrong, fmt.Sprintf("of the values %v are lived, not %v", share, unlived))
	}
	return wrong
}

// TestSRECharter_languages checks that everything a person reads is in both
// languages.
func TestSRECharter_languages(t *testing.T) {
	c, list := builtin.Bases()["builtin:sre-charter"].Charter(nil)
	if len(list) > 0 {
		t.Fatal(list.Text(language.English))
	}
	texts := map[string]text.Text{"name": c.Name(), "description": c.Description(), "mission": c.Mission().Text, "vision": c.Vision().Text}
	for p := range c.Purposes() {
		texts[p.ID+" name"], texts[p.ID+" text"] = p.Name, p.Text
	}
	for v := range c.Values() {
		texts[v.ID+" name"], texts[v.ID+" text"] = v.Name, v.Text
	}
	for m := range c.Meetings() {
		texts[m.ID+" name"], texts[m.ID+" agenda"] = m.Name, m.Agenda
	}
	for m := range c.Roadmap() {
		texts[m.ID+" possible"], texts[m.ID+" state"] = m.Possible, m.State
	}
	for what, said := range texts {
		if !said.Has(language.English) || !said.Has(language.Japanese) {
			t.Errorf("%s: %q", what, said)
		}
	}
	// A company brings its own charter: what is echoed of it is there in every one
	// that states a vision.
	wider, err := charter.New(charter.Spec{ID: "company", Vision: charter.VisionSpec{StatementSpec: charter.StatementSpec{Text: text.Plain("last")}}})
	if err != nil || c.CheckEchoes(wider).Err() != nil {
		t.Errorf("%v, %v", err, c.CheckEchoes(wider))
	}
}
