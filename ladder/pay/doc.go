// Package pay says what work pays: bands of amounts by track, grade, discipline
// and experience, and where an amount lies in a band.
package pay
