package ladderfile_test

import (
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

// A path of the model leads to the file that says it last.
func TestDocument_locate(t *testing.T) {
	fsys := files("base.yaml", small, "over.yaml", ladderOver("base.yaml")+`tracks:
  - id: professional
    grades:
      - {id: p1, title: Developer}
transitions: [{from: p1, to: outside, kind: exit, mode: automatic}]
`)
	doc, _ := ladderfile.Read(fsys, "over.yaml")
	for path, want := range map[problem.Path]string{
		"":                                      "over.yaml:1:1",
		"tracks[professional].grades[p1]":       "over.yaml:7:14",
		"tracks[professional].grades[p1].title": "over.yaml:7:25",
		"tracks[professional].grades[p1].requires": "base.yaml:10:45",
		"tracks[professional].grades[p1].reach":    "over.yaml:7:14",
		"competencies[go].scale":                   "base.yaml:6:21",
		"competencies[nobody].scale":               "base.yaml:6:3",
		"transitions[0].to":                        "over.yaml:8:30",
		"nothing[of this].is there":                "over.yaml:1:1",
	} {
		list := doc.Locate(problem.List{ladder.UnknownGrade.At(path, "x")}, nil)
		if len(list) != 1 || list[0].Range().String() != want || list[0].Path() != path {
			t.Errorf("%s: got %v, want %s", path, list[0].Range(), want)
		}
	}
}

func TestDocument_locateInOrder(t *testing.T) {
	doc, _ := ladderfile.Parse("f.yaml", []byte(small))
	placed := ladder.UnknownGrade.At("tracks", "x").WithRange(problem.Range{File: "f.yaml", Start: problem.Pos{Line: 6, Column: 1}})
	list := problem.List{ladder.UnknownGrade.At("tracks[professional]", "x"), ladder.UnknownGrade.At("id", "x"), placed}
	wantFound(t, doc.Locate(list, nil), "f.yaml:2:5 unknown-grade", "f.yaml:6:1 unknown-grade", "f.yaml:8:9 unknown-grade")
	if !list[0].Range().IsZero() {
		t.Error("the list that was passed has changed")
	}
}

// The parts of a catalog and of a person are found, too.
func TestDocument_locateSkillsAndPeople(t *testing.T) {
	doc, _ := ladderfile.Parse("f.yaml", []byte("kind: skills\nid: x\nskills:\n  - {id: a, related: [b, c]}\n"))
	wantFound(t, doc.Locate(problem.List{skills.RetiredNeeded.At("skills[a].related[1]", "a", "c")}, nil), "f.yaml:4:26 retired-needed")
	doc, _ = ladderfile.Parse("f.yaml", []byte("kind: person\nid: x\nclaims:\n  - {skill: a, level: b}\n"))
	wantFound(t, doc.Locate(problem.List{skills.GroupClaimed.At("claims[0].skill", "a")}, nil), "f.yaml:4:13 group-claimed")
}

// There is nothing to be found in a charter, and in what can't be read.
func TestDocument_locateElsewhere(t *testing.T) {
	charter, _ := ladderfile.Read(good, "charter.yaml")
	broken, _ := ladderfile.Parse("f.yaml", []byte("kind: [\n"))
	for _, doc := range []ladderfile.Document{{}, charter, broken} {
		wantFound(t, doc.Locate(problem.List{ladder.UnknownGrade.At("tracks", "x")}, nil), " unknown-grade")
	}
}
