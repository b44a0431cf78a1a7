/// Counts what a search looks at, so that tests can tell how it grows; for one thread.
final class LookupCount {
  private(set) var value = 0

  func add(_ count: Int) { value += count }
}
