import { askedFor } from "./tracking/database";

declare global {
  interface Window {
    earlyDatabase?: IDBOpenDBRequest;
  }
}

/*
 * Stands in the page itself: the database opens while the player is on its way. Where the page may run no script of its own, or
 * the browser refuses, the player asks for itself.
 */
try {
  window.earlyDatabase = askedFor(window.indexedDB);
} catch {}
