package jsonresume_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/jsonresume"
)

// draw fills a record: each field may be absent, empty or full.
func draw(t *rapid.T, v reflect.Value, depth int) {
	switch {
	case v.Type() == reflect.TypeFor[date.Date]():
		form := rapid.SampledFrom([]string{"", "%04d", "%04d-%02d", "%04d-%02d-%02d"}).Draw(t, "form")
		numbers := []any{rapid.IntRange(1000, 2999).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day")}
		if form != "" {
			v.Set(reflect.ValueOf(date.MustParse(fmt.Sprintf(form, numbers[:strings.Count(form, "%")]...))))
		}
	case v.Type() == reflect.TypeFor[jsonresume.More]():
		if n := rapid.IntRange(-4, 2).Draw(t, "more"); n >= 0 {
			more := make(jsonresume.More)
			for range n {
				more["x-"+rapid.StringN(0, 4, -1).Draw(t, "key")] = rawJSON(t)
			}
			v.Set(reflect.ValueOf(more))
		}
	case v.Kind() == reflect.String:
		v.SetString(rapid.StringN(0, 6, -1).Draw(t, "text"))
	case v.Kind() == reflect.Pointer:
		if rapid.Bool().Draw(t, "stated") {
			v.Set(reflect.New(v.Type().Elem()))
			draw(t, v.Elem(), depth+1)
		}
	case v.Kind() == reflect.Slice:
		if n := rapid.IntRange(-1, 2).Draw(t, "items"); n >= 0 {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
			for i := range n {
				draw(t, v.Index(i), depth+1)
			}
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				draw(t, v.Field(i), depth+1)
			}
		}
	}
}

func rawJSON(t *rapid.T) json.RawMessage {
	return json.RawMessage(rapid.SampledFrom([]string{
		`1`, `1.50`, `-0`, `1E400`, `null`, `true`, `"<&>"`, `"\u0041\ud83d\ude00"`, `[]`, `{}`, `[1,{"a":null,"b":[{}]}]`, ` { "a" : [ 1 , 2 ] } `,
	}).Draw(t, "value"))
}

func drawResume(t *rapid.T) (r jsonresume.Resume) {
	draw(t, reflect.ValueOf(&r).Elem(), 0)
	return r
}

func TestWrite_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawResume(t)
		var b bytes.Buffer
		if err := jsonresume.Write(&b, r); err != nil {
			t.Fatal(err)
		}
		again, list, err := jsonresume.Read(context.Background(), "", bytes.NewReader(b.Bytes()), exchange.Reading{})
		if err != nil || len(list) > 0 {
			t.Fatal(err, list)
		}
		if !again.Equal(r) {
			t.Fatalf("%s", b.Bytes())
		}
		// Fields of the schema are what encoding/json makes of the tags.
		if got, want := must(json.Marshal(plain(again))), must(json.Marshal(plain(r))); !bytes.Equal(got, want) {
			t.Fatalf("got %s, want %s", got, want)
		}
		var all map[string]json.RawMessage
		if err := json.Unmarshal(b.Bytes(), &all); err != nil {
			t.Fatal(err)
		}
		for key := range r.More {
			if all[key] == nil {
				t.Fatalf("%s is missing in %s", key, b.Bytes())
			}
		}
	})
}

// plain returns a resume as a type without the methods of Resume.
func plain(r jsonresume.Resume) any {
	type bare jsonresume.Resume
	return bare(r)
}

func TestWriteJob_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var j jsonresume.Job
		draw(t, reflect.ValueOf(&j).Elem(), 0)
		if j.Remote != nil {
			*j.Remote = rapid.SampledFrom([]string{"Full", "Hybrid", "None"}).Draw(t, "remote")
		}
		var b bytes.Buffer
		if err := jsonresume.WriteJob(&b, j); err != nil {
			t.Fatal(err)
		}
		again, list, err := jsonresume.ReadJob(context.Background(), "", &b, exchange.Reading{})
		if err != nil || len(list) > 0 || !again.Equal(j) {
			t.Fatal(err, list)
		}
	})
}

// Two lists of skills are equal when each field is; absent is not empty.
func TestEqual_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var r, s jsonresume.Resume
		draw(t, reflect.ValueOf(&r.Skills).Elem(), 0)
		draw(t, reflect.ValueOf(&s.Skills).Elem(), 0)
		if rapid.Bool().Draw(t, "alike") && len(r.Skills) > 0 {
			s.Skills = append([]jsonresume.Skill{}, r.Skills...)
			other := &s.Skills[rapid.IntRange(0, len(s.Skills)-1).Draw(t, "which")]
			*other = jsonresume.Skill{Name: other.Name, Level: rapid.SampledFrom([]*string{nil, new(""), other.Level}).Draw(t, "level"), Keywords: other.Keywords, More: other.More}
		}
		want := (r.Skills == nil) == (s.Skills == nil) && slices.EqualFunc(r.Skills, s.Skills, sameSkill)
		if r.Equal(s) != want {
			t.Fatalf("Equal is %v for %s and %s", r.Equal(s), must(json.Marshal(r)), must(json.Marshal(s)))
		}
	})
}

