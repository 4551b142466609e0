import { Injectable } from '@nestjs/common';
import { type FamilyContext, notFound } from '../http/index.js';
import {
  Database,
  NotificationFactsRepository,
  NotificationRepository,
  OutboxRepository,
} from '../persistence/index.js';
import { Clock } from '../platform/index.js';
import { readerOf } from './reader-of.js';
import {
  type NotificationDto,
  type NotificationPageDto,
  type NotificationQueryDto,
  toNotificationDto,
} from './dto/notification.dto.js';
import { OwnMailService } from './own-mail.service.js';

/** What the person who asks is told in the family that is open, and what invites this person to another. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationRepository,
    private readonly facts: NotificationFactsRepository,
    private readonly mail: OwnMailService,
    private readonly outbox: OutboxRepository,
    private readonly clock: Clock,
  ) {}

  async list(
    family: FamilyContext,
    { state, ...request }: NotificationQueryDto,
  ): Promise<NotificationPageDto> {
    const reader = readerOf(family);
    const page = await this.notifications.findPage(reader, request, state);
    const [names, unread, mailStopped] = await Promise.all([
      this.facts.namesOf(page.items),
      this.notifications.countUnread(reader),
      this.mail.stoppedFor(family),
    ]);
    const items = page.items.map((row) => toNotificationDto(row, names.get(row.id)));
    return { items, nextCursor: page.nextCursor, unread, mailStopped };
  }

  /** Reading twice is reading once: the first time counts. */
  async read(family: FamilyContext, id: string): Promise<NotificationDto> {
    const reader = readerOf(family);
    return this.database.inTransaction(async () => {
      const count = await this.notifications.markRead(reader, { id, now: this.clock.now() });
      const row = await this.notifications.find(reader, id);
      if (row === null) throw notFound('notification');
      if (count > 0) await this.record(family, id);
      return toNotificationDto(row, (await this.facts.namesOf([row])).get(id));
    });
  }

  async readAll(family: FamilyContext): Promise<void> {
    await this.database.inTransaction(async () => {
      const now = this.clock.now();
      const count = await this.notifications.markRead(readerOf(family), { now });
      if (count > 0) await this.record(family, family.accountId);
    });
  }

  /** The other devices of the person hear of it. */
  private async record({ id, accountId }: FamilyContext, subjectId: string): Promise<void> {
    await this.outbox.record(id, { type: 'notification.read', subjectId, data: { accountId } });
  }
}
