import { type Period, PERIOD_SPANS, minuteOf } from '../../calendar/index.js';
import type { Learner, TaughtSubject } from '../../planning/index.js';
import { DEMANDING_KINDS } from '../../questionnaire/index.js';
import { type LessonOutcome, rewardOf } from '../../preferences/index.js';
import { probability } from '../../trees/index.js';
import { normal } from '../../sampling.js';
import { between, clamp, type Draw, pick } from './draw.js';

/** The true preferences of a synthetic child. Nobody in the family knows them exactly. */
export interface HiddenPreferences {
  /** Minute of the day at which the child concentrates best, in the first week. */
  readonly peakMinute: number;
  /** Minutes by which the peak moves each week. */
  readonly peakDrift: number;
  readonly widthMinutes: number;
  /** Log odds between the best and the worst time. */
  readonly swing: number;
  /** Minutes by which the peak lies later for subjects that ask for little concentration. */
  readonly lightShift: number;
  /** Log odds by weekday, 0 Monday. */
  readonly weekdays: readonly number[];
  /** Log odds by subject id. */
  readonly liking: Readonly<Record<string, number>>;
  /** How often the parent rates a lesson. */
  readonly ratedShare: number;
}

/** A lesson, as far as the hidden preferences depend on it. */
export interface HeldLesson {
  readonly subject: TaughtSubject;
  /** Counted from 0. */
  readonly week: number;
  readonly weekday: number;
  readonly startMinute: number;
}

const BASE_LOG_ODDS = 0.5;
const USUAL_WEEKDAYS = [-0.2, 0.1, 0.1, 0, -0.3, 0, 0] as const;
/** Of lessons that are not done, those that are done in part. */
const PARTLY_SHARE = 0.45;
/** Chance of a good face, and else of an okay one, by what was done. */
const FACES = { done: [0.75, 0.2], partly: [0.2, 0.5], skipped: [0.05, 0.25] } as const;

export function makePreferences(
  learner: Learner,
  subjects: readonly TaughtSubject[],
  draw: Draw,
): HiddenPreferences {
  const usualPeak = 9.4 * 60 + 12 * (learner.age - 5);
  const liking = subjects.map(({ id, learners }): [string, number] => {
    const interest = learners.find(({ childId }) => childId === learner.id)?.interest ?? 3;
    return [id, 0.3 * (interest - 3) + 0.4 * normal(draw)];
  });
  return {
    peakMinute: clamp(usualPeak + 110 * normal(draw), 7 * 60, 17 * 60),
    peakDrift: 4 * normal(draw),
    widthMinutes: between(draw, 70, 150),
    swing: between(draw, 1.4, 3.6),
    lightShift: between(draw, -20, 150),
    weekdays: USUAL_WEEKDAYS.map((usual) => usual + 0.25 * normal(draw)),
    liking: Object.fromEntries(liking),
    ratedShare: pick(draw, [0.2, 0.5, 0.8]),
  };
}

/** The chance, 0 to 1, that the lesson is done. */
function chanceOfDone(preferences: HiddenPreferences, lesson: HeldLesson): number {
  const { subject, week, weekday, startMinute } = lesson;
  const isDemanding = DEMANDING_KINDS.includes(subject.kind);
  const peak =
    preferences.peakMinute +
    week * preferences.peakDrift +
    (isDemanding ? 0 : preferences.lightShift);
  const middle = startMinute + subject.minutes / 2;
  const focus = Math.exp(-(((middle - peak) / preferences.widthMinutes) ** 2) / 2);
  const effect = preferences.swing * (isDemanding ? 1 : 0.6) * (focus - 0.5);
  const liking = preferences.liking[subject.id] ?? 0;
  return probability(BASE_LOG_ODDS + effect + liking + (preferences.weekdays[weekday] ?? 0));
}

type HeldOutcome = LessonOutcome & { readonly status: 'done' | 'partly' | 'skipped' };

/** Draws the outcome of a lesson. */
export function sampleOutcome(
  preferences: HiddenPreferences,
  lesson: HeldLesson,
  draw: Draw,
): HeldOutcome {
  const chance = chanceOfDone(preferences, lesson);
  const [how, face, said, time] = [draw(), draw(), draw(), draw()];
  const isPartly = how < chance + (1 - chance) * PARTLY_SHARE;
  const status = how < chance ? 'done' : isPartly ? 'partly' : 'skipped';
  const [good, okay] = FACES[status];
  const rating = face < good ? 1 : face < good + okay ? 0.5 : 0;
  const share = { done: 0.8, partly: 0.4, skipped: 0 }[status];
  return {
    status,
    rating: said < preferences.ratedShare ? rating : null,
    actualMinutes: status === 'skipped' ? null : Math.round(lesson.subject.minutes * (share + 0.4 * time)), // prettier-ignore
  };
}

/** The expected reward, 0 to 1, under the same chances. */
export function expectedReward(preferences: HiddenPreferences, lesson: HeldLesson): number {
  const done = chanceOfDone(preferences, lesson);
  const partly = (1 - done) * PARTLY_SHARE;
  const chances = { done, partly, skipped: 1 - done - partly };
  const rated = (status: keyof typeof chances): number => {
    const [good, okay] = FACES[status];
    const of = (rating: number | null): number => rewardOf({ status, rating, actualMinutes: null });
    const withFace = good * of(1) + okay * of(0.5) + (1 - good - okay) * of(0);
    return preferences.ratedShare * withFace + (1 - preferences.ratedShare) * of(null);
  };
  return (
    chances.done * rated('done') +
    chances.partly * rated('partly') +
    chances.skipped * rated('skipped')
  );
}

/**
 * The best times that the family states: half of the families know the best period more or less, some only name what is
 * usual, some are wrong.
 */
export function statedBestTimes(preferences: HiddenPreferences, draw: Draw): Period[] {
  const said = draw();
  const slip = 60 * normal(draw);
  const other = pick(draw, PERIOD_SPANS.slice(0, 4));
  if (said < 0.25) return [];
  if (said > 0.75) return [other.id];
  const minute = preferences.peakMinute + slip;
  const period = PERIOD_SPANS.find(({ endTime }) => minute < minuteOf(endTime));
  return [period?.id ?? 'evening'];
}
