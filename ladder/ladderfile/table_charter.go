package ladderfile

import (
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// statementFields returns the keys of a statement, which values and the vision
// have, too.
func statementFields[T any](of func(*T) *charter.StatementSpec, id need) []field[T] {
	return []field[T]{
		with("id", stringCodec[string]{}, func(v *T) *string { return &of(v).ID }, docs.id).must(id),
		with("name", textCodec{}, func(v *T) *text.Text { return &of(v).Name }, docs.name),
		with[T, text.Text]("text", anyText{}, func(v *T) *text.Text { return &of(v).Text },
			text.EnJa("What it says.", "その内容。")),
		with("echoes", ids, func(v *T) *[]string { return &of(v).Echoes },
			text.EnJa("Ids of the statements of a wider charter that it takes up, mission or vision among them.", "上位の憲章のうち、ここで受けているものの id（mission と vision も可）。")),
	}
}

// statements returns the codec of statements, in short their text.
func statements[T any](name text.Text, of func(*T) *charter.StatementSpec, more ...field[T]) shortCodec[T] {
	fields := append(statementFields(of, optional), more...)
	marks := []string{"text", "name", "echoes"}
	for _, f := range more {
		marks = append(marks, f.key)
	}
	return shortCodec[T]{
		long:  newRecord(record[T]{name: name, fields: fields}),
		marks: marks,
		short: part[T](textCodec{}, func(v *T) *text.Text { return &of(v).Text }),
		isShort: func(v *T) bool {
			s := of(v)
			var e encoder
			for _, f := range more {
				if f.encode(&e, v, "") != nil {
					return false
				}
			}
			return s.ID == "" && s.Name.IsZero() && len(s.Echoes) == 0
		},
	}
}

var statementCodec = statements(text.EnJa("a statement", "宣言"), func(s *charter.StatementSpec) *charter.StatementSpec { return s })

var visionCodec = statements(text.EnJa("a vision", "ビジョン"), func(v *charter.VisionSpec) *charter.StatementSpec { return &v.StatementSpec },
	with("from-years", aboveZero[int]{intCodec{}}, func(v *charter.VisionSpec) *int { return &v.FromYears },
		text.EnJa("How many years it looks ahead at least.", "何年以上先か。")),
	with("to-years", aboveZero[int]{intCodec{}}, func(v *charter.VisionSpec) *int { return &v.ToYears },
		text.EnJa("How many years it looks ahead at most.", "何年先までか。")))

var charterRecord = newRecord(record[charter.Spec]{
	name: text.EnJa("a charter file", "憲章のファイル"),
	fields: []field[charter.Spec]{
		head[charter.Spec](KindCharter),
		with("id", stringCodec[string]{}, func(c *charter.Spec) *string { return &c.ID }, docs.id).must(neededByTheRest),
		directive[charter.Spec]("extends", docs.extends),
		with("name", textCodec{}, func(c *charter.Spec) *text.Text { return &c.Name }, docs.name),
		with("description", textCodec{}, func(c *charter.Spec) *text.Text { return &c.Description }, docs.description),
		with("version", stringCodec[string]{}, func(c *charter.Spec) *string { return &c.Version },
			text.EnJa("Version of the charter.", "憲章の版。")),
		with("effective", dateCodec{}, func(c *charter.Spec) *date.Date { return &c.Effective },
			text.EnJa("First day on which it is in force.", "有効になる日。")),
		with("purposes", listCodec[charter.StatementSpec]{item: statementCodec, zero: emptyMap}, func(c *charter.Spec) *[]charter.StatementSpec { return &c.Purposes },
			text.EnJa("Why the group states all this.", "憲章を定める目的。")),
		with[charter.Spec, charter.StatementSpec]("mission", statementCodec, func(c *charter.Spec) *charter.StatementSpec { return &c.Mission },
			text.EnJa("What the group is there for.", "組織の使命。")),
		with[charter.Spec, charter.VisionSpec]("vision", visionCodec, func(c *charter.Spec) *charter.VisionSpec { return &c.Vision },
			text.EnJa("What will be, some years ahead.", "何年か先にありたい姿。")),
		with("acronym", stringCodec[string]{}, func(c *charter.Spec) *string { return &c.Acronym },
			text.EnJa("Word that the initials of the values spell.", "バリューの頭文字をつなげた語。")),
		with("values", keyedCodec[charter.ValueSpec]{of: valueRecord}, func(c *charter.Spec) *[]charter.ValueSpec { return &c.Values },
			text.EnJa("What the group values.", "大切にすること。")),
		with("brought", ids, func(c *charter.Spec) *[]string { return &c.Brought },
			text.EnJa("Names of the documents that come from outside the process.", "外から持ち込む文書の名前。")),
		with("process", keyedCodec[charter.MeetingSpec]{of: meetingRecord}, func(c *charter.Spec) *[]charter.MeetingSpec { return &c.Process },
			text.EnJa("Meetings that make the charter, in order.", "憲章を作る会議。順に並べる。")),
		with("history", leftOut[charter.HistorySpec]{historyRecord}, func(c *charter.Spec) *charter.HistorySpec { return &c.History },
			text.EnJa("What has been done of the process so far.", "ここまでに行ったこと。")),
		with("roadmap", keyedCodec[charter.MilestoneSpec]{of: milestoneRecord}, func(c *charter.Spec) *[]charter.MilestoneSpec { return &c.Roadmap },
			text.EnJa("Milestones that follow.", "これからのマイルストーン。")),
	},
})

var valueRecord = newRecord(record[charter.ValueSpec]{
	name:    text.EnJa("a value", "バリュー"),
	overlay: named(change.Value),
	id:      func(v *charter.ValueSpec) *string { return &v.ID },
	fields: append(statementFields(func(v *charter.ValueSpec) *charter.StatementSpec { return &v.StatementSpec }, neededByTheRest),
		with("initial", stringCodec[string]{}, func(v *charter.ValueSpec) *string { return &v.Initial },
			text.EnJa("Its letter of the acronym.", "頭文字の語での文字。"))),
})

var meetingRecord = newRecord(record[charter.MeetingSpec]{
	name:    text.EnJa("a meeting", "会議"),
	overlay: named(change.Stage),
	id:      func(m *charter.MeetingSpec) *string { return &m.ID },
	fields: []field[charter.MeetingSpec]{
		with("id", stringCodec[string]{}, func(m *charter.MeetingSpec) *string { return &m.ID }, docs.id).must(neededByTheRest),
		with("name", textCodec{}, func(m *charter.MeetingSpec) *text.Text { return &m.Name }, docs.name),
		with("agenda", textCodec{}, func(m *charter.MeetingSpec) *text.Text { return &m.Agenda },
			text.EnJa("What is talked about.", "話し合うこと。")),
		with("needs", ids, func(m *charter.MeetingSpec) *[]string { return &m.Needs },
			text.EnJa("Names of what must be there before.", "始める前に必要な文書の名前。")),
		with("yields", ids, func(m *charter.MeetingSpec) *[]string { return &m.Yields },
			text.EnJa("Names of what it produces.", "できあがる文書の名前。")),
		with("decides", ids, func(m *charter.MeetingSpec) *[]string { return &m.Decides },
			text.EnJa("Names of what is final afterwards.", "ここで決定する文書の名前。")),
		with("rests", aboveZero[int]{intCodec{}}, func(m *charter.MeetingSpec) *int { return &m.Rests },
			text.EnJa("Days for which what it needs has to rest before.", "必要な文書を寝かせる日数。")),
		with("min-hours", aboveZero[int]{intCodec{}}, func(m *charter.MeetingSpec) *int { return &m.MinHours },
			text.EnJa("Hours that it takes at least.", "かかる時間（最短）。")),
		with("max-hours", aboveZero[int]{intCodec{}}, func(m *charter.MeetingSpec) *int { return &m.MaxHours },
			text.EnJa("Hours that it takes at most.", "かかる時間（最長）。")),
	},
})

var historyRecord = newRecord(record[charter.HistorySpec]{
	name: text.EnJa("a history", "これまでの経過"),
	fields: []field[charter.HistorySpec]{
		with("held", listCodec[charter.HeldSpec]{item: meetingHeldRecord}, func(h *charter.HistorySpec) *[]charter.HeldSpec { return &h.Held },
			text.EnJa("Meetings that have been held, in their order.", "開いた会議。順に並べる。")),
		with("brought", listCodec[charter.BroughtSpec]{item: broughtRecord}, func(h *charter.HistorySpec) *[]charter.BroughtSpec { return &h.Brought },
			text.EnJa("Documents that somebody brought along.", "持ち込まれた文書。")),
	},
})

var meetingHeldRecord = newRecord(record[charter.HeldSpec]{
	name: text.EnJa("a meeting that was held", "開いた会議"),
	flow: true,
	fields: []field[charter.HeldSpec]{
		with("meeting", stringCodec[string]{}, func(h *charter.HeldSpec) *string { return &h.Meeting },
			text.EnJa("Id of the meeting.", "会議の id。")).must(neededByTheRest),
		with("date", dateCodec{}, func(h *charter.HeldSpec) *date.Date { return &h.Date },
			text.EnJa("Day on which it was held.", "開いた日。")).must(neededByTheRest),
		with("without", ids, func(h *charter.HeldSpec) *[]string { return &h.Without },
			text.EnJa("Names of documents that it was to yield and did not.", "できるはずだったが、できなかった文書の名前。")),
	},
})

var broughtRecord = newRecord(record[charter.BroughtSpec]{
	name: text.EnJa("a document that was brought", "持ち込まれた文書"),
	flow: true,
	fields: []field[charter.BroughtSpec]{
		with("document", stringCodec[string]{}, func(b *charter.BroughtSpec) *string { return &b.Document },
			text.EnJa("Name of the document.", "文書の名前。")).must(neededByTheRest),
		with("date", dateCodec{}, func(b *charter.BroughtSpec) *date.Date { return &b.Date },
			text.EnJa("Day from which there is the document.", "文書がそろった日。")).must(neededByTheRest),
	},
})

var milestoneRecord = newRecord(record[charter.MilestoneSpec]{
	name:    text.EnJa("a milestone", "マイルストーン"),
	overlay: named(change.Stage),
	id:      func(m *charter.MilestoneSpec) *string { return &m.ID },
	fields: []field[charter.MilestoneSpec]{
		with("id", stringCodec[string]{}, func(m *charter.MilestoneSpec) *string { return &m.ID }, docs.id).must(neededByTheRest),
		with("by", dateCodec{}, func(m *charter.MilestoneSpec) *date.Date { return &m.By },
			text.EnJa("Until when.", "いつまでに。")),
		with("possible", textCodec{}, func(m *charter.MilestoneSpec) *text.Text { return &m.Possible },
			text.EnJa("What will be possible by then.", "それまでにできるようになること。")),
		with("state", textCodec{}, func(m *charter.MilestoneSpec) *text.Text { return &m.State },
			text.EnJa("In which state the group will be.", "そのときの組織の状態。")),
	},
})
