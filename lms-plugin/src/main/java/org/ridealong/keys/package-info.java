/** Keys of the learning record store: made, given another secret, revoked. */
@NullMarked
package org.ridealong.keys;

import org.jspecify.annotations.NullMarked;
