// The parts of Debian's libcmark-gfm that Helder uses.
//
// `node.h` shows the library's nodes as they are in memory: reading them there leaves the tree
// untouched, whereas the getters of the public header copy each text first. The library's
// development package brings it, so that it always fits the library beside it.
#ifndef HELDER_CCMARKGFM_SHIM_H
#define HELDER_CCMARKGFM_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/houdini.h>

// The numbers of the nodes that the table extension adds: set once, when it is registered. They
// are read through functions, because Swift takes an exported variable for shared mutable state.
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_TABLE_ROW;
extern cmark_node_type CMARK_NODE_TABLE_CELL;

static inline int helder_node_type_table(void) { return (int)CMARK_NODE_TABLE; }
static inline int helder_node_type_table_row(void) { return (int)CMARK_NODE_TABLE_ROW; }
static inline int helder_node_type_table_cell(void) { return (int)CMARK_NODE_TABLE_CELL; }

#endif
