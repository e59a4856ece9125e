/** Short texts on this device, at once and without throwing. Private windows and strict frames may have none. */
export class Shelf {
  constructor(private readonly storage: () => Storage) {}

  /** Found out by writing: some browsers offer a storage that takes nothing. */
  get works(): boolean {
    const key = "ridealong:test";
    const works = this.write(key, key) && this.read(key) === key;
    this.remove(key);
    return works;
  }

  read(key: string): string | undefined {
    return this.attempt((storage) => storage.getItem(key)) ?? undefined;
  }

  /** Whether it is kept. If not, nothing older is left in its place either. */
  write(key: string, text: string): boolean {
    const kept = this.attempt((storage) => {
      storage.setItem(key, text);
      return true;
    });
    if (!kept) this.remove(key);
    return kept ?? false;
  }

  remove(key: string): void {
    this.attempt((storage) => storage.removeItem(key));
  }

  keys(prefix: string): readonly string[] {
    const all = this.attempt((storage) =>
      Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? ""),
    );
    return (all ?? []).filter((key) => key.startsWith(prefix));
  }

  private attempt<Result>(use: (storage: Storage) => Result): Result | undefined {
    try {
      return use(this.storage());
    } catch {
      return undefined;
    }
  }
}
