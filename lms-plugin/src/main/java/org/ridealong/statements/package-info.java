/** What learners did, statement by statement, for people who look into a matter. */
@NullMarked
package org.ridealong.statements;

import org.jspecify.annotations.NullMarked;
