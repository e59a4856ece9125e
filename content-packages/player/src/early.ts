import { courseFile } from "./launch";
import { askedFor, store } from "./tracking/database";

declare global {
  interface Window {
    earlyDatabase?: IDBOpenDBRequest;
    earlyCourse?: Promise<Response>;
  }
}

/*
 * Stands in the page itself: the database opens while the player is on its way. If it holds anything of this course, or of boosters,
 * the first screen needs the whole course, which then sets out as well; see `sitting.ts`. Where the page may run no script of its own,
 * or the browser refuses, the player asks for itself.
 */
try {
  const course = document.currentScript?.dataset.course;
  const opening = askedFor(window.indexedDB);
  window.earlyDatabase = opening;
  opening.addEventListener("success", () => {
    const keys = opening.result.transaction(store).objectStore(store).getAllKeys();
    keys.onsuccess = () => {
      const needed = course && new RegExp(`:(${course}|boosters):`).test(String(keys.result));
      // The player comes first on the line; once the page has loaded, it has run, and asks for the course itself.
      if (needed && document.readyState === "loading") window.earlyCourse = fetch(courseFile, { priority: "low" });
    };
  });
} catch {}
