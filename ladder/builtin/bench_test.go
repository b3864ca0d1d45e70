package builtin_test

import (
	"sync"
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/problem"
)

// All documents, read anew from the embedded files, resolved and validated side
// by side, as they may be asked for. The goal is at most 50 ms on two cores.
func BenchmarkLoadAll(b *testing.B) {
	var size int64
	for _, doc := range builtin.Bases() {
		size += int64(len(doc.Bytes()))
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		bases := builtin.Anew(builtin.Files)
		var wait sync.WaitGroup
		for name, doc := range bases {
			wait.Go(func() {
				if err := validate(doc, bases).Err(); err != nil {
					b.Errorf("%s: %v", name, err)
				}
			})
		}
		wait.Wait()
	}
}

// validate resolves a document to what it holds.
func validate(doc ladderfile.Document, bases ladderfile.Bases) (list problem.List) {
	switch doc.Kind() {
	case ladderfile.KindLadder:
		_, list = doc.Ladder(bases)
	case ladderfile.KindSkills:
		_, list = doc.Skills(bases)
	case ladderfile.KindRole:
		_, list = doc.Role(ladder.Ladder{}, bases)
	case ladderfile.KindCharter:
		_, list = doc.Charter(bases)
	case ladderfile.KindPerson:
		_, list = doc.Person(ladder.Ladder{}, bases)
	case ladderfile.KindOrganisation:
		_, list = doc.Organisation(bases)
	default:
		list = doc.Problems()
	}
	return list
}
