package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct{ help, format, years, noRole, whichRole, fit, fitRange text.Text }{
	help:      text.EnJa("prints the guide to a role, and what stands between a person and it", "職種のガイドと、ある人がその職種に就くまでに足りないものを示します"),
	format:    text.EnJa("-format {format}: the guide is written as text or markdown", "-format {format}: 使える形式は text と markdown です"),
	years:     text.EnJa("-years {years}: a number of 0 or above is needed, such as 6 or 2.5", "-years {years}: 6 や 2.5 のように、0 以上の数で指定してください"),
	noRole:    text.EnJa("there is no role {word}{hint}; say one of {known}", "「{word}」という職種はありません{hint}。次のどれかを指定してください: {known}"),
	whichRole: text.EnJa("say with -role which role of the ladder is meant: {known}", "ラダーのどの職種かを -role で指定してください: {known}"),
	fit:       text.EnJa("Fit: {share} of what is asked is covered.", "適合度: 求められるものの {share} を満たしている。"),
	fitRange:  text.EnJa("Fit: {share} of what is asked is covered, as something is not known.", "適合度: 求められるものの {share}（わかっていないものがあるため幅がある）。"),
}
