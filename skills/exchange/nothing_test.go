package exchange_test

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"testing"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/cfpackage"
	"github.com/kakezan/kakezan/skills/exchange/esco"
	"github.com/kakezan/kakezan/skills/exchange/jsonresume"
	"github.com/kakezan/kakezan/skills/exchange/onet"
	"github.com/kakezan/kakezan/skills/exchange/people"
	"github.com/kakezan/kakezan/skills/exchange/tabiya"
)

// Whoever gives no context, nothing to read, or nothing to write to gets an error,
// and no reader or writer panics.
func TestNothing(t *testing.T) {
	var (
		never   context.Context // as good as one that does not end
		reading exchange.Reading
		reads   = map[string]func() error{
			"cfpackage":  func() error { _, _, err := cfpackage.Read(never, "", nil, reading); return err },
			"esco":       func() error { _, _, err := esco.Read(never, reading); return err },
			"esco, nil":  func() error { _, _, err := esco.Read(never, reading, nil, fs.FS(nil)); return err },
			"jsonresume": func() error { _, _, err := jsonresume.Read(never, "", nil, reading); return err },
			"job":        func() error { _, _, err := jsonresume.ReadJob(never, "", nil, reading); return err },
			"onet":       func() error { _, _, err := onet.Read(never, nil, reading); return err },
			"tabiya":     func() error { _, _, err := tabiya.Read(never, nil, reading); return err },
			"long":       func() error { _, _, err := people.Long{}.Read(never, nil, reading); return err },
			"wide":       func() error { _, _, err := people.Wide{}.Read(never, nil, reading); return err },
			"multi":      func() error { _, _, err := people.MultiSelect{}.Population(never, nil, reading); return err },
		}
		writes = map[string]func() error{
			"cfpackage":  func() error { return cfpackage.Write(nil, cfpackage.Package{}) },
			"jsonresume": func() error { return jsonresume.Write(nil, jsonresume.Resume{}) },
			"job":        func() error { return jsonresume.WriteJob(nil, jsonresume.Job{}) },
			"tabiya":     func() error { return tabiya.Write(nil, tabiya.Model{}) },
			"tabiya, nil": func() error {
				return tabiya.Write(func(string) (io.Writer, error) { return nil, nil }, tabiya.Model{})
			},
			"long":  func() error { _, err := people.Long{}.Write(nil, nil); return err },
			"wide":  func() error { _, err := people.Wide{}.Write(nil, nil); return err },
			"multi": func() error { _, err := people.MultiSelect{}.Write(nil, nil); return err },
		}
	)
	for name, read := range reads {
		if err := read(); err == nil {
			t.Errorf("%s reads nothing", name)
		}
	}
	for name, write := range writes {
		if err := write(); !errors.Is(err, exchange.NoWriter) {
			t.Errorf("%s writes to nothing: %v", name, err)
		}
	}
}
