import Synchronization

/// The font files that are open in this process.
///
/// Cairo has one FreeType library for all threads, and opens a file in it outside of its own lock (`cairo-ft-font.c`,
/// 1.16): two threads that first use a font at the same time break both. So whatever may open or close a font runs alone.
public enum FontFiles {
    private static let inUse = Mutex(())

    /// - Parameter body: calls of Pango and Cairo alone; it must not come here again.
    public static func alone<Result>(_ body: () -> Result) -> Result {
        inUse.withLock { _ in Once(value: body()) }.value
    }

    /// A mutex gives back what may leave its thread; here nothing does.
    private struct Once<Value>: @unchecked Sendable {
        let value: Value
    }
}
