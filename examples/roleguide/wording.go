package main

import (
	"errors"
	"io/fs"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// says is what the program itself has to say, in English and Japanese.
var says = struct{ lang, format, argument, asOf, years, noFile, cantOpen, noRole, whichRole, meant, fit, fitRange text.Text }{
	lang:      text.EnJa("-lang {lang}: the guide is written in en or ja", "-lang {lang}: 使える言語は en と ja です"),
	format:    text.EnJa("-format {format}: the guide is written as text or markdown", "-format {format}: 使える形式は text と markdown です"),
	argument:  text.EnJa("what is {argument}? Flags start with a hyphen", "{argument} は何でしょうか。フラグはハイフンで始めてください"),
	asOf:      text.EnJa("-as-of {date}: a date is written 2026, 2026-11 or 2026-11-21", "-as-of {date}: 日付は 2026、2026-11、2026-11-21 のように書いてください"),
	years:     text.EnJa("-years {years}: a number of 0 or above is needed, such as 6 or 2.5", "-years {years}: 6 や 2.5 のように、0 以上の数で指定してください"),
	noFile:    text.EnJa("{file}: there is no such file", "{file}: ファイルがありません"),
	cantOpen:  text.EnJa("{file}: the file can't be read: {reason}", "{file}: ファイルを読めません: {reason}"),
	noRole:    text.EnJa("there is no role {id}{meant}; say one of {known}", "「{id}」という職種はありません{meant}。次のどれかを指定してください: {known}"),
	whichRole: text.EnJa("say with -role which role of the ladder is meant: {known}", "ラダーのどの職種かを -role で指定してください: {known}"),
	meant:     text.EnJa(" (did you mean {word}?)", "（{word} のことですか）"),
	fit:       text.EnJa("Fit: {p} % of what is asked is covered.", "適合度: 求められるものの {p} % を満たしている。"),
	fitRange:  text.EnJa("Fit: {lo} to {hi} % of what is asked is covered, as something is not known.", "適合度: 求められるものの {lo}〜{hi} %（わかっていないものがあるため幅がある）。"),
}

// explain returns an error in the reader's language: problems with their
// places, else what the program knows to say of it, else the error's own text.
func explain(err error, tag language.Tag) string {
	var (
		problems *problem.Error
		role     *unknownRole
		path     *fs.PathError
	)
	switch {
	case errors.As(err, &problems):
		return strings.TrimSuffix(problems.Text(tag), "\n")
	case errors.As(err, &role) && role.id == "":
		return says.whichRole.Fill(tag, "known", role.list())
	case errors.As(err, &role):
		meant := ""
		if word := role.meant(); word != "" {
			meant = says.meant.Fill(tag, "word", word)
		}
		return says.noRole.Fill(tag, "id", role.id, "meant", meant, "known", role.list())
	case errors.As(err, &path) && errors.Is(err, fs.ErrNotExist):
		return says.noFile.Fill(tag, "file", path.Path)
	case errors.As(err, &path):
		return says.cantOpen.Fill(tag, "file", path.Path, "reason", path.Err.Error())
	default:
		return err.Error()
	}
}
