#include "CSeparators.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

typedef struct {
    const uint8_t *bytes;
    const nb_dialect *dialect;
    uint32_t *out;
    size_t records;
    size_t lines;
    nb_state state;
    nb_text_state text;
} scan;

/// The grammar, byte by byte: the truth that the kernels below agree with.
static void scan_bytes(scan *s, size_t from, size_t to) {
    const nb_dialect d = *s->dialect;
    nb_state state = s->state;
    uint32_t holds_quote = s->text.holds_quote;
    for (size_t i = from; i < to; i++) {
        uint8_t c = s->bytes[i];
        if (c == '\n') s->lines++;
        if (d.quote && c == d.quote) holds_quote = 1;
        switch (state) {
        case NB_QUOTED:
            if (d.escape && c == d.escape) state = NB_ESCAPE_QUOTED;
            else if (c == d.quote) state = NB_QUOTE_IN_QUOTED;
            continue;
        case NB_ESCAPE_QUOTED: state = NB_QUOTED; continue;
        case NB_ESCAPE_UNQUOTED: state = NB_UNQUOTED; continue;
        case NB_COMMENT:
            if (c == '\n') {
                *s->out++ = (uint32_t)i | NB_RECORD_END | NB_COMMENT_END | (holds_quote ? NB_HOLDS_QUOTE : 0);
                holds_quote = 0;
                s->records++;
                state = NB_RECORD_START;
            }
            continue;
        case NB_QUOTE_IN_QUOTED:
            if (c == d.quote && d.double_quote) {
                state = NB_QUOTED;
                continue;
            }
            break;
        case NB_RECORD_START:
            if (d.comment && c == d.comment) {
                state = NB_COMMENT;
                continue;
            }
            /* fall through */
        case NB_CELL_START:
            if (d.quote && c == d.quote) {
                state = NB_QUOTED;
                continue;
            }
            if (d.skip_initial_space && c == ' ') {
                state = NB_CELL_START;
                continue;
            }
            break;
        case NB_UNQUOTED: break;
        }
        if (c == d.delimiter) {
            *s->out++ = (uint32_t)i | (holds_quote ? NB_HOLDS_QUOTE : 0);
            holds_quote = 0;
            state = NB_CELL_START;
        } else if (c == '\n') {
            *s->out++ = (uint32_t)i | NB_RECORD_END | (holds_quote ? NB_HOLDS_QUOTE : 0);
            holds_quote = 0;
            s->records++;
            state = NB_RECORD_START;
        } else if (d.escape && c == d.escape) {
            state = NB_ESCAPE_UNQUOTED;
        } else {
            state = NB_UNQUOTED;
        }
    }
    s->state = state;
    s->text.holds_quote = holds_quote;
}

/// Bit i is set where byte i is the character.
typedef struct {
    uint64_t delimiter, newline, quote, carriage_return;
} masks;

/// Bit i is the parity of the bits 0...i.
static inline uint64_t parity_prefix(uint64_t x) {
    x ^= x << 1;
    x ^= x << 2;
    x ^= x << 4;
    x ^= x << 8;
    x ^= x << 16;
    x ^= x << 32;
    return x;
}

/// What 64 bytes are, by their masks.
typedef struct {
    uint64_t separators, ends;
    /// Separators before which a quote lies, behind the separator before them.
    uint64_t quoted;
    nb_state state;
    uint32_t holds_quote;
    /// A quote stands where RFC 4180 puts none.
    int is_irregular;
} block;

/// Reads 64 bytes of which `m` tells. Inside a quoted cell quotes alternate between closing and opening, so that the
/// parity of their number says what is quoted, as long as each opening quote follows a separator or a quote, and each closing one
/// precedes one.
static inline __attribute__((always_inline)) block read_masks(nb_state state, uint32_t holds_quote, masks m) {
    uint64_t quoted = state == NB_QUOTED ? ~0ull : 0, after_quote = state == NB_QUOTE_IN_QUOTED;
    block b = {m.delimiter | m.newline, 0, 0, state, 0, 0};
    if (__builtin_expect((m.quote | after_quote | holds_quote) != 0, 0)) {
        quoted ^= parity_prefix(m.quote);
        b.separators &= ~quoted;
        uint64_t opening = m.quote & quoted, closing = m.quote & ~quoted, after_separator = state <= NB_CELL_START;
        // A closing quote at the end of the last block is followed by this block's first byte; a quote there reopens.
        uint64_t may_open = (b.separators << 1) | (m.quote << 1) | after_separator | after_quote;
        uint64_t must_end = (closing << 1) | after_quote;
        uint64_t may_follow = b.separators | m.quote | m.carriage_return;
        b.is_irregular = ((opening & ~may_open) | (must_end & ~may_follow)) != 0;
        // A quote is carried up through what is no separator, to the next one or into the next block.
        unsigned long long carry;
        b.quoted = __builtin_addcll(~b.separators, m.quote, holds_quote, &carry) & b.separators;
        b.holds_quote = (uint32_t)carry;
    } else {
        b.separators &= ~quoted;
    }
    b.ends = m.newline & b.separators;
    b.state = (quoted >> 63)         ? NB_QUOTED
              : (m.quote >> 63)      ? NB_QUOTE_IN_QUOTED
              : (b.ends >> 63)       ? NB_RECORD_START
              : (b.separators >> 63) ? NB_CELL_START
                                     : NB_UNQUOTED;
    return b;
}

