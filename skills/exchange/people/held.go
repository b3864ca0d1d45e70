package people

import (
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

var heldScale, _ = skills.NewScale(skills.ScaleSpec{ // a test sees that it is a scale
	ID:   "held",
	Name: text.EnJa("Held or not", "あるかないか"),
	Steps: []skills.StepSpec{{
		ID: "held", Name: text.EnJa("Held", "あり"),
		Description: text.EnJa("has the skill; nobody said at which level", "スキルがある。どの段階かは述べられていない"),
	}},
})

// The two levels of [HeldScale].
var (
	NotHeld, _ = heldScale.Step(0)
	Held, _    = heldScale.Step(1)
)

// HeldScale returns the scale of what is ticked in a list: one step, [Held], and
// "none" below it, [NotHeld]. It does not compare with scales of proficiency,
// because that somebody has a skill does not say how well.
func HeldScale() skills.Scale { return heldScale }
