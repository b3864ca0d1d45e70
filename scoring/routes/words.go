package routes

import "github.com/kakezan/kakezan/skills/text"

// wording is what errors and explanations say.
var wording = struct {
	noPlaces, tooManyMoves, noneWanted, effort, several, cost, of, from, to, noPlace, unknown, meant text.Text
}{
	noPlaces:     text.EnJa("the ladders have neither a grade nor a role", "ラダーに等級も職種もありません"),
	tooManyMoves: text.EnJa("{what} brings the moves above {max}; name the places that people really move between", "「{what}」で移動の組み合わせが {max} 通りを超えます。実際に移動のある等級や職種だけを挙げてください"),
	of:           text.EnJa("{field}: {reason}", "{field}: {reason}"),
	from:         text.EnJa("From", "出発点（From）"),
	to:           text.EnJa("To", "目標（To）"),
	noPlace:      text.EnJa("no place is given; it is the id of a grade or role, or outside", "等級や職種の id、または outside を指定してください（いまは空です）"),
	unknown:      text.EnJa("no grade or role has the id {place}", "id「{place}」の等級・職種はありません"),
	meant:        text.EnJa("no grade or role has the id {place} (did you mean {word}?)", "id「{place}」の等級・職種はありません（もしかして: {word}）"),
	noneWanted:   text.EnJa("at least 1 route must be wanted, not {k}", "求めるルートの数は 1 以上にしてください（指定: {k}）"),
	effort:       text.EnJa("the effort of a move must be above 0 and finite, not {effort}", "移動ひとつの手間は 0 より大きい有限の数にしてください（指定: {effort}）"),
	several:      text.EnJa("{place} is a track or a group, not one place that a person holds", "「{place}」はトラックかグループで、一人が就く等級や職種ではありません"),
	cost:         text.EnJa("{skill} up to {level} costs {cost}; a cost is finite and 0 or above", "「{skill}」を {level} へ上げる費用が {cost} になっています。0 以上の有限の数にしてください"),
}
