package plan

// Spec is the record of a problem: what can be learned, and what that opens. Order
// decides among equals, so that one record always gives one plan.
type Spec struct {
	Items   []ItemSpec
	Targets []TargetSpec
}

// ItemSpec is the record of something that can be learned, once and as a whole,
// such as a skill at a level.
type ItemSpec struct {
	ID string // not empty, one of its own

	// Cost is what learning it takes, finite and 0 or above, in any unit.
	Cost float64

	// Needs are the ids of the items without which it can't be learned. Who has
	// it already does not need them any more. The zero value means none.
	Needs []string

	// Have says that it is there already, and costs nothing. The zero value means
	// that it is missing.
	Have bool
}

// TargetSpec is the record of something that opens when all of its items are there,
// such as a role.
type TargetSpec struct {
	ID string // not empty, one of its own

	// Value is what an open target is worth, finite and 0 or above, in any unit.
	Value float64

	// Needs are the ids of the items that open it when they are all there. The
	// zero value means that it is open.
	Needs []string
}
