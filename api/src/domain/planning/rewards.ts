import type { WeekGrid } from './week-grid.js';
import { engagement } from './engagement.js';
import type { Learner, TaughtSubject, TeachingStyle } from './family-life.js';
import { type Interval, SLOT_MINUTES } from '../timetabling/index.js';

const MOST_POINTS = 1000;
/** An own lesson reaches 400 points; a group counts each member so, or its n-th part from three members up. */
const OWN_SHARE = 0.4;
/** What it is worth to have a subject on its days, in points: a nudge, so that a commitment can still win. */
const DAY_BONUS = 60;

export interface RewardInput {
  readonly subject: TaughtSubject;
  readonly slots: number;
  readonly members: readonly { readonly learner: Learner; readonly windows: readonly Interval[] }[];
  /** Days, 0 Monday to 6 Sunday, that suit the subject this week; empty where all do. */
  readonly favouredDays: readonly number[];
}

/** Expected worth of a session starting at each slot of each day, in whole points from 0 to 1000. */
export function rewardTable(grid: WeekGrid, input: RewardInput, style: TeachingStyle): number[][] {
  const share = MOST_POINTS * Math.min(OWN_SHARE, 1 / input.members.length);
  return grid.dates.map((_, day) => {
    const bonus = input.favouredDays.includes(day) ? DAY_BONUS : 0;
    const isOpen = input.members.every(({ windows }) => (windows[day]?.[1] ?? 0) > 0);
    return Array.from({ length: grid.slotsPerDay }, (_, start) => {
      if (!isOpen || start + input.slots > grid.slotsPerDay) return 0;
      const from = grid.minuteAt(start);
      const span = { from, to: from + input.slots * SLOT_MINUTES };
      const worth = input.members.reduce((sum, { learner, windows }) => {
        const dayOpens = grid.minuteAt(windows[day]?.[0] ?? 0);
        return sum + engagement({ subject: input.subject, learner, span, dayOpens }, style);
      }, 0);
      return Math.min(MOST_POINTS, Math.round(share * worth) + bonus);
    });
  });
}

/**
 * Days on which a subject is welcome. In blocks, few subjects meet on a day: one with several sessions keeps to half
 * as many days. In a loop, subjects that come seldom move on by a day each week. Otherwise every day will do.
 */
export function favouredDays(
  place: { readonly order: number; readonly week: number; readonly sessions: number },
  days: readonly number[],
  style: TeachingStyle,
): number[] {
  const turn = (offset: number): number[] => days.slice(offset % days.length).slice(0, 1);
  if (days.length === 0) return [];
  if (style.approach === 'loop') return place.sessions === 1 ? turn(place.order + place.week) : [];
  if (style.approach !== 'block' || place.sessions >= days.length) return [];
  const wanted = Math.ceil(place.sessions / 2);
  return Array.from({ length: wanted }, (_, i) => place.order + i * 2).flatMap(turn);
}
