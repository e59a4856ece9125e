/** Asks this page's own server for a file it must have: no answer means no network, a detour means that the session is gone. */
export function reachableAt(address: string, fetch: typeof window.fetch): () => Promise<boolean> {
  return async () => {
    try {
      const answer = await fetch(address, { method: "HEAD", cache: "no-store" });
      return answer.ok && !answer.redirected;
    } catch {
      return false;
    }
  };
}
