package ladderfile

import (
	"strings"

	"go.yaml.in/yaml/v4"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// textCodec reads a localised text: a string, or a map from language tags to
// strings, which may be empty.
type textCodec struct{}

func (textCodec) decode(d *decoder, n *yaml.Node, at problem.Path, into *text.Text) {
	if n = resolved(n); n.Kind != yaml.MappingNode {
		if s, ok := d.scalar(n, at, kindWords.text); ok && s != "" {
			*into = text.Plain(s)
		} else if ok {
			*into = stated(map[language.Tag]string{language.Und: s})
		}
		return
	}
	if in, ok := d.languages(n, at); ok {
		*into = in
	}
}

// stated returns the text that says each string in its language. No string is
// other than UTF-8, which parse has refused.
func stated(in map[language.Tag]string) text.Text {
	t, _ := text.New(in)
	return t
}

// languages reads a map from language to text, mostly from English and Japanese.
func (d *decoder) languages(n *yaml.Node, at problem.Path) (t text.Text, ok bool) {
	if en, ja, ok := englishAndJapanese(n); ok {
		return text.EnJa(en, ja), true
	}
	ok = true
	in := make(map[language.Tag]string, 2)
	first := make(map[language.Tag]*yaml.Node, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := resolved(n.Content[i])
		tag, err := text.ParseTag(key.Value)
		if err != nil {
			d.fail(n.Content[i], UnknownLanguage.At(at, key.Value).WithSuggestion(nearLanguage(key.Value)))
			ok = false
			continue
		}
		if earlier := first[tag]; earlier != nil {
			if earlier.Value != key.Value { // else it is reported with the file as such
				line := d.source.of(earlier).Start.Line
				d.fail(n.Content[i], DuplicateKey.At(at, key.Value, line))
			}
			ok = false
			continue
		}
		first[tag] = key
		s, isText := d.scalar(n.Content[i+1], at, kindWords.scalar)
		ok = ok && isText
		in[tag] = s
	}
	if !ok {
		return text.Text{}, false
	}
	return stated(in), true
}

// englishAndJapanese returns the two strings of a map that says something in
// these languages and in no other.
func englishAndJapanese(n *yaml.Node) (en, ja string, ok bool) {
	if len(n.Content) != 4 {
		return "", "", false
	}
	for _, part := range n.Content {
		if part.Kind != yaml.ScalarNode || isNull(part) {
			return "", "", false
		}
	}
	first, second := n.Content[1].Value, n.Content[3].Value
	switch [2]string{n.Content[0].Value, n.Content[2].Value} {
	case [2]string{"en", "ja"}:
		return first, second, true
	case [2]string{"ja", "en"}:
		return second, first, true
	}
	return "", "", false
}

// nearLanguage returns the tag that was probably meant by what is none.
func nearLanguage(word string) string {
	if tag, ok := countries[strings.ToLower(word)]; ok {
		return tag
	}
	return problem.Nearest(word, []string{"en", "ja"})
}

// countries are words that people take for language tags: countries, and what
// languages are called.
var countries = map[string]string{
	"jp": "ja", "japanese": "ja", "日本語": "ja", "us": "en", "english": "en", "英語": "en",
	"cn": "zh", "chinese": "zh", "中国語": "zh", "korean": "ko", "韓国語": "ko", "german": "de", "french": "fr",
}

func (textCodec) encode(e *encoder, v *text.Text, at problem.Path) *yaml.Node {
	if v.IsZero() {
		return nil
	}
	if v.Len() == 1 && v.Has(language.Und) {
		return e.string(v.In(language.Und), at)
	}
	n := &yaml.Node{Kind: yaml.MappingNode, Style: yaml.FlowStyle}
	for tag, s := range v.All() {
		n.Content = append(n.Content, e.string(tag.String(), at), e.string(s, at))
	}
	return n
}

// titleCodec reads the single title of a grade; grades with several titles
// write titles.
type titleCodec struct{}

func (titleCodec) decode(d *decoder, n *yaml.Node, at problem.Path, into *[]text.Text) {
	var title text.Text
	failures := len(d.failed)
	textCodec{}.decode(d, n, at, &title)
	if len(d.failed) == failures {
		*into = []text.Text{title}
	}
}

func (titleCodec) encode(e *encoder, v *[]text.Text, at problem.Path) *yaml.Node {
	if len(*v) != 1 {
		return nil
	}
	return textCodec{}.encode(e, &(*v)[0], at)
}

// titlesCodec reads the titles of a grade; a single one is written as title.
type titlesCodec struct{ list listCodec[text.Text] }

func (c titlesCodec) decode(d *decoder, n *yaml.Node, at problem.Path, into *[]text.Text) {
	c.list.decode(d, n, at, into)
}

func (c titlesCodec) encode(e *encoder, v *[]text.Text, at problem.Path) *yaml.Node {
	if len(*v) == 1 && !(*v)[0].IsZero() { // written as title
		return nil
	}
	return c.list.encode(e, v, at)
}
