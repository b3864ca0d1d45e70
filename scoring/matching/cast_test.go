package matching_test

import (
	"fmt"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
)

// skillIDs are s000, s001, ...
var skillIDs = func() []skills.ID {
	ids := make([]skills.ID, 500)
	for i := range ids {
		ids[i] = skills.ID(fmt.Sprintf("s%03d", i))
	}
	return ids
}()

// five are the levels of a scale of five steps, none first; seven those of another
// scale.
var five, seven = levels("five", 5), levels("seven", 7)

var fiveSpec = scaleSpec("five", 5)

func scaleSpec(id string, n int) skills.ScaleSpec {
	spec := skills.ScaleSpec{ID: id}
	for i := range n {
		spec.Steps = append(spec.Steps, skills.StepSpec{ID: fmt.Sprint(i + 1), Number: new(decimal.MustParse(fmt.Sprint(i + 1)))})
	}
	return spec
}

func levels(id string, n int) []skills.Level {
	spec := scaleSpec(id, n)
	scale, err := skills.NewScale(spec)
	if err != nil {
		panic(err)
	}
	levels := make([]skills.Level, n+1)
	for i := range levels {
		levels[i], _ = scale.Step(i)
	}
	return levels
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
