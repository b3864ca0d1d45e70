package ladder_test

import (
	"encoding"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/ladder"
)

// word is a member of a closed set.
type word interface {
	comparable
	fmt.Stringer
	encoding.TextMarshaler
	Text(language.Tag) string
}

func TestWords(t *testing.T) {
	testWords(t, ladder.Tiers(), "core optional", "コア 任意")
	testWords(t, ladder.Moves(), "promotion track-switch role-change step-back new-position", "昇格 トラックの変更 職種の変更 等級を下げる異動 ポジションの新設")
	testWords(t, ladder.Modes(), "automatic self-nomination nomination appointment", "基準を満たせば自動 自薦 他薦 任命")
	testWords(t, ladder.Horizons(), "next long-term", "次 長期")
	testWords(t, ladder.RoleAspects(), "responsibilities hard-skills soft-skills tools stakeholders questions", "責任 ハードスキル ソフトスキル ツール 関係者 面接の質問で確かめるスキル")
	testWords(t, ladder.Areas(), "company service team environment", "会社 サービス チーム 開発環境")
	testWords(t, ladder.TrustStages(), "adviser delegated", "相談役 意思決定の移譲")
	testWords(t, ladder.ProposalStages(), "proposed accepted declined", "提案中 承認 却下")
	testWords(t, ladder.Outcomes(), "not met,unknown,met", "満たしていない 不明 満たしている")
}

func testWords[W word, P interface {
	*W
	encoding.TextUnmarshaler
}](t *testing.T, all iter.Seq[W], en, ja string,
) {
	t.Helper()
	split := " "
	if strings.Contains(en, ",") {
		split = ","
	}
	var words, texts []string
	for w := range all {
		words, texts = append(words, w.String()), append(texts, w.Text(language.Japanese))
		if w.Text(language.English) == "" {
			t.Errorf("%v has no English text", w)
		}
		b, err := w.MarshalText()
		var back W
		if err := P(&back).UnmarshalText(b); err != nil || back != w {
			t.Errorf("%q is read back as %v, %v", b, back, err)
		}
		if err != nil {
			t.Error(err)
		}
		if err := P(&back).UnmarshalText([]byte("Promotoin")); !errors.Is(err, closed.ErrUnknown) || back != w {
			t.Errorf("an unknown word gives %v and leaves %v", err, back)
		}
		var zero W
		if err := P(&back).UnmarshalText(nil); err != nil || back != zero {
			t.Errorf("the empty word gives %v, %v", back, err)
		}
	}
	if diff := cmp.Diff(strings.Split(en, split), words); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(strings.Split(ja, " "), texts); diff != "" {
		t.Errorf("Japanese texts (-want +got):\n%s", diff)
	}
}

func TestWords_zero(t *testing.T) {
	if (ladder.Move{}).String() != "" || (ladder.Mode{}).String() != "" || (ladder.Horizon{}).String() != "" {
		t.Error("what nobody has said has a word")
	}
	if (ladder.Move{}).Text(language.Japanese) != "" || (ladder.Mode{}).Text(language.Japanese) != "" || (ladder.Horizon{}).Text(language.Japanese) != "" {
		t.Error("what nobody has said has a text")
	}
	if (ladder.Tier{}) != ladder.Core || (ladder.Outcome{}) != ladder.Unknown {
		t.Error("the zero Tier is not core, or the zero Outcome not unknown")
	}
}

func TestOutcome_Compare(t *testing.T) {
	all := slices.Collect(ladder.Outcomes())
	for i, a := range all {
		for j, b := range all {
			if got, want := a.Compare(b), min(max(i-j, -1), 1); got != want {
				t.Errorf("%v.Compare(%v) = %d, want %d", a, b, got, want)
			}
		}
	}
}
