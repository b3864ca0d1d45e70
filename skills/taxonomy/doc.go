// Package taxonomy holds a public taxonomy of work: a catalog of skills, the
// occupations that need them, and how much they do.
package taxonomy
