package routes

import "github.com/kakezan/kakezan/ladder"

// Next returns the steps that lead away from a place, each as the first of a route: by
// what it goes, where it leads, what it asks, its seats and its cost. They come in the
// order of the record, one that leads to being outside among them; two transitions to
// the same place make two steps, and where a transition names a grade, its steps are
// meant, too. There is none where no move leads away.
//
// Question.To and Question.K are not looked at. The error, if any, is as that of
// [Net.Find]. It takes time in proportion to the levels that all moves ask and to the
// steps.
func (n Net) Next(question Question) ([]Step, error) {
	question.To, question.K = question.From, 1
	q := query{data: n.read(), Question: question, facts: make(map[ladder.Ladder]ladder.Facts)}
	if err := q.check(); err != nil {
		return nil, err
	}
	var err error
	if q.person, err = q.price(q.Facts.Profile(), q.Cost, q.Effort); err != nil {
		return nil, err
	}
	q.day = q.AsOf
	if q.day.IsZero() {
		q.day = q.Facts.Profile().AsOf()
	}
	q.count()
	var steps []Step
	for m := q.firstOut[q.from]; m < q.firstOut[q.from+1]; m++ {
		if !q.OpenOnly || len(q.shut(m)) == 0 {
			steps = append(steps, q.route([]int32{m}).steps[0])
		}
	}
	return steps, nil
}
