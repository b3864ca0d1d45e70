package onet

import (
	"strconv"
	"strings"
)

// marks are names of files by which a folder is known to hold a database.
var marks = []string{
	"Occupation Data", "Content Model Reference", "Scales Reference", "Skills", "Knowledge", "Abilities", "Work Styles", "Work Activities",
	"Technology Skills", "Alternate Titles", "Job Zones",
}

// forms are the files of which each has a form of its own, reference files
// first, since what they say of a code or an element counts.
var forms = []struct {
	name string
	read func(*sheet, *Database) error
}{
	{"Occupation Data", (*sheet).occupations},
	{"Content Model Reference", (*sheet).contentModel},
	{"Scales Reference", (*sheet).scalesReference},
	{"Level Scale Anchors", (*sheet).anchors},
	{"Education, Training, and Experience Categories", (*sheet).categories},
	{"Job Zone Reference", (*sheet).zones},
	{"Job Zones", (*sheet).jobZones},
	{"Alternate Titles", (*sheet).alternateTitles},
	{"Technology Skills", (*sheet).technologies},
	{"Skills to Work Activities", (*sheet).activities},
}

// The columns that several files have.
const (
	colCode    = "O*NET-SOC Code"
	colTitle   = "Title"
	colElement = "Element ID"
	colName    = "Element Name"
	colScale   = "Scale ID"
	colScaleIs = "Scale Name"
	colValue   = "Data Value"
	colDate    = "Date"
	colSource  = "Domain Source"
)

func (s *sheet) occupations(db *Database) error {
	code, title, description := s.need(colCode), s.need(colTitle), s.need("Description")
	return rows(s, &db.Occupations, func() Occupation {
		w := s.code(code)
		s.unique(rowKey{w.index}, w.text)
		s.name(title)
		s.called(w, title)
		return Occupation{w.text, w.name, s.cell(description), s.t.Line(), s.extra()}
	})
}

func (s *sheet) contentModel(db *Database) error {
	id, name, description := s.need(colElement), s.need(colName), s.need("Description")
	return rows(s, &db.Elements, func() Element {
		w := s.element(id)
		s.unique(rowKey{w.index}, w.text)
		s.name(name)
		s.called(w, name)
		return Element{w.text, w.name, s.cell(description), s.t.Line(), s.extra()}
	})
}

func (s *sheet) scalesReference(db *Database) error {
	id, name, least, most := s.need(colScale), s.need(colScaleIs), s.need("Minimum"), s.need("Maximum")
	return rows(s, &db.Scales, func() Scale {
		w := s.scale(id)
		s.unique(rowKey{w.index}, w.text)
		s.name(name)
		s.called(w, name)
		return Scale{w.text, w.name, s.number(least), s.number(most), s.t.Line(), s.extra()}
	})
}

func (s *sheet) anchors(db *Database) error {
	element, name, scale, scaleName := s.need(colElement), s.may(colName), s.need(colScale), s.may(colScaleIs)
	value, description := s.need("Anchor Value"), s.need("Anchor Description")
	return rows(s, &db.Anchors, func() Anchor {
		e, sc, v := s.element(element), s.scale(scale), s.value(value)
		s.called(e, name)
		s.called(sc, scaleName)
		s.unique(rowKey{e.index, sc.index, s.key(v.String()).index}, e.text, sc.text, v.String())
		return Anchor{e.text, sc.text, v, s.name(description), s.t.Line(), s.extra()}
	})
}

func (s *sheet) categories(db *Database) error {
	element, name, scale, scaleName := s.need(colElement), s.may(colName), s.need(colScale), s.may(colScaleIs)
	category, description := s.need("Category"), s.need("Category Description")
	return rows(s, &db.Categories, func() Category {
		e, sc := s.element(element), s.scale(scale)
		s.called(e, name)
		s.called(sc, scaleName)
		c := s.key(s.name(category))
		s.unique(rowKey{e.index, sc.index, c.index}, e.text, sc.text, c.text)
		return Category{e.text, sc.text, c.text, s.name(description), s.t.Line(), s.extra()}
	})
}

