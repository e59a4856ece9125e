package org.ridealong.lrs.outbox;

import static org.ridealong.lrs.store.Columns.instant;
import static org.ridealong.lrs.store.Columns.ms;
import static org.ridealong.lrs.store.Columns.number;
import static org.ridealong.lrs.store.Columns.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ridealong.lrs.store.SqlStore;

/** Targets in the database. */
@ApplicationScoped
@Transactional
class TargetStore {
  private static final String COLUMNS =
      "t.id, t.name, t.endpoint, t.key, t.secret, t.version, t.verbs, t.activities, t.sources, "
          + ms("t.created");
  private static final int OWN_COLUMNS = 10;

  @Inject SqlStore sql;
  @Inject Seal seal;
  @Inject ConfiguredTarget configured;

  void ensureConfigured(Instant now) {
    sql.run(
        "insert into lrs.target (id, name, created, filled) values (0, 'From the configuration',"
            + " cast(?1 as timestamptz), cast(?1 as timestamptz)) on conflict (id) do update"
            + " set removed = null where target.removed is not null",
        now.toString());
  }

  /** Those that can get statements: the configuration's only while it is configured. */
  List<Target> all() {
    return sql.rows(
            "select " + COLUMNS + " from lrs.target t where t.removed is null order by t.id")
        .map(this::target)
        .filter(target -> !target.isConfigured() || target.address().isPresent())
        .toList();
  }

  Optional<Integer> idOf(String name) {
    return sql.column(
            "select id from lrs.target where removed is null and lower(name) = lower(?1)", name)
        .map(id -> (int) number(id))
        .findFirst();
  }

  int add(Wanted wanted, String sealed, Instant now, Instant from, Instant until) {
    return sql.column(
            "insert into lrs.target (name, endpoint, key, secret, version, verbs, activities,"
                + " sources, created, filled, fill_until) values (?1, ?2, ?3, ?4, ?5, ?6, ?7,"
                + " ?8, cast(?9 as timestamptz), cast(?10 as timestamptz),"
                + " cast(?11 as timestamptz)) returning id",
            wanted.name(),
            wanted.endpoint(),
            wanted.key(),
            sealed,
            wanted.version(),
            lines(wanted.filter().verbs()),
            lines(wanted.filter().activities()),
            lines(wanted.filter().sources()),
            now.toString(),
            from.toString(),
            until.toString())
        .mapToInt(id -> (int) number(id))
        .findFirst()
        .orElseThrow();
  }

  void change(int id, Wanted wanted, Optional<String> sealed) {
    sql.run(
        "update lrs.target set name = ?2, endpoint = ?3, key = ?4,"
            + " secret = coalesce(cast(?5 as text), secret), version = ?6, verbs = ?7,"
            + " activities = ?8, sources = ?9 where id = ?1",
        id,
        wanted.name(),
        wanted.endpoint(),
        wanted.key(),
        sealed.orElse(null),
        wanted.version(),
        lines(wanted.filter().verbs()),
        lines(wanted.filter().activities()),
        lines(wanted.filter().sources()));
  }

  void remove(int id, Instant now) {
    holdAll();
    sql.run(
        "update lrs.target set removed = cast(?2 as timestamptz), secret = '', fill_until = null"
            + " where id = ?1",
        id,
        now.toString());
    sql.run("delete from lrs.outbox where target = ?1", id);
    sql.run("delete from lrs.forwarded_tally where target = ?1", id);
  }

  void pause(int id, boolean paused) {
    sql.run("update lrs.target set paused = ?2 where id = ?1", id, paused);
  }

  void waitUntil(int id, Instant retry) {
    sql.run(
        "update lrs.target set retry = cast(?2 as timestamptz) where id = ?1 and failures > 0",
        id,
        retry.toString());
  }

  /**
   * Keeps other nodes from claiming for this target until the transaction ends.
   *
   * @return how often in a row it could not be talked to; empty if it is not its turn
   */
  Optional<Integer> hold(int id, Instant now) {
    return sql.column(
            "select failures from lrs.target where id = ?1 and removed is null and not paused"
                + " and (retry is null or retry <= cast(?2 as timestamptz))"
                + " for update skip locked",
            id,
            now.toString())
        .map(failures -> (int) number(failures))
        .findFirst();
  }

  /**
   * Until the transaction ends nobody adds, removes, fills or claims for any target, or notes what
   * became of a claim.
   */
  void holdAll() {
    sql.run("lock table lrs.target in exclusive mode");
  }

  void trouble(int id, Trouble trouble) {
    sql.run(
        "update lrs.target set failures = failures + 1,"
            + " since = case when trouble is null then cast(?4 as timestamptz) else since end,"
            + " trouble = ?2, words = ?3, retry = cast(?5 as timestamptz) where id = ?1",
        id,
        trouble.kind().name(),
        trouble.words().replace("\0", ""),
        trouble.since().toString(),
        trouble.retry().toString());
  }

  void well(int id) {
    sql.run(
        "update lrs.target set failures = 0, trouble = null, words = null, since = null,"
            + " retry = null where id = ?1 and failures > 0",
        id);
  }

