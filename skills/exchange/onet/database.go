package onet

import (
	"strings"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
)

// Database is the record of an O*NET database: the rows of its files, in their
// order. What a file repeats from another (titles, names of elements and scales)
// is kept once, in Occupations, Elements and Scales; [NameDiffers] tells where a
// file says something else.
//
// Every row has the line of its file on which it stands, from 1; 0 means that it
// is from no file. Extra is what columns hold that this package does not know, by
// their names; nil means that there is none.
type Database struct {
	Version string // such as "29.0"; "" means that neither the folder's name nor its read-me says

	Occupations     []Occupation     // Occupation Data, and further ones that only other files name
	Elements        []Element        // Content Model Reference, and further ones that only other files name
	Scales          []Scale          // Scales Reference, and further ones that only other files name
	Anchors         []Anchor         // Level Scale Anchors
	Categories      []Category       // Education, Training, and Experience Categories
	Zones           []Zone           // Job Zone Reference
	JobZones        []JobZone        // Job Zones
	AlternateTitles []AlternateTitle // Alternate Titles
	Technologies    []Technology     // Technology Skills
	Activities      []Activity       // Skills to Work Activities
	Tables          []Table          // Skills, Knowledge and every other file of ratings, by name

	Files map[string]string // paths of the files, by name without ending; nil means that the rows are from no files
}

// Occupation is a row of "Occupation Data".
type Occupation struct {
	Code        string // O*NET-SOC code, such as "15-1252.00"
	Title       string
	Description string
	Line        int // 0 also means that only other files name the occupation
	Extra       map[string]string
}

// Element is a row of "Content Model Reference": a part of the model in which
// O*NET describes work.
type Element struct {
	ID          string // such as "2.A.1.a", which is a part of "2.A.1"
	Name        string
	Description string
	Line        int // 0 also means that only other files name the element
	Extra       map[string]string
}

// Scale is a row of "Scales Reference".
type Scale struct {
	ID               string // such as "LV"
	Name             string
	Minimum, Maximum *decimal.Decimal // nil means not stated
	Line             int              // 0 also means that only other files name the scale
	Extra            map[string]string
}

// Anchor is a row of "Level Scale Anchors": what a value on a scale means for one
// element.
type Anchor struct {
	Element, Scale string
	Value          decimal.Decimal
	Description    string
	Line           int
	Extra          map[string]string
}

// Category is a row of "Education, Training, and Experience Categories": what
// one of the answers to a question means.
type Category struct {
	Element, Scale string
	Category       string
	Description    string
	Line           int
	Extra          map[string]string
}

// Zone is a row of "Job Zone Reference": how much preparation the occupations of
// a zone need.
type Zone struct {
	Zone                                      int // from 1, the least preparation
	Name                                      string
	Experience, Education, Training, Examples string
	SVPRange                                  string // Specific Vocational Preparation, such as "(4.0 to < 6.0)"
	Line                                      int
	Extra                                     map[string]string
}

// JobZone is a row of "Job Zones": the zone of an occupation.
type JobZone struct {
	Occupation string
	Zone       int
	Date       date.Date // a month; the zero value means not stated
	Source     string    // who says so, such as "Analyst"; "" means not stated
	Line       int
	Extra      map[string]string
}

// AlternateTitle is a row of "Alternate Titles": another name of an occupation.
type AlternateTitle struct {
	Occupation string
	Title      string
	Short      string // "" means none
	Sources    string // codes joined by commas, such as "02,08"
	Line       int
	Extra      map[string]string
}

// Technology is a row of "Technology Skills": a product that people of an
// occupation use.
type Technology struct {
	Occupation     string
	Example        string // the product, such as "Adobe Acrobat"
	Commodity      string // code of its sort in UNSPSC
	CommodityTitle string
	Hot            Flag // employers often name the product, whatever the occupation
	InDemand       Flag // employers often name the product for this occupation
	Line           int
	Extra          map[string]string
}

// Activity is a row of "Skills to Work Activities": a work activity for which a
// skill matters.
type Activity struct {
	Skill, Activity string // ids of elements
	Line            int
	Extra           map[string]string
}

// Table returns the ratings of a file, by the file's name without its ending,
// such as "Skills"; none where the database has no such file. The caller must not
// write to them.
func (d Database) Table(name string) []Rating {
	for _, t := range d.Tables {
		if t.Name == name {
			return t.Ratings
		}
	}
	return nil
}

// Attribution returns the line that the licence asks whoever shows the data to
// print. See onetcenter.org/license_db.html.
func (d Database) Attribution() string {
	return "This product includes information from the " + d.name() + " by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). " +
		"Used under the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA."
}

func (d Database) name() string {
	return strings.Join(strings.Fields("O*NET "+d.Version+" Database"), " ")
}
