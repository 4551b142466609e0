import { Injectable } from '@nestjs/common';
import { SessionConfig } from '../../platform/index.js';
import { isSameText, keyFor, signatureOf } from '../keys.js';

/** The token a script of ours repeats in a header. Bound to the session, so another's token is of no use. */
@Injectable()
export class CsrfTokensService {
  private readonly key: Uint8Array;

  constructor(config: SessionConfig) {
    this.key = keyFor('csrf-token', config.secret);
  }

  issue(sessionId: string): string {
    return signatureOf(sessionId, this.key);
  }

  isOf(token: string, sessionId: string): boolean {
    return isSameText(token, this.issue(sessionId));
  }
}
