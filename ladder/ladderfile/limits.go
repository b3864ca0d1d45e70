package ladderfile

// The limits of a file. What goes beyond them is a problem with its place,
// before much work is done on it.
const (
	// MaxSize is how many bytes a file may have: 4 MiB. Ladders that people
	// keep have some 100 KiB.
	MaxSize = 4 << 20

	// MaxDepth is how deep lists and maps may be nested. A requirement at the
	// depth of ladder.MaxDepth takes two levels each.
	MaxDepth = 200

	// MaxAliased is how many values the YAML aliases of a file may repeat in
	// all, aliases within aliases counted as often as they repeat.
	MaxAliased = 100_000

	// MaxExtends is how many files may extend one another in a row.
	MaxExtends = 16
)
