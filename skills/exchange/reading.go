package exchange

// Reading says how files are read, whatever their format. The zero value reads
// strictly and silently.
type Reading struct {
	// KeepRest leaves out what is bad (a row, an item) and keeps the rest; the
	// list of problems says what was left out. The zero value means that a file in
	// which something is bad is refused.
	KeepRest bool

	// Progress is called every few thousand rows and at the end of each file. It
	// may be called from several goroutines, but never from two at once. The zero
	// value means that nobody is told.
	Progress func(Progress)
}

// Progress is how far the reading of a file has come.
type Progress struct {
	File  string // the file's name, "" where it has none
	Bytes int64  // of the file as it is, compressed or not
	Rows  int    // without the header
}

// MaxProblems is the largest number of problems that a reading lists; further
// ones are counted, see [TooManyProblems].
const MaxProblems = 100
