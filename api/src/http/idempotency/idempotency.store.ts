import { Injectable } from '@nestjs/common';
import { IdempotencyKeyRepository } from '../../persistence/index.js';
import { Clock, EnvelopeCipher } from '../../platform/index.js';

export interface KeptAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Command {
  readonly familyId: string;
  readonly key: string;
  /** Hash of method, path and body. */
  readonly requestHash: string;
}

export type Claim = 'claimed' | 'running' | 'mismatch' | 'unanswered' | KeptAnswer;

const keptHours = 24;
/** After this time without an answer the first request's process has died; what it has done by then, nobody knows. */
const runningAtMostMinutes = 2;

/** Remembers which commands were answered, and with what. It encrypts the answers: they may hold names. */
@Injectable()
export class IdempotencyStore {
  constructor(
    private readonly keys: IdempotencyKeyRepository,
    private readonly clock: Clock,
    private readonly cipher: EnvelopeCipher,
  ) {}

  /** Claims the key for this command. Returns the answer of an earlier request with the same key, or why there is none. */
  async claim(command: Command): Promise<Claim> {
    const now = this.clock.now();
    const isClaimed = await this.keys.claim({
      ...command,
      now,
      expiresAt: later(now, keptHours * 60),
    });
    return isClaimed ? 'claimed' : this.known(command);
  }

  async keep({ familyId, key }: Command, { body, ...answer }: KeptAnswer): Promise<void> {
    const response = this.cipher.encrypt(JSON.stringify(body ?? null));
    await this.keys.keep(familyId, key, { ...answer, response });
  }

  /** Notes that the command may have been carried out and has no answer; its key stays claimed. */
  async loseAnswer({ familyId, key }: Command, status: number): Promise<void> {
    await this.keys.keep(familyId, key, { status, headers: {} });
  }

  /** Removes the key of a command that was refused, so that the command can be tried again. */
  async release({ familyId, key }: Command): Promise<void> {
    await this.keys.remove(familyId, key);
  }

  private async known({ familyId, key, requestHash }: Command): Promise<Claim> {
    const row = await this.keys.find(familyId, key);
    if (row === null) return 'running';
    if (row.requestHash !== requestHash) return 'mismatch';
    const { status, response, headers } = row;
    if (status === null) return this.isLate(row) ? 'unanswered' : 'running';
    if (typeof response !== 'string') return 'unanswered';
    return { status, body: JSON.parse(this.cipher.decrypt(response)) as unknown, headers };
  }

  private isLate({ createdAt }: { readonly createdAt: Date }): boolean {
    return createdAt <= later(this.clock.now(), -runningAtMostMinutes);
  }
}

function later(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}
