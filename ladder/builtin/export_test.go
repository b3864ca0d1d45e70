package builtin

import (
	"io/fs"
	"sync"

	"github.com/kakezan/kakezan/ladder/ladderfile"
)

// Files are the embedded files.
var Files fs.FS = files

// parsed keeps what files of some content parse to: most of the files that a
// test reads are the same as before.
var parsed sync.Map

// Read reads the documents of files that may differ from the embedded ones.
func Read(files fs.FS) ladderfile.Bases {
	return readAll(files, func(files fs.FS, name string) ladderfile.Document {
		content, _ := fs.ReadFile(files, name)
		key := name + "\n" + string(content)
		doc, ok := parsed.Load(key)
		if !ok {
			read, _ := ladderfile.Read(files, name)
			doc, _ = parsed.LoadOrStore(key, read)
		}
		return doc.(ladderfile.Document)
	})
}

// Anew reads the documents of files, each parsed again.
func Anew(files fs.FS) ladderfile.Bases { return readAll(files, readFile) }
