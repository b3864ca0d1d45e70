package jsonresume_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/jsonresume"
)

func TestRead(t *testing.T) {
	r := read(t, cast)
	if w := r.Work[0]; w.StartDate != date.MustParse("2019-04") || w.EndDate != date.MustParse("2023") || len(w.Highlights) != 1 {
		t.Errorf("work: %+v", w)
	}
	if s := r.Skills[2]; s.Level != nil || s.Keywords == nil || len(s.Keywords) != 0 {
		t.Errorf("absent and empty are not told apart: %+v", s)
	}
	if got := string(r.Skills[0].More["rating"]); got != "5" {
		t.Errorf("an unknown key has %q", got)
	}
	if r.Meta.Modified() != date.MustParse("2026-11-20") || r.Volunteer != nil {
		t.Errorf("modified %v, volunteer %v", r.Meta.Modified(), r.Volunteer)
	}
}

// Every problem has its place, and all else is kept when the rest is to be kept.
func TestRead_problems(t *testing.T) {
	tests := []struct {
		name, file, want, kept string
	}{
		{
			"wrong type", "{\"skills\": [\n  {\"name\": 3, \"keywords\": \"Go\"}, {\"name\": \"Go\"}]}",
			"cv.json:2:12: error: here is a number; a string is needed [wrong-type]\n" +
				"cv.json:2:27: error: here is a string; a list is needed [wrong-type]\n",
			`{"skills":[{},{"name":"Go"}]}`,
		},
		{
			"items", `{"work": ["x", {"highlights": ["a", null, {}, "日本", true]}, []]}`,
			"cv.json:1:11: error: here is a string; an object is needed [wrong-type]\n" +
				"cv.json:1:37: error: here is null; a string is needed [wrong-type]\n" +
				"cv.json:1:43: error: here is an object; a string is needed [wrong-type]\n" +
				"cv.json:1:53: error: here is true or false; a string is needed [wrong-type]\n" +
				"cv.json:1:61: error: here is a list; an object is needed [wrong-type]\n",
			`{"work":[{"highlights":["a","日本"]}]}`,
		},
		{
			"sections", `{"basics": [], "meta": null, "awards": {"title": "x"}}`,
			"cv.json:1:12: error: here is a list; an object is needed [wrong-type]\n" +
				"cv.json:1:24: error: here is null; an object is needed [wrong-type]\n" +
				"cv.json:1:40: error: here is an object; a list is needed [wrong-type]\n",
			`{}`,
		},
		{
			"dates", `{"work": [{"name": "日本", "startDate": "2019-13", "endDate": ""}], "awards": [{"date": "3000"}, {"date": "1000-02-28"}]}`,
			"cv.json:1:39: error: \"2019-13\" is no date; dates are written 2014, 2014-06 or 2014-06-29 [bad-date]\n" +
				"cv.json:1:61: error: \"\" is no date; dates are written 2014, 2014-06 or 2014-06-29 [bad-date]\n" +
				"cv.json:1:87: error: \"3000\" is no date; dates are written 2014, 2014-06 or 2014-06-29 [bad-date]\n",
			`{"work":[{"name":"日本"}],"awards":[{},{"date":"1000-02-28"}]}`,
		},
		{
			"a key twice", "{\"x\": {\"a\": 1,\n\"\\u0061\": 2}, \"$schema\": \"a\", \"$schema\": \"b\"}",
			"cv.json:2:1: error: the key a is there a second time; the first is on line 1 [duplicate-key]\n" +
				"cv.json:2:31: error: the key $schema is there a second time; the first is on line 2 [duplicate-key]\n",
			`{"$schema":"a"}`,
		},
		{
			"half a character", `{"$schema": "\ud83d", "\ude00": 1, "y": [{"\ude00": 1}], "x": "\ud83d\ude00 \ufffd \uFFFD � \\ufffd"}`,
			"cv.json:1:13: error: a \\u escape is one half of a pair that makes a character, without the other half [half-character]\n" +
				"cv.json:1:23: error: a \\u escape is one half of a pair that makes a character, without the other half [half-character]\n" +
				"cv.json:1:43: error: a \\u escape is one half of a pair that makes a character, without the other half [half-character]\n",
			`{"x":"\ud83d\ude00 \ufffd \uFFFD � \\ufffd"}`,
		},
	}
	for _, test := range tests {
		_, list, err := jsonresume.Read(context.Background(), "cv.json", strings.NewReader(test.file), exchange.Reading{})
		if diff := cmp.Diff(test.want, list.Text(language.English)); diff != "" || err == nil {
			t.Errorf("%s: %v (-want +got):\n%s", test.name, err, diff)
		}
		r, list, err := jsonresume.Read(context.Background(), "cv.json", strings.NewReader(test.file), exchange.Reading{KeepRest: true})
		if diff := cmp.Diff(test.want, list.Text(language.English)); diff != "" || err != nil {
			t.Errorf("%s, kept: %v (-want +got):\n%s", test.name, err, diff)
		}
		if got, err := json.Marshal(r); err != nil || string(got) != test.kept {
			t.Errorf("%s: kept %s, want %s, %v", test.name, got, test.kept, err)
		}
	}
}

