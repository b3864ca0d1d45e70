package onet

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"sync"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/table"
	"github.com/kakezan/kakezan/skills/problem"
)

// Read reads the tab-separated files of an O*NET database, compressed by gzip or
// not, from the root of fsys or from the one folder below it that holds them, as
// in the official zip. Files may be missing: what they would say is not stated.
// Every file that has the form of ratings is read as one ("Abilities", "Work
// Activities", "Interests", ...); the list says which files have no form that is
// known ([exchange.UnknownFile]).
//
// Bad rows make it fail with a *problem.Error that lists them, up to
// [exchange.MaxProblems]. With KeepRest, the database has the good rows, and the
// list says what was left out. A folder without such files ([NoFiles]) or with
// several sets of them, a file that can't be read on or lacks a column, and an
// ended context, whose cause is the error, fail in either case.
//
// It takes as many goroutines as can run at once.
func Read(ctx context.Context, fsys fs.FS, reading exchange.Reading) (Database, problem.List, error) {
	fail := func(list problem.List, err error) (Database, problem.List, error) {
		return Database{}, list, fmt.Errorf("onet.Read: %w", err)
	}
	if ctx == nil {
		ctx = context.Background()
	}
	from, err := find(fsys)
	if err != nil {
		return fail(problem.Below("", err), err)
	}
	parts := readAll(ctx, fsys, from.files, oneAtATime(reading))
	db := Database{Version: from.version, Files: make(map[string]string)}
	var log table.Log
	for i := range parts {
		if parts[i].err != nil {
			err := log.Fail(parts[i].err)
			return fail(log.List(), err)
		}
		log.Merge(parts[i].sheet.log)
		if parts[i].known {
			db.Files[from.files[i].name] = from.files[i].path
		}
		db.take(parts[i])
	}
	db.takeNames(parts, &log)
	if err := log.Refused(reading); err != nil {
		return fail(log.List(), err)
	}
	return db, log.List(), nil
}

// part is what one file says.
type part struct {
	sheet *sheet
	db    Database
	known bool // whether the file is a table that is read
	err   error
}

// order returns where a file stands among the others: those with a form of their
// own first, in the order of forms.
func order(f file) int {
	for i, form := range forms {
		if form.name == f.name {
			return i
		}
	}
	return len(forms)
}

// readAll reads the files side by side and returns them in order.
func readAll(ctx context.Context, fsys fs.FS, files []file, reading exchange.Reading) []part {
	slices.SortFunc(files, func(a, b file) int { return cmp.Or(cmp.Compare(order(a), order(b)), cmp.Compare(a.name, b.name)) })
	parts := make([]part, len(files))
	next := make(chan int)
	var work sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		work.Go(func() {
			for i := range next {
				parts[i].read(ctx, fsys, files[i], reading)
			}
		})
	}
	for i := range slices.Backward(files) { // the ratings, which are the largest, first
		next <- i
	}
	close(next)
	work.Wait()
	return parts
}

func (p *part) read(ctx context.Context, fsys fs.FS, f file, reading exchange.Reading) {
	p.sheet = new(sheet)
	if ctx.Err() != nil {
		p.err = context.Cause(ctx)
		return
	}
	content, err := fsys.Open(f.path)
	if err != nil {
		p.err = unreadable(f.path, err)
		return
	}
	defer content.Close()
	form := order(f)
	t, err := table.Open(ctx, f.path, content, table.Format{Plain: true}, reading)
	p.sheet.t, p.known = t, true
	switch {
	case form < len(forms) && err == nil:
		p.err = forms[form].read(p.sheet, &p.db)
	case err == nil && (p.sheet.isTable() || slices.Contains(marks, f.name)):
		p.db.Tables = []Table{{Name: f.name}}
		p.err = p.sheet.ratings(&p.db.Tables[0].Ratings)
	case err != nil && (form < len(forms) || slices.Contains(marks, f.name) || !isProblem(err)):
		p.err = err
	default:
		p.known = false
		p.sheet.log.Add(exchange.UnknownFile.At("").WithRange(problem.Range{File: f.path}))
	}
}

func isProblem(err error) bool {
	var bad problem.Problem
	return errors.As(err, &bad)
}

// oneAtATime returns a reading that tells its progress from one goroutine at a
// time.
func oneAtATime(reading exchange.Reading) exchange.Reading {
	if tell := reading.Progress; tell != nil {
		var mu sync.Mutex
		reading.Progress = func(p exchange.Progress) {
			mu.Lock()
			defer mu.Unlock()
			tell(p)
		}
	}
	return reading
}

// take takes over the rows of a file.
func (d *Database) take(p part) {
	d.Occupations = append(d.Occupations, p.db.Occupations...)
	d.Elements = append(d.Elements, p.db.Elements...)
	d.Scales = append(d.Scales, p.db.Scales...)
	d.Anchors = append(d.Anchors, p.db.Anchors...)
	d.Categories = append(d.Categories, p.db.Categories...)
	d.Zones = append(d.Zones, p.db.Zones...)
	d.JobZones = append(d.JobZones, p.db.JobZones...)
	d.AlternateTitles = append(d.AlternateTitles, p.db.AlternateTitles...)
	d.Technologies = append(d.Technologies, p.db.Technologies...)
	d.Activities = append(d.Activities, p.db.Activities...)
	d.Tables = append(d.Tables, p.db.Tables...)
}
