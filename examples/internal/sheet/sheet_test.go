package sheet_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/sheet"
)

var columns = []string{"name", "cost"}

func TestRead(t *testing.T) {
	var got []string
	err := sheet.Read(strings.NewReader("\ufeffCost, other, NAME\n 3 ,x, a \n\n4,y,\"b, c\"\n"), "file", columns, func(cell func(string) string) error {
		got = append(got, cell("name")+"="+cell("cost"))
		return nil
	})
	if diff := cmp.Diff([]string{"a=3", "b, c=4"}, got); diff != "" || err != nil {
		t.Errorf("error %v (-want +got):\n%s", err, diff)
	}
}

func TestRead_wrong(t *testing.T) {
	errStop := errors.New("stop")
	for content, want := range map[string]string{
		"":                       "file:1: there is no column name; the first line names name,cost",
		"name\n":                 "file:1: there is no column cost; the first line names name,cost",
		"name,cost\na\n":         "file:2: this is no line of a CSV file: wrong number of fields",
		"\"name,cost\na\n":       "file:2: this is no line of a CSV file: extraneous or missing \" in quoted-field",
		"name,cost\n\n\n a , 1 ": "file:4: stop",
	} {
		err := sheet.Read(strings.NewReader(content), "file", columns, func(func(string) string) error { return errStop })
		if err == nil || err.Error() != want || cli.Explain(err, language.English) != want {
			t.Errorf("%q: %v, want %s", content, err, want)
		}
		if strings.HasSuffix(want, "stop") != errors.Is(err, errStop) {
			t.Errorf("%q: %v is what stopped it: %v", content, err, errors.Is(err, errStop))
		}
	}
}
