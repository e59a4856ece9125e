/** Seconds while somebody looks at the page. */
export class Stopwatch {
  private gone = 0;
  private since: number | undefined;

  constructor(private readonly now: () => number) {
    this.since = now();
  }

  get seconds(): number {
    return this.gone + (this.since === undefined ? 0 : (this.now() - this.since) / 1000);
  }

  pause(): void {
    this.gone = this.seconds;
    this.since = undefined;
  }

  run(): void {
    this.since ??= this.now();
  }
}
