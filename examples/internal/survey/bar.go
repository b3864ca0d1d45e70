package survey

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/clipperhouse/displaywidth"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/digits"
	"github.com/kakezan/kakezan/skills/exchange"
)

// bar shows on a terminal how far a file has been read. Elsewhere it writes
// nothing: not into a pipe, a file, or a terminal that can't go back on a line.
type bar struct {
	w     io.Writer // nil writes nothing
	tag   language.Tag
	size  int64
	shown time.Time
	now   func() time.Time
}

const (
	barWidth = 30
	often    = 100 * time.Millisecond
	anew     = "\r\x1b[K" // to the start of the line, which is emptied
)

// newBar returns the bar of a file of some bytes, 0 where nobody knows how many.
func newBar(w io.Writer, tag language.Tag, size int64) *bar {
	b := &bar{tag: tag, size: size, now: time.Now}
	if isTerminal(w) {
		b.w = w
	}
	return b
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok || os.Getenv("TERM") == "dumb" {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// show draws the bar, a few times a second. A file that has been read is still
// being indexed.
func (b *bar) show(p exchange.Progress) {
	if b.w == nil {
		return
	}
	now := b.now()
	done := b.size > 0 && p.Bytes >= b.size
	if !done && now.Sub(b.shown) < often {
		return
	}
	b.shown = now
	doing := says.reading
	if done {
		doing = says.indexing
	}
	io.WriteString(b.w, anew+b.line(p, doing.Fill(b.tag, "rows", digits.Group(p.Rows)), columns()))
}

// line returns the bar, its share and a text, or as much of these as fit on a line
// of a terminal: one that is too long could not be taken away again.
func (b *bar) line(p exchange.Progress, doing string, columns int) string {
	share := ""
	if b.size > 0 {
		part := min(float64(p.Bytes)/float64(b.size), 1)
		share = fmt.Sprintf("%3d %% ", int(100*part))
		const brackets = 3 // with the space behind them
		if width := min(barWidth, columns-1-brackets-len(share)-displaywidth.String(doing)); width >= 5 {
			full := int(part * float64(width))
			share = "[" + strings.Repeat("#", full) + strings.Repeat(".", width-full) + "] " + share
		}
	}
	if displaywidth.String(share+doing) < columns {
		return share + doing
	}
	return strings.TrimRight(share, " ")
}

// columns returns how many columns the terminal has, as far as it is known.
func columns() int {
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	return 80
}

// clear takes the bar off the terminal.
func (b *bar) clear() {
	if b.w != nil && !b.shown.IsZero() {
		io.WriteString(b.w, anew)
	}
}