// A file that is no resume fails, whatever is to be kept.
func TestRead_unreadable(t *testing.T) {
	deep := strings.Repeat("[", jsonresume.MaxDepth) + strings.Repeat("]", jsonresume.MaxDepth)
	tests := []struct{ name, file, want string }{
		{"empty", "", "cv.json:1:1: error: the file ends here, in the middle of its JSON [cut-off]"},
		{"cut off in a string", "{\n\"a\": \"日", "cv.json:2:8: error: the file ends here, in the middle of its JSON [cut-off]"},
		{"cut off between", "{\"a\": 1,\n", "cv.json:2:1: error: the file ends here, in the middle of its JSON [cut-off]"},
		{"no JSON", "name: Sample", `cv.json:1:2: error: no JSON can have "a" here [not-json]`},
		{"a comma too many", "{\"日本\": [1,\n ]}", `cv.json:2:2: error: no JSON can have "]" here [not-json]`},
		{"a line feed in a string", "{\"a\": \"x\n\"}", `cv.json:1:9: error: no JSON can have "\n" here [not-json]`},
		{"two values", "{} {}", `cv.json:1:4: error: no JSON can have "{" here [not-json]`},
		{"a key that is none", "{1: 2}", `cv.json:1:2: error: no JSON can have "1" here [not-json]`},
		{"brackets that do not fit", `{"a": [1}]`, `cv.json:1:9: error: no JSON can have "}" here [not-json]`},
		{"no object", " [1]", "cv.json:1:2: error: here is a list; an object is needed [wrong-type]"},
		{"not UTF-8", "{\"日\": \"\xff\"}", "cv.json:1:8: error: the bytes here are not UTF-8 text; save the file as UTF-8 [not-utf8]"},
		{"too deep", `{"a": ` + deep + "}", "cv.json:1:70: error: objects and lists are nested deeper than 64 [too-nested]"},
		{"too large", strings.Repeat(" ", jsonresume.MaxSize-1) + "{}", "cv.json: error: the file is larger than 1048576 bytes [too-large]"},
	}
	for _, test := range tests {
		for _, reading := range []exchange.Reading{{}, {KeepRest: true}} {
			_, list, err := jsonresume.Read(context.Background(), "cv.json", strings.NewReader(test.file), reading)
			if err == nil || err.Error() != test.want || strings.TrimSpace(list.Text(language.English)) != test.want {
				t.Errorf("%s: %v, want %s", test.name, err, test.want)
			}
		}
	}
	for _, file := range []string{"\uFEFF{}", `{"a": ` + deep[1:len(deep)-1] + "}", "{}" + strings.Repeat(" ", jsonresume.MaxSize-2)} {
		if _, _, err := jsonresume.Read(context.Background(), "", strings.NewReader(file), exchange.Reading{}); err != nil {
			t.Errorf("%.20q: %v", file, err)
		}
	}
}

