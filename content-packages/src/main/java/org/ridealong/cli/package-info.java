/** The command line. */
@NullMarked
package org.ridealong.cli;

import org.jspecify.annotations.NullMarked;
