package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/market"
)

const defaultPerson = "division-cto"

// inputs is what the flags name.
type inputs struct {
	organisation, person string
	weights              market.Weights
}

// read reads the organisation, and the person in it: by id, by the name of a sample, or
// from a file, which puts them in the place of whoever has the same id.
func (in inputs) read() (o ladder.Organisation, who ladder.Person, err error) {
	if in.organisation == "" {
		o, err = company.Organisation()
	} else {
		o, err = input.Organisation(in.organisation)
	}
	if err != nil {
		return o, who, err
	}
	if who, ok := o.Person(in.person); ok {
		return o, who, nil
	}
	if _, err := os.Stat(in.person); err != nil && filepath.Ext(in.person) == "" && (in.organisation != "" || !input.IsSample(in.person)) {
		var known []string
		if in.organisation == "" {
			for name := range company.People() {
				known = append(known, name)
			}
		} else {
			for p := range o.People() {
				known = append(known, p.ID())
			}
		}
		return o, who, cli.Unknown(says.noPerson, in.person, known)
	}
	doc := input.Person(in.person)
	if who, ok := o.Person(doc.ID()); ok && input.IsSample(in.person) {
		return o, who, nil
	}
	return input.Join(o, doc)
}

// parseWeights reads three numbers.
func parseWeights(list string) (w market.Weights, err error) {
	parts := strings.Split(list, ",")
	var numbers []float64
	for _, part := range parts {
		x, err := strconv.ParseFloat(strings.TrimSpace(part), 64)
		if err != nil || !(x >= 0 && x <= market.MaxWeight) {
			return w, cli.Wrong(says.noWeights, "word", list, "most", strconv.Itoa(market.MaxWeight))
		}
		numbers = append(numbers, x)
	}
	if len(numbers) != 3 || numbers[0]+numbers[1]+numbers[2] == 0 {
		return w, cli.Wrong(says.noWeights, "word", list, "most", strconv.Itoa(market.MaxWeight))
	}
	return market.Weights{Crossing: numbers[0], Deepening: numbers[1], Accompanying: numbers[2]}, nil
}
