package jsonresume

import "github.com/kakezan/kakezan/skills/date"

// Job is the record of a job that is advertised, in the terms of the format's
// schema for jobs. What is absent is nil, as in [Resume].
type Job struct {
	Schema           *string   `json:"$schema,omitzero"`
	Title            *string   `json:"title,omitzero"`
	Company          *string   `json:"company,omitzero"`
	Type             *string   `json:"type,omitzero"` // such as "Full-time"
	Date             date.Date `json:"date,omitzero"`
	Description      *string   `json:"description,omitzero"`
	Location         *Location `json:"location,omitzero"`
	Remote           *string   `json:"remote,omitzero" words:"Full,Hybrid,None"`
	Salary           *string   `json:"salary,omitzero"`
	Experience       *string   `json:"experience,omitzero"` // such as "Senior"
	Responsibilities []string  `json:"responsibilities,omitzero"`
	Qualifications   []string  `json:"qualifications,omitzero"`
	Skills           []Skill   `json:"skills,omitzero"`
	Meta             *Meta     `json:"meta,omitzero"`
	More             More      `json:"-"`

	places places
}

// Equal reports whether both jobs say the same, as [Resume.Equal] does.
func (j Job) Equal(k Job) bool {
	j.places, k.places = nil, nil
	return equal(&j, &k)
}
