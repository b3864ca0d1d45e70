package table

// SetAheadAfter sets after how many rows another goroutine reads on, and returns
// what sets it back.
func SetAheadAfter(rows int) (back func()) {
	before := aheadAfter
	aheadAfter = rows
	return func() { aheadAfter = before }
}
