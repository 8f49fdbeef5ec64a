#ifndef NIANBAO_CDIGEST_H
#define NIANBAO_CDIGEST_H

#include <stddef.h>
#include <stdint.h>

#define NB_SHA256_LENGTH 32

/// A SHA-256 that is being taken; its room is libcrypto's.
typedef struct {
    _Alignas(8) uint8_t context[128];
} nb_sha256;

nb_sha256 nb_sha256_start(void);
void nb_sha256_add(nb_sha256 *digest, const uint8_t *bytes, size_t length);
/// `out`: room for NB_SHA256_LENGTH bytes.
void nb_sha256_end(nb_sha256 *digest, uint8_t *out);

#endif
