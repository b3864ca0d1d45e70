// Package company is the company of the examples: one organisation with its
// ladder, its stated problems, goals, seats and proposals, and its people, each
// of them a file that is embedded. The company and everybody in it are made up.
//
// The people are a manager, an engineering lead, a head of department, the CTO of
// a division, an executive officer, two engineers of grade 6 and one of grade 3
// who is about to become senior. The company follows the values of
// builtin:engineer-values.
package company
