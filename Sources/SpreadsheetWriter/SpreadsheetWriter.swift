// SpreadsheetWriter
