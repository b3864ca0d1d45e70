package bench

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// Memory is bytes of Go's heap beyond what was there before: Kept is what was
// left after a collection, Peak the most that was seen in between, garbage that
// was not collected yet included.
type Memory struct{ Kept, Peak uint64 }

// MeasureMemory tells what making something takes, as long as nothing else
// happens meanwhile. What is made must be reachable until it returns.
func MeasureMemory(do func() error) (Memory, error) {
	debug.FreeOSMemory()
	before := heap()
	var peak uint64
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		tick := time.NewTicker(2 * time.Millisecond)
		defer tick.Stop()
		for {
			peak = max(peak, heap())
			select {
			case <-tick.C:
			case <-stop:
				peak = max(peak, heap())
				return
			}
		}
	}()
	err := do()
	close(stop)
	<-stopped
	runtime.GC()
	return Memory{above(heap(), before), above(peak, before)}, err
}

func above(a, b uint64) uint64 { return max(a, b) - b }

func heap() uint64 {
	sample := [1]metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample[:])
	return sample[0].Value.Uint64()
}
