/** This device's own copy of texts; private windows and strict frames may have none. */
export interface Journal {
  read(key: string): string | undefined;
  write(key: string, text: string): void;
}

export function journalOn(storage: () => Storage): Journal {
  return {
    read(key) {
      try {
        return storage().getItem(key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write(key, text) {
      try {
        storage().setItem(key, text);
      } catch (problem) {
        console.warn("Not kept on this device:", problem);
      }
    },
  };
}

/** For a preview, which leaves no trace. */
export const forgetful: Journal = { read: () => undefined, write: () => {} };

export function journalKey(course: string, learner: string, part?: string): string {
  return ["ridealong", course, learner, ...(part ? [part] : [])].join(":");
}
