package calibration

import (
	"math"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/text"
)

// usual is the confidence of intervals in texts, and 1 less it the level of tests.
const usual = 0.95

// Explain returns the model with every figure in the closest language to tag, of English
// and Japanese: what the ratings are, how far they scatter, each leniency with its
// interval and what its test says, and each adjusted rating. It is "" for the zero
// Additive.
func (a Additive) Explain(tag language.Tag) string {
	if a.additive == nil {
		return ""
	}
	size := a.size()
	none := account.Number(math.NaN())
	sd, explained := account.Figure{Name: says.sd, Formula: says.sdFormula, From: size}, account.Figure{Name: says.explained, Formula: says.explainedFormula, From: size}
	sd.Value, explained.Value = none, none
	if v, err := a.ResidualSD(); err == nil {
		sd.Value = account.Number(v)
	} else {
		sd.Assumed = []text.Text{spoken(err)}
	}
	if v, err := a.Explained(); err == nil {
		explained.Value = account.Number(v)
	} else {
		explained.Assumed = []text.Text{spoken(err)}
	}
	figures := []account.Figure{
		{Name: says.mean, Value: account.Number(a.Mean()), Formula: says.meanFormula, From: size, Assumed: []text.Text{says.equalSteps, says.relative}},
		{Name: says.freedom, Value: account.Number(float64(a.Freedom())), Formula: says.freedomFormula, From: size},
		sd, explained,
	}
	tests, err := a.Severity()
	for i := range a.raters {
		e := a.leniency(i, a.means()[i])
		f := account.Figure{
			Name: account.Fill(says.leniency, "id", e.id), Value: e.said(), Formula: says.leniencyFormula,
			From: append(a.given(i), account.Fill(says.raw, "value", e.raw)),
		}
		if err == nil {
			f.Assumed = []text.Text{tests[i].said(), says.normal}
		} else {
			f.Assumed = []text.Text{spoken(err)}
		}
		figures = append(figures, f)
	}
	for i := range a.units {
		e := a.adjusted(i)
		figures = append(figures, account.Figure{
			Name: account.Fill(says.adjusted, "id", e.id), Value: e.said(), Formula: says.adjustedFormula,
			From: append(a.got(i), account.Fill(says.raw, "value", e.raw)),
		})
	}
	return account.Write(tag, figures...)
}

// size says of how many ratings a design is.
func (d *design) size() []text.Text {
	return []text.Text{account.Fill(says.size, "ratings", d.ratings(), "units", len(d.units), "raters", len(d.raters))}
}

// given lists what a rater says, by unit.
func (d *design) given(rater int) (out []text.Text) {
	for u := range d.units {
		raters, values := d.of(u)
		for i, r := range raters {
			if r == rater {
				out = append(out, account.Fill(says.rating, "id", d.units[u], "value", d.shift+d.scale*values[i]))
			}
		}
	}
	return shortened(out)
}

// got lists what is said of a unit, by rater.
func (d *design) got(unit int) (out []text.Text) {
	raters, values := d.of(unit)
	for i, r := range raters {
		out = append(out, account.Fill(says.rating, "id", d.raters[r], "value", d.shift+d.scale*values[i]))
	}
	return shortened(out)
}

// shortened keeps the first inputs of very many.
func shortened(list []text.Text) []text.Text {
	const most = 12
	if len(list) <= most {
		return list
	}
	return append(list[:most-1:most-1], account.Fill(andMore, "count", len(list)-most+1))
}

// said returns an estimate with its interval.
func (e Estimate) said() text.Text {
	if e.border {
		return account.Fill(says.noInterval, "value", e.value)
	}
	lo, hi, err := e.Interval(usual)
	if err != nil {
		return account.Number(e.value)
	}
	return account.Fill(says.interval, "value", e.value, "lo", lo, "hi", hi)
}

// said returns what a test says.
func (t Test) said() text.Text {
	words := says.alike
	if t.adjusted <= 1-usual {
		words = says.above
		if t.estimate.value < 0 {
			words = says.below
		}
	}
	return account.Fill(words, "p", t.p, "adjusted", t.adjusted, "t", t.t, "df", t.estimate.df)
}

// spoken returns an error as a text.
func spoken(err error) text.Text {
	e, ok := err.(interface{ Text(language.Tag) string })
	if !ok {
		return text.Plain(err.Error())
	}
	return text.EnJa(e.Text(language.English), e.Text(language.Japanese))
}

