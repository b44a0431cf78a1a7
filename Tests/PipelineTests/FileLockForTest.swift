import Files
import Pipeline

/// Holds an office's registry as another run would.
struct FileLockForTest {
  private let lock: FileLock

  init(_ home: Home) throws { lock = try FileLock(home.registry + ".lock", since: "2016-06-23T09:00:00+03:00") }
}
