// Takestock reads a resume in the JSON Resume format and says what it tells of a
// person's skills: which labels a catalog recognises, which are ambiguous or
// unknown, which words for levels nobody has explained, and what was not used.
// Nothing is guessed; what is open can be settled by flags. The result is a person
// file, for quickstart to read.
//
//	go run ./examples/takestock
//	go run ./examples/takestock -lang ja -means PM=project-management -words 神=expert
//	go run ./examples/takestock -resume me.json -catalog skills.yaml -named aware -out me.yaml
//	go run ./examples/takestock -resume me.json -esco skills.zip,occupations.zip
package main

import (
	"context"
	"embed"
	"errors"
	"flag"
	"io"
	"os"
	"strings"
	"time"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/jsonresume"
	"github.com/kakezan/kakezan/skills/problem"
)

//go:embed resume.json
var samples embed.FS

const sampleResume = "resume.json"

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, date.From(time.Now())))
}

// run is the program with its arguments, its outputs and the day of today. What
// is left out of a bad file goes to stderr.
func run(args []string, stdout, stderr io.Writer, today date.Date) int {
	q := question{means: make(map[string]skills.ID), words: make(map[string]string)}
	var words, means []string
	return cli.Program{
		Name: "takestock", Help: says.help,
		Flags: func(f *flag.FlagSet) {
			f.StringVar(&q.resume, "resume", "", "file of the resume (default: the sample)")
			f.StringVar(&q.catalog, "catalog", "builtin:skills", "catalog of skills: a file, or a built-in one")
			f.StringVar(&q.esco, "esco", "", "both zip files of ESCO in CSV, parted by a comma, in place of a catalog")
			f.StringVar(&q.scale, "scale", "", "id of the catalog's scale of the levels (default: its first)")
			f.Func("words", "words for levels as WORD=STEP, parted by commas; may be given again", func(s string) error {
				words = append(words, strings.Split(s, ",")...)
				return nil
			})
			f.Func("means", "what a label means as LABEL=ID; may be given again", func(s string) error {
				means = append(means, s)
				return nil
			})
			f.StringVar(&q.named, "named", "", "step at which a skill is claimed that is named without a level (default: it is not claimed)")
			f.BoolVar(&q.keywords, "keywords", false, "the level of a skill is that of its keywords, too")
			f.BoolVar(&q.keepRest, "keep-rest", false, "leave out what is bad in the resume, and keep the rest")
			f.StringVar(&q.out, "out", "", "file to write the person to, for quickstart")
		},
		Check: func(args []string) error {
			if q.esco != "" && strings.Trim(q.esco, ", ") == "" {
				return cli.Wrong(says.noName)
			}
			return errors.Join(
				pairs(words, func(word, step string) { q.words[word] = step }),
				pairs(means, func(label, id string) { q.means[label] = skills.ID(id) }),
				cli.NoArguments(args),
			)
		},
		Run: func(p page.Page, _ date.Date) error {
			s, list, err := q.takeStock(context.Background())
			io.WriteString(stderr, list.Text(p.Tag))
			if err != nil {
				return err
			}
			show(p, s)
			return q.write(p, s)
		},
	}.Main(args, stdout, stderr, today)
}

// pairs reads pairs of words with = between them. Ids may have one, too, so that
// the first counts.
func pairs(list []string, add func(a, b string)) error {
	for _, pair := range list {
		a, b, ok := strings.Cut(pair, "=")
		if a, b = strings.TrimSpace(a), strings.TrimSpace(b); !ok || a == "" || b == "" {
			return cli.Wrong(says.noPair, "pair", pair)
		}
		add(a, b)
	}
	return nil
}

// question says what is taken stock of, as the flags give it.
type question struct {
	resume, catalog, esco, scale, named, out string
	words                                    map[string]string
	means                                    map[string]skills.ID
	keywords, keepRest                       bool
}

// stock is what a resume tells.
type stock struct {
	file    string
	resume  jsonresume.Resume
	catalog catalog
	words   exchange.LevelWords
	found   jsonresume.Recognition
	profile skills.Profile
}

// takeStock reads the resume and recognises its skills. The list is of what was
// left out.
func (q question) takeStock(ctx context.Context) (s stock, list problem.List, err error) {
	if s.catalog, err = q.readCatalog(ctx); err != nil {
		return s, nil, err
	}
	if s.words, err = q.levelWords(s.catalog.scale); err != nil {
		return s, nil, err
	}
	how := jsonresume.Recognising{Catalog: s.catalog.skills, Words: s.words, Keywords: q.keywords, Means: q.means}
	if q.named != "" {
		if how.Named, err = s.catalog.scale.Parse(q.named); err != nil {
			return s, nil, err
		}
	}
	if s.resume, list, err = q.readResume(ctx, &s.file); err != nil {
		return s, nil, err
	}
	if s.found, err = s.resume.Recognise(how); err != nil {
		return s, list, err
	}
	var claims []skills.Claim
	for _, spec := range s.found.Claims {
		claim, err := skills.NewClaim(spec)
		if err != nil {
			return s, list, err
		}
		claims = append(claims, claim)
	}
	s.profile = skills.Resolve(claims, date.Date{}, skills.Policy{})
	return s, list, nil
}

func (q question) readResume(ctx context.Context, file *string) (r jsonresume.Resume, list problem.List, err error) {
	open := samples.Open
	if *file = sampleResume; q.resume != "" {
		*file, open = q.resume, input.Disk{}.Open
	}
	f, err := open(*file)
	if err != nil {
		return r, nil, err
	}
	defer f.Close()
	return jsonresume.Read(ctx, *file, f, exchange.Reading{KeepRest: q.keepRest})
}

// usualWords are words that people write for levels in resumes, with steps of the
// built-in scale. It is this program's reading of them; flags can say otherwise.
var usualWords = map[string]string{
	"Beginner": "aware", "Novice": "aware", "Basic": "aware", "初級": "aware", "初心者": "aware",
	"Intermediate": "working", "Proficient": "working", "中級": "working",
	"Advanced": "practitioner", "Fluent": "practitioner", "上級": "practitioner",
	"Master": "expert", "Native speaker": "expert", "Native": "expert", "ネイティブ": "expert",
}

// levelWords returns the usual words, as far as the scale has their steps, with
// those of the flags in their place.
func (q question) levelWords(scale skills.Scale) (exchange.LevelWords, error) {
	words := make(map[string]string)
	given := make(map[string]bool)
	for word, step := range q.words {
		words[word] = step
		given[skills.Fold(word)] = true
	}
	for word, step := range usualWords {
		if _, err := scale.Parse(step); err == nil && !given[skills.Fold(word)] {
			words[word] = step
		}
	}
	return exchange.NewLevelWords(scale, words)
}