func TestRead_source(t *testing.T) {
	broken := errors.New("disk on fire")
	_, _, err := jsonresume.Read(context.Background(), "cv.json", iotest.ErrReader(broken), exchange.Reading{})
	if !errors.Is(err, broken) || !errors.Is(err, exchange.Unreadable) {
		t.Errorf("got %v", err)
	}
	if _, _, err := jsonresume.Read(context.Background(), "", nil, exchange.Reading{}); !errors.Is(err, jsonresume.CutOff) {
		t.Errorf("no reader: %v", err)
	}
	endless := &spaces{}
	if _, _, err := jsonresume.Read(context.Background(), "", io.LimitReader(endless, 4*jsonresume.MaxSize), exchange.Reading{}); !errors.Is(err, jsonresume.TooLarge) || endless.read > 2*jsonresume.MaxSize {
		t.Errorf("%v after %d bytes", err, endless.read)
	}
	stop := errors.New("stop")
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(stop)
	if _, _, err := jsonresume.Read(ctx, "", strings.NewReader("{}"), exchange.Reading{}); !errors.Is(err, stop) {
		t.Errorf("got %v", err)
	}
	var told []exchange.Progress
	reading := exchange.Reading{Progress: func(p exchange.Progress) { told = append(told, p) }}
	if _, _, err := jsonresume.Read(context.Background(), "cv.json", iotest.OneByteReader(strings.NewReader(cast)), reading); err != nil {
		t.Error(err)
	}
	if diff := cmp.Diff([]exchange.Progress{{File: "cv.json", Bytes: int64(len(cast)), Rows: 1}}, told); diff != "" {
		t.Errorf("progress (-want +got):\n%s", diff)
	}
	_, list, _ := jsonresume.Read(context.Background(), "", strings.NewReader(`{"work": [`+strings.Repeat("1,", 200)+`1]}`), exchange.Reading{KeepRest: true})
	if len(list) != exchange.MaxProblems+1 {
		t.Errorf("%d problems", len(list))
	}
}

// spaces is a file that does not end.
type spaces struct{ read int }

func (s *spaces) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	s.read += len(p)
	return len(p), nil
}

// The samples of the format itself come back as they were, and say the same to
// any reader of JSON.
func TestSamples(t *testing.T) {
	for _, test := range []struct {
		name  string
		again func(file string) (string, bool)
	}{
		{"sample.resume.json", func(file string) (string, bool) {
			r := read(t, file)
			var b strings.Builder
			if err := jsonresume.Write(&b, r); err != nil {
				t.Fatal(err)
			}
			return b.String(), read(t, b.String()).Equal(r)
		}},
		{"sample.job.json", func(file string) (string, bool) {
			j, list, err := jsonresume.ReadJob(context.Background(), "job.json", strings.NewReader(file), exchange.Reading{})
			if err != nil || len(list) > 0 {
				t.Fatal(err, list)
			}
			var b strings.Builder
			if err := jsonresume.WriteJob(&b, j); err != nil {
				t.Fatal(err)
			}
			again, _, err := jsonresume.ReadJob(context.Background(), "", strings.NewReader(b.String()), exchange.Reading{})
			return b.String(), err == nil && again.Equal(j)
		}},
	} {
		file := sample(t, test.name)
		written, equal := test.again(file)
		if !equal {
			t.Errorf("%s: another value comes back", test.name)
		}
		if diff := cmp.Diff(anyJSON(t, file), anyJSON(t, written)); diff != "" {
			t.Errorf("%s (-read +written):\n%s", test.name, diff)
		}
	}
}

func anyJSON(t testing.TB, file string) (v any) {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(file))
	d.UseNumber()
	if err := d.Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

