/** Text from templates: strict, with everything escaped. The only place that knows Velocity. */
@NullMarked
package org.ridealong.packaging.template;

import org.jspecify.annotations.NullMarked;
