/** What must hold for a course beyond its format: one class for each rule. */
@NullMarked
package org.ridealong.course.check;

import org.jspecify.annotations.NullMarked;
