#ifndef NIANBAO_CSIMDJSON_H
#define NIANBAO_CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What the walk meets next, in document order.
typedef enum {
    NB_JSON_BEGIN_OBJECT,
    NB_JSON_END_OBJECT,
    NB_JSON_BEGIN_ARRAY,
    NB_JSON_END_ARRAY,
    NB_JSON_KEY,
    NB_JSON_STRING,
    /// `text` holds the digits as written.
    NB_JSON_NUMBER,
    NB_JSON_TRUE,
    NB_JSON_FALSE,
    NB_JSON_NULL,
} nb_json_event;

/// Called for each event; `text` is valid during the call, unescaped UTF-8 for keys and strings. `offset` is the byte
/// offset of the token. A result other than 0 stops the walk.
typedef int (*nb_json_handler)(void *context, nb_json_event event, const char *text, size_t length, size_t offset);

typedef struct {
    /// 0 when the document was walked to its end; -1 when the handler stopped it; else simdjson's error code.
    int code;
    /// Byte offset of the error, where known.
    size_t offset;
    /// simdjson's words for the code; static.
    const char *message;
} nb_json_result;

/// Walks one JSON document in `bytes`, which must be followed by `nb_json_padding()` readable bytes. Documents nested
/// deeper than 256 levels are refused.
nb_json_result nb_json_walk(const char *bytes, size_t length, nb_json_handler handler, void *context);

size_t nb_json_padding(void);

/// Where the bytes of a value lie, and of what kind it is: its length, and NB_CELL_… in the three highest bits.
typedef struct {
    uint32_t start;
    uint32_t tagged;
} nb_cell;

#define NB_CELL_TEXT 0u
#define NB_CELL_NUMBER 1u
#define NB_CELL_TRUE 2u
#define NB_CELL_FALSE 3u
#define NB_CELL_NULL 4u

/// A name that records may have.
typedef struct {
    const char *name;
    size_t length;
    /// Where its values go; -1 for values that are not read.
    int column;
} nb_json_member;

typedef enum {
    /// No whole line is left.
    NB_LINES_DONE,
    /// The room for records is full.
    NB_LINES_FULL,
    /// The next line is none of those that are read here.
    NB_LINES_OTHER,
} nb_lines_stop;

typedef struct {
    size_t records;
    /// Offset of the first line that was not read.
    size_t end;
    nb_lines_stop stop;
} nb_lines_read;

/// Reads lines, or elements of an array, that are flat JSON objects with known members; one a thread.
typedef struct nb_json_lines nb_json_lines;

/// - `others`: whether records may have members of other names.
nb_json_lines *nb_json_lines_new(const nb_json_member *members, size_t count, size_t columns, int others);
void nb_json_lines_free(nb_json_lines *lines);

/// Reads whole lines from `start` on and before `end`, one record a line. The value of record r in column c is
/// `cells[c * room + r]`; it lies in `bytes`, where strings with escapes are replaced by what they stand for. `bytes` are
/// followed by `nb_json_padding()` readable bytes.
///
/// A line is left to the caller, untouched, when it is anything but one object of different known members whose
/// values are no containers, of plain numbers, or when anything is wrong with it: the judgement is that of `nb_json_walk`.
nb_lines_read nb_json_lines_next(nb_json_lines *lines, uint8_t *bytes, size_t start, size_t end, nb_cell *cells,
                                 size_t room);

/// Where in an array of records a text stands.
typedef enum {
    /// Before its bracket.
    NB_ARRAY_BEFORE,
    /// Before its first element, if it has one.
    NB_ARRAY_FIRST,
    NB_ARRAY_ELEMENT,
    NB_ARRAY_COMMA,
    /// Behind its bracket, where nothing but white space follows.
    NB_ARRAY_CLOSED,
} nb_array_state;

typedef enum {
    /// What follows begins nothing that is whole.
    NB_ARRAY_DONE,
    /// The room for records is full.
    NB_ARRAY_FULL,
    /// The element from `end` to `element_end` is none of those that are read here.
    NB_ARRAY_OTHER,
    /// An element begins at `limit` or behind it.
    NB_ARRAY_LIMIT,
    /// What stands at `end` does not belong there.
    NB_ARRAY_BAD,
} nb_array_stop;

typedef struct {
    size_t records;
    /// Offset of the first byte that was not read, and the line feeds before it.
    size_t end, lines;
    size_t element_end;
    nb_array_stop stop;
} nb_array_read;

/// Reads elements of an array as `nb_json_lines_next` reads lines, wherever they break: those that begin from `start` on,
/// before `limit`, and end before `end`. Before record r stand `lines_above[r]` line feeds.
nb_array_read nb_json_array_next(nb_json_lines *lines, uint8_t *bytes, size_t start, size_t end, size_t limit,
                                 nb_array_state *state, nb_cell *cells, size_t room, uint32_t *lines_above);

/// 1 when the bytes are UTF-8 as RFC 3629 has it, else 0.
int nb_utf8_valid(const uint8_t *bytes, size_t length);

#ifdef __cplusplus
}
#endif

#endif
