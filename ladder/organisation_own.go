package ladder

// sameLadder is a ladder that was loaded another time than the one of an
// organisation that is equal to it.
type sameLadder struct{ asked, own *data }

// own returns the ladder of the organisation that a ladder is: itself, or the one
// with the same id that is equal to it, such as that of the same file loaded a
// second time; what was passed when neither is there. Views of equal ladders have
// the same indexes. Whether two ladders are equal takes time in proportion to their
// records, so that the last answer is kept.
func (o Organisation) own(asked *data) *data {
	d := o.read()
	if asked == nil {
		return nil
	}
	if _, ok := d.firstGrade[asked]; ok {
		return asked
	}
	i, ok := d.ladderByID[asked.spec.ID]
	if !ok {
		return asked
	}
	if last := d.last.Load(); last != nil && last.asked == asked {
		return last.own
	}
	own := asked
	if l := d.ladders[i]; l.Equal(Ladder{asked}) {
		own = l.data
	}
	d.last.Store(&sameLadder{asked, own})
	return own
}

// ownPlace returns a place as one of the organisation's own ladder.
func (o Organisation) ownPlace(p Place) Place {
	p.ladder = o.own(p.ladder)
	return p
}

// ownGrade returns a grade as one of the organisation's own ladder.
func (o Organisation) ownGrade(g Grade) Grade {
	g.ladder = o.own(g.ladder)
	return g
}
