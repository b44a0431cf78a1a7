/// Where a text leaves the form that it is asked for.
///
/// The one that a rule refuses a value for is the one that a caret shows: both come from the parser of the value.
package struct WritingFault: Error, Hashable {
  /// The faulty part; empty behind the last sign where something is missing there.
  package let range: Range<String.Index>

  package init(_ range: Range<String.Index>) { self.range = range }
}
