/** What becomes of statements that other LRSs are to get: seen, paused, mended, sent again. */
@NullMarked
package org.ridealong.delivery;

import org.jspecify.annotations.NullMarked;
