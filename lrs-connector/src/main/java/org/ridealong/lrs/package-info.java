/** The xAPI learning record store. */
@NullMarked
package org.ridealong.lrs;

import org.jspecify.annotations.NullMarked;
