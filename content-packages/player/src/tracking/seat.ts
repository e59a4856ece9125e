/** The right to write for one learner in one course; of all pages of this browser one has it. */
export interface Seat {
  release(): void;
}

/** Everybody's, where there is nothing to sit on. */
export const noSeat: Seat = { release() {} };

const patience = 200;

/**
 * The seat, or nothing where another page has it and it is to be taken only if free. `lost` is called when another page takes
 * it away. Web Locks know who is there at once, but browsers have them only where pages are served securely; elsewhere the pages ask
 * each other. Where neither is to be had, everybody gets a seat.
 */
export function takeSeat(name: string, how: "if-free" | "away", lost: () => void): Promise<Seat | undefined> {
  try {
    if (navigator.locks) return lockedSeat(name, how, lost);
    return agreedSeat(new BroadcastChannel(name), how, lost);
  } catch (problem) {
    console.warn(problem);
    return Promise.resolve(noSeat);
  }
}

function lockedSeat(name: string, how: "if-free" | "away", lost: () => void): Promise<Seat | undefined> {
  return new Promise((resolve) => {
    let seated = false;
    const options = how === "away" ? { steal: true } : { ifAvailable: true };
    const held = navigator.locks.request(name, options, (lock) => {
      seated = lock !== null;
      if (!seated) return resolve(undefined);
      return new Promise<void>((release) => resolve({ release }));
    });
    held.catch((problem) => {
      if (seated) return lost();
      console.warn(problem);
      resolve(noSeat);
    });
  });
}

function agreedSeat(channel: BroadcastChannel, how: "if-free" | "away", lost: () => void): Promise<Seat | undefined> {
  return new Promise((resolve) => {
    const sit = (): void => {
      channel.onmessage = ({ data }) => {
        if (data === "free?") return channel.postMessage("no");
        if (data !== "mine") return;
        channel.close();
        lost();
      };
      channel.postMessage("mine");
      resolve({ release: () => channel.close() });
    };
    if (how === "away") return sit();
    const waiting = setTimeout(sit, patience);
    channel.onmessage = ({ data }) => {
      if (data !== "no") return;
      clearTimeout(waiting);
      channel.close();
      resolve(undefined);
    };
    channel.postMessage("free?");
  });
}
