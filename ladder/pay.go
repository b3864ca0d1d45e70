package ladder

import (
	"iter"

	"github.com/kakezan/kakezan/ladder/pay"
)

// Pay yields the bands of pay that are for people of the grade, the narrowest
// first, see [pay.Bands.For]. The track and the grade of the query are the
// grade's own. It can be run again.
func (g Grade) Pay(q pay.Query) iter.Seq[pay.Band] { return g.Ladder().Pay().For(g.query(q)) }

// FindPay returns the one band for people of the grade, see [pay.Bands.Find].
func (g Grade) FindPay(q pay.Query) (pay.Band, error) { return g.Ladder().Pay().Find(g.query(q)) }

func (g Grade) query(q pay.Query) pay.Query {
	q.Track, q.Grade = g.Track().ID(), g.ID()
	return q
}
