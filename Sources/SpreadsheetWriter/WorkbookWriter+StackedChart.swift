internal import CXlsxWriter
import SheetModel

extension WorkbookWriter {
  /// Puts a chart on a sheet, its upper left corner on `cell`.
  package func insert(_ chart: StackedChart, at cell: CellReference, on sheet: Sheet) throws(WriterError) {
    let place = try place(cell)
    guard let handle = workbook_add_chart(handle, UInt8(LXW_CHART_COLUMN_STACKED.rawValue)) else {
      throw WriterError.outOfMemory
    }
    for one in chart.series {
      guard
        let series = chart_add_series(
          handle, "=" + chart.source.absolute(chart.categories), "=" + chart.source.absolute(one.values))
      else { throw WriterError.outOfMemory }
      chart_series_set_name(series, CellText.note(one.name, limit: CellText.messageLimit))
      var fill = lxw_chart_fill(color: one.colour.rgb, none: 0, transparency: 0)
      chart_series_set_fill(series, &fill)
    }
    chart_title_set_name(handle, CellText.note(chart.title, limit: CellText.messageLimit))
    chart_legend_set_position(handle, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    chart_set_series_gap(handle, 40)
    if let format = chart.categoryFormat { chart_axis_set_num_format(handle.pointee.x_axis, format) }
    chart_axis_set_num_format(handle.pointee.y_axis, "#,##0")
    var line = lxw_chart_line(color: 0xD9DEE6, none: 0, width: 0.75, dash_type: 0, transparency: 0)
    chart_axis_major_gridlines_set_line(handle.pointee.y_axis, &line)
    var options = lxw_chart_options()
    options.x_scale = Double(chart.width) / 480
    options.y_scale = Double(chart.height) / 288
    try check(worksheet_insert_chart_opt(sheets[sheet.index], place.row, place.column, handle, &options))
  }
}

/// A chart of columns in which several series stand upon each other.
package struct StackedChart: Hashable, Sendable {
  /// One colour of the columns.
  package struct Series: Hashable, Sendable {
    package var name: String
    package var values: CellRange
    package var colour: Colour

    package init(name: String, values: CellRange, colour: Colour) {
      self.name = name
      self.values = values
      self.colour = colour
    }
  }

  package var title: String
  /// What stands below the columns: cells of `source`, as are the values.
  package var categories: CellRange
  /// The lowest first.
  package var series: [Series]
  package var source: Sheet
  /// How the categories are written, as Excel's code; nil for as they stand in their cells.
  package var categoryFormat: String?
  /// In pixels.
  package var width: Int
  package var height: Int

  package init(
    title: String, categories: CellRange, series: [Series], source: Sheet, categoryFormat: String? = nil,
    width: Int = 480, height: Int = 288
  ) {
    self.title = title
    self.categories = categories
    self.series = series
    self.source = source
    self.categoryFormat = categoryFormat
    self.width = width
    self.height = height
  }
}
