package onet_test

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/onet"
	"github.com/kakezan/kakezan/skills/problem"
)

// byValue compares values of closed and exact types with ==.
var byValue = cmpopts.EquateComparable(decimal.Decimal{}, date.Date{}, onet.Flag{})

func dec(s string) decimal.Decimal { return decimal.MustParse(s) }

func ptr(s string) *decimal.Decimal {
	d := dec(s)
	return &d
}

func read(t *testing.T, fsys fs.FS) onet.Database {
	t.Helper()
	db, list, err := onet.Read(context.Background(), fsys, exchange.Reading{})
	if err != nil || len(list) > 0 {
		t.Fatalf("%v, %v", list, err)
	}
	return db
}

func TestRead(t *testing.T) {
	db := read(t, castWith(nil))
	want := []onet.Rating{
		{
			Occupation: "11-1111.00", Element: "2.A.1.a", Scale: "IM", Value: dec("3.12"), N: 8, StandardError: ptr("0.125"), Lower: ptr("2.875"), Upper: ptr("3.365"),
			Suppress: onet.No, Date: date.MustParse("2023-08"), Source: "Analyst", Line: 2,
		},
		{
			Occupation: "11-1111.00", Element: "2.A.1.a", Scale: "LV", Value: dec("4.62"), N: 8, StandardError: ptr("0"), Lower: ptr("4.62"), Upper: ptr("4.62"),
			Suppress: onet.Yes, NotRelevant: onet.No, Date: date.MustParse("2023-08"), Source: "Analyst", Line: 3,
		},
		{Occupation: "11-1111.01", Element: "2.A.1.a", Scale: "IM", Value: dec("1"), Date: date.MustParse("2014-07"), Line: 4},
		{Occupation: "11-1111.01", Element: "2.A.1.a", Scale: "LV", NotRelevant: onet.Yes, Date: date.MustParse("2014-07"), Line: 5},
	}
	if diff := cmp.Diff(want, db.Table("Skills"), byValue); diff != "" {
		t.Errorf("skills (-want +got):\n%s", diff)
	}
	tables := make(map[string]int)
	for _, table := range db.Tables {
		tables[table.Name] = len(table.Ratings)
	}
	wantTables := map[string]int{"Education, Training, and Experience": 2, "Knowledge": 2, "Skills": 4, "Work Activities": 1}
	if diff := cmp.Diff(wantTables, tables); diff != "" {
		t.Errorf("tables (-want +got):\n%s", diff)
	}
	rest := db
	if len(db.Files) != len(cast)-1 || db.Files["Skills"] != "Skills.txt" {
		t.Errorf("files %v", db.Files)
	}
	rest.Tables, rest.Files, rest.Elements = nil, nil, db.Elements[13:]
	wantRest := onet.Database{
		Version:     "12.3",
		Occupations: []onet.Occupation{{"11-1111.00", "Boat Menders", "Mend boats.", 2, nil}, {"11-1111.01", "Hull Menders", "Mend hulls.", 3, nil}},
		Elements:    []onet.Element{{"4.A.1", "Looking", "Look closely", 15, nil}, {"2.D.1", "Level of Education", "", 0, nil}},
		Scales: []onet.Scale{
			{"IM", "Importance", ptr("1"), ptr("5"), 2, nil},
			{"LV", "Level", ptr("0"), ptr("7"), 3, nil},
			{"RL", "Level of Education (Categories 1-2)", ptr("0"), ptr("100"), 4, nil},
		},
		Anchors: []onet.Anchor{
			{"2.A.1.a", "LV", dec("2"), "Read a label", 2, nil},
			{"2.A.1.a", "LV", dec("6"), "Read a shipwright's plan", 3, nil},
			{"4.A.1", "LV", dec("2"), "See a boat", 4, nil},
		},
		Categories: []onet.Category{{"2.D.1", "RL", "1", "None", 2, nil}, {"2.D.1", "RL", "2", "Some", 3, nil}},
		Zones: []onet.Zone{
			{1, "Zone One", "None is needed.", "None.", "Some days.", "Rowers.", "(Below 4.0)", 2, nil},
			{2, "Zone Two", "Some is needed.", "Some.", "Some months.", "Menders.", "(4.0 to < 6.0)", 3, nil},
		},
		JobZones: []onet.JobZone{{"11-1111.00", 2, date.MustParse("2023-08"), "Analyst", 2, nil}},
		AlternateTitles: []onet.AlternateTitle{
			{"11-1111.00", "Boat Repairer", "BR", "02,08", 2, nil},
			{"11-1111.00", "Shipwright", "", "08", 3, nil},
			{"11-1111.00", "Senior Boat Repairer", "BR", "08", 4, nil},
		},
		Technologies: []onet.Technology{
			{"11-1111.00", "HullCAD", "43232604", "Design software", onet.Yes, onet.Yes, 2, nil},
			{"11-1111.00", `"Plain" Notes`, "43232104", "Word processing software", onet.No, onet.No, 3, nil},
			{"11-1111.01", "HullCAD", "43232604", "Design software", onet.Yes, onet.No, 4, nil},
		},
		Activities: []onet.Activity{{"2.A.1.a", "4.A.1", 2, nil}},
	}
	if diff := cmp.Diff(wantRest, rest, byValue); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if db.Table("Abilities") != nil {
		t.Error("ratings of a file that is not there")
	}
}

