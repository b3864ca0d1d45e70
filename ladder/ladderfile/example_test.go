package ladderfile_test

import (
	"errors"
	"fmt"
	"os"
	"testing/fstest"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/ladder/lint"
	"github.com/kakezan/kakezan/skills/problem"
)

const small = `kind: ladder
id: small
scales:
  - {id: mastery, steps: [aware, working, expert]}
competencies:
  - {id: go, scale: mastery}
tracks:
  - id: professional
    grades:
      - {id: p1, title: Engineer, requires: {go: working}}
`

func ExampleLoadLadder() {
	files := fstest.MapFS{
		"small.yaml": {Data: []byte(small)},
		"acme.yaml": {Data: []byte(`kind: ladder
id: acme
extends: small.yaml
tracks:
  - id: professional
    grades:
      - {id: p1, title: {en: Developer, ja: 開発者}}
      - {id: p2, title: Senior Developer, requires: {go: expert}}
`)},
	}
	acme, err := ladderfile.LoadLadder(files, "acme.yaml", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for grade := range acme.Grades() {
		fmt.Println(grade.ID(), grade.Name().In(language.Japanese))
	}
	// Output:
	// p1 開発者
	// p2 Senior Developer
}

// All that is wrong with a file is reported at once.
func ExampleLoadLadder_problems() {
	files := fstest.MapFS{"acme.yaml": {Data: []byte(`kind: ladder
id: acme
scales:
  - {id: mastery, steps: [aware, working]}
competencies:
  - {id: go, scale: mastery}
roles:
  - {id: developer, requires: {go: wroking}}
  - {id: lead, requries: {go: working}, mission: 導く}
`)}}
	_, err := ladderfile.LoadLadder(files, "acme.yaml", nil)
	if list, ok := errors.AsType[*problem.Error](err); ok {
		fmt.Print(list.Text(language.English), list.Text(language.Japanese))
	}
	fmt.Println(errors.Is(err, ladderfile.UnknownKey))
	// Output:
	// acme.yaml:8:36: error: the scale mastery has no level wroking; it has none, aware, working (did you mean working?) [unknown-step]
	// acme.yaml:9:16: error: a role has no key requries (did you mean requires?) [unknown-key]
	// acme.yaml:8:36: エラー: 尺度「mastery」に「wroking」というレベルはありません。あるのは none, aware, working です（もしかして: working） [unknown-step]
	// acme.yaml:9:16: エラー: 職種に「requries」というキーはありません（もしかして: requires） [unknown-key]
	// true
}

func ExampleDocument_Ladder() {
	base, _ := ladderfile.Parse("small.yaml", []byte(small))
	doc, _ := ladderfile.Parse("acme.yaml", []byte("kind: ladder\nid: acme\nextends: company:small\nversion: 2\n"))
	acme, problems := doc.Ladder(ladderfile.Bases{"company:small": base})
	fmt.Println(acme, len(problems), doc.Extends())
	// Output: acme 2 0 company:small
}

func ExampleLoadPerson() {
	files := fstest.MapFS{
		"small.yaml": {Data: []byte(small)},
		"aki.yaml": {Data: []byte(`kind: person
id: aki
ladder: small.yaml
claims:
  - {skill: go, level: expert, by: manager, date: 2026-04}
goals:
  - {target: p1, horizon: next}
`)},
	}
	aki, err := ladderfile.LoadPerson(files, "aki.yaml", ladder.Ladder{}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for claim := range aki.Claims() {
		fmt.Println(claim)
	}
	// Output: go mastery/expert by manager on 2026-04
}

// A problem stands in the file in which somebody can mend it.
func ExampleLoadOrganisation() {
	files := fstest.MapFS{
		"small.yaml": {Data: []byte(small)},
		"aki.yaml":   {Data: []byte("kind: person\nid: aki\nladder: small.yaml\nstints: [{place: p2, from: 2025}]\n")},
		"acme.yaml": {Data: []byte(`kind: organisation
id: acme
ladders: [small.yaml]
people: [aki.yaml]
seats:
  - {id: first, place: p1, holder: akki}
  - {id: second, place: small/p1, from: 2026, to: 2025}
`)},
	}
	_, err := ladderfile.LoadOrganisation(files, "acme.yaml", nil)
	fmt.Println(err)
	// Output:
	// acme.yaml:6:36: error: the organisation has nobody with the id akki (did you mean aki?) [unknown-person]
	// acme.yaml:7:51: error: the end 2025 comes before the start 2026 [empty-period]
	// aki.yaml:4:18: error: no grade or role has the id p2 (did you mean p1?) [unknown-target]
}

func ExampleLoadSkills() {
	files := fstest.MapFS{"languages.yaml": {Data: []byte(`kind: skills
id: languages
skills:
  - {id: F#, kind: language, aliases: [fsharp, {ja: エフシャープ}]}
`)}}
	languages, err := ladderfile.LoadSkills(files, "languages.yaml", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(languages.Skills().Find("ｆｓｈａｒｐ"))
	// Output: [F#]
}

func ExampleMarshalLadder() {
	doc, _ := ladderfile.Parse("small.json", []byte(`{"kind": "ladder", "id": "small",
		"scales": [{"id": "s", "steps": [{"id": "a"}, {"id": "b", "number": 1.50}]}],
		"competencies": [{"id": "go", "scale": "s"}, {"id": "any", "scale": "s"}],
		"roles": [{"id": "r", "requires": {"all": [{"go": "a"}, {"level": {"skill": "any", "at": "b"}}]}}]}`))
	small, _ := doc.Ladder(nil)
	file, err := ladderfile.MarshalLadder(small.Spec())
	if err != nil {
		fmt.Println(err)
		return
	}
	os.Stdout.Write(file)
	// Output:
	// kind: ladder
	// id: small
	// scales:
	//   - id: s
	//     steps:
	//       - a
	//       - {id: b, number: 1.5}
	// competencies:
	//   - id: go
	//     scale: s
	//   - id: any
	//     scale: s
	// roles:
	//   - id: r
	//     requires:
	//       all:
	//         - {go: a}
	//         - {level: {skill: any, at: b}}
}

// The ladder that a person's file names.
func ExampleDocument_LadderOf() {
	doc, _ := ladderfile.Parse("aki.yaml", []byte("kind: person\nid: aki\nladder: builtin:dual-track\n"))
	l, _ := doc.LadderOf(builtin.Bases())
	fmt.Println(l.ID())
	// Output: dual-track
}

// A finding of lint that is meant is silenced in the file, which stays as people
// wrote it.
func ExampleDocument_Append() {
	doc, _ := ladderfile.Parse("acme.yaml", []byte(`# The ladder of Acme.
kind: ladder
id: acme
scales: [{id: mastery, steps: [aware, working]}] # two are enough

competencies:
  - {id: go, scale: mastery}
tracks:
  - id: professional
    grades:
      - id: p1
        title: Engineer
        requires: {go: working}
      - id: p2 # leads
        title: Lead
        requires: {go: aware}
`))
	acme, _ := doc.Ladder(nil)
	for _, finding := range doc.Locate(lint.Check(acme).Findings, nil) {
		if !finding.Is(lint.FallingRequirement) {
			continue
		}
		fmt.Println(finding.Range(), finding.Code().ID())
		silence := fmt.Sprintf("{code: %s, at: %q, because: Leads write less.}", finding.Code().ID(), finding.Path())
		doc, _ = doc.Append("silences", silence)
	}
	doc, err := doc.Set("tracks[professional].grades[p2].title", "{en: Lead, ja: リード}")
	fmt.Println(err)
	fmt.Print(doc)
	// Output:
	// acme.yaml:16:19 falling-requirement
	// <nil>
	// # The ladder of Acme.
	// kind: ladder
	// id: acme
	// scales: [{id: mastery, steps: [aware, working]}] # two are enough
	//
	// competencies:
	//   - {id: go, scale: mastery}
	// tracks:
	//   - id: professional
	//     grades:
	//       - id: p1
	//         title: Engineer
	//         requires: {go: working}
	//       - id: p2 # leads
	//         title: {en: Lead, ja: リード}
	//         requires: {go: aware}
	// silences:
	//   - {code: falling-requirement, at: "tracks[professional].grades[p2].requires", because: Leads write less.}
}

func ExampleDocument_Set() {
	doc, _ := ladderfile.Parse("acme.yaml", []byte(`kind: ladder
id: acme
version: "2026-04" # of every spring
name: {en: Acme}
`))
	doc, _ = doc.Set("version", `"2027-04"`)
	doc, _ = doc.Set("name.ja", "アクメ")
	fmt.Print(doc)
	// Output:
	// kind: ladder
	// id: acme
	// version: "2027-04" # of every spring
	// name: {en: Acme, ja: アクメ}
}

func ExampleDocument_Remove() {
	doc, _ := ladderfile.Parse("acme.yaml", []byte(`kind: ladder
id: acme
tracks:
  - id: professional
    grades:
      - {id: p1, title: Engineer} # the first
      - {id: p2, title: Lead}     # the second
`))
	doc, _ = doc.Remove("tracks[professional].grades[p1]")
	fmt.Print(doc)
	_, err := doc.Remove("tracks[professional].grades[p3]")
	fmt.Println(err)
	// Output:
	// kind: ladder
	// id: acme
	// tracks:
	//   - id: professional
	//     grades:
	//       - {id: p2, title: Lead}     # the second
	// acme.yaml:6:7: error: the file has no part tracks[professional].grades[p3] (did you mean p2?) [no-such-part]
}
