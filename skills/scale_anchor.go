package skills

import "github.com/kakezan/kakezan/skills/text"

// Anchor returns the behavioural anchor of a level: what a person there does. It
// is the zero Text when nobody has described the level, and for a level of
// another scale and the zero Level.
func (s Scale) Anchor(l Level) text.Text {
	if !s.Has(l) {
		return text.Text{}
	}
	if i, ok := s.data.record(l.step); ok {
		return s.data.spec.Steps[i].Description
	}
	return text.Text{}
}

// NearestAnchors returns the nearest levels at or below and at or above l that
// have an anchor, l itself twice when it has one. Each is the zero Level where
// there is none, as both are for a level of another scale and the zero Level. On
// a numeric scale most levels stand between two anchors.
func (s Scale) NearestAnchors(l Level) (below, above Level) {
	if !s.Has(l) {
		return Level{}, Level{}
	}
	for i, at := range s.data.at {
		if s.data.spec.Steps[i].Description.IsZero() {
			continue
		}
		if at <= l.step {
			below = Level{l.scale, at}
		}
		if at >= l.step {
			return below, Level{l.scale, at}
		}
	}
	return below, Level{}
}
