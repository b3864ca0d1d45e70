package matching

// step says what a statement of people means to roles.
type step struct {
	column   uint32 // where the level counts; that after the last one when nobody asks on its scale
	from, to uint32 // the columns of the skill, on whatever scale
	level    uint32 // steps held
}

// plan returns the meaning of every statement, so that people need no look-up. It
// takes 16 bytes for each statement.
func (x *index) plan(p People) []step {
	plan := make([]step, len(p.statements))
	for i, s := range p.statements {
		id := p.ids[s.skill]
		of := x.skills[id]
		plan[i] = step{x.column(id, s.level), of.from, of.to, uint32(max(s.level.Step(), 0))}
	}
	return plan
}
