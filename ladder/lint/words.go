package lint

import (
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// wordOf returns a word of a closed set in both languages.
func wordOf(word interface{ Text(tag language.Tag) string }) text.Text {
	return text.EnJa(word.Text(language.English), word.Text(language.Japanese))
}

// words are what the arguments of findings say.
var words = struct {
	nothing, wholeLadder                   text.Text
	scale, score, attribute, group, review text.Text
	unmeetable, noFrom, toDraft, fromDraft text.Text
}{
	text.EnJa("nothing", "なし"), text.EnJa("the whole ladder", "ラダー全体"),
	text.EnJa("scale", "尺度"), text.EnJa("score", "スコア"), text.EnJa("attribute", "属性"), text.EnJa("group", "グループ"), text.EnJa("review", "審査"),
	text.EnJa("nobody can meet what it asks", "要件を誰も満たせません"),
	text.EnJa("there is nowhere from where it leads", "始点となる等級や職種がありません"),
	text.EnJa("it leads to drafts alone", "行き先がすべて草案の等級です"),
	text.EnJa("it leads from drafts alone", "始点がすべて草案の等級です"),
}
