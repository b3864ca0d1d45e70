package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/exp/apidiff"
	"golang.org/x/tools/go/gcexportdata"
)

const (
	dataExt = ".api" // export data: what is compared
	textExt = ".txt" // declarations: what is read
)

// snapshot is a folder of API files of one module.
type snapshot struct {
	dir    string
	module string
}

// file returns the snapshot file of a package, without its ending: the package's path inside the module, dots for
// slashes, so that the folder stays flat.
func (s snapshot) file(pkgPath string) string {
	rel := strings.TrimPrefix(strings.TrimPrefix(pkgPath, s.module), "/")
	if rel == "" {
		rel = "root"
	}
	return filepath.Join(s.dir, strings.ReplaceAll(rel, "/", "."))
}

// write makes the folder the snapshot of exactly these packages. The export data of a package whose API did not move is
// left as it is: its bytes also depend on unexported fields and on the Go release, and a diff of those says nothing.
func (s snapshot) write(pkgs []*types.Package) error {
	if err := os.MkdirAll(s.dir, 0o755); err != nil {
		return err
	}
	old, err := s.read()
	if err != nil {
		old = nil // unreadable, say from another release of the tools: write all of it anew
	}
	keep := make(map[string]bool)
	for _, p := range pkgs {
		name := s.file(p.Path())
		keep[name+textExt], keep[name+dataExt] = true, true
		if err := os.WriteFile(name+textExt, listing(s.module, p), 0o644); err != nil {
			return err
		}
		if o, ok := old[p.Path()]; ok && len(apidiff.Changes(o, p).Changes) == 0 {
			continue
		}
		data, err := encode(p)
		if err != nil {
			return err
		}
		if err := os.WriteFile(name+dataExt, data, 0o644); err != nil {
			return err
		}
	}
	files, err := s.files()
	if err != nil {
		return err
	}
	for _, f := range files {
		if !keep[f] {
			if err := os.Remove(f); err != nil {
				return err
			}
		}
	}
	return nil
}

// read returns the packages of the snapshot by path; none when the folder does not exist.
func (s snapshot) read() (map[string]*types.Package, error) {
	files, err := s.files()
	if err != nil {
		return nil, err
	}
	old := make(map[string]*types.Package)
	for _, f := range files {
		if filepath.Ext(f) != dataExt {
			continue
		}
		data, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		p, err := decode(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f, err)
		}
		old[p.Path()] = p
	}
	return old, nil
}

// stale names the packages whose text differs from the snapshot's. It sees what apidiff calls no change, such as a
// renamed parameter.
func (s snapshot) stale(pkgs []*types.Package) ([]string, error) {
	var lines []string
	for _, p := range pkgs {
		f := s.file(p.Path()) + textExt
		text, err := os.ReadFile(f)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		if !bytes.Equal(text, listing(s.module, p)) {
			lines = append(lines, f+" is out of date")
		}
	}
	return lines, nil
}

func (s snapshot) files() ([]string, error) {
	entries, err := os.ReadDir(s.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var files []string
	for _, e := range entries {
		if ext := filepath.Ext(e.Name()); ext == dataExt || ext == textExt {
			files = append(files, filepath.Join(s.dir, e.Name()))
		}
	}
	return files, nil
}

// compare lists the changes from the old packages to the new ones, those that break an importer first in each package.
func compare(old map[string]*types.Package, pkgs []*types.Package) []string {
	var lines []string
	seen := make(map[string]bool)
	for _, p := range pkgs {
		seen[p.Path()] = true
		o, ok := old[p.Path()]
		if !ok {
			lines = append(lines, "compatible: package "+p.Path()+": added")
			continue
		}
		for _, c := range apidiff.Changes(o, p).Changes {
			kind := "INCOMPATIBLE"
			if c.Compatible {
				kind = "compatible"
			}
			lines = append(lines, fmt.Sprintf("%s: %s: %s", kind, p.Path(), c.Message))
		}
	}
	var removed []string
	for path := range old {
		if !seen[path] {
			removed = append(removed, "INCOMPATIBLE: package "+path+": removed")
		}
	}
	slices.Sort(removed)
	return append(lines, removed...)
}

// encode returns the package's path, a newline, and its export data. The empty file set leaves every position out:
// positions would carry machine paths and change with each edited line.
func encode(p *types.Package) ([]byte, error) {
	var b bytes.Buffer
	fmt.Fprintln(&b, p.Path())
	if err := gcexportdata.Write(&b, token.NewFileSet(), p); err != nil {
		return nil, fmt.Errorf("%s: %w", p.Path(), err)
	}
	return b.Bytes(), nil
}

func decode(data []byte) (*types.Package, error) {
	path, rest, ok := bytes.Cut(data, []byte("\n"))
	if !ok {
		return nil, errors.New("not an API snapshot: no package path in the first line")
	}
	return gcexportdata.Read(bytes.NewReader(rest), token.NewFileSet(), make(map[string]*types.Package), string(path))
}
