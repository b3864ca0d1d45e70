package main

import (
	"context"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/input"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/skills"
)

// catalog is the skills that labels can mean, with the scale of their levels.
type catalog struct {
	name   string
	skills skills.Catalog
	scale  skills.Scale
	own    bool // whether the scale is none of the built-in catalog
}

// readCatalog reads the catalog that the flags name. One without scales takes
// that of the built-in catalog.
func (q question) readCatalog(ctx context.Context) (c catalog, err error) {
	if q.esco != "" {
		return q.readESCO(ctx)
	}
	read, list := input.Document(q.catalog).Skills(builtin.Bases())
	if err := list.Err(); err != nil {
		return c, err
	}
	c = catalog{name: q.catalog, skills: read.Skills()}
	var ids []string
	for scale := range read.Scales() {
		ids = append(ids, scale.ID())
		if c.scale.IsZero() && (q.scale == "" || q.scale == scale.ID()) {
			c.scale = scale
		}
	}
	if c.scale.IsZero() && q.scale != "" {
		return c, cli.Unknown(says.noScale, q.scale, ids)
	}
	if c.scale.IsZero() {
		c.scale = mastery()
	}
	c.own = !c.scale.Equal(mastery())
	return c, nil
}

// mastery returns the scale of the built-in catalog.
func mastery() skills.Scale {
	scale, _ := builtin.Skills().Scale("mastery")
	return scale
}
