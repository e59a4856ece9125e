/** What every feature uses: problems, configuration, pages, time. Knows no feature. */
@NullMarked
package org.ridealong.web;

import org.jspecify.annotations.NullMarked;
