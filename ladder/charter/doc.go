// Package charter says what a group is there for: its mission, vision and
// values, why it states them, how they are made, and the roadmap that follows.
package charter
