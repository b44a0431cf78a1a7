// SpreadsheetReader
