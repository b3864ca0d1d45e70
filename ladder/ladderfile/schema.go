package ladderfile

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// Schema returns the JSON Schema (draft 2020-12) of the files of a kind, nil
// for the zero Kind. It is made of the same tables as the decoder: an editor
// that knows it completes keys, shows what they mean in English and Japanese,
// and marks what can't be read. An editor with the YAML language server finds
// it by a comment at the top of a file:
//
//	# yaml-language-server: $schema=ladder.schema.json
//
// A schema knows one file at a time. It leaves to the decoder what depends on
// other parts: ids that nothing has, steps of a scale, and keys that only an
// item of a base can go without.
func Schema(kind Kind) []byte {
	shape, ok := fileShapes()[kind]
	if !ok {
		return nil
	}
	b := schemaBuilder{defs: make(map[string]any), names: make(map[string]string)}
	root := b.record(shape.table)
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["title"] = "Kakezan: " + kind.String()
	b.defs["requirement"] = b.requirement()
	root["$defs"] = b.defs
	schema, _ := json.MarshalIndent(root, "", "  ") // maps of strings can't fail
	return append(schema, '\n')
}

type object = map[string]any

// schemaBuilder gathers the definitions that a schema refers to.
type schemaBuilder struct {
	defs  map[string]any
	names map[string]string // of tables, by their keys
}

// table returns the reference to the definition of a table.
func (b *schemaBuilder) table(t *recordShape) object {
	name, ok := b.names[t.key()]
	if !ok {
		name = strings.ReplaceAll(strings.TrimPrefix(t.name.In(language.English), "a "), " ", "-")
		for n, plain := 2, name; b.defs[name] != nil; n++ {
			name = plain + "-" + strconv.Itoa(n)
		}
		b.names[t.key()] = name
		b.defs[name] = object{} // a table may hold itself
		b.defs[name] = b.record(t)
	}
	return object{"$ref": "#/$defs/" + name}
}

func (b *schemaBuilder) record(t *recordShape) object {
	properties, required := make(object), []string{}
	for _, k := range t.keys {
		value := b.value(k.value)
		value["description"] = both(k.doc)
		properties[k.key] = value
		if k.need == needed || k.key == "id" && k.need != optional || k.key == "kind" && len(k.value.words) == 1 {
			required = append(required, k.key)
		}
	}
	record := object{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		record["required"] = required
	}
	var pairs []any
	for _, pair := range t.exclusive {
		pairs = append(pairs, object{"not": object{"required": pair[:]}})
	}
	if len(pairs) > 0 {
		record["allOf"] = pairs
	}
	return record
}

// both returns a text in English and Japanese.
func both(t text.Text) string { return t.In(language.English) + "\n" + t.In(language.Japanese) }

func (b *schemaBuilder) value(s shape) object {
	ways := []any{b.one(s)}
	if s.short {
		ways = append(ways, single())
	}
	for _, way := range s.items {
		ways = append(ways, b.value(way))
	}
	value := anyOf(ways)
	if s.list {
		value = object{"type": "array", "items": value}
	}
	ways = []any{value}
	for _, way := range s.ways {
		ways = append(ways, b.value(way))
	}
	return anyOf(ways)
}

func anyOf(ways []any) object {
	if one, ok := ways[0].(object); ok && len(ways) == 1 {
		return one
	}
	return object{"anyOf": ways}
}

// single is a value that is taken as it is written.
func single() object { return object{"type": []string{"string", "number", "boolean"}} }

// one returns the schema of a value that is no list.
func (b *schemaBuilder) one(s shape) object {
	switch {
	case len(s.words) > 0:
		var words []string
		for _, w := range s.words {
			words = append(words, w.word)
		}
		return object{"enum": words}
	case s.of != nil:
		ways := []any{b.value(*s.of)}
		if s.removable {
			ways = append(ways, object{
				"type": "object", "properties": object{"remove": object{"const": true}}, "required": []string{"remove"}, "additionalProperties": false,
			})
		}
		return object{"type": "object", "additionalProperties": anyOf(ways)}
	case s.table != nil:
		return b.table(s.table)
	}
	const lowest, highest = -maxWhole, maxWhole
	switch s.form {
	case formTruth:
		return object{"type": "boolean"}
	case formWhole:
		return object{"type": "integer", "minimum": lowest, "maximum": highest}
	case formWholeAbove:
		return object{"type": "integer", "minimum": 1, "maximum": highest}
	case formNumber:
		return object{"type": "number"}
	case formNumberAbove:
		return object{"type": "number", "exclusiveMinimum": 0}
	case formDate:
		return object{"anyOf": []any{
			object{"type": "string", "pattern": `^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$`},
			object{"type": "integer", "minimum": 1, "maximum": 9999},
		}}
	case formText:
		return object{"anyOf": []any{single(), object{
			"type": "object", "additionalProperties": false,
			"patternProperties": object{`^([A-Za-z]{2,3}|[xi])([-_][A-Za-z0-9]{1,8})*$`: single()},
		}}}
	case formWords:
		return object{"anyOf": []any{single(), object{"type": "array", "items": single()}}}
	case formAmount:
		return object{"type": "string", "pattern": `^[-+]?[0-9]+([.][0-9]+)? [^ ]+$`}
	case formRequirement:
		return object{"$ref": "#/$defs/requirement"}
	default:
		return single()
	}
}

// requirement returns the schema of a requirement: one kind word with its
// content, or levels by skill.
func (b *schemaBuilder) requirement() object {
	contents := conditionShapes()
	words := slices.Sorted(maps.Keys(contents))
	var ways []any
	for _, word := range words {
		ways = append(ways, object{
			"type": "object", "properties": object{word: b.value(contents[word])}, "required": []string{word}, "additionalProperties": false,
		})
	}
	own := object{"type": "object", "patternProperties": object{"^x-": object{}}, "additionalProperties": false, "minProperties": 1, "maxProperties": 1}
	levels := object{
		"type": "object", "minProperties": 1, "additionalProperties": single(),
		"propertyNames": object{"not": object{"anyOf": []any{object{"enum": words}, object{"pattern": "^x-"}}}},
	}
	return object{"anyOf": append(ways, own, levels)}
}