func (s *sheet) zones(db *Database) error {
	zone, name, experience, education := s.need("Job Zone"), s.need("Name"), s.need("Experience"), s.need("Education")
	training, examples, svp := s.need("Job Training"), s.need("Examples"), s.need("SVP Range")
	return rows(s, &db.Zones, func() Zone {
		n := s.count(zone, 1)
		s.unique(rowKey{s.key(strconv.Itoa(n)).index}, s.cell(zone))
		return Zone{
			n, s.name(name), s.cell(experience), s.cell(education), s.cell(training), s.cell(examples), s.cell(svp), s.t.Line(), s.extra(),
		}
	})
}

func (s *sheet) jobZones(db *Database) error {
	code, title, zone := s.need(colCode), s.may(colTitle), s.need("Job Zone")
	month, source := s.may(colDate), s.may(colSource)
	return rows(s, &db.JobZones, func() JobZone {
		w := s.code(code)
		s.called(w, title)
		s.unique(rowKey{w.index}, w.text)
		return JobZone{w.text, s.count(zone, 1), s.month(month), s.once(source), s.t.Line(), s.extra()}
	})
}

func (s *sheet) alternateTitles(db *Database) error {
	code, title, other := s.need(colCode), s.may(colTitle), s.need("Alternate Title")
	short, sources := s.may("Short Title"), s.may("Source(s)")
	return rows(s, &db.AlternateTitles, func() AlternateTitle {
		w := s.code(code)
		s.called(w, title)
		return AlternateTitle{w.text, strings.Clone(s.name(other)), s.once(short), s.once(sources), s.t.Line(), s.extra()}
	})
}

func (s *sheet) technologies(db *Database) error {
	code, title, example := s.need(colCode), s.may(colTitle), s.need("Example")
	commodity, called, hot, inDemand := s.need("Commodity Code"), s.need("Commodity Title"), s.may("Hot Technology"), s.may("In Demand")
	return rows(s, &db.Technologies, func() Technology {
		w := s.code(code)
		s.called(w, title)
		return Technology{w.text, s.product(example), s.commodity(commodity), s.once(called), s.flag(hot), s.flag(inDemand), s.t.Line(), s.extra()}
	})
}

func (s *sheet) activities(db *Database) error {
	skill, name := s.need("Skills Element ID"), s.may("Skills Element Name")
	activity, called := s.need("Work Activities Element ID"), s.may("Work Activities Element Name")
	return rows(s, &db.Activities, func() Activity {
		from, to := s.element(skill), s.element(activity)
		s.called(from, name)
		s.called(to, called)
		s.unique(rowKey{from.index, to.index}, from.text, to.text)
		return Activity{from.text, to.text, s.t.Line(), s.extra()}
	})
}

// isTable reports whether the file has the columns of ratings.
func (s *sheet) isTable() bool {
	for _, name := range []string{colCode, colElement, colScale, colValue} {
		if s.t.Find(name) == absent {
			return false
		}
	}
	return true
}

func (s *sheet) ratings(into *[]Rating) error {
	code, title, element, name := s.need(colCode), s.may(colTitle), s.need(colElement), s.may(colName)
	scale, scaleName, category, value := s.need(colScale), s.may(colScaleIs), s.may("Category"), s.need(colValue)
	n, deviation, lower, upper := s.may("N"), s.may("Standard Error"), s.may("Lower CI Bound"), s.may("Upper CI Bound")
	suppress, notRelevant, month, source := s.may("Recommend Suppress"), s.may("Not Relevant"), s.may(colDate), s.may(colSource)
	return rows(s, into, func() Rating {
		o, e, sc := s.code(code), s.element(element), s.scale(scale)
		s.called(o, title)
		s.called(e, name)
		s.called(sc, scaleName)
		c := s.key(s.stated(category))
		r := Rating{
			Occupation: o.text, Element: e.text, Scale: sc.text, Category: c.text, Value: s.value(value),
			N: s.count(n, 0), StandardError: s.number(deviation), Lower: s.number(lower), Upper: s.number(upper),
			Suppress: s.flag(suppress), NotRelevant: s.flag(notRelevant), Date: s.month(month), Source: s.once(source),
			Line: s.t.Line(), Extra: s.extra(),
		}
		s.check(r, deviation, lower)
		s.unique(rowKey{o.index, e.index, sc.index, c.index}, o.text, e.text, sc.text, c.text)
		return r
	})
}

// key returns the word of a text that tells rows of one element apart.
func (s *sheet) key(text string) *word {
	w, _ := s.keys.get(text)
	return w
}
