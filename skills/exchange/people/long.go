package people

import (
	"context"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/table"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/problem"
)

// Long says how a CSV file is read and written that has one row per claim: a
// person and a skill, and what the options name beside them. The zero value reads
// a file with the columns person and skill and those of the others that it has.
// Columns that are none of these are attributes of the person, the same in each
// row that states them.
//
// A row without a level says that the person has the skill, on [HeldScale], unless
// it is a waiver or negative. A row with nothing about a skill makes a person known
// of whom nothing is said.
type Long struct {
	// Name is what problems call the file. The zero value means that they name
	// lines and columns only.
	Name string

	// Person and Skill are the names of the columns with the people's ids and the
	// skills. The zero values mean the first there is of "person", "person_id", "id"
	// and "respondent_id", and "skill".
	Person, Skill string

	// The names of the columns of what else a claim states, see [skills.ClaimSpec].
	// Evidence is the link of one piece of evidence. The zero values mean "level",
	// "by", "author", "date", "expiry", "confidence", "negative", "waiver" and
	// "evidence" where the file has such a column.
	Level, By, Author, Date, Expiry, Confidence, Negative, Waiver, Evidence string

	// Gather lets the rows of a person stand anywhere: people come when the whole
	// file has been read, in the order of their first rows. The zero value means that
	// the rows of a person stand together; of a person that comes back, the later
	// rows are bad ([PersonAgain]).
	Gather bool

	// GroupBy are the names of the attributes by which the population of the file
	// can group people. An empty list that is not nil means none. The zero value
	// means those whose values come again: all that have at most ten values, and
	// others with up to [MaxGroups] values that are at most half as many as the
	// people who state one. What is left out is a warning ([NotGrouped]).
	GroupBy []string

	// Comma stands between the fields of a row. The zero value means ','.
	Comma rune

	// Levels says which level a cell means. The zero value means that cells say only
	// whether the person has the skill, in the words of [Wide].
	Levels exchange.LevelWords

	// Catalog finds the skills by their labels. The zero value means that labels are
	// the ids of skills as they are written.
	Catalog skills.Catalog
}

func (l Long) file() file {
	return file{
		form: "Long", name: l.Name, comma: l.Comma,
		open:   func(t *table.Reader) (reader, problem.List, error) { return l.open(t) },
		groups: groups{named: l.GroupBy, unknown: unknownIn(unknownWords)},
	}
}

// People yields the people of a file as they are read, in its order. It can be
// run once. Problems come as they do from [MultiSelect.People]; they make single
// rows bad, and the person comes with the others after them. Without Gather it
// keeps no more than one person, and the ids of all.
func (l Long) People(ctx context.Context, r io.Reader, reading exchange.Reading) iter.Seq2[Person, error] {
	return l.file().people(ctx, r, reading)
}

// Read returns the people of a file, in its order. It fails like
// [MultiSelect.Read].
func (l Long) Read(ctx context.Context, r io.Reader, reading exchange.Reading) ([]Person, problem.List, error) {
	return l.file().read(ctx, r, reading)
}

// Population counts the people of a file without keeping them, whatever the dates
// of their claims: of each skill, what the newest claim says. Attributes are
// without white space around them; one that is unknown in the words of [Wide] is
// not known. It fails like [MultiSelect.Population].
func (l Long) Population(ctx context.Context, r io.Reader, reading exchange.Reading) (population.Population, problem.List, error) {
	return l.file().population(ctx, r, reading)
}

// longColumns are the columns of a claim by the names that they have where the
// options name none.
func (l Long) longColumns() []longColumn {
	return []longColumn{
		{"skill", l.Skill},
		{"level", l.Level},
		{"by", l.By},
		{"author", l.Author},
		{"date", l.Date},
		{"expiry", l.Expiry},
		{"confidence", l.Confidence},
		{"negative", l.Negative},
		{"waiver", l.Waiver},
		{"evidence", l.Evidence},
	}
}

type longColumn struct{ usual, named string }

func (c longColumn) name() string {
	if c.named != "" {
		return c.named
	}
	return c.usual
}

// The columns of a claim, in the order of longColumns.
const (
	inSkill = iota
	inLevel
	inBy
	inAuthor
	inDate
	inExpiry
	inConfidence
	inNegative
	inWaiver
	inEvidence
	inAll
)

// personColumns is idColumns in the order in which they count here.
var personColumns = []string{"person", "person_id", "id", "respondent_id"}

// long reads the rows of one file.
type long struct {
	Long
	t      *table.Reader
	who    who
	claims longClaims
	now    group
	seen   map[string]*group // nil where the person has been given away
	order  []*group          // where they are gathered
	memory arena[skills.Claim]
	keys   []uint64
}

// group is a person whose rows are being read.
type group struct {
	person Person
	claims []skills.Claim
	skills []int32 // of the claims, the numbers of their skills
	begun  bool
	again  bool // the person came before, and the rows are bad
}

