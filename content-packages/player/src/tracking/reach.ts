/**
 * Asks this page's own server for a file it must have: no answer means no network, a detour or a refusal that the session
 * is gone. Servers differ, so a question that failed right at the start is never asked again.
 */
export function reachableAt(address: string, fetch: typeof window.fetch): () => Promise<boolean> {
  const ask = async (): Promise<boolean> => {
    try {
      const { status, redirected } = await fetch(address, { method: "HEAD", cache: "no-store" });
      return !redirected && status !== 401 && status !== 403;
    } catch {
      return false;
    }
  };
  const telling = ask();
  return async () => !(await telling) || ask();
}
