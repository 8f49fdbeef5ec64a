#ifndef NIANBAO_CSEPARATORS_H
#define NIANBAO_CSEPARATORS_H

#include <stddef.h>
#include <stdint.h>

#endif
