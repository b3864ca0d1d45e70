package esco

import (
	"cmp"
	"context"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/refusal"
	"github.com/kakezan/kakezan/skills/exchange/internal/table"
	"github.com/kakezan/kakezan/skills/problem"
)

// Read reads the files of ESCO that are in some file systems, such as the zips of
// the classification in one language or several and of the relations. Files in
// folders are found, too, down to the second. Those that are not needed may be
// missing: conceptSchemes, skillsHierarchy and the collections.
//
// The list has all problems and, as [exchange.NoPlace], the columns that no
// version known here has. The error is a *problem.Error of the same problems, or
// the cause of an ended context. With KeepRest the error is nil unless nothing
// can be read at all or a file can't be read to its end.
//
// Files are read side by side, the largest first, so that the file systems must
// allow to read two files at once, as those of the standard library do. It takes
// time and memory in proportion to the files.
func Read(ctx context.Context, reading exchange.Reading, systems ...fs.FS) (Dataset, problem.List, error) {
	if ctx == nil {
		ctx = context.Background()
	}
	var log table.Log
	files, broken, err := listFiles(ctx, &log, systems)
	if err != nil {
		return Dataset{}, nil, err
	}
	checkFiles(&log, files, systems)
	if err := log.Refused(exchange.Reading{KeepRest: reading.KeepRest && len(files) > 0}); err != nil {
		return Dataset{}, log.List(), refusal.Of(log.List(), broken)
	}
	parts, err := readAll(ctx, &log, reading, files)
	if err != nil {
		return Dataset{}, log.List(), err
	}
	data := assemble(&log, parts)
	list := log.List()
	if err := log.Refused(reading); err != nil {
		return Dataset{}, list, err
	}
	return data, list, nil
}

// readAll reads the files, as many at once as there are processors. The parts are
// in the order of the files.
func readAll(ctx context.Context, log *table.Log, reading exchange.Reading, files []file) ([]part, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	if progress := reading.Progress; progress != nil {
		var mu sync.Mutex
		reading.Progress = func(p exchange.Progress) {
			mu.Lock()
			defer mu.Unlock()
			progress(p)
		}
	}
	queue := make(chan int, len(files))
	order := make([]int, len(files))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(files[j].size, files[i].size) })
	for _, i := range order {
		queue <- i
	}
	close(queue)
	parts := make([]part, len(files))
	var all sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		all.Go(func() {
			for i := range queue {
				parts[i].file = files[i]
				if parts[i].err = parts[i].read(ctx, reading); parts[i].err != nil {
					cancel(parts[i].err)
				}
			}
		})
	}
	all.Wait()
	for _, p := range parts {
		log.Merge(p.log)
	}
	return parts, ended(ctx, log)
}

// ended returns the error for what ended the reading of a file early, nil for
// nothing.
func ended(ctx context.Context, log *table.Log) error {
	err := context.Cause(ctx)
	if err == nil {
		return nil
	}
	return log.Fail(err)
}

// part is what one file says.
type part struct {
	file file
	log  table.Log
	err  error

	concepts    []Concept
	members     []Member
	hierarchy   []HierarchyEntry
	schemes     []ConceptScheme
	broader     []Broader
	occupations []OccupationSkill
	skills      []SkillSkill
	lines       []int32 // by concept, member, entry or scheme
}

// read reads the part's file.
func (p *part) read(ctx context.Context, reading exchange.Reading) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	f, err := p.file.fsys.Open(p.file.path)
	if err != nil {
		return refusal.Of(problem.List{refusal.Unreadable(problem.Range{File: p.file.path}, err)}, err)
	}
	defer func() { _ = f.Close() }() // only read
	t, err := table.Open(ctx, p.file.path, f, table.Format{Short: p.file.name == hierarchyFile}, reading)
	if err != nil {
		return err
	}
	r := &reader{Reader: t, part: p, words: make(map[string]string)}
	if err := r.rows(); err != nil {
		return err
	}
	p.log.Add(r.left.List()...)
	return nil
}

// rows reads the rows by what the file is.
func (r *reader) rows() error {
	switch r.part.file.name {
	case skillsFile, skillGroupsFile, occupationsFile, iscoGroupsFile:
		return r.readConcepts()
	case schemesFile:
		return r.readSchemes()
	case hierarchyFile:
		return r.readHierarchy()
	case skillBroaderFile, occupationBroaderFile:
		return r.readBroader()
	case occupationSkillsFile:
		return r.readOccupationSkills()
	case skillSkillsFile:
		return r.readSkillSkills()
	default:
		return r.readMembers()
	}
}

// assemble puts the parts together: those of several languages into one.
func assemble(log *table.Log, parts []part) Dataset {
	var d Dataset
	tags := make(map[language.Tag]bool)
	for start := 0; start < len(parts); {
		end := start + 1
		for end < len(parts) && parts[end].file.name == parts[start].file.name {
			end++
		}
		same := parts[start:end]
		start = end
		switch name := same[0].file.name; name {
		case skillsFile:
			d.Skills = joined(log, same, concepts)
		case skillGroupsFile:
			d.SkillGroups = joined(log, same, concepts)
		case occupationsFile:
			d.Occupations = joined(log, same, concepts)
		case iscoGroupsFile:
			d.ISCOGroups = joined(log, same, concepts)
		case schemesFile:
			d.Schemes = joined(log, same, schemes)
		case hierarchyFile:
			d.Hierarchy = joined(log, same, entries)
		case skillBroaderFile:
			d.SkillBroader = union(same, func(p part) []Broader { return p.broader })
		case occupationBroaderFile:
			d.OccupationBroader = union(same, func(p part) []Broader { return p.broader })
		case occupationSkillsFile:
			d.OccupationSkills = union(same, func(p part) []OccupationSkill { return p.occupations })
		case skillSkillsFile:
			d.SkillSkills = union(same, func(p part) []SkillSkill { return p.skills })
		default:
			d.Collections = append(d.Collections, Collection{strings.TrimSuffix(name, collectionFile), joined(log, same, members)})
		}
		for _, p := range same {
			if p.lines != nil && p.file.tag != language.Und {
				tags[p.file.tag] = true
			}
		}
	}
	for tag := range tags {
		d.Languages = append(d.Languages, tag)
	}
	slices.SortFunc(d.Languages, func(a, b language.Tag) int { return cmp.Compare(a.String(), b.String()) })
	return d
}

// union returns the relations of several files, in which most are the same. Later
// versions of ESCO give them once per language.
func union[T comparable](parts []part, of func(part) []T) []T {
	all := of(parts[0])
	if len(parts) == 1 {
		return all
	}
	seen := make(map[T]bool, len(all))
	for _, r := range all {
		seen[r] = true
	}
	for _, p := range parts[1:] {
		for _, r := range of(p) {
			if !seen[r] {
				seen[r] = true
				all = append(all, r)
			}
		}
	}
	return all
}
