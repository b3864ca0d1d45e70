package market

import (
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/skills"
)

// MaxFields is the largest number of fields that are compared with each other.
const MaxFields = 2000

// fields are the fields that reach is measured on, prepared once: those that the
// organisation is known in, and those that are measured. Skills that count wholly as
// each other are one field.
type fields struct {
	ids   []skills.ID // of a field's first skill, rising
	at    map[skills.ID]int
	like  []float64 // how much of the skill of field i counts as field u, at i*n+u
	size  []int     // how many skills are one field
	mass  []float64 // how much of a field of its own each is: 1 / sum over v of how much of v counts as u
	whole float64   // sum of the masses
}

// newFields compares skills with each other.
func newFields(call string, ids []skills.ID, alike func(of, by skills.ID) float64) (*fields, error) {
	if len(ids) > MaxFields {
		return nil, fault.Wrong(ErrTooMany, tooManyFields, "count", strconv.Itoa(len(ids)), "most", strconv.Itoa(MaxFields)).In("%s", call)
	}
	slices.Sort(ids)
	n := len(ids)
	all := make([]float64, n*n)
	for i, by := range ids {
		for u, of := range ids {
			x, err := asked(call, of, by, alike)
			if err != nil {
				return nil, err
			}
			all[i*n+u] = x
		}
	}
	f := &fields{at: make(map[skills.ID]int, n)}
	var first []int
	for i, id := range ids {
		same := slices.IndexFunc(first, func(k int) bool { return all[i*n+k] == 1 && all[k*n+i] == 1 })
		if same < 0 {
			same = len(first)
			first = append(first, i)
			f.ids, f.size = append(f.ids, id), append(f.size, 0)
		}
		f.at[id] = same
		f.size[same]++
	}
	m := len(first)
	f.like, f.mass = make([]float64, m*m), make([]float64, m)
	for i, from := range first {
		for u, to := range first {
			f.like[i*m+u] = all[from*n+to]
		}
	}
	for u := range m {
		sum := 0.0
		for i := range m {
			sum += f.like[i*m+u]
		}
		f.mass[u] = 1 / sum
		f.whole += f.mass[u]
	}
	return f, nil
}

// asked returns how much of a skill counts as another one, checked.
func asked(call string, of, by skills.ID, alike func(of, by skills.ID) float64) (float64, error) {
	if of == by {
		return 1, nil
	}
	x := alike(of, by)
	if !(x >= 0 && x <= 1) {
		number := strconv.FormatFloat(x, 'g', -1, 64)
		return 0, fault.Wrong(ErrSimilarity, badSimilarity, "skill", string(of), "other", string(by), "number", number).In("%s", call)
	}
	return x, nil
}

// row returns how much of a skill counts as each of the fields.
func (f *fields) row(id skills.ID, alike func(of, by skills.ID) float64) ([]float64, error) {
	n := len(f.ids)
	if i, ok := f.at[id]; ok {
		return f.like[i*n : (i+1)*n], nil
	}
	row := make([]float64, n)
	for u, of := range f.ids {
		x, err := asked("Of", of, id, alike)
		if err != nil {
			return nil, err
		}
		row[u] = x
	}
	return row, nil
}
