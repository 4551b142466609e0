import { Injectable } from '@nestjs/common';
import { Database, IdempotencyKey } from '../../persistence/index.js';
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

export type Claim = 'claimed' | 'running' | 'mismatch' | KeptAnswer;

const keptHours = 24;
/** A process that died holding a key is given this long before another may take the command up. */
const abandonedAfterMinutes = 2;

/** Remembers which commands were answered, and what. Answers are sealed: they may hold names. */
@Injectable()
export class IdempotencyStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cipher: EnvelopeCipher,
  ) {}

  /** Takes the key for this command, or tells what is known of it. One statement decides between two at once. */
  async claim(command: Command): Promise<Claim> {
    const now = this.clock.now();
    const rows: unknown[] = await this.database.manager.query(
      `INSERT INTO idempotency_keys AS kept (family_id, key, request_hash, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (family_id, key) DO UPDATE
         SET request_hash = excluded.request_hash, status = NULL, response = NULL, headers = '{}',
             created_at = excluded.created_at, expires_at = excluded.expires_at
         WHERE kept.expires_at <= $4 OR (kept.status IS NULL AND kept.created_at <= $6)
       RETURNING 1`,
      [
        command.familyId,
        command.key,
        command.requestHash,
        now,
        later(now, keptHours * 60),
        later(now, -abandonedAfterMinutes),
      ],
    );
    return rows.length > 0 ? 'claimed' : this.known(command);
  }

  async keep({ familyId, key }: Command, { body, ...answer }: KeptAnswer): Promise<void> {
    const response = this.cipher.encrypt(JSON.stringify(body ?? null));
    await this.rows.update({ familyId, key }, { ...answer, response });
  }

  /** Lets go of the key, so that the command can be tried again: it failed. */
  async release({ familyId, key }: Command): Promise<void> {
    await this.rows.delete({ familyId, key });
  }

  private async known({ familyId, key, requestHash }: Command): Promise<Claim> {
    const row = await this.rows.findOneBy({ familyId, key });
    if (row === null) return 'running';
    if (row.requestHash !== requestHash) return 'mismatch';
    if (row.status === null) return 'running';
    const body: unknown = JSON.parse(this.cipher.decrypt(row.response as string));
    return { status: row.status, body, headers: row.headers };
  }

  private get rows() {
    return this.database.manager.getRepository(IdempotencyKey);
  }
}

function later(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}
