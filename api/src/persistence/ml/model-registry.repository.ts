import { Injectable } from '@nestjs/common';
import type { ModelKind } from '../../domain/models/index.js';
import { AuditRepository } from '../consents/audit.repository.js';
import { Database } from '../database.js';
import { OutboxRepository } from '../events/outbox.repository.js';
import { ModelVersionRepository } from './model-version.repository.js';
import type { ModelVersion } from './model-version.entity.js';

/** Who changes the registry, and when. `accountId` is null where the gate does it by itself. */
export interface RegistryChange {
  readonly accountId: string | null;
  readonly at: Date;
}

export type PromotionReason = 'gate' | 'steward' | 'roll-back';

/**
 * Which version is in use. Each change is one transaction with its audit row and its event, and no two touch one kind
 * at a time; the database itself refuses a second champion.
 */
@Injectable()
export class ModelRegistryRepository {
  constructor(
    private readonly database: Database,
    private readonly versions: ModelVersionRepository,
    private readonly audit: AuditRepository,
    private readonly outbox: OutboxRepository,
  ) {}

  /** Makes the version the champion; the one before is archived, and a roll-back leads to it. */
  promote(
    version: Pick<ModelVersion, 'id' | 'kind'>,
    change: RegistryChange,
    reason: Exclude<PromotionReason, 'roll-back'> = 'steward',
  ): Promise<void> {
    return this.changing(version.kind, async () => {
      const before = await this.versions.findChampion(version.kind);
      if (before?.id === version.id) return;
      if (before) await this.retire(before, change);
      await this.crown(version.id, change, { previousChampionId: before?.id ?? null });
      await this.recordEvent(version, change, { reason, from: before?.id ?? null });
    });
  }

  /** Puts the champion before the present one back in its place. Null where there was none, and nothing changes. */
  rollBack(kind: ModelKind, change: RegistryChange): Promise<ModelVersion | null> {
    return this.changing(kind, async () => {
      const present = await this.versions.findChampion(kind);
      const before = present?.previousChampionId
        ? await this.versions.findById(present.previousChampionId)
        : null;
      if (!present || !before) return null;
      await this.retire(present, change);
      await this.crown(before.id, change);
      await this.recordEvent(before, change, { reason: 'roll-back', from: present.id });
      return this.versions.findById(before.id);
    });
  }

  /** Takes a version out of use. Without a champion, rules decide. */
  archive(version: Pick<ModelVersion, 'id' | 'kind'>, change: RegistryChange): Promise<void> {
    return this.changing(version.kind, async () => {
      const present = await this.versions.findById(version.id);
      if (!present || present.status === 'archived') return;
      await this.retire(present, change);
      const { accountId } = change;
      const details = { kind: present.kind, number: present.number, was: present.status };
      const entry = { action: 'model.archived', accountId, subjectId: present.id, details };
      await this.audit.record(entry);
      await this.outbox.record(null, { type: entry.action, subjectId: present.id, data: details });
    });
  }

  private changing<T>(kind: ModelKind, work: () => Promise<T>): Promise<T> {
    return this.database.inTransaction(async () => {
      await this.versions.holdKind(kind);
      return work();
    });
  }

  private retire({ id }: ModelVersion, { accountId, at }: RegistryChange): Promise<void> {
    return this.versions.set(id, { status: 'archived', archivedAt: at, archivedBy: accountId });
  }

  private crown(
    id: string,
    { accountId, at }: RegistryChange,
    more: { previousChampionId?: string | null } = {},
  ): Promise<void> {
    const now = { status: 'champion', archivedAt: null, archivedBy: null } as const;
    return this.versions.set(id, { ...now, promotedAt: at, promotedBy: accountId, ...more });
  }

  private async recordEvent(
    { id, kind }: Pick<ModelVersion, 'id' | 'kind'>,
    { accountId }: RegistryChange,
    { reason, from }: { reason: PromotionReason; from: string | null },
  ): Promise<void> {
    const action = reason === 'roll-back' ? 'model.rolled-back' : 'model.promoted';
    const details = { kind, reason, from };
    await this.audit.record({ action, accountId, subjectId: id, details });
    // Whoever serves models wants to know of a new champion, however it came to be one.
    await this.outbox.record(null, { type: 'model.promoted', subjectId: id, data: details });
  }
}
