package ladderfile

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// bandFields are the keys of a pay band, of a ladder and of a role.
var bandFields = []field[pay.BandSpec]{
	with("id", stringCodec[string]{}, func(b *pay.BandSpec) *string { return &b.ID }, docs.id),
	with("name", textCodec{}, func(b *pay.BandSpec) *text.Text { return &b.Name }, docs.name),
	with[pay.BandSpec, []string]("tracks", idsCodec{}, func(b *pay.BandSpec) *[]string { return &b.Tracks },
		text.EnJa("Tracks whose people it is for; any when left out.", "対象のトラック。省略するとすべて。")),
	with[pay.BandSpec, []string]("grades", idsCodec{}, func(b *pay.BandSpec) *[]string { return &b.Grades },
		text.EnJa("Grades whose people it is for; any when left out.", "対象の等級。省略するとすべて。")),
	with("discipline", stringCodec[string]{}, func(b *pay.BandSpec) *string { return &b.Discipline },
		text.EnJa("Discipline whose people it is for; any when left out.", "対象の専門分野。省略するとすべて。")),
	with("region", stringCodec[string]{}, func(b *pay.BandSpec) *string { return &b.Region },
		text.EnJa("Where it holds; everywhere when left out.", "対象の地域。省略するとどこでも。")),
	with("from", optionalDecimal{}, func(b *pay.BandSpec) **decimal.Decimal { return &b.From },
		text.EnJa("Years of experience from which it is for people; 0 when left out.", "対象になる経験年数。省略すると 0。")),
	with("below", optionalDecimal{}, func(b *pay.BandSpec) **decimal.Decimal { return &b.Below },
		text.EnJa("Years of experience at which it is no more; never when left out.", "対象でなくなる経験年数。省略すると上限なし。")),
	with("per", wordCodec[pay.Period]{slices.Collect(pay.Periods())}, func(b *pay.BandSpec) *pay.Period { return &b.Per },
		text.EnJa("For which time it is paid; a year when left out.", "いつの期間の額か。省略すると年。")),
	with[pay.BandSpec, pay.Amount]("min", amountCodec{}, func(b *pay.BandSpec) *pay.Amount { return &b.Min },
		text.EnJa("The lowest amount.", "下限の額。")),
	with[pay.BandSpec, pay.Amount]("max", amountCodec{}, func(b *pay.BandSpec) *pay.Amount { return &b.Max },
		text.EnJa("The highest amount; open above when left out.", "上限の額。省略すると上限なし。")),
	with("open", boolCodec{}, func(b *pay.BandSpec) *bool { return &b.Open },
		text.EnJa("Whether some are paid more than max, which is then the end of what is usual.", "max を超える人もいるか（max は目安の上端になる）。")),
	with[pay.BandSpec, pay.Amount]("mid", amountCodec{}, func(b *pay.BandSpec) *pay.Amount { return &b.Mid },
		text.EnJa("What is paid for the job done in full; halfway when left out.", "職務を十分に果たしたときの額。省略すると中間。")),
	with("effective", dateCodec{}, func(b *pay.BandSpec) *date.Date { return &b.Effective },
		text.EnJa("First day on which it holds.", "有効になる日。")),
	with("marks", textCodec{}, func(b *pay.BandSpec) *text.Text { return &b.Marks },
		text.EnJa("What marks people of this band.", "このレンジの人の特徴。")),
	with("estimate", boolCodec{}, func(b *pay.BandSpec) *bool { return &b.Estimate },
		text.EnJa("Whether it is somebody's estimate and not a rule.", "規則ではなく推定か。")),
	with("source", textCodec{}, func(b *pay.BandSpec) *text.Text { return &b.Source },
		text.EnJa("Where it comes from.", "出どころ。")),
}

var bandRecord = newRecord(record[pay.BandSpec]{
	name:    text.EnJa("a pay band", "報酬レンジ"),
	overlay: named(change.Band),
	id:      func(b *pay.BandSpec) *string { return &b.ID },
	fields:  bandFields,
})

var bandsCodec = looseCodec[pay.BandSpec]{
	of:   bandRecord,
	byID: true,
	alike: func(b *pay.BandSpec) string {
		return fmt.Sprintf("%q %q %q %q %v %v", b.Tracks, b.Grades, b.Discipline, b.Region, b.From, b.Below)
	},
}

// amountCodec reads a number and a currency.
type amountCodec struct{}

func (amountCodec) decode(d *decoder, n *yaml.Node, at problem.Path, into *pay.Amount) {
	s, ok := d.scalar(n, at, kindWords.amount)
	if !ok {
		return
	}
	number, currency, ok := strings.Cut(s, " ")
	value, err := decimal.Parse(number)
	if !ok || err != nil || currency == "" || strings.TrimSpace(currency) != currency {
		d.fail(n, NotAmount.At(at, written(resolved(n))))
		return
	}
	*into = pay.Amount{Number: value, Currency: currency}
}

func (amountCodec) encode(e *encoder, v *pay.Amount, at problem.Path) *yaml.Node {
	if *v == (pay.Amount{}) {
		return nil
	}
	return e.string(v.Number.String()+" "+v.Currency, at)
}