func (l Long) open(t *table.Reader) (*long, problem.List, error) {
	id, err := column(t, l.Person, personColumns...)
	if err != nil {
		return nil, nil, err
	}
	if id < 0 {
		return nil, nil, t.Header(ColumnNotNamed.At("", words.people, strings.Join(t.Columns(), ", ")))
	}
	s := &long{Long: l, t: t, seen: make(map[string]*group), claims: newLongClaims(t, l)}
	taken := []int{id}
	for i, c := range l.longColumns() {
		at, err := column(t, c.named, c.usual)
		if err != nil {
			return nil, nil, err
		}
		s.claims.at[i] = at
		taken = append(taken, at)
	}
	if s.claims.at[inSkill] < 0 {
		return nil, nil, t.Header(ColumnNotNamed.At("", words.skill, strings.Join(t.Columns(), ", ")))
	}
	if s.who, err = newWho(t, l.GroupBy, id, taken...); err != nil {
		return nil, nil, err
	}
	return s, nil, nil
}

func (s *long) row(row []string) (Person, bool, problem.List) {
	var done Person
	var ok bool
	if !s.now.begun || row[s.who.id] != s.now.person.id {
		list := s.turn(row, &done, &ok)
		if len(list) > 0 {
			return done, ok, list
		}
	}
	if s.now.again {
		return done, ok, nil // the first of these rows was reported
	}
	g := &s.now
	if list := s.attributes(g, row); len(list) > 0 {
		return done, ok, list
	}
	claim, skill, label, list := s.claims.read(row)
	if label != "" {
		g.person.unresolved = append(g.person.unresolved, label)
	}
	if claim.Skill() != "" {
		g.claims, g.skills = append(g.claims, claim), append(g.skills, skill)
	}
	return done, ok, list
}

// turn goes over to the person of a row. The last one is done then, unless people
// are gathered.
func (s *long) turn(row []string, done *Person, ok *bool) problem.List {
	p, list := s.who.person(row)
	if len(list) == 0 && p.id == "" {
		list = problem.List{BadPerson.At("", p.id).WithRange(s.t.Place(s.who.id))}
	}
	if len(list) > 0 || s.now.begun && p.id == s.now.person.id { // only white space differs
		return list
	}
	if s.Gather {
		s.gather(p)
		return nil
	}
	if s.now.begun && !s.now.again {
		*done, *ok = s.close(&s.now), true
	}
	_, again := s.seen[p.id]
	if !again {
		p.id = strings.Clone(p.id)
		s.seen[p.id] = nil
	}
	s.now = group{person: p, begun: true, again: again, claims: s.now.claims[:0], skills: s.now.skills[:0]}
	if again {
		return problem.List{PersonAgain.At("", p.id).WithRange(s.t.Place(s.who.id))}
	}
	return nil
}

// gather goes over to a person who may have come before.
func (s *long) gather(p Person) {
	if s.now.begun {
		*s.seen[s.now.person.id] = s.now
	}
	before, again := s.seen[p.id]
	if !again {
		p.id = strings.Clone(p.id)
		before = &group{person: p, begun: true}
		s.seen[p.id] = before
		s.order = append(s.order, before)
	}
	s.now = *before
}

// close returns the person of a group.
func (s *long) close(g *group) Person {
	if len(g.claims) > 0 {
		g.person.table = s.sorted(g)
	}
	return g.person
}

// sorted returns the claims of a group in order of their skills, those about one
// skill as they came.
func (s *long) sorted(g *group) []skills.Claim {
	claims := s.memory.take(len(g.claims))
	if !s.claims.ordered() {
		claims = append(claims, g.claims...)
		sortClaims(claims)
		return claims
	}
	s.keys = s.keys[:0]
	for i, skill := range g.skills {
		s.keys = append(s.keys, uint64(s.claims.rank[skill])<<32|uint64(i))
	}
	slices.Sort(s.keys)
	for _, key := range s.keys {
		claims = append(claims, g.claims[uint32(key)])
	}
	return claims
}

// attributes takes over what the first row of a person to state it states.
func (s *long) attributes(g *group, row []string) (list problem.List) {
	for k, i := range s.who.columns {
		switch before := g.person.values[k]; {
		case row[i] == "" || row[i] == before:
		case before == "":
			g.person.values[k] = row[i]
		default:
			list = append(list, AttributeDiffers.At("", g.person.id, s.who.names[k], row[i], before).WithRange(s.t.Place(i)))
		}
	}
	return list
}

func (s *long) rest() iter.Seq[Person] {
	return func(yield func(Person) bool) {
		if !s.Gather {
			if s.now.begun && !s.now.again {
				yield(s.close(&s.now))
			}
			return
		}
		if s.now.begun {
			*s.seen[s.now.person.id] = s.now
		}
		for _, g := range s.order {
			if !yield(s.close(g)) {
				return
			}
		}
	}
}

func (s *long) doubts() problem.List { return nil }
