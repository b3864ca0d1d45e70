package skills_test

import (
	"iter"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
)

const far = 1000 // more than any distance

// distances returns how many steps lead from each node to each other at least
// (R. W. Floyd, 1962), far where none do.
func distances(n int, edges ...[][]int) [][]int {
	d := make([][]int, n)
	for i := range d {
		d[i] = slices.Repeat([]int{far}, n)
		for _, e := range edges {
			for _, j := range e[i] {
				d[i][j] = 1
			}
		}
	}
	for k := range n {
		for i := range n {
			for j := range n {
				d[i][j] = min(d[i][j], d[i][k]+d[k][j])
			}
		}
	}
	return d
}

// genEdges draws a relation of n nodes; allow says which pairs it may have.
func genEdges(t *rapid.T, label string, n int, allow func(from, to int) bool) [][]int {
	edges := make([][]int, n)
	for i := range edges {
		for _, j := range rapid.SliceOfN(rapid.IntRange(0, n-1), 0, 3).Draw(t, label) {
			if allow(i, j) {
				edges[i] = append(edges[i], j)
			}
		}
	}
	return edges
}

func letter(i int) skills.ID { return skills.ID(rune('a' + i)) }

func lettersOf(nodes []int) []skills.ID {
	ids := make([]skills.ID, len(nodes))
	for i, node := range nodes {
		ids[i] = letter(node)
	}
	return ids
}

func numberOf(id skills.ID) int { return int(id[0] - 'a') }

// checkReached compares what a query yields with the distances from a node: each
// node that is reached once, the nearer ones first, not the start.
func checkReached(t *rapid.T, what string, start int, distance []int, got iter.Seq[skills.Skill]) {
	last, n := 0, 0
	seen := make(map[skills.ID]bool)
	for s := range got {
		d := distance[numberOf(s.ID())]
		if s.ID() == letter(start) || d == far || d < last || seen[s.ID()] {
			t.Fatalf("%s of %v yields %v at %d after a distance of %d", what, letter(start), s, d, last)
		}
		last, seen[s.ID()] = d, true
	}
	for i, d := range distance {
		if i != start && d < far {
			n++
		}
	}
	if n != len(seen) {
		t.Fatalf("%s of %v yields %d skills, want %d", what, letter(start), len(seen), n)
	}
}

// Ancestors, descendants and relatives against the matrix of distances.
func TestCatalog_hierarchy_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 7).Draw(t, "n")
		broader := genEdges(t, "broader", n, func(i, j int) bool { return j < i })
		related := genEdges(t, "related", n, func(i, j int) bool { return j != i })
		records := make([]skills.SkillSpec, n)
		for i := range records {
			records[i] = skills.SkillSpec{ID: letter(i), Broader: lettersOf(broader[i]), Related: lettersOf(related[i])}
		}
		c := must(skills.NewCatalog(records))
		up := distances(n, broader)
		var roots []string
		for i := range n {
			down, parents, children, relatives := make([]int, n), []int{}, []int{}, []int{}
			for j := range n {
				down[j] = up[j][i]
				if c.IsBroader(letter(i), letter(j)) != (up[j][i] < far) {
					t.Fatalf("IsBroader(%v, %v) = %t", letter(i), letter(j), up[j][i] == far)
				}
				if slices.Contains(broader[j], i) {
					children = append(children, j)
				}
			}
			for _, j := range broader[i] {
				if !slices.Contains(parents, j) {
					parents = append(parents, j)
				}
			}
			for j := range 2 * n { // first those that i names
				if j < n && j < len(related[i]) && !slices.Contains(relatives, related[i][j]) {
					relatives = append(relatives, related[i][j])
				}
				if j >= n && slices.Contains(related[j-n], i) && !slices.Contains(relatives, j-n) {
					relatives = append(relatives, j-n)
				}
			}
			if len(parents) == 0 {
				roots = append(roots, string(letter(i)))
			}
			checkReached(t, "Ancestors", i, up[i], c.Ancestors(letter(i)))
			checkReached(t, "Descendants", i, down, c.Descendants(letter(i)))
			for what, pair := range map[string]struct {
				want []int
				got  iter.Seq[skills.Skill]
			}{
				"Broader": {parents, c.Broader(letter(i))}, "Narrower": {children, c.Narrower(letter(i))}, "Related": {relatives, c.Related(letter(i))},
			} {
				if got, want := idsOf(pair.got), idsOf(skillsOf(c, lettersOf(pair.want))); got != want {
					t.Fatalf("%s(%v) = %s, want %s", what, letter(i), got, want)
				}
			}
		}
		if got := idsOf(c.Roots()); got != strings.Join(roots, " ") {
			t.Fatalf("Roots() = %s, want %v", got, roots)
		}
	})
}

