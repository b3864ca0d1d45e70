package ladderdoc

import (
	"strconv"
	"strings"
	"unicode"
)

// outline is a page that keeps the headings alone.
type outline struct{ headings []heading }

type heading struct {
	section bool
	name    string
}

func (o *outline) title(s string) { o.headings = append(o.headings, heading{false, s}) }

func (o *outline) section(s string) { o.headings = append(o.headings, heading{true, s}) }

func (o *outline) part(s string)              { o.headings = append(o.headings, heading{false, s}) }
func (o *outline) paragraph(item)             {}
func (o *outline) list([]item, bool)          {}
func (o *outline) table([]string, [][]string) {}

// link is a line of a table of contents.
type link struct{ name, anchor string }

// links returns the sections with the anchors that GitHub gives to them: a
// heading that comes again gets a number.
func (o *outline) links() []link {
	var list []link
	seen := make(map[string]int)
	for _, h := range o.headings {
		anchor := slug(h.name)
		n := seen[anchor]
		seen[anchor]++
		if n > 0 {
			anchor += "-" + strconv.Itoa(n)
			seen[anchor]++
		}
		if h.section {
			list = append(list, link{h.name, anchor})
		}
	}
	return list
}

// slug returns a heading in lower case, without punctuation, and with hyphens
// for blanks.
func slug(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r):
			return unicode.ToLower(r)
		default:
			return -1
		}
	}, s)
}
