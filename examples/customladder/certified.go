package main

import (
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// certified is a kind of requirement that the library does not have: a
// certificate of an issuer, not older than some years. A certificate is a piece
// of evidence whose link begins with the issuer's address.
type certified struct {
	By    string `json:"by"`
	Years int    `json:"years"`
}

const certifiedKind = "x-certified"

var notCertified = problem.Define("bad-certificate", problem.Fatal,
	text.EnJa("a certificate needs an issuer (by) and a number of years above 0", "認定証には、発行元（by）と 0 より大きい年数（years）が必要です"))

// Kind returns the word for the kind in files.
func (c certified) Kind() string { return certifiedKind }

// Check returns what is wrong with the condition.
func (c certified) Check(ladder.Ladder) problem.List {
	if c.By == "" || c.Years < 1 {
		return problem.List{notCertified.At("")}
	}
	return nil
}

// Evaluate looks for the certificate. Where nobody has said what evidence there
// is, or the date of a certificate is not known, the outcome is unknown.
func (c certified) Evaluate(f ladder.Facts) (ladder.Outcome, ladder.Progress) {
	_, complete, _ := f.Stated()
	asOf := f.Profile().AsOf()
	outcome := ladder.NotMet
	if !complete {
		outcome = ladder.Unknown
	}
	for piece := range f.Evidence() {
		switch {
		case !strings.HasPrefix(piece.Link, c.By):
		case piece.Date.IsZero() && !asOf.IsZero():
			if outcome == ladder.NotMet {
				outcome = ladder.Unknown
			}
		case c.fresh(piece.Date, asOf):
			outcome = ladder.Met
		}
	}
	switch outcome {
	case ladder.Met:
		return outcome, ladder.Progress{Lo: 1, Hi: 1}
	case ladder.Unknown:
		return outcome, ladder.Progress{Lo: 0, Hi: 1}
	default:
		return outcome, ladder.Progress{}
	}
}

// fresh reports whether a certificate of a day counts as of another one.
func (c certified) fresh(day, asOf date.Date) bool {
	if asOf.IsZero() {
		return true
	}
	last := asOf.Latest()
	oldest := date.From(time.Date(last.Year()-c.Years, last.Month(), last.Day(), 0, 0, 0, 0, time.UTC))
	return day.Latest().Compare(oldest) >= 0 && day.Earliest().Compare(last) <= 0
}

var (
	certifiedLine = text.EnJa("certificate of {by}, not older than {years} years: {outcome}", "{by} の認定証（{years} 年以内）: {outcome}")
	certifiedYear = text.EnJa("certificate of {by}, not older than a year: {outcome}", "{by} の認定証（1 年以内）: {outcome}")
)

// Line says what is asked and how it stands.
func (c certified) Line(f ladder.Facts, tag language.Tag) string {
	outcome, _ := c.Evaluate(f)
	if c.Years == 1 {
		return certifiedYear.Fill(tag, "by", c.By, "outcome", outcome.Text(tag))
	}
	return certifiedLine.Fill(tag, "by", c.By, "years", strconv.Itoa(c.Years), "outcome", outcome.Text(tag))
}

// Equal reports whether both ask for the same certificate.
func (c certified) Equal(d ladder.Condition) bool { return d == ladder.Condition(c) }

// Witness adds such a certificate.
func (c certified) Witness(f ladder.Facts) (ladder.Facts, bool) {
	spec := f.Spec()
	spec.Evidence = append(spec.Evidence, ladder.PieceSpec{EvidenceSpec: skills.EvidenceSpec{Link: c.By, Date: f.Profile().AsOf()}})
	return ladder.NewFacts(spec), true
}
