package population

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"sync"
	"sync/atomic"
)

// File is a population in a file, which [Population.Save] and
// [Population.WriteTo] write. It is safe for concurrent use.
//
// Of the file nothing but the directory is read at opening, which says what
// there is: people, skills, scales, attributes and their counts. Each skill and
// each attribute is read when it is first asked for. Then its checksum and its
// structure are checked, so that damage is an error of the kind [ErrCorrupt] in
// whatever asks first, and never a wrong number.
//
// A file must not be shortened or written to while it is open. A mapped file
// that is shortened ends the program with a fault when it is read, as memory
// does that is not there; [Population.Save] puts a new file in the old one's
// place, which does no harm.
type File struct {
	population Population
	reader     io.ReaderAt // where there is no mapping
	mapped     []byte
	release    func() error // nil where the caller owns the reader

	running  atomic.Int64 // questions; closed is added to it
	finished chan struct{}
	once     sync.Once
	failed   error // of release
}

// closed is what a closed file adds to the number of its running questions.
const closed = math.MinInt64

// Open opens the file of a population. It maps the file into memory where the
// system can do that, so that programs share what they have read of it, and
// takes time in the number of skills and not of people. The File must be closed.
//
// It fails with an error of the kind [ErrCorrupt] when the file is no
// population's, is damaged in its directory or is not whole; with [ErrVersion]
// when it is of a newer version; with [ErrLimit] when it is of more people than
// this machine's integers can count; and with that of package os when it
// can't be read.
func Open(path string) (*File, error) {
	f, err := open(path)
	if err != nil {
		return nil, fmt.Errorf("population.Open(%q): %w", path, withoutPath(err))
	}
	return f, nil
}

func open(path string) (*File, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	f := &File{reader: file, release: file.Close}
	if data, err := mapFile(file, info.Size()); err == nil {
		f.mapped, f.release = data, func() error { return unmapFile(data) }
		if err := file.Close(); err != nil {
			return nil, errors.Join(err, f.release())
		}
	}
	if err := f.open(info.Size(), !littleEndian); err != nil {
		return nil, errors.Join(err, f.release())
	}
	return f, nil
}

// withoutPath returns an error of the file system without the path, which the
// message has already.
func withoutPath(err error) error {
	if failed, ok := errors.AsType[*fs.PathError](err); ok && failed == err {
		return failed.Err
	}
	return err
}

// NewFile opens the population in the first size bytes of r, such as a file that
// is embedded in the program. What has been read stays in memory until the
// population is no longer used. Closing the File does not close r. NewFile fails
// like [Open], with the errors of r where it can't be read.
func NewFile(r io.ReaderAt, size int64) (*File, error) {
	if r == nil {
		return nil, fmt.Errorf("population.NewFile(%d bytes): %w", size, ErrNil)
	}
	f := &File{reader: r}
	if err := f.open(size, !littleEndian); err != nil {
		return nil, fmt.Errorf("population.NewFile(%d bytes): %w", size, err)
	}
	return f, nil
}

// open reads the directory. Where convert is set, numbers are converted to the
// order of bytes of this machine.
func (f *File) open(size int64, convert bool) error {
	f.finished = make(chan struct{})
	d, err := f.directory(size, convert)
	if err != nil {
		return err
	}
	d.file = f
	f.population = Population{data: d}
	return nil
}

// Population returns the people of the file. It answers until the file is
// closed; from then on every question fails with an error of the kind
// [ErrClosed].
func (f *File) Population() Population {
	if f == nil {
		return Population{}
	}
	return f.population
}

// Close waits for the questions that run, and lets the file go. The body of a loop
// over people is no question, and may close the file. Questions that
// are asked later fail with an error of the kind [ErrClosed], also those of
// parts of the population. Closing again does nothing. It fails when the system
// can't let the file go.
func (f *File) Close() error {
	if f == nil || f.finished == nil {
		return nil
	}
	for {
		n := f.running.Load()
		if n < 0 {
			break
		}
		if f.running.CompareAndSwap(n, n+closed) {
			if n == 0 {
				f.finish()
			}
			break
		}
	}
	<-f.finished
	return f.failed
}

// finish lets go of the file when the last question has ended.
func (f *File) finish() {
	f.once.Do(func() {
		if f.release != nil {
			f.failed = f.release()
		}
		close(f.finished)
	})
}

// enter keeps the file open until leave. It fails when it is closed. An index in
// memory has no file, nil, and is always open.
func (f *File) enter() error {
	if f == nil || f.running.Add(1) > 0 {
		return nil
	}
	f.leave()
	return ErrClosed
}

func (f *File) leave() {
	if f != nil && f.running.Add(-1) == closed {
		f.finish()
	}
}

// outside makes a call during which the file may be closed, such as that of a
// loop's body, between enter and leave. It fails when the file was closed.
func (f *File) outside(call func() bool) (more bool, err error) {
	if f == nil {
		return call(), nil
	}
	f.leave()
	defer func() {
		if f.running.Add(1) < 0 { // there is a leave for it, also when the call panics
			err = ErrClosed
		}
	}()
	return call(), nil
}
