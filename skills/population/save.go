package population

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"

	"github.com/kakezan/kakezan/internal/parallel"
)

// Save writes the population to a file, for [Open]. The file is there as a
// whole or not at all: it is written under another name in the same folder,
// brought to the disk, and then renamed. When Save fails, what was at the path is
// untouched, and nothing else is left. A file that was there may be open; who
// opened it keeps the old one. The new file has its permissions, and otherwise
// those that the system gives to new files.
//
// It fails with the error of package os, and like [Population.WriteTo].
func (p Population) Save(path string) error {
	if err := p.save(path); err != nil {
		return fmt.Errorf("Population.Save(%q): %w", path, withoutPath(err))
	}
	return nil
}

func (p Population) save(path string) (err error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // a link stays one
	}
	file, err := createBeside(path)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, ignore(file.Close(), os.ErrClosed), os.Remove(file.Name()))
		}
	}()
	if _, err = p.writeTo(file, !littleEndian); err != nil {
		return err
	}
	if err = file.Sync(); err != nil {
		return err
	}
	if err = file.Close(); err != nil {
		return err
	}
	if err = os.Rename(file.Name(), path); err != nil {
		return err
	}
	// The file is whole either way. Where the folder can't be brought to the disk,
	// a loss of power may bring back the old one.
	_ = syncFolder(filepath.Dir(path))
	return nil
}

// createBeside creates a file of a new name in the folder of another one, with
// the permissions of that one if it is there.
func createBeside(path string) (*os.File, error) {
	info, missing := os.Stat(path)
	if missing == nil && !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%w: not a file", os.ErrExist)
	}
	for {
		name := path + "." + strconv.FormatUint(rand.Uint64(), 36) + ".tmp"
		file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if errors.Is(err, os.ErrExist) {
			continue
		}
		if err != nil || missing != nil {
			return file, err
		}
		if err := file.Chmod(info.Mode().Perm()); err != nil && !errors.Is(err, errors.ErrUnsupported) {
			return nil, errors.Join(err, file.Close(), os.Remove(name))
		}
		return file, nil
	}
}

func ignore(err, kind error) error {
	if errors.Is(err, kind) {
		return nil
	}
	return err
}

// WriteTo writes the population in the format of files, for [NewFile] and
// [Open], and returns how many bytes it wrote. Equal populations are written as
// equal bytes, however the people were added, as long as rows are kept of both
// or of neither. A part of a population is written as the population of these
// people alone.
//
// It fails with the error of w, and like [Population.Count] when the population
// is in a file that is damaged or closed.
func (p Population) WriteTo(w io.Writer) (int64, error) {
	if w == nil {
		return 0, fmt.Errorf("Population.WriteTo: %w", ErrNil)
	}
	n, err := p.writeTo(w, !littleEndian)
	if err != nil {
		return n, fmt.Errorf("Population.WriteTo: %w", err)
	}
	return n, nil
}

func (p Population) writeTo(w io.Writer, convert bool) (int64, error) {
	if p.part != nil {
		var err error
		if p, err = Merge(context.Background(), p); err != nil {
			return 0, err
		}
	}
	d := p.read()
	if err := d.file.enter(); err != nil {
		return 0, err
	}
	defer d.file.leave()
	sections, err := d.contents()
	if err != nil {
		return 0, err
	}
	sums := make([]sectionWriter, len(sections))
	err = parallel.Each(context.Background(), len(sections), func(i int) error {
		sums[i] = sectionWriter{convert: convert}
		sections[i](&sums[i])
		return nil
	})
	if err != nil {
		return 0, err
	}
	directory := d.directory(sums)
	h := header{directory: uint64(len(directory)), sum: checksum(directory)}
	h.size = headerBytes + h.directory
	for _, s := range sums {
		h.size += uint64(s.length)
	}
	const buffer = 1 << 16
	written := counter{to: w}
	buffered := bufio.NewWriterSize(&written, buffer)
	to := sectionWriter{to: buffered, convert: convert}
	to.write(h.bytes())
	to.write(directory)
	for _, write := range sections {
		write(&to)
	}
	return written.n, buffered.Flush() // with the first error of all
}

// counter counts what is written.
type counter struct {
	to io.Writer
	n  int64
}

func (c *counter) Write(b []byte) (int, error) {
	n, err := c.to.Write(b)
	c.n += int64(n)
	return n, err
}