// Explain returns the model with every figure in the closest language to tag, of English
// and Japanese: the components of variance, the intercept, the likelihood, each
// predicted leniency and each adjusted rating. It is "" for the zero Mixed.
func (m Mixed) Explain(tag language.Tag) string {
	if m.mixed == nil {
		return ""
	}
	size, c := m.size(), m.Components()
	components := []text.Text{
		account.Fill(says.componentUnit, "value", c.Unit),
		account.Fill(says.componentRater, "value", c.Rater),
		account.Fill(says.componentRest, "value", c.Residual),
	}
	figures := []account.Figure{
		{Name: says.unitVariance, Value: account.Number(c.Unit), Formula: says.reml, From: size, Assumed: border(c.Unit, says.drawn)},
		{Name: says.raterVariance, Value: account.Number(c.Rater), Formula: says.reml, From: size, Assumed: border(c.Rater, says.drawn)},
		{Name: says.restVariance, Value: account.Number(c.Residual), Formula: says.reml, From: size, Assumed: []text.Text{says.equalSteps}},
		{Name: says.likelihood, Value: account.Number(m.LogLikelihood()), Formula: says.likelihoodFormula, From: components},
		{
			Name: says.intercept, Value: account.Fill(says.withError, "value", m.Intercept(), "error", m.InterceptStdErr()),
			Formula: says.interceptFormula, From: components, Assumed: []text.Text{says.known},
		},
	}
	for i := range m.raters {
		e := m.mixed.leniency(i, m.means()[i])
		figures = append(figures, account.Figure{
			Name: account.Fill(says.shrunk, "id", e.id), Value: e.said(), Formula: says.blup,
			From: append(m.given(i), account.Fill(says.raw, "value", e.raw)), Assumed: []text.Text{says.known},
		})
	}
	for i := range m.units {
		e := m.mixed.adjusted(i)
		figures = append(figures, account.Figure{
			Name: account.Fill(says.adjusted, "id", e.id), Value: e.said(), Formula: says.blupUnit,
			From: append(m.got(i), account.Fill(says.raw, "value", e.raw)), Assumed: []text.Text{says.known},
		})
	}
	return account.Write(tag, figures...)
}

func border(component float64, assumed text.Text) []text.Text {
	if component == 0 {
		return []text.Text{assumed, says.border}
	}
	return []text.Text{assumed}
}

// Explain returns the reliability in the closest language to tag, of English and
// Japanese, with its formula and inputs. It is "" for the zero Reliability.
func (r Reliability) Explain(tag language.Tag) string {
	if r == (Reliability{}) {
		return ""
	}
	return account.Write(tag, account.Figure{
		Name:    says.reliability,
		Value:   account.Fill(says.share, "value", r.value, "lo", r.lo, "hi", r.hi, "percent", 100*r.confidence),
		Formula: says.reliabilityFormula,
		From: []text.Text{
			account.Fill(says.componentUnit, "value", r.components.Unit),
			account.Fill(says.componentRater, "value", r.components.Rater),
			account.Fill(says.componentRest, "value", r.components.Residual),
		},
		Assumed: []text.Text{says.profile},
	})
}

// Explain returns how raters have changed in the closest language to tag, of English and
// Japanese: each change with its interval, what its test says, and its inputs. It is ""
// for the zero Course.
func (c Course) Explain(tag language.Tag) string {
	var figures []account.Figure
	for _, change := range c.changes {
		e := change.test.estimate
		f := account.Figure{
			Name:  account.Fill(says.change, "id", e.id, "before", change.before, "after", change.after),
			Value: e.said(), Formula: says.changeFormula,
			From: []text.Text{
				account.Fill(says.stayed, "count", change.stayed),
				account.Fill(says.leniencyIn, "round", change.before, "value", change.was),
				account.Fill(says.leniencyIn, "round", change.after, "value", change.is),
			},
			Assumed: []text.Text{change.test.said(), says.together, says.normal},
		}
		figures = append(figures, f)
	}
	return account.Write(tag, figures...)
}

// Explain returns how far raters scatter in the closest language to tag, of English and
// Japanese: the test, and each rater. It is "" for the zero Consistency.
func (c Consistency) Explain(tag language.Tag) string {
	if c.additive == nil {
		return ""
	}
	var from []text.Text
	for _, s := range c.scatter {
		if sd, ok := s.SD(); ok {
			from = append(from, account.Fill(says.rating, "id", s.id, "value", sd))
		}
	}
	figures := []account.Figure{
		{Name: says.bartlett, Value: account.Number(c.statistic), Formula: says.bartlettFormula, From: from},
		{
			Name: says.unequal, Value: account.Number(c.p), Formula: account.Fill(says.unequalFormula, "draws", Draws),
			From:    []text.Text{account.Fill(says.statistic, "value", c.statistic)},
			Assumed: []text.Text{says.normal},
		},
	}
	for _, s := range c.scatter {
		sd, ok := s.SD()
		f := account.Figure{
			Name: account.Fill(says.scatter, "id", s.id), Value: account.Number(sd), Formula: says.scatterFormula,
			From: []text.Text{account.Fill(says.free, "freedom", s.freedom, "ratings", s.ratings)},
		}
		if !ok {
			f.Assumed = []text.Text{account.Fill(says.tooFree, "least", LeastFreedom)}
		}
		figures = append(figures, f)
	}
	return account.Write(tag, figures...)
}

