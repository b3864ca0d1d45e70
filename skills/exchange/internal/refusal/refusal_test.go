package refusal_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"testing"
	"testing/fstest"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/refusal"
	"github.com/kakezan/kakezan/skills/problem"
)

func TestOf(t *testing.T) {
	cause := errors.New("disk on fire")
	where := problem.Range{File: "f"}
	for _, err := range []error{
		refusal.Of(problem.List{refusal.Unreadable(where, cause)}, cause),
		refusal.Listed(fmt.Errorf("%w, %w", refusal.Unreadable(where, cause), cause)),
		refusal.Listed(refusal.Of(problem.List{refusal.Unreadable(where, cause)}, cause)),
	} {
		var all *problem.Error
		if !errors.As(err, &all) || !errors.Is(err, cause) || !errors.Is(err, exchange.Unreadable) {
			t.Errorf("%#v", err)
			continue
		}
		if want := "f: error: the file can't be read any further: disk on fire [unreadable]"; err.Error() != want {
			t.Errorf("got %q, want %q", err, want)
		}
	}
	if err := refusal.Of(nil, cause); !errors.Is(err, cause) {
		t.Errorf("no problem: %v", err)
	}
	if refusal.Of(nil, nil) != nil || refusal.Listed(nil) != nil || refusal.Listed(cause) != cause {
		t.Error("what is no problem is refused")
	}
	if got, want := refusal.Unreadable(where, io.ErrUnexpectedEOF).Text(language.Japanese), "f: エラー: ファイルの続きを読めません: 途中で切れています [unreadable]"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

type named struct{ fs.FS }

func (named) Name() string { return "a.zip" }

func TestIn(t *testing.T) {
	for want, fsys := range map[string]fs.FS{"a.zip": named{}, "some/folder": os.DirFS("some/folder"), "": fstest.MapFS{}} {
		if got := refusal.In(fsys).File; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if !refusal.In(nil).IsZero() {
		t.Error("no file system has a name")
	}
}
