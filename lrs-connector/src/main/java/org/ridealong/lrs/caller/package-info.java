/** Who speaks to the LRS: a key of ours, or a learner with a launch token. */
@NullMarked
package org.ridealong.lrs.caller;

import org.jspecify.annotations.NullMarked;
