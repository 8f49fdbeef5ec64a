/// This program, as manifests and `--version` name it.
public enum Tool {
    public static let name = "nianbao"
    public static let version = "0.1.0"
}
