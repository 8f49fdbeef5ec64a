#include "CTexts.h"

#include <stdlib.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

/// A text and zeros behind it: what one vector holds, so that texts of one length are equal when their keys are.
typedef struct {
    _Alignas(64) uint8_t bytes[64];
} key;

typedef struct {
    uint32_t value, length;
} fact;

struct nb_texts {
    /// One more than the number of a key, at the place that its hash says or behind it; 0 is free.
    uint32_t *index;
    size_t mask;
    key *keys;
    fact *facts;
    size_t count, capacity;
    /// Bytes that are looked at: 16, 32 or 64, as many as the longest text needs.
    size_t width;
    nb_texts_kernel kernel;
};

static void *checked(void *memory) {
    if (!memory) abort();
    return memory;
}

static uint64_t word(const uint8_t *bytes) {
    uint64_t word;
    memcpy(&word, bytes, 8);
    return word;
}

static uint64_t mix(uint64_t a, uint64_t b) {
    __uint128_t product = (__uint128_t)a * b;
    return (uint64_t)(product >> 64) ^ (uint64_t)product;
}

/// Of a key's words, two to a multiplication, as in Wang Yi's wyhash.
static inline __attribute__((always_inline)) uint64_t hash_words(const uint64_t *w, size_t words) {
    uint64_t hash = mix(w[0] ^ 0xa0761d6478bd642full, w[1] ^ 0xe7037ed1a0b428dbull);
    for (size_t i = 2; i < words; i += 2) {
        hash ^= mix(w[i] ^ 0x8ebc6af09c88c6e3ull * (i + 1), w[i + 1] ^ 0x589965cc75374cc3ull);
    }
    return hash;
}

/// Bytes 0xff for as many as the longest text has, then zeros.
static const uint8_t masks[128] = {
#define NB_ONES 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff
    NB_ONES, NB_ONES, NB_ONES, NB_ONES, NB_ONES, NB_ONES, NB_ONES, NB_ONES,
};

/// Follows the places from that of the hash on. `differs` says whether the key `known` is another text of that length.
#define NB_SEARCH(hash, differs)                                                                                       \
    for (size_t at = (hash) & t->mask;; at = (at + 1) & t->mask) {                                                     \
        uint32_t found = t->index[at];                                                                                 \
        if (!found) return NB_NO_TEXT;                                                                                 \
        const uint8_t *known = t->keys[found - 1].bytes;                                                               \
        fact f = t->facts[found - 1];                                                                                  \
        if (f.length == length && !(differs)) return f.value;                                                          \
    }

/// Without a branch on the length: what decides between cells of 6 and of 9 bytes at random costs more than the search.
static inline __attribute__((always_inline)) uint32_t find_portable(const nb_texts *t, const uint8_t *bytes,
                                                                    size_t length, size_t width) {
    const uint8_t *mask = masks + 64 - length;
    uint64_t w[8];
    for (size_t i = 0; i < width / 8; i++) w[i] = word(bytes + 8 * i) & word(mask + 8 * i);
    NB_SEARCH(hash_words(w, width / 8), ({
                  uint64_t different = 0;
                  for (size_t i = 0; i < width / 8; i++) different |= word(known + 8 * i) ^ w[i];
                  different;
              }))
}

/// Texts longer than the table's longest are in no table.
#define NB_FIND_CELLS(find, width)                                                                                     \
    for (size_t i = first; i < count; i++) {                                                                           \
        uint32_t value =                                                                                               \
            cells[i].tagged <= (width) ? find(t, text + cells[i].start, cells[i].tagged, width) : NB_NO_TEXT;          \
        values[i] = value;                                                                                             \
        if (value >= stop) return i;                                                                                   \
    }                                                                                                                  \
    return count

static size_t find_cells_portable(const nb_texts *t, const nb_text_cell *cells, size_t first, size_t count,
                                  const uint8_t *text, uint32_t stop, uint32_t *values) {
    switch (t->width) {
    case 16: NB_FIND_CELLS(find_portable, 16);
    case 32: NB_FIND_CELLS(find_portable, 32);
    default: NB_FIND_CELLS(find_portable, 64);
    }
}

static uint64_t hash_portable(const key *k, size_t width) {
    uint64_t w[8];
    for (size_t i = 0; i < 8; i++) w[i] = word(k->bytes + 8 * i);
    return hash_words(w, width / 8);
}

#if defined(__x86_64__)

#define NB_AES_TARGET __attribute__((target("avx2,aes")))

/// As many lanes of 16 bytes as the table's width asks for.
typedef struct {
    __m128i lane[4];
} lanes;

NB_AES_TARGET static inline __attribute__((always_inline)) lanes load_lanes(const uint8_t *bytes, const uint8_t *mask,
                                                                            size_t width) {
    lanes text;
    for (size_t i = 0; i < width / 16; i++)
        text.lane[i] = _mm_and_si128(_mm_loadu_si128((const __m128i *)(bytes + 16 * i)),
                                     _mm_loadu_si128((const __m128i *)(mask + 16 * i)));
    return text;
}

