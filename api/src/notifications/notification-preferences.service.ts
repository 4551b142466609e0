import { Injectable } from '@nestjs/common';
import { MINUTES_PER_DAY, minuteOf } from '../domain/calendar/index.js';
import { CHANNELS, type ChannelChoices, USUAL_CHANNELS } from '../domain/notifications/index.js';
import { type FamilyContext, type FieldError, stale } from '../http/index.js';
import {
  Database,
  type NotificationPreferences,
  NotificationPreferencesRepository,
  OutboxRepository,
} from '../persistence/index.js';
import { InvalidRequestError, MailConfig } from '../platform/index.js';
import {
  type ChannelChoiceDto,
  type NotificationPreferencesDto,
  toPreferencesDto,
  type UpdateNotificationPreferencesDto,
} from './dto/notification-preferences.dto.js';
import { OwnMailService } from './own-mail.service.js';
import { readerOf } from './reader-of.js';

/** Those that there are by now. */
const AVAILABLE = ['app', 'email'] as const;

type Columns = Pick<
  NotificationPreferences,
  'choices' | 'quietFromMinute' | 'quietToMinute' | 'dailyLimit'
>;

/** How a person wants to be told; each person has preferences of their own in each family. */
@Injectable()
export class NotificationPreferencesService {
  constructor(
    private readonly database: Database,
    private readonly preferences: NotificationPreferencesRepository,
    private readonly outbox: OutboxRepository,
    private readonly ownMail: OwnMailService,
    private readonly mail: MailConfig,
  ) {}

  async get(family: FamilyContext): Promise<NotificationPreferencesDto> {
    return this.toDto(family, await this.preferences.findOf(readerOf(family)));
  }

  async change(
    family: FamilyContext,
    version: number,
    { mailStopped, ...body }: UpdateNotificationPreferencesDto,
  ): Promise<NotificationPreferencesDto> {
    const reader = readerOf(family);
    return this.database.inTransaction(async () => {
      const before = await this.preferences.findOf(reader);
      if ((before?.version ?? 0) !== version) throw await this.stale(family);
      if (mailStopped === false) await this.ownMail.resumeFor(family);
      const columns = columnsOf(await this.toDto(family, before), before?.choices ?? {}, body);
      const isChanged = before
        ? await this.preferences.change(family.id, { id: before.id, version }, columns)
        : await this.preferences.begin(reader, columns);
      const after = await this.preferences.findOf(reader);
      if (!isChanged || !after) throw await this.stale(family);
      const event = { type: 'notification-preferences.updated', subjectId: after.id };
      await this.outbox.record(family.id, event);
      return this.toDto(family, after);
    });
  }

  private async stale(family: FamilyContext): Promise<Error> {
    return stale(await this.get(family), 'notification');
  }

  private async toDto(
    family: FamilyContext,
    row: NotificationPreferences | null,
  ): Promise<NotificationPreferencesDto> {
    const mailStopped = await this.ownMail.stoppedFor(family);
    const available = AVAILABLE.filter(
      (channel) => channel !== 'email' || this.mail.way !== 'none',
    );
    return toPreferencesDto(row, { available, mailStopped });
  }
}

function columnsOf(
  before: NotificationPreferencesDto,
  chosen: ChannelChoices,
  { choices = [], ...said }: Omit<UpdateNotificationPreferencesDto, 'mailStopped'>,
): Columns {
  const after = { ...before, ...said };
  const errors = quietErrors(after);
  if (errors.length > 0) throw new InvalidRequestError(errors);
  return {
    choices: choices.reduce(withChoice, chosen),
    quietFromMinute: minuteOfDay(after.quietFrom),
    quietToMinute: minuteOfDay(after.quietTo),
    dailyLimit: after.dailyLimit,
  };
}

/** Only what differs from the usual is kept: who chose nothing follows the usual also when that changes. */
function withChoice(choices: ChannelChoices, { kind, channels }: ChannelChoiceDto): ChannelChoices {
  const differing = CHANNELS.filter(
    (channel) => channels.includes(channel) !== USUAL_CHANNELS[kind].includes(channel),
  );
  const said = Object.fromEntries(
    differing.map((channel) => [channel, channels.includes(channel)]),
  );
  const { [kind]: _before, ...others } = choices;
  return differing.length === 0 ? others : { ...others, [kind]: said };
}

function quietErrors({
  quietFrom,
  quietTo,
}: Pick<NotificationPreferencesDto, 'quietFrom' | 'quietTo'>): FieldError[] {
  const error = (field: string, code: FieldError['code'], mustBe: string): FieldError[] => [
    { field, code, message: `${field} must ${mustBe}` },
  ];
  if (quietFrom === null && quietTo === null) return [];
  if (quietFrom === null) return error('quietFrom', 'required', 'be given where quietTo is');
  if (quietTo === null) return error('quietTo', 'required', 'be given where quietFrom is');
  if (minuteOfDay(quietFrom) === minuteOfDay(quietTo))
    return error('quietTo', 'time.same', 'be another time than quietFrom');
  return [];
}

/** 24:00 is the midnight at which a day begins: quiet hours may go over it. */
function minuteOfDay(time: string | null): number | null {
  return time === null ? null : minuteOf(time) % MINUTES_PER_DAY;
}
