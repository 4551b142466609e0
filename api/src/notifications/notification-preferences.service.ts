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
import { InvalidRequestError } from '../platform/index.js';
import {
  type ChannelChoiceDto,
  type NotificationPreferencesDto,
  toPreferencesDto,
  type UpdateNotificationPreferencesDto,
} from './dto/notification-preferences.dto.js';
import { readerOf } from './notifications.service.js';

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
  ) {}

  async get(family: FamilyContext): Promise<NotificationPreferencesDto> {
    return toPreferencesDto(await this.preferences.findOf(readerOf(family)));
  }

  async change(
    family: FamilyContext,
    version: number,
    body: UpdateNotificationPreferencesDto,
  ): Promise<NotificationPreferencesDto> {
    const reader = readerOf(family);
    return this.database.inTransaction(async () => {
      const before = await this.preferences.findOf(reader);
      if ((before?.version ?? 0) !== version) throw stale(toPreferencesDto(before), 'notification');
      const columns = columnsOf(before, body);
      const isChanged = before
        ? await this.preferences.change(family.id, { id: before.id, version }, columns)
        : await this.preferences.begin(reader, columns);
      const after = await this.preferences.findOf(reader);
      if (!isChanged || !after) throw stale(toPreferencesDto(after), 'notification');
      const event = { type: 'notification-preferences.updated', subjectId: after.id };
      await this.outbox.record(family.id, event);
      return toPreferencesDto(after);
    });
  }
}

function columnsOf(
  before: NotificationPreferences | null,
  { choices = [], ...said }: UpdateNotificationPreferencesDto,
): Columns {
  const after = { ...toPreferencesDto(before), ...said };
  const errors = quietErrors(after);
  if (errors.length > 0) throw new InvalidRequestError(errors);
  return {
    choices: choices.reduce(withChoice, before?.choices ?? {}),
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
