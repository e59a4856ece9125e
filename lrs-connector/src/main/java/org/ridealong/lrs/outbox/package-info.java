/** Stored statements that another LRS is still to get: claimed by any node, one at a time. */
@NullMarked
package org.ridealong.lrs.outbox;

import org.jspecify.annotations.NullMarked;
