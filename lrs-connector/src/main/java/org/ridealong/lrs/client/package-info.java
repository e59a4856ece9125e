/** Talks to any LRS over HTTP; needs nothing of Jakarta EE. */
@NullMarked
package org.ridealong.lrs.client;

import org.jspecify.annotations.NullMarked;
