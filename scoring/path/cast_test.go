package path_test

import "github.com/kakezan/kakezan/scoring/path"

// must returns a value that can't fail.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func edge(from, to int, cost float64) path.Edge { return path.Edge{From: from, To: to, Cost: cost} }
