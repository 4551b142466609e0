import { channelsOf, type NotificationKind } from '@brightpath/api/domain/notifications';
import {
  Database,
  type NewNotification,
  type NotificationData,
  NotificationPreferencesRepository,
  NotificationRepository,
  type Recipient,
} from '@brightpath/api/persistence';
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

/** Writes down who is told what, before anything is sent: once, whoever asks and however often. */
@Injectable()
export class TellPeople {
  constructor(
    private readonly database: Database,
    private readonly preferences: NotificationPreferencesRepository,
    private readonly notifications: NotificationRepository,
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
      return (await this.notifications.addOnce(said)).length;
    });
  }
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
