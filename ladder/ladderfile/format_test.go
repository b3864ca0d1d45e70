package ladderfile

import (
	"iter"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/skills/text"
)

// FORMAT.md is what the tables of the decoder say, set into the two texts of
// testdata/format.
func TestFormat_isUpToDate(t *testing.T) {
	golden.Check(t, "../FORMAT.md", formatPage(t, language.English)+"\n---\n\n"+formatPage(t, language.Japanese))
}

// Every key says in both languages what it means and what can be written.
func TestFormat_saysEverything(t *testing.T) {
	both := func(place string, texts ...text.Text) {
		for _, said := range texts {
			if !said.Has(language.English) || !said.Has(language.Japanese) {
				t.Errorf("%s: %q in English, %q in Japanese", place, said.In(language.English), said.In(language.Japanese))
			}
		}
	}
	seen := make(map[string]bool)
	for _, shapes := range []iter.Seq[shape]{maps.Values(fileShapes()), maps.Values(conditionShapes())} {
		for s := range shapes {
			s.tables(seen, func(table *recordShape) {
				for _, k := range table.keys {
					place := table.name.String() + ": " + k.key
					both(place, table.name, k.doc)
					if len(k.value.words) == 0 {
						both(place, k.value.name)
					}
				}
			})
		}
	}
}

var placeholders = regexp.MustCompile(`\{\{([a-z]+) ?([a-z.]*)\}\}`)

func formatPage(t *testing.T, tag language.Tag) string {
	t.Helper()
	p := formatter{tag: tag, done: make(map[string]bool)}
	return placeholders.ReplaceAllStringFunc(readTestdata(t, "format/"+tag.String()+".md"), func(found string) string {
		switch m := placeholders.FindStringSubmatch(found); m[1] {
		case "ladder":
			return p.records(ladderRecord.shape())
		case "skills":
			return p.records(catalogRecord.shape())
		case "person":
			return p.records(personRecord.shape())
		case "role":
			return p.records(roleFileRecord.shape())
		case "charter":
			return p.records(charterRecord.shape())
		case "organisation":
			return p.records(organisationRecord.shape())
		case "requirement":
			var b strings.Builder
			shapes := conditionShapes()
			for _, word := range conditionKinds {
				b.WriteString(p.records(shapes[word]))
			}
			return b.String()
		case "example":
			return "```yaml\n" + readTestdata(t, "good/"+m[2]) + "```\n"
		default:
			t.Fatalf("%s: nothing is called %s", tag, found)
			return ""
		}
	})
}

func readTestdata(t *testing.T, name string) string {
	t.Helper()
	file, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(file)
}

// formatter writes the tables of a page in one language, each once.
type formatter struct {
	tag  language.Tag
	done map[string]bool
}

func (p formatter) say(t text.Text) string { return t.In(p.tag) }

func (p formatter) in(en, ja string) string { return p.say(text.EnJa(en, ja)) }

// heading is what a table is called: "a grade" is Grade.
func (p formatter) heading(name text.Text) string {
	s := strings.TrimPrefix(p.say(name), "a ")
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

func (p formatter) link(name text.Text) string {
	anchor := strings.ToLower(strings.ReplaceAll(p.heading(name), " ", "-"))
	return "[" + p.say(name) + "](#" + anchor + ")"
}

// records writes a table and those of its values, as deep as they go.
func (p formatter) records(s shape) string {
	var b strings.Builder
	if s.of != nil {
		b.WriteString(p.records(*s.of))
	}
	if s.table != nil && !p.done[p.heading(s.table.name)] {
		p.done[p.heading(s.table.name)] = true
		b.WriteString(p.table(s))
	}
	for _, way := range slices.Concat(s.items, s.ways) {
		b.WriteString(p.records(way))
	}
	return b.String()
}

func (p formatter) table(s shape) string {
	var b strings.Builder
	b.WriteString("### " + p.heading(s.name) + "\n\n")
	b.WriteString(p.in("| key | value | needed | meaning |", "| キー | 値 | 必須か | 意味 |") + "\n| --- | --- | --- | --- |\n")
	for _, k := range s.table.keys {
		needed := p.in("no", "任意")
		if k.need != optional {
			needed = p.in("**yes**", "**必須**")
		}
		b.WriteString("| `" + k.key + "` | " + p.value(k.value) + " | " + needed + " | " + p.say(k.doc) + " |\n")
	}
	b.WriteByte('\n')
	for _, pair := range s.table.exclusive {
		b.WriteString(p.in("Give `"+pair[0]+"` or `"+pair[1]+"`, not both.\n\n", "`"+pair[0]+"` と `"+pair[1]+"` は、どちらか一方だけを書きます。\n\n"))
	}
	for _, k := range s.table.keys {
		b.WriteString(p.records(k.value))
	}
	return b.String()
}

func (p formatter) value(s shape) string {
	value := p.say(s.name)
	switch {
	case len(s.words) == 1:
		value = "`" + s.words[0].word + "`"
	case len(s.words) > 0:
		value = p.in("one of ", "次のどれか: ")
		for i, word := range s.words {
			if i > 0 {
				value += p.in("; ", "、")
			}
			value += "`" + word.word + "`"
			if meaning := p.say(word.meaning); meaning != "" && strings.ReplaceAll(meaning, " ", "-") != word.word {
				value += " (" + meaning + ")"
			}
		}
	case value == p.say(requirementName):
		value = "[" + value + "](#" + p.in("requirement", "要件の書き方") + ")"
	case s.table != nil:
		value = p.link(s.name)
	}
	for _, way := range s.items {
		value += p.in(" or ", "または") + p.value(way)
	}
	if s.list {
		value = p.in("a list, each item "+value, value+"のリスト")
	}
	if s.short {
		value += p.in(", or its id alone", "（id だけでもよい）")
	}
	if s.of != nil {
		value += p.in(", each value ", "（値は") + p.value(*s.of) + p.in("", "）")
	}
	for _, way := range s.ways {
		value += p.in(", or ", "、または") + p.value(way)
	}
	return value
}
