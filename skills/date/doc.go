// Package date is the civil date of a career: a day, a month or a year, as
// exactly as somebody stated it.
//
// Careers are told coarsely: "SRE since 2020". A [Date] keeps that precision
// and invents no first of January. Where an algorithm needs a day, it takes
// [Date.Earliest] or [Date.Latest] and says which.
//
// # Model
//
// A Date is a year from 1 to 9999, a year and a month, or a year, a month and
// a day of the proleptic Gregorian calendar, without a time zone. It is a
// small comparable value. The zero Date states nothing; its text is "".
//
// # Errors
//
// Errors are returned in the following cases, all of the kind [ErrInvalid]: a
// text that is not of the forms 2006, 2006-01 and 2006-01-02; a month or a day
// that the calendar does not have; a year outside 1 to 9999.
package date
