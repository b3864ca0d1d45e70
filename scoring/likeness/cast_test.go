package likeness_test

import (
	"fmt"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/likeness"
	"github.com/kakezan/kakezan/skills"
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func skill(i int) skills.ID { return skills.ID(fmt.Sprintf("s%02d", i)) }

// drawRoles draws two to six roles over up to eight skills, with stated levels and
// importances, zeros among them.
func drawRoles(t *rapid.T) []likeness.RoleSpec {
	specs := make([]likeness.RoleSpec, rapid.IntRange(2, 6).Draw(t, "roles"))
	number := rapid.OneOf(rapid.Float64Range(0.1, 7), rapid.SampledFrom([]float64{0, 1, 2, 3}))
	for i := range specs {
		specs[i].ID = fmt.Sprintf("r%d", i)
		for _, s := range rapid.SliceOfNDistinct(rapid.IntRange(0, 7), 0, 8, rapid.ID[int]).Draw(t, "skills") {
			specs[i].Asks = append(specs[i].Asks, likeness.At(skill(s), number.Draw(t, "level"), number.Draw(t, "importance")))
		}
	}
	return specs
}
