package population_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills/population"
)

// A population that is written and opened answers like the one in memory,
// whichever way it is opened, and is written again as the same bytes.
func TestFile_roundTrip_law(t *testing.T) {
	folder := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		p := settled(t, residents.Draw(t, "people"), population.BuildOptions{NoRows: rapid.Bool().Draw(t, "no rows")})
		raw := written(t, p)
		want, err := interview(p)
		if err != nil {
			t.Fatal(err)
		}
		path := folder + "/people"
		if err := p.Save(path); err != nil {
			t.Fatal(err)
		}
		for name, open := range map[string]func() (*population.File, error){
			"Open":    func() (*population.File, error) { return population.Open(path) },
			"NewFile": func() (*population.File, error) { return population.NewFile(bytes.NewReader(raw), int64(len(raw))) },
			"converted": func() (*population.File, error) {
				return population.NewConvertedFile(bytes.NewReader(raw), int64(len(raw)))
			},
		} {
			f, err := open()
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			got, err := interview(f.Population())
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Fatalf("%s answers otherwise (-want +got):\n%s", name, d)
			}
			if again := written(t, f.Population()); !bytes.Equal(again, raw) {
				t.Fatalf("%s: written again as other bytes", name)
			}
			if err := f.Close(); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
		var converted bytes.Buffer
		if _, err := population.WriteConverted(p, &converted); err != nil || !bytes.Equal(converted.Bytes(), raw) {
			t.Fatalf("another order of bytes in memory gives another file: %v", err)
		}
	})
}

// The same people in another order are the same bytes.
func TestPopulation_WriteTo_order_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := residents.Draw(t, "people")
		shuffled := rapid.Permutation(people).Draw(t, "shuffled")
		var o population.BuildOptions
		if a, b := written(t, settled(t, people, o)), written(t, settled(t, shuffled, o)); !bytes.Equal(a, b) {
			t.Fatalf("%d people in another order are %d bytes instead of %d, or others", len(people), len(b), len(a))
		}
	})
}
