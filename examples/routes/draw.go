package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/routes"
)

// sketch draws the steps of all routes as one graph, in the language of Graphviz or
// of Mermaid: an arrow for each step with its kind, dashed where it is closed today.
func sketch(p page.Page, found routes.Found, form string) error {
	v := views(p, asked{}, found)
	var places []ladder.Place
	var arrows []string
	number := func(at ladder.Place) string {
		if !slices.Contains(places, at) {
			places = append(places, at)
		}
		return "n" + strconv.Itoa(slices.Index(places, at))
	}
	for _, r := range found.Routes() {
		for _, s := range r.Steps() {
			label := s.Kind().Text(p.Tag)
			if s.IsRecognised() {
				label = p.In(says.recognised)
			}
			arrow := fmt.Sprintf("  %s -> %s [label=%s, style=%s];", number(s.From()), number(s.To()), quoted(label), map[bool]string{true: "dashed", false: "solid"}[len(s.Closed()) > 0])
			if form == "mermaid" {
				line := map[bool]string{true: "-.->", false: "-->"}[len(s.Closed()) > 0]
				arrow = fmt.Sprintf("  %s %s|%s| %s", number(s.From()), line, quoted(label), number(s.To()))
			}
			if !slices.Contains(arrows, arrow) {
				arrows = append(arrows, arrow)
			}
		}
	}
	head, node, foot := "digraph routes {\n  rankdir=LR;\n", "  n%d [label=%s];\n", "}\n"
	if form == "mermaid" {
		head, node, foot = "flowchart LR\n", "  n%d[%s]\n", ""
	}
	fmt.Fprint(p, head)
	for i, at := range places {
		fmt.Fprintf(p, node, i, quoted(v.place(at)))
	}
	_, err := fmt.Fprint(p, strings.Join(arrows, "\n"), "\n", foot)
	return err
}

// quoted returns a label between quotes, as both languages read it.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `/`, `"`, `'`, "\n", " ").Replace(s) + `"`
}
