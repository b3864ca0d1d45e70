package builtin_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/ladder/laddertest"
	"github.com/kakezan/kakezan/ladder/lint"
)

// kinds are the built-in documents with what each of them is.
var kinds = map[string]ladderfile.Kind{
	"builtin:cto":                 ladderfile.KindRole,
	"builtin:dual-track":          ladderfile.KindLadder,
	"builtin:engineer-values":     ladderfile.KindCharter,
	"builtin:head-of-engineering": ladderfile.KindRole,
	"builtin:skills":              ladderfile.KindSkills,
	"builtin:sre-charter":         ladderfile.KindCharter,
	"builtin:sre-next":            ladderfile.KindLadder,
	"builtin:vpoe":                ladderfile.KindRole,
}

// explained are the warnings that a built-in document gives when it loads.
var explained = map[string][]string{
	"builtin:engineer-values": {"no-mission", "no-vision"}, // it states values alone
}

func TestBases(t *testing.T) {
	bases := builtin.Bases()
	for name, doc := range bases {
		if doc.Kind() != kinds[name] {
			t.Errorf("%s is a %v, want a %v", name, doc.Kind(), kinds[name])
		}
		if id := strings.TrimPrefix(name, "builtin:"); doc.ID() != id {
			t.Errorf("%s has the id %s", name, doc.ID())
		}
		var codes []string
		for _, p := range validate(doc, bases) {
			codes = append(codes, p.Code().ID())
		}
		if diff := cmp.Diff(explained[name], codes); diff != "" {
			t.Errorf("%s, problems (-want +got):\n%s\n%s", name, diff, validate(doc, bases).Text(language.English))
		}
	}
	if got := slices.Collect(builtin.Names()); len(got) != len(kinds) || !slices.IsSorted(got) {
		t.Errorf("the names are %v", got)
	}
	delete(bases, "builtin:dual-track")
	if _, ok := builtin.Bases()["builtin:dual-track"]; !ok {
		t.Error("a caller changed the bases of everybody")
	}
}

// ladders are the built-in ladders, and those of the built-in roles.
func ladders() map[string]ladder.Ladder {
	return map[string]ladder.Ladder{
		"dual-track":          builtin.DualTrack(),
		"sre-next":            builtin.SRENext(),
		"vpoe":                builtin.VPoE().Ladder(),
		"head-of-engineering": builtin.HeadOfEngineering().Ladder(),
		"cto":                 builtin.CTO().Ladder(),
	}
}

// Lint finds nothing that is not silenced with a reason.
func TestLint(t *testing.T) {
	for name, l := range ladders() {
		report := lint.Check(l)
		if len(report.Findings) > 0 {
			t.Errorf("%s:\n%s", name, report.Findings.Text(language.English))
		}
		for _, s := range report.Silenced {
			if s.Because.IsZero() {
				t.Errorf("%s: %v is silenced without a reason", name, s.Finding)
			}
		}
	}
}

// The laws hold for sre-next, which holds dual-track and all the roles.
func TestLaws(t *testing.T) {
	laddertest.Run(t, builtin.SRENext(), laddertest.Options{})
}

// Every grade and every role of sre-next can be reached by somebody who starts
// at the first grade or as a backend engineer.
func TestReach(t *testing.T) {
	l := builtin.SRENext()
	var places []string
	for g := range l.Grades() {
		places = append(places, g.ID())
	}
	for r := range l.Roles() {
		places = append(places, r.ID())
	}
	for _, to := range places {
		if len(route(l, "p1", to)) == 0 {
			t.Errorf("no way leads from p1 to %s", to)
		}
	}
}

// A program that imports package ladder alone does not carry the files.
func TestLinks(t *testing.T) {
	list := func(args ...string) string {
		out, err := exec.Command("go", append([]string{"list"}, args...)...).CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		return string(out)
	}
	const ours = "github.com/kakezan/kakezan/"
	for _, pkg := range []string{"skills", "ladder", "ladder/review", "ladder/charter", "scoring"} {
		deps := strings.Fields(list("-deps", "-f", "{{.ImportPath}}{{range .EmbedFiles}} embeds:{{.}}{{end}}", ours+pkg))
		for _, dep := range deps {
			if dep == ours+"ladder/builtin" || strings.HasPrefix(dep, "embeds:") && strings.HasSuffix(dep, ".yaml") {
				t.Errorf("%s links %s", pkg, dep)
			}
		}
	}
	if deps := list("-deps", "-f", "{{.ImportPath}}", ours+"ladder/builtin"); !strings.Contains(deps, ours+"ladder/builtin\n") {
		t.Error("the list of dependencies misses a package that is linked")
	}
}
