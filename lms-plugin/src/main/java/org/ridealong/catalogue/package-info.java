/** The modules there are, and their packages. */
@NullMarked
package org.ridealong.catalogue;

import org.jspecify.annotations.NullMarked;
