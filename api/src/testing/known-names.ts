import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { NameLookup } from '../platform/index.js';

/** Names that mean what a test says. A function may answer otherwise each time, as somebody does who wants to deceive. */
export class KnownNames extends NameLookup {
  /** Every name that was asked for, in order. */
  readonly asked: string[] = [];

  constructor(
    private readonly names: Readonly<Record<string, readonly string[] | (() => readonly string[])>>,
  ) {
    super();
  }

  override lookup(name: string): Promise<readonly LookupAddress[]> {
    this.asked.push(name);
    const known = this.names[name];
    if (known === undefined)
      return Promise.reject(Object.assign(new Error('nobody has it'), { code: 'ENOTFOUND' }));
    const addresses = typeof known === 'function' ? known() : known;
    return Promise.resolve(addresses.map((address) => ({ address, family: isIP(address) })));
  }
}
