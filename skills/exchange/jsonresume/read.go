package jsonresume

import (
	"bytes"
	"context"
	"errors"
	"io"
	"reflect"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/jsontree"
	"github.com/kakezan/kakezan/skills/exchange/internal/table"
	"github.com/kakezan/kakezan/skills/problem"
)

// The limits of a file.
const (
	MaxSize  = 1 << 20           // bytes
	MaxDepth = jsontree.MaxDepth // objects and lists in each other
)

// Read reads a resume. name is what problems call the file.
//
// Bad values make it fail with a *problem.Error that lists them, up to
// [exchange.MaxProblems]: [WrongType], [BadDate], [DuplicateKey] and
// [HalfCharacter]. With KeepRest, what is bad is left out, and no more: a key of
// an object, or an item of a list. The list then says what was left out. A file
// that is no JSON object within the limits fails in either case, with
// [exchange.Unreadable], [exchange.NotUTF8], [TooLarge], [TooNested], [CutOff],
// [NotJSON] or [WrongType]; so does an ended context, with its cause.
//
// A byte order mark at the beginning is passed over. Progress is told once, at
// the end.
func Read(ctx context.Context, name string, r io.Reader, reading exchange.Reading) (Resume, problem.List, error) {
	var resume Resume
	list, err := read(ctx, name, r, &resume, reading)
	if err != nil {
		return Resume{}, list, err
	}
	return resume, list, nil
}

// ReadJob reads a job, as [Read] reads a resume. Its remote work is one of three
// words, else the value is bad ([UnknownWord]).
func ReadJob(ctx context.Context, name string, r io.Reader, reading exchange.Reading) (Job, problem.List, error) {
	var job Job
	list, err := read(ctx, name, r, &job, reading)
	if err != nil {
		return Job{}, list, err
	}
	return job, list, nil
}

var strictly = exchange.Reading{}

func read(ctx context.Context, name string, r io.Reader, record any, reading exchange.Reading) (problem.List, error) {
	data, err := jsontree.Load(ctx, name, r, MaxSize, reading)
	if err != nil {
		return problem.Below("", err), err
	}
	list, err := parse(name, data, record, reading)
	if err == nil && reading.Progress != nil {
		reading.Progress(exchange.Progress{File: name, Bytes: int64(len(data)), Rows: 1})
	}
	return list, err
}

// parse reads a record from bytes.
func parse(name string, data []byte, record any, reading exchange.Reading) (problem.List, error) {
	var log table.Log
	report := func(p problem.Problem) { log.Add(p) }
	fail := func(p problem.Problem) (problem.List, error) {
		log.Add(p)
		return log.List(), log.List().Err()
	}
	where := problem.Range{File: name}
	if len(data) > MaxSize {
		return fail(TooLarge.At("", MaxSize).WithRange(where))
	}
	root, err := jsontree.Read(name, bytes.TrimPrefix(data, []byte("\uFEFF")), report)
	var bad problem.Problem
	if errors.As(err, &bad) {
		return fail(bad)
	}
	if root.Kind != jsontree.Object {
		return fail(WrongType.At("", root.Kind.Text(), jsontree.Object.Text()).WithRange(root.Where))
	}
	d := decoder{make(places), report, make(map[reflect.Type]map[string]reflect.StructField)}
	v := reflect.ValueOf(record).Elem()
	d.object(root, v, "", "")
	switch record := record.(type) {
	case *Resume:
		record.places = d.places
	case *Job:
		record.places = d.places
	}
	return log.List(), log.Refused(reading)
}
