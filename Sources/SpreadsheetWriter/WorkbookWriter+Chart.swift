internal import CXlsxWriter
import SheetModel

extension WorkbookWriter {
  /// Puts a chart on a sheet, its upper left corner on `cell`.
  package func insert(_ chart: BarChart, at cell: CellReference, on sheet: Sheet) throws(WriterError) {
    let place = try place(cell)
    let type = chart.direction == .bars ? LXW_CHART_BAR : LXW_CHART_COLUMN
    guard
      let handle = workbook_add_chart(handle, UInt8(type.rawValue)),
      let series = chart_add_series(
        handle, "=" + chart.source.absolute(chart.categories), "=" + chart.source.absolute(chart.values))
    else { throw WriterError.outOfMemory }
    chart_title_set_name(handle, CellText.note(chart.title, limit: CellText.messageLimit))
    chart_legend_set_position(handle, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    chart_series_set_labels(series)
    chart_set_series_gap(handle, 60)
    Self.simplify(handle, isReversed: chart.direction == .bars)
    try colour(series, chart.colours)
    var options = lxw_chart_options()
    options.x_scale = Double(chart.width) / 480
    options.y_scale = Double(chart.height) / 288
    try check(worksheet_insert_chart_opt(sheets[sheet.index], place.row, place.column, handle, &options))
  }

  /// The numbers stand on the bars, so the axis of values goes; bars run from the top, as the cells do.
  private static func simplify(_ chart: UnsafeMutablePointer<lxw_chart>, isReversed: Bool) {
    // The C library swaps the axes of bar charts: there the categories are on `y_axis`.
    let names = isReversed ? chart.pointee.y_axis : chart.pointee.x_axis
    let values = isReversed ? chart.pointee.x_axis : chart.pointee.y_axis
    if isReversed { chart_axis_set_reverse(names) }
    chart_axis_major_gridlines_set_visible(names, 0)
    chart_axis_major_gridlines_set_visible(values, 0)
    chart_axis_set_label_position(values, UInt8(LXW_CHART_AXIS_LABEL_POSITION_NONE.rawValue))
  }

  private func colour(
    _ series: UnsafeMutablePointer<lxw_chart_series>, _ colours: [Colour]
  ) throws(WriterError) {
    guard let last = colours.last else { return }
    var rest = lxw_chart_fill(color: last.rgb, none: 0, transparency: 0)
    chart_series_set_fill(series, &rest)
    let code = Self.withPoints(colours) { chart_series_set_points(series, $0) }
    try check(code)
  }

  private static func withPoints(
    _ colours: [Colour], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<lxw_chart_point>?>) -> lxw_error
  ) -> lxw_error {
    var fills = colours.map { lxw_chart_fill(color: $0.rgb, none: 0, transparency: 0) }
    return fills.withUnsafeMutableBufferPointer { fills in
      var points = fills.indices.map { index in
        lxw_chart_point(line: nil, fill: fills.baseAddress! + index, pattern: nil)
      }
      return points.withUnsafeMutableBufferPointer { points in
        var pointers: [UnsafeMutablePointer<lxw_chart_point>?] = points.indices.map { points.baseAddress! + $0 } + [nil]
        return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
      }
    }
  }
}

/// A chart of one series.
package struct BarChart: Hashable, Sendable {
  package enum Direction: Hashable, Sendable { case bars, columns }

  package var direction: Direction
  package var title: String
  /// The names of the bars, and their lengths: cells of `source`.
  package var categories: CellRange
  package var values: CellRange
  package var source: Sheet
  /// The colours of the single bars, from the first; the rest take the last one.
  package var colours: [Colour]
  /// In pixels.
  package var width: Int
  package var height: Int

  package init(
    _ direction: Direction, title: String, categories: CellRange, values: CellRange, source: Sheet,
    colours: [Colour] = [], width: Int = 480, height: Int = 288
  ) {
    self.direction = direction
    self.title = title
    self.categories = categories
    self.values = values
    self.source = source
    self.colours = colours
    self.width = width
    self.height = height
  }
}
