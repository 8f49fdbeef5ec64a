#include "CSeparators.h"

#include <string.h>

/// `bytes[start]` is a quote. Takes a closing one off too, if no quote lies between them.
static int is_plain(const uint8_t *bytes, nb_cell_range cell, uint8_t quote) {
    return cell.length >= 2 && bytes[cell.start + cell.length - 1] == quote &&
           !memchr(bytes + cell.start + 1, quote, cell.length - 2);
}

static inline __attribute__((always_inline)) size_t gather(const nb_records *r, size_t first, size_t column,
                                                           uint8_t quote, nb_cell_range *cells, int is_first,
                                                           int is_last) {
    const uint8_t *bytes = r->bytes;
    const uint32_t *position = r->positions + first * r->width + column;
    size_t width = r->width, count = r->count;
    for (size_t i = first; i < count; i++, position += width) {
        uint32_t start = is_first ? r->starts[i] : (position[-1] & NB_POSITION) + 1;
        uint32_t end = *position, length = (end & NB_POSITION) - start;
        if (is_last && length > 0 && bytes[start + length - 1] == '\r') length--;
        cells[i] = (nb_cell_range){start, length};
        // The bytes are looked at only where the separators say that it is worth while.
        if (__builtin_expect(end & NB_HOLDS_QUOTE, 0) && bytes[start] == quote && length > 0) {
            if (!is_plain(bytes, cells[i], quote)) return i;
            cells[i] = (nb_cell_range){start + 1, length - 2};
        }
    }
    return count;
}

size_t nb_gather_cells(const nb_records *r, size_t first, size_t column, uint8_t quote, nb_cell_range *cells) {
    int is_first = column == 0, is_last = column == r->width - 1;
    if (is_first && is_last) return gather(r, first, column, quote, cells, 1, 1);
    if (is_first) return gather(r, first, column, quote, cells, 1, 0);
    if (is_last) return gather(r, first, column, quote, cells, 0, 1);
    return gather(r, first, column, quote, cells, 0, 0);
}
