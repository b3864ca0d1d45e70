package population

import "fmt"

// Histogram returns how many people hold k skills, at whatever level, at index k,
// among those of whom anything is known; its last number is not 0. It counts what
// people are known to hold, like [AtMostSkills]. Of nobody it is empty.
//
// It fails like [Open] when the population is in a file that turns out to be
// damaged, or is closed. It takes O(people) steps.
func (p Population) Histogram() ([]int, error) {
	d := p.read()
	if err := d.file.enter(); err != nil {
		return nil, fmt.Errorf("Population.Histogram: %w", err)
	}
	defer d.file.leave()
	totals, err := d.totals.get()
	if err != nil {
		return nil, fmt.Errorf("Population.Histogram: %w", err)
	}
	histogram := make([]int, len(d.skills)+1)
	for i := range d.known {
		if p.has(i) {
			histogram[totals.at(i)]++
		}
	}
	for len(histogram) > 0 && histogram[len(histogram)-1] == 0 {
		histogram = histogram[:len(histogram)-1]
	}
	return histogram, nil
}
