import Domain
import Messages

/// The findings of the last days as columns of an SVG picture: its measures, and the same in words and numbers.
struct FindingsChart {
  let days: [DayFindings]
  let language: Language

  /// In the picture's own units.
  private static let left = 52
  private static let top = 14
  private static let height = 190
  private static let slot = 22
  private static let column = 16
  private static let order: [Severity] = [.error, .warning, .note]

  var context: [String: Any] {
    let total = days.reduce(0) { $0 + $1.total }
    guard total > 0, let most = days.max(by: { $0.total < $1.total }) else {
      return ["hasChart": false, "chartEmpty": text(.chartEmpty)]
    }
    let scale = Self.scale(most.total)
    return [
      "hasChart": true, "chartEmpty": "",
      "chart": [
        "width": String(Self.left + Self.slot * days.count + 8), "height": String(Self.top + Self.height + 32),
        "left": String(Self.left), "right": String(Self.left + Self.slot * days.count),
        "base": String(Self.top + Self.height), "summary": summary(total, most), "ticks": ticks(scale),
        "columns": days.enumerated().map { column($1, at: $0, scale.top) }, "labels": labels, "rows": rows,
        "legend": Self.order.map { ["class": $0.cssClass, "name": name(of: $0)] },
        "showTable": text(.chartTable),
      ] as [String: Any],
    ]
  }

  private func text(_ text: PageText) -> String { text.text(language) }

  private func name(of severity: Severity) -> String {
    switch severity {
    case .error: ReportText.errors.text(language)
    case .warning: ReportText.warnings.text(language)
    case .note: ReportText.notes.text(language)
    }
  }

  private func count(_ severity: Severity) -> Int { days.reduce(0) { $0 + ($1.counts[severity] ?? 0) } }

  private func summary(_ total: Int, _ most: DayFindings) -> String {
    let counts = PageText.chartSummary(
      total: total, errors: count(.error), warnings: count(.warning), notes: count(.note))
    return text(counts) + " " + text(.worstDay(language.day(most.noon), most.total))
  }

  // MARK: - Measures

  /// A round step, and the lowest multiple of it that nothing passes; at most five steps.
  static func scale(_ most: Int) -> (step: Int, top: Int) {
    var magnitude = 1
    while true {
      for factor in [1, 2, 5] where factor * magnitude * 5 >= most {
        let step = factor * magnitude
        return (step, max(1, (most + step - 1) / step) * step)
      }
      magnitude *= 10
    }
  }

  private func ticks(_ scale: (step: Int, top: Int)) -> [[String: String]] {
    stride(from: 0, through: scale.top, by: scale.step).map { value in
      let y = Self.top + Self.height - value * Self.height / scale.top
      return ["y": String(y), "textY": String(y + 4), "textX": String(Self.left - 6), "value": language.number(value)]
    }
  }

  private func column(_ day: DayFindings, at index: Int, _ top: Int) -> [String: Any] {
    let x = Self.left + Self.slot * index + (Self.slot - Self.column) / 2
    var below = 0
    let parts: [[String: String]] = Self.order.compactMap { severity in
      let count = day.counts[severity] ?? 0
      guard count > 0 else { return nil }
      let from = Self.tenths(below, of: top)
      below += count
      let upTo = max(from + 10, Self.tenths(below, of: top))
      return [
        "class": severity.cssClass, "x": String(x), "width": String(Self.column),
        "y": Self.decimal((Self.top + Self.height) * 10 - upTo), "height": Self.decimal(upTo - from),
      ]
    }
    let counts = day.counts
    let title = PageText.chartDay(
      day: language.day(day.noon), errors: counts[.error] ?? 0, warnings: counts[.warning] ?? 0,
      notes: counts[.note] ?? 0)
    return ["title": text(title), "parts": parts]
  }

  private static func tenths(_ count: Int, of top: Int) -> Int { count * height * 10 / top }

  private static func decimal(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }

  /// Every fifth day, counted from the last; on a narrow screen every tenth.
  private var labels: [[String: String]] {
    days.indices.filter { (days.count - 1 - $0) % 5 == 0 }.map { index in
      [
        "x": String(Self.left + Self.slot * index + Self.slot / 2), "y": String(Self.top + Self.height + 20),
        "text": language.shortDay(days[index].noon), "class": (days.count - 1 - index) % 10 == 0 ? "" : "minor",
      ]
    }
  }

  /// The days with findings as a table, the latest first.
  private var rows: [[String: String]] {
    days.reversed().filter { $0.total > 0 }.map { day in
      [
        "day": language.day(day.noon), "errors": language.number(day.counts[.error] ?? 0),
        "warnings": language.number(day.counts[.warning] ?? 0), "notes": language.number(day.counts[.note] ?? 0),
        "total": language.number(day.total),
      ]
    }
  }
}

extension Language {
  /// `23.06.2016`, in English `23 Jun 2016`.
  func day(_ moment: Moment) -> String { String(time(moment).dropLast(6)) }

  /// `23.06`, in English `23 Jun`.
  func shortDay(_ moment: Moment) -> String { String(day(moment).dropLast(5)) }
}