// Explain returns the reading in the closest language to tag, of English and Japanese:
// the adjusted value beside the level that was stated, and the confidence in the claim,
// with formulas and inputs. Of a claim about whose author nothing is known it says that.
// It is "" for the zero Reading.
func (r Reading) Explain(tag language.Tag) string {
	if r.stated.Equal(Reading{}.stated) {
		return ""
	}
	spec := r.stated.Spec()
	name := account.Fill(says.claim, "skill", string(spec.Skill), "author", spec.Author)
	if !r.known {
		return account.Write(tag, account.Figure{
			Name: name, Value: says.asStated, Formula: says.noReading,
			From: []text.Text{account.Fill(says.level, "level", spec.Level.ID())},
		})
	}
	beside := r.nearest.ID()
	sure := account.Figure{
		Name: says.confidence, Value: account.Same(r.claim.Confidence().String()), Formula: says.confidenceFormula,
		From: []text.Text{
			account.Fill(says.componentUnit, "value", r.components.Unit),
			account.Fill(says.componentRest, "value", r.components.Residual),
			account.Fill(says.leniencyIs, "value", r.number-r.adjusted.value),
		},
	}
	switch {
	case !spec.Confidence.IsZero():
		sure.Assumed = []text.Text{says.ownConfidence}
	case r.claim.Confidence().IsZero():
		sure.Value, sure.Assumed = says.noConfidence, []text.Text{says.tooLow}
	}
	return account.Write(
		tag,
		account.Figure{
			Name: name, Value: r.adjusted.said(), Formula: says.readingFormula,
			From: []text.Text{
				account.Fill(says.level, "level", spec.Level.ID()), account.Fill(says.number, "value", r.number),
				account.Fill(says.leniencyIs, "value", r.number-r.adjusted.value),
			},
			Assumed: []text.Text{account.Fill(says.beside, "level", beside)},
		},
		sure,
	)
}

// Explain returns the readiness in the closest language to tag, of English and Japanese:
// the probability with what it is made of, how it was found and what was assumed, and
// each skill that is asked. It is "" for the zero Readiness.
func (r Readiness) Explain(tag language.Tag) string {
	if r.target == nil {
		return ""
	}
	value := account.Number(r.share.Lo)
	if r.share.Lo != r.share.Hi {
		value = account.Fill(says.between, "lo", r.share.Lo, "hi", r.share.Hi)
	}
	whole := account.Figure{
		Name: account.Fill(says.ready, "target", r.target.Name()), Value: value, Formula: says.readyFormula,
		Assumed: []text.Text{says.atLevel, says.independent, account.Fill(says.numerical, "error", r.err, "path", pathName(r.path.String()))},
	}
	if r.dependent {
		whole.Assumed[1] = says.correlated
	}
	var list []account.Figure
	for _, a := range r.asked {
		whole.From = append(whole.From, account.Fill(says.chanceOf, "skill", a.Name, "level", a.Scale.LevelName(a.Level), "value", a.Chance))
		f := account.Figure{Name: account.Fill(says.single, "skill", a.Name, "level", a.Scale.LevelName(a.Level)), Value: account.Number(a.Chance), Formula: says.singleFormula}
		f.From = []text.Text{account.Fill(says.askedLevel, "level", a.Scale.LevelName(a.Level), "value", a.Number)}
		if math.IsNaN(a.Chance) {
			f.Value = says.unrated
		} else {
			if beyond(a.Scale, a.Ability.Value) > 0 {
				lo, hi, _ := Numbers(a.Scale)
				f.Assumed = append(f.Assumed, account.Fill(says.beyond, "lo", lo, "hi", hi))
			}
			f.From = append(f.From, account.Fill(says.ability, "value", a.Ability.Value, "error", a.Ability.StdErr))
		}
		list = append(list, f)
	}
	if len(whole.From) == 0 {
		whole.From = []text.Text{says.nothingAsked}
	}
	if unrated := r.Unrated(); len(unrated) > 0 {
		whole.Assumed = append(whole.Assumed, account.Fill(says.unratedSkills, "skills", joined(unrated)))
	}
	for _, n := range r.open {
		words := says.openCondition
		if n.Outcome == ladder.NotMet {
			words = says.failedCondition
		}
		line := text.EnJa(strings.TrimSpace(n.Line(language.English)), strings.TrimSpace(n.Line(language.Japanese)))
		whole.Assumed = append(whole.Assumed, account.Fill(words, "condition", line))
	}
	switch {
	case !r.whole:
		whole.Assumed = append(whole.Assumed, says.someWays)
	case r.ways > 1:
		whole.Assumed = append(whole.Assumed, account.Fill(says.severalWays, "count", r.ways))
	}
	return account.Write(tag, append([]account.Figure{whole}, list...)...)
}

// joined lists texts in both languages.
func joined(list []text.Text) text.Text {
	in := func(tag language.Tag) string {
		var out []string
		for _, t := range list {
			out = append(out, t.In(tag))
		}
		return strings.Join(out, comma.In(tag))
	}
	return text.EnJa(in(language.English), in(language.Japanese))
}

// pathName returns what people call the path of an orthant.
func pathName(path string) text.Text {
	if t, ok := paths[path]; ok {
		return t
	}
	return account.Same(path)
}
