import assert from "node:assert/strict";
import { test } from "node:test";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { askedFor, type Database, openDatabase } from "../src/tracking/database";
import { DeviceJournal, readOnly } from "../src/tracking/journal";
import { Shelf } from "../src/tracking/shelf";
import { FakeStorage, openOutbox } from "./fake-device";

Object.assign(globalThis, { IDBKeyRange });

const landed = (): Promise<void> => new Promise((done) => setTimeout(done, 20));

/** The same device, opened as often as the page is loaded. */
function device(texts: Readonly<Record<string, string>> = {}) {
  const factory = new IDBFactory();
  const storage = new FakeStorage(texts);
  const told: string[][] = [];
  const open = async (change: (database: Database) => Database = (database) => database) => {
    const opened = await openDatabase(() => askedFor(factory));
    const database = opened && change(opened);
    const home = database ? "database" : "shelf";
    return new DeviceJournal(database, new Shelf(() => storage), home, (keys) => told.push([...keys]));
  };
  return { factory, storage, told, open };
}

const full = (database: Database): Database => ({
  ...database,
  write: () => Promise.reject(new DOMException("full", "QuotaExceededError")),
});

/** A page that is killed before the database has answered. */
const killed = (database: Database): Database => ({
  ...database,
  write: () => new Promise(() => {}),
  remove: () => new Promise(() => {}),
});

test("what is written is read back after a reload, from the database alone", async () => {
  const { open, storage } = device();
  const journal = await open();
  journal.write("ridealong:tiny:lena", "one");
  journal.write("ridealong:tiny:lena", "two");
  await landed();
  assert.equal(storage.length, 0);
  assert.equal(await (await open()).read("ridealong:tiny:lena"), "two");
});

test("the last words of a page that is killed before the database answers are read back", async () => {
  const { open } = device();
  const journal = await open();
  journal.write("place", "early");
  await landed();
  (await open(killed)).write("place", "last");
  const again = await open();
  assert.equal(await again.read("place"), "last");
  assert.deepEqual([...(await again.all("pl"))], [["place", "last"]]);
  again.write("place", "next");
  await landed();
  assert.equal(await (await open()).read("place"), "next");
});

test("what an earlier version kept in localStorage is taken over", async () => {
  const { open, storage } = device({ "ridealong:tiny:lena": "old", "other:package": "theirs" });
  const journal = await open();
  assert.equal(await journal.read("ridealong:tiny:lena"), "old");
  journal.write("ridealong:tiny:lena", "new");
  await landed();
  assert.equal(storage.getItem("ridealong:tiny:lena"), null);
  assert.equal(await (await open()).read("ridealong:tiny:lena"), "new");
  assert.equal(storage.getItem("other:package"), "theirs");
});

test("a database that the page asked for, and that is open by now, is taken", async () => {
  const { factory } = device();
  const asked = askedFor(factory);
  await landed();
  const database = await openDatabase(() => asked);
  await database?.write("place", "here");
  assert.equal(await database?.read("place"), "here");
});

test("where the browser refuses a database, localStorage keeps it", async () => {
  const { storage } = device();
  const refused = await openDatabase(() => {
    throw new DOMException("refused", "SecurityError");
  });
  assert.equal(refused, undefined);
  const open = () => new DeviceJournal(undefined, new Shelf(() => storage), "shelf", () => assert.fail());
  open().write("place", "here");
  await landed();
  assert.equal(await open().read("place"), "here");
});

test("a database that never answers is given up", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const silent = { open: () => ({}) } as unknown as IDBFactory;
  const opening = openDatabase(() => askedFor(silent));
  context.mock.timers.tick(2000);
  assert.equal(await opening, undefined);
});

test("where storage throws, nothing throws further", async () => {
  const { storage } = device();
  storage.refuses = true;
  const shelf = new Shelf(() => storage);
  assert.equal(shelf.works, false);
  const journal = new DeviceJournal(undefined, shelf, "nowhere", () => assert.fail());
  journal.write("place", "here");
  journal.remove("place");
  assert.equal(await journal.read("place"), undefined);
  assert.equal((await journal.all("p")).size, 0);
  const throwing = new Shelf(() => {
    throw new DOMException("sandboxed", "SecurityError");
  });
  assert.equal(throwing.works, false);
});

test("a full database leaves it in localStorage, and nobody is troubled", async () => {
  const { open, told } = device();
  (await open(full)).write("place", "here");
  await landed();
  assert.deepEqual(told, []);
  assert.equal(await (await open()).read("place"), "here");
});

test("where both are full it is said, nothing older is taken for it, and it is said when there is room again", async () => {
  const { open, storage, told } = device();
  const journal = await open(full);
  journal.write("place", "early");
  await landed();
  storage.room = 8;
  journal.write("place", "a later place that is longer");
  await landed();
  assert.deepEqual(told, [["place"]]);
  assert.equal(storage.getItem("place"), null);
  storage.room = 100;
  journal.write("place", "and on");
  await landed();
  assert.deepEqual(told, [["place"], []]);
});

test("looking at a finished attempt writes nothing and still reads", async () => {
  const { open, storage } = device();
  const journal = await open();
  journal.write("notes", "mine");
  await landed();
  const looking = readOnly(journal);
  looking.write("notes", "other");
  looking.remove("notes");
  await landed();
  assert.equal(await looking.read("notes"), "mine");
  assert.equal(storage.length, 0);
});

const draft = (id: string) => ({ id, context: {} }) as never;

test("each statement is kept by itself: two tabs lose none of each other's, and order stays", async () => {
  const { open } = device();
  let now = 1000;
  const outbox = async () => openOutbox(await open(), "reports", () => now++);
  const [one, other] = [await outbox(), await outbox()];
  one.add([draft("a")]);
  other.add([draft("b")]);
  one.add([draft("c")]);
  other.remove([draft("b")]);
  await landed();
  assert.deepEqual(
    (await outbox()).all().map(({ id }) => id),
    ["a", "c"],
  );
});

test("a statement set aside stays so after a reload, with the answer it got", async () => {
  const { open } = device();
  const outbox = await openOutbox(await open(), "reports", Date.now);
  outbox.add([draft("a"), draft("b")]);
  outbox.setAside(draft("a"), "400: no verb");
  await landed();
  const again = await openOutbox(await open(), "reports", Date.now);
  assert.deepEqual(
    again.all().map(({ id }) => id),
    ["b"],
  );
  assert.deepEqual(
    again.refused.map(({ draft: { id }, answer }) => [id, answer]),
    [["a", "400: no verb"]],
  );
});
