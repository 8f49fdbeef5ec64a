#ifndef NIANBAO_CTEXTS_H
#define NIANBAO_CTEXTS_H

#include <stddef.h>
#include <stdint.h>

/// Where a cell lies in a block: its length in the lower 29 bits of `tagged`; what is above them is 0 for texts.
typedef struct {
    uint32_t start;
    uint32_t tagged;
} nb_text_cell;

/// Readable bytes that must follow the bytes of every text that is looked up.
#define NB_TEXT_PADDING 64
/// The longest text that a table holds, in bytes.
#define NB_LONGEST_TEXT 64
/// The value of no text.
#define NB_NO_TEXT 0xffffffffu

typedef enum { NB_TEXTS_PORTABLE, NB_TEXTS_AES, NB_TEXTS_AVX512 } nb_texts_kernel;

/// The best kernel of this machine.
nb_texts_kernel nb_best_texts_kernel(void);

/// A number for each of some short texts: open addressing over raw bytes, which are compared exactly.
typedef struct nb_texts nb_texts;

nb_texts *nb_texts_new(nb_texts_kernel kernel);
void nb_texts_free(nb_texts *table);

/// Adds a text that is not there yet and is no longer than NB_LONGEST_TEXT.
void nb_texts_insert(nb_texts *table, const uint8_t *bytes, size_t length, uint32_t value);

/// - Returns: the text's number, or NB_NO_TEXT.
uint32_t nb_texts_find(const nb_texts *table, const uint8_t *bytes, size_t length);

/// Looks the cells up from `first` on and writes their numbers to `values`, up to the first cell that is no text, is too
/// long, is not in the table, or whose number is `stop` or more.
/// - Returns: the index of that cell, whose number is written all the same; `count` when there is none.
size_t nb_texts_find_cells(const nb_texts *table, const nb_text_cell *cells, size_t first, size_t count,
                           const uint8_t *text, uint32_t stop, uint32_t *values);

/// Entries of a table of GB18030's characters of two bytes: that of the bytes a and b stands at
/// `(a - 0x81) * 192 + (b - 0x40)`. An entry holds the character's UTF-8, the first byte in the lowest bits; 0 stands for
/// none.
#define NB_GB18030_ENTRIES (126 * 192)

typedef struct {
    size_t used, written;
} nb_decoded;

/// Decodes characters of one and two bytes to UTF-8, up to the first that is of another form, is in no entry, or is
/// broken off.
/// - `out`: room for twice as many bytes, and 16 more.
nb_decoded nb_gb18030_decode(const uint32_t *table, const uint8_t *bytes, size_t length, uint8_t *out);

#endif
