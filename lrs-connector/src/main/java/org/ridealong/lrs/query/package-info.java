/** Statement filters, paging and {@code more}. */
@NullMarked
package org.ridealong.lrs.query;

import org.jspecify.annotations.NullMarked;
