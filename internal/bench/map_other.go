//go:build !unix

package bench

import "os"

// mapFile reads the file: not every system maps it.
func mapFile(path string) (data []byte, unmap func() error, err error) {
	data, err = os.ReadFile(path)
	return data, func() error { return nil }, err
}

// outside returns n bytes of the heap: not every system has others.
func outside(n int) []byte { return make([]byte, n) }
