package ladderfile

import (
	"slices"
	"sync"
)

// kept is what a document resolves to, kept for whoever asks next with the same
// documents below it. It must not change.
type kept[V any] struct {
	mu      sync.Mutex
	below   []reference
	resolve func() V // nil before the first
}

// reference is a name in a file, and the document that bases have by it.
type reference struct {
	name string
	to   *documentData
}

// value returns what resolve returns, now or when it was called before for the
// same documents. Nobody waits for what has other documents below it.
func (k *kept[V]) value(below []reference, resolve func() V) V {
	k.mu.Lock()
	if k.resolve == nil || !slices.Equal(k.below, below) {
		k.below, k.resolve = below, sync.OnceValue(resolve)
	}
	once := k.resolve
	k.mu.Unlock()
	return once()
}

// below returns every reference of a document and of the documents to which
// they lead, in a fixed order. It is not ok when what the document resolves to
// depends on anything else: on references that bases lack, which may be files, on
// circles, and on the limits of more than depth documents in a row.
func (b Bases) below(d Document, depth int) (all []reference, ok bool) {
	heights := make(map[*documentData]int) // 0 while what is below is looked at
	var visit func(d *documentData) bool
	visit = func(d *documentData) bool {
		heights[d] = 0
		height := 1
		for _, name := range (Document{d}).references() {
			to := b[name].data
			if to == nil {
				return false
			}
			all = append(all, reference{name, to})
			if known, met := heights[to]; met && known == 0 || !met && !visit(to) {
				return false
			}
			height = max(height, heights[to]+1)
		}
		heights[d] = height
		return height <= depth
	}
	ok = visit(d.read())
	return all, ok
}

// references returns the names of what the document extends and brings in.
func (d Document) references() []string {
	names := slices.Collect(d.With())
	if d.Extends() != "" {
		names = append(names, d.Extends())
	}
	return names
}

// basesOf returns the bases that references name.
func basesOf(all []reference) Bases {
	b := make(Bases, len(all))
	for _, r := range all {
		b[r.name] = Document{r.to}
	}
	return b
}
