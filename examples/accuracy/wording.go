package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help, sample, tooSmall, badSize                           text.Text
	title, protocol, everybody, believed, same, nothing       text.Text
	meaning, estimators, err, deviance, covered, width, noise text.Text
	tickers, selection, untuned                               text.Text
}{
	help: text.EnJa("measures how right estimators of rarity are, on people whom they have not seen",
		"希少さの推定法がどれだけ当たるかを、推定に使っていない人で確かめます"),
	sample:   text.EnJa("8,000 invented people", "架空の 8,000 人"),
	tooSmall: text.EnJa("-splits, -least, -most and -atmost take a number of 1 or more", "-splits、-least、-most、-atmost には 1 以上の数を指定してください"),
	badSize:  text.EnJa("-size {size}: a combination has 2 to {most} skills", "-size {size}: 組み合わせのスキルは 2〜{most} 個です"),

	title: text.EnJa("How right are estimators of rarity? {name}", "希少さの推定はどれだけ当たるか: {name}"),
	protocol: text.EnJa("Each estimator learns from one half of the people, and foretells how many of the other half, whom it has not seen, hold each combination of skills. That is done {splits} times, with other halves each time.",
		"推定法ごとに、半分の人から学び、見ていない残り半分の人のうち何人がそれぞれのスキルの組み合わせを持つかを予測します。これを、分け方を変えて {splits} 回行います。"),
	everybody: text.EnJa("Everybody", "全員"),
	believed:  text.EnJa("Who is believed: {policy}", "信じる相手: {policy}"),
	same:      text.EnJa("Nobody names so many skills that the answers are not believed, so that the table would be the same.", "信じない人はいないため、表は同じになります。"),
	nothing: text.EnJa("No {size} skills are held together by {least} people, so that there is nothing to judge by.",
		"{least} 人以上が持つ {size} スキルの組み合わせがないため、比べられません。"),

	meaning: text.EnJa("What the numbers mean", "数値の意味"),
	estimators: text.EnJa("the lines: independent product multiplies the shares of the skills; maximum entropy knows the pairs of those that are asked; pairs and breadth knows all pairs, and how many skills people hold; counting takes the share that it counted in the half that it saw; count and pairs, the one to use, is that count, steadied by what the pairs say.",
		"各行: 「独立とした積」は各スキルの割合の掛け算です。「最大エントロピー」は聞かれたスキルどうしの 2 つの組、「2 スキルの組と保有数」はすべての組と一人が持つスキル数から推定します。「数えた割合」は学ぶ側で数えた割合です。「実数と 2 スキルの組」はその数を組からの推定で補ったもので、普段使う推定法です。"),
	err: text.EnJa("error: how far off on average, in powers of ten. 0.04 is 10 % too many or too few, 0.3 is a factor of 2, and 1 a factor of 10. Behind ± is how much it varies between the splits.",
		"誤差: 平均してどれだけ外れたか（10 の何乗か）。0.04 は 1 割、0.3 は 2 倍、1 は 10 倍の外れです。± の後は、分け方によるばらつきです。"),
	deviance: text.EnJa("deviance: how far off on average, compared with what chance explains. About 1 is as good as can be; 10 is much worse than chance.",
		"逸脱度: 偶然で説明できる外れと比べて、平均でどれだけ外れたか。1 前後なら申し分なく、10 なら偶然では説明できない外れです。"),
	covered: text.EnJa("covered: how often the number of people was in the range that was foretold with a chance of 95 %. Less than that promises too much. An empty place means that the estimator foretells no range.",
		"区間の的中率: 95 % で入るとした人数の範囲に、実際の人数が入った割合。95 % より低ければ、範囲が狭すぎます。空欄は、範囲を予測しない推定法です。"),
	width: text.EnJa("range: how wide these ranges are, in powers of ten. At 0.3 the upper end is twice the lower one. The narrower the better, as long as it covers.",
		"区間の幅: その範囲の広さ（10 の何乗か）。0.3 なら上端は下端の 2 倍です。的中率が保たれるかぎり、狭いほど優れています。"),
	noise: text.EnJa("the judge's own noise: the people who are foretold are a sample themselves. Somebody who knew the true shares would be off by this much, so that nobody can be much better.",
		"答え合わせ側の標本誤差: 予測される側の人も標本にすぎません。本当の割合を知っていても、これだけは外れます。どの推定法も、これより大きく良くはなりません。"),
	tickers: text.EnJa("two tables: some people tick everything in a list. They make combinations that hardly anybody has look common, on both sides, and so are left out of the second table.",
		"2 つの表: 一覧のすべてに印を付ける人がいます。そのため、ほとんど誰も持たない組み合わせが、学ぶ側でも答え合わせ側でも多く見えます。2 つ目の表では除いています。"),
	selection: text.EnJa("what is not measured: combinations that fewer than {least} people hold. There chance alone decides how many are seen.",
		"測っていないもの: 持つ人が {least} 人に満たない組み合わせ。何人見つかるかが偶然だけで決まるためです。"),
	untuned: text.EnJa("nothing is tuned to these people: each estimator is the same for every file, and sees only the half that it learns from.",
		"この人たちに合わせた調整はありません。推定法はどのファイルでも同じもので、見るのは学ぶ側の半分だけです。"),
}
