/** Who is signed in, and what they may see. */
@NullMarked
package org.ridealong.security;

import org.jspecify.annotations.NullMarked;
