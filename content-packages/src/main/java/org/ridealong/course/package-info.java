/** What a course is: immutable records, {@code java.base} only. */
@NullMarked
package org.ridealong.course;

import org.jspecify.annotations.NullMarked;
