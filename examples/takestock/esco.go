package main

import (
	"archive/zip"
	"context"
	"errors"
	"io/fs"
	"strings"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/esco"
)

// readESCO reads the zip files that a flag names. ESCO reports what it contains
// twice or in a circle as warnings, which are no matter of a resume.
func (q question) readESCO(ctx context.Context) (c catalog, err error) {
	var files []fs.FS
	for name := range strings.SplitSeq(q.esco, ",") {
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		file, err := zip.OpenReader(name)
		if errors.Is(err, zip.ErrFormat) {
			return c, &fs.PathError{Op: "open", Path: name, Err: err}
		}
		if err != nil {
			return c, err
		}
		defer file.Close()
		files = append(files, file)
	}
	data, _, err := esco.Read(ctx, exchange.Reading{}, files...)
	if err != nil {
		return c, err
	}
	read, _, err := data.Taxonomy()
	if err != nil {
		return c, err
	}
	return catalog{name: "ESCO", skills: read.Catalog(), scale: mastery()}, nil
}
