/** State, activity profiles and agent profiles: one logic for three resources. */
@NullMarked
package org.ridealong.lrs.document;

import org.jspecify.annotations.NullMarked;
