package main

import (
	"errors"
	"io/fs"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// says is what the program itself has to say, in English and Japanese.
var says = struct{ lang, argument, asOf, delimiter, noFile, cantOpen, sample text.Text }{
	lang:      text.EnJa("-lang {lang}: the report is written in en or ja", "-lang {lang}: 使える言語は en と ja です"),
	argument:  text.EnJa("what is {argument}? Flags start with a hyphen", "{argument} は何でしょうか。フラグはハイフンで始めてください"),
	asOf:      text.EnJa("-as-of {date}: a date is written 2026, 2026-11 or 2026-11-21", "-as-of {date}: 日付は 2026、2026-11、2026-11-21 のように書いてください"),
	delimiter: text.EnJa("-delimiter {delimiter}: one character is needed, or \\t for a tab", "-delimiter {delimiter}: 1 文字で指定してください（タブは \\t）"),
	noFile:    text.EnJa("{file}: there is no such file", "{file}: ファイルがありません"),
	cantOpen:  text.EnJa("{file}: the file can't be read: {reason}", "{file}: ファイルを読めません: {reason}"),
	sample: text.EnJa("The sample person {person} is written for {ladder}; say with -person whom to place on another ladder. It does not fit, because:",
		"サンプルの人物 {person} は {ladder} 用です。別のラダーを使うときは、-person で人物のファイルを指定してください。合わない点:"),
}

// explain returns an error in the reader's language: problems with their
// places, else what the program knows to say of it, else the error's own text.
func explain(err error, tag language.Tag) string {
	var (
		problems *problem.Error
		one      problem.Problem
		target   *scoring.UnknownTargetError
		misfit   *sampleError
		path     *fs.PathError
	)
	switch {
	case errors.As(err, &misfit):
		return says.sample.Fill(tag, "person", misfit.person, "ladder", defaultLadder) + "\n" + explain(misfit.err, tag)
	case errors.As(err, &problems):
		return strings.TrimSuffix(problems.Text(tag), "\n")
	case errors.As(err, &one):
		return one.Text(tag)
	case errors.As(err, &target):
		return target.Text(tag)
	case errors.As(err, &path) && errors.Is(err, fs.ErrNotExist):
		return says.noFile.Fill(tag, "file", path.Path)
	case errors.As(err, &path):
		return says.cantOpen.Fill(tag, "file", path.Path, "reason", path.Err.Error())
	default:
		return err.Error()
	}
}
