// Package fit measures how well the facts of a person cover what a grade or role
// requires, skill by skill, and which skill closes most of the gap ([To]).
package fit
