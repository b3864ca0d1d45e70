package closed_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/kakezan/kakezan/internal/closed"
)

type light struct{ word string }

func (l light) String() string { return l.word }

var lights = []light{{"red"}, {"amber"}, {"green"}}

func TestWords(t *testing.T) {
	if got := closed.Words(lights); !slices.Equal(got, []string{"red", "amber", "green"}) {
		t.Errorf("got %q", got)
	}
	if got := closed.Words([]light(nil)); len(got) != 0 {
		t.Errorf("of nothing: %q", got)
	}
}

func TestUnmarshal(t *testing.T) {
	for _, test := range []struct {
		word, want string
		err        string
	}{
		{"green", "green", ""},
		{"", "", ""},
		{"gren", "red", `closed_test.light.UnmarshalText("gren"): not one of the words (did you mean "green"?)`},
		{"Red", "red", `closed_test.light.UnmarshalText("Red"): not one of the words (did you mean "red"?)`},
		{"infrared", "red", `closed_test.light.UnmarshalText("infrared"): not one of the words`},
		{"\xff", "red", `closed_test.light.UnmarshalText("\xff"): not one of the words`},
	} {
		l := lights[0]
		err := closed.Unmarshal(&l, []byte(test.word), lights)
		if l.word != test.want {
			t.Errorf("%q gives %q, want %q", test.word, l.word, test.want)
		}
		if test.err == "" && err == nil {
			continue
		}
		if err == nil || err.Error() != test.err || !errors.Is(err, closed.ErrUnknown) {
			t.Errorf("%q: error %v, want %s", test.word, err, test.err)
		}
	}
}
