import type { Span } from '../../calendar/index.js';
import type { AdvisedDay } from './advised-day.js';
import type { WeekGrid } from '../input/week-grid.js';
import {
  lessonReward,
  type PlacedLesson,
  REWARD_CAUSES,
  type RewardCause,
  rewardByCause,
} from './lesson-reward.js';
import type { Learner, TaughtSubject, TeachingStyle } from '../input/planning-input.js';
import { scaledReward } from './predicted-reward.js';
import type { RewardTable } from '../input/learned-preferences.js';
import { type Interval, SLOT_MINUTES } from '../../timetabling/index.js';

const MOST_POINTS = 1000;
/**
 * A lesson of one child reaches 400 points. In a group each member counts as much, or one n-th of it from three members
 * up.
 */
const OWN_SHARE = 0.4;
/** Points for a subject on one of its favoured days: a nudge, which a commitment can still outweigh. */
const DAY_BONUS = 60;

export interface RewardInput {
  readonly subject: TaughtSubject;
  readonly slots: number;
  readonly members: readonly RewardMember[];
  /** Days, 0 Monday to 6 Sunday, that suit the subject this week; empty where all days do. */
  readonly favouredDays: readonly number[];
  readonly style: TeachingStyle;
  readonly afterLunch?: Span;
  /** What the generator advises of the day; left out where nothing is advised. */
  readonly advised?: AdvisedDay | null;
  /** How much a favoured day counts: 1 unless blocks of another length are advised. */
  readonly turnFactor?: number;
}

interface RewardMember {
  readonly learner: Learner;
  readonly windows: readonly Interval[];
  /** What was learned of the child in this subject; null where the rule decides. */
  readonly preferences: RewardTable | null;
}

/** One cause of a reward, and the child that it concerns if there is one. `turn` means that it is the subject's day. */
export interface RewardPart {
  readonly cause: RewardCause | 'turn' | 'limits';
  readonly childId: string | null;
  readonly points: number;
}

/** Expected reward of a session that starts at each slot of each day, in whole points from 0 to 1000. */
export function rewardTable(grid: WeekGrid, input: RewardInput): number[][] {
  const known = new Map<string, readonly (number | null)[]>();
  return grid.dates.map((_, day) => {
    const key = dayKey(input, day);
    const points =
      known.get(key) ??
      Array.from({ length: grid.slotsPerDay }, (_, start) => pointsAt(grid, input, { day, start }));
    known.set(key, points);
    return points.map((each) => withTurn(each, input, day));
  });
}

/** Days with one key have the same rewards, apart from whose turn it is: most days of a school week have one. */
function dayKey({ members }: RewardInput, day: number): string {
  const isLearned = members.some(({ preferences }) => preferences !== null);
  return isLearned ? String(day) : members.map(({ windows }) => windows[day]?.join('-')).join(' ');
}

interface At {
  readonly day: number;
  readonly start: number;
}

/** The same for one time, by cause. The parts add up to the entry of the table. */
export function rewardParts(grid: WeekGrid, input: RewardInput, at: At): RewardPart[] {
  const share = shareOf(input);
  const parts = input.members.flatMap((member): RewardPart[] => {
    const reward = rewardByCause(placed(grid, input, { ...member, ...at }), input.style);
    return REWARD_CAUSES.map((cause) => ({
      cause,
      childId: member.learner.id,
      points: share * reward[cause],
    }));
  });
  const turn = { cause: 'turn', childId: null, points: bonusOn(input, at.day) } as const;
  const sum = [...parts, turn].reduce((total, { points }) => total + points, 0);
  // What rounding to whole points and the limits of each child's reward change.
  const limits = {
    cause: 'limits',
    childId: null,
    points: rewardAt(grid, input, at) - sum,
  } as const;
  return [...parts, turn, limits];
}

function rewardAt(grid: WeekGrid, input: RewardInput, at: At): number {
  return withTurn(pointsAt(grid, input, at), input, at.day);
}

/** The points without those of the subject's turn; null where no session can begin. */
function pointsAt(grid: WeekGrid, input: RewardInput, at: At): number | null {
  const isOpen = input.members.every(({ windows }) => (windows[at.day]?.[1] ?? 0) > 0);
  if (!isOpen || at.start + input.slots > grid.slotsPerDay) return null;
  const reward = input.members.reduce(
    (sum, member) => sum + lessonReward(placed(grid, input, { ...member, ...at }), input.style),
    0,
  );
  return Math.round(shareOf(input) * reward);
}

function withTurn(points: number | null, input: RewardInput, day: number): number {
  return points === null ? 0 : Math.min(MOST_POINTS, points + bonusOn(input, day));
}

function shareOf({ members }: RewardInput): number {
  return MOST_POINTS * Math.min(OWN_SHARE, 1 / members.length);
}

function bonusOn({ favouredDays, turnFactor = 1 }: RewardInput, day: number): number {
  return favouredDays.includes(day) ? Math.round(DAY_BONUS * turnFactor) : 0;
}

function placed(
  grid: WeekGrid,
  { subject, slots, afterLunch, advised }: RewardInput,
  { learner, windows, preferences, day, start }: RewardMember & At,
): PlacedLesson {
  const from = grid.minuteAt(start);
  return {
    subject,
    learner,
    span: { from, to: from + slots * SLOT_MINUTES },
    afterLunch,
    advised,
    dayOpens: grid.minuteAt(windows[day]?.[0] ?? 0),
    learned: scaledReward(preferences, { weekday: day, startMinute: from }),
  };
}

/**
 * Days that suit a subject. In blocks few subjects meet on a day, so that a subject with several sessions keeps to half
 * as many days. In a loop, rare subjects move on by a day each week. Otherwise every day suits. Turns go over the days of
 * any school week; where such a day is closed, the next open day stands in for it.
 */
export function favouredDays(
  place: { readonly order: number; readonly week: number; readonly sessions: number },
  { school, open }: { readonly school: readonly number[]; readonly open: readonly number[] },
  style: TeachingStyle,
): number[] {
  const turn = (offset: number): number[] => openFrom(offset, { school, open });
  if (open.length === 0) return [];
  if (style.approach === 'loop') return place.sessions === 1 ? turn(place.order + place.week) : [];
  if (style.approach !== 'block' || place.sessions >= open.length) return [];
  const wanted = Math.ceil(place.sessions / 2);
  return Array.from({ length: wanted }, (_, i) => place.order + i * 2).flatMap(turn);
}

/** The first open day from a school day on; weeks before a series began count backwards. */
function openFrom(
  offset: number,
  { school, open }: { readonly school: readonly number[]; readonly open: readonly number[] },
): number[] {
  const first = ((offset % school.length) + school.length) % school.length;
  const inTurn = [...school.slice(first), ...school.slice(0, first)];
  return inTurn.filter((day) => open.includes(day)).slice(0, 1);
}
