// Package ladderfile reads and writes ladders, catalogs of skills and people as
// YAML files.
package ladderfile
