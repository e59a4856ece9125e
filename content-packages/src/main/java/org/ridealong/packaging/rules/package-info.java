/**
 * What a package must keep that no schema says: one class a rule, run before a zip is handed out.
 */
@NullMarked
package org.ridealong.packaging.rules;

import org.jspecify.annotations.NullMarked;
