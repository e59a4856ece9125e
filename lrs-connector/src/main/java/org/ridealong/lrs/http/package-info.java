/** The xAPI resources: negotiation, authentication, problems, CORS. */
@NullMarked
package org.ridealong.lrs.http;

import org.jspecify.annotations.NullMarked;
