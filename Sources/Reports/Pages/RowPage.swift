import Domain
import Messages

/// `rapor.html` of a table's rows: what came in, what became of it, which rows need a person and why.
struct RowPage {
  /// A number under its name; `style` is `good`, `warn`, `bad` or empty.
  struct Card {
    var name: ReportText
    var value: Int
    var style = ""
    /// Whether the bar shows its share.
    var isShare = true
  }

  /// Rows of one kind.
  struct Group {
    var name: ReportText
    var style: String
    var count: Int
    var tables: [Table]
  }

  /// Rows to which the same applies, as the caption says.
  struct Table {
    var caption = ""
    var entries: [Entry]
  }

  struct Entry {
    var row: String
    var unit: String
    var person: String
    var differences: [(name: String, old: String, new: String)] = []
    var sentences: [String] = []
  }

  /// A line of the last table: how often something is so.
  struct Total {
    var name: String
    var code: String
    var kind: String
    var style: String
    var count: Int
  }

  /// The headings of the columns: `row`, `unit`, `person`, `what`; `name`, `kind`, `count`.
  typealias Headings = [String: ReportText]

  let language: Language
  var run: String?
  var title: ReportText
  var subtitle: ReportText
  /// What has to be known before all else, as the reason of an undo; nil where there is nothing.
  var remark: String?
  var inHeading = ReportText.cameIn
  var doneHeading: ReportText
  var attentionHeading = ReportText.needsPerson
  var totalsHeading: ReportText
  var headings: Headings
  var inCards: [Card]
  var doneCards: [Card]
  /// What is wrong with the table as a whole.
  var problems: [String]
  /// What is to be done about the groups.
  var lead: ReportText
  var groups: [Group]
  /// That not all rows are listed.
  var more: ReportText?
  var totals: [Total]
  var noTotals: ReportText
  var footer: ReportText?

  /// As many rows as a page lists.
  static let entryLimit = 500
  /// So many rows stay together on paper.
  private static let shortTable = 10

  func render() throws(ReportError) -> String {
    try PageTemplate(RowPageTemplate.text, name: "rapor.mustache").render(context)
  }

  private var context: [String: Any] {
    let most = max(1, totals.map(\.count).max() ?? 1)
    var page: [String: Any] = [
      "language": language.rawValue, "run": run ?? "", "title": text(title), "subtitle": text(subtitle),
      "inHeading": text(inHeading), "doneHeading": text(doneHeading), "attentionHeading": text(attentionHeading),
      "totalsHeading": text(totalsHeading), "headings": headings.mapValues(text),
      "inCards": inCards.map(context), "doneCards": doneCards.map(context),
      "shares": shares,
      "problems": problems, "hasProblem": !problems.isEmpty, "lead": text(lead), "groups": groups.map(context),
      "more": more.map(text) ?? "", "noTotals": totals.isEmpty ? text(noTotals) : "", "hasTotals": !totals.isEmpty,
      "totals": totals.map { total in
        [
          "name": total.name, "code": total.code, "kind": total.kind, "class": total.style,
          "count": language.number(total.count), "share": ShareBar.hundredths(total.count, of: most),
        ]
      },
    ]
    if let footer { page["footer"] = text(footer) }
    if let remark { page["remark"] = remark }
    return page
  }

  private var shares: [[String: String]] {
    let cards = doneCards.filter { $0.isShare && $0.value > 0 }
    let parts = ShareBar.parts(cards.map { ($0.value, $0.style.isEmpty ? "plain" : $0.style) })
    return zip(cards, parts).map { context($0).merging($1) { $1 } }
  }

  private func text(_ text: ReportText) -> String { text.text(language) }

  private func context(_ card: Card) -> [String: String] {
    ["name": text(card.name), "value": language.number(card.value), "class": card.value == 0 ? "" : card.style]
  }

  private func context(_ group: Group) -> [String: Any] {
    [
      "name": text(group.name), "class": group.style, "count": language.number(group.count),
      "tables": group.tables.map { table -> [String: Any] in
        var context: [String: Any] = [
          "entries": table.entries.map(self.context), "isShort": table.entries.count <= Self.shortTable,
        ]
        if !table.caption.isEmpty { context["caption"] = table.caption }
        return context
      },
    ]
  }

  private func context(_ entry: Entry) -> [String: Any] {
    [
      "row": entry.row, "unit": Masking.numbers(in: entry.unit), "person": Masking.numbers(in: entry.person),
      "hasLines": !entry.differences.isEmpty || !entry.sentences.isEmpty,
      "differences": entry.differences.map {
        ["name": $0.name, "old": Masking.numbers(in: $0.old), "new": Masking.numbers(in: $0.new)]
      },
      "sentences": entry.sentences.map { Masking.numbers(in: $0) },
    ]
  }
}
