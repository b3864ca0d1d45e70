package population_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/kakezan/kakezan/skills/population"
)

// What is forgotten is as if it had not been stated, and can be stated again.
func TestBuilder_Forget(t *testing.T) {
	team := func(name string) []population.Attribute {
		return []population.Attribute{{Name: "team", Value: name}, {Name: "country", Value: "JP"}}
	}
	var b population.Builder
	b.Forget("team")
	for _, name := range []string{"a", "b"} {
		if err := b.AddComplete(nil, team(name)...); err != nil {
			t.Fatal(err)
		}
	}
	b.Forget("team")
	b.Forget("nothing")
	if err := b.AddComplete(nil, team("c")...); err != nil {
		t.Fatal(err)
	}
	p, err := b.Build(context.Background(), population.BuildOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if got := slices.Collect(p.Attributes()); !slices.Equal(got, []string{"country", "team"}) {
		t.Errorf("attributes %v", got)
	}
	for _, test := range []struct {
		of   population.Attribute
		want string
	}{{team("c")[0], "1 of 1"}, {team("a")[0], "0 of 1"}, {team("a")[1], "3 of 3"}} {
		if got, err := p.CountOf(test.of); err != nil || got.String() != test.want {
			t.Errorf("%v: %v, %v, want %s", test.of, got, err, test.want)
		}
	}
	b.Forget("team")
	p, err = b.Build(context.Background(), population.BuildOptions{})
	if _, grouped := p.GroupBy("team", population.All{}); err != nil || !errors.Is(grouped, population.ErrNoAttribute) {
		t.Errorf("%v, %v", err, grouped)
	}
}
