package leftout

import "github.com/kakezan/kakezan/skills/text"

// Claim is what people call the parts of a claim that a format may have no place
// for.
var Claim = struct{ Level, By, Author, Date, Expiry, Confidence, Evidence, Waiver text.Text }{
	Level:      text.EnJa("the level of a claim", "申告のレベル"),
	By:         text.EnJa("who makes a claim", "申告の主体"),
	Author:     text.EnJa("the author of a claim", "申告した人"),
	Date:       text.EnJa("the date of a claim", "申告の日付"),
	Expiry:     text.EnJa("the expiry of a claim", "申告の期限"),
	Confidence: text.EnJa("the confidence of a claim", "申告の確信度"),
	Evidence:   text.EnJa("the evidence of a claim", "申告の根拠"),
	Waiver:     text.EnJa("a waiver", "免除（waiver）"),
}

// OtherLanguages is what people call those texts of a sort that are in other
// languages than the one that a format has room for.
func OtherLanguages(sort string) text.Text {
	return text.EnJa(sort+", in other languages", sort+"（ほかの言語）")
}
