import CDigest
import Diagnostics

extension SourceFile {
    /// SHA-256 of the whole file in lower-case hexadecimal.
    /// - Complexity: one more pass, from the page cache while the scan runs.
    func sha256() throws(Diagnostic) -> String {
        var digest = nb_sha256_start()
        let block = ByteBuffer(capacity: 1 << 18)
        var position = 0
        while position < size {
            let end = min(size, position + block.capacity)
            try read(position..<end, into: block.base)
            nb_sha256_add(&digest, block.base, end - position)
            position = end
        }
        return hexadecimal(digest)
    }
}
