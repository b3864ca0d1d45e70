package onet

import "github.com/kakezan/kakezan/skills/exchange/internal/table"

// takeNames adds the occupations, elements and scales that only files other than
// theirs name, and says where a file calls one of them something else.
func (d *Database) takeNames(parts []part, log *table.Log) {
	var occupations, elements, scales names
	for _, o := range d.Occupations {
		occupations.know(o.Code, o.Title)
	}
	for _, e := range d.Elements {
		elements.know(e.ID, e.Name)
	}
	for _, s := range d.Scales {
		scales.know(s.ID, s.Name)
	}
	for _, p := range parts {
		occupations.hear(&p.sheet.codes, log)
		elements.hear(&p.sheet.elements, log)
		scales.hear(&p.sheet.scales, log)
	}
	for _, code := range occupations.more {
		d.Occupations = append(d.Occupations, Occupation{Code: code, Title: occupations.of[code]})
	}
	for _, id := range elements.more {
		d.Elements = append(d.Elements, Element{ID: id, Name: elements.of[id]})
	}
	for _, id := range scales.more {
		d.Scales = append(d.Scales, Scale{ID: id, Name: scales.of[id]})
	}
}

// names are what files call the things of one kind.
type names struct {
	of   map[string]string
	more []string // those that no file of their own lists
}

func (n *names) know(id, name string) {
	if n.of == nil {
		n.of = make(map[string]string)
	}
	n.of[id] = name
}

// hear takes in what one file calls them.
func (n *names) hear(in *words, log *table.Log) {
	for _, w := range in.list {
		if !w.kept {
			continue
		}
		known, ok := n.of[w.text]
		if !ok {
			n.more = append(n.more, w.text)
		}
		switch {
		case known == "":
			n.know(w.text, w.name)
		case w.name != "" && w.name != known:
			log.Add(NameDiffers.At("", w.text, w.name, known).WithRange(w.where))
		}
	}
}
