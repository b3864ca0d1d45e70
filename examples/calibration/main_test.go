package main

import (
	"strings"
	"testing"

	"github.com/kakezan/kakezan/examples/internal/clitest"
)

var program = clitest.Of(run)

func TestGolden(t *testing.T) { program.Golden(t, clitest.Languages) }

// TestOwn reads a file of one's own: columns in another order, no skills, and raters of
// whom little is known.
func TestOwn(t *testing.T) {
	write := clitest.Files(t)
	const good = "value, rater, person\n3,al,kei\n2,bo,kei\n2,al,mio\n4,bo,ren\n3,al,ren\n1.5,bo,mio\n"
	out, stderr, code := program("-ratings", write("own.csv", good))
	if code != 0 || stderr != "" {
		t.Fatalf("exit code %d:\n%s", code, stderr)
	}
	for _, want := range []string{"6 ratings of 3 people by 2 evaluators", "not told apart", "of two the rests mirror each other", "Nobody was rated in a skill that it asks."} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in:\n%s", want, out)
		}
	}
	for name, test := range map[string]struct{ file, lang, want string }{
		"no rater's column": {"person,value\n", "en", "own.csv:1: there is no column rater; the first line names person,rater,value"},
		"nothing":           {"", "ja", "own.csv:1: 列 person がありません"},
		"a word":            {"person,rater,value\nkei,al,3\nkei,bo,good\n", "en", "own.csv:3: good is no number of a rating"},
		"NaN":               {"person,rater,value\nkei,al,NaN\n", "en", "own.csv:2: NaN is no number of a rating"},
		"nobody":            {"person,rater,value\n,al,3\n", "ja", "own.csv:2: person か rater が空です"},
		"twice":             {"person,skill,rater,value\nkei,go,al,3\nkei,go,al,4\n", "en", "own.csv:3: al rates kei go a second time, first in line 2"},
		"a short line":      {"person,rater,value\nkei\n", "en", "own.csv:2: this is no line of a CSV file: "},
		"one rater":         {"person,rater,value\nkei,al,3\nmio,al,4\n", "ja", "評価者が「al」だけです"},
		"groups":            {"person,rater,value\nkei,al,3\nmio,bo,4\n", "en", "2 groups never met"},
		"no ratings":        {"person,rater,value\n", "en", "there are no ratings"},
		"all the same":      {"person,rater,value\nkei,al,3\nkei,bo,3\nmio,al,3\nmio,bo,3\n", "en", "as where all of them are the same"},
		"a tree":            {"person,rater,value\nkei,al,3\nkei,bo,4\n", "ja", "自由度が残りません"},
	} {
		out, stderr, code := program("-ratings", write("own.csv", test.file), "-lang", test.lang)
		if code != 1 || out != "" || !strings.Contains(stderr, test.want) {
			t.Errorf("%s: exit code %d, prints %q, errors %q, want %q", name, code, out, stderr, test.want)
		}
	}
}

// TestDoubtful says of ratings what can't be taken from them.
func TestDoubtful(t *testing.T) {
	write := clitest.Files(t)
	const apart = "person,skill,rater,value\na,build,x,3\na,build,y,4\nb,build,x,1\nb,build,y,3\nc,build,x,5\nc,build,y,5\n"
	for name, test := range map[string]struct {
		file, lang string
		want, not  []string
	}{
		"one higher": {apart, "en", []string{"y marks higher by 1.00 on the mean, in 2 of 3"}, []string{"throughout"}},
		"nobody higher": {
			"person,rater,value\na,x,1\na,y,2\nb,x,2\nb,y,1\nc,x,1.2\nc,y,1.2\n", "en",
			[]string{"(ICC)"},
			[]string{"What lies between", "-0 "},
		},
		"another scale": {
			"person,skill,rater,value\na,build,x,10\na,build,y,12\nb,build,x,20\nb,build,y,25\n", "en",
			[]string{"Build was rated 10 to 25, but the levels of", "REFUSED: ratings on another scale"},
			[]string{"1.00\n"},
		},
		"another scale, ja": {
			"person,skill,rater,value\na,build,x,10\na,build,y,12\nb,build,x,20\nb,build,y,25\n", "ja",
			[]string{"作り上げる力の評定は 10〜25 だが", "計算を拒否: 別の尺度"},
			nil,
		},
		"unknown skill":     {apart + "a,buidl,x,3\na,buidl,y,3\n", "en", []string{"has no skill buidl (did you mean build?)"}, nil},
		"unknown skill, ja": {apart + "a,buidl,x,3\na,buidl,y,3\n", "ja", []string{"スキル buidl はない（build のことですか）"}, nil},
		"nobody differs": {
			"person,skill,rater,value\na,build,x,3\na,build,y,4\nb,build,x,4\nb,build,y,3\nc,build,x,3.5\nc,build,y,3.6\n", "en",
			[]string{"show no differences between people"},
			nil,
		},
	} {
		out, stderr, code := program("-ratings", write("own.csv", test.file), "-lang", test.lang)
		if code != 0 || stderr != "" {
			t.Errorf("%s: exit code %d: %s", name, code, stderr)
		}
		out = strings.Join(strings.Fields(out), " ") + "\n"
		for _, want := range test.want {
			if !strings.Contains(out, want) {
				t.Errorf("%s: no %q in:\n%s", name, want, out)
			}
		}
		for _, not := range test.not {
			if strings.Contains(out, not) {
				t.Errorf("%s: %q in:\n%s", name, not, out)
			}
		}
	}
}

func TestWrong(t *testing.T) {
	program.Wrong(t, map[string]clitest.Wrong{
		"help":          clitest.Says(0, "-ratings", "-h"),
		"no such file":  clitest.Says(1, "no-such.csv: there is no such file", "-ratings", "no-such.csv"),
		"no such grade": clitest.Says(1, "there is no grade or role p44 (did you mean p4?)", "-to", "p44"),
		"no language":   clitest.Says(2, "en と ja", "-lang", "fr"),
		"an argument":   clitest.Says(2, "what is argument?", "argument"),
	})
}
