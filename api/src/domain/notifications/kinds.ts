/** What people are told of. */
export const NOTIFICATION_KINDS = [
  'task-due',
  'task-starting',
  'lesson-starting',
  'day-plan',
  'week-summary',
  'plan-ready',
  'plan-changed',
  'invitation',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What one can choose about. An invitation comes from a family whose one is not yet: the link in its mail ends it. */
export const CHOSEN_KINDS = NOTIFICATION_KINDS.filter((kind) => kind !== 'invitation');

/** How they are told: in the app's list, by e-mail, by a push to a device. */
export const CHANNELS = ['app', 'email', 'push'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Where a person wants to be told of something; what is not said is as it is for everybody. */
export type ChannelChoices = Readonly<
  Partial<Record<NotificationKind, Readonly<Partial<Record<Channel, boolean>>>>>
>;

const app: readonly Channel[] = ['app'];
const everywhere: readonly Channel[] = ['app', 'email', 'push'];

/**
 * How somebody is told who has chosen nothing. A lesson begins many times a day, so nobody is told of that who has not asked.
 */
export const USUAL_CHANNELS: Readonly<Record<NotificationKind, readonly Channel[]>> = {
  'task-due': everywhere,
  'task-starting': ['app', 'push'],
  'lesson-starting': [],
  'day-plan': app,
  'week-summary': ['app', 'email'],
  'plan-ready': app,
  'plan-changed': ['app', 'push'],
  invitation: ['app', 'email'],
};

/** The channels by which a person is told of this. */
export function channelsOf(kind: NotificationKind, choices: ChannelChoices): Channel[] {
  return CHANNELS.filter((channel) => isWanted(kind, channel, choices));
}

export function isWanted(
  kind: NotificationKind,
  channel: Channel,
  choices: ChannelChoices,
): boolean {
  return choices[kind]?.[channel] ?? USUAL_CHANNELS[kind].includes(channel);
}
