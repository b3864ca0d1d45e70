package esco_test

import (
	"archive/zip"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/esco"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
)

// zips opens the official files of version 1.1.1, in English.
func zips(t testing.TB) []fs.FS {
	t.Helper()
	data := os.Getenv("KAKEZAN_DATA")
	if data == "" {
		t.Skip("KAKEZAN_DATA is not set")
	}
	var systems []fs.FS
	for _, name := range []string{"classification - en", "relations"} {
		z, err := zip.OpenReader(filepath.Join(data, "skills", "esco", "ESCO dataset - v1.1.1 - "+name+" - csv.zip"))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = z.Close() })
		systems = append(systems, z)
	}
	return systems
}

var once sync.Once

var read struct {
	data     esco.Dataset
	taxonomy taxonomy.Taxonomy
	list     problem.List
	err      error
}

// official reads the official files, once.
func official(t *testing.T) (esco.Dataset, taxonomy.Taxonomy, problem.List) {
	t.Helper()
	systems := zips(t)
	once.Do(func() {
		var list problem.List
		if read.data, list, read.err = esco.Read(t.Context(), exchange.Reading{}, systems...); read.err != nil {
			return
		}
		read.taxonomy, read.list, read.err = read.data.Taxonomy()
		read.list = append(list, read.list...)
	})
	if read.err != nil {
		t.Fatal(read.err)
	}
	return read.data, read.taxonomy, read.list
}
