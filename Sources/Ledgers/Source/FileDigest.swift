import CCrypto
import Diagnostics

extension SourceFile {
    /// SHA-256 of the whole file in lower-case hexadecimal.
    /// - Complexity: one more pass, from the page cache while the scan runs.
    func sha256() throws(Diagnostic) -> String {
        guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            throw .unreadable(path, reason: "SHA-256")
        }
        defer { EVP_MD_CTX_free(context) }
        let block = ByteBuffer(capacity: 1 << 18)
        var position = 0
        while position < size {
            let end = min(size, position + block.capacity)
            try read(position..<end, into: block.base)
            EVP_DigestUpdate(context, block.base, end - position)
            position = end
        }
        var digest = [UInt8](repeating: 0, count: 32)
        EVP_DigestFinal_ex(context, &digest, nil)
        return hexadecimal(digest)
    }
}
