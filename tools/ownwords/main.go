// Ownwords tells where a file has a run of 20 letters and digits that is in one
// of the sources, too: facts carry over, sentences do not.
//
//	ownwords -sources FOLDER -allow FILE FILE...
//
// White space, punctuation, letter case and width do not count. The file of
// allowed phrases (proper names, titles, quoted values) has one a line; a line
// that begins with # is a comment.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"
)

func main() {
	from := flag.String("sources", "", "folder with the texts that nothing may be copied from")
	allow := flag.String("allow", "", "file of phrases that may be the same, one a line")
	flag.Parse()
	found, err := check(*from, *allow, flag.Args())
	if err != nil {
		fmt.Fprintln(os.Stderr, "ownwords:", err)
		os.Exit(2)
	}
	for _, line := range found {
		fmt.Println(line)
	}
	if len(found) > 0 {
		os.Exit(1)
	}
}

// check returns a line for each run of a file that is in a source.
func check(from, allow string, files []string) ([]string, error) {
	var phrases [][]rune
	if allow != "" {
		content, err := os.ReadFile(allow)
		if err != nil {
			return nil, err
		}
		phrases = allowed(string(content))
	}
	names, err := filepath.Glob(filepath.Join(from, "*"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("no file in %q", from)
	}
	known := make(sources)
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		f := fold(string(content))
		f.hide(phrases)
		known.add(f)
	}
	var found []string
	for _, name := range files {
		content, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if !utf8.Valid(content) {
			continue // data, not text
		}
		f := fold(string(content))
		f.hide(phrases)
		for _, c := range known.copies(f) {
			found = append(found, fmt.Sprintf("%s:%d: in a source, too: %s", name, c.line, c.text))
		}
	}
	return found, nil
}

// allowed returns the phrases of a list, folded, the longest first.
func allowed(list string) [][]rune {
	var phrases [][]rune
	for line := range strings.Lines(list) {
		if f := fold(line); !strings.HasPrefix(line, "#") && len(f.runes) > 0 {
			phrases = append(phrases, f.runes)
		}
	}
	slices.SortStableFunc(phrases, func(a, b []rune) int { return len(b) - len(a) })
	return phrases
}
