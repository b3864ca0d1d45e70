package pay

import (
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of problem that this package reports beside those of package
// skills; test for them with errors.Is.
var (
	InvalidAmount = problem.Define("invalid-amount", problem.Fatal,
		text.EnJa(`"{amount}" is no amount: write a number and the code of a currency, such as 8000000 JPY`,
			"「{amount}」は金額として読めません。8000000 JPY のように、数と通貨コードを書いてください"), "amount")
	UnknownCurrency = problem.Define("unknown-currency", problem.Fatal,
		text.EnJa(`"{code}" is no currency of ISO 4217`, "「{code}」は ISO 4217 の通貨コードではありません"), "code")
	Unstated = problem.Define("unstated-amount", problem.Fatal,
		text.EnJa("an amount that is not stated can't be compared", "金額が書かれていないので比べられません"))
	OtherCurrency = problem.Define("other-currency", problem.Fatal,
		text.EnJa("{amount} and {other} are of two currencies", "{amount} と {other} は通貨が違います"), "amount", "other")
	NegativeAmount = problem.Define("negative-amount", problem.Fatal,
		text.EnJa("nobody is paid {amount}; it must be 0 or above", "{amount} は使えません。0 以上にしてください"), "amount")
	FallingBand = problem.Define("falling-band", problem.Fatal,
		text.EnJa("{amount} is below {lower}, from which the band starts or on which it is centred", "{amount} は、報酬レンジの下限または中央の {lower} を下回っています"), "amount", "lower")
	NegativeExperience = problem.Define("negative-experience", problem.Fatal,
		text.EnJa("{years} years of experience can't be; it must be 0 or above", "経験年数 {years} 年は使えません。0 以上にしてください"), "years")
	EmptyExperience = problem.Define("empty-experience", problem.Fatal,
		text.EnJa("nobody has {from} or more and less than {below} years of experience", "経験 {from} 年以上 {below} 年未満に当てはまる人はいません"), "from", "below")
	NoMinimum = problem.Define("no-minimum", problem.Warning,
		text.EnJa("the band does not say from which amount it starts", "報酬レンジの下限の金額が書かれていません"))
	NoWidth = problem.Define("no-width", problem.Fatal,
		text.EnJa("an amount has no place in the band {band}, which is open at an end or a single amount", "報酬レンジ「{band}」は端が開いているか金額が 1 つだけなので、その中での位置は決まりません"), "band")
	NoMidpoint = problem.Define("no-midpoint", problem.Fatal,
		text.EnJa("the band {band} has no midpoint above 0: it is open at an end and does not state one", "報酬レンジ「{band}」は端が開いていて中央の金額も書かれていないので、0 より大きい中央値がありません"), "band")
	NoInterpolation = problem.Define("no-interpolation", problem.Fatal,
		text.EnJa("pay at {years} years of experience can't be told from the band {band}: it does not hold them, or is open at an end", "経験 {years} 年の額は報酬レンジ「{band}」から求められません。年数が範囲の外か、レンジの端が開いています"), "years", "band")
	NoBand = problem.Define("no-band", problem.Fatal,
		text.EnJa("no band is for {whom}", "「{whom}」に当たる報酬レンジはありません"), "whom")
	SeveralBands = problem.Define("several-bands", problem.Fatal,
		text.EnJa("several bands are for {whom}: {bands}; ask for fewer people", "「{whom}」に当たる報酬レンジが複数あります（{bands}）。条件を絞ってください"), "whom", "bands")
	InexactPeriod = problem.Define("inexact-period", problem.Fatal,
		text.EnJa("{amount} per {from} is no exact amount per {to}", "{amount}（{from}あたり）は、{to}あたりの正確な金額に直せません"), "amount", "from", "to")
)

// refuse returns one problem as an error.
func refuse(p problem.Problem) error { return problem.List{p}.Err() }

// words are what the messages call the people that a [Query] asks for.
var words = struct{ anybody, track, grade, discipline, region, years, asOf, noPay text.Text }{
	text.EnJa("anybody", "すべての人"), text.EnJa("track {x}", "トラック {x}"), text.EnJa("grade {x}", "等級 {x}"), text.EnJa("discipline {x}", "分野 {x}"),
	text.EnJa("region {x}", "地域 {x}"), text.EnJa("{x} years of experience", "経験 {x} 年"), text.EnJa("as of {x}", "{x} 時点"),
	text.EnJa("{whom}: no pay is stated at all", "{whom}（報酬がひとつも書かれていない）"),
}