/// Sets a flag in the positions of some of a block's separators. Most blocks have none or one of them, for which there is
/// no branch: the place behind the last is free.
static inline __attribute__((always_inline)) void flag_positions(uint32_t *out, uint64_t separators, uint64_t flagged,
                                                                 uint32_t flag) {
    do {
        out[__builtin_popcountll(separators & ~flagged & (flagged - 1))] |= flagged ? flag : 0;
        flagged &= flagged - 1;
    } while (__builtin_expect(flagged != 0, 0));
}

/// Eight positions at a time, some beyond the last written and overwritten: cheaper than a branch for each.
#define NB_WRITE_POSITIONS(name, attributes, lowest)                                                                   \
    attributes static inline uint32_t *name(uint32_t *out, size_t base, block b) {                                     \
        uint64_t rest = b.separators;                                                                                  \
        size_t count = (size_t)__builtin_popcountll(rest), done = 0;                                                   \
        do {                                                                                                           \
            for (size_t k = 0; k < 8; k++) {                                                                           \
                out[done + k] = (uint32_t)base + (uint32_t)lowest(rest);                                               \
                rest &= rest - 1;                                                                                      \
            }                                                                                                          \
            done += 8;                                                                                                 \
        } while (__builtin_expect(done < count, 0));                                                                   \
        flag_positions(out, b.separators, b.ends, NB_RECORD_END);                                                      \
        if (__builtin_expect(b.quoted != 0, 0)) flag_positions(out, b.separators, b.quoted, NB_HOLDS_QUOTE);           \
        return out + count;                                                                                            \
    }

static inline int lowest_portable(uint64_t bits) { return bits ? __builtin_ctzll(bits) : 0; }
NB_WRITE_POSITIONS(write_positions, , lowest_portable)

/// A kernel that does not look at characters.
#define NB_NO_LOOK(text, bytes)

/// The state of the scan lives in registers, but for irregular blocks, which go byte by byte.
#define NB_KERNEL(name, attributes, masks_of, write, look)                                                                   \
    attributes static size_t name(scan *s, size_t base, size_t end) {                                                  \
        const uint8_t *bytes = s->bytes;                                                                               \
        const nb_dialect d = *s->dialect;                                                                              \
        uint32_t *out = s->out;                                                                                        \
        size_t records = s->records, lines = s->lines;                                                                 \
        nb_state state = s->state;                                                                                     \
        nb_text_state text = s->text;                                                                                  \
        for (; base + 64 <= end; base += 64) {                                                                         \
            look(&text, bytes + base);                                                                                 \
            masks m = masks_of(bytes + base, &d);                                                                      \
            block b = read_masks(state, text.holds_quote, m);                                                          \
            if (__builtin_expect(b.is_irregular, 0)) {                                                                 \
                scan slow = {bytes, &d, out, records, lines, state, text};                                               \
                scan_bytes(&slow, base, base + 64);                                                                    \
                out = slow.out, records = slow.records, lines = slow.lines, state = slow.state;                        \
                text.holds_quote = slow.text.holds_quote;                                                              \
                continue;                                                                                              \
            }                                                                                                          \
            lines += (size_t)__builtin_popcountll(m.newline);                                                          \
            records += (size_t)__builtin_popcountll(b.ends);                                                           \
            out = write(out, base, b);                                                                                 \
            state = b.state;                                                                                           \
            text.holds_quote = b.holds_quote;                                                                          \
        }                                                                                                              \
        s->out = out, s->records = records, s->lines = lines, s->state = state, s->text = text;                        \
        return base;                                                                                                   \
    }

