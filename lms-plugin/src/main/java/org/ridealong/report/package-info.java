/** What learners did, counted as their statements arrive. */
@NullMarked
package org.ridealong.report;

import org.jspecify.annotations.NullMarked;
