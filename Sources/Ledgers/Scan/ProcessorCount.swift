import Glibc

enum ProcessorCount {
    /// Cores that are on.
    static let active = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
