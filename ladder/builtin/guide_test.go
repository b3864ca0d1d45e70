package builtin_test

import (
	"fmt"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// guide reads a role guide out of files that may differ from the embedded ones.
func guide(files fs.FS, id string) (ladder.Role, error) {
	bases := builtin.Read(files)
	r, list := bases["builtin:"+id].Role(ladder.Ladder{}, bases)
	return r, list.Err()
}

// wrongs gathers what is not as a system says.
type wrongs []string

func (w *wrongs) add(format string, args ...any) { *w = append(*w, fmt.Sprintf(format, args...)) }

// speaks checks that a text speaks of words in both languages: "hiring|採用",
// several of them with a comma between them.
func (w *wrongs) speaks(where string, said text.Text, of string) {
	en, ja, _ := strings.Cut(of, "|")
	for tag, words := range map[language.Tag]string{language.English: en, language.Japanese: ja} {
		if !said.Has(tag) {
			w.add("%s says nothing in %v", where, tag)
			continue
		}
		for word := range strings.SplitSeq(words, ",") {
			if !strings.Contains(strings.ToLower(said.In(tag)), strings.ToLower(word)) {
				w.add("%s does not speak of %q: %s", where, word, said.In(tag))
			}
		}
	}
}

// list checks that there are as many texts as expected, and what each speaks
// of, in order.
func (w *wrongs) list(where string, said []text.Text, of ...string) {
	if len(said) != len(of) {
		w.add("%s: %d texts, want %d", where, len(said), len(of))
	}
	for i := range min(len(said), len(of)) {
		w.speaks(fmt.Sprintf("%s %d", where, i+1), said[i], of[i])
	}
}

// same checks that two lists are the same.
func same[T comparable](w *wrongs, where string, got []T, want ...T) {
	if !slices.Equal(got, want) {
		w.add("%s: %v, want %v", where, got, want)
	}
}

// texts returns every text of a record, with its place.
func texts(at string, v reflect.Value, yield func(at string, said text.Text)) {
	if said, ok := v.Interface().(text.Text); ok {
		yield(at, said)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				texts(at+"."+f.Name, v.Field(i), yield)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			texts(fmt.Sprintf("%s[%d]", at, i), v.Index(i), yield)
		}
	}
}

// guides returns every built-in role file's role, by the name of the file.
func guides(t *testing.T) map[string]ladder.Role {
	t.Helper()
	roles := make(map[string]ladder.Role)
	for name, doc := range builtin.Bases() {
		if doc.Kind() != ladderfile.KindRole {
			continue
		}
		r, list := doc.Role(ladder.Ladder{}, builtin.Bases())
		if err := list.Err(); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		roles[name] = r
	}
	if len(roles) == 0 {
		t.Error("there is no role file")
	}
	return roles
}

// Every text of a role guide is there in both languages, and in Japanese has
// the punctuation of Japanese.
func TestGuides_bothLanguages(t *testing.T) {
	for name, r := range guides(t) {
		n := 0
		texts(name, reflect.ValueOf(r.Spec()), func(at string, said text.Text) {
			if said.IsZero() {
				return
			}
			n++
			if !said.Has(language.English) || !said.Has(language.Japanese) || said.Len() != 2 {
				t.Errorf("%s is not in both languages: %v", at, said)
			}
			if ja := said.In(language.Japanese); strings.ContainsAny(ja, "()?") || strings.Contains(ja, ", ") {
				t.Errorf("%s has half-width punctuation: %s", at, ja)
			}
		})
		if n < 50 {
			t.Errorf("%s has %d texts", name, n)
		}
	}
}

// Every skill that a role guide names is one of the catalog and, where it is a
// hard or soft one, has a use; every question has points and probes from one to
// four skills.
func TestGuides_skills(t *testing.T) {
	catalog := theCatalog(t).Skills()
	for name, r := range guides(t) {
		known := func(where string, ids ...skills.ID) {
			for _, id := range ids {
				if _, ok := catalog.Skill(id); !ok {
					t.Errorf("%s: %s: the catalog does not have %s", name, where, id)
				}
			}
		}
		for q := range r.Questions() {
			known(q.Question.String(), q.Skills...)
			if len(q.Points) == 0 || len(q.Skills) < 1 || len(q.Skills) > 4 {
				t.Errorf("%s: %s: %d points, probes %v", name, q.Question, len(q.Points), q.Skills)
			}
		}
		for _, s := range slices.Concat(slices.Collect(r.HardSkills()), slices.Collect(r.SoftSkills())) {
			known("skills", s.Skill)
			if s.Description.IsZero() {
				t.Errorf("%s does not say what %s is used for", name, s.Skill)
			}
		}
		for v := range r.Responsibilities() {
			known(v.Name.String(), v.Skills...)
		}
		for v := range r.Tools() {
			known(v.Name.String(), v.Tools...)
		}
		for v := range r.Learning() {
			known(v.Goal.String(), v.Skills...)
		}
	}
}
