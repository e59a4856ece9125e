/** What each packaging standard asks for: manifests and control documents. */
@NullMarked
package org.ridealong.packaging.standards;

import org.jspecify.annotations.NullMarked;
