// Taxonomy walks public taxonomies of work: what they hold, what an occupation
// needs, where a skill stands and who needs it, what a label can mean, and what
// was left out on reading.
//
//	go run ./examples/taxonomy
//	go run ./examples/taxonomy -esco "classification - en - csv.zip,relations - csv.zip" -occupation "software developer" -skill "computer programming"
//	go run ./examples/taxonomy -onet db_29_0_text -occupation "Web Developers" -skill "Programming"
//	go run ./examples/taxonomy -onet db_29_0_text -search "data"
//
// Without arguments it walks two small samples in the forms of ESCO and O*NET.
package main

import (
	"archive/zip"
	"context"
	"embed"
	"errors"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/esco"
	"github.com/kakezan/kakezan/skills/exchange/onet"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

//go:embed sample
var sample embed.FS

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// run is the program with its arguments, its outputs and the day of today.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	var in question
	return cli.Program{
		Name: "taxonomy", Help: says.help,
		Flags: func(f *flag.FlagSet) {
			f.StringVar(&in.esco, "esco", "", "ESCO: its zips or folders, joined by commas (default: the sample)")
			f.StringVar(&in.onet, "onet", "", "O*NET: the zip or folder of its text files (default: the sample)")
			f.StringVar(&in.occupation, "occupation", "", "occupation to show, by any of its labels, its code or its id")
			f.StringVar(&in.skill, "skill", "", "skill to show, by any of its labels or its id")
			f.StringVar(&in.search, "search", "", "beginning of a word to look for")
			f.IntVar(&in.most, "max", 8, "how many lines a list has at most")
		},
		Check: func(args []string) error {
			if in.most < 1 {
				return cli.Wrong(says.badMax)
			}
			if in.esco != "" && strings.Trim(in.esco, ", ") == "" {
				return cli.Wrong(says.noName)
			}
			return cli.NoArguments(args)
		},
		Run: func(p page.Page, _ date.Date) error {
			sources, err := in.read(context.Background())
			if err != nil {
				return err
			}
			in.show(p, sources)
			return nil
		},
	}.Main(args, stdout, stderr, today)
}

// question says what is walked, as the flags give it.
type question struct {
	esco, onet                string // "" and "" mean the samples
	occupation, skill, search string
	most                      int
}

func (in question) isSample() bool { return in.esco == "" && in.onet == "" }

// source is a taxonomy that was read.
type source struct {
	name        text.Text
	work        taxonomy.Taxonomy
	occupations skills.Catalog // called as the occupations are, so that they are searched as skills are
	left        problem.List   // what reading it left out, and what has no place in it
	attribution string         // what the licence asks to print; "" for a sample
}

// read reads the taxonomies. Bad rows are left out, and listed.
func (in question) read(ctx context.Context) ([]source, error) {
	if in.isSample() {
		return in.readSample(ctx)
	}
	var sources []source
	if in.esco != "" {
		var systems []fs.FS
		for _, name := range escoFiles(in.esco) {
			system, err := open(name)
			if err != nil {
				return nil, err
			}
			defer system.Close()
			systems = append(systems, system)
		}
		s, err := readESCO(ctx, systems...)
		if err != nil {
			return nil, err
		}
		sources = append(sources, s)
	}
	if in.onet != "" {
		system, err := open(in.onet)
		if err != nil {
			return nil, err
		}
		defer system.Close()
		s, err := readONET(ctx, system)
		if err != nil {
			return nil, err
		}
		sources = append(sources, s)
	}
	return sources, nil
}

func (in question) readSample(ctx context.Context) ([]source, error) {
	a, errA := fs.Sub(sample, "sample/esco")
	b, errB := fs.Sub(sample, "sample/onet")
	if errA != nil || errB != nil {
		return nil, errors.Join(errA, errB)
	}
	one, err := readESCO(ctx, a)
	if err != nil {
		return nil, err
	}
	other, err := readONET(ctx, b)
	if err != nil {
		return nil, err
	}
	one.name, other.name = says.sampleESCO, says.sampleONET
	one.attribution, other.attribution = "", "" // words of our own
	return []source{one, other}, nil
}

func readESCO(ctx context.Context, systems ...fs.FS) (source, error) {
	data, list, err := esco.Read(ctx, exchange.Reading{KeepRest: true}, systems...)
	if err != nil {
		return source{}, err
	}
	var missing problem.List // without which the taxonomy would be another one
	for _, p := range list {
		if errors.Is(p, esco.MissingFile) {
			missing = append(missing, p)
		}
	}
	if err := missing.Err(); err != nil {
		return source{}, err
	}
	work, left, err := data.Taxonomy()
	return sourceOf(work, append(list, left...), data.Attribution()), err
}

func readONET(ctx context.Context, system fs.FS) (source, error) {
	data, list, err := onet.Read(ctx, system, exchange.Reading{KeepRest: true})
	if err != nil {
		return source{}, err
	}
	work, left, err := data.Taxonomy()
	return sourceOf(work, append(list, left...), data.Attribution()), err
}

func sourceOf(work taxonomy.Taxonomy, left problem.List, attribution string) source {
	var specs []skills.SkillSpec
	for o := range work.Occupations() {
		specs = append(specs, skills.SkillSpec{ID: skills.ID(o.ID()), Name: o.Name(), Aliases: slices.Collect(o.Aliases())})
	}
	occupations, _ := skills.NewCatalog(specs) // a taxonomy has checked the ids
	return source{work.Name(), work, occupations, left, attribution}
}

// escoFiles returns the files and folders that a flag names, and in place of a
// folder that holds zips these.
func escoFiles(flag string) (names []string) {
	for name := range strings.SplitSeq(flag, ",") {
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		if zips, _ := fs.Glob(os.DirFS(name), "*.zip"); len(zips) > 0 {
			for _, z := range zips {
				names = append(names, filepath.Join(name, z))
			}
			continue
		}
		names = append(names, name)
	}
	return names
}

// files is a folder or an opened zip.
type files struct {
	fs.FS
	io.Closer
	name string
}

// Name returns the name by which problems call it.
func (f files) Name() string { return f.name }

// open opens a folder or a zip.
func open(name string) (files, error) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return files{}, err
	case info.IsDir():
		return files{os.DirFS(name), io.NopCloser(nil), name}, nil
	}
	z, err := zip.OpenReader(name)
	switch {
	case errors.Is(err, zip.ErrFormat):
		return files{}, cli.Wrong(says.noZip, "file", name)
	case err != nil:
		return files{}, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return files{z, z, name}, nil
}
