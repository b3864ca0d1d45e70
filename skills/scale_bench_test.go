package skills_test

import (
	"testing"

	"github.com/kakezan/kakezan/skills/decimal"
)

func BenchmarkScale_Parse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, _ = mastery.Parse("expert")
	}
}

func BenchmarkScale_Parse_numeric(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, _ = depth.Parse("4.62")
	}
}

func BenchmarkScale_LevelAt(b *testing.B) {
	d := decimal.MustParse("4.627")
	b.ReportAllocs()
	for b.Loop() {
		depth.LevelAt(d)
	}
}

func BenchmarkLevel_ID_numeric(b *testing.B) {
	l := depth.MustParse("4.62")
	b.ReportAllocs()
	for b.Loop() {
		_ = l.ID()
	}
}

func BenchmarkMapping_Map(b *testing.B) {
	l := depth.MustParse("4.62")
	b.ReportAllocs()
	for b.Loop() {
		_, _ = read.Map(l)
	}
}
