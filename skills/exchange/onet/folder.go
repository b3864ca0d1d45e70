package onet

import (
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills/exchange/internal/refusal"
	"github.com/kakezan/kakezan/skills/problem"
)

const readMe = "Read Me"

// folder is the folder that holds the files of a database.
type folder struct {
	version string
	files   []file
}

// file is a file of the folder.
type file struct {
	name string // without its endings, such as "Skills"
	path string
}

// split returns the name of a text file without its endings, compressed or not.
func split(base string) (name string, ok bool) {
	return strings.CutSuffix(strings.TrimSuffix(base, ".gz"), ".txt")
}

// find returns the folder of the files: the root, or the one folder below it
// that has some.
func find(fsys fs.FS) (folder, error) {
	if fsys == nil {
		return folder{}, problem.List{NoFiles.At("", marks[0]+".txt")}.Err()
	}
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return folder{}, unreadable(".", err)
	}
	found := ""
	if isDatabase(entries) {
		found = "."
	}
	for _, entry := range entries {
		if found == "." || !entry.IsDir() {
			continue
		}
		below, err := fs.ReadDir(fsys, entry.Name())
		switch {
		case err != nil:
			return folder{}, unreadable(entry.Name(), err)
		case !isDatabase(below):
		case found != "":
			return folder{}, problem.List{SeveralFolders.At("", found, entry.Name())}.Err()
		default:
			found, entries = entry.Name(), below
		}
	}
	if found == "" {
		return folder{}, problem.List{NoFiles.At("", marks[0]+".txt").WithRange(refusal.In(fsys))}.Err()
	}
	f := folder{version: versionIn(found, folderVersion)}
	for _, entry := range entries {
		name, ok := split(entry.Name())
		where := path.Join(found, entry.Name())
		if !ok || entry.IsDir() {
			continue
		}
		if i := slices.IndexFunc(f.files, func(f file) bool { return f.name == name }); i >= 0 {
			return folder{}, problem.List{FileTwice.At("", where, f.files[i].path).WithRange(problem.Range{File: where})}.Err()
		}
		if name == readMe {
			if f.version, err = version(fsys, where, f.version); err != nil {
				return folder{}, err
			}
			continue
		}
		f.files = append(f.files, file{name, where})
	}
	return f, nil
}

// isDatabase reports whether one of the entries is a file that only O*NET has.
func isDatabase(entries []fs.DirEntry) bool {
	return slices.ContainsFunc(entries, func(e fs.DirEntry) bool {
		name, ok := split(e.Name())
		return ok && !e.IsDir() && slices.Contains(marks, name)
	})
}

var (
	folderVersion = regexp.MustCompile(`^db_(\d+)_(\d+)`)
	readMeVersion = regexp.MustCompile(`O\*NET®? (\d+)\.(\d+) Database`)
)

func versionIn(s string, form *regexp.Regexp) string {
	if found := form.FindStringSubmatch(s); found != nil {
		return found[1] + "." + found[2]
	}
	return ""
}

// version returns the version that the read-me states, else the one that is known.
func version(fsys fs.FS, where, known string) (string, error) {
	f, err := fsys.Open(where)
	if err != nil {
		return "", unreadable(where, err)
	}
	defer f.Close()
	start, err := io.ReadAll(io.LimitReader(f, 4<<10))
	if err != nil {
		return "", unreadable(where, err)
	}
	if stated := versionIn(string(start), readMeVersion); stated != "" {
		return stated, nil
	}
	return known, nil
}

func unreadable(where string, err error) error {
	return refusal.Of(problem.List{refusal.Unreadable(problem.Range{File: where}, err)}, err)
}
