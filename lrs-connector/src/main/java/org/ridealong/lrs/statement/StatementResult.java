package org.ridealong.lrs.statement;

import java.util.List;

/**
 * A page of statements as an LRS answers it (1.0.3, Data 2.5; 2.0, 4.2.5).
 *
 * @param more where the next page is, relative to the LRS's server; empty at the end
 */
public record StatementResult(List<Received> statements, String more) {}
