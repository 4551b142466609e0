import { Injectable } from '@nestjs/common';
import type { ChannelChoices } from '../../domain/notifications/index.js';
import { Database } from '../database.js';
import { type Role } from '../families/member.entity.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import { NotificationPreferences } from './notification-preferences.entity.js';
import type { Reader } from './notification.repository.js';

/** Somebody of a family who may be told of what happens in it. */
export interface Recipient {
  readonly familyId: string;
  readonly accountId: string;
  readonly role: Role;
  readonly choices: ChannelChoices;
  readonly timeZone: string;
  readonly quietFromMinute: number | null;
  readonly quietToMinute: number | null;
}

/** How people want to be told. */
@Injectable()
export class NotificationPreferencesRepository extends FamilyRowsRepository<NotificationPreferences> {
  constructor(database: Database) {
    super(database, NotificationPreferences);
  }

  findOf({ familyId, accountId }: Reader): Promise<NotificationPreferences | null> {
    return this.rows.findOneBy({ familyId, accountId });
  }

  /** The first that is said: false when another device was first. */
  async begin(
    { familyId, accountId }: Reader,
    said: Partial<NotificationPreferences>,
  ): Promise<boolean> {
    const result = await this.rows
      .createQueryBuilder()
      .insert()
      .values(this.rows.create({ ...said, familyId, accountId }))
      .orIgnore()
      .returning('id')
      .execute();
    return (result.raw as unknown[]).length === 1;
  }

  /** Everybody of these families, in one statement: of those only that agree to the service at this moment. */
  recipientsOf(familyIds: readonly string[]): Promise<Recipient[]> {
    return this.database.manager.query<Recipient[]>(
      `SELECT m.family_id AS "familyId", m.account_id AS "accountId", m.role,
              COALESCE(p.choices, '{}') AS choices, f.time_zone AS "timeZone",
              p.quiet_from_minute AS "quietFromMinute", p.quiet_to_minute AS "quietToMinute"
         FROM members m
         JOIN families f ON f.id = m.family_id
         LEFT JOIN notification_preferences p
           ON p.family_id = m.family_id AND p.account_id = m.account_id
        WHERE m.family_id = ANY ($1)
          AND (SELECT granted FROM consent_decisions c
                WHERE c.family_id = m.family_id AND c.purpose = 'service' AND c.child_id IS NULL
                ORDER BY c.decided_at DESC, c.id DESC LIMIT 1)
        ORDER BY m.id`,
      [[...new Set(familyIds)]],
    );
  }
}
