package jsonresume

import (
	"encoding/json"

	"github.com/kakezan/kakezan/skills/date"
)

// Resume is the record of a resume, in the format's own terms. A key that is
// absent is nil, or the zero Date; an empty text or list is one that is stated.
// What the schema does not name is in the field More of its object, as JSON
// text.
type Resume struct {
	Schema       *string       `json:"$schema,omitzero"` // link to the version of the schema
	Basics       *Basics       `json:"basics,omitzero"`
	Work         []Work        `json:"work,omitzero"`
	Volunteer    []Volunteer   `json:"volunteer,omitzero"`
	Education    []Education   `json:"education,omitzero"`
	Awards       []Award       `json:"awards,omitzero"`
	Certificates []Certificate `json:"certificates,omitzero"`
	Publications []Publication `json:"publications,omitzero"`
	Skills       []Skill       `json:"skills,omitzero"`
	Languages    []Language    `json:"languages,omitzero"`
	Interests    []Interest    `json:"interests,omitzero"`
	References   []Reference   `json:"references,omitzero"`
	Projects     []Project     `json:"projects,omitzero"`
	Meta         *Meta         `json:"meta,omitzero"`
	More         More          `json:"-"`

	places places // of the file that was read; none in a record that a program made
}

// More is what an object has beside the keys of the schema: each key with its
// value, as JSON text. Nil means that there is nothing.
type More map[string]json.RawMessage

// Basics is who the person is.
type Basics struct {
	Name     *string   `json:"name,omitzero"`
	Label    *string   `json:"label,omitzero"` // such as "Web Developer"
	Image    *string   `json:"image,omitzero"`
	Email    *string   `json:"email,omitzero"`
	Phone    *string   `json:"phone,omitzero"`
	URL      *string   `json:"url,omitzero"`
	Summary  *string   `json:"summary,omitzero"`
	Location *Location `json:"location,omitzero"`
	Profiles []Account `json:"profiles,omitzero"`
	More     More      `json:"-"`
}

// Location is where somebody lives or a job is.
type Location struct {
	Address     *string `json:"address,omitzero"` // lines are parted by line feeds
	PostalCode  *string `json:"postalCode,omitzero"`
	City        *string `json:"city,omitzero"`
	CountryCode *string `json:"countryCode,omitzero"` // ISO 3166-1 alpha-2
	Region      *string `json:"region,omitzero"`
	More        More    `json:"-"`
}

// Account is a social network that the person takes part in.
type Account struct {
	Network  *string `json:"network,omitzero"`
	Username *string `json:"username,omitzero"`
	URL      *string `json:"url,omitzero"`
	More     More    `json:"-"`
}

// Work is a time in a position.
type Work struct {
	Name        *string   `json:"name,omitzero"` // of the company
	Location    *string   `json:"location,omitzero"`
	Description *string   `json:"description,omitzero"` // of the company
	Position    *string   `json:"position,omitzero"`
	URL         *string   `json:"url,omitzero"`
	StartDate   date.Date `json:"startDate,omitzero"`
	EndDate     date.Date `json:"endDate,omitzero"`
	Summary     *string   `json:"summary,omitzero"`
	Highlights  []string  `json:"highlights,omitzero"`
	More        More      `json:"-"`
}

// Volunteer is a time of unpaid work.
type Volunteer struct {
	Organization *string   `json:"organization,omitzero"`
	Position     *string   `json:"position,omitzero"`
	URL          *string   `json:"url,omitzero"`
	StartDate    date.Date `json:"startDate,omitzero"`
	EndDate      date.Date `json:"endDate,omitzero"`
	Summary      *string   `json:"summary,omitzero"`
	Highlights   []string  `json:"highlights,omitzero"`
	More         More      `json:"-"`
}

// Education is a time at a school.
type Education struct {
	Institution *string   `json:"institution,omitzero"`
	URL         *string   `json:"url,omitzero"`
	Area        *string   `json:"area,omitzero"`
	StudyType   *string   `json:"studyType,omitzero"`
	StartDate   date.Date `json:"startDate,omitzero"`
	EndDate     date.Date `json:"endDate,omitzero"`
	Score       *string   `json:"score,omitzero"`
	Courses     []string  `json:"courses,omitzero"`
	More        More      `json:"-"`
}

// Award is an award that the person has received.
type Award struct {
	Title   *string   `json:"title,omitzero"`
	Date    date.Date `json:"date,omitzero"`
	Awarder *string   `json:"awarder,omitzero"`
	Summary *string   `json:"summary,omitzero"`
	More    More      `json:"-"`
}

