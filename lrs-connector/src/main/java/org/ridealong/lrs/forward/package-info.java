/** Sends what the outbox holds to another LRS, in batches, until it is there or refused. */
@NullMarked
package org.ridealong.lrs.forward;

import org.jspecify.annotations.NullMarked;
