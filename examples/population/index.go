package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/survey"
	"github.com/kakezan/kakezan/internal/reason"
	"github.com/kakezan/kakezan/skills/population"
)

// magic is what an index begins with, see FORMAT.md of the package population.
const magic = "kakezan/people\r\n"

// target checks that an index may be kept where -save says: at a new name, or in
// place of an index. Whatever else is there stays.
func (s source) target() error {
	if s.save == "" {
		return nil
	}
	info, err := os.Stat(s.save)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if folder, err := os.Stat(filepath.Dir(s.save)); err != nil || !folder.IsDir() {
			return cli.Wrong(says.noFolder, "file", s.save)
		}
		return nil
	case err != nil:
		return &fs.PathError{Op: "open", Path: s.save, Err: err}
	case info.IsDir():
		return survey.IsFolder(s.save)
	}
	if source, err := os.Stat(s.Path); s.Path != "" && err == nil && os.SameFile(info, source) {
		return cli.Wrong(says.isNoIndex, "file", s.save)
	}
	if is, err := isIndex(s.save, info); err != nil || !is {
		return errors.Join(err, cli.Wrong(says.isNoIndex, "file", s.save))
	}
	return nil
}

// isIndex reports whether a file begins like an index, be it damaged or of another
// version.
func isIndex(name string, info fs.FileInfo) (bool, error) {
	if !info.Mode().IsRegular() {
		return false, nil
	}
	file, err := os.Open(name)
	if err != nil {
		return false, err
	}
	defer file.Close()
	head := make([]byte, len(magic))
	n, err := io.ReadFull(file, head)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	return string(head[:n]) == magic, err
}

// keep saves the population where that is asked.
func (s source) keep(f *found, tag language.Tag) error {
	if s.save == "" {
		return nil
	}
	if err := s.target(); err != nil { // again: reading takes its time
		return err
	}
	if err := f.population.Save(s.save); err != nil {
		return s.unsaved(err, tag)
	}
	f.saved = s.save
	info, err := os.Stat(s.save)
	if err != nil {
		return s.unsaved(err, tag)
	}
	f.bytes = info.Size()
	return nil
}

// unsaved says why the index can't be kept. What is damaged is not the new index,
// but the one that was opened.
func (s source) unsaved(err error, tag language.Tag) error {
	why := reason.Of(err)
	switch {
	case errors.Is(err, population.ErrCorrupt):
		return s.Damaged(err)
	case errors.Is(err, fs.ErrNotExist):
		return cli.Wrong(says.noFolder, "file", s.save)
	case errors.Is(err, fs.ErrPermission):
		why = says.readOnly
	case errors.Is(err, syscall.EROFS):
		why = says.readOnly
	case errors.Is(err, syscall.ENOSPC):
		why = says.full
	}
	return cli.Wrong(says.unsaved, "file", s.save, "reason", why.In(tag))
}
