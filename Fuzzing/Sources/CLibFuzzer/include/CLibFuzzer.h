#ifndef NIANBAO_CLIBFUZZER_H
#define NIANBAO_CLIBFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer's driver on one target, with libFuzzer's own command line; `arguments[0]` is any name.
int nb_run_fuzzer(int count, char **arguments, int (*target)(const uint8_t *bytes, size_t length));

#endif
