import CDigest

/// SHA-256 of bytes in memory, in lower-case hexadecimal.
public func sha256(of bytes: [UInt8]) -> String {
    var digest = nb_sha256_start()
    nb_sha256_add(&digest, bytes, bytes.count)
    return hexadecimal(digest)
}

/// Two lower-case digits a byte.
func hexadecimal(_ digest: consuming nb_sha256) -> String {
    var bytes = [UInt8](repeating: 0, count: Int(NB_SHA256_LENGTH))
    nb_sha256_end(&digest, &bytes)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
