package snowflake_test

import (
	"errors"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/kakezan/kakezan/examples/publicladders/internal/source"
	"github.com/kakezan/kakezan/examples/publicladders/snowflake"
	"github.com/kakezan/kakezan/skills/problem"
)

func TestLoad_wrong(t *testing.T) {
	for name, test := range map[string]struct {
		data string
		want *problem.Code
	}{
		"no JSON":                   {`{`, source.Unreadable},
		"a new key":                 {`{"colours": []}`, source.Unreadable},
		"a track that is odd":       {`{"maxLevel": 1, "pointsToLevels": {"1": "1.1"}, "tracks": {"WEB": {"colour": "red"}}}`, source.Unreadable},
		"no points for a milestone": {`{"milestones": [1], "maxLevel": 1, "pointsToLevels": {"1": "1.1"}}`, source.Unexpected},
		"points in words":           {`{"maxLevel": 1, "pointsToLevels": {"1": "1.1", "many": "9.9"}}`, source.Unexpected},
		"another top":               {`{"maxLevel": 2, "pointsToLevels": {"1": "1.1"}}`, source.Unexpected},
	} {
		_, findings := snowflake.Load(fstest.MapFS{snowflake.File: {Data: []byte(test.data)}})
		if !slices.ContainsFunc(findings, func(p problem.Problem) bool { return errors.Is(p, test.want) }) {
			t.Errorf("%s gives %v, want %v", name, findings, test.want)
		}
	}
}
