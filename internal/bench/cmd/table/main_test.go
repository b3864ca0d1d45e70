package main

import (
	"bytes"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/internal/bench"
)

func TestRun(t *testing.T) {
	dir := t.TempDir()
	var out bytes.Buffer
	if err := run(&out, io.Discard, []bench.Size{bench.Small}, 1, dir); err != nil {
		t.Fatal(err)
	}
	for _, job := range []string{
		"count of 3 skills, in a batch", "count of 3 skills, one at a time", "group by occupation",
		"top 10 that go with two skills", "all pair counts", "build, people pushed one at a time",
		"memory of the index", "peak memory of building", "saved file", "open a saved file", "first question after that",
	} {
		line := ""
		for l := range strings.Lines(out.String()) {
			if strings.HasPrefix(l, "| 20,000 | 100 | "+job+" |") {
				line = l
			}
		}
		if line == "" || strings.Contains(line, " - |") {
			t.Errorf("%s: the row is %q, want a figure of every contestant", job, line)
		}
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) > 0 {
		t.Errorf("left in the folder: %v, %v", left, err)
	}
	if err := run(&out, io.Discard, nil, 0, dir); err == nil {
		t.Error("no error of no rounds")
	}
}

func TestWriteTable(t *testing.T) {
	size := bench.Size{People: 1_000_000, Skills: 500}
	var out bytes.Buffer
	err := writeTable(&out, bench.Contestants()[:2], []row{
		{size: size, job: "quick", samples: [][]float64{{30_000, 10_000, 20_000}, {41_230, 41_230}}},
		{size: size, job: "slow", samples: [][]float64{{1.5e9}, {123.4e6}}},
		{size: size, job: "alone", samples: [][]float64{{8}, nil}},
		{size: size, job: "large", bytes: true, samples: [][]float64{{90e6}, {3.125e9}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"| 1,000,000 | 500 | quick | 20.0 µs | 41.2 µs | 2.06 | 100 % |",
		"| 1,000,000 | 500 | slow | 1.50 s | 123 ms | 0.08 | 0 % |",
		"| 1,000,000 | 500 | alone | 8.00 ns | - | - | 0 % |",
		"| 1,000,000 | 500 | large | 90.0 MB | 3.12 GB | 34.7 | 0 % |",
	}
	if diff := cmp.Diff(want, strings.Split(strings.TrimSpace(out.String()), "\n")[2:]); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}
