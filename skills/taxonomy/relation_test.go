package taxonomy_test

import (
	"errors"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/taxonomy"
)

func TestRelation(t *testing.T) {
	if got := joined(taxonomy.Relations()); got != "essential, optional" {
		t.Errorf("Relations = %s", got)
	}
	for r := range taxonomy.Relations() {
		word, _ := r.MarshalText()
		var back taxonomy.Relation
		if err := back.UnmarshalText(word); err != nil || back != r {
			t.Errorf("%s is read as %v, %v", word, back, err)
		}
		if r.Text(language.English) == "" || r.Text(language.Japanese) == r.Text(language.English) {
			t.Errorf("%v has no text in English and Japanese", r)
		}
	}
	r := taxonomy.Essential
	if err := r.UnmarshalText([]byte("esential")); !errors.Is(err, skills.ErrUnknownWord) || r != taxonomy.Essential {
		t.Errorf("a wrong word gives %v, %v", r, err)
	}
	if err := r.UnmarshalText(nil); err != nil || r != (taxonomy.Relation{}) || r.Text(language.Japanese) != "" {
		t.Errorf("no word gives %v, %v", r, err)
	}
}
