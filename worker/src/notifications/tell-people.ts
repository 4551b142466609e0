import {
  channelsOf,
  mayBeSentAt,
  type NotificationKind,
} from '@brightpath/api/domain/notifications';
import {
  Database,
  DeliveryRepository,
  type NewDelivery,
  type NewNotification,
  type Notification,
  type NotificationData,
  NotificationPreferencesRepository,
  NotificationRepository,
  type Recipient,
} from '@brightpath/api/persistence';
import { Clock, MailConfig } from '@brightpath/api/platform';
import { Injectable } from '@nestjs/common';

/** Something that people of a family are to be told. */
export interface Telling {
  readonly familyId: string;
  readonly kind: NotificationKind;
  readonly subjectId: string;
  /** Which of the times that this is told of the subject: each is told once. */
  readonly occurrence: string;
  readonly data: NotificationData;
  /** Whom of the family it concerns; everybody where it is left out. */
  readonly concerns?: (person: Recipient) => boolean;
}

/** Writes down who is told what and by which ways, before anything is sent: once, whoever asks and however often. */
@Injectable()
export class TellPeople {
  constructor(
    private readonly database: Database,
    private readonly preferences: NotificationPreferencesRepository,
    private readonly notifications: NotificationRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly mail: MailConfig,
    private readonly clock: Clock,
  ) {}

  /** Tells those who want to know by some channel; answers how many were told that had not been before. */
  async tell(tellings: readonly Telling[]): Promise<number> {
    if (tellings.length === 0) return 0;
    return this.database.inTransaction(async () => {
      const people = await this.preferences.recipientsOf(tellings.map(({ familyId }) => familyId));
      const byFamily = new Map<string, Recipient[]>();
      for (const person of people)
        byFamily.set(person.familyId, [...(byFamily.get(person.familyId) ?? []), person]);
      const said = tellings.flatMap((telling) =>
        (byFamily.get(telling.familyId) ?? []).flatMap((person) => toNotification(telling, person)),
      );
      const added = await this.notifications.addOnce(said);
      const personOf = new Map(people.map((person) => [keyOf(person), person]));
      await this.deliveries.addAll(
        added.flatMap((row) => this.toDeliveries(row, personOf.get(keyOf(row))!)),
      );
      return added.length;
    });
  }

  /** Tells by mail at once whoever is invited, and by the list whoever has an account with that address. */
  async tellInvited(said: readonly NewNotification[]): Promise<void> {
    const added = await this.notifications.addOnce(said);
    // One address is written to once, however many accounts have had it.
    const [first] = added;
    if (!first || this.mail.way === 'none') return;
    const { id: notificationId, familyId, recipientId } = first;
    const sendAt = this.clock.now();
    await this.deliveries.addAll([{ notificationId, familyId, recipientId, channel: 'email', sendAt }]); // prettier-ignore
  }

  private toDeliveries(row: Notification, person: Recipient): NewDelivery[] {
    const { id: notificationId, familyId, recipientId, kind } = row;
    if (this.mail.way === 'none' || !channelsOf(kind, person.choices).includes('email')) return [];
    const { timeZone, quietFromMinute: fromMinute, quietToMinute: toMinute } = person;
    const quiet = fromMinute === null || toMinute === null ? null : { fromMinute, toMinute };
    const sendAt = mayBeSentAt(timeZone, quiet, this.clock.now());
    return [{ notificationId, familyId, recipientId, channel: 'email', sendAt }];
  }
}

function keyOf({ familyId, accountId }: Pick<Notification, 'familyId' | 'accountId'>): string {
  return `${familyId}/${accountId}`;
}

function toNotification(
  { concerns, ...telling }: Telling,
  person: Recipient,
): readonly NewNotification[] {
  const channels = channelsOf(telling.kind, person.choices);
  if (channels.length === 0 || concerns?.(person) === false) return [];
  const { accountId } = person;
  return [{ ...telling, recipientId: accountId, accountId, listed: channels.includes('app') }];
}
