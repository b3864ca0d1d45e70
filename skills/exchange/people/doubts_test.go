package people_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/people"
)

func TestMultiSelect_Population_doubts(t *testing.T) {
	tests := []struct {
		name    string
		options people.MultiSelect
		cells   []string
		want    string
	}{
		{"as meant", people.MultiSelect{}, []string{"Go; R", "Go", "C/C++"}, ""},
		{"one skill each", people.MultiSelect{}, []string{"Go", "R", "Arduino / Raspberry Pi"}, ""},
		{"nobody answered", people.MultiSelect{}, []string{"NA", "NA"}, ""},
		{
			"commas",
			people.MultiSelect{Name: "p.csv"},
			[]string{`"Go, R"`, `"Go, R, C"`, "Go"},
			"p.csv:1:1: warning: no cell has the separator ;, but , stands in 2 of them, each of which was taken for one skill [separator-unused]\n",
		},
		{
			"the default where another one is given",
			people.MultiSelect{Separator: "、"},
			[]string{"Go;R", "Go"},
			"1:1: warning: no cell has the separator 、, but ; stands in 1 of them, each of which was taken for one skill [separator-unused]\n",
		},
		{
			"words for no answer",
			people.MultiSelect{},
			[]string{"Go;R", "None", "N/A", "None", "特になし"},
			"1:1: warning: N/A stands alone in 1 of the cells and was taken for a skill; if it means no answer, say so [looks-unanswered]\n" +
				"1:1: warning: None stands alone in 2 of the cells and was taken for a skill; if it means no answer, say so [looks-unanswered]\n" +
				"1:1: warning: 特になし stands alone in 1 of the cells and was taken for a skill; if it means no answer, say so [looks-unanswered]\n",
		},
		{"words that are named", people.MultiSelect{NotAnswered: []string{"None"}}, []string{"Go;R", "None"}, ""},
	}
	for _, test := range tests {
		file := "skills\n" + strings.Join(test.cells, "\n") + "\n"
		_, list, err := test.options.Population(context.Background(), strings.NewReader(file), exchange.Reading{})
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
		if diff := cmp.Diff(test.want, list.Text(language.English)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}
