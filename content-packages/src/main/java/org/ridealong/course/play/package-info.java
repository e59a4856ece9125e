/**
 * The rules of play, as pure functions. {@code player/src/engine} holds the same rules; the
 * fixtures keep them one.
 */
@NullMarked
package org.ridealong.course.play;

import org.jspecify.annotations.NullMarked;