func TestRead_folder(t *testing.T) {
	below := make(fstest.MapFS)
	for name, file := range castWith(map[string]string{"Read Me.txt": ""}) {
		below["db_30_1_text/"+name+".gz"] = &fstest.MapFile{Data: []byte(gzipped(string(file.Data)))}
	}
	below["other/notes.txt"] = &fstest.MapFile{Data: []byte("notes")}
	db, want := read(t, below), read(t, castWith(nil))
	want.Version = "30.1"
	for name, path := range want.Files {
		want.Files[name] = "db_30_1_text/" + path + ".gz"
	}
	if diff := cmp.Diff(want, db, byValue); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	both := maps.Clone(below)
	both["zzz/Skills.txt"] = &fstest.MapFile{Data: []byte(cast["Skills.txt"])}
	for name, tt := range map[string]struct {
		fsys fs.FS
		want error
	}{
		"nil":          {nil, onet.NoFiles},
		"empty":        {fstest.MapFS{}, onet.NoFiles},
		"two below":    {fstest.MapFS{"a/Skills.txt": {}, "b/c/Skills.txt": {}}, exchange.NoHeader},
		"two folders":  {both, onet.SeveralFolders},
		"twice":        {castWith(map[string]string{"Skills.txt.gz": gzipped(cast["Skills.txt"])}), onet.FileTwice},
		"only others":  {fstest.MapFS{"notes.txt": {}, "Skills.csv": {}}, onet.NoFiles},
		"damaged":      {castWith(map[string]string{"Skills.txt": "\x1f\x8bx"}), exchange.Unreadable},
		"no such disk": {badFS{}, exchange.Unreadable},
	} {
		_, _, err := onet.Read(context.Background(), tt.fsys, exchange.Reading{KeepRest: true})
		var all *problem.Error
		if !errors.Is(err, tt.want) || !errors.As(err, &all) {
			t.Errorf("%s: %v, want %v", name, err, tt.want)
		}
	}
}

type badFS struct{}

func (badFS) Open(string) (fs.File, error) { return nil, errors.New("on fire") }

