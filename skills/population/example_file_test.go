package population_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/kakezan/kakezan/skills/population"
)

func ExampleOpen() {
	folder := must(os.MkdirTemp("", "kakezan"))
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "five.people")
	if err := five().Save(path); err != nil {
		fmt.Println(err)
	}

	file, err := population.Open(path)
	if err != nil {
		fmt.Println(err)
	}
	people := file.Population()
	fmt.Println(people)
	fmt.Println(people.Count(population.Specialties("Go", "R")...))

	// Who closes the file is sure that nobody reads it any more.
	fmt.Println(file.Close())
	_, err = people.Count(population.Holds("Go"))
	fmt.Println(errors.Is(err, population.ErrClosed), err)
	// Output:
	// 6 people, 3 skills
	// 2 of 5 <nil>
	// <nil>
	// true Population.Count: the file of the population is closed
}

// A file may be part of the program, as with go:embed.
func ExampleNewFile() {
	var embedded bytes.Buffer
	if _, err := five().WriteTo(&embedded); err != nil {
		fmt.Println(err)
	}

	file, err := population.NewFile(bytes.NewReader(embedded.Bytes()), int64(embedded.Len()))
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(file.Population())
	// Output: 6 people, 3 skills
}

// The same people are the same bytes, whatever parts they were counted in.
func ExamplePopulation_WriteTo() {
	both := must(population.Merge(context.Background(), five(), five()))
	rest := must(both.Where(population.Not{Condition: population.Holds("Spark")}))
	with := must(both.Where(population.Holds("Spark")))

	var a, b bytes.Buffer
	_, errA := both.WriteTo(&a)
	_, errB := must(population.Merge(context.Background(), with, rest, silent(), silent())).WriteTo(&b)
	fmt.Println(bytes.Equal(a.Bytes(), b.Bytes()), errA, errB)
	// Output: true <nil> <nil>
}

// silent is one person who did not answer.
func silent() population.Population {
	var b population.Builder
	if err := b.Add(nil); err != nil {
		fmt.Println(err)
	}
	return must(b.Build(context.Background(), population.BuildOptions{}))
}
