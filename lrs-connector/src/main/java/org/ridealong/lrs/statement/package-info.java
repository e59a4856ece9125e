/** The xAPI specification as pure functions over a JSON tree: parse, validate, compare, format. */
@NullMarked
package org.ridealong.lrs.statement;

import org.jspecify.annotations.NullMarked;
