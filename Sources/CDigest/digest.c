// The functions that are libcrypto's SHA-256 itself: those that OpenSSL 3 prefers look algorithms up by name, which takes
// all of the library, and loading that takes as long as scanning a small ledger.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "CDigest.h"

#include <openssl/sha.h>

_Static_assert(sizeof(SHA256_CTX) <= sizeof(nb_sha256), "room for libcrypto's context");

nb_sha256 nb_sha256_start(void) {
    nb_sha256 digest = {{0}};
    SHA256_Init((SHA256_CTX *)digest.context);
    return digest;
}

void nb_sha256_add(nb_sha256 *digest, const uint8_t *bytes, size_t length) {
    SHA256_Update((SHA256_CTX *)digest->context, bytes, length);
}

void nb_sha256_end(nb_sha256 *digest, uint8_t *out) { SHA256_Final(out, (SHA256_CTX *)digest->context); }