  List<TargetState> states(Instant now) {
    return sql.rows(
            "select "
                + COLUMNS
                + ", t.paused, t.trouble, t.words, "
                + ms("t.since")
                + ", "
                + ms("t.retry")
                + ", w.waiting, "
                + ms("w.oldest")
                + ", w.refused, y.minute, y.hour, "
                + ms("case when t.fill_until is null then null else t.filled end")
                + " from lrs.target t cross join lateral"
                + " (select count(*) filter (where o.refused is null) as waiting,"
                + " min(o.stored) filter (where o.refused is null) as oldest,"
                + " count(*) filter (where o.refused is not null) as refused"
                + " from lrs.outbox o where o.target = t.id) w cross join lateral"
                + " (select coalesce(sum(f.statements) filter (where f.minute >="
                + " date_trunc('minute', cast(?1 as timestamptz)) - interval '1 minute'), 0)"
                + " as minute, coalesce(sum(f.statements), 0) as hour"
                + " from lrs.forwarded_tally f where f.target = t.id"
                + " and f.minute > cast(?1 as timestamptz) - interval '60 minutes') y"
                + " where t.removed is null order by t.id",
            now.toString())
        .map(row -> state(row, now))
        .toList();
  }

  List<SetAside> setAside(int id, int most) {
    return sql.rows(
            "select o.seq, cast(s.id as text), "
                + ms("o.stored")
                + ", "
                + ms("o.refused_at")
                + ", o.refused from lrs.outbox o join lrs.statement s on s.seq = o.seq"
                + " where o.target = ?1 and o.refused is not null order by o.seq limit ?2",
            id,
            most)
        .map(
            row ->
                new SetAside(
                    number(row[0]),
                    UUID.fromString((String) row[1]),
                    instant(row[2]).orElseThrow(),
                    instant(row[3]).orElse(Instant.EPOCH),
                    (String) row[4]))
        .toList();
  }

  int resend(int id, Optional<Long> seq, Instant now) {
    return sql.run(
        "update lrs.outbox set refused = null, refused_at = null, attempts = 0,"
            + " due = cast(?3 as timestamptz) where target = ?1 and refused is not null"
            + " and (cast(?2 as bigint) is null or seq = cast(?2 as bigint))",
        id,
        seq.orElse(null),
        now.toString());
  }

  int giveUp(int id, long seq) {
    return sql.run(
        "delete from lrs.outbox where target = ?1 and seq = ?2 and refused is not null", id, seq);
  }

  List<Whereabouts> whereabouts(long seq) {
    return sql.rows(
            "select t.name, "
                + ms("f.at")
                + ", o.refused from lrs.target t"
                + " left join lrs.forwarded f on f.target = t.id and f.seq = ?1"
                + " left join lrs.outbox o on o.target = t.id and o.seq = ?1"
                + " where f.seq is not null or o.seq is not null order by t.id",
            seq)
        .map(
            row ->
                new Whereabouts(
                    (String) row[0], instant(row[1]), Optional.ofNullable((String) row[2])))
        .toList();
  }

  /** Tallies older than a day. */
  void forgetTallies(Instant now) {
    sql.run(
        "delete from lrs.forwarded_tally where minute < cast(?1 as timestamptz)",
        now.minus(Duration.ofDays(1)).toString());
  }

  private Target target(@Nullable Object[] row) {
    int id = (int) number(row[0]);
    String version = text(row[5]);
    Optional<Address> address =
        id == Target.CONFIGURED
            ? configured.address()
            : seal.open(text(row[4]))
                .map(
                    secret -> new Address(URI.create(text(row[2])), text(row[3]), secret, version));
    return new Target(
        id,
        text(row[1]),
        address.map(Address::toString).orElse(text(row[2])),
        address.map(Address::key).orElse(text(row[3])),
        address.map(Address::version).orElse(version),
        address,
        id == Target.CONFIGURED
            ? configured.filter()
            : new Filter(list(row[6]), list(row[7]), list(row[8])),
        instant(row[9]).orElseThrow());
  }

  private TargetState state(@Nullable Object[] row, Instant now) {
    int next = OWN_COLUMNS;
    boolean paused = (Boolean) row[next];
    Optional<Trouble> trouble =
        Optional.ofNullable((String) row[next + 1])
            .map(
                kind ->
                    new Trouble(
                        Trouble.Kind.valueOf(kind),
                        text(row[next + 2]),
                        instant(row[next + 3]).orElse(now),
                        instant(row[next + 4]).orElse(now)));
    Duration lag =
        instant(row[next + 6]).map(at -> Duration.between(at, now)).orElse(Duration.ZERO);
    return new TargetState(
        target(row),
        paused,
        trouble,
        number(row[next + 5]),
        lag.isNegative() ? Duration.ZERO : lag,
        number(row[next + 7]),
        number(row[next + 8]),
        number(row[next + 9]),
        instant(row[next + 10]));
  }

  private static String lines(List<String> entries) {
    return String.join("\n", entries);
  }

  private static List<String> list(@Nullable Object lines) {
    return text(lines).lines().filter(line -> !line.isBlank()).toList();
  }
}
