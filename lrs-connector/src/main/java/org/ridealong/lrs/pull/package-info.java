/** Fetches what another LRS has and we have not, on one node at a time. */
@NullMarked
package org.ridealong.lrs.pull;

import org.jspecify.annotations.NullMarked;
