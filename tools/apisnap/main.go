// Command apisnap keeps the snapshot of a module's public API and says what has moved since.
//
// It stands in for the apidiff command, whose export files carry the absolute path of every source file and, for a
// whole module, its main and internal packages too. The comparison itself is golang.org/x/exp/apidiff's.
//
// Usage, in the root folder of the module:
//
//	apisnap write DIR    replace the snapshot in DIR by the API of the tree
//	apisnap check DIR    print every change since the snapshot; exit status 1 when there is one
//
// A package's snapshot is two files: NAME.api is the export data that is compared, NAME.txt says the same for people, so
// that a diff between two commits can be read. Packages that nobody can import (main, internal) have none.
package main

import (
	"fmt"
	"io"
	"os"
)

const usage = "usage: apisnap write DIR | apisnap check DIR"

func main() {
	os.Exit(run(os.Args[1:], ".", os.Stdout, os.Stderr))
}

// run is main without the process: it works on the module in folder root and returns the exit status, 0 when all is
// well, 1 when the API moved, 2 when it cannot be told.
func run(args []string, root string, stdout, stderr io.Writer) int {
	if len(args) != 2 || args[0] != "write" && args[0] != "check" {
		fmt.Fprintln(stderr, usage)
		return 2
	}
	module, pkgs, err := load(root)
	if err != nil {
		fmt.Fprintln(stderr, "apisnap: loading the tree:", err)
		return 2
	}
	snap := snapshot{dir: args[1], module: module}
	if args[0] == "write" {
		if err := snap.write(pkgs); err != nil {
			fmt.Fprintln(stderr, "apisnap: writing the snapshot:", err)
			return 2
		}
		fmt.Fprintf(stdout, "apisnap: %d packages in %s\n", len(pkgs), args[1])
		return 0
	}
	old, err := snap.read()
	if err != nil {
		fmt.Fprintln(stderr, "apisnap: reading the snapshot:", err)
		return 2
	}
	if len(old) == 0 {
		fmt.Fprintf(stderr, "apisnap: there is no snapshot in %s\n", args[1])
		return 2
	}
	changes := compare(old, pkgs)
	stale, err := snap.stale(pkgs)
	if err != nil {
		fmt.Fprintln(stderr, "apisnap: reading the snapshot:", err)
		return 2
	}
	for _, line := range append(changes, stale...) {
		fmt.Fprintln(stdout, line)
	}
	if len(changes)+len(stale) > 0 {
		return 1
	}
	fmt.Fprintf(stdout, "apisnap: %d packages, no change\n", len(pkgs))
	return 0
}
