// Package ft reads the engineering progression of the Financial Times: three
// families of jobs, each with levels, themes and what is expected at a level in
// a theme, and two older versions of the first one.
//
// It shows a track that forks into individual contributors and people managers,
// a required level (the proficiency) beside the words in which it is expected,
// and behaviours with ids by which versions are compared.
//
// The progression is under the MIT licence,
// github.com/Financial-Times/engineering-progression; nothing of it is in this
// folder.
package ft
