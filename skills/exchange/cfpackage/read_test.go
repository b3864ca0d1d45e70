package cfpackage_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/cfpackage"
	"github.com/kakezan/kakezan/skills/problem"
)

var samples = []string{"opensalt-sample-cfpackage.json", "Ordering.json", "SmartLevelFramework.json"}

func sample(t testing.TB, name string) []byte {
	data := os.Getenv("KAKEZAN_DATA")
	if data == "" {
		t.Skip("KAKEZAN_DATA is not set")
	}
	file, err := os.ReadFile(filepath.Join(data, "skills", "formats", "case", name))
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func read(t testing.TB, json string) cfpackage.Package {
	t.Helper()
	p, list, err := cfpackage.Read(context.Background(), "p.json", strings.NewReader(json), exchange.Reading{})
	if err != nil || len(list) > 0 {
		t.Fatalf("Read: %v\n%v", err, list)
	}
	return p
}

// same fails unless writing a package and reading it gives an equal one.
func same(t testing.TB, p cfpackage.Package) {
	t.Helper()
	var b bytes.Buffer
	if err := cfpackage.Write(&b, p); err != nil {
		t.Fatal(err)
	}
	again, _, err := cfpackage.Read(context.Background(), "", &b, exchange.Reading{})
	if err != nil || !again.Equal(p) {
		t.Fatalf("written and read: %v (-want +got):\n%s", err, cmp.Diff(p, again, recordsOnly))
	}
	if diff := cmp.Diff(p, again, recordsOnly); diff != "" {
		t.Fatalf("written and read (-want +got):\n%s", diff)
	}
}

// recordsOnly lets go-cmp pass over where values stood.
var recordsOnly = cmp.FilterPath(func(p cmp.Path) bool { return p.Last().String() == ".places" }, cmp.Ignore())

// The samples of the project that made the format known are read, and written
// with every key in the form in which it came.
func TestRead_samples(t *testing.T) {
	counts := map[string][2]int{samples[0]: {16, 39}, samples[1]: {28, 28}, samples[2]: {14, 14}}
	for _, name := range samples {
		t.Run(name, func(t *testing.T) {
			file := sample(t, name)
			p := read(t, string(file))
			if got := [2]int{len(p.Items), len(p.Associations)}; got != counts[name] {
				t.Errorf("%v items and associations, want %v", got, counts[name])
			}
			same(t, p)
			var b bytes.Buffer
			if err := cfpackage.Write(&b, p); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tree(t, file), tree(t, b.Bytes())); diff != "" {
				t.Errorf("what is written says something else than the file (-want +got):\n%s", diff)
			}
		})
	}
}

const small = `{
 "CFDocument": {"identifier": "d", "title": "Framework", "CFPackageURI": "http://acme.example/p", "subject": "Maths"},
 "CFItems": [
  {"identifier": "i1", "fullStatement": "Adds", "educationLevel": ["01"], "CFItemTypeURI": {"title": "Cluster", "identifier": "c", "uri": "u", "x": 1}},
  {"fullStatement": "has no identifier"},
  {"identifier": "i3", "fullStatement": 3, "notes": null},
  {"identifier": "日本", "fullStatement": "Counts", "conceptKeywords": [1, "two"], "identifier": "twice"}
 ],
 "CFAssociations": [{"originNodeURI": {}, "associationType": "isChildOf", "destinationNodeURI": "u", "sequenceNumber": "1"}, 7],
 "x-more": {"a" : [1, 2]}
}`

func TestRead_bad(t *testing.T) {
	_, list, err := cfpackage.Read(context.Background(), "p.json", strings.NewReader(small), exchange.Reading{})
	var e *problem.Error
	if !errors.As(err, &e) || len(list) == 0 {
		t.Fatalf("a strict reading: %v, %v", list, err)
	}
	p, list, err := cfpackage.Read(context.Background(), "p.json", strings.NewReader(small), exchange.Reading{KeepRest: true})
	if err != nil || len(p.Items) != 1 || len(p.Associations) != 1 {
		t.Fatalf("keeping the rest: %v, %v, %v", p, list, err)
	}
	if diff := cmp.Diff(badSmall, list.Text(language.English)); diff != "" {
		t.Errorf("the problems (-want +got):\n%s", diff)
	}
	same(t, p)
	if got := p.Associations[0].SequenceNumber; got != (cfpackage.Number{Text: "1", Quoted: true}) {
		t.Errorf("the sequence number is %v", got)
	}
}

func TestRead_unreadable(t *testing.T) {
	for _, test := range []struct {
		in   string
		code *problem.Code
	}{
		{"", cfpackage.CutOff},
		{"[]", cfpackage.WrongType},
		{`{"CFDocument": {`, cfpackage.CutOff},
		{`{"CFDocument": {}} {}`, cfpackage.NotJSON},
		{"{}", cfpackage.MissingKey},
		{"{\"CFDocument\": {\"title\": \"\xff\"}}", exchange.NotUTF8},
		{`{"CFDocument": ` + strings.Repeat("[", 1000), cfpackage.TooNested},
	} {
		if p, _, err := cfpackage.Read(context.Background(), "p.json", strings.NewReader(test.in), exchange.Reading{}); !errors.Is(err, test.code) || !p.Equal(cfpackage.Package{}) {
			t.Errorf("Read(%.20q) = %v, %v; want %v", test.in, p, err, test.code)
		}
	}
	cause := errors.New("stopped")
	ctx, stop := context.WithCancelCause(context.Background())
	stop(cause)
	if _, _, err := cfpackage.Read(ctx, "", strings.NewReader(small), exchange.Reading{}); !errors.Is(err, cause) {
		t.Errorf("an ended context gives %v, want its cause", err)
	}
}

