import type { JobProgress } from '@brightpath/api/persistence';
import type { Problem } from '@brightpath/api/domain/timetabling';
import { LOADING } from './generation-progress.js';
import { ProgressReporter } from '../../progress-reporter.js';
import { placingText } from './progress-text.js';

const ID = '01a1fc20-0000-7000-8000-000000000001';
const problem = {
  subjects: [
    { id: 'maths', name: 'Mathematics', members: [ID] },
    { id: 'kept:x', name: 'kept:x', members: [ID] },
    { id: 'history', name: 'History', members: [ID, ID.replace(/1$/, '2')] },
  ],
} as unknown as Problem;

describe('the sentence a parent reads while it works', () => {
  it('goes through the subjects, and names a child by id only', () => {
    expect(placingText(problem, 0)).toBe(`Placing Mathematics when {child:${ID}} is freshest`);
    expect(placingText(problem, 1)).toMatch(
      /^Finding a time for History that suits \{child:.*\} and \{child:.*\}$/,
    );
  });

  it('never speaks of a lesson that stays', () => {
    for (const step of [0, 1, 2, 3]) expect(placingText(problem, step)).not.toContain('kept');
  });
});

describe('progress of a job', () => {
  it('writes the first at once, and stops when the job is not wanted any more', async () => {
    const saved: JobProgress[] = [];
    const reporter = new ProgressReporter(
      (progress) => Promise.resolve(saved.push(progress) < 2),
      10_000,
    );
    await reporter.start(LOADING);
    expect(saved).toEqual([LOADING]);
    reporter.say({ ...LOADING, percent: 50 });
    await new Promise((resolve) => reporter.signal.addEventListener('abort', resolve));
    await reporter.stop();
    expect(saved.at(-1)?.percent).toBe(50);
    expect(reporter.isLate).toBe(false);
  });

  it('stops at its deadline', async () => {
    const reporter = new ProgressReporter(() => Promise.resolve(true), 1);
    await reporter.start(LOADING);
    await new Promise((resolve) => reporter.signal.addEventListener('abort', resolve));
    await reporter.stop();
    expect(reporter.isLate).toBe(true);
  });

  it('goes on where a save fails: the outcome is what counts', async () => {
    const reporter = new ProgressReporter(() => Promise.reject(new Error('away')), 10_000);
    await reporter.start(LOADING);
    await reporter.stop();
    expect(reporter.signal.aborted).toBe(false);
  });
});
