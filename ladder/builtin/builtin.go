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
	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/problem"
)

//go:embed *.yaml
var files embed.FS

// prefix is what marks a built-in document in the extends of a file.
const prefix = "builtin:"

var documents = sync.OnceValue(func() ladderfile.Bases { return readAll(files, readFile) })

func readFile(files fs.FS, name string) ladderfile.Document {
	doc, _ := ladderfile.Read(files, name)
	return doc
}

// readAll reads every document of a folder, side by side: parsing is most of the
// work.
func readAll(files fs.FS, read func(fs.FS, string) ladderfile.Document) ladderfile.Bases {
	names, _ := fs.Glob(files, "*.yaml")
	docs := make([]ladderfile.Document, len(names))
	var wait sync.WaitGroup
	for i, name := range names {
		wait.Go(func() { docs[i] = read(files, name) })
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
// its bases to it. The files are parsed when somebody first asks for one.
func Bases() ladderfile.Bases { return maps.Clone(documents()) }

// Names yields the names of the built-in documents, in order. It can be run
// again.
func Names() iter.Seq[string] { return slices.Values(slices.Sorted(maps.Keys(documents()))) }

// DualTrack returns the dual-track engineering ladder: professional grades p1
// to p7, management grades m4 to m7 with ways across in both directions, and
// the abilities build, foresee and spread, whose reach widens with the grade.
// Grades up to 3 are promoted automatically; from 4 up people stand up for it
// themselves. SRE and infrastructure engineer are roles beside the grades, for
// a company to restate.
func DualTrack() ladder.Ladder { return dualTrack() }

var dualTrack = once("dual-track", ladderOf)

// SRENext returns the dual-track ladder with the roles that may follow after
// SRE, the ways into them, with or without a free seat, what stands in the way,
// and the practices that are partial credit in running a company.
func SRENext() ladder.Ladder { return sreNext() }

var sreNext = once("sre-next", ladderOf)

// VPoE returns the guide to the role of a VP of Engineering, in the dual-track
// ladder.
func VPoE() ladder.Role { return vpoe() }

var vpoe = once("vpoe", roleOf)

// HeadOfEngineering returns the guide to the role of a Head of Engineering, in
// the dual-track ladder.
func HeadOfEngineering() ladder.Role { return headOfEngineering() }

var headOfEngineering = once("head-of-engineering", roleOf)

// CTO returns the role of a CTO, in the dual-track ladder: what the guides to
// its neighbours say of it.
func CTO() ladder.Role { return cto() }

var cto = once("cto", roleOf)

// SRECharter returns the charter of an SRE group: mission, vision, values, and
// how it was made in seven meetings.
func SRECharter() charter.Charter { return sreCharter() }

var sreCharter = once("sre-charter", ladderfile.Document.Charter)

// EngineerValues returns the values of engineers as a guideline of action. The
// abilities of [DualTrack] name those that they live. It states values alone,
// no mission and no vision.
func EngineerValues() charter.Charter { return engineerValues() }

var engineerValues = once("engineer-values", ladderfile.Document.Charter)

// Skills returns the catalog of the skills under all built-in documents.
func Skills() ladderfile.Catalog { return catalog() }

var catalog = once("skills", ladderfile.Document.Skills)

// once resolves a built-in document when it is asked for, and not again. What
// the document does not hold is the zero value; the tests see that none lacks it.
func once[T any](name string, resolve func(ladderfile.Document, ladderfile.Bases) (T, problem.List)) func() T {
	return sync.OnceValue(func() T {
		bases := documents()
		v, _ := resolve(bases[prefix+name], bases)
		return v
	})
}

func ladderOf(doc ladderfile.Document, bases ladderfile.Bases) (ladder.Ladder, problem.List) {
	return doc.Ladder(bases)
}

func roleOf(doc ladderfile.Document, bases ladderfile.Bases) (ladder.Role, problem.List) {
	return doc.Role(ladder.Ladder{}, bases)
}
