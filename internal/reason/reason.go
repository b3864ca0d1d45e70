// Package reason says in English and Japanese why a file can't be read, as far as
// the reason is a usual one.
package reason

import (
	"archive/zip"
	"compress/flate"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"syscall"

	"github.com/kakezan/kakezan/skills/text"
)

var usual = []struct {
	is   error
	says text.Text
}{
	{fs.ErrNotExist, text.EnJa("there is no such file", "ファイルがありません")},
	{fs.ErrPermission, text.EnJa("it may not be read", "読み取りの権限がありません")},
	{syscall.EISDIR, text.EnJa("it is a folder", "フォルダーです")},
	{syscall.ENOTDIR, text.EnJa("a part of its path is no folder", "パスの途中がフォルダーではありません")},
	{zip.ErrFormat, text.EnJa("it is no zip file", "zip ファイルではありません")},
	{zip.ErrChecksum, damaged},
	{zip.ErrAlgorithm, text.EnJa("it is compressed in a way that can't be read", "読めない方式で圧縮されています")},
	{gzip.ErrHeader, damaged},
	{gzip.ErrChecksum, damaged},
	{io.ErrUnexpectedEOF, text.EnJa("it is cut off", "途中で切れています")},
}

var damaged = text.EnJa("its compressed content is damaged", "圧縮された内容が壊れています")

// Of returns why, without the operation and the path: the reason in words where it
// is a usual one, else the text of the cause as it is.
func Of(err error) text.Text {
	for _, u := range usual {
		if errors.Is(err, u.is) {
			return u.says
		}
	}
	if _, ok := errors.AsType[flate.CorruptInputError](err); ok {
		return damaged
	}
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return text.Plain(path.Err.Error())
	}
	return text.Plain(err.Error())
}
