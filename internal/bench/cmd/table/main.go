// Command table measures every job with every contestant and prints the medians
// as a Markdown table. The contestants take turns in each round, so that what
// else the machine does hits all of them.
//
//	go run ./cmd/table          one million people: about four minutes and 8 GB
//	go run ./cmd/table -large   ten million, too: about fifteen minutes and 12 GB
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"strings"

	"github.com/kakezan/kakezan/internal/bench"
)

func main() {
	var (
		large  = flag.Bool("large", false, "ten million people, too")
		small  = flag.Bool("small", false, "only the few people of the tests, to see how the table looks")
		rounds = flag.Int("rounds", 5, "how often each quick job is measured; slow ones half as often")
		dir    = flag.String("dir", os.TempDir(), "the folder of the saved files, which are removed at the end: 0.5 GB, with -large 4 GB")
	)
	flag.Parse()
	sizes := []bench.Size{bench.Million, bench.Wide}
	switch {
	case *small:
		sizes = []bench.Size{bench.Small}
	case *large:
		sizes = []bench.Size{bench.Million, bench.Large, bench.Wide}
	}
	if err := run(os.Stdout, os.Stderr, sizes, *rounds, *dir); err != nil {
		fmt.Fprintln(os.Stderr, "table:", err)
		os.Exit(1)
	}
}

// run measures the sizes one after the other and prints the table.
func run(out, progress io.Writer, sizes []bench.Size, rounds int, dir string) (err error) {
	if rounds < 1 {
		return fmt.Errorf("%d rounds: at least one is needed", rounds)
	}
	dir, err = os.MkdirTemp(dir, "kakezan-table-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt)
	defer signal.Stop(interrupted)
	go func() {
		if _, ok := <-interrupted; ok {
			os.RemoveAll(dir)
			os.Exit(130)
		}
	}()
	busy := load()
	var all []row
	for _, size := range sizes {
		rows, err := measure(size, bench.Contestants(), rounds, dir, func(done string) {
			fmt.Fprintf(progress, "%v: %s\n", size, done)
		})
		if err != nil {
			return fmt.Errorf("%v: %w", size, err)
		}
		all = append(all, rows...)
	}
	fmt.Fprintf(out, "%s, %s/%s, %d cores, %d rounds%s\n\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.GOMAXPROCS(0), rounds, busy)
	return writeTable(out, bench.Contestants(), all)
}

// load says what else the machine had to do in the minute before, where the
// system tells.
func load() string {
	text, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return ""
	}
	minute, _, _ := strings.Cut(string(text), " ")
	return ", load before: " + minute
}
