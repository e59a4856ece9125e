/** The one door in: check, store, hand to the outbox and tell observers, in one transaction. */
@NullMarked
package org.ridealong.lrs.intake;

import org.jspecify.annotations.NullMarked;
