import { AppError } from '../platform/index.js';

/** How many rows of each kind a family may have: far more than any real family needs, few enough for the planner. */
export const FAMILY_LIMITS = {
  child: 20,
  parent: 10,
  commitment: 200,
  holiday: 100,
  exception: 500,
  meal: 6,
  subject: 200,
  task: 1000,
  'recurring-task': 100,
  invitation: 20,
  webhook: 10,
} as const;

export type Limited = keyof typeof FAMILY_LIMITS;

const words: Readonly<Record<Limited, string>> = {
  child: 'children',
  parent: 'adults who teach',
  commitment: 'commitments',
  holiday: 'holidays',
  exception: 'exceptions on single dates',
  meal: 'meals',
  subject: 'subjects',
  task: 'open tasks',
  'recurring-task': 'recurring tasks',
  invitation: 'waiting invitations',
  webhook: 'webhooks',
};

/** Throws when the limit is reached. */
export function assertRoomFor(what: Limited, count: number): void {
  const limit = FAMILY_LIMITS[what];
  if (count < limit) return;
  const message = `A family can have up to ${limit} ${words[what]}. Remove one to make room.`;
  throw new AppError(`${what}.limit`, message, { details: { limit } });
}
