package diversity

import "github.com/kakezan/kakezan/skills/text"

// says is the words of this package, but for those of its errors.
var says = struct {
	kind, undefined                                           text.Text
	weight, shareOf, ordinaryOf, likeOf, dropOf               text.Text
	kinds, kindsBy                                            text.Text
	number, zeroBy, oneBy, twoBy, infBy                       text.Text
	shannon, shannonBy, simpson, simpsonBy                    text.Text
	giniSimpson, giniSimpsonBy, pielou, pielouBy              text.Text
	share, shareBy, ordinary, ordinaryBy                      text.Text
	without, withoutBy, drop, dropBy, alike, unlike, whatever text.Text
}{
	kind:      text.EnJa("kind {place}", "種類 {place}"),
	undefined: text.EnJa("not defined: {reason}", "定まりません（{reason}）"),

	weight:     text.EnJa("{name} w = {weight}", "{name} w = {weight}"),
	shareOf:    text.EnJa("{name} p = {share}", "{name} p = {share}"),
	ordinaryOf: text.EnJa("{name} p = {share}, Zp = {ordinary}", "{name} p = {share}・Zp = {ordinary}"),
	likeOf:     text.EnJa("{name} Z = {z}, p = {share}", "{name} Z = {z}・p = {share}"),
	dropOf:     text.EnJa("with it {with}, without it {without}", "あるとき {with}・除いたとき {without}"),

	kinds:   text.EnJa("kinds", "種類の数"),
	kindsBy: text.EnJa("how many weights w are above 0", "0 より大きい重み w の個数"),

	number: text.EnJa("effective number of kinds, order {order}", "実効的な種類数（次数 {order}）"),
	zeroBy: text.EnJa("sum of p / Zp", "p / Zp の和"),
	oneBy:  text.EnJa("exp(-sum of p ln Zp)", "exp(−(p ln Zp の和))"),
	twoBy:  text.EnJa("1 / sum of p Zp", "1 / (p Zp の和)"),
	infBy:  text.EnJa("1 / the largest Zp", "1 / 最大の Zp"),

	shannon:       text.EnJa("Shannon entropy in nats", "シャノンエントロピー（ナット）"),
	shannonBy:     text.EnJa("-sum of p ln Zp", "−(p ln Zp の和)"),
	simpson:       text.EnJa("concentration (Simpson, Herfindahl)", "集中度（シンプソン、ハーフィンダール）"),
	simpsonBy:     text.EnJa("sum of p Zp", "p Zp の和"),
	giniSimpson:   text.EnJa("Gini-Simpson", "ジニ・シンプソン指数"),
	giniSimpsonBy: text.EnJa("sum of p (1 - Zp)", "p (1 − Zp) の和"),
	pielou:        text.EnJa("evenness (Pielou)", "均等度（ピエルー）"),
	pielouBy:      text.EnJa("-sum of p ln p / ln of the number of kinds", "−(p ln p の和) / ln(種類の数)"),

	share:    text.EnJa("share of {name}", "{name}の割合"),
	shareBy:  text.EnJa("p = w / sum of w over all kinds", "p = w / (すべての種類の w の和)"),
	ordinary: text.EnJa("ordinariness of {name}", "{name}のありふれ度"),
	ordinaryBy: text.EnJa("Zp = sum of Z p over all kinds, Z being how much of each counts as this one",
		"Zp = すべての種類についての Z p の和（Z はそれぞれがどれだけこの種類に数えられるか）"),
	without:   text.EnJa("effective number of kinds without {name}, order 1", "{name}を除いた実効的な種類数（次数 1）"),
	withoutBy: text.EnJa("exp(-sum of p ln Zp) of the others alone", "残りの種類だけの exp(−(p ln Zp の和))"),
	drop:      text.EnJa("drop without {name}, order 1", "{name}を除いたときの減少（次数 1）"),
	dropBy:    text.EnJa("effective number of kinds with it, less that without it", "あるときの実効的な種類数 − 除いたときの実効的な種類数"),

	alike:    text.EnJa("Zp counts what is like a kind by the similarity that was given", "Zp は、与えられた類似度に従って似たものも数えています"),
	whatever: text.EnJa("how alike kinds are does not count here", "種類どうしの類似度は、ここでは数えません"),
	unlike:   text.EnJa("no two kinds are alike: Zp is p", "どの 2 つの種類も似ていないものとしています（Zp は p）"),
}
