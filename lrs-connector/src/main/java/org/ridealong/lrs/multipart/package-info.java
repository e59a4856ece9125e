/** Bodies of several parts, both ways: statements with the data of their attachments. */
@NullMarked
package org.ridealong.lrs.multipart;

import org.jspecify.annotations.NullMarked;