// TestRead_bad breaks one row at a time.
func TestRead_bad(t *testing.T) {
	head := "O*NET-SOC Code|Element ID|Scale ID|Data Value|N|Recommend Suppress|Date\n"
	good := "11-1111.00|2.A.1.a|IM|3|8|N|08/2023\n"
	for _, tt := range []struct{ file, content, want string }{
		{"Skills.txt", head + "11-1111|2.A.1.a|IM|3|8|N|08/2023\n", "2:1: error: 11-1111 is no O*NET-SOC code, which looks like 15-1252.00 [bad-code]"},
		{"Skills.txt", head + "11-1111.00|2..a|IM|3|8|N|08/2023\n", "2:12: error: 2..a is no id of an element, which looks like 2.A.1.a [bad-element]"},
		{"Skills.txt", head + "11-1111.00|2.A.1.a||3|8|N|08/2023\n", "2:20: error:  is no id of a scale, which looks like LV [bad-scale]"},
		{"Skills.txt", head + "11-1111.00|2.A.1.a|IM|n/a|8|N|08/2023\n", "2:23: error: n/a in the column Data Value is not a number [bad-number]"},
		{"Skills.txt", head + "11-1111.00|2.A.1.a|IM|3|-8|N|08/2023\n", "2:25: error: -8 in the column N is not a whole number from 0 up [bad-count]"},
		{"Skills.txt", head + "11-1111.00|2.A.1.a|IM|3|8|y|08/2023\n", "2:27: error: y in the column Recommend Suppress is neither Y, N nor n/a [bad-flag]"},
		{"Skills.txt", head + "11-1111.00|2.A.1.a|IM|3|8|N|8/2023\n", "2:29: error: 8/2023 in the column Date is no month, which looks like 08/2024 [bad-date]"},
		{"Skills.txt", head + "11-1111.00|2.A.1.a|IM|3|8|N|13/2023\n", "2:29: error: 13/2023 in the column Date is no month, which looks like 08/2024 [bad-date]"},
		{"Technology Skills.txt", "O*NET-SOC Code|Example|Commodity Code|Commodity Title\n11-1111.00|X|y|Z\n", "2:14: error: y is no code of UNSPSC, which looks like 43232604 [bad-commodity]"},
		{"Abilities.txt", "O*NET-SOC Code|Element ID|Scale ID|Data Value|Standard Error\n11-1111.00|1.A|LV|2|-1\n", "2:21: error: the standard error -1 is below 0 [negative-error]"},
		{"Abilities.txt", "O*NET-SOC Code|Element ID|Scale ID|Data Value|Lower CI Bound|Upper CI Bound\n11-1111.00|1.A|LV|2|3|1\n", "2:21: error: the lower bound 3 is above the upper bound 1 [bounds-reversed]"},
		{"Skills.txt", head + good + "\n" + good, "4:1: error: 11-1111.00 2.A.1.a IM was there before, on line 2 [row-twice]"},
		{"Skills.txt", head + good + "11-1111.00|2.A.1.a\n", "3:1: error: the row has 2 fields; the header has 7 [wrong-field-count]"},
		{"Skills.txt", head + good + "11-1111.00|2.\xff\n", "3:14: error: the bytes here are not UTF-8 text; save the file as UTF-8 [not-utf8]"},
		{"Job Zones.txt", "O*NET-SOC Code|Job Zone\n11-1111.00|\n", "2:12: error:  in the column Job Zone is not a whole number from 1 up [bad-count]"},
		{"Occupation Data.txt", "O*NET-SOC Code|Title|Description\n11-1111.00||x\n", "2:12: error: the column Title is empty here [empty-cell]"},
		{"Scales Reference.txt", "Scale ID|Scale Name|Minimum|Maximum\nIM|Importance|one|5\n", "2:15: error: one in the column Minimum is not a number [bad-number]"},
	} {
		fsys := fstest.MapFS{tt.file: {Data: []byte(strings.ReplaceAll(tt.content, "|", "\t"))}}
		want := tt.file + ":" + tt.want
		_, _, err := onet.Read(context.Background(), fsys, exchange.Reading{})
		var all *problem.Error
		if !errors.As(err, &all) || all.Error() != want {
			t.Errorf("strict: got %v, want %s", err, want)
		}
		db, list, err := onet.Read(context.Background(), fsys, exchange.Reading{KeepRest: true})
		if err != nil || strings.TrimSpace(list.Text(language.English)) != want {
			t.Errorf("kept: got %v, %v, want %s", list, err, want)
		}
		if n, rest := len(db.Table("Skills")), strings.Count(tt.content, good); n != min(rest, 1) {
			t.Errorf("%s: %d rows are kept", want, n)
		}
		if len(db.Occupations) > strings.Count(tt.content, good) {
			t.Errorf("%s: bad rows name %v", want, db.Occupations)
		}
	}
}

func TestRead_columns(t *testing.T) {
	head := "O*NET-SOC Code|Element ID|Scale ID|Data Value"
	_, _, err := onet.Read(context.Background(), castWith(map[string]string{"Job Zones.txt": rows("O*NET-SOC Code|Job zone", "11-1111.00|2")}), exchange.Reading{KeepRest: true})
	if want := "Job Zones.txt:1:1: error: there is no column Job Zone; the columns are: O*NET-SOC Code, Job zone (did you mean Job zone?) [no-column]"; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
	_, _, err = onet.Read(context.Background(), castWith(map[string]string{"Skills.txt": rows("O*NET-SOC Code|Element ID|Scale ID|Value")}), exchange.Reading{KeepRest: true})
	if !errors.Is(err, exchange.NoColumn) {
		t.Errorf("got %v", err)
	}
	fsys := fstest.MapFS{
		"Skills.txt": {Data: []byte(rows(head+"|Mood|Weather", "11-1111.00|2.A.1.a|IM|3|good|", "11-1111.00|2.A.1.a|LV|3||"))},
		"Tasks.txt":  {Data: []byte(rows("O*NET-SOC Code|Task ID", "11-1111.00|7"))},
		"Odd.txt":    {Data: []byte("\x1f\x8bodd")},
		"Empty.txt":  {},
	}
	db, list, err := onet.Read(context.Background(), fsys, exchange.Reading{})
	if err != nil {
		t.Fatal(err)
	}
	if got := db.Table("Skills"); len(got) != 2 || !maps.Equal(got[0].Extra, map[string]string{"Mood": "good"}) || got[1].Extra != nil {
		t.Errorf("got %+v", got)
	}
	var files []string
	for _, p := range list {
		files = append(files, p.Range().File+" "+p.Code().ID())
	}
	if want := []string{"Empty.txt unknown-file", "Odd.txt unknown-file", "Tasks.txt unknown-file"}; !slices.Equal(files, want) {
		t.Errorf("got %v, want %v", files, want)
	}
}

