// SPDX-License-Identifier: Apache-2.0

// Debian keeps the header of Cbc (EPL-1.0) in <coin/>, other systems put it straight on the include path that
// pkg-config gives. The library itself is linked by pkg-config ("cbc") and is no part of this repository.

#ifndef BAROMETER_CCBC_SHIM_H
#define BAROMETER_CCBC_SHIM_H

#if __has_include(<coin/Cbc_C_Interface.h>)
#include <coin/Cbc_C_Interface.h>
#else
#include <Cbc_C_Interface.h>
#endif

#endif