func TestWrite_refused(t *testing.T) {
	text := func(s string) *string { return &s }
	for name, test := range map[string]struct {
		p    cfpackage.Package
		code *problem.Code
	}{
		"not UTF-8":        {cfpackage.Package{Document: cfpackage.Document{Title: text("\xff")}}, exchange.NotUTF8},
		"no identifier":    {cfpackage.Package{Items: []cfpackage.Item{{}}}, cfpackage.MissingKey},
		"no number":        {cfpackage.Package{Associations: []cfpackage.Association{{SequenceNumber: cfpackage.Number{Text: "one"}}}}, cfpackage.NotJSON},
		"no JSON":          {cfpackage.Package{More: cfpackage.More{"x": []byte("{")}}, cfpackage.NotJSON},
		"a key that known": {cfpackage.Package{More: cfpackage.More{"CFItems": []byte("[]")}}, cfpackage.KeyInMore},
	} {
		var b bytes.Buffer
		if err := cfpackage.Write(&b, test.p); !errors.Is(err, test.code) || b.Len() > 0 {
			t.Errorf("%s: %v, want %v", name, err, test.code)
		}
	}
}

// draw fills a record: each key may be absent, null, empty or full.
func draw(t *rapid.T, v reflect.Value) {
	text := rapid.StringN(0, 4, -1)
	switch value := v.Addr().Interface().(type) {
	case *cfpackage.More:
		for range rapid.IntRange(-3, 2).Draw(t, "more") {
			if *value == nil {
				*value = make(cfpackage.More)
			}
			(*value)["x-"+text.Draw(t, "key")] = []byte(rapid.SampledFrom([]string{"null", "1.50", `{"a":[]}`, `"é"`}).Draw(t, "value"))
		}
	case **string:
		s := text.Draw(t, "text")
		*value = &s
	case *cfpackage.Strings:
		value.Items = rapid.SliceOfN(text, 0, 2).Draw(t, "texts")
		value.Single = len(value.Items) == 1 && rapid.Bool().Draw(t, "single")
	case *cfpackage.Number:
		*value = cfpackage.Number{Text: rapid.SampledFrom([]string{"1", "0.50", "-2e3"}).Draw(t, "number"), Quoted: rapid.Bool().Draw(t, "quoted")}
	case *cfpackage.Link:
		if rapid.Bool().Draw(t, "plain") {
			s := text.Draw(t, "uri")
			*value = cfpackage.Link{URI: &s, Plain: true}
			return
		}
		fill(t, v)
	case **cfpackage.Definitions:
		*value = new(cfpackage.Definitions)
		fill(t, v.Elem())
	default:
		if v.Kind() == reflect.Slice {
			n := rapid.IntRange(0, 2).Draw(t, "items")
			v.Set(reflect.MakeSlice(v.Type(), n, n))
			for i := range n {
				draw(t, v.Index(i))
			}
			return
		}
		fill(t, v)
	}
}

func fill(t *rapid.T, v reflect.Value) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.IsExported() && v.Field(i).CanSet() && f.Type.Kind() != reflect.Bool && (f.Tag.Get("need") != "" || rapid.IntRange(0, 2).Draw(t, f.Name) == 0) {
			draw(t, v.Field(i))
		}
	}
	if l, ok := v.Addr().Interface().(*cfpackage.Link); ok && l.IsZero() {
		l.More = cfpackage.More{} // an empty object is not an absent one
	}
}

// What is written and read again is equal.
func TestWrite_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p cfpackage.Package
		fill(t, reflect.ValueOf(&p).Elem())
		var b bytes.Buffer
		if err := cfpackage.Write(&b, p); err != nil {
			t.Fatal(err)
		}
		again, list, err := cfpackage.Read(context.Background(), "", &b, exchange.Reading{})
		if diff := cmp.Diff(p, again, recordsOnly); err != nil || len(list) > 0 || diff != "" || !again.Equal(p) {
			t.Fatalf("written and read: %v, %v (-want +got):\n%s", list, err, diff)
		}
	})
}

// No text makes reading panic, and what was read can be written and read again.
func FuzzRead_roundTrip(f *testing.F) {
	f.Add([]byte(small))
	for _, seed := range []string{"{}", `{"CFDocument":{"licenseURI":{}},"CFDefinitions":null}`, `{"CFDocument":{},"CFRubrics":[{"identifier":"r","CFRubricCriteria":[{"identifier":"c","weight":1e400}]}]}`, "\uFEFF{\"CFDocument\":{}}"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, _, err := cfpackage.Read(context.Background(), "", bytes.NewReader(data), exchange.Reading{KeepRest: true})
		if err != nil {
			return
		}
		_, _ = p.Spec()
		var b bytes.Buffer
		if err := cfpackage.Write(&b, p); err != nil {
			t.Fatal(err)
		}
		if again, _, err := cfpackage.Read(context.Background(), "", &b, exchange.Reading{}); err != nil || !again.Equal(p) {
			t.Fatalf("read %s, written and read: %v", data, err)
		}
	})
}
