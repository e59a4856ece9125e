/** How long statements are kept, and erasing a person. */
@NullMarked
package org.ridealong.privacy;

import org.jspecify.annotations.NullMarked;