/// Rounds of AES whose keys are the other lanes, and one more, after which each byte depends on all of them.
NB_AES_TARGET static inline __attribute__((always_inline)) uint64_t hash_lanes(lanes text, size_t width) {
    const __m128i key = _mm_set_epi64x(0x243f6a8885a308d3, 0x13198a2e03707344),
                  last = _mm_set_epi64x(0x2b7e151628aed2a6, 0x3ad7f15e4c9b0d68);
    __m128i sum = _mm_xor_si128(text.lane[0], key);
    for (size_t i = 1; i < width / 16; i++) sum = _mm_aesenc_si128(sum, text.lane[i]);
    return (uint64_t)_mm_cvtsi128_si64(_mm_aesenc_si128(_mm_aesenc_si128(sum, last), key));
}

NB_AES_TARGET static inline __attribute__((always_inline)) int lanes_differ(lanes text, const uint8_t *known,
                                                                            size_t width) {
    __m128i different = _mm_setzero_si128();
    for (size_t i = 0; i < width / 16; i++)
        different = _mm_or_si128(
            different, _mm_xor_si128(text.lane[i], _mm_load_si128((const __m128i *)(known + 16 * i))));
    return !_mm_testz_si128(different, different);
}

NB_AES_TARGET static inline __attribute__((always_inline)) uint32_t find_aes(const nb_texts *t, const uint8_t *bytes,
                                                                             size_t length, size_t width) {
    lanes text = load_lanes(bytes, masks + 64 - length, width);
    NB_SEARCH(hash_lanes(text, width), lanes_differ(text, known, width))
}

NB_AES_TARGET static size_t find_cells_aes(const nb_texts *table, const nb_text_cell *cells, size_t first, size_t count,
                                           const uint8_t *text, uint32_t stop, uint32_t *values) {
    const nb_texts copy = *table, *t = &copy;
    switch (t->width) {
    case 16: NB_FIND_CELLS(find_aes, 16);
    case 32: NB_FIND_CELLS(find_aes, 32);
    default: NB_FIND_CELLS(find_aes, 64);
    }
}

NB_AES_TARGET static uint64_t hash_aes(const key *k, size_t width) {
    const uint8_t *whole = masks;
    return width == 16   ? hash_lanes(load_lanes(k->bytes, whole, 16), 16)
           : width == 32 ? hash_lanes(load_lanes(k->bytes, whole, 32), 32)
                         : hash_lanes(load_lanes(k->bytes, whole, 64), 64);
}

#define NB_AVX512_TARGET __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,vaes,aes,bmi2")))

/// Two rounds of AES, after which each byte of a lane depends on all of them; the lanes have different keys, so that
/// exchanging them changes the sum.
NB_AVX512_TARGET static inline __attribute__((always_inline)) uint64_t hash_vector(__m512i text, size_t width) {
    const __m512i keys = _mm512_set_epi64(0x243f6a8885a308d3, 0x13198a2e03707344, 0x2b7e151628aed2a6, 0x3ad7f15e4c9b0d68,
                                          0x452821e638d01377, 0x3e5466cf34e90c6c, 0x40ac29b7c97c50dd, 0x3f84d5b5b5470917);
    __m128i sum;
    if (width == 16) {
        __m128i k = _mm512_castsi512_si128(keys);
        sum = _mm_aesenc_si128(_mm_aesenc_si128(_mm512_castsi512_si128(text), k), k);
    } else {
        __m256i half;
        if (width == 32) {
            __m256i k = _mm512_castsi512_si256(keys);
            half = _mm256_aesenc_epi128(_mm256_aesenc_epi128(_mm512_castsi512_si256(text), k), k);
        } else {
            __m512i whole = _mm512_aesenc_epi128(_mm512_aesenc_epi128(text, keys), keys);
            half = _mm256_xor_si256(_mm512_castsi512_si256(whole), _mm512_extracti64x4_epi64(whole, 1));
        }
        sum = _mm_xor_si128(_mm256_castsi256_si128(half), _mm256_extracti128_si256(half, 1));
    }
    return (uint64_t)_mm_cvtsi128_si64(sum);
}

/// The bytes of a text, the others zero.
NB_AVX512_TARGET static inline __attribute__((always_inline)) __m512i load_text(const uint8_t *bytes, size_t length,
                                                                                size_t width) {
    __mmask64 mask = _bzhi_u64(~0ull, (unsigned)length);
    if (width == 16) return _mm512_castsi128_si512(_mm_maskz_loadu_epi8((__mmask16)mask, bytes));
    if (width == 32) return _mm512_castsi256_si512(_mm256_maskz_loadu_epi8((__mmask32)mask, bytes));
    return _mm512_maskz_loadu_epi8(mask, bytes);
}

NB_AVX512_TARGET static inline __attribute__((always_inline)) int differ(__m512i text, const uint8_t *known,
                                                                         size_t width) {
    if (width == 16)
        return _mm_cmpneq_epi64_mask(_mm512_castsi512_si128(text), _mm_load_si128((const __m128i *)known));
    if (width == 32)
        return _mm256_cmpneq_epi64_mask(_mm512_castsi512_si256(text), _mm256_load_si256((const __m256i *)known));
    return _mm512_cmpneq_epi64_mask(text, _mm512_load_si512(known));
}

