// Package clitest calls the examples in their tests.
package clitest

import (
	"bytes"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/internal/golden"
)

// Program calls an example with arguments, and returns what it prints and its
// exit code.
type Program func(args ...string) (stdout, stderr string, code int)

// Of returns the Program of an example's run function.
func Of(run func(args []string, stdout, stderr io.Writer) int) Program {
	return func(args ...string) (stdout, stderr string, code int) {
		var out, err bytes.Buffer
		code = run(args, &out, &err)
		return out.String(), err.String(), code
	}
}

// Golden compares what the program prints with testdata/NAME.golden, for each
// name with its arguments, which stand in one string. Nothing may be wrong.
func (p Program) Golden(t *testing.T, calls map[string]string) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(calls)) {
		out, stderr, code := p(strings.Fields(calls[name])...)
		if code != 0 || stderr != "" {
			t.Errorf("%s: exit code %d:\n%s", name, code, stderr)
		}
		golden.Check(t, name+".golden", out)
	}
}

// Languages are the calls without arguments, for [Program.Golden].
var Languages = map[string]string{"en": "", "ja": "-lang ja"}

// Wrong is a call that must fail, or say something beside what it prints.
type Wrong struct {
	args []string
	code int
	want string // in what goes to stderr
}

// Says returns the call with some arguments, which must end with an exit code and
// have a text in what goes to stderr.
func Says(code int, want string, args ...string) Wrong { return Wrong{args, code, want} }

// Wrong makes calls, each under a name. One that fails must print nothing but
// what is wrong.
func (p Program) Wrong(t *testing.T, calls map[string]Wrong) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(calls)) {
		call := calls[name]
		out, stderr, code := p(call.args...)
		if code != call.code || !strings.Contains(stderr, call.want) || code != 0 && (stderr == "" || out != "") {
			t.Errorf("%s: exit code %d, want %d with %q; prints %q, and to stderr:\n%s", name, code, call.code, call.want, out, stderr)
		}
	}
}

// Files returns a function that writes a file to a folder of the test, and
// returns its path.
func Files(t *testing.T) func(name, content string) string {
	dir := t.TempDir()
	return func(name, content string) string {
		t.Helper()
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
}

// InOrder checks that each of some strings stands in a text, after the one before.
func InOrder(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		_, after, ok := strings.Cut(text, part)
		if !ok {
			t.Errorf("no %q in:\n%s", part, text)
			return
		}
		text = after
	}
}
