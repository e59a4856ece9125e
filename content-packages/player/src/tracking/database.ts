export const store = "texts";
/** Some browsers never answer instead of refusing. */
const patience = 2000;

/** Texts by key in IndexedDB. */
export interface Database {
  read(key: string): Promise<string | undefined>;
  /** All whose key begins so, in the order of their keys. */
  all(prefix: string): Promise<readonly (readonly [key: string, text: string])[]>;
  /** Settles once it is kept, or is not. */
  write(key: string, text: string): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Asks the browser for the database, which it may take its time to open. */
export function askedFor(factory: IDBFactory): IDBOpenDBRequest {
  const opening = factory.open("ridealong", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store);
  return opening;
}

/** None where the browser refuses it: in some private windows, and in frames without an origin. */
export async function openDatabase(ask: () => IDBOpenDBRequest): Promise<Database | undefined> {
  try {
    return databaseOf(await Promise.race([answer(ask()), late()]));
  } catch (problem) {
    console.warn(problem);
    return undefined;
  }
}

function databaseOf(connection: IDBDatabase): Database {
  connection.onversionchange = () => connection.close();
  const texts = (): IDBObjectStore => connection.transaction(store).objectStore(store);
  const writing = (change: (kept: IDBObjectStore) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const transaction = connection.transaction(store, "readwrite");
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      change(transaction.objectStore(store));
      transaction.commit?.();
    });
  return {
    read: async (key) => answer(texts().get(key)),
    async all(prefix) {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const kept = texts();
      const [keys, found] = await Promise.all([answer(kept.getAllKeys(range)), answer<string[]>(kept.getAll(range))]);
      return keys.map((key, index) => [String(key), found[index] ?? ""] as const);
    },
    write: (key, text) => writing((kept) => kept.put(text, key)),
    remove: (key) => writing((kept) => kept.delete(key)),
  };
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const settle = (): void => (request.error ? reject(request.error) : resolve(request.result));
    if (request.readyState === "done") return settle();
    request.onsuccess = request.onerror = settle;
  });
}

function late(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error("no answer")), patience));
}
