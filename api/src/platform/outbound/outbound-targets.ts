import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { WebhooksConfig } from '../config/webhooks.config.js';
import { NameLookup } from './name-lookup.js';
import { isLoopback, isPublicAddress } from './public-address.js';

const PATIENCE_MS = 5_000;

export const TARGET_PROBLEMS = [
  /** It is no address, or has a user or a password in it. */
  'malformed',
  /** It begins with something else than https. */
  'not-https',
  /** It leads to this machine, into a private network, or to nothing that the internet knows. */
  'private',
  /** Nobody has the name. */
  'unknown',
  /** Whoever knows names did not answer. */
  'unresolved',
] as const;
export type TargetProblem = (typeof TARGET_PROBLEMS)[number];

/** An address that a family gave, and that is not asked. */
export class TargetError extends Error {
  constructor(readonly problem: TargetProblem) {
    super(`the address is ${problem}`);
    this.name = 'TargetError';
  }
}

/** Where a request may go: whoever sends it connects to one of these addresses and asks for none anew. */
export interface OutboundTarget {
  readonly url: URL;
  readonly addresses: readonly LookupAddress[];
}

/**
 * Checks the addresses that families give us to send to, so that nobody reaches our own network through us. The name is
 * resolved once, and every one of its addresses must lie in the open internet: a name that also means a private one is refused.
 */
@Injectable()
export class OutboundTargets {
  constructor(
    private readonly names: NameLookup,
    private readonly config: WebhooksConfig,
  ) {}

  /** @throws TargetError */
  async resolve(address: string): Promise<OutboundTarget> {
    if (!URL.canParse(address)) throw new TargetError('malformed');
    // Parsing makes 2130706433, 0x7f.1 and 127.1 what they are: 127.0.0.1.
    const url = new URL(address);
    if (url.username !== '' || url.password !== '') throw new TargetError('malformed');
    if (!this.isAllowed(url.protocol)) throw new TargetError('not-https');
    const addresses = await this.addressesOf(url.hostname.replace(/^\[|\]$/g, ''));
    if (addresses.length === 0) throw new TargetError('unknown');
    if (!addresses.every((each) => this.mayReach(each))) throw new TargetError('private');
    return { url, addresses };
  }

  private isAllowed(protocol: string): boolean {
    return protocol === 'https:' || (protocol === 'http:' && this.config.allowsLocal);
  }

  private mayReach({ address }: LookupAddress): boolean {
    return isPublicAddress(address) || (this.config.allowsLocal && isLoopback(address));
  }

  private async addressesOf(host: string): Promise<readonly LookupAddress[]> {
    const family = isIP(host);
    if (family !== 0) return [{ address: host, family }];
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new TargetError('unresolved')), PATIENCE_MS);
    });
    try {
      return await Promise.race([this.names.lookup(host), late]);
    } catch (error) {
      if (error instanceof TargetError) throw error;
      const isUnknown = (error as NodeJS.ErrnoException).code === 'ENOTFOUND';
      throw new TargetError(isUnknown ? 'unknown' : 'unresolved');
    } finally {
      clearTimeout(timer);
    }
  }
}
