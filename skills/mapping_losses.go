package skills

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// Losses is what gets lost when levels are mapped to another scale. It is
// immutable. The zero Losses is: nothing.
type Losses struct {
	from, to  Scale
	merged    []Merged
	unreached []Level
	unsaid    []Level
}

// Merged is several levels of the source that become one: nobody can tell them
// apart on the target.
type Merged struct {
	To   Level
	From []Level // two or more, from the lowest up
}

// Losses returns what the mapping loses. It takes time and memory in proportion
// to the steps of both scales.
func (m Mapping) Losses() Losses {
	if m.IsZero() {
		return Losses{}
	}
	losses := Losses{from: m.From(), to: m.To()}
	of := make(map[int32][]Level)
	for l := range m.From().Levels() {
		if to := m.data.step(l.step); to == unsaid {
			losses.unsaid = append(losses.unsaid, l)
		} else {
			of[to] = append(of[to], l)
		}
	}
	for l := range m.To().Levels() {
		switch from := of[l.step]; {
		case len(from) == 0:
			losses.unreached = append(losses.unreached, l)
		case len(from) > 1:
			losses.merged = append(losses.merged, Merged{l, from})
		}
	}
	return losses
}

// IsLossless reports whether every level of the source is said on the target and
// no two become one, so that each can be told from what it became. Steps of the
// target that nothing reaches do not count: nothing of the source is lost by
// them.
func (m Mapping) IsLossless() bool {
	losses := m.Losses()
	return !m.IsZero() && len(losses.merged) == 0 && len(losses.unsaid) == 0
}

// IsZero reports whether nothing is lost, and nothing of the target is left out.
func (l Losses) IsZero() bool {
	return len(l.merged) == 0 && len(l.unreached) == 0 && len(l.unsaid) == 0
}

// Merged yields the levels that become one, from the lowest up. It can be run
// again.
func (l Losses) Merged() iter.Seq[Merged] {
	return func(yield func(Merged) bool) {
		for _, m := range l.merged {
			if !yield(Merged{m.To, slices.Clone(m.From)}) {
				return
			}
		}
	}
}

// Unreached yields the levels of the target that no level of the source becomes,
// from the lowest up. It can be run again.
func (l Losses) Unreached() iter.Seq[Level] { return slices.Values(l.unreached) }

// Unsaid yields the levels of the source about which the mapping says nothing:
// they become unknown. They come from the lowest up; it can be run again.
func (l Losses) Unsaid() iter.Seq[Level] { return slices.Values(l.unsaid) }

var lossLines = struct{ merged, unreached, unsaid, span text.Text }{
	merged:    text.EnJa("one and the same, {to}: {from}\n", "区別できず「{to}」になる: {from}\n"),
	unreached: text.EnJa("reached by nothing: {levels}\n", "どれも到達しない: {levels}\n"),
	unsaid:    text.EnJa("unknown, as nothing is said about it: {levels}\n", "対応が書かれていないので不明になる: {levels}\n"),
	span:      text.EnJa("{first} to {last} ({n} steps)", "{first}〜{last}（{n} 段階）"),
}

// Text returns the losses in sentences, one a line, in the closest language to
// tag; "" when there are none. Four and more levels in a row are written as a
// range.
func (l Losses) Text(tag language.Tag) string {
	var b strings.Builder
	for _, m := range l.merged {
		b.WriteString(lossLines.merged.Fill(tag, "from", l.from.names(m.From, tag), "to", l.to.names([]Level{m.To}, tag)))
	}
	if len(l.unreached) > 0 {
		b.WriteString(lossLines.unreached.Fill(tag, "levels", l.to.names(l.unreached, tag)))
	}
	if len(l.unsaid) > 0 {
		b.WriteString(lossLines.unsaid.Fill(tag, "levels", l.from.names(l.unsaid, tag)))
	}
	return b.String()
}

// String returns the losses in English.
func (l Losses) String() string { return l.Text(language.English) }

var listSeparator = text.EnJa(", ", "、")

// names returns what people call levels of the scale.
func (s Scale) names(levels []Level, tag language.Tag) string {
	const row = 4 // levels that are shorter as a range
	var parts []string
	for len(levels) > 0 {
		n := 1
		for n < len(levels) && levels[n].step == levels[n-1].step+1 {
			n++
		}
		if n >= row {
			parts = append(parts, lossLines.span.Fill(tag, "first", s.LevelName(levels[0]).In(tag), "last", s.LevelName(levels[n-1]).In(tag), "n", strconv.Itoa(n)))
		} else {
			for _, l := range levels[:n] {
				parts = append(parts, s.LevelName(l).In(tag))
			}
		}
		levels = levels[n:]
	}
	return strings.Join(parts, listSeparator.In(tag))
}
