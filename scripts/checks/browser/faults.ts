/** The faults that a check finds, each in words. */
export class Faults {
  readonly all: string[] = [];

  expectTrue(what: string, holds: boolean): void {
    if (!holds) this.all.push(what);
  }

  expectEqual(what: string, found: unknown, expected: unknown): void {
    if (found !== expected)
      this.all.push(`${what}: ${String(found).slice(0, 200)} instead of ${String(expected).slice(0, 200)}`);
  }
}
