package population

import (
	"hash/crc32"
	"io"
)

// NewConvertedFile is NewFile as on a machine with another order of bytes.
func NewConvertedFile(r io.ReaderAt, size int64) (*File, error) {
	f := &File{reader: r}
	return f, f.open(size, true)
}

// WriteConverted is WriteTo as on a machine with another order of bytes.
func WriteConverted(p Population, w io.Writer) (int64, error) { return p.writeTo(w, true) }

// WithoutChecksums runs f while all contents have the same checksum, so that
// files can lie.
func WithoutChecksums(f func()) {
	kept := castagnoli
	defer func() { castagnoli = kept }()
	castagnoli = new(crc32.Table)
	f()
}
