/** The two applications this WAR consists of: the API and the pages. */
@NullMarked
package org.ridealong.app;

import org.jspecify.annotations.NullMarked;
