package people

import (
	"slices"
	"sync"
	"sync/atomic"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

// sheets are what the people of one file share, so that the profile of each costs
// little: the sheets of the table of their claims, for the days and policies that
// were asked for.
//
// The table grows while a file is read. A sheet is made of it when without one as
// many claims were resolved as the table has, so that making sheets never costs
// more than they can save. The zero value is ready.
type sheets struct {
	all atomic.Pointer[[]skills.Sheet]

	making sync.Mutex
	owed   int // claims that were resolved without a sheet since the last was made
}

// maxSheets bounds the days and policies of which sheets are kept.
const maxSheets = 8

// profile returns the profile of the claims at some places of a table, which may
// be longer or shorter than that of the sheets.
func (s *sheets) profile(table []skills.Claim, refs []uint32, asOf date.Date, policy skills.Policy) (skills.Profile, bool) {
	if all := s.all.Load(); all != nil {
		for i := range *all {
			if (*all)[i].Serves(asOf, policy) {
				if p, ok := (*all)[i].Profile(refs); ok {
					return p, true
				}
				break
			}
		}
	}
	s.making.Lock()
	defer s.making.Unlock()
	if s.owed += len(refs); s.owed < len(table) {
		return skills.Profile{}, false
	}
	s.owed = 0
	var all []skills.Sheet
	if before := s.all.Load(); before != nil {
		all = slices.Clone(*before)
	}
	i := slices.IndexFunc(all, func(sheet skills.Sheet) bool { return sheet.Serves(asOf, policy) })
	switch {
	case i < 0 && len(all) == maxSheets:
		return skills.Profile{}, false
	case i < 0:
		all = append(all, skills.NewSheet(table, asOf, policy))
	case all[i].Len() < len(table):
		all[i] = skills.NewSheet(table, asOf, policy)
	}
	s.all.Store(&all)
	return skills.Profile{}, false
}
