// Command doccheck finds what a reader would miss on a package's page: an exported name without a doc comment, a
// package without doc.go, a package comment that stands in two files.
//
// Staticcheck looks at the form of the comments that are there (ST1000, ST1020 to ST1022); this looks for those that are
// not. A comment on a group of constants or variables counts for the group. The fields of a struct may be left to the
// comment of the type, but not in a type whose name ends in Options: there each field says what its zero value means.
// Methods of unexported types and test files are left out, and an internal package needs no doc.go.
//
// Usage: doccheck [DIR]; without DIR it looks below the current folder. Modules nested below it are left out.
package main

import (
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	dir := "."
	if len(os.Args) > 1 {
		dir = os.Args[1]
	}
	os.Exit(run(dir, os.Stdout, os.Stderr))
}

// run prints one line a finding and returns the exit status: 0 none, 1 some, 2 the folder cannot be read.
func run(dir string, stdout, stderr io.Writer) int {
	folders, err := sources(dir)
	if err != nil {
		fmt.Fprintln(stderr, "doccheck:", err)
		return 2
	}
	found := 0
	for _, folder := range slices.Sorted(maps.Keys(folders)) {
		findings, err := checkPackage(folder, folders[folder])
		if err != nil {
			fmt.Fprintln(stderr, "doccheck:", err)
			return 2
		}
		for _, f := range findings {
			fmt.Fprintln(stdout, f)
		}
		found += len(findings)
	}
	if found > 0 {
		return 1
	}
	fmt.Fprintf(stdout, "doccheck: %d packages, all documented\n", len(folders))
	return 0
}

// sources returns the Go files below dir that are no tests, by folder. It passes over what the go command passes over:
// testdata, names that begin with a dot or an underscore, and nested modules.
func sources(dir string) (map[string][]string, error) {
	folders := make(map[string][]string)
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() {
			if path == dir {
				return nil
			}
			if name == "testdata" || name == "vendor" || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") {
				return fs.SkipDir
			}
			if _, err := os.Stat(filepath.Join(path, "go.mod")); err == nil {
				return fs.SkipDir
			}
			return nil
		}
		if strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") && !strings.HasPrefix(name, "_") {
			folders[filepath.Dir(path)] = append(folders[filepath.Dir(path)], path)
		}
		return nil
	})
	return folders, err
}
