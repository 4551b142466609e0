import { v7 } from 'uuid';
import { DeliverEventJob } from './events.queue.js';
import { ReportRunJob, TrainModelsJob } from './ml.queue.js';
import { GenerateScheduleJob } from './schedules.queue.js';

describe('job data', () => {
  it('comes back from the queue as it went in', () => {
    const job = new GenerateScheduleJob(v7(), v7());
    expect(GenerateScheduleJob.parse(JSON.parse(JSON.stringify(job)))).toEqual(job);
    const event = new DeliverEventJob(v7());
    expect(DeliverEventJob.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
    for (const Kind of [TrainModelsJob, ReportRunJob]) {
      const run = new Kind(v7());
      expect(Kind.parse(JSON.parse(JSON.stringify(run)))).toEqual(run);
    }
  });

  it('holds ids and nothing else', () => {
    expect(Object.keys(new GenerateScheduleJob(v7(), v7())).sort()).toEqual([
      'familyId',
      'jobId',
      'version',
    ]);
  });

  it.each([
    null,
    {},
    { version: 2, jobId: v7(), familyId: v7() },
    { version: 1, jobId: 'x', familyId: v7() },
  ])('that nobody wrote is refused: %j', (data) =>
    expect(() => GenerateScheduleJob.parse(data)).toThrow('schedules: job data must be'),
  );
});
