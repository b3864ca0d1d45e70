package people_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/people"
	"github.com/kakezan/kakezan/skills/problem"
)

// counted is an unsynchronized source: the race detector sees who reads it when.
type counted struct {
	*strings.Reader
	reads int
}

func (c *counted) Read(p []byte) (int, error) {
	c.reads++
	return c.Reader.Read(p)
}

// A sequence that is left early has left its file alone, and a bad row far into a
// file has its place.
func TestPeople_longFiles(t *testing.T) {
	file := "id,go\n" + strings.Repeat("1,1\n", 100_000)
	for _, rows := range []int{1, 300, 5000} {
		source, n := &counted{Reader: strings.NewReader(file)}, 0
		for _, err := range (people.Wide{}).People(context.Background(), source, exchange.Reading{}) {
			if err != nil {
				t.Fatal(err)
			}
			if n++; n == rows {
				break
			}
		}
		source.reads++
		if source.Len() == 0 {
			t.Errorf("all of the file was read for %d rows", rows)
		}
	}
	_, list, err := people.Wide{Name: "f.csv"}.Read(context.Background(), strings.NewReader(file+"\n漢,what\n"+file), exchange.Reading{KeepRest: true})
	if err != nil || len(list) != 2 {
		t.Fatal(list, err)
	}
	for i, want := range []string{"f.csv:100003:3", "f.csv:100004:4"} {
		var p problem.Problem
		if !errors.As(list[i], &p) || !strings.HasPrefix(fmt.Sprint(p.Range()), want) {
			t.Errorf("%v at %v, want %s", p, p.Range(), want)
		}
	}
}
