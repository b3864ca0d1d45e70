package population

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"unsafe"
)

// The format of files is described in FORMAT.md: a header, a directory, and
// sections. Numbers have their lowest byte first. The header, the directory and
// the sections begin and end at multiples of 8 bytes, filled up with zeros.
const (
	fileMagic   = "kakezan/people\r\n"
	fileVersion = 1
	headerBytes = 64
	fileAlign   = 8
)

// castagnoli is the polynomial of the checksums, CRC-32C, for which processors have an instruction.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// littleEndian says whether numbers are in memory as they are in files.
var littleEndian = binary.NativeEndian.Uint16([]byte{1, 0}) == 1

// header is what a file begins with.
type header struct {
	size      uint64 // of the file
	directory uint64 // its length
	sum       uint32 // of the directory
}

func (h header) bytes() []byte {
	b := append(make([]byte, 0, headerBytes), fileMagic...)
	b = binary.LittleEndian.AppendUint32(b, fileVersion)
	b = binary.LittleEndian.AppendUint32(b, blockBits)
	b = binary.LittleEndian.AppendUint64(b, h.size)
	b = binary.LittleEndian.AppendUint64(b, h.directory)
	b = binary.LittleEndian.AppendUint32(b, h.sum)
	b = append(b, make([]byte, headerBytes-4-len(b))...)
	return binary.LittleEndian.AppendUint32(b, crc32.Checksum(b, castagnoli))
}

// readHeader reads the header of a file of a size.
func readHeader(b []byte, size int64) (header, error) {
	word := binary.LittleEndian.Uint32
	switch {
	case len(b) < headerBytes:
		return header{}, damaged("header", 0, "the file ends after %d bytes", len(b))
	case string(b[:len(fileMagic)]) != fileMagic:
		return header{}, damaged("header", 0, "the file does not begin like one of a population")
	case crc32.Checksum(b[:headerBytes-4], castagnoli) != word(b[headerBytes-4:]):
		return header{}, damaged("header", 0, "another checksum than that of its %d bytes", headerBytes)
	case word(b[16:]) > fileVersion:
		return header{}, fmt.Errorf("%w: version %d, and this program knows version %d", ErrVersion, word(b[16:]), fileVersion)
	case word(b[16:]) < fileVersion || word(b[20:]) != blockBits:
		return header{}, damaged("header", 16, "version %d with blocks of 2^%d people", word(b[16:]), word(b[20:]))
	}
	h := header{binary.LittleEndian.Uint64(b[24:]), binary.LittleEndian.Uint64(b[32:]), word(b[40:])}
	switch {
	case h.size != uint64(size):
		return header{}, damaged("header", 24, "the file has %d bytes, and had %d when it was written", size, h.size)
	case h.directory > h.size-headerBytes || h.directory%fileAlign != 0:
		return header{}, damaged("header", 32, "a directory of %d bytes in a file of %d", h.directory, size)
	case h.directory > math.MaxInt:
		return header{}, fmt.Errorf("%w: a directory of %d bytes", ErrLimit, h.directory)
	}
	return h, nil
}

// damaged returns an error that says what is damaged, and from which byte of the
// file on.
func damaged(what string, offset int64, format string, args ...any) error {
	return fmt.Errorf("%w: the %s at byte %d: %s", ErrCorrupt, what, offset, fmt.Sprintf(format, args...))
}

// aligned returns n, filled up.
func aligned[T int | int64](n T) T { return (n + fileAlign - 1) &^ (fileAlign - 1) }

// number is what sections are made of.
type number interface {
	uint8 | uint16 | uint32 | uint64
}

// view returns the numbers that some bytes of a file are: the bytes themselves
// where the order of bytes of this machine allows it, else a copy.
func view[T number](b []byte, convert bool) []T {
	size := int(unsafe.Sizeof(T(0)))
	n := len(b) / size
	if n == 0 {
		return []T{}
	}
	if (!convert || size == 1) && uintptr(unsafe.Pointer(&b[0]))%uintptr(size) == 0 {
		return unsafe.Slice((*T)(unsafe.Pointer(&b[0])), n)
	}
	to := make([]T, n)
	for i := range to {
		for k := range size {
			to[i] |= T(b[i*size+k]) << (8 * k)
		}
	}
	return to
}

// raw returns the bytes that some numbers are in memory.
func raw[T number](s []T) []byte {
	if len(s) == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Pointer(&s[0])), len(s)*int(unsafe.Sizeof(s[0])))
}

// planesOf returns the planes that some words are, and wordsOf the other way
// round.
func planesOf(words []uint64) []plane {
	if len(words) < blockWords {
		return []plane{}
	}
	return unsafe.Slice((*plane)(unsafe.Pointer(&words[0])), len(words)/blockWords)
}

func wordsOf(planes []plane) []uint64 {
	if len(planes) == 0 {
		return nil
	}
	return unsafe.Slice(&planes[0][0], len(planes)*blockWords)
}
