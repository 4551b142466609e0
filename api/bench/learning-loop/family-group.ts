import type { ServingModels } from '../../src/domain/models/index.js';
import type { LessonRecord } from '../../src/domain/preferences/index.js';
import { FamilyRun, type RunOptions, type WeekResult } from './family-run.js';
import { loadWorld } from './load-world.js';

export interface GroupOptions extends RunOptions {
  /** Null for our own world. */
  readonly worldFile: string | null;
  /** Numbers of the families. */
  readonly families: readonly number[];
}

export interface GroupTask {
  readonly id: number;
  readonly week: number;
  /** With champions the learned policy plans; without, the others do. */
  readonly servingModels: ServingModels | null;
}

export interface GroupAnswer {
  readonly results: readonly WeekResult[];
  readonly records: readonly LessonRecord[];
}

/** Some of the families of a loop. */
export class FamilyGroup {
  private constructor(private readonly runs: readonly FamilyRun[]) {}

  static async create({ worldFile, families, ...options }: GroupOptions): Promise<FamilyGroup> {
    const world = await loadWorld(worldFile);
    return new FamilyGroup(families.map((index) => new FamilyRun(world, index, options)));
  }

  run({ week, servingModels }: GroupTask): GroupAnswer {
    if (!servingModels)
      return { results: this.runs.flatMap((run) => run.baselines(week)), records: [] };
    const answers = this.runs.map((run) => run.learned(week, servingModels));
    return {
      results: answers.flatMap(({ result }) => result ?? []),
      records: answers.flatMap(({ records }) => records),
    };
  }
}
