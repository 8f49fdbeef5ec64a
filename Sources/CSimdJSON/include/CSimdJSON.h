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

/// 1 when the bytes are UTF-8 as RFC 3629 has it, else 0.
int nb_utf8_valid(const uint8_t *bytes, size_t length);

#ifdef __cplusplus
}
#endif

#endif
