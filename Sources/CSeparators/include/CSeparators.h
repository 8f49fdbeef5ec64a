#ifndef NIANBAO_CSEPARATORS_H
#define NIANBAO_CSEPARATORS_H

#include <stddef.h>
#include <stdint.h>

/// How a delimited text is written. All characters are ASCII; 0 stands for "none".
typedef struct {
    uint8_t delimiter;
    uint8_t quote;
    /// The character after which a quote is text.
    uint8_t escape;
    /// Records that begin with it are comments.
    uint8_t comment;
    /// Two quotes inside a quoted cell stand for one.
    uint8_t double_quote;
    /// Spaces before a cell do not keep its quote from opening it.
    uint8_t skip_initial_space;
} nb_dialect;

/// Where in the grammar of RFC 4180 a text stands between two bytes.
typedef enum {
    NB_RECORD_START,
    NB_CELL_START,
    NB_UNQUOTED,
    NB_QUOTED,
    /// After a quote inside a quoted cell, which closes it unless another quote follows.
    NB_QUOTE_IN_QUOTED,
    NB_ESCAPE_UNQUOTED,
    NB_ESCAPE_QUOTED,
    NB_COMMENT,
} nb_state;

/// Set in the position of a separator that ends a record.
#define NB_RECORD_END 0x80000000u
/// Set, together with NB_RECORD_END, in the position of a line end that ends a comment.
#define NB_COMMENT_END 0x40000000u
/// Set in the position of a separator when a quote lies between it and the separator before.
#define NB_HOLDS_QUOTE 0x20000000u
#define NB_POSITION 0x1fffffffu
/// Room that the list of positions needs beyond one for each byte.
#define NB_POSITION_SLACK 16

typedef struct {
    /// Separators found: delimiters and line ends outside quotes.
    size_t separators;
    /// Line ends among them.
    size_t records;
    /// Line feeds of the text, inside quotes too.
    size_t lines;
    nb_state state;
} nb_separators_found;

/// What a scan knows of a text that goes on.
typedef struct {
    /// Whether a quote lies behind the last separator.
    uint32_t holds_quote;
    /// Bit i is set when the byte after the next i must go on a character.
    uint32_t announced;
    /// 0 when everything so far is UTF-8, but for a character that has begun; else it may be or not.
    uint32_t is_doubtful;
} nb_text_state;

/// The instruction sets that the kernel is written for.
typedef enum { NB_PORTABLE, NB_SSE2, NB_AVX2, NB_AVX512, NB_NEON } nb_kernel;

/// The best kernel of this machine.
nb_kernel nb_best_kernel(void);

/// Finds all separators of `bytes` from `start` to `end` and writes their offsets in `bytes`, in order, to `positions`,
/// which has room for `end - start + NB_POSITION_SLACK` of them. `end` is less than NB_HOLDS_QUOTE.
///
/// Quotes open a cell at its start only, as in every spreadsheet: `3"管` is an unquoted cell. Blocks of 64
/// bytes whose quotes all stand where RFC 4180 puts them are read by bit masks, others byte by byte; the answer is the
/// same.
///
/// `text`, unless null, is carried on: the wide kernels see on the way whether plain text is UTF-8; others are in doubt.
nb_separators_found nb_find_separators(const uint8_t *bytes, size_t start, size_t end, const nb_dialect *dialect,
                                       nb_state state, nb_kernel kernel, uint32_t *positions, nb_text_state *text);

/// Where a cell lies in a block.
typedef struct {
    uint32_t start, length;
} nb_cell_range;

/// Records whose separators follow each other, `width` of them a record.
typedef struct {
    const uint8_t *bytes;
    const uint32_t *positions;
    /// Where each record begins.
    const uint32_t *starts;
    size_t count, width;
} nb_records;

/// Collects the cells of one column from record `first` on, quotes around them taken off, up to the first cell that begins
/// with a quote and is more than plain text between two of them. `quote` 0 stands for "none".
/// - Returns: the record of that cell, whose bytes are collected as they are; `count` when there is none.
size_t nb_gather_cells(const nb_records *records, size_t first, size_t column, uint8_t quote, nb_cell_range *cells);

#endif
