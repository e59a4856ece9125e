package org.ridealong.lrs.pull;

import java.time.Instant;

/**
 * One pull from one source.
 *
 * @param number of the turn: once another node has got one, this one's no longer counts
 * @param position what the source stored until then is here
 */
record Turn(int source, long number, Instant position) {}
