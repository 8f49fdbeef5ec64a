import Glibc

/// Keeps the files of a package inside its folder.
enum ResourcePath {
    enum Fault { case missing, outside, remote, folder }

    /// What is wrong with a resource's path: absolute, leading out by `..` or by a symbolic link, an address, no file.
    static func check(_ path: String, in folder: String) -> Fault? {
        if path.contains("://") { return .remote }
        if path.isEmpty || path.hasPrefix("/") || path.hasPrefix("~") || path.utf8.contains(0) { return .outside }
        if path.split(separator: "/").contains("..") { return .outside }
        guard let root = realPath(folder), let real = realPath(join(folder, path)) else { return .missing }
        guard real.hasPrefix(root == "/" ? root : root + "/") else { return .outside }
        return isFolder(real) ? .folder : nil
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

func join(_ folder: String, _ path: String) -> String {
    folder.isEmpty || folder == "." ? path : folder.hasSuffix("/") ? folder + path : folder + "/" + path
}

func parentFolder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}
