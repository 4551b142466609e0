import type { JobProgress } from '@brightpath/api/persistence';
import { ProgressReporter } from './progress-reporter.js';
import { LOADING } from './schedules/generate/generation-progress.js';

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