// Certificate is a certificate that the person has received.
type Certificate struct {
	Name   *string   `json:"name,omitzero"`
	Date   date.Date `json:"date,omitzero"`
	URL    *string   `json:"url,omitzero"`
	Issuer *string   `json:"issuer,omitzero"`
	More   More      `json:"-"`
}

// Publication is something that the person has published.
type Publication struct {
	Name        *string   `json:"name,omitzero"`
	Publisher   *string   `json:"publisher,omitzero"`
	ReleaseDate date.Date `json:"releaseDate,omitzero"`
	URL         *string   `json:"url,omitzero"`
	Summary     *string   `json:"summary,omitzero"`
	More        More      `json:"-"`
}

// Skill is a skill with a level in the person's own words, and with words that
// belong to it.
type Skill struct {
	Name     *string  `json:"name,omitzero"`
	Level    *string  `json:"level,omitzero"` // such as "Master"
	Keywords []string `json:"keywords,omitzero"`
	More     More     `json:"-"`
}

// Language is a language that the person speaks.
type Language struct {
	Language *string `json:"language,omitzero"`
	Fluency  *string `json:"fluency,omitzero"` // such as "Native speaker"
	More     More    `json:"-"`
}

// Interest is something that the person likes.
type Interest struct {
	Name     *string  `json:"name,omitzero"`
	Keywords []string `json:"keywords,omitzero"`
	More     More     `json:"-"`
}

// Reference is what somebody says of the person.
type Reference struct {
	Name      *string `json:"name,omitzero"`
	Reference *string `json:"reference,omitzero"`
	More      More    `json:"-"`
}

// Project is a project of the person's career.
type Project struct {
	Name        *string   `json:"name,omitzero"`
	Description *string   `json:"description,omitzero"`
	Highlights  []string  `json:"highlights,omitzero"`
	Keywords    []string  `json:"keywords,omitzero"`
	StartDate   date.Date `json:"startDate,omitzero"`
	EndDate     date.Date `json:"endDate,omitzero"`
	URL         *string   `json:"url,omitzero"`
	Roles       []string  `json:"roles,omitzero"`
	Entity      *string   `json:"entity,omitzero"` // the company behind it
	Type        *string   `json:"type,omitzero"`   // such as "talk"
	More        More      `json:"-"`
}

// Meta is about the file itself.
type Meta struct {
	Canonical    *string `json:"canonical,omitzero"` // link to the latest version of the file
	Version      *string `json:"version,omitzero"`
	LastModified *string `json:"lastModified,omitzero"` // such as "2017-12-24T15:53:00"
	More         More    `json:"-"`
}

// Modified returns the day on which the file was last changed, the zero Date when
// nobody has said, or in no form that begins with a date.
func (m *Meta) Modified() date.Date {
	if m == nil || m.LastModified == nil {
		return date.Date{}
	}
	day := *m.LastModified
	if len(day) > len("2017-12-24") && day[len("2017-12-24")] == 'T' {
		day = day[:len("2017-12-24")]
	}
	d, _ := date.Parse(day) // the zero Date on an error
	return d
}

// Equal reports whether both resumes say the same, wherever in a file they say
// it. Values that the schema does not name compare by their JSON text, in which
// white space between tokens does not count.
func (r Resume) Equal(s Resume) bool {
	r.places, s.places = nil, nil
	return equal(&r, &s)
}

// MarshalJSON writes the resume as [Write] does, on one line.
func (r Resume) MarshalJSON() ([]byte, error) { return marshal(&r, new(Resume)) }

// UnmarshalJSON reads a resume as [Read] does, strictly. On an error the resume
// stays unchanged.
func (r *Resume) UnmarshalJSON(data []byte) error {
	var read Resume
	_, err := parse("", data, &read, strictly)
	if err == nil {
		*r = read
	}
	return err
}

// MarshalJSON writes the job as [WriteJob] does, on one line.
func (j Job) MarshalJSON() ([]byte, error) { return marshal(&j, new(Job)) }

// UnmarshalJSON reads a job as [ReadJob] does, strictly. On an error the job
// stays unchanged.
func (j *Job) UnmarshalJSON(data []byte) error {
	var read Job
	_, err := parse("", data, &read, strictly)
	if err == nil {
		*j = read
	}
	return err
}