func sameSkill(a, b jsonresume.Skill) bool {
	same := func(p, q *string) bool { return (p == nil) == (q == nil) && (p == nil || *p == *q) }
	return same(a.Name, b.Name) && same(a.Level, b.Level) && (a.Keywords == nil) == (b.Keywords == nil) && slices.Equal(a.Keywords, b.Keywords) &&
		maps.EqualFunc(a.More, b.More, func(p, q json.RawMessage) bool {
			var x, y bytes.Buffer
			return json.Compact(&x, p) == nil && json.Compact(&y, q) == nil && x.String() == y.String()
		})
}

// A place in a file is that of the value: what stands there is how it is written.
func TestRead_places_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var r jsonresume.Resume
		draw(t, reflect.ValueOf(&r.Skills).Elem(), 0)
		for i := range r.Skills {
			r.Skills[i].More = nil
		}
		var b bytes.Buffer
		if err := jsonresume.Write(&b, r); err != nil {
			t.Fatal(err)
		}
		file := rapid.SampledFrom([]string{"", "\uFEFF", " \n", "\r\n\t"}).Draw(t, "before") + b.String()
		read, _, err := jsonresume.Read(context.Background(), "cv.json", strings.NewReader(file), exchange.Reading{})
		if err != nil {
			t.Fatal(err)
		}
		found, err := read.Recognise(jsonresume.Recognising{})
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimPrefix(file, "\uFEFF"), "\n")
		for _, m := range found.Unrecognised {
			at := m.Range
			if at.File != "cv.json" || at.Start.Line != at.End.Line {
				t.Fatalf("%q is at %v", m.Label, at)
			}
			text := string([]rune(lines[at.Start.Line-1])[at.Start.Column-1 : at.End.Column-1])
			var got string
			if err := json.Unmarshal([]byte(text), &got); err != nil || got != m.Label {
				t.Fatalf("%s stands at %v, not %q", text, at, m.Label)
			}
		}
	})
}

// FuzzRead: no input panics, every problem has a place, and what was read, written
// and read again is equal.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		cast, "{}", "", "[", "\uFEFF{}", `{"work":[{"startDate":"2020-02-30"},1],"x":"\ud800","skills":[{"name":"Go","level":"","keywords":[]}]}`,
		"{\"a\":1,\"a\":{\"b\":[1,2,{\"c\":\"\xff\"}]}}", `{"meta":{"lastModified":"x"},"remote":"None"}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		lines := bytes.Count(file, []byte{'\n'}) + 1
		for _, reading := range []exchange.Reading{{}, {KeepRest: true}} {
			r, list, err := jsonresume.Read(context.Background(), "", bytes.NewReader(file), reading)
			for _, p := range list {
				if at := p.Range().Start; at.Line < 1 || at.Line > lines || at.Column < 1 {
					t.Fatalf("%v has no place", p)
				}
			}
			if err != nil {
				continue
			}
			if !json.Valid(bytes.TrimPrefix(file, []byte("\uFEFF"))) {
				t.Fatalf("read what is no JSON: %q", file)
			}
			found, err := r.Recognise(jsonresume.Recognising{Catalog: catalog, Words: words, Named: mastery.MustParse("aware")})
			if err != nil {
				t.Fatal(err)
			}
			_ = found
			var b bytes.Buffer
			if err := jsonresume.Write(&b, r); err != nil {
				if b.Len() == 0 && len(file) > jsonresume.MaxSize/8 {
					continue // it is longer as it is written
				}
				t.Fatal(err)
			}
			again, _, err := jsonresume.Read(context.Background(), "", &b, exchange.Reading{})
			if err != nil || !again.Equal(r) {
				t.Fatalf("%v\n%s\n%s", err, must(json.Marshal(r)), must(json.Marshal(again)))
			}
		}
	})
}

// FuzzReadJob is FuzzRead for jobs.
func FuzzReadJob(f *testing.F) {
	for _, seed := range []string{"{}", `{"remote":"None","date":"2024-07","skills":[{"name":"Go"}],"location":{}}`, `{"remote":"x"}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		j, _, err := jsonresume.ReadJob(context.Background(), "", bytes.NewReader(file), exchange.Reading{KeepRest: true})
		if err != nil {
			return
		}
		if _, err := j.Recognise(jsonresume.Recognising{Catalog: catalog, Words: words}); err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := jsonresume.WriteJob(&b, j); err != nil {
			t.Fatal(err)
		}
		if again, _, err := jsonresume.ReadJob(context.Background(), "", &b, exchange.Reading{}); err != nil || !again.Equal(j) {
			t.Fatal(err)
		}
	})
}
