/** Who takes which module: publishable keys, registrations and short-lived tokens. */
@NullMarked
package org.ridealong.launch;

import org.jspecify.annotations.NullMarked;
