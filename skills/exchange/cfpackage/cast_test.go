package cfpackage_test

import (
	"encoding/json"
	"testing"

	"github.com/kakezan/kakezan/skills/exchange"
)

var strictly exchange.Reading

const (
	uuidOfGo  = "540b03de-2e15-5e19-a0e2-07504dfdd22f"
	uuidOfURL = "aa9cbf15-eb74-5a6d-b9d5-7493cbf9e771"
)

// badSmall is what is wrong with the small package.
const badSmall = `p.json:7:82: error: the key identifier is there a second time; the first is on line 7 [duplicate-key]
p.json:5:3: error: the key identifier is missing [missing-key]
p.json:6:41: error: here is a number; a string is needed [wrong-type]
p.json:7:71: error: here is a number; a string is needed [wrong-type]
p.json:9:126: error: here is a number; an object is needed [wrong-type]
`

// tree returns a JSON text as encoding/json reads it.
func tree(t testing.TB, data []byte) (v any) {
	t.Helper()
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return v
}
