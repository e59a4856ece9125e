package org.ridealong.lrs.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ridealong.lrs.statement.StrictJson;
import org.ridealong.lrs.store.Columns;
import org.ridealong.lrs.store.SqlStore;

/** What hangs on statements, and receipts. */
@ApplicationScoped
class ErasureStore {
  private static final int MOST_RECEIPTS = 200;

  @Inject SqlStore sql;

  /** How many of these each target has, by its name. It is forgotten that they went. */
  Map<String, Long> forwarded(Collection<Long> seqs) {
    Map<String, Long> counts = new LinkedHashMap<>();
    sql.rows(
            "with gone as (delete from lrs.forwarded where seq = any(cast(?1 as bigint[]))"
                + " returning target) select t.name || case when t.removed is null then ''"
                + " else ' (removed)' end, count(*) from gone join lrs.target t on t.id = gone.target"
                + " group by t.id, t.name, t.removed order by t.id",
            Columns.array(seqs))
        .forEach(row -> counts.merge(Columns.text(row[0]), Columns.number(row[1]), Long::sum));
    return counts;
  }

  /**
   * How many of these were tried and not known to have arrived, by the target's name: an answer may
   * have got lost or be under way. What was refused with a 4xx is not there.
   */
  Map<String, Long> perhapsForwarded(Collection<Long> seqs) {
    Map<String, Long> counts = new LinkedHashMap<>();
    sql.rows(
            "select t.name, count(*) from lrs.outbox o join lrs.target t on t.id = o.target"
                + " where o.seq = any(cast(?1 as bigint[])) and o.version > 0"
                + " and coalesce(o.refused, '') not like '4%' group by t.id, t.name order by t.id",
            Columns.array(seqs))
        .forEach(row -> counts.merge(row[0] + " (perhaps)", Columns.number(row[1]), Long::sum));
    return counts;
  }

  long removeFromOutbox(Collection<Long> seqs) {
    return sql.run(
        "delete from lrs.outbox where seq = any(cast(?1 as bigint[]))", Columns.array(seqs));
  }

  /** Data that other statements have too stays. */
  long removeAttachments(Collection<Long> seqs) {
    List<String> hashes =
        sql.column(
                "with gone as (delete from lrs.statement_attachment"
                    + " where seq = any(cast(?1 as bigint[])) returning sha2)"
                    + " select distinct sha2 from gone order by sha2",
                Columns.array(seqs))
            .map(String.class::cast)
            .toList();
    if (hashes.isEmpty()) {
      return 0;
    }
    // From here on nobody attaches them to another statement; who just did is seen below.
    sql.column(
        "select sha2 from lrs.attachment where sha2 = any(cast(?1 as text[])) order by sha2"
            + " for update",
        Columns.array(hashes));
    return sql.run(
        "delete from lrs.attachment a where a.sha2 = any(cast(?1 as text[])) and not exists"
            + " (select 1 from lrs.statement_attachment s where s.sha2 = a.sha2)",
        Columns.array(hashes));
  }

  long removeDocuments(Collection<UUID> agents) {
    return sql.run(
        "delete from lrs.document where agent = any(cast(?1 as text[]))", Columns.array(agents));
  }

  void keep(Receipt receipt) {
    sql.run(
        "insert into lrs.erasure values (cast(?1 as uuid), cast(?2 as timestamptz), ?3, ?4, ?5, ?6)",
        receipt.id().toString(),
        receipt.at().toString(),
        receipt.by(),
        String.join(" ", receipt.marks()),
        json(receipt.counts()),
        json(receipt.forwarded()));
  }

  List<Receipt> receipts() {
    return sql.rows(
            "select cast(id as text), "
                + Columns.ms("at")
                + ", by, marks, counts, forwarded from lrs.erasure order by at desc limit ?1",
            MOST_RECEIPTS)
        .map(
            row ->
                new Receipt(
                    UUID.fromString(Columns.text(row[0])),
                    Columns.instant(row[1]).orElseThrow(),
                    Columns.text(row[2]),
                    List.of(Columns.text(row[3]).split(" ", -1)),
                    counts(Columns.text(row[4])),
                    counts(Columns.text(row[5]))))
        .toList();
  }

  private static String json(Map<String, Long> counts) {
    ObjectNode object = StrictJson.object();
    counts.forEach(object::put);
    return StrictJson.write(object);
  }

  private static Map<String, Long> counts(String json) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : StrictJson.known(json).properties()) {
      counts.put(entry.getKey(), entry.getValue().asLong());
    }
    return counts;
  }
}