NB_AVX512_TARGET static inline __attribute__((always_inline)) uint32_t find_vector(const nb_texts *t,
                                                                                   const uint8_t *bytes, size_t length,
                                                                                   size_t width) {
    __m512i text = load_text(bytes, length, width);
    NB_SEARCH(hash_vector(text, width), differ(text, known, width))
}

NB_AVX512_TARGET static size_t find_cells_avx512(const nb_texts *table, const nb_text_cell *cells, size_t first,
                                                 size_t count, const uint8_t *text, uint32_t stop, uint32_t *values) {
    const nb_texts copy = *table, *t = &copy;
    switch (t->width) {
    case 16: NB_FIND_CELLS(find_vector, 16);
    case 32: NB_FIND_CELLS(find_vector, 32);
    default: NB_FIND_CELLS(find_vector, 64);
    }
}

NB_AVX512_TARGET static uint64_t hash_avx512(const key *k, size_t width) {
    __m512i text = _mm512_load_si512(k);
    return width == 16 ? hash_vector(text, 16) : width == 32 ? hash_vector(text, 32) : hash_vector(text, 64);
}

#endif

nb_texts_kernel nb_best_texts_kernel(void) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("aes") &&
        __builtin_cpu_supports("vaes") && __builtin_cpu_supports("bmi2"))
        return NB_TEXTS_AVX512;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("aes")) return NB_TEXTS_AES;
#endif
    return NB_TEXTS_PORTABLE;
}

nb_texts *nb_texts_new(nb_texts_kernel kernel) {
    nb_texts *t = checked(calloc(1, sizeof(nb_texts)));
    t->kernel = kernel;
    t->width = 16;
    t->mask = 255;
    t->index = checked(calloc(t->mask + 1, sizeof(uint32_t)));
    return t;
}

void nb_texts_free(nb_texts *t) {
    free(t->index);
    free(t->keys);
    free(t->facts);
    free(t);
}

static uint64_t hash_of(const nb_texts *t, const key *k) {
    switch (t->kernel) {
#if defined(__x86_64__)
    case NB_TEXTS_AVX512: return hash_avx512(k, t->width);
    case NB_TEXTS_AES: return hash_aes(k, t->width);
#endif
    default: return hash_portable(k, t->width);
    }
}

static void place(nb_texts *t, uint32_t number) {
    size_t at = hash_of(t, &t->keys[number]) & t->mask;
    while (t->index[at]) at = (at + 1) & t->mask;
    t->index[at] = number + 1;
}

static void make_room(nb_texts *t) {
    if (t->count < t->capacity) return;
    t->capacity = t->capacity ? t->capacity * 2 : 16;
    key *keys = checked(aligned_alloc(sizeof(key), t->capacity * sizeof(key)));
    if (t->count) memcpy(keys, t->keys, t->count * sizeof(key));
    free(t->keys);
    t->keys = keys;
    t->facts = checked(realloc(t->facts, t->capacity * sizeof(fact)));
}

void nb_texts_insert(nb_texts *t, const uint8_t *bytes, size_t length, uint32_t value) {
    make_room(t);
    key *k = &t->keys[t->count];
    memset(k, 0, sizeof(key));
    memcpy(k->bytes, bytes, length);
    t->facts[t->count] = (fact){value, (uint32_t)length};
    size_t width = length <= 16 ? 16 : length <= 32 ? 32 : 64, before = t->count++;
    // Places stay at least three quarters free: most searches end where they begin, and the branch that says so is foretold.
    int is_full = t->count * 4 > t->mask;
    if (!is_full && width <= t->width) return place(t, (uint32_t)before);
    if (width > t->width) t->width = width;
    if (is_full) t->mask = t->mask * 2 + 1;
    free(t->index);
    t->index = checked(calloc(t->mask + 1, sizeof(uint32_t)));
    for (uint32_t number = 0; number < t->count; number++) place(t, number);
}

size_t nb_texts_find_cells(const nb_texts *t, const nb_text_cell *cells, size_t first, size_t count,
                           const uint8_t *text, uint32_t stop, uint32_t *values) {
    switch (t->kernel) {
#if defined(__x86_64__)
    case NB_TEXTS_AVX512: return find_cells_avx512(t, cells, first, count, text, stop, values);
    case NB_TEXTS_AES: return find_cells_aes(t, cells, first, count, text, stop, values);
#endif
    default: return find_cells_portable(t, cells, first, count, text, stop, values);
    }
}

uint32_t nb_texts_find(const nb_texts *t, const uint8_t *bytes, size_t length) {
    if (length > NB_LONGEST_TEXT) return NB_NO_TEXT;
    nb_text_cell cell = {0, (uint32_t)length};
    uint32_t value;
    nb_texts_find_cells(t, &cell, 0, 1, bytes, NB_NO_TEXT, &value);
    return value;
}
