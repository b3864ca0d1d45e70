package fault_test

import (
	"errors"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/skills/text"
)

func TestNew(t *testing.T) {
	errFew := errors.New("too few")
	err := fault.New("Mean(0 values)", errFew, text.EnJa("{count} values are no {what}", "{count} 個では{what}になりません"), "count", "0", "what", "mean")
	if !errors.Is(err, errFew) {
		t.Errorf("%v is not of its kind", err)
	}
	if got, want := err.Error(), "Mean(0 values): 0 values are no mean"; got != want {
		t.Errorf("Error() = %q, want %q", got, want)
	}
	speaks := err.(interface{ Text(language.Tag) string })
	if got, want := speaks.Text(language.Japanese), "0 個ではmeanになりません"; got != want {
		t.Errorf("Text(ja) = %q, want %q", got, want)
	}
}
