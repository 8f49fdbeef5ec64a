import CSeparators
import Testing

@testable import Ledgers

@Suite struct SeparatorTests {
    static let kernels: [nb_kernel] = [NB_PORTABLE, NB_SSE2, NB_AVX2, NB_AVX512].filter {
        $0.rawValue <= nb_best_kernel().rawValue
    }

    func positions(_ bytes: [UInt8], _ kernel: nb_kernel, pieces: Int, comment: UInt8 = 0) -> ([UInt32], UInt32, Int) {
        var text = nb_text_state()
        return positions(bytes, kernel, pieces: pieces, comment: comment, text: &text)
    }

    private func positions(
        _ bytes: [UInt8], _ kernel: nb_kernel, pieces: Int, comment: UInt8 = 0, text: inout nb_text_state
    ) -> ([UInt32], UInt32, Int) {
        var dialect = nb_dialect(Dialect())
        dialect.comment = comment
        var out = [UInt32](repeating: 0, count: bytes.count + Int(NB_POSITION_SLACK))
        var (start, count, lines, state) = (0, 0, 0, NB_RECORD_START)
        while start < bytes.count {
            let end = min(bytes.count, start + pieces)
            let found = out.withUnsafeMutableBufferPointer { buffer in
                nb_find_separators(
                    bytes, start, end, &dialect, state, kernel, buffer.baseAddress.map { $0 + count }, &text)
            }
            count += found.separators
            lines += found.lines
            state = found.state
            start = end
        }
        return (Array(out[..<count]), state.rawValue, lines)
    }

    /// Pieces of one byte go through the byte machine only, which is the grammar itself.
    @Test(arguments: kernels.map(\.rawValue), 0..<200)
    func kernelsAgreeWithTheGrammar(kernel: nb_kernel.RawValue, seed: Int) {
        var random = SplitMix(seed: UInt64(seed))
        let alphabet: [UInt8] = Array((seed % 2 == 0 ? "aaaaaaaaab,\n\"\r" : "ab,,\n\"\"\r").utf8)
        let bytes = (0..<Int.random(in: 1...400, using: &random)).map { _ in
            alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        }
        let expected = positions(bytes, NB_PORTABLE, pieces: 1)
        for pieces in [64, 100, 1000] {
            let actual = positions(bytes, nb_kernel(rawValue: kernel), pieces: pieces)
            #expect(actual == expected)
        }
    }

    /// Those that look at characters.
    static let lookingKernels = kernels.filter { $0 == NB_AVX2 || $0 == NB_AVX512 }.map(\.rawValue)

    /// They are sure of nothing that is not UTF-8, and of all text of two and three bytes a character but for the rarest.
    @Test(arguments: lookingKernels, 0..<300)
    func onlyUTF8IsBeyondDoubt(kernel: nb_kernel.RawValue, seed: Int) {
        var random = SplitMix(seed: UInt64(seed))
        let characters: [Character] = ["a", ",", "\n", "é", "ÿ", "办", "件", "，", "ｚ"]
        var bytes = (0..<Int.random(in: 1...200, using: &random)).flatMap { _ in
            Array(String(characters[Int.random(in: 0..<characters.count, using: &random)]).utf8)
        }
        for isBroken in [false, true] {
            if isBroken {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                bytes[at] = UInt8.random(in: .min ... .max, using: &random)
            }
            let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
            for pieces in [1, 2, 63, 64, 65, 1000] {
                var text = nb_text_state()
                _ = positions(bytes, nb_kernel(rawValue: kernel), pieces: pieces, text: &text)
                let isSure = text.is_doubtful == 0 && text.announced == 0
                #expect(isBroken ? isUTF8 || !isSure : isSure, "pieces of \(pieces)")
            }
        }
    }

    @Test func wellFormedQuotesAreRead() {
        let text = Array("a,\"b,\"\"c\n\",d\n\"\",\"x\"\r\n".utf8)
        let (end, quote) = (UInt32(NB_RECORD_END), UInt32(NB_HOLDS_QUOTE))
        #expect(
            positions(text, NB_PORTABLE, pieces: 1).0 == [1, 10 | quote, 12 | end, 15 | quote, 20 | end | quote])
    }
}

/// A small random source, the same everywhere.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
