// Benchmarks of counting and of paths beside what one would pick instead. A module of its
// own, so that nothing of the peers reaches an importer of the library.
module github.com/kakezan/kakezan/internal/bench

go 1.26.0

require (
	github.com/RoaringBitmap/roaring/v2 v2.30.0
	github.com/bits-and-blooms/bitset v1.29.0
	github.com/google/go-cmp v0.7.0
	github.com/kakezan/kakezan v0.0.0
	gonum.org/v1/gonum v0.17.0
)

require (
	github.com/mschoch/smat v0.2.0 // indirect
	golang.org/x/sys v0.30.0 // indirect
	golang.org/x/text v0.43.0 // indirect
)

replace github.com/kakezan/kakezan => ../..
