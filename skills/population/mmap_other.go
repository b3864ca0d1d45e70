//go:build !unix

package population

import (
	"errors"
	"os"
)

// Without a mapping, files are read piece by piece.
func mapFile(*os.File, int64) ([]byte, error) { return nil, errors.ErrUnsupported }

func unmapFile([]byte) error { return nil }

func syncFolder(string) error { return errors.ErrUnsupported }
