#include "CLibFuzzer.h"

// https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*target)(const uint8_t *bytes, size_t length));

int nb_run_fuzzer(int count, char **arguments, int (*target)(const uint8_t *bytes, size_t length)) {
    return LLVMFuzzerRunDriver(&count, &arguments, target);
}

/// libFuzzer's own main, which is linked but never run, wants one target.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) { return 0; }
