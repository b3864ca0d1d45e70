package ladderfile

import (
	"cmp"
	"io/fs"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/skills/problem"
)

// Role resolves the document, with all that it extends and brings in, to a role
// in its ladder: the one that is known, when it is not the zero Ladder, and else
// the one that the file names, see [Document.LadderOf]. Where the ladder has a
// role of this id, the file changes what it gives of it. A file that names no
// ladder brings all its scales and skills along.
//
// All problems are returned at once, in order of place, each with its range.
// The role is the zero Role when one of them is fatal; [ladder.Role.Ladder] is
// the ladder with the role in it.
func (d Document) Role(known ladder.Ladder, bases Bases, kinds ...ConditionKind) (ladder.Role, problem.List) {
	r := d.role(known, bases, kinds)
	if r.decoder == nil {
		return ladder.Role{}, r.problems
	}
	l, err := ladder.New(r.spec)
	list := r.problems
	for _, p := range l.Warnings() {
		if p.Path().Under(rolePath(r.id)) {
			list = append(list, r.decoder.locate(problem.List{p})...)
		}
	}
	list = append(list, r.decoder.locate(problem.Below("", err))...).Sorted()
	if list.HasFatal() {
		return ladder.Role{}, list
	}
	role, _ := l.Role(r.id)
	return role, list
}

// roleReading is what a role file says: a ladder with the role in it. The
// decoder, which knows where what is written, is nil when the file can't be read
// at all.
type roleReading struct {
	id       string
	spec     ladder.Spec
	decoder  *decoder
	problems problem.List
}

func (d Document) role(known ladder.Ladder, bases Bases, kinds []ConditionKind) roleReading {
	list := d.Problems()
	if !d.wants(KindRole, &list) {
		return roleReading{problems: list}
	}
	links, more, complete := bases.chain(d.own())
	list = append(list, more...)
	dec := newDecoder(links, kinds)
	if !complete {
		dec.failed = append(dec.failed, "extends")
	}
	if known.IsZero() {
		named, more := ladderOf(links, bases, kinds)
		if more.HasFatal() { // warnings belong to the ladder, not to the role
			list = append(list, more...)
			dec.failed = append(dec.failed, "extends")
		}
		known = named
	}
	r := newReading(bases, kinds)
	spec := known.Spec()
	id := r.role(dec, links, &spec)
	if spec.ID == "" {
		spec.ID = cmp.Or(id, "?")
	}
	return roleReading{id, spec, dec, append(append(list, r.problems...), dec.problems...)}
}

func rolePath(id string) problem.Path { return problem.Path("roles").Item(id) }

// role reads the role of a chain of files into the record of a ladder, with the
// scales and skills of the files and what they bring in, and returns its id.
func (r *reading) role(dec *decoder, links []link, spec *ladder.Spec) string {
	id := ""
	for _, l := range links {
		id = cmp.Or(l.doc.ID(), id)
	}
	at := rolePath(id)
	for i, l := range links {
		root := l.doc.read().source.root
		dec.source = l.doc.read().source
		r.bring(dec, links, i, spec)
		*spec = dec.rename(*spec, func(spec *ladder.Spec) {
			file := RoleSpec{Scales: spec.Scales, Skills: spec.Skills}
			if j := roleAt(spec.Roles, id); j >= 0 {
				file.Role = spec.Roles[j]
			}
			roleFileRecord.renames(dec, root, at, &file)
		})
		j := roleAt(spec.Roles, id)
		if j < 0 {
			j = len(spec.Roles)
			spec.Roles = append(spec.Roles, ladder.RoleSpec{ID: id})
		}
		dec.mark(at, cmp.Or(lookup(root, "id"), root))
		file := RoleSpec{Role: spec.Roles[j], Scales: spec.Scales, Skills: spec.Skills}
		roleFileRecord.decode(dec, root, at, &file)
		spec.Scales, spec.Skills = file.Scales, file.Skills
		spec.Roles[j] = renamedRole(file.Role, id)
		dec.relocate(dec.shifted)
		clear(dec.shifted)
	}
	return id
}

func roleAt(roles []ladder.RoleSpec, id string) int {
	return slices.IndexFunc(roles, func(r ladder.RoleSpec) bool { return r.ID == id })
}

// renamedRole returns the role of a file below as the file on top calls it.
func renamedRole(role ladder.RoleSpec, id string) ladder.RoleSpec {
	if role.ID == id || role.ID == "" {
		role.ID = id
		return role
	}
	old := change.Name{Kind: change.Place, ID: role.ID}
	return change.Rename(ladder.Spec{Roles: []ladder.RoleSpec{role}}, func(n change.Name) string {
		if n == old {
			return id
		}
		return n.ID
	}).Roles[0]
}

// LoadRole reads a role from a file of fsys, see [Document.Role]. The error, if
// any, is a *problem.Error with every problem.
func LoadRole(fsys fs.FS, name string, known ladder.Ladder, bases Bases, kinds ...ConditionKind) (ladder.Role, error) {
	doc, _ := Read(fsys, name)
	r, list := doc.Role(known, bases, kinds...)
	return r, list.Err()
}
