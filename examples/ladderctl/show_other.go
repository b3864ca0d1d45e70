package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// shows are what show does with files that hold no ladder and no role.
var shows = map[ladderfile.Kind]func(*call, ladderfile.Document) error{
	ladderfile.KindSkills:       (*call).showSkills,
	ladderfile.KindCharter:      (*call).showCharter,
	ladderfile.KindPerson:       (*call).showNone,
	ladderfile.KindOrganisation: (*call).showNone,
}

func (c *call) showNone(ladderfile.Document) error {
	return only(c.args[0], "show", ladderfile.KindLadder, ladderfile.KindRole, ladderfile.KindSkills, ladderfile.KindCharter)
}

// plainly returns an error when more is asked for than the text of a file.
func (c *call) plainly() error {
	if len(c.args) > 1 {
		return cli.Wrong(says.oneThing, "word", c.args[1])
	}
	for _, f := range []struct {
		name string
		set  bool
	}{{"-markdown", c.markdown}, {"-yaml", c.yaml}, {"-json", c.json}, {"-discipline", c.field != ""}} {
		if f.set {
			return cli.Wrong(says.wholeFile, "flag", f.name)
		}
	}
	return nil
}

// showSkills prints scales with the ids of their levels, and skills with theirs,
// each below the first that is broader.
func (c *call) showSkills(doc ladderfile.Document) error {
	if err := c.plainly(); err != nil {
		return err
	}
	catalog, list := doc.Skills(builtin.Bases())
	if err := list.Err(); err != nil {
		return err
	}
	fmt.Fprintln(c.stdout, named(catalog.Name().In(c.tag), catalog.ID()))
	for s := range catalog.Scales() {
		heading := says.scale.Fill(c.tag, "name", named(s.Name().In(c.tag), s.ID()))
		if n := s.Spec().Numeric; s.IsNumeric() {
			heading = says.numeric.Fill(c.tag, "scale", heading, "min", n.Min.String(), "max", n.Max.String(), "by", n.By.String())
		}
		if len(s.Spec().Steps) == 0 { // a numeric one may name none of its values
			fmt.Fprintf(c.stdout, "\n%s\n", heading)
		}
		section(c, text.Plain(heading), slices.Values(s.Spec().Steps), func(step skills.StepSpec) string {
			return pair(step.ID, step.Name.In(c.tag))
		})
	}
	below := make(map[skills.ID][]skills.Skill)
	for s := range catalog.Skills().All() {
		var broader skills.ID
		for broader = range s.Broader() {
			break
		}
		if _, ok := catalog.Skills().Skill(broader); !ok {
			broader = ""
		}
		below[broader] = append(below[broader], s)
	}
	p := page.New(c.stdout, c.tag)
	var rows [][]string
	var add func(skills.ID, int)
	add = func(id skills.ID, depth int) {
		for _, s := range below[id] {
			rows = append(rows, []string{strings.Repeat("  ", depth) + string(s.ID()), p.In(s.Name()), c.besides(s)})
			add(s.ID(), depth+1)
		}
	}
	add("", 0)
	if len(rows) > 0 {
		p.Section(says.skillTree)
		p.Table(1, rows)
	}
	return p.Flush()
}

// besides returns what else the record of a skill says, in one line.
func (c *call) besides(s skills.Skill) string {
	spec := s.Spec()
	var parts []string
	say := func(words text.Text, ids []skills.ID) {
		if len(ids) > 0 {
			list := make([]string, len(ids))
			for i, id := range ids {
				list[i] = string(id)
			}
			parts = append(parts, words.Fill(c.tag, "ids", strings.Join(list, ", ")))
		}
	}
	if spec.Retired && len(spec.ReplacedBy) == 0 {
		parts = append(parts, says.retired.In(c.tag))
	}
	say(says.replaced, spec.ReplacedBy)
	say(says.needs, spec.Prerequisites.Essential)
	say(says.helps, spec.Prerequisites.Optional)
	say(says.near, spec.Related)
	if spec.HalfLife > 0 {
		parts = append(parts, says.halfLife.Fill(c.tag, "n", strconv.Itoa(spec.HalfLife)))
	}
	return strings.Join(parts, "; ")
}

// showCharter prints what a charter says, one line or few for each thing.
func (c *call) showCharter(doc ladderfile.Document) error {
	if err := c.plainly(); err != nil {
		return err
	}
	ch, list := doc.Charter(builtin.Bases())
	if err := list.Err(); err != nil {
		return err
	}
	p := page.New(c.stdout, c.tag)
	p.Say(0, named(p.In(ch.Name()), ch.ID()))
	p.Say(0, strings.TrimSpace(p.In(ch.Description())))
	part := func(name text.Text, lines ...string) {
		lines = slices.DeleteFunc(lines, func(s string) bool { return s == "" })
		if len(lines) == 0 {
			return
		}
		p.Section(name)
		for _, line := range lines {
			p.Say(1, line)
		}
	}
	part(says.mission, strings.TrimSpace(p.In(ch.Mission().Text)))
	part(says.vision, strings.TrimSpace(p.In(ch.Vision().Text)))
	var values, meetings, milestones []string
	for v := range ch.Values() {
		values = append(values, line(named(p.In(v.Name), v.ID), p.In(v.Text)))
	}
	for m := range ch.Meetings() {
		meetings = append(meetings, named(p.In(m.Name), m.ID))
	}
	for m := range ch.Roadmap() {
		possible := says.milestone.Fill(c.tag, "possible", p.In(m.Possible), "state", p.In(m.State))
		if m.State.IsZero() {
			possible = p.In(m.Possible)
		}
		milestones = append(milestones, line(m.By.String(), possible))
	}
	part(says.values, values...)
	part(says.process, meetings...)
	part(says.roadmap, milestones...)
	return p.Flush()
}

// named returns a name with its id, the id alone where there is no name.
func named(name, id string) string {
	if name == "" || name == id {
		return id
	}
	return fmt.Sprintf("%s (%s)", name, id)
}

// line returns what is said under a name, the name alone where nothing is.
func line(name, said string) string {
	if said = strings.TrimSpace(said); said == "" {
		return name
	}
	return name + ": " + said
}
