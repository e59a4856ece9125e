/** Courses to packages: which files, with which bytes, in which order. */
@NullMarked
package org.ridealong.packaging;

import org.jspecify.annotations.NullMarked;
