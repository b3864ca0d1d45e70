package scoring

import (
	"fmt"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/market"
)

// value adds the market value and its reasons.
func (l *ledger) value(at string, v market.Value) {
	crossing, deepening, accompanying := l.crossed(), l.deepened(), l.accompanied()
	c := v.Crossing()
	l.add(at+"crossing", ends(c.Range()), says.crossing, crossing)
	least, most, all := c.Reached()
	l.add(at+"reached", fmt.Sprintf("%v..%v of %v domains", least, most, all), says.reached, crossing)
	domains, known := c.Domains()
	l.add(at+"domains", orUnknown(domains, known), says.domains, crossing)
	jobs, known := c.EffectiveJobs()
	l.add(at+"jobs", orUnknown(jobs, known), says.jobs, crossing)

	d := v.Deepening()
	l.add(at+"deepening", ends(d.Range()), says.deepening, deepening)
	for s := range d.Deepest() {
		l.add(at+"depth."+string(s.Skill), fmt.Sprintf("%s: inside %s, outside %s", ends(s.Depth()), placed(s.Inside), placed(s.Outside)), says.depth, deepening)
	}
	for t := range d.TopLines() {
		l.add(at+"topline."+string(t.Skill), fmt.Sprintf("%v, %d others with it, %d steps above the next", t.Level, t.Sharing, t.Above), says.topLine, deepening)
	}

	a := v.Accompanying()
	l.add(at+"accompanying", ends(a.Range()), says.accompanying, accompanying)
	named, of, asked := a.Named()
	l.add(at+"named", fmt.Sprintf("%d of %d, asked: %v", named, of, asked), says.named, accompanying)
	touched := 0
	for range a.Touched() {
		touched++
	}
	l.add(at+"touched", fmt.Sprintf("%d of %d, %s", touched, a.Open(), ends(a.TouchedShare())), says.touched, accompanying)
	stage, asked := a.Stage()
	l.add(at+"trust", fmt.Sprintf("%v, asked: %v, %s", stage, asked, ends(a.TrustShare())), says.trust, accompanying)

	l.add(at+"volume", ends(v.Volume()), says.volume, crossing.and(deepening).and(accompanying).and(sources{FromSetting.Of("weights")}))
}

// growth adds how the volume of abilities grew.
func (l *ledger) growth(at string, m Locator) {
	g, err := m.Growth()
	from := sources{l.ladder(), FromSetting.Of("since"), FromSetting.Of("growth")}.and(settings)
	for c := range g.Changes() {
		from = append(from, FromClaim.Of(string(c.Skill)))
	}
	if err != nil {
		l.add(at+"growth", err, says.grown, from)
		return
	}
	l.add(at+"growth", g, says.grown, from)
	l.add(at+"growth.side", g.After().Side(), says.side, from)
	for c := range g.Changes() {
		l.add(at+"growth."+string(c.Skill), c.Part, says.part, from)
	}
}

// crossed is what crossing rests on: which fields there are follows from what the ladder
// measures and from what people inside are known on.
func (l *ledger) crossed() sources {
	return sources{
		l.ladder(), FromRequirement.Of(l.input.Ladder.ID()), FromClaim.Of(""), FromRecord.Of("stints"), l.organisation(),
	}.and(settings)
}

// deepened is what deepening rests on.
func (l *ledger) deepened() sources {
	return sources{l.ladder(), FromRequirement.Of(l.input.Ladder.ID()), FromClaim.Of(""), l.organisation(), l.population()}.and(settings)
}

// accompanied is what accompanying rests on. Claims bring evidence along.
func (l *ledger) accompanied() sources {
	return sources{
		FromClaim.Of(""), FromRecord.Of("evidence"), FromRecord.Of("named"), FromRecord.Of("trusted"), l.organisation(), FromSetting.Of("as-of"),
	}
}

// ends writes a range with both ends in full.
func ends(r fit.Range) string { return fmt.Sprintf("%v..%v", r.Lo, r.Hi) }

func orUnknown(x float64, known bool) string {
	if !known {
		return ladder.Unknown.String()
	}
	return fmt.Sprint(x)
}

// placed writes the place among other people.
func placed(p market.Percentile) string {
	mid, known := p.Mid()
	return fmt.Sprintf("%s of %d", orUnknown(mid, known), p.Known)
}
