// Package decimal is the exact number of weights and step values.
//
// Career ladders say 0.7 and mean 7/10: three skills at weight 0.7 reach a
// minimum of 2.1, which binary floating point misses. A [Decimal] is that
// number, exactly. Sums and products are built on math/big from
// [Decimal.Rat]; this package only keeps, reads, compares and writes.
//
// # Model
//
// A Decimal is a whole number of at most 18 digits, divided by a power of ten
// up to 10^9, the smallest that does. It is a small comparable value: equal
// numbers are ==. The zero Decimal is the number 0.
//
// # Errors
//
// Errors are returned in the following cases, all of the kind [ErrInvalid]: a
// text that is not of the form -12.34, among it NaN, infinities and exponents;
// more than 18 digits; more than 9 digits after the point.
package decimal
