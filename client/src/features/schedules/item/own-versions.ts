/**
 * Remembers which versions come from this browser's own writes. When a parent ticks twice before the first answer,
 * the second change is based on a version that our own first write replaced. That is no conflict: it is sent with the
 * newer version.
 */
export class OwnVersions {
  private readonly next = new Map<string, number>();

  advanced(id: string, from: number, to: number): void {
    if (to > from) this.next.set(`${id}@${from}`, to);
  }

  latest(id: string, version: number): number {
    let latest = version;
    for (let to = this.next.get(`${id}@${latest}`); to !== undefined;) {
      latest = to;
      to = this.next.get(`${id}@${latest}`);
    }
    return latest;
  }
}
