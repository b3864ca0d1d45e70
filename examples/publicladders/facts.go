package main

import (
	"errors"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/publicladders/monzo"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/ladder/lint"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// facts is what is told of the collections.
var facts = struct{ points, titles, falls, kept, history, late, back, inherited, empty text.Text }{
	points:    text.EnJa("{most} points are possible; the last grade begins at {last}", "最大で {most} 点まで取れるが、最後の等級は {last} 点から"),
	titles:    text.EnJa("from {min} points on: {titles}", "{min} 点から：{titles}"),
	falls:     text.EnJa("a requirement falls: {message}", "要件が下がる箇所：{message}"),
	kept:      text.EnJa("{ladder}: from {from} to {to}, {kept} of {all} levels stay; {differ} of {texts} texts differ", "{ladder}：{from} から {to} では、求めるレベル {all} 個のうち {kept} 個が同じで、文章は {texts} 個のうち {differ} 個が異なる"),
	history:   text.EnJa("from {from} to {to}: behaviours shared {shared}, removed {removed}, added {added}, reworded {reworded}", "{from} から {to} へ：共通の行動 {shared}、削除 {removed}、追加 {added}、書き換え {reworded}"),
	late:      text.EnJa("the track {track} begins at rank {rank}", "トラック「{track}」は順位 {rank} から始まる"),
	back:      text.EnJa("{n} ways lead a step back, such as from {from} to {to}", "等級を下げる異動が {n} 通りある（例：{from} から {to}）"),
	inherited: text.EnJa("{n} expectations take over those of {generic}", "期待のうち {n} 個が「{generic}」の内容を引き継ぐ"),
	empty:     text.EnJa("{n} of {all} cells are empty", "{all} 個のセルのうち {n} 個が空"),
}

func snowflakeFacts(ladders []ladder.Ladder, tag language.Tag) (lines []string) {
	for _, l := range ladders {
		most := new(big.Rat)
		for c := range l.Competencies() {
			scale, _ := l.ScaleOf(c.ID)
			if steps := scale.Spec().Steps; len(steps) > 0 && steps[len(steps)-1].Number != nil {
				most.Add(most, steps[len(steps)-1].Number.Rat())
			}
		}
		grades := slices.Collect(l.Grades())
		if score, ok := grades[len(grades)-1].Requirement().Spec().(ladder.Score); ok {
			lines = append(lines, facts.points.Fill(tag, "most", most.RatString(), "last", score.Min.String()))
		}
		at := make(map[string][]string) // titles by the points from which they are
		var order []string
		for b := range l.TitleBands() {
			min := b.Min().String()
			if at[min] == nil {
				order = append(order, min)
			}
			at[min] = append(at[min], b.Title().In(tag))
		}
		for _, min := range order {
			lines = append(lines, facts.titles.Fill(tag, "min", min, "titles", strings.Join(at[min], says.separator.In(tag))))
		}
	}
	return lines
}

func engineeringFacts(ladders []ladder.Ladder, tag language.Tag) (lines []string) {
	for _, l := range ladders {
		for _, p := range lint.Check(l).Findings {
			if errors.Is(p, lint.FallingRequirement) {
				lines = append(lines, facts.falls.Fill(tag, "message", p.Message(tag)))
			}
		}
		lines = append(lines, late(l, tag)...)
	}
	return lines
}

// late tells which tracks do not begin at the first rank.
func late(l ladder.Ladder, tag language.Tag) (lines []string) {
	for t := range l.Tracks() {
		if t.FirstRank() > 1 {
			lines = append(lines, facts.late.Fill(tag, "track", t.Name().In(tag), "rank", strconv.Itoa(t.FirstRank())))
		}
	}
	return lines
}

func ftFacts(ladders []ladder.Ladder, tag language.Tag) (lines []string) {
	for _, l := range ladders {
		for g := range l.Grades() {
			below, ok := g.Below()
			if !ok {
				below, ok = g.Track().ForksFrom(), !g.Track().ForksFrom().IsZero()
			}
			if !ok || g.Requirement().IsZero() {
				continue
			}
			c := change.Compare(below, g)
			kept, all := c.Kept()
			differ, texts := c.TextsDiffer()
			lines = append(lines, facts.kept.Fill(tag, "ladder", l.ID(), "from", below.ID(), "to", g.ID(), "kept", strconv.Itoa(kept), "all", strconv.Itoa(all),
				"differ", strconv.Itoa(differ), "texts", strconv.Itoa(texts)))
		}
	}
	for i := 1; i < len(ladders); i++ {
		a, b := ladders[i-1], ladders[i]
		if a.ID() != b.ID() {
			continue
		}
		d := change.Behaviours(a.Spec(), b.Spec(), change.IDs{})
		lines = append(lines, facts.history.Fill(tag, "from", a.Version(), "to", b.Version(), "shared", strconv.Itoa(len(d.Shared)),
			"removed", strconv.Itoa(len(d.Removed)), "added", strconv.Itoa(len(d.Added)), "reworded", strconv.Itoa(len(d.Reworded))))
	}
	return lines
}

func octopusFacts(ladders []ladder.Ladder, tag language.Tag) (lines []string) {
	for _, l := range ladders {
		lines = append(lines, late(l, tag)...)
		var back []ladder.TransitionSpec
		for t := range l.Transitions() {
			if spec := t.Spec(); spec.Kind == ladder.StepBack {
				back = append(back, spec)
			}
		}
		if len(back) > 0 {
			last := back[len(back)-1]
			lines = append(lines, facts.back.Fill(tag, "n", strconv.Itoa(len(back)), "from", last.From[0], "to", last.To[0]))
		}
	}
	return lines
}

func monzoFacts(ladders []ladder.Ladder, tag language.Tag) (lines []string) {
	for _, l := range ladders {
		lines = append(lines, late(l, tag)...)
		inherited, filled, cells := 0, 0, 0
		for t := range l.Tracks() {
			topics := make(map[skills.ID]bool)
			for g := range t.Grades() {
				for e := range g.Expectations() {
					topics[e.Competency()] = true
					for range e.Includes() {
						inherited++
					}
					if len(slices.Collect(e.Behaviours())) > 0 {
						filled++
					}
				}
			}
			cells += len(topics) * t.Len()
		}
		generic, _ := l.Track(monzo.Generic)
		lines = append(lines,
			facts.inherited.Fill(tag, "n", strconv.Itoa(inherited), "generic", generic.Name().In(tag)),
			facts.empty.Fill(tag, "n", strconv.Itoa(cells-filled), "all", strconv.Itoa(cells)))
	}
	return lines
}
