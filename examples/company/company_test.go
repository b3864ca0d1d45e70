package company_test

import (
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/company"
)

func TestOrganisation(t *testing.T) {
	o, err := company.Organisation()
	if err != nil {
		t.Fatal(err)
	}
	if list := o.Warnings(); len(list) > 0 {
		t.Errorf("warnings:\n%s", list.Text(language.English))
	}
}
