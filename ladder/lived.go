package ladder

import "slices"

// ValuesOf returns the ids of the values of a charter that a piece of evidence
// lives: the one that it names, then those of the ladder's competency in the
// skill that it shows, each once. It is empty when there is none, or the ladder
// has no such competency; [charter.Charter.Align] sums up over many pieces.
func (l Ladder) ValuesOf(piece PieceSpec) []string {
	var values []string
	if piece.Value != "" {
		values = append(values, piece.Value)
	}
	competency, _ := l.Competency(piece.Skill)
	for _, id := range competency.Values {
		if !slices.Contains(values, id) {
			values = append(values, id)
		}
	}
	return values
}
