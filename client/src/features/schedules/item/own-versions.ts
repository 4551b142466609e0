/**
 * Which versions follow from this browser's own writes. A second tick, pressed before the first was answered, was
 * made on a version that our own write has replaced since: that is no conflict, so it is sent with the newer one.
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
