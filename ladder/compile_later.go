package ladder

// The kinds of requirement that are written down and not evaluated yet.

func (Score) compile(c compiler) node    { return c.later("score") }
func (Tenure) compile(c compiler) node   { return c.later("tenure") }
func (Held) compile(c compiler) node     { return c.later("held") }
func (Evidence) compile(c compiler) node { return c.later("evidence") }
func (Rating) compile(c compiler) node   { return c.later("rating") }
func (Include) compile(c compiler) node  { return c.later("include") }
func (Own) compile(c compiler) node      { return c.later("own") }

func (c compiler) later(word string) node {
	c.report(UnknownRequirement.At(c.path, word))
	return node{form: formAll}
}
