import { wallClock } from '../../domain/calendar/index.js';
import {
  type Channel,
  CHANNELS,
  channelsOf,
  CHOSEN_KINDS,
  type NotificationKind,
} from '../../domain/notifications/index.js';
import {
  ArrayField,
  BooleanField,
  EnumField,
  enumKind,
  IntField,
  TimeField,
} from '../../http/index.js';
import {
  MAIL_STOP_REASONS,
  type MailStopReason,
  type NotificationPreferences,
  USUAL_DAILY_LIMIT,
} from '../../persistence/index.js';

const fields = {
  quietFrom: {
    description:
      'From when on nothing is sent by e-mail or push, on the family’s wall clock; null where it always may be. What falls into quiet hours is sent when they end',
    nullable: true,
    example: '21:00',
  },
  quietTo: {
    description: 'Until when; before quietFrom where it is the next morning',
    nullable: true,
    example: '07:00',
  },
  dailyLimit: {
    description:
      'How many a day are sent one by one, by e-mail and by push each; the rest of a day is folded into one',
    minimum: 1,
    maximum: 50,
    example: USUAL_DAILY_LIMIT,
  },
} as const;

export class ChannelChoiceDto {
  @EnumField({
    values: CHOSEN_KINDS,
    name: 'ChosenNotificationKind',
    description: 'What is told',
    example: 'day-plan',
  })
  kind: NotificationKind;

  @ArrayField(enumKind(CHANNELS, 'NotificationChannel'), {
    description: 'Where it is told; nowhere where the list is empty',
    repeats: false,
    maximum: CHANNELS.length,
    example: ['app', 'push'],
  })
  channels: Channel[];
}

/** An absent field does not change. */
export class UpdateNotificationPreferencesDto {
  @ArrayField(() => ChannelChoiceDto, {
    description: 'The kinds that are to be told elsewhere than until now',
    maximum: CHOSEN_KINDS.length,
    optional: true,
  })
  choices?: ChannelChoiceDto[];

  @TimeField({ ...fields.quietFrom, optional: true })
  quietFrom?: string | null;

  @TimeField({ ...fields.quietTo, optional: true })
  quietTo?: string | null;

  @IntField({ ...fields.dailyLimit, optional: true })
  dailyLimit?: number;

  @BooleanField({
    description: 'False: mails go to the caller’s address again; true says nothing new',
    optional: true,
    example: false,
  })
  mailStopped?: boolean;
}

/** How the caller is told of what happens in the family. */
export class NotificationPreferencesDto {
  @ArrayField(() => ChannelChoiceDto, { description: 'Each kind once, and where it is told' })
  choices: ChannelChoiceDto[];

  @TimeField(fields.quietFrom)
  quietFrom: string | null;

  @TimeField(fields.quietTo)
  quietTo: string | null;

  @IntField(fields.dailyLimit)
  dailyLimit: number;

  @ArrayField(enumKind(CHANNELS, 'NotificationChannel'), {
    description: 'The channels by which this installation can tell anybody',
    example: ['app', 'email'],
  })
  available: Channel[];

  @EnumField({
    values: MAIL_STOP_REASONS,
    name: 'MailStopReason',
    description: 'Why the caller gets no mail; null where nothing is in the way',
    nullable: true,
    example: null,
  })
  mailStopped: MailStopReason | null;

  @IntField({ description: 'Counts the changes; 0 before the first', example: 1 })
  version: number;
}

/** Where nothing was said yet, all is as usual. */
export function toPreferencesDto(
  row: NotificationPreferences | null,
  ways: Pick<NotificationPreferencesDto, 'available' | 'mailStopped'>,
): NotificationPreferencesDto {
  const choices = row?.choices ?? {};
  return {
    choices: CHOSEN_KINDS.map((kind) => ({ kind, channels: channelsOf(kind, choices) })),
    quietFrom: timeOf(row?.quietFromMinute ?? null),
    quietTo: timeOf(row?.quietToMinute ?? null),
    dailyLimit: row?.dailyLimit ?? USUAL_DAILY_LIMIT,
    ...ways,
    version: row?.version ?? 0,
  };
}

function timeOf(minute: number | null): string | null {
  return minute === null ? null : wallClock(minute);
}
