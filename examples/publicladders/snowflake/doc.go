// Package snowflake reads Medium's Snowflake, an engineering growth framework
// that adds up points: 16 tracks of five milestones, a level by the sum, and
// titles for bands of it that overlap.
//
// It shows a ladder by score: what Snowflake calls a track is a competency
// here, its milestones are the steps of one scale with a number each, and the
// 15 levels are the grades of one track, by a sum over all competencies.
//
// Snowflake is Apache-2.0, github.com/Medium/snowflake; nothing of it is in
// this folder.
package snowflake
