package ladderfile

import (
	"cmp"
	"io/fs"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
)

// Role resolves the document to a role in its ladder: the one that is known,
// when it is not the zero Ladder, and else the one that the file names, which
// is looked up in bases or read from a file. Where the ladder has a role of
// this id, the file changes what it gives of it. A file that names no ladder
// brings all its scales and skills along.
//
// All problems are returned at once, in order of place, each with its range.
// The role is the zero Role when one of them is fatal; [ladder.Role.Ladder] is
// the ladder with the role in it.
func (d Document) Role(known ladder.Ladder, bases Bases, kinds ...ConditionKind) (ladder.Role, problem.List) {
	list := d.Problems()
	if !d.wants(KindRole, &list) {
		return ladder.Role{}, list
	}
	dec := d.decoder(kinds)
	if known.IsZero() {
		named, more := d.LadderOf(bases, kinds...)
		if more.HasFatal() { // warnings belong to the ladder, not to the role
			list = append(list, more...)
			dec.failed = append(dec.failed, "extends")
		}
		known = named
	}
	spec := known.Spec()
	id := d.ID()
	i := slices.IndexFunc(spec.Roles, func(r ladder.RoleSpec) bool { return r.ID == id })
	if i < 0 {
		i = len(spec.Roles)
		spec.Roles = append(spec.Roles, ladder.RoleSpec{ID: id})
	}
	file := RoleSpec{Role: spec.Roles[i], Scales: spec.Scales, Skills: spec.Skills}
	at := problem.Path("roles").Item(id)
	dec.mark(at, cmp.Or(lookup(dec.source.root, "id"), dec.source.root))
	roleFileRecord.decode(dec, dec.source.root, at, &file)
	spec.Roles[i], spec.Scales, spec.Skills = file.Role, file.Scales, file.Skills
	if spec.ID == "" {
		spec.ID = cmp.Or(id, "?")
	}
	l, err := ladder.New(spec)
	list = append(list, dec.problems...)
	for _, p := range l.Warnings() {
		if p.Path().Under(at) {
			list = append(list, dec.locate(problem.List{p})...)
		}
	}
	list = append(list, dec.locate(problem.Below("", err))...).Sorted()
	if list.HasFatal() {
		return ladder.Role{}, list
	}
	r, _ := l.Role(id)
	return r, list
}

// LoadRole reads a role from a file of fsys, see [Document.Role]. The error, if
// any, is a *problem.Error with every problem.
func LoadRole(fsys fs.FS, name string, known ladder.Ladder, bases Bases, kinds ...ConditionKind) (ladder.Role, error) {
	doc, _ := Read(fsys, name)
	r, list := doc.Role(known, bases, kinds...)
	return r, list.Err()
}
