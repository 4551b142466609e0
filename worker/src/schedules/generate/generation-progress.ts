import { wallClock } from '@brightpath/api/domain/calendar';
import { isKeptSubject, type PlannedWeek } from '@brightpath/api/domain/planning';
import { type Progress, SLOT_MINUTES } from '@brightpath/api/domain/timetabling';
import type { JobPreview, JobProgress } from '@brightpath/api/persistence';
import { searchStep } from './search-step.js';

const LOADED_PERCENT = 5;
const SOLVED_PERCENT = 95;

export const LOADING: JobProgress = {
  phase: 'loading',
  percent: 1,
  bestScore: null,
  placed: 0,
  required: 0,
  step: null,
  weekStart: null,
};

/** How far a generation of several weeks is, for the parent who waits. */
export class GenerationProgress {
  private readonly required: readonly number[];
  private step = 0;

  constructor(private readonly weeks: readonly PlannedWeek[]) {
    this.required = weeks.map(({ problem }) => {
      const asked = problem.subjects.reduce((sum, { sessionsPerWeek }) => sum + sessionsPerWeek, 0);
      return asked - problem.locked.length;
    });
  }

  /** The best timetable so far of the week at `index`, while earlier weeks have placed `placedBefore` sessions. */
  solving(index: number, progress: Progress, placedBefore: number): JobProgress {
    const week = this.weeks[index];
    if (!week) throw new RangeError(`index must be below ${this.weeks.length}, got ${index}`);
    const share = (index + progress.percent / 100) / this.weeks.length;
    return {
      phase: progress.phase === 'construct' ? 'placing' : 'improving',
      percent: Math.round(LOADED_PERCENT + share * (SOLVED_PERCENT - LOADED_PERCENT)),
      bestScore: progress.objective,
      placed: placedBefore + progress.sessionsPlaced - week.problem.locked.length,
      required: this.total,
      step: searchStep(week.problem, this.step++, {
        week: index + 1,
        weeks: this.weeks.length,
      }),
      weekStart: week.monday,
      preview: previewOf(week, progress),
    };
  }

  saving(placed: number): JobProgress {
    const last = this.weeks.at(-1)?.monday ?? null;
    return {
      ...LOADING,
      phase: 'saving',
      percent: SOLVED_PERCENT + 2,
      placed,
      required: this.total,
      weekStart: last,
    };
  }

  private get total(): number {
    return this.required.reduce((sum, each) => sum + each, 0);
  }
}

function previewOf({ problem, grid }: PlannedWeek, { sessions }: Progress): JobPreview[] {
  const slots = new Map(problem.subjects.map((subject) => [subject.id, subject.slots]));
  return sessions
    .filter(({ subject }) => !isKeptSubject(subject))
    .map(({ subject, day, start }) => ({
      subjectId: subject,
      date: grid.dates[day] ?? grid.monday,
      startTime: wallClock(grid.minuteAt(start)),
      minutes: (slots.get(subject) ?? 0) * SLOT_MINUTES,
    }));
}