func TestRead_names(t *testing.T) {
	fsys := castWith(map[string]string{
		"Abilities.txt": rows(
			"O*NET-SOC Code|Title|Element ID|Element Name|Scale ID|Data Value",
			"22-2222.00|Swimmers|1.A.1|Poise|IM|3",
			"22-2222.00|Divers|1.A.1|Poise|LV|3",
			"22-2222.00|Floaters|1.A.2|Breath|LV|3",
		),
	})
	db, list, err := onet.Read(context.Background(), fsys, exchange.Reading{})
	if err != nil {
		t.Fatal(err)
	}
	want := "Abilities.txt:3:12: warning: 22-2222.00 is called Divers here, and Swimmers before, which is kept [name-differs]\n" +
		"Abilities.txt:2:27: warning: 1.A.1 is called Poise here, and Balance before, which is kept [name-differs]\n"
	if diff := cmp.Diff(want, list.Text(language.English)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := db.Occupations[2:]; !cmp.Equal(got, []onet.Occupation{{Code: "22-2222.00", Title: "Swimmers"}}) {
		t.Errorf("got %+v", got)
	}
	if got := db.Elements[14:]; !cmp.Equal(got, []onet.Element{{ID: "2.D.1", Name: "Level of Education"}, {ID: "1.A.2", Name: "Breath"}}) {
		t.Errorf("got %+v", got)
	}
}

func TestRead_context(t *testing.T) {
	stop := errors.New("enough")
	ctx, cancel := context.WithCancelCause(context.Background())
	total := make(map[string]int)
	reading := exchange.Reading{Progress: func(p exchange.Progress) { total[p.File] = p.Rows }}
	if _, _, err := onet.Read(ctx, castWith(nil), reading); err != nil {
		t.Fatal(err)
	}
	if total["Skills.txt"] != 4 || len(total) != len(cast)-1 {
		t.Errorf("progress: %v", total)
	}
	cancel(stop)
	if _, _, err := onet.Read(ctx, castWith(nil), exchange.Reading{}); !errors.Is(err, stop) {
		t.Errorf("got %v, want %v", err, stop)
	}
}

func TestCodes(t *testing.T) {
	for _, code := range []*problem.Code{
		onet.NoFiles, onet.SeveralFolders, onet.FileTwice, onet.BadCode, onet.BadElement, onet.BadScale, onet.BadNumber, onet.BadCount, onet.BadFlag, onet.BadDate,
		onet.BadCommodity, onet.RatedTwice, onet.EmptyCell, onet.RowTwice, exchange.UnknownFile, onet.NameDiffers, onet.OffScale,
	} {
		if err := code.Check(); err != nil {
			t.Error(err)
		}
	}
}

func TestFlag(t *testing.T) {
	for f := range onet.Flags() {
		var back onet.Flag
		word, _ := f.MarshalText()
		if err := back.UnmarshalText(word); err != nil || back != f {
			t.Errorf("%v: %v, %v", f, back, err)
		}
		if err := back.UnmarshalText([]byte("maybe")); err == nil || back != f {
			t.Errorf("maybe: %v, %v", back, err)
		}
	}
}

func TestDatabase_Attribution(t *testing.T) {
	for version, want := range map[string]string{"": "from the O*NET Database by", "29.0": "from the O*NET 29.0 Database by"} {
		if got := (onet.Database{Version: version}).Attribution(); !strings.Contains(got, want) {
			t.Errorf("got %q, want %q in it", got, want)
		}
	}
}
