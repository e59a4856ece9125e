/**
 * Starts what an installation is made of, Payara Micro with the WAR on a PostgreSQL, and stops it.
 * No application logic.
 */
@NullMarked
package org.ridealong.server;

import org.jspecify.annotations.NullMarked;
