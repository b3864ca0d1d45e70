package matching

import "sync"

// batch is the matches of some people in a row.
type batch struct {
	matches []Match
	ends    []int // of each person in matches
}

// handover passes batches from the goroutines that match to the one that tells, in
// order. There are a few rooms, each for every so-many-th batch, so that who matches
// is never far ahead of who tells, and the batch that is to be told next always has
// its room.
type handover struct {
	guard sync.Mutex
	moved *sync.Cond
	rooms []batch
	full  []bool
	told  int  // how many batches have been told
	over  bool // nobody waits any more
}

func newHandover(rooms int) *handover {
	h := &handover{rooms: make([]batch, rooms), full: make([]bool, rooms)}
	h.moved = sync.NewCond(&h.guard)
	return h
}

// room returns the empty room of a batch once it is free, nil when it is over.
func (h *handover) room(number int) *batch {
	h.guard.Lock()
	defer h.guard.Unlock()
	for !h.over && number >= h.told+len(h.rooms) {
		h.moved.Wait()
	}
	if h.over {
		return nil
	}
	b := &h.rooms[number%len(h.rooms)]
	b.matches, b.ends = b.matches[:0], b.ends[:0]
	return b
}

// fill says that the room of a batch has been filled.
func (h *handover) fill(number int) {
	h.guard.Lock()
	defer h.guard.Unlock()
	h.full[number%len(h.rooms)] = true
	h.moved.Broadcast()
}

// next returns the next batch once it is there, nil when it is over before.
func (h *handover) next() *batch {
	h.guard.Lock()
	defer h.guard.Unlock()
	room := h.told % len(h.rooms)
	for !h.over && !h.full[room] {
		h.moved.Wait()
	}
	if !h.full[room] {
		return nil
	}
	return &h.rooms[room]
}

// empty says that the next batch has been told.
func (h *handover) empty() {
	h.guard.Lock()
	defer h.guard.Unlock()
	h.full[h.told%len(h.rooms)] = false
	h.told++
	h.moved.Broadcast()
}

// stop lets nobody wait any more.
func (h *handover) stop() {
	h.guard.Lock()
	defer h.guard.Unlock()
	h.over = true
	h.moved.Broadcast()
}
