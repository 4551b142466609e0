import { toOnnx } from '../trees/index.js';
import {
  loadModel,
  MODEL_KINDS,
  SCHEMAS,
  syntheticTrainingSet,
  examplesOf,
  ofFamilies,
  importModel,
} from '../models/index.js';
import { isHeldOut } from './split.js';
import { evaluateModel } from './evaluate-model.js';
import { evaluateOn, trainAndEvaluate } from './train-and-evaluate.js';

const SET = syntheticTrainingSet(7, 200);
const heldOut = ofFamilies(SET, isHeldOut);
const training = ofFamilies(SET, (familyId) => !isHeldOut(familyId));
const made = trainAndEvaluate('engagement', { set: SET, champion: null }, { seed: 1 });
const model = loadModel(made.model);

describe('examples', () => {
  it.each(MODEL_KINDS)('of the %s model are one row an example, in its columns', (kind) => {
    const { familyIds, ageYears, dataset } = examplesOf(kind, SET)!;
    expect(dataset.featureNames).toEqual(SCHEMAS[kind].featureNames);
    expect([familyIds.length, ageYears.length]).toEqual([dataset.rowCount, dataset.rowCount]);
    expect(examplesOf(kind, { lessons: [], weeks: [], styles: [] })).toBeNull();
  });

  it('are split by families, none of which is on both sides', () => {
    const families = (set: typeof SET) => new Set(set.lessons.map(({ familyId }) => familyId));
    expect([...families(heldOut)].filter((id) => families(training).has(id))).toEqual([]);
    expect(heldOut.lessons.length + training.lessons.length).toBe(SET.lessons.length);
  });
});

describe('the evaluation of a model', () => {
  it('lets a good first model pass, against what the rules would have said', () => {
    const { verdict, metrics, calibration } = evaluateModel({ candidate: model, champion: null, heldOut, training, seed: 1 }); // prettier-ignore
    expect(verdict).toMatchObject({ promoted: true, reasons: [] });
    expect(metrics.gateR2).toBeGreaterThan(0);
    const rows = calibration.reduce((sum, bin) => sum + bin.rows, 0);
    expect(rows).toBe(heldOut.lessons.length);
  });

  it('refuses a model that is no better than itself', () => {
    const task = { candidate: model, champion: model, heldOut, training, seed: 1 };
    const { verdict } = evaluateModel(task);
    expect(verdict.promoted).toBe(false);
    expect(verdict.reasons.map(({ code }) => code)).toEqual(['not-better']);
    expect(evaluateModel(task).verdict).toEqual(verdict);
  });

  it('refuses where no family is held out', () => {
    const nobody = { lessons: [], weeks: [], styles: [] };
    const { verdict, metrics } = evaluateModel({ candidate: model, champion: null, heldOut: nobody, training, seed: 1 }); // prettier-ignore
    expect(verdict.promoted).toBe(false);
    expect(verdict.reasons[0]!.code).toBe('too-few-families');
    expect(metrics).toEqual({});
  });

  it('measures the same whether the model was trained just now or evaluated later', () => {
    const later = evaluateOn({ model, champion: null, set: SET, seed: 1 });
    expect(later.model).toEqual(made.model);
    expect(later.verdict).toEqual(made.verdict);
    expect(made.metrics).toMatchObject(later.metrics);
    expect(later.profile).toEqual(made.profile);
  });
});

describe('a model from a file', () => {
  const champion = model;
  const bytes = toOnnx(champion.ensemble, { name: 'engagement', producerVersion: '1', properties: {} }); // prettier-ignore

  it('keeps what the file cannot say from the champion, and counts its lessons as given', () => {
    const imported = importModel('engagement', bytes, { lessons: 500, champion });
    expect(imported.extras).toEqual({ ...champion.extras, lessons: 500 });
    const alone = importModel('engagement', bytes, { lessons: 0, champion: null });
    expect(alone.extras).toMatchObject({ lessons: 0, rule: { intercept: 0, slope: 1 } });
  });

  it('is refused for a kind whose features are others, and when it is damaged', () => {
    const options = { lessons: 0, champion: null };
    expect(() => importModel('satisfaction', bytes, options)).toThrow(/must be/);
    expect(() => importModel('engagement', bytes.slice(0, 200), options)).toThrow();
    expect(() => importModel('engagement', new Uint8Array([1, 2, 3]), options)).toThrow();
  });
});
