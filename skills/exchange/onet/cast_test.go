package onet_test

import (
	"bytes"
	"compress/gzip"
	"maps"
	"strings"
	"testing/fstest"
)

// The cast: a database of two occupations, of whom one mends boats. The files
// have the official names and columns, and words of our own.
var cast = map[string]string{
	"Read Me.txt": "O*NET 12.3 Database\nMade up.\n",
	"Occupation Data.txt": rows(
		"O*NET-SOC Code|Title|Description",
		"11-1111.00|Boat Menders|Mend boats.",
		"11-1111.01|Hull Menders|Mend hulls.",
	),
	"Content Model Reference.txt": rows(
		"Element ID|Element Name|Description",
		"1|Worker Characteristics|What people bring",
		"1.A|Abilities|What lasts",
		"1.A.1|Balance|Stand on a boat",
		"1.B|Interests|What people like",
		"1.C|Work Styles|How people work",
		"1.C.6|Calm|Stay calm",
		"2|Worker Requirements|What people learn",
		"2.A|Basic Skills|What helps to learn more",
		"2.A.1|Content|With what one works",
		"2.A.1.a|Reading|Read a plan",
		"2.C|Knowledge|What one knows",
		"2.C.1|Wood|Know wood",
		"4|Occupational Requirements|What work asks",
		"4.A.1|Looking|Look closely",
	),
	"Scales Reference.txt": rows(
		"Scale ID|Scale Name|Minimum|Maximum",
		"IM|Importance|1|5",
		"LV|Level|0|7",
		"RL|Level of Education (Categories 1-2)|0|100",
	),
	"Level Scale Anchors.txt": rows(
		"Element ID|Element Name|Scale ID|Scale Name|Anchor Value|Anchor Description",
		"2.A.1.a|Reading|LV|Level|2|Read a label",
		"2.A.1.a|Reading|LV|Level|6|Read a shipwright's plan",
		"4.A.1|Looking|LV|Level|2|See a boat",
	),
	"Skills.txt": rows(
		"O*NET-SOC Code|Title|Element ID|Element Name|Scale ID|Scale Name|Data Value|N|Standard Error|Lower CI Bound|Upper CI Bound|Recommend Suppress|Not Relevant|Date|Domain Source",
		"11-1111.00|Boat Menders|2.A.1.a|Reading|IM|Importance|3.12|8|0.125|2.875|3.365|N|n/a|08/2023|Analyst",
		"11-1111.00|Boat Menders|2.A.1.a|Reading|LV|Level|4.62|8|0|4.62|4.62|Y|N|08/2023|Analyst",
		"11-1111.01|Hull Menders|2.A.1.a|Reading|IM|Importance|1|||||||07/2014|",
		"11-1111.01|Hull Menders|2.A.1.a|Reading|LV|Level|0||||||Y|07/2014|",
	),
	"Knowledge.txt": rows( // as the text files of a release have it, without names
		"O*NET-SOC Code|Element ID|Scale ID|Data Value|N|Standard Error|Lower CI Bound|Upper CI Bound|Recommend Suppress|Not Relevant|Date|Domain Source",
		"11-1111.00|2.C.1|IM|4.5|20|0.2|4.1|4.9|N|n/a|08/2023|Incumbent",
		"11-1111.00|2.C.1|LV|5|20|0.2|4.6|5.4|N|N|08/2023|Incumbent",
	),
	"Work Activities.txt": rows(
		"O*NET-SOC Code|Element ID|Scale ID|Data Value|N|Standard Error|Lower CI Bound|Upper CI Bound|Recommend Suppress|Not Relevant|Date|Domain Source",
		"11-1111.00|4.A.1|IM|4.5|20|0.2|4.1|4.9|N|n/a|08/2023|Incumbent",
	),
	"Education, Training, and Experience.txt": rows(
		"O*NET-SOC Code|Element ID|Scale ID|Category|Data Value|N|Standard Error|Lower CI Bound|Upper CI Bound|Recommend Suppress|Date|Domain Source",
		"11-1111.00|2.D.1|RL|1|25.5|20|1.2|20|30|N|08/2023|Incumbent",
		"11-1111.00|2.D.1|RL|2|74.5|20|1.2|70|80|N|08/2023|Incumbent",
	),
	"Education, Training, and Experience Categories.txt": rows(
		"Element ID|Element Name|Scale ID|Scale Name|Category|Category Description",
		"2.D.1|Level of Education|RL|Level of Education (Categories 1-2)|1|None",
		"2.D.1|Level of Education|RL|Level of Education (Categories 1-2)|2|Some",
	),
	"Job Zone Reference.txt": rows(
		"Job Zone|Name|Experience|Education|Job Training|Examples|SVP Range",
		"1|Zone One|None is needed.|None.|Some days.|Rowers.|(Below 4.0)",
		"2|Zone Two|Some is needed.|Some.|Some months.|Menders.|(4.0 to < 6.0)",
	),
	"Job Zones.txt": rows(
		"O*NET-SOC Code|Title|Job Zone|Date|Domain Source",
		"11-1111.00|Boat Menders|2|08/2023|Analyst",
	),
	"Alternate Titles.txt": rows(
		"O*NET-SOC Code|Title|Alternate Title|Short Title|Source(s)",
		"11-1111.00|Boat Menders|Boat Repairer|BR|02,08",
		"11-1111.00|Boat Menders|Shipwright|n/a|08",
		"11-1111.00|Boat Menders|Senior Boat Repairer|BR|08",
	),
	"Technology Skills.txt": rows(
		"O*NET-SOC Code|Title|Example|Commodity Code|Commodity Title|Hot Technology|In Demand",
		"11-1111.00|Boat Menders|HullCAD|43232604|Design software|Y|Y",
		"11-1111.00|Boat Menders|\"Plain\" Notes|43232104|Word processing software|N|N",
		"11-1111.01|Hull Menders|HullCAD|43232604|Design software|Y|N",
	),
	"Skills to Work Activities.txt": rows(
		"Skills Element ID|Skills Element Name|Work Activities Element ID|Work Activities Element Name",
		"2.A.1.a|Reading|4.A.1|Looking",
	),
}

// rows returns lines whose fields are parted by tabs, written here as bars.
func rows(lines ...string) string {
	return strings.ReplaceAll(strings.Join(lines, "\n")+"\n", "|", "\t")
}

// castWith returns the cast with other files; the empty text takes a file away.
func castWith(files map[string]string) fstest.MapFS {
	all := maps.Clone(cast)
	maps.Copy(all, files)
	fsys := make(fstest.MapFS)
	for name, content := range all {
		if content != "" {
			fsys[name] = &fstest.MapFile{Data: []byte(content)}
		}
	}
	return fsys
}

func gzipped(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write([]byte(s)) // a Buffer never fails
	_ = z.Close()
	return b.String()
}
