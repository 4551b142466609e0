import { addDays } from '../calendar/index.js';
import { randomFor, uniform } from '../sampling.js';
import { aLessonRecord, anOutcome } from '../preferences/lesson-record-factory.js';
import { trainModel, SCHEMAS, syntheticTrainingSet, type TrainingSet } from '../models/index.js';
import { modelDrift, modelProfile } from './model-profile.js';

const SET = syntheticTrainingSet(5, 40);
const { model } = trainModel('engagement', SET, { seed: 1 });
const nothing: TrainingSet = { lessons: [], weeks: [], styles: [] };

const random = randomFor(1, 0);
/** Half a year of a lesson a day for forty children, each of whom finishes as many as ever. */
const MONTHS: TrainingSet = {
  ...nothing,
  lessons: Array.from({ length: 40 }, (_, child) =>
    Array.from({ length: 182 }, (_day, day) =>
      aLessonRecord({
        familyId: `family-${child}`,
        date: addDays('2026-01-05', day),
        outcome: anOutcome({ status: uniform(random) < 0.4 + child / 80 ? 'done' : 'skipped' }),
      }),
    ),
  ).flat(),
};

describe('the profile of a model', () => {
  it('holds every feature and every output, as plain data', () => {
    const profile = modelProfile(model, SET)!;
    const { featureNames, outputNames } = SCHEMAS.engagement;
    expect(profile.features.map(({ name }) => name)).toEqual(featureNames);
    expect(profile.predictions.map(({ name }) => name)).toEqual(outputNames);
    expect(JSON.parse(JSON.stringify(profile))).toEqual(profile);
    expect(modelProfile(model, nothing)).toBeNull();
  });

  it('has not moved from the set it was taken of, and has where lessons moved to the evening', () => {
    const profile = modelProfile(model, SET)!;
    expect(modelDrift(model, profile, { set: SET })!.report.alerts).toEqual([]);
    const evening = SET.lessons.map((lesson) => ({ ...lesson, facts: { ...lesson.facts, startMinute: 1140 } })); // prettier-ignore
    const moved = modelDrift(model, profile, { set: { ...SET, lessons: evening } })!;
    expect(moved.report.alerts).toContain('startMinute');
    expect(modelDrift(model, profile, { set: nothing })).toBeNull();
  });

  it('does not take the edge of the window for a child that has just begun', () => {
    const profile = modelProfile(model, MONTHS)!;
    const since = '2026-06-08';
    const window = modelDrift(model, profile, { set: MONTHS, since })!;
    expect(window.rowCount).toBe(40 * 28);
    expect(window.report.alerts).toEqual([]);
    // Without the days before, what a child did lately seems to have changed.
    const lessons = MONTHS.lessons.filter(({ date }) => date >= since);
    const cut = modelDrift(model, profile, { set: { ...nothing, lessons }, since })!;
    expect(cut.report.alerts).toContain('recentChild');
  });
});