/// Bit i is set where byte i of eight is `c`.
static inline uint64_t equal_bytes(uint64_t word, uint8_t c) {
    uint64_t x = word ^ (0x0101010101010101ull * c);
    // The high bit of each byte that is zero; exact, since no carry crosses bytes.
    uint64_t zero = ~(((x & 0x7f7f7f7f7f7f7f7full) + 0x7f7f7f7f7f7f7f7full) | x | 0x7f7f7f7f7f7f7f7full);
    return ((zero >> 7) * 0x0102040810204080ull) >> 56;
}

static inline masks masks_portable(const uint8_t *bytes, const nb_dialect *d) {
    masks m = {0, 0, 0, 0};
    for (int k = 0; k < 8; k++) {
        uint64_t word = 0;
        for (int j = 0; j < 8; j++) word |= (uint64_t)bytes[8 * k + j] << (8 * j);
        m.delimiter |= equal_bytes(word, d->delimiter) << (8 * k);
        m.newline |= equal_bytes(word, '\n') << (8 * k);
        m.quote |= equal_bytes(word, d->quote) << (8 * k);
        m.carriage_return |= equal_bytes(word, '\r') << (8 * k);
    }
    return m;
}
NB_KERNEL(scan_portable, , masks_portable, write_positions, NB_NO_LOOK)

#if defined(__x86_64__)

static inline uint64_t equal_sse2(const __m128i v[4], uint8_t c) {
    __m128i wanted = _mm_set1_epi8((char)c);
    uint64_t mask = 0;
    for (int k = 0; k < 4; k++) mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(v[k], wanted)) << (16 * k);
    return mask;
}

static inline masks masks_sse2(const uint8_t *bytes, const nb_dialect *d) {
    __m128i v[4];
    for (int k = 0; k < 4; k++) v[k] = _mm_loadu_si128((const __m128i *)(bytes + 16 * k));
    return (masks){equal_sse2(v, d->delimiter), equal_sse2(v, '\n'), equal_sse2(v, d->quote), equal_sse2(v, '\r')};
}
NB_KERNEL(scan_sse2, , masks_sse2, write_positions, NB_NO_LOOK)

#define NB_AVX2_TARGET __attribute__((target("avx2,bmi,popcnt")))
NB_AVX2_TARGET static inline uint64_t equal_avx2(__m256i low, __m256i high, uint8_t c) {
    __m256i wanted = _mm256_set1_epi8((char)c);
    return (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted)) |
           (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted)) << 32;
}

NB_AVX2_TARGET static inline masks masks_avx2(const uint8_t *bytes, const nb_dialect *d) {
    __m256i low = _mm256_loadu_si256((const __m256i *)bytes), high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
    return (masks){equal_avx2(low, high, d->delimiter), equal_avx2(low, high, '\n'), equal_avx2(low, high, d->quote),
                   equal_avx2(low, high, '\r')};
}

NB_WRITE_POSITIONS(write_avx2, NB_AVX2_TARGET, _tzcnt_u64)

NB_KERNEL(scan_avx2, NB_AVX2_TARGET, masks_avx2, write_avx2, NB_NO_LOOK)

/// What `look_at_avx2` asks of 32 bytes, one after another.
static void look_at_bytes(nb_text_state *text, const uint8_t *bytes, size_t count) {
    for (size_t i = 0; i < count; i++) {
        uint8_t c = bytes[i];
        int goes_on = c >= 0x80 && c < 0xc0, is_rare = (c & 0xfe) == 0xc0 || c == 0xe0 || c == 0xed || c >= 0xf0;
        if (goes_on != (int)(text->announced & 1) || is_rare) text->is_doubtful = 1;
        text->announced = text->announced >> 1 | (c >= 0xe0 ? 3 : c >= 0xc0 ? 1 : 0);
    }
}

