package bench

import (
	"context"
	"fmt"
	"strconv"

	"github.com/kakezan/kakezan/internal/synthetic"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// Kakezan is the index of this library. One index serves all jobs.
type Kakezan struct {
	// NoRows leaves the rows out. The zero value means that they are kept.
	NoRows bool
}

type kakezanIndex struct {
	people population.Population
	names  []skills.ID
	levels []skills.Level // of the scale, from 1
	file   *population.File
}

// Name returns "kakezan" or "kakezan-without-rows".
func (k Kakezan) Name() string {
	if k.NoRows {
		return "kakezan-without-rows"
	}
	return "kakezan"
}

const occupation = "occupation"

// Build adds people who answered in full, with their occupation.
func (k Kakezan) Build(people *synthetic.Population) (Index, error) {
	levels, err := scale()
	if err != nil {
		return nil, err
	}
	var r pusher
	for _, name := range people.Names {
		r.names = append(r.names, skills.ID(name))
	}
	for _, l := range levels {
		r.standings = append(r.standings, population.At(l))
	}
	occupations := make([]population.Attribute, synthetic.Occupations)
	for i := range occupations {
		occupations[i] = population.Attribute{Name: occupation, Value: occupationName(i)}
	}
	var b population.Builder
	if err := b.Declare(r.names...); err != nil {
		return nil, err
	}
	push := r.push
	for person, o := range people.Occupation {
		start, end := people.Start[person], people.Start[person+1]
		r.skills, r.levels = people.Skills[start:end], people.Level[start:end]
		if err := b.AddComplete(push, occupations[o:o+1]...); err != nil {
			return nil, fmt.Errorf("person %d: %w", person, err)
		}
	}
	built, err := b.Build(context.Background(), population.BuildOptions{NoRows: k.NoRows})
	if err != nil {
		return nil, err
	}
	return &kakezanIndex{people: built, names: r.names, levels: levels}, nil
}

// pusher states one person after the other, without allocating for each.
type pusher struct {
	names     []skills.ID
	standings []population.Standing // by level, from 1
	skills    []uint16
	levels    []uint8
}

func (r *pusher) push(yield func(skills.ID, population.Standing) bool) {
	for i, s := range r.skills {
		if !yield(r.names[s], r.standings[r.levels[i]-1]) {
			return
		}
	}
}

func occupationName(i int) string { return fmt.Sprintf("occupation-%02d", i) }

func scale() ([]skills.Level, error) {
	spec := skills.ScaleSpec{ID: "five"}
	for l := range synthetic.Levels {
		spec.Steps = append(spec.Steps, skills.StepSpec{ID: strconv.Itoa(l + 1)})
	}
	five, err := skills.NewScale(spec)
	if err != nil {
		return nil, err
	}
	var levels []skills.Level
	for _, step := range spec.Steps {
		levels = append(levels, five.MustParse(step.ID))
	}
	return levels, nil
}

// Ask resolves nothing beforehand: every question goes by the ids of its skills.
func (ix *kakezanIndex) Ask(questions [][3]synthetic.Condition) (Asked, error) {
	a := &kakezanAsked{kakezanIndex: ix, of: map[skills.ID]int{}}
	for i, id := range ix.names {
		a.of[id] = i
	}
	for _, q := range questions {
		var (
			specialties []population.Specialty
			all         population.All
		)
		for _, c := range q {
			s := population.Specialty{Skill: ix.names[c.Skill], AtLeast: ix.levels[c.Level-1]}
			specialties, all = append(specialties, s), append(all, s)
		}
		a.questions, a.conditions = append(a.questions, specialties), append(a.conditions, all)
	}
	return a, nil
}

func (ix *kakezanIndex) Pairs() (func(i, j int) int, error) {
	a, err := ix.people.Aggregate(context.Background())
	if err != nil {
		return nil, err
	}
	return func(i, j int) int {
		c, err := a.Pair(population.Holds(ix.names[i]), population.Holds(ix.names[j]))
		if err != nil {
			return -1
		}
		return c.Holders()
	}, nil
}

func (ix *kakezanIndex) Save(path string) error { return ix.people.Save(path) }

func (ix *kakezanIndex) Close() error {
	if ix.file == nil {
		return nil
	}
	return ix.file.Close()
}

// Open maps the file into memory, and knows the skills by their order.
func (Kakezan) Open(path string) (Index, error) {
	levels, err := scale()
	if err != nil {
		return nil, err
	}
	file, err := population.Open(path)
	if err != nil {
		return nil, err
	}
	ix := &kakezanIndex{people: file.Population(), levels: levels, file: file}
	for id := range ix.people.Skills() {
		ix.names = append(ix.names, id)
	}
	return ix, nil
}

type kakezanAsked struct {
	*kakezanIndex
	questions  [][]population.Specialty
	conditions []population.Condition // the same
	of         map[skills.ID]int
}

func (a *kakezanAsked) Count(i int) (int, error) {
	c, err := a.people.Count(a.questions[i]...)
	return c.Holders(), err
}

func (a *kakezanAsked) CountAll(into []int) error {
	counts, err := a.people.CountAll(context.Background(), a.questions)
	for i, c := range counts {
		into[i] = c.Holders()
	}
	return err
}

func (a *kakezanAsked) Groups(i int, into *[synthetic.Occupations]int) error {
	groups, err := a.people.GroupBy(occupation, a.conditions[i])
	if err != nil {
		return err
	}
	if len(groups) != len(into) {
		return fmt.Errorf("%d groups, want one of each occupation", len(groups))
	}
	for o, g := range groups { // in order of the occupations' names
		into[o] = g.Count.Holders()
	}
	return nil
}

func (a *kakezanAsked) Together(i, k int) ([]Companion, error) {
	found, err := a.people.Together(k, a.questions[i][:2]...)
	if err != nil {
		return nil, err
	}
	all := make([]Companion, len(found))
	for i, c := range found {
		all[i] = Companion{a.of[c.Skill], c.Count.Holders()}
	}
	return all, nil
}
