package org.ridealong.lrs.query;

import java.util.List;
import java.util.Optional;
import org.ridealong.lrs.store.Cursor;
import org.ridealong.lrs.store.StoredStatement;

/**
 * Some statements.
 *
 * @param next where the next page begins, if there is one
 */
public record Page(List<StoredStatement> statements, Optional<Cursor> next) {}