/// Holds the bytes that go on a character against those that first bytes announce. Characters whose second byte is not
/// free, and those of four bytes, are rare enough to be left in doubt.
NB_AVX2_TARGET static void look_at_avx2(nb_text_state *text, const uint8_t *bytes, size_t count) {
    size_t i = count < 2 ? count : 2;
    look_at_bytes(text, bytes, i);
    // By the halves of a first byte: 0xc0 and 0xc1, 0xe0 and 0xed, and 0xf0 to 0xff.
    const __m256i lower = _mm256_broadcastsi128_si256(_mm_setr_epi8(7, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 6, 4, 4)),
                  upper = _mm256_broadcastsi128_si256(_mm_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 4)),
                  half = _mm256_set1_epi8(15);
    __m256i rare = _mm256_setzero_si256(), agree = _mm256_set1_epi8(-1);
    if (i + 32 <= count) {
        for (; i + 32 <= count; i += 32) {
            __m256i v = _mm256_loadu_si256((const __m256i *)(bytes + i)),
                    before = _mm256_loadu_si256((const __m256i *)(bytes + i - 1)),
                    two_before = _mm256_loadu_si256((const __m256i *)(bytes + i - 2));
            __m256i announced = _mm256_or_si256(_mm256_subs_epu8(before, _mm256_set1_epi8((char)0xbf)),
                                                _mm256_subs_epu8(two_before, _mm256_set1_epi8((char)0xdf))),
                    is_free = _mm256_cmpeq_epi8(announced, _mm256_setzero_si256()),
                    goes_on = _mm256_cmpgt_epi8(_mm256_set1_epi8((char)0xc0), v);
            agree = _mm256_and_si256(agree, _mm256_xor_si256(is_free, goes_on));
            __m256i is_rare = _mm256_and_si256(
                _mm256_shuffle_epi8(lower, _mm256_and_si256(v, half)),
                _mm256_shuffle_epi8(upper, _mm256_and_si256(_mm256_srli_epi16(v, 4), half)));
            rare = _mm256_or_si256(rare, is_rare);
        }
        if (_mm256_movemask_epi8(agree) != -1 || !_mm256_testz_si256(rare, rare)) text->is_doubtful = 1;
        text->announced = bytes[i - 1] >= 0xe0                              ? 3
                          : bytes[i - 1] >= 0xc0 || bytes[i - 2] >= 0xe0 ? 1
                                                                            : 0;
    }
    look_at_bytes(text, bytes + i, count - i);
}

#define NB_AVX512_TARGET __attribute__((target("avx512f,avx512bw,avx512vbmi,avx512vbmi2,bmi,bmi2,popcnt")))
NB_AVX512_TARGET static inline masks masks_avx512(const uint8_t *bytes, const nb_dialect *d) {
    __m512i v = _mm512_loadu_si512(bytes);
    return (masks){_mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8((char)d->delimiter)),
                   _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('\n')),
                   _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8((char)d->quote)),
                   _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('\r'))};
}

/// Sixteen positions at a time, the last of them written beyond the end and overwritten.
NB_AVX512_TARGET static inline uint32_t *write_avx512(uint32_t *out, size_t base, block b) {
    const __m512i order = _mm512_set_epi8(
        63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41, 40, 39, 38, 37, 36, 35,
        34, 33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5,
        4, 3, 2, 1, 0);
    size_t count = (size_t)__builtin_popcountll(b.separators);
    __m512i bits = _mm512_maskz_compress_epi8(b.separators, order), start = _mm512_set1_epi32((int)base),
            end = _mm512_set1_epi32((int)NB_RECORD_END);
    uint64_t ends = _pext_u64(b.ends, b.separators);
    for (size_t done = 0;; done += 16) {
        __m512i wide = _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm512_castsi512_si128(bits)), start);
        _mm512_storeu_si512(out + done, _mm512_mask_or_epi32(wide, (__mmask16)ends, wide, end));
        if (__builtin_expect(done + 16 >= count, 1)) break;
        bits = _mm512_alignr_epi64(bits, bits, 2);
        ends >>= 16;
    }
    if (__builtin_expect(b.quoted != 0, 0)) flag_positions(out, b.separators, b.quoted, NB_HOLDS_QUOTE);
    return out + count;
}

/// Holds the bytes that go on a character against those that first bytes announce. Characters whose second byte is not
/// free, and those of four bytes, are rare enough to be left in doubt.
NB_AVX512_TARGET static inline __attribute__((always_inline)) void look_at_avx512(nb_text_state *text, __m512i v,
                                                                                  unsigned count) {
    // By the lower six bits of a first byte: 0xc0 and 0xc1, 0xe0, 0xed, and 0xf0 to 0xff.
    const __m512i rare = _mm512_set_epi64(-1, -1, 0x0000ff0000000000, 0x00000000000000ff, 0, 0, 0, 0x000000000000ffff);
    uint64_t goes_on = _mm512_cmplt_epi8_mask(v, _mm512_set1_epi8((char)0xc0)),
             first = _mm512_cmpge_epu8_mask(v, _mm512_set1_epi8((char)0xc0)),
             three = _mm512_cmpge_epu8_mask(v, _mm512_set1_epi8((char)0xe0)),
             doubtful = _mm512_mask_test_epi8_mask(first, _mm512_permutexvar_epi8(v, rare), _mm512_set1_epi8(-1));
    uint64_t announced = first << 1 | three << 2 | text->announced;
    if (__builtin_expect((_bzhi_u64(announced, count) ^ goes_on) | doubtful, 0)) text->is_doubtful = 1;
    uint64_t behind = first >> (count - 1) | (count > 1 ? three >> (count - 2) : three << 1);
    text->announced = (uint32_t)(behind | (count > 1 ? 0 : text->announced >> 1));
}
#define NB_LOOK_AVX512(text, bytes) look_at_avx512(text, _mm512_loadu_si512(bytes), 64)

