package skills

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// ChangeKind says how a profile's word on a skill has changed. It is a closed
// set; the zero ChangeKind means not at all.
type ChangeKind struct{ n uint8 }

// The kinds of change.
var (
	ChangeKnown    = ChangeKind{1} // the level was unknown and is known
	ChangeUnknown  = ChangeKind{2} // the level was known and is unknown, which is not none
	ChangeRaised   = ChangeKind{3} // to a higher level of the scale
	ChangeLowered  = ChangeKind{4} // to a lower level of the scale, "none" among them
	ChangeScale    = ChangeKind{5} // to a level of another scale, which does not compare
	ChangeWaived   = ChangeKind{6} // a waiver began
	ChangeUnwaived = ChangeKind{7} // a waiver ended, whether a level is known now or not
	ChangeSurer    = ChangeKind{8} // nothing but the confidence rose
	ChangeLessSure = ChangeKind{9} // nothing but the confidence fell
)

// ChangeKinds yields the kinds in the order above. It can be run again.
func ChangeKinds() iter.Seq[ChangeKind] { return slices.Values(changeKinds[:]) }

// All of these but the first are by the kind's number.
var (
	changeKinds = [...]ChangeKind{
		ChangeKnown, ChangeUnknown, ChangeRaised, ChangeLowered, ChangeScale, ChangeWaived, ChangeUnwaived, ChangeSurer, ChangeLessSure,
	}
	changeWords = [...]string{"", "known", "unknown", "raised", "lowered", "scale", "waived", "unwaived", "surer", "less-sure"}
	changeTexts = [...]text.Text{
		{},
		text.EnJa("known now", "新たに判明"),
		text.EnJa("unknown now", "不明に変化"),
		text.EnJa("raised", "上昇"),
		text.EnJa("lowered", "低下"),
		text.EnJa("on another scale", "尺度の変更"),
		text.EnJa("waived now", "免除の開始"),
		text.EnJa("waived no more", "免除の終了"),
		text.EnJa("surer", "確信度の上昇"),
		text.EnJa("less sure", "確信度の低下"),
	}
	changeLines = [...]text.Text{
		text.EnJa("{skill}: no change", "{skill}: 変化なし"),
		text.EnJa("{skill}: {to}, unknown before", "{skill}: 「{to}」（以前は不明）"),
		text.EnJa("{skill}: unknown, {from} before", "{skill}: 不明（以前は「{from}」）"),
		text.EnJa("{skill}: raised from {from} to {to}", "{skill}: 「{from}」から「{to}」に上昇"),
		text.EnJa("{skill}: lowered from {from} to {to}", "{skill}: 「{from}」から「{to}」に低下"),
		text.EnJa("{skill}: {to} on the scale {toScale}, {from} on {fromScale} before", "{skill}: 「{from}」（尺度 {fromScale}）から「{to}」（尺度 {toScale}）に変更"),
		text.EnJa("{skill}: waived ({why}), {from} before", "{skill}: 免除（理由は「{why}」、以前は「{from}」）"),
		text.EnJa("{skill}: {to}, waived before", "{skill}: 「{to}」（以前は免除）"),
		text.EnJa("{skill}: surer of {to}, with confidence {toConfidence} after {fromConfidence}", "{skill}: 「{to}」の確信度が {fromConfidence} から {toConfidence} に上昇"),
		text.EnJa("{skill}: less sure of {to}, with confidence {toConfidence} after {fromConfidence}", "{skill}: 「{to}」の確信度が {fromConfidence} から {toConfidence} に低下"),
	}
)

// String returns the kind's word, "" for the zero ChangeKind.
func (k ChangeKind) String() string { return changeWords[k.n] }

// Text returns what people call the kind in the closest language to tag, "" for
// the zero ChangeKind.
func (k ChangeKind) Text(tag language.Tag) string { return changeTexts[k.n].In(tag) }

