/** Statements as they came, what this LRS added to them, and the index beside them. */
@NullMarked
package org.ridealong.lrs.store;

import org.jspecify.annotations.NullMarked;
