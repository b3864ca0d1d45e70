package path

// entry is something in a heap: the smallest key is first, of equal keys the fewest
// edges, and then the lowest number, so that the order never depends on chance.
type entry struct {
	key  float64
	hops int32
	id   int32
}

func (e entry) before(f entry) bool {
	if e.key != f.key {
		return e.key < f.key
	}
	if e.hops != f.hops {
		return e.hops < f.hops
	}
	return e.id < f.id
}

// heap is a heap with four children to a parent: it is half as deep as a binary one,
// and the children lie side by side (Johnson 1975, doi:10.1016/0020-0190(75)90001-0).
type heap []entry

// push adds an entry.
func (h *heap) push(e entry) {
	list := append(*h, e)
	*h = list
	at := len(list) - 1
	for at > 0 {
		parent := (at - 1) / 4
		if !e.before(list[parent]) {
			break
		}
		list[at] = list[parent]
		at = parent
	}
	list[at] = e
}

// pop removes the first entry. There must be one.
func (h *heap) pop() entry {
	list := *h
	first := list[0]
	last := list[len(list)-1]
	list = list[:len(list)-1]
	*h = list
	if len(list) > 0 {
		list.sink(0, last)
	}
	return first
}

// sink puts an entry at a place or below.
func (h heap) sink(at int, e entry) {
	for {
		child := 4*at + 1
		if child >= len(h) {
			break
		}
		least := child
		for c := child + 1; c < min(child+4, len(h)); c++ {
			if h[c].before(h[least]) {
				least = c
			}
		}
		if !h[least].before(e) {
			break
		}
		h[at] = h[least]
		at = least
	}
	h[at] = e
}
