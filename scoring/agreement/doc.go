// Package agreement says how far evaluators agree.
//
// Units (people, say, or pieces of work) are rated by raters: [Ratings] is the table of
// what each rater says of each unit, in which any places may be empty.
package agreement
