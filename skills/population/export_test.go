package population

import "io"

// NewConvertedFile is NewFile as on a machine with another order of bytes.
func NewConvertedFile(r io.ReaderAt, size int64) (*File, error) {
	f := &File{reader: r}
	return f, f.open(size, true)
}

// WriteConverted is WriteTo as on a machine with another order of bytes.
func WriteConverted(p Population, w io.Writer) (int64, error) { return p.writeTo(w, true) }
