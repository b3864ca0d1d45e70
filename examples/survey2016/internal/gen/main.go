// The command gen writes the aggregate statistics of the 2016 Stack Overflow
// survey, aggregate.json, from the survey itself. Run it by
//
//	KAKEZAN_DATA=... go generate ./examples/survey2016
//
// where KAKEZAN_DATA is the folder that holds
// skills/so-survey-2016/so2016.csv.gz. Without it there is nothing to count,
// and the file is left as it is. The same survey gives the same bytes.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/people"
)

const (
	source = "skills/so-survey-2016/so2016.csv.gz"
	target = "aggregate.json"
)

func main() {
	root := os.Getenv("KAKEZAN_DATA")
	if root == "" {
		fmt.Fprintln(os.Stderr, "gen: KAKEZAN_DATA is not set;", target, "is left as it is")
		return
	}
	if err := generate(filepath.Join(root, filepath.FromSlash(source)), target); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func generate(from, to string) error {
	f, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // only read
	survey := people.MultiSelect{Name: source, Column: "tech_do", Separator: "; "}
	found, _, err := survey.Population(context.Background(), f, exchange.Reading{})
	if err != nil {
		return err
	}
	counts, err := found.Aggregate(context.Background())
	if err != nil {
		return err
	}
	raw, err := json.Marshal(counts)
	if err != nil {
		return err
	}
	return os.WriteFile(to, append(raw, '\n'), 0o644)
}
