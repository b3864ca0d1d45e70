package esco

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/refusal"
	"github.com/kakezan/kakezan/skills/exchange/internal/table"
	"github.com/kakezan/kakezan/skills/problem"
)

// The names of files without language and ending. Collections have names of
// their own before the word.
const (
	skillsFile            = "skills"
	skillGroupsFile       = "skillGroups"
	occupationsFile       = "occupations"
	iscoGroupsFile        = "ISCOGroups"
	schemesFile           = "conceptSchemes"
	hierarchyFile         = "skillsHierarchy"
	skillBroaderFile      = "broaderRelationsSkillPillar"
	occupationBroaderFile = "broaderRelationsOccPillar"
	occupationSkillsFile  = "occupationSkillRelations"
	skillSkillsFile       = "skillSkillRelations"
	collectionFile        = "Collection"
)

// needed are the files without which the rest makes little sense, each with the
// zip in which it comes. Of the first four there is one per language.
var needed = []struct{ name, zip string }{
	{skillsFile, "classification"},
	{skillGroupsFile, "classification"},
	{occupationsFile, "classification"},
	{iscoGroupsFile, "classification"},
	{skillBroaderFile, "relations"},
	{occupationBroaderFile, "relations"},
	{occupationSkillsFile, "relations"},
	{skillSkillsFile, "relations"},
}

var (
	fileName = regexp.MustCompile(`^([A-Za-z0-9]+)(?:_([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*))?\.csv$`)
	known    = []string{
		skillsFile, skillGroupsFile, occupationsFile, iscoGroupsFile, schemesFile, hierarchyFile,
		skillBroaderFile, occupationBroaderFile, occupationSkillsFile, skillSkillsFile,
	}
)

// maxDepth is how many folders deep files are looked for.
const maxDepth = 2

// file is a file of ESCO.
type file struct {
	fsys fs.FS
	path string
	name string       // see above; of a collection its own name, with the word
	tag  language.Tag // of its labels; undetermined where the name says nothing
	size int64
}

// listFiles returns the files of ESCO in some file systems, in order of name and
// language, and what kept folders from being read, which is in the log, too.
func listFiles(ctx context.Context, log *table.Log, systems []fs.FS) (files []file, broken, err error) {
	for _, fsys := range systems {
		if fsys == nil {
			log.Add(exchange.BadOption.At("", "fsys", "nil"))
			continue
		}
		err = fs.WalkDir(fsys, ".", func(at string, d fs.DirEntry, err error) error {
			if ctx.Err() != nil {
				return context.Cause(ctx)
			}
			switch {
			case err != nil:
				log.Add(refusal.Unreadable(problem.Range{File: at}, err))
				broken = errors.Join(broken, err)
				return fs.SkipDir
			case d.IsDir() && strings.Count(at, "/") >= maxDepth:
				return fs.SkipDir
			case !d.IsDir() && path.Ext(at) == ".csv":
				if f, ok := identify(log, at, d); ok {
					f.fsys = fsys
					files = append(files, f)
				}
			}
			return nil
		})
		if err != nil {
			return nil, nil, err
		}
	}
	slices.SortStableFunc(files, func(a, b file) int {
		return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(a.tag.String(), b.tag.String()))
	})
	for i := 1; i < len(files); i++ {
		if a, b := files[i-1], files[i]; a.name == b.name && a.tag == b.tag {
			log.Add(FileTwice.At("", path.Base(b.path)).WithRange(problem.Range{File: b.path}))
		}
	}
	return slices.CompactFunc(files, func(a, b file) bool { return a.name == b.name && a.tag == b.tag }), broken, nil
}

// identify tells by a file's name what it is.
func identify(log *table.Log, at string, d fs.DirEntry) (file, bool) {
	where := problem.Range{File: at}
	parts := fileName.FindStringSubmatch(path.Base(at))
	if parts == nil || !slices.Contains(known, parts[1]) && !strings.HasSuffix(parts[1], collectionFile) {
		log.Add(exchange.UnknownFile.At("").WithRange(where))
		return file{}, false
	}
	f := file{path: at, name: parts[1]}
	if parts[2] != "" {
		tag, err := language.Parse(parts[2])
		if err != nil {
			log.Add(BadLanguage.At("", parts[2]).WithRange(where))
			return file{}, false
		}
		f.tag = tag
	}
	if info, err := d.Info(); err == nil {
		f.size = info.Size()
	}
	return f, true
}

// checkFiles reports needed files that are not there.
func checkFiles(log *table.Log, files []file, systems []fs.FS) {
	if len(files) == 0 {
		for _, fsys := range systems {
			log.Add(NoFiles.At("").WithRange(refusal.In(fsys)))
		}
		if len(systems) == 0 {
			log.Add(NoFiles.At(""))
		}
		return
	}
	for _, need := range needed {
		if !slices.ContainsFunc(files, func(f file) bool { return f.name == need.name }) {
			name := need.name + ".csv"
			if need.zip == "classification" {
				name = need.name + "_en.csv"
			}
			log.Add(MissingFile.At("", name, need.zip))
		}
	}
}
