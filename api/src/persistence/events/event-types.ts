/** What happens to each kind of thing that belongs to a family. The types are a contract: whoever listens knows them by name. */
const WHAT_HAPPENS = {
  task: ['created', 'updated', 'completed', 'deleted', 'due'],
  'recurring-task': ['created', 'updated', 'deleted'],
  schedule: ['generated', 'replanned', 'undone'],
  item: ['added', 'edited', 'moved', 'deleted', 'updated', 'completed', 'skipped', 'reopened'],
  lessons: ['dropped', 'drop-taken-back'],
  'hand-change': ['undone'],
  feedback: ['given', 'removed'],
  consent: ['given', 'withdrawn'],
  family: ['created', 'updated', 'onboarded'],
  member: ['created', 'updated', 'deleted'],
  invitation: ['created', 'updated', 'deleted'],
  child: ['created', 'updated', 'deleted'],
  parent: ['created', 'updated', 'deleted'],
  subject: ['created', 'updated', 'deleted'],
  commitment: ['created', 'updated', 'deleted'],
  meal: ['created', 'updated', 'deleted'],
  holiday: ['created', 'updated', 'deleted'],
  exception: ['created', 'updated', 'deleted'],
  webhook: ['created', 'updated', 'deleted', 'tested', 'switched-off'],
} as const;

/** Kinds that concern one person alone: what somebody is told, and how they want to be told. */
export const PERSONAL_KINDS: readonly string[] = ['notification', 'notification-preferences'];

/** Whether an event is for one person: it reaches their open pages, and neither the family's log nor its webhooks. */
export function isPersonal(type: string): boolean {
  return PERSONAL_KINDS.includes(type.split('.')[0] ?? '');
}

/** All that may be asked for: everything, all of a kind (`task.*`), or one type. */
export const EVENT_FILTERS: readonly string[] = [
  '*',
  ...Object.entries(WHAT_HAPPENS).flatMap(([kind, happenings]) => [
    `${kind}.*`,
    ...happenings.map((happening) => `${kind}.${happening}`),
  ]),
];

/** The filters that an event of a type passes. */
export function filtersOf(type: string): string[] {
  return ['*', `${type.split('.')[0]}.*`, type];
}
