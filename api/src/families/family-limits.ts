import { AppError } from '../platform/index.js';

/** How much of everything a family may have: far above any real one, far below what would hurt a planner. */
export const FAMILY_LIMITS = {
  child: 20,
  parent: 10,
  commitment: 200,
  holiday: 100,
  subject: 200,
  invitation: 20,
} as const;

export type Limited = keyof typeof FAMILY_LIMITS;

const words: Readonly<Record<Limited, string>> = {
  child: 'children',
  parent: 'adults who teach',
  commitment: 'commitments',
  holiday: 'holidays',
  subject: 'subjects',
  invitation: 'waiting invitations',
};

/** Throws where one more would be too many. */
export function assertRoomFor(what: Limited, count: number): void {
  const limit = FAMILY_LIMITS[what];
  if (count < limit) return;
  const message = `A family can have up to ${limit} ${words[what]}. Remove one to make room.`;
  throw new AppError(`${what}.limit`, message, { details: { limit } });
}
