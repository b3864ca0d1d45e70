package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/lint"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// says is what the program itself has to say, in English and Japanese.
var says = struct{ lang, argument, noData, size, texts, findings, lint, nothing, times, separator text.Text }{
	lang:     text.EnJa("-lang {lang}: the report is written in en or ja", "-lang {lang}: 使える言語は en と ja です"),
	argument: text.EnJa("what is {argument}? Flags start with a hyphen", "{argument} は何でしょうか。フラグはハイフンで始めてください"),
	noData: text.EnJa("Say with -data DIR where the public ladders are: a folder that holds a copy of each of these (see README.md)",
		"公開されているラダーの場所を -data DIR で指定してください。次の名前のフォルダーにそれぞれの写しを置きます（README.md を参照）"),
	size:      text.EnJa("tracks {tracks}, grades {grades}, competencies {competencies}, roles {roles}", "トラック {tracks}、等級 {grades}、コンピテンシー {competencies}、職種 {roles}"),
	texts:     text.EnJa("behaviours {behaviours}, examples {examples}, transitions {transitions}", "行動 {behaviours}、例 {examples}、異動 {transitions}"),
	findings:  text.EnJa("findings: {list}", "変換時の指摘：{list}"),
	lint:      text.EnJa("lint: {list}", "lint の指摘：{list}"),
	nothing:   text.EnJa("none", "なし"),
	times:     text.EnJa("{code} {n}", "{code} {n} 件"),
	separator: text.EnJa(", ", "、"),
}

// report writes in one language.
type report struct {
	w   io.Writer
	tag language.Tag
	all bool // whether every finding is listed
}

func (r report) line(s string) { fmt.Fprintln(r.w, s) }

func (r report) collection(c collection, ladders []ladder.Ladder, findings problem.List) {
	r.line(c.folder)
	for _, l := range ladders {
		r.ladder(l)
	}
	for _, fact := range c.facts(ladders, r.tag) {
		r.line("  * " + fact)
	}
	r.list("  ", says.findings, findings)
}

func (r report) ladder(l ladder.Ladder) {
	r.line("  " + l.String())
	n := func(i int) string { return strconv.Itoa(i) }
	r.line("    " + says.size.Fill(r.tag,
		"tracks", n(len(slices.Collect(l.Tracks()))), "grades", n(len(slices.Collect(l.Grades()))),
		"competencies", n(len(slices.Collect(l.Competencies()))), "roles", n(len(slices.Collect(l.Roles())))))
	behaviours, examples := said(l)
	r.line("    " + says.texts.Fill(r.tag, "behaviours", n(behaviours), "examples", n(examples), "transitions", n(len(slices.Collect(l.Transitions())))))
	r.list("    ", says.lint, lint.Check(l).Findings)
}

// list writes how many findings there are of each code, and each of them if
// that is asked for.
func (r report) list(indent string, title text.Text, findings problem.List) {
	counts := make(map[string]int)
	for _, p := range findings {
		counts[p.Code().ID()]++
	}
	var parts []string
	for _, code := range slices.Sorted(maps.Keys(counts)) {
		parts = append(parts, says.times.Fill(r.tag, "code", code, "n", strconv.Itoa(counts[code])))
	}
	if len(parts) == 0 {
		parts = []string{says.nothing.In(r.tag)}
	}
	r.line(indent + title.Fill(r.tag, "list", strings.Join(parts, says.separator.In(r.tag))))
	if r.all {
		for _, p := range findings {
			r.line(indent + "  " + p.Text(r.tag))
		}
	}
}

// said counts what a ladder says that people do, at its grades and at the steps
// of its competencies.
func said(l ladder.Ladder) (behaviours, examples int) {
	count := func(list []ladder.BehaviourSpec, more []text.Text) {
		behaviours, examples = behaviours+len(list), examples+len(more)
		for _, b := range list {
			examples += len(b.Examples)
		}
	}
	for g := range l.Grades() {
		for e := range g.Expectations() {
			count(slices.Collect(e.Behaviours()), slices.Collect(e.Examples()))
		}
	}
	for c := range l.Competencies() {
		for _, a := range c.Anchors {
			count(a.Behaviours, a.Examples)
		}
	}
	return behaviours, examples
}