// MarshalText writes the kind's word.
func (k ChangeKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads what [ChangeKind.MarshalText] writes; the empty text gives
// the zero ChangeKind. On an error, of the kind [ErrUnknownWord], the kind stays
// unchanged.
func (k *ChangeKind) UnmarshalText(word []byte) error {
	return closed.Unmarshal(k, word, changeKinds[:])
}

// Holding is what a profile says of one skill. The zero Holding says nothing:
// the skill is unknown.
type Holding struct {
	Level      Level     // the zero Level when it is unknown
	Waiver     text.Text // why the skill is waived; the zero Text when it is not
	Claim      Claim     // the claim that counts; the zero Claim for a supposition, see [Profile.With]
	Confidence float64   // in the claim, after decay, in [0,1]; 0 without a claim
}

func (e *entry) holding() Holding {
	if e.confidence == supposed {
		return Holding{Level: e.claim.level}
	}
	return Holding{e.claim.level, e.claim.Waiver(), e.claim, e.confidence}
}

func (h Holding) entry(id ID) entry {
	if h.Claim.skill == "" {
		return entry{Claim{skill: id, level: h.Level}, supposed}
	}
	return entry{h.Claim, h.Confidence}
}

// Change is how a profile's word on one skill has changed.
type Change struct {
	Skill    ID
	Kind     ChangeKind
	From, To Holding
}

// Difference is how one profile differs from another. It is immutable. The zero
// Difference is that of a profile without a day from itself.
type Difference struct {
	from, to date.Date
	changes  []Change // sorted by skill, none twice
}

// Diff returns what has changed from one profile to another: one change at most
// for each skill. Profiles that are equal under [Profile.Equal] differ in
// confidence alone; of levels that nobody claims no confidence is known, and it
// has not changed. That a level rests on another claim now is no change, nor is
// another reason of a waiver. It takes O(n) time for n skills.
func Diff(from, to Profile) Difference {
	d := Difference{from: from.asOf, to: to.asOf}
	add := func(id ID, before, after Holding) {
		if kind := kindOf(before, after); kind != (ChangeKind{}) {
			d.changes = append(d.changes, Change{id, kind, before, after})
		}
	}
	for i, k := 0, 0; i < from.size() || k < to.size(); {
		order := 0
		switch {
		case k == to.size():
			order = -1
		case i == from.size():
			order = 1
		default:
			order = cmp.Compare(from.at(i).claim.skill, to.at(k).claim.skill)
		}
		switch {
		case order < 0:
			add(from.at(i).claim.skill, from.at(i).holding(), Holding{})
			i++
		case order > 0:
			add(to.at(k).claim.skill, Holding{}, to.at(k).holding())
			k++
		default:
			add(from.at(i).claim.skill, from.at(i).holding(), to.at(k).holding())
			i++
			k++
		}
	}
	return d
}

// kindOf returns how what is said of a skill has changed.
func kindOf(from, to Holding) ChangeKind {
	waived, isWaived := !from.Waiver.IsZero(), !to.Waiver.IsZero()
	order, ok := to.Level.Compare(from.Level)
	switch {
	case waived != isWaived && isWaived:
		return ChangeWaived
	case waived != isWaived:
		return ChangeUnwaived
	case from.Level == to.Level && from.Claim.skill != "" && to.Claim.skill != "":
		return [...]ChangeKind{ChangeLessSure, {}, ChangeSurer}[1+cmp.Compare(to.Confidence, from.Confidence)]
	case from.Level == to.Level:
		return ChangeKind{}
	case from.Level.IsZero():
		return ChangeKnown
	case to.Level.IsZero():
		return ChangeUnknown
	case !ok:
		return ChangeScale
	case order > 0:
		return ChangeRaised
	default:
		return ChangeLowered
	}
}

// From returns the day of the first profile, the zero Date when it is of no day.
func (d Difference) From() date.Date { return d.from }

// To returns the day of the second profile, the zero Date when it is of no day.
func (d Difference) To() date.Date { return d.to }

// Len returns the number of skills that have changed.
func (d Difference) Len() int { return len(d.changes) }

// All yields the changes, in order of the skills' ids. It can be run again.
func (d Difference) All() iter.Seq[Change] { return slices.Values(d.changes) }

// Apply returns a profile of the day [Difference.To] that says of each skill that
// has changed what the second profile says, and of the others what p says. Applied
// to the first profile it gives one that is equal to the second. It takes O(n)
// time for n skills.
func (d Difference) Apply(p Profile) Profile {
	list := make([]entry, 0, p.size()+len(d.changes))
	done := 0 // of p
	for _, c := range d.changes {
		i, found := p.find(c.Skill)
		list = p.appendEntries(list, done, i)
		done = i
		if found {
			done++
		}
		if !c.To.Level.IsZero() || !c.To.Waiver.IsZero() {
			list = append(list, c.To.entry(c.Skill))
		}
	}
	return newProfile(d.to, p.appendEntries(list, done, p.size()))
}

// Text returns the changes line by line in the closest language to tag, with the
// names of skills from a catalog and those of levels from their scales. Ids stand
// in for what they lack.
func (d Difference) Text(tag language.Tag, catalog Catalog, scales ...Scale) string {
	var b strings.Builder
	for _, c := range d.changes {
		b.WriteString(c.Text(tag, catalog, scales...))
		b.WriteByte('\n')
	}
	return b.String()
}

// String returns the changes line by line in English, without names.
func (d Difference) String() string { return d.Text(language.English, Catalog{}) }

// Text returns the change as a line, as [Difference.Text] does.
func (c Change) Text(tag language.Tag, catalog Catalog, scales ...Scale) string {
	in := naming{tag, catalog, scales}
	called := func(h Holding) string {
		if !h.Waiver.IsZero() {
			return says.waiver.In(tag)
		}
		return in.level(h.Level)
	}
	return changeLines[c.Kind.n].Fill(tag, "skill", in.skill(c.Skill), "from", called(c.From), "to", called(c.To), "why", c.To.Waiver.In(tag),
		"fromScale", in.scale(c.From.Level), "toScale", in.scale(c.To.Level),
		"fromConfidence", confidenceText(c.From.Confidence), "toConfidence", confidenceText(c.To.Confidence))
}
