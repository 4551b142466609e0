import { Worker } from 'node:worker_threads';
import {
  type ServingModels,
  NO_SERVING_MODELS,
  trainModel,
  TrainingRefused,
} from '../../src/domain/models/index.js';
import { type LessonRecord } from '../../src/domain/preferences/index.js';
import {
  FamilyGroup,
  type GroupAnswer,
  type GroupOptions,
  type GroupTask,
} from './family-group.js';
import type { WeekResult } from './family-run.js';

export interface LoopOptions {
  readonly seed: number;
  readonly families: number;
  readonly weeks: number;
  readonly worldFile: string | null;
  /** 0 runs in this thread. */
  readonly threads: number;
  readonly exploration?: number;
  readonly onProgress: (line: string) => void;
}

/**
 * Runs all families through all weeks under all policies. Each week the learned policy's engagement model is trained
 * anew on the records of all families up to then; the first week has none, so rules plan it.
 */
export async function runLoop(options: LoopOptions): Promise<WeekResult[]> {
  const { families, weeks, threads, seed, onProgress } = options;
  const shared = { seed, worldFile: options.worldFile, ...(options.exploration !== undefined && { exploration: options.exploration }) }; // prettier-ignore
  const numbers = Array.from({ length: families }, (_, i) => i);
  const parts = Array.from({ length: Math.max(1, threads) }, (_, part) =>
    numbers.filter((number) => number % Math.max(1, threads) === part),
  ).filter((part) => part.length > 0);
  const hands = parts.map((part) => {
    const group = { ...shared, families: part };
    return threads === 0 ? new OwnThread(group) : new OtherThread(group);
  });
  const results: WeekResult[] = [];
  const records: LessonRecord[] = [];
  try {
    for (let week = 0; week < weeks; week++) {
      const others = Promise.all(hands.map((hand) => hand.run(week, null)));
      const servingModels = train(records, seed, onProgress);
      const learned = await Promise.all(hands.map((hand) => hand.run(week, servingModels)));
      for (const answer of [...(await others), ...learned]) {
        results.push(...answer.results);
        // Not spread: a week of many families has more records than a call can take arguments.
        for (const record of answer.records) records.push(record);
      }
      onProgress(`week ${week + 1} of ${weeks}: ${describeWeek(results, week)}`);
    }
  } finally {
    await Promise.all(hands.map((hand) => hand.stop()));
  }
  return results;
}

function train(
  lessons: readonly LessonRecord[],
  seed: number,
  onProgress: (line: string) => void,
): ServingModels {
  if (lessons.length === 0) return NO_SERVING_MODELS;
  try {
    const set = { lessons, weeks: [], styles: [] };
    const { model, counts } = trainModel('engagement', set, { seed });
    onProgress(`  trained on ${counts.rows} lessons of ${counts.families} families`);
    return { ...NO_SERVING_MODELS, engagement: model };
  } catch (error) {
    if (!(error instanceof TrainingRefused)) throw error;
    onProgress(`  not trained: ${error.message}`);
    return NO_SERVING_MODELS;
  }
}

function describeWeek(results: readonly WeekResult[], week: number): string {
  const means = ['random', 'questionnaire', 'learned', 'oracle'].map((policy) => {
    const own = results.filter((result) => result.policy === policy && result.week === week);
    const sum = (of: (result: WeekResult) => number): number =>
      own.reduce((total, result) => total + of(result), 0);
    return `${policy} ${(sum(({ realised }) => realised) / sum(({ required }) => required)).toFixed(4)}`;
  });
  return means.join(', ');
}

/** What a thread says of one task. */
export interface ThreadMessage {
  readonly task: number;
  readonly answer?: GroupAnswer;
  readonly error?: { readonly name: string; readonly message: string };
}

interface Waiting {
  readonly resolve: (answer: GroupAnswer) => void;
  readonly reject: (error: Error) => void;
}

interface Hand {
  run(week: number, servingModels: ServingModels | null): Promise<GroupAnswer>;
  stop(): Promise<unknown>;
}

class OwnThread implements Hand {
  private readonly group: Promise<FamilyGroup>;

  constructor(options: GroupOptions) {
    this.group = FamilyGroup.create(options);
  }

  async run(week: number, servingModels: ServingModels | null): Promise<GroupAnswer> {
    return (await this.group).run({ id: 0, week, servingModels });
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }
}

class OtherThread implements Hand {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private tasks = 0;

  constructor(options: GroupOptions) {
    this.worker = new Worker(new URL('./loop.thread.ts', import.meta.url), { workerData: options });
    this.worker.on('message', ({ task, answer, error }: ThreadMessage) => {
      const waiting = this.waiting.get(task);
      this.waiting.delete(task);
      if (answer) waiting?.resolve(answer);
      else waiting?.reject(Object.assign(new Error(error?.message), { name: error?.name }));
    });
    this.worker.on('error', (error: Error) => {
      for (const waiting of this.waiting.values()) waiting.reject(error);
    });
  }

  run(week: number, servingModels: ServingModels | null): Promise<GroupAnswer> {
    const id = this.tasks++;
    const task: GroupTask = { id, week, servingModels };
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage(task);
    });
  }

  stop(): Promise<number> {
    return this.worker.terminate();
  }
}
