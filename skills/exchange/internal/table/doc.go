// Package table reads tables of text, CSV and tab-separated, one row at a time,
// and knows the line and column of every field.
//
// It is what the formats of exchange have in common: gzip and a byte order mark
// are seen through, the header is read, bad rows are told from files that can't
// be read on, contexts end a reading, and progress is told. CSV itself is read
// by encoding/csv.
package table