func TestJob_remote(t *testing.T) {
	_, _, err := jsonresume.ReadJob(context.Background(), "job.json", strings.NewReader(`{"remote": "hybrid"}`), exchange.Reading{})
	want := `job.json:1:12: error: this can't be "hybrid"; it can be Full, Hybrid, None (did you mean Hybrid?) [unknown-word]`
	if !errors.Is(err, jsonresume.UnknownWord) || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// What no file can say is not written.
func TestWrite_problems(t *testing.T) {
	tests := []struct {
		name   string
		resume jsonresume.Resume
		code   error
	}{
		{"not UTF-8", jsonresume.Resume{Schema: new("\xff")}, exchange.NotUTF8},
		{"a key that is not UTF-8", jsonresume.Resume{More: jsonresume.More{"\xff": json.RawMessage("1")}}, exchange.NotUTF8},
		{"a key of the schema", jsonresume.Resume{Schema: new("a"), More: jsonresume.More{"$schema": json.RawMessage("1")}}, jsonresume.DuplicateKey},
		{"another value of the schema", jsonresume.Resume{More: jsonresume.More{"work": json.RawMessage("1")}}, jsonresume.WrongType},
		{"no JSON", jsonresume.Resume{More: jsonresume.More{"x": json.RawMessage("{")}}, jsonresume.NotJSON},
		{"nothing", jsonresume.Resume{More: jsonresume.More{"x": nil}}, jsonresume.NotJSON},
		{"a date", jsonresume.Resume{Awards: []jsonresume.Award{{Date: date.MustParse("0999")}}}, jsonresume.BadDate},
		{"too deep", jsonresume.Resume{More: jsonresume.More{"x": json.RawMessage(strings.Repeat("[", 70) + strings.Repeat("]", 70))}}, jsonresume.TooNested},
		{"too large", jsonresume.Resume{Schema: new(strings.Repeat("a", jsonresume.MaxSize))}, jsonresume.TooLarge},
	}
	for _, test := range tests {
		var b bytes.Buffer
		if err := jsonresume.Write(&b, test.resume); !errors.Is(err, test.code) || b.Len() > 0 {
			t.Errorf("%s: %v, want %v; written: %q", test.name, err, test.code, b.String())
		}
		if _, err := json.Marshal(test.resume); err == nil {
			t.Errorf("%s: marshalled", test.name)
		}
	}
	full := errors.New("no room")
	if err := jsonresume.Write(failing{full}, jsonresume.Resume{}); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

var _ io.Writer = failing{}

// A file is written for people, too.
func TestWrite(t *testing.T) {
	var b strings.Builder
	if err := jsonresume.Write(&b, jsonresume.Resume{Schema: new("<R&D> 日本"), Work: []jsonresume.Work{}}); err != nil {
		t.Fatal(err)
	}
	if want := "{\n  \"$schema\": \"<R&D> 日本\",\n  \"work\": []\n}\n"; b.String() != want {
		t.Errorf("%s, want %s", b.String(), want)
	}
}

func TestUnmarshalJSON(t *testing.T) {
	r := jsonresume.Resume{Schema: new("kept")}
	if err := json.Unmarshal([]byte(`{"work": 1}`), &r); !errors.Is(err, jsonresume.WrongType) || *r.Schema != "kept" {
		t.Errorf("got %v, %v", err, r)
	}
	if err := json.Unmarshal([]byte(cast), &r); err != nil || !r.Equal(read(t, cast)) {
		t.Errorf("got %v", err)
	}
	j := jsonresume.Job{Title: new("kept")}
	if err := json.Unmarshal([]byte(`{"title": 1}`), &j); !errors.Is(err, jsonresume.WrongType) || *j.Title != "kept" {
		t.Errorf("got %v, %v", err, j)
	}
	if err := json.Unmarshal([]byte(`{"title": "x"}`), &j); err != nil || *j.Title != "x" {
		t.Errorf("got %v, %v", err, j)
	}
}

// What can't be written is compared as it is.
func TestEqual(t *testing.T) {
	a, b := jsonresume.Resume{Schema: new("\xff")}, jsonresume.Resume{Schema: new("\ufffd")}
	if a.Equal(b) || !a.Equal(jsonresume.Resume{Schema: new("\xff")}) {
		t.Error("bytes that are not UTF-8 count as a character")
	}
	if r := read(t, cast); !r.Equal(must(unmarshal("\n\n"+cast))) || r.Equal(must(unmarshal(strings.Replace(cast, `, "keywords": []`, "", 1)))) {
		t.Error("places count, or an empty list does not")
	}
	if (jsonresume.Job{Title: new("")}).Equal(jsonresume.Job{}) {
		t.Error("an empty title is no title")
	}
}

func unmarshal(file string) (r jsonresume.Resume, err error) {
	err = json.Unmarshal([]byte(file), &r)
	return r, err
}