func skillsOf(c skills.Catalog, ids []skills.ID) iter.Seq[skills.Skill] {
	return func(yield func(skills.Skill) bool) {
		for _, id := range ids {
			if s, _ := c.Skill(id); !yield(s) {
				return
			}
		}
	}
}

// Prerequisites against the matrix of distances; circles among them.
func TestCatalog_prerequisites_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 7).Draw(t, "n")
		other := func(i, j int) bool { return i != j }
		essential, optional := genEdges(t, "essential", n, other), genEdges(t, "optional", n, other)
		records := make([]skills.SkillSpec, n)
		for i := range records {
			records[i] = skills.SkillSpec{ID: letter(i), Prerequisites: skills.PrerequisitesSpec{Essential: lettersOf(essential[i]), Optional: lettersOf(optional[i])}}
		}
		c := must(skills.NewCatalog(records))
		check := func(what string, i int, d [][]int, edges func(from, to int) bool, got iter.Seq[skills.Prerequisite]) {
			checkReached(t, what, i, d[i], func(yield func(skills.Skill) bool) {
				for p := range got {
					to, from := numberOf(p.Skill.ID()), numberOf(p.For.ID())
					if p.Distance != d[i][to] || !edges(from, to) || p.Distance > 1 && d[i][from] != p.Distance-1 || p.Distance == 1 && from != i {
						t.Fatalf("%s of %v: %v for %v at %d, want %d", what, letter(i), p.Skill, p.For, p.Distance, d[i][to])
					}
					if !yield(p.Skill) {
						return
					}
				}
			})
		}
		needs := distances(n, essential)
		both := distances(n, essential, optional)
		for i := range n {
			check("Essential", i, needs, func(from, to int) bool { return slices.Contains(essential[from], to) }, c.Essential(letter(i)))
			check("Prerequisites", i, both, func(from, to int) bool {
				return slices.Contains(essential[from], to) || slices.Contains(optional[from], to)
			}, c.Prerequisites(letter(i)))
		}
		// A skill is on a circle exactly when it is in one of the sets of the doubts.
		var want, got []string
		for i := range n {
			if needs[i][i] < far {
				want = append(want, string(letter(i)))
			}
		}
		for _, doubt := range c.Doubts() {
			for _, arg := range doubt.Args() {
				got = append(got, strings.Split(arg.String(), ", ")...)
			}
			if doubt.Code() != skills.CyclicPrerequisites {
				t.Fatalf("a doubt of another kind: %v", doubt)
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Fatalf("the doubts name %v, want %v", got, want)
		}
	})
}

// Current against a walk by recursion.
func TestCatalog_Current_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 7).Draw(t, "n")
		replaced := genEdges(t, "replaced by", n, func(i, j int) bool { return j < i })
		records := make([]skills.SkillSpec, n)
		for i := range records {
			records[i] = skills.SkillSpec{ID: letter(i), ReplacedBy: lettersOf(replaced[i])}
			records[i].Retired = len(replaced[i]) > 0 || rapid.Bool().Draw(t, "retired")
		}
		c := must(skills.NewCatalog(records))
		for i := range n {
			want := make(map[string]bool)
			var follow func(int)
			follow = func(i int) {
				if !records[i].Retired {
					want[string(letter(i))] = true
				}
				for _, j := range replaced[i] {
					follow(j)
				}
			}
			follow(i)
			got := strings.Fields(idsOf(c.Current(letter(i))))
			for _, id := range got {
				if !want[id] {
					t.Fatalf("Current(%v) = %v, want %v", letter(i), got, want)
				}
				delete(want, id)
			}
			if len(want) != 0 {
				t.Fatalf("Current(%v) = %v lacks %v", letter(i), got, want)
			}
		}
	})
}
