#include "CSeparators.h"
