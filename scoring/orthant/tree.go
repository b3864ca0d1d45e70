package orthant

type forest struct{}

func (q question) tree() (forest, bool) { return forest{}, false }

func (forest) result() (Result, bool) { return Result{}, false }
