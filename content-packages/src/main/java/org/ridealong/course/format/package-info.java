/** Course files to courses. The only place that knows YAML and Markdown. */
@NullMarked
package org.ridealong.course.format;

import org.jspecify.annotations.NullMarked;
