// The parts of Debian's libcmark-gfm that Helder uses.
#ifndef HELDER_CCMARKGFM_SHIM_H
#define HELDER_CCMARKGFM_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

#endif
