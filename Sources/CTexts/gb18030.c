#include "CTexts.h"

#include <string.h>

nb_decoded nb_gb18030_decode(const uint32_t *table, const uint8_t *bytes, size_t length, uint8_t *out) {
    const uint8_t *in = bytes, *end = bytes + length;
    uint8_t *to = out;
    for (;;) {
        while (end - in >= 8) {
            uint64_t word, high;
            memcpy(&word, in, 8);
            high = word & 0x8080808080808080ull;
            // What is no ASCII of these eight is written over by what follows.
            memcpy(to, &word, 8);
            int ascii = high ? __builtin_ctzll(high) / 8 : 8;
            in += ascii, to += ascii;
            if (high) break;
        }
        while (in < end && *in < 0x80) *to++ = *in++;
        const uint8_t *first = in;
        while (end - in >= 2) {
            uint32_t lead = in[0] - 0x81u, trail = in[1] - 0x40u;
            uint32_t entry = lead < 126 && trail < 192 ? table[lead * 192 + trail] : 0;
            if (!entry) break;
            memcpy(to, &entry, 4);
            to += 2 + ((entry & 0xff) >= 0xe0) + ((entry & 0xff) >= 0xf0);
            in += 2;
        }
        if (in == end || (in == first && *in >= 0x80)) break;
    }
    return (nb_decoded){(size_t)(in - bytes), (size_t)(to - out)};
}