NB_KERNEL(scan_avx512, NB_AVX512_TARGET, masks_avx512, write_avx512, NB_LOOK_AVX512)

NB_AVX512_TARGET static void look_at_rest(nb_text_state *text, const uint8_t *bytes, unsigned count) {
    look_at_avx512(text, _mm512_maskz_loadu_epi8(_bzhi_u64(~0ull, count), bytes), count);
}

#elif defined(__aarch64__)

static inline uint64_t equal_neon(const uint8x16_t v[4], uint8_t c) {
    const uint8x16_t bits = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    uint8x16_t wanted = vdupq_n_u8(c), hit[4];
    for (int k = 0; k < 4; k++) hit[k] = vandq_u8(vceqq_u8(v[k], wanted), bits);
    uint8x16_t sum = vpaddq_u8(vpaddq_u8(hit[0], hit[1]), vpaddq_u8(hit[2], hit[3]));
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sum, sum)), 0);
}

static inline masks masks_neon(const uint8_t *bytes, const nb_dialect *d) {
    uint8x16_t v[4];
    for (int k = 0; k < 4; k++) v[k] = vld1q_u8(bytes + 16 * k);
    return (masks){equal_neon(v, d->delimiter), equal_neon(v, '\n'), equal_neon(v, d->quote), equal_neon(v, '\r')};
}
NB_KERNEL(scan_neon, , masks_neon, write_positions, NB_NO_LOOK)

#endif

nb_kernel nb_best_kernel(void) {
#if defined(__x86_64__)
    int bmi = __builtin_cpu_supports("bmi"), bmi2 = __builtin_cpu_supports("bmi2");
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi") &&
        __builtin_cpu_supports("avx512vbmi2") && bmi && bmi2) return NB_AVX512;
    if (__builtin_cpu_supports("avx2") && bmi) return NB_AVX2;
    return NB_SSE2;
#elif defined(__aarch64__)
    return NB_NEON;
#else
    return NB_PORTABLE;
#endif
}

nb_separators_found nb_find_separators(const uint8_t *bytes, size_t start, size_t end, const nb_dialect *dialect,
                                       nb_state state, nb_kernel kernel, uint32_t *positions, nb_text_state *text) {
    scan s = {bytes, dialect, positions, 0, 0, state, {0, 0, 1}};
    if (text) s.text = *text;
    if (kernel != NB_AVX512 && kernel != NB_AVX2) s.text.is_doubtful = 1;
    size_t done = start;
    int plain = dialect->quote && dialect->double_quote && !dialect->escape && !dialect->comment &&
                !dialect->skip_initial_space && state <= NB_QUOTE_IN_QUOTED;
    if (plain) {
        switch (kernel) {
#if defined(__x86_64__)
        case NB_AVX512: done = scan_avx512(&s, start, end); break;
        case NB_AVX2: done = scan_avx2(&s, start, end); break;
        case NB_SSE2: done = scan_sse2(&s, start, end); break;
#elif defined(__aarch64__)
        case NB_NEON: done = scan_neon(&s, start, end); break;
#endif
        default: done = scan_portable(&s, start, end); break;
        }
    }
    scan_bytes(&s, done, end);
#if defined(__x86_64__)
    if (text && kernel == NB_AVX2) look_at_avx2(&s.text, bytes + start, end - start);
    else if (done < end && end - done < 64 && kernel == NB_AVX512)
        look_at_rest(&s.text, bytes + done, (unsigned)(end - done));
    else if (done < end) s.text.is_doubtful = 1;
#endif
    if (text) *text = s.text;
    return (nb_separators_found){(size_t)(s.out - positions), s.records, s.lines, s.state};
}
