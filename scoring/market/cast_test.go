package market_test

import (
	"context"
	"os"
	"sync"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/population"
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// today is the day on which the cast is looked at.
var today = date.MustParse("2026-11-21")

// harbour is the company of testdata/harbour, on the catalog of a built-in ladder.
var harbour = sync.OnceValue(func() ladder.Organisation {
	return must(ladderfile.LoadOrganisation(os.DirFS("testdata/harbour"), "organisation.yaml", builtin.Bases()))
})

func somebody(id string) ladder.Person {
	p, ok := harbour().Person(id)
	if !ok {
		panic("nobody is called " + id)
	}
	return p
}

// mastery is the scale of the cast: a, b and c above none.
var mastery = must(skills.NewScale(skills.ScaleSpec{ID: "m", Steps: []skills.StepSpec{{ID: "a"}, {ID: "b"}, {ID: "c"}}}))

func at(step int) skills.Level {
	l, _ := mastery.Step(step)
	return l
}

// world is a population that knows who holds Linux and Kubernetes, 60 and 20 of 100,
// at whatever level.
func world() population.Population {
	var b population.Builder
	for i := range 100 {
		stated := map[skills.ID]population.Standing{"linux": population.NotHeld, "kubernetes": population.NotHeld}
		if i < 60 {
			stated["linux"] = population.Held
		}
		if i < 20 {
			stated["kubernetes"] = population.Held
		}
		err := b.AddComplete(func(yield func(skills.ID, population.Standing) bool) {
			for _, id := range []skills.ID{"kubernetes", "linux"} {
				if !yield(id, stated[id]) {
					return
				}
			}
		})
		if err != nil {
			panic(err)
		}
	}
	return must(b.Build(context.Background(), population.BuildOptions{}))
}

func some(s string) *decimal.Decimal {
	d := decimal.MustParse(s)
	return &d
}
