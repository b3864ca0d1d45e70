package ladderfile

import (
	"bytes"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/skills/problem"
)

// LadderRecord reads the record of a ladder, whatever the model says of it.
func LadderRecord(doc Document, bases Bases, kinds ...ConditionKind) (ladder.Spec, problem.List) {
	spec, dec, list := doc.ladderSpec(bases, kinds)
	if dec != nil {
		list = append(list, dec.problems...)
	}
	return spec, list
}

func recordOf[T any](doc Document, r *record[T], kinds ...ConditionKind) (T, problem.List) {
	var v T
	dec := doc.decoder(kinds)
	r.decode(dec, dec.source.root, "", &v)
	return v, append(doc.Problems(), dec.problems...)
}

// RoleRecord reads the record of a role file alone.
func RoleRecord(doc Document, kinds ...ConditionKind) (RoleSpec, problem.List) {
	return recordOf(doc, roleFileRecord, kinds...)
}

// CharterRecord reads the record of a charter.
func CharterRecord(doc Document) (charter.Spec, problem.List) { return recordOf(doc, charterRecord) }

// OrganisationRecord reads the record of an organisation file.
func OrganisationRecord(doc Document, kinds ...ConditionKind) (OrganisationSpec, problem.List) {
	return recordOf(doc, organisationRecord, kinds...)
}

// AsJSON returns what a file says as JSON.
func AsJSON(doc Document) []byte {
	var b bytes.Buffer
	if root := doc.read().source.root; root != nil {
		writeJSON(&b, root)
	}
	return b.Bytes()
}

// Paths returns the paths of all parts of a file, in order, and those of them
// that are lists.
func Paths(doc Document) (all []problem.Path, lists map[problem.Path]bool) {
	lists = make(map[problem.Path]bool)
	var walk func(n *yaml.Node, at problem.Path)
	walk = func(n *yaml.Node, at problem.Path) {
		if at != "" {
			all = append(all, at)
		}
		switch n.Kind {
		case yaml.MappingNode:
			for i := 0; i+1 < len(n.Content); i += 2 {
				if key := resolved(n.Content[i]); key.Kind == yaml.ScalarNode {
					walk(n.Content[i+1], at.Field(key.Value))
				}
			}
		case yaml.SequenceNode:
			lists[at] = true
			for i, item := range n.Content {
				walk(item, at.Index(i))
			}
		}
	}
	if root := doc.read().source.root; root != nil {
		walk(root, "")
	}
	return all, lists
}
