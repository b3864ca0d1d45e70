package ladderfile

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/skills/problem"
)

// MarshalLadder writes a ladder's record as a file that stands alone, in
// canonical form: reading it gives an equal record. What is zero in the record
// is left out, and requirements take the short form where it can't be misread.
// The error, if any, is a *problem.Error: a text is not valid UTF-8
// ([NotWritable]), a list has an item that says nothing ([EmptyItem]).
func MarshalLadder(spec ladder.Spec) ([]byte, error) {
	return marshal(ladderRecord, &spec)
}

// MarshalSkills writes the record of a skills file, as [MarshalLadder] does.
func MarshalSkills(spec CatalogSpec) ([]byte, error) {
	return marshal(catalogRecord, &spec)
}

// MarshalPerson writes the record of a person file, as [MarshalLadder] does.
// Each claim and rating states the scale of its level; the scales that the ladder of the
// record does not have must be among its own.
func MarshalPerson(spec PersonSpec) ([]byte, error) {
	file := personFile{PersonSpec: spec}
	for _, claim := range spec.Person.Claims {
		file.claims = append(file.claims, claimFile{claim: claim, level: claim.Level.ID(), scale: claim.Level.ScaleID()})
	}
	if spec.Person.Ratings != nil {
		file.ratings = []ratingFile{} // none is another thing than not stated
	}
	for _, r := range spec.Person.Ratings {
		file.ratings = append(file.ratings, ratingFile{rating: r, level: r.Level.ID(), scale: r.Level.ScaleID()})
	}
	return marshal(personRecord, &file)
}

// MarshalRole writes the record of a role file, as [MarshalLadder] does.
func MarshalRole(spec RoleSpec) ([]byte, error) { return marshal(roleFileRecord, &spec) }

// MarshalCharter writes the record of a charter, as [MarshalLadder] does.
func MarshalCharter(spec charter.Spec) ([]byte, error) { return marshal(charterRecord, &spec) }

// MarshalOrganisation writes the record of an organisation file, as
// [MarshalLadder] does.
func MarshalOrganisation(spec OrganisationSpec) ([]byte, error) {
	return marshal(organisationRecord, &spec)
}

func marshal[T any](r *record[T], v *T) ([]byte, error) {
	var e encoder
	root := r.encode(&e, v, problem.Path(""))
	return e.write(root)
}

// encoder builds the tree of a file and gathers what can't be written.
type encoder struct {
	problems problem.List

	// depth and parts are how deep the encoder is in a requirement and how
	// much of it has been seen: a record in memory may contain itself.
	depth, parts int
}

func (e *encoder) report(p problem.Problem) { e.problems = append(e.problems, p) }

// reportOnce reports a problem unless one of its kind has been.
func (e *encoder) reportOnce(code *problem.Code, p problem.Problem) {
	if !slices.ContainsFunc(e.problems, func(q problem.Problem) bool { return q.Is(code) }) {
		e.report(p)
	}
}

// plain returns a scalar that is written as it is; "" as tag leaves open what
// it is read back as.
func plain(value, tag string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: tag, Value: value}
}

// emptyMap stands for a text that says nothing.
func emptyMap() *yaml.Node { return &yaml.Node{Kind: yaml.MappingNode, Style: yaml.FlowStyle} }

// string returns a scalar that is read back as the text s.
func (e *encoder) string(s string, at problem.Path) *yaml.Node {
	if !utf8.ValidString(s) {
		e.report(NotWritable.At(at, bytes.ToValidUTF8([]byte(s), []byte("\uFFFD"))))
	}
	n := plain(s, "!!str")
	for _, c := range s {
		if !unicode.IsPrint(c) {
			n.Style = yaml.DoubleQuotedStyle // escapes everything that could be lost
			break
		}
	}
	return n
}

// write returns the bytes of a tree in canonical form.
func (e *encoder) write(root *yaml.Node) ([]byte, error) {
	if err := e.problems.Err(); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	dumper, err := yaml.NewDumper(&b, yaml.WithIndent(2), yaml.WithLineWidth(-1), yaml.WithCompactSeqIndent(false))
	if err != nil {
		return nil, err
	}
	if err := dumper.Dump(root); err != nil {
		return nil, err
	}
	if err := dumper.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
