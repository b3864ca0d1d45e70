package population

// rowBlock is the rows of the people of one block: of each person the skills
// that the person holds, ascending.
type rowBlock struct {
	starts []uint32 // of each person in skills, and the end
	skills []uint16 // places in the index
}

// of returns the row of a person of the block.
func (r *rowBlock) of(i uint16) []uint16 { return r.skills[r.starts[i]:r.starts[i+1]] }
