/** Taking a module without an LMS. */
@NullMarked
package org.ridealong.play;

import org.jspecify.annotations.NullMarked;
