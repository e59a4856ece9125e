/** Taking statements away for good: of a person, or because their time is over. */
@NullMarked
package org.ridealong.lrs.erasure;

import org.jspecify.annotations.NullMarked;
