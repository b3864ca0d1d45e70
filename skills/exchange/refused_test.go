package exchange_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/cfpackage"
	"github.com/kakezan/kakezan/skills/exchange/esco"
	"github.com/kakezan/kakezan/skills/exchange/jsonresume"
	"github.com/kakezan/kakezan/skills/exchange/onet"
	"github.com/kakezan/kakezan/skills/exchange/people"
	"github.com/kakezan/kakezan/skills/exchange/tabiya"
	"github.com/kakezan/kakezan/skills/problem"
)

// told returns what a reading returns beside its record.
func told[T any](_ T, list problem.List, err error) (problem.List, error) { return list, err }

// Every reading that fails on a whole file gives the same problems in its list and
// in one *problem.Error, which says each of them once, in both languages, beside
// what caused it.
func TestRefused(t *testing.T) {
	ctx := context.Background()
	keep := exchange.Reading{KeepRest: true}
	disk := errors.New("ディスク")
	bad := iotest.ErrReader(disk)
	in := func(name, content string) fs.FS { return fstest.MapFS{name: {Data: []byte(content)}} }
	folder := os.DirFS(t.TempDir())
	for name, test := range map[string]struct {
		read func() (problem.List, error)
		want error
	}{
		"people, nothing": {func() (problem.List, error) {
			return told(people.MultiSelect{Name: "f"}.Read(ctx, strings.NewReader(""), keep))
		}, exchange.NoHeader},
		"people, no person": {func() (problem.List, error) {
			return told(people.Long{Name: "f"}.Read(ctx, strings.NewReader("skill\ngo\n"), keep))
		}, people.ColumnNotNamed},
		"people, no skill": {func() (problem.List, error) {
			return told(people.Long{}.Population(ctx, strings.NewReader("person\na\n"), keep))
		}, people.ColumnNotNamed},
		"people, no such column": {func() (problem.List, error) {
			return told(people.Wide{Name: "f", Skills: []string{"go"}}.Population(ctx, strings.NewReader("id\na\n"), keep))
		}, exchange.NoColumn},
		"people, cut off": {func() (problem.List, error) {
			return told(people.Wide{Name: "f"}.Read(ctx, bytes.NewReader(gzipped("id,go\na,1\nb,2\n")[:25]), keep))
		}, io.ErrUnexpectedEOF},
		"people, disk":     {func() (problem.List, error) { return told(people.Long{Name: "f"}.Read(ctx, bad, keep)) }, disk},
		"esco, nothing":    {func() (problem.List, error) { return told(esco.Read(ctx, keep)) }, esco.NoFiles},
		"esco, folder":     {func() (problem.List, error) { return told(esco.Read(ctx, keep, folder)) }, esco.NoFiles},
		"esco, no folder":  {func() (problem.List, error) { return told(esco.Read(ctx, keep, os.DirFS("none"))) }, fs.ErrNotExist},
		"esco, empty":      {func() (problem.List, error) { return told(esco.Read(ctx, keep, in("skills_en.csv", ""))) }, exchange.NoHeader},
		"onet, nothing":    {func() (problem.List, error) { return told(onet.Read(ctx, nil, keep)) }, onet.NoFiles},
		"onet, folder":     {func() (problem.List, error) { return told(onet.Read(ctx, folder, keep)) }, onet.NoFiles},
		"onet, no folder":  {func() (problem.List, error) { return told(onet.Read(ctx, os.DirFS("none"), keep)) }, fs.ErrNotExist},
		"onet, empty":      {func() (problem.List, error) { return told(onet.Read(ctx, in("Occupation Data.txt", ""), keep)) }, exchange.NoHeader},
		"onet, no column":  {func() (problem.List, error) { return told(onet.Read(ctx, in("Skills.txt", "Title\n"), keep)) }, exchange.NoColumn},
		"tabiya, nothing":  {func() (problem.List, error) { return told(tabiya.Read(ctx, nil, keep)) }, tabiya.NoFiles},
		"tabiya, folder":   {func() (problem.List, error) { return told(tabiya.Read(ctx, folder, keep)) }, tabiya.NoFiles},
		"tabiya, empty":    {func() (problem.List, error) { return told(tabiya.Read(ctx, in("skills.csv", ""), keep)) }, exchange.NoHeader},
		"resume, nothing":  {func() (problem.List, error) { return told(jsonresume.Read(ctx, "f", strings.NewReader(""), keep)) }, jsonresume.CutOff},
		"resume, disk":     {func() (problem.List, error) { return told(jsonresume.Read(ctx, "f", bad, keep)) }, disk},
		"job, disk":        {func() (problem.List, error) { return told(jsonresume.ReadJob(ctx, "f", bad, keep)) }, disk},
		"package, nothing": {func() (problem.List, error) { return told(cfpackage.Read(ctx, "f", strings.NewReader(""), keep)) }, cfpackage.CutOff},
		"package, disk":    {func() (problem.List, error) { return told(cfpackage.Read(ctx, "f", bad, keep)) }, disk},
	} {
		list, err := test.read()
		var all *problem.Error
		if !errors.Is(err, test.want) || !errors.As(err, &all) {
			t.Errorf("%s: %v, want %v in a *problem.Error", name, err, test.want)
			continue
		}
		if got, want := all.Text(language.Japanese), list.Sorted().Text(language.Japanese); got != want {
			t.Errorf("%s: the error says\n%sthe list\n%s", name, got, want)
		}
		if lines := strings.Count(all.Error(), "\n"); strings.Count(err.Error(), "\n") != lines || !strings.HasSuffix(err.Error(), all.Error()) {
			t.Errorf("%s: the error is\n%v\nof the problems\n%v", name, err, all)
		}
		if strings.Contains(err.Error(), "(f): f") {
			t.Errorf("%s: %v names its file twice", name, err)
		}
		for _, english := range []string{"unexpected EOF", "no such file", "open "} {
			if strings.Contains(all.Text(language.Japanese), english) {
				t.Errorf("%s: %s", name, all.Text(language.Japanese))
			}
		}
	}
	stop := errors.New("enough")
	ended, cancel := context.WithCancelCause(ctx)
	cancel(stop)
	if _, _, err := (people.Long{Name: "f"}).Read(ended, strings.NewReader("person,skill\na,go\n"), keep); !errors.Is(err, stop) {
		t.Errorf("an ended context: %v", err)
	}
	for name, read := range map[string]func() (problem.List, error){
		"esco":   func() (problem.List, error) { return told(esco.Read(ctx, keep, folder)) },
		"onet":   func() (problem.List, error) { return told(onet.Read(ctx, folder, keep)) },
		"tabiya": func() (problem.List, error) { return told(tabiya.Read(ctx, folder, keep)) },
	} {
		if list, _ := read(); len(list) != 1 || list[0].Range().File == "" {
			t.Errorf("%s: %v names no folder", name, list)
		}
	}
}

func gzipped(s string) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write([]byte(s))
	_ = z.Close()
	return b.Bytes()
}
