/** Whether this page's own server answers, and still knows the learner. */
export type Reach = "reached" | "offline" | "signed-out";

/**
 * Asks this page's own server for a file it must have: no answer means no network, a detour or a refusal that the session
 * is gone. Servers differ, so a question that failed right at the start is never asked again.
 */
export function reachAt(address: string, fetch: typeof window.fetch): () => Promise<Reach> {
  const ask = async (): Promise<Reach> => {
    try {
      const { status, redirected } = await fetch(address, { method: "HEAD", cache: "no-store" });
      return redirected || status === 401 || status === 403 ? "signed-out" : "reached";
    } catch {
      return "offline";
    }
  };
  const telling = ask();
  return async () => ((await telling) === "reached" ? ask() : "reached");
}
