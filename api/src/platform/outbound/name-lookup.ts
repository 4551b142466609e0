import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';

/** Where the addresses of a name come from. Injected, so that a test can say what a name means. */
export abstract class NameLookup {
  /** All addresses of a host's name. @throws Error with Node's `code`, `ENOTFOUND` where nobody has the name. */
  abstract lookup(name: string): Promise<readonly LookupAddress[]>;
}

/** As the machine is configured. */
export class SystemNameLookup extends NameLookup {
  override lookup(name: string): Promise<readonly LookupAddress[]> {
    return lookup(name, { all: true, order: 'verbatim' });
  }
}
