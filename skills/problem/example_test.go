package problem_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// A package declares its codes in one table.
var (
	unknownGrade = problem.Define("unknown-grade", problem.Fatal,
		text.EnJa("no grade has the id {grade}", "id「{grade}」のグレードはありません"), "grade")
	emptyGrade = problem.Define("empty-grade", problem.Warning,
		text.EnJa("the grade {grade} asks for nothing yet", "グレード「{grade}」の要件がまだありません"), "grade")
)

func Example() {
	var found problem.List
	transition := problem.Path("transitions").Index(0)
	found = append(found, unknownGrade.At(transition.Field("to"), "m44").
		WithRange(problem.Range{File: "acme.yaml", Start: problem.Pos{Line: 23, Column: 18}}).
		WithSuggestion(problem.Nearest("m44", []string{"m4", "m5", "p4"})))
	found = append(found, emptyGrade.At("tracks[professional].grades[p4]", "p4"))

	err := found.Err()
	fmt.Println(errors.Is(err, unknownGrade))
	fmt.Println(err)

	var e *problem.Error
	if errors.As(err, &e) {
		fmt.Print(e.Text(language.Japanese))
	}
	// Output:
	// true
	// tracks[professional].grades[p4]: warning: the grade p4 asks for nothing yet [empty-grade]
	// acme.yaml:23:18: error: no grade has the id m44 (did you mean m4?) [unknown-grade]
	// tracks[professional].grades[p4]: 警告: グレード「p4」の要件がまだありません [empty-grade]
	// acme.yaml:23:18: エラー: id「m44」のグレードはありません（もしかして: m4） [unknown-grade]
}

func ExampleDefine() {
	code := problem.Define("unknown-role", problem.Fatal,
		text.EnJa("no role has the id {role}", "id「{role}」のロールはありません"), "role")
	fmt.Println(code.At("goals[0]", "vpoe"))
	// Output: goals[0]: error: no role has the id vpoe [unknown-role]
}

// A test over a package's table calls Check on each code.
func ExampleCode_Check() {
	code := problem.Define("unknown-role", problem.Fatal,
		text.EnJa("no role has the id {role}", "そのロールはありません"), "role")
	fmt.Println(code.Check())
	// Output: Code.Check: unknown-role: the message in ja does not use {role}
}

func ExampleCode_At() {
	p := unknownGrade.At(problem.Path("goals").Index(0), "p44").WithSuggestion("p4")
	fmt.Println(p.Code().ID(), p.Path(), p.Suggestion())
	fmt.Println(p.Message(language.Japanese))
	// Output:
	// unknown-grade goals[0] p4
	// id「p44」のグレードはありません（もしかして: p4）
}

func ExampleProblem_MarshalJSON() {
	data, err := json.MarshalIndent(unknownGrade.At("goals[0]", "p44"), "", "  ")
	fmt.Println(string(data), err)
	// Output:
	// {
	//   "code": "unknown-grade",
	//   "severity": "error",
	//   "path": "goals[0]",
	//   "args": {
	//     "grade": "p44"
	//   },
	//   "message": {
	//     "en": "no grade has the id p44",
	//     "ja": "id「p44」のグレードはありません"
	//   }
	// } <nil>
}

func ExampleProblem_Args() {
	for name, arg := range unknownGrade.At("", "p44").Args() {
		fmt.Println(name, "=", arg)
	}
	// Output: grade = p44
}

// Warnings alone do not fail.
func ExampleList_Err() {
	list := problem.List{emptyGrade.At("grades[p4]", "p4")}
	fmt.Println(list.Err())
	// Output: <nil>
}

func ExampleBelow() {
	err := problem.List{unknownGrade.At("goals[0].target", "p44")}.Err()
	fmt.Print(problem.Below("people[aki]", err).Text(language.English))
	// Output: people[aki].goals[0].target: error: no grade has the id p44 [unknown-grade]
}

func ExampleSeverity() {
	fmt.Println(problem.Warning.Compare(problem.Fatal), problem.Fatal, problem.Fatal.Text(language.Japanese))
	// Output: -1 error エラー
}

func ExampleNearest() {
	fmt.Println(problem.Nearest("titel", []string{"track", "title"}))
	// Output: title
}

func ExamplePath() {
	p := problem.Path("tracks").Item("professional").Field("grades").Item("p4")
	fmt.Println(p.Field("requires").Index(0))
	fmt.Println(p.Parent(), p.Under("tracks[professional]"))
	// Output:
	// tracks[professional].grades[p4].requires[0]
	// tracks[professional].grades true
}

func ExampleRange() {
	fmt.Println(problem.Range{File: "acme.yaml", Start: problem.Pos{Line: 4, Column: 7}})
	// Output: acme.yaml:4:7
}
