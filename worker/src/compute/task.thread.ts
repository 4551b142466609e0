import { performance } from 'node:perf_hooks';
import { parentPort } from 'node:worker_threads';
import { evaluateOn, modelDrift, trainAndEvaluate } from '@brightpath/api/domain/evaluation';
import {
  learnPreferences,
  loadModel,
  syntheticTrainingSet,
  TrainingRefused,
  type TrainingSet,
} from '@brightpath/api/domain/models';
import { sharedSignal, TrainingCancelled } from '@brightpath/api/domain/trees';
import {
  catchUpWeeks,
  findChanges,
  replanFamily,
  weekQualities,
} from '@brightpath/api/domain/planning';
import { solve } from '@brightpath/api/domain/timetabling';
import type { TaskAnswer, TaskName, TaskRequest, Tasks, TrainingSource } from './tasks.js';

/** The search takes this share of a re-planning's time; offers for what no longer fits take the rest. */
const SEARCH_SHARE = 0.5;

interface TaskContext<K extends TaskName> {
  readonly budgetMs: number;
  readonly stopFlag: Int32Array<SharedArrayBuffer>;
  readonly onProgress: (progress: Tasks[K]['progress']) => void;
}

const now = (): number => performance.now();

/** How each task is done: one pure function of the domain, with its time and its flag. */
const TASKS: {
  readonly [K in TaskName]: (
    input: Tasks[K]['input'],
    context: TaskContext<K>,
  ) => Tasks[K]['result'];
} = {
  'solve-week': ({ problem, seed, start }, { budgetMs, stopFlag, onProgress }) => {
    const startedAt = now();
    const deadline = startedAt + budgetMs;
    const solution = solve(problem, {
      seed,
      start,
      stopFlag,
      now,
      deadline,
      onImprovement: onProgress,
    });
    return { solution, seconds: (now() - startedAt) / 1000 };
  },
  'catch-up': (question) => catchUpWeeks(question),
  'replan-family': ({ question, seed }, { budgetMs }) => {
    const searchMs = budgetMs * SEARCH_SHARE;
    return replanFamily(question, { seed, now, searchMs, offersMs: budgetMs - searchMs });
  },
  'find-changes': ({ question, seed }, { budgetMs }) =>
    findChanges(question, { seed, now, deadline: now() + budgetMs }),
  'rate-weeks': (question, { budgetMs }) =>
    weekQualities(question, { now, deadline: now() + budgetMs }),
  'learn-preferences': ({ planningInput, records, options }) =>
    learnPreferences(planningInput, records, options),
  'train-model': ({ kind, source, champion, seed }, { stopFlag, onProgress }) => {
    const data = { set: trainingSetOf(source), champion };
    return trainAndEvaluate(kind, data, { seed, signal: sharedSignal(stopFlag), onProgress });
  },
  'evaluate-model': ({ model, source, champion, seed }) =>
    evaluateOn({ model: loadModel(model), champion, set: trainingSetOf(source), seed }),
  'measure-drift': ({ model, profile, window }) => modelDrift(loadModel(model), profile, window),
};

function trainingSetOf(source: TrainingSource): TrainingSet {
  return 'set' in source ? source.set : syntheticTrainingSet(source.seed, source.families);
}

function perform<K extends TaskName>({ name, input, ...context }: TaskRequest<K>): TaskAnswer {
  const onProgress = (progress: unknown): void => answer({ kind: 'progress', progress });
  try {
    return { kind: 'done', result: TASKS[name](input, { ...context, onProgress }) };
  } catch (error) {
    if (error instanceof TrainingCancelled) return { kind: 'cancelled' };
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof TrainingRefused) {
      const { code, params } = error;
      return { kind: 'refused', code, params, message };
    }
    return { kind: 'failed', message };
  }
}

function answer(message: TaskAnswer): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', (request: TaskRequest) => answer(perform(request)));
