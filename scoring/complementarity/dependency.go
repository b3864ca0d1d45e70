package complementarity

import (
	"cmp"
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// DependencyOptions says which pairs are dependencies. The zero DependencyOptions is
// what was published.
type DependencyOptions struct {
	// MinZ is the least [Pair.Z]. The zero value means 2.
	MinZ float64
}

// Dependency is a skill that rests on a broader one: both are found together more
// often than by chance, and who has the narrow one has the broad one oftener than the
// other way round. It is a small comparable value; of the zero Dependency nothing is
// defined.
type Dependency struct {
	broad, narrow skills.ID
	pair          Pair // the broad one is the first
}

// Dependencies returns the skill dependencies (M. Hosseinioun, F. Neffke, L. Zhang and
// H. Youn, 2025, doi:10.1038/s41562-024-02093-2): the pairs with a [Pair.Z] of at least
// DependencyOptions.MinZ, each from the skill that more of the pair's people hold to
// the one that fewer do. Two skills that equally many hold have no direction, and are
// none; nor are pairs whose z score is not defined, such as those with a skill that
// everybody has.
//
// This is the published criterion, and no test: of many pairs some reach a z score of 2
// by chance. [Network.Links] tests, and [Network.Tree] draws what is left.
//
// The surest come first, those of the highest z score, and of equally sure ones the
// smaller ids. It fails with [ErrOptions] unless MinZ means something, and takes
// O(skills^2) steps.
func (n Network) Dependencies(o DependencyOptions) ([]Dependency, error) {
	if o.MinZ == 0 {
		o.MinZ = 2
	}
	if !(o.MinZ > 0) {
		return nil, fmt.Errorf("Network.Dependencies: %w: MinZ %v is not positive", ErrOptions, o.MinZ)
	}
	var out []Dependency
	for i, id := range n.ids {
		for j, p := range n.row(i) {
			// What is not known has no people, and no z score.
			if p.first == p.second || !(p.Z() >= o.MinZ) {
				continue
			}
			d := Dependency{id, n.ids[i+1+j], p}
			if p.first < p.second {
				d = Dependency{d.narrow, d.broad, p.Flip()}
			}
			out = append(out, d)
		}
	}
	slices.SortFunc(out, func(a, b Dependency) int {
		return cmp.Or(cmp.Compare(b.Z(), a.Z()), cmp.Compare(a.broad, b.broad), cmp.Compare(a.narrow, b.narrow))
	})
	return out, nil
}

// Broad returns the skill that the other one rests on.
func (d Dependency) Broad() skills.ID { return d.broad }

// Narrow returns the skill that rests on the other one.
func (d Dependency) Narrow() skills.ID { return d.narrow }

// Pair returns the counts; the broad skill is the first.
func (d Dependency) Pair() Pair { return d.pair }

// Z returns how surely it is no chance, see [Pair.Z].
func (d Dependency) Z() float64 { return d.pair.Z() }

// BroadGivenNarrow returns the share of those with the narrow skill who have the broad
// one, p(broad|narrow), in [0, 1].
func (d Dependency) BroadGivenNarrow() float64 { return d.pair.FirstGivenSecond() }

// NarrowGivenBroad returns the share of those with the broad skill who have the narrow
// one, p(narrow|broad), in [0, 1] and smaller than the other share.
func (d Dependency) NarrowGivenBroad() float64 { return d.pair.SecondGivenFirst() }

// Direction returns by how much the one share is larger than the other, see
// [Pair.Direction]: in (0, 1), and near 0 where the skills need each other alike.
func (d Dependency) Direction() float64 { return d.pair.Direction() }

// String returns both skills and the z score, such as "go on algorithms: z 3.20".
func (d Dependency) String() string { return fmt.Sprintf("%s on %s: z %.2f", d.narrow, d.broad, d.Z()) }

// Explain says each figure with its formula and its inputs in the closest language to
// tag, of English and Japanese.
func (d Dependency) Explain(tag language.Tag) string {
	count := func(says text.Text, n int) text.Text {
		return account.Fill(says, "broad", string(d.broad), "narrow", string(d.narrow), "count", n)
	}
	both, broad, narrow := count(said.both, d.pair.both), count(said.broad, d.pair.first), count(said.narrow, d.pair.second)
	of := func(name text.Text, value float64, formula text.Text, from ...text.Text) account.Figure {
		return account.Figure{Name: count(name, 0), Value: account.Number(value), Formula: formula, From: from}
	}
	return account.Write(tag,
		of(said.z, d.Z(), said.zBy, both, broad, narrow, count(said.all, d.pair.people)),
		of(said.broadGivenNarrow, d.BroadGivenNarrow(), said.broadGivenNarrowBy, both, narrow),
		of(said.narrowGivenBroad, d.NarrowGivenBroad(), said.narrowGivenBroadBy, both, broad),
		of(said.direction, d.Direction(), said.directionBy, both, broad, narrow))
}
