package builtin

import (
	"io/fs"

	"github.com/kakezan/kakezan/ladder/ladderfile"
)

// Files are the embedded files.
var Files fs.FS = files

// Read reads the documents of files that may differ from the embedded ones.
func Read(files fs.FS) ladderfile.Bases { return read(files) }
