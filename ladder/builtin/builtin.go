package builtin

import (
	"embed"
	"io/fs"
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/ladderfile"
)

//go:embed *.yaml
var files embed.FS

// prefix is what marks a built-in document in the extends of a file.
const prefix = "builtin:"

var documents = sync.OnceValue(func() ladderfile.Bases { return read(files) })

// read reads every document of a folder, side by side: parsing is most of the
// work.
func read(files fs.FS) ladderfile.Bases {
	names, _ := fs.Glob(files, "*.yaml")
	docs := make([]ladderfile.Document, len(names))
	var wait sync.WaitGroup
	for i, name := range names {
		wait.Go(func() { docs[i], _ = ladderfile.Read(files, name) })
	}
	wait.Wait()
	bases := make(ladderfile.Bases, len(names))
	for i, name := range names {
		bases[prefix+strings.TrimSuffix(name, ".yaml")] = docs[i]
	}
	return bases
}

// Bases returns every built-in document by the name under which files extend
// it, such as "builtin:dual-track". The map is the caller's own: a company adds
// its bases to it.
func Bases() ladderfile.Bases { return maps.Clone(documents()) }

// Names yields the names of the built-in documents, in order. It can be run
// again.
func Names() iter.Seq[string] { return slices.Values(slices.Sorted(maps.Keys(documents()))) }

var dualTrack = sync.OnceValue(func() ladder.Ladder {
	l, _ := documents()["builtin:dual-track"].Ladder(documents())
	return l
})

// DualTrack returns the dual-track engineering ladder: professional grades p1
// to p7, management grades m4 to m7 with ways across in both directions, and
// the abilities build, foresee and spread, whose reach widens with the grade.
// Grades up to 3 are promoted automatically; from 4 up people stand up for it
// themselves.
func DualTrack() ladder.Ladder { return dualTrack() }
