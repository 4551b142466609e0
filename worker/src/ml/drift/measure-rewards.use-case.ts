import { mondayOf } from '@brightpath/api/domain/calendar';
import { type LessonRecord, rewardOf } from '@brightpath/api/domain/preferences';
import { ServingModelsLoader } from '@brightpath/api/serving';
import { RewardWeekRepository } from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { Injectable } from '@nestjs/common';

/**
 * Holds what was predicted, when lessons were planned, against what came true: one row a week, under the champion that
 * serves when it is measured. Lessons that rules or a parent placed have no prediction and are left out.
 */
@Injectable()
export class MeasureRewards {
  constructor(
    private readonly servingModels: ServingModelsLoader,
    private readonly weeks: RewardWeekRepository,
    private readonly clock: Clock,
  ) {}

  async measure(lessons: readonly LessonRecord[]): Promise<void> {
    const { engagement: versionId } = (await this.servingModels.present()).versions;
    if (versionId === undefined) return;
    const measuredAt = this.clock.now();
    const weeks = [...byWeek(lessons)].map(([monday, { count, predicted, realised }]) => ({
      monday,
      versionId,
      lessons: count,
      meanPredicted: predicted / count,
      meanRealised: realised / count,
      measuredAt,
    }));
    await this.weeks.save(weeks);
  }
}

interface Sums {
  readonly count: number;
  readonly predicted: number;
  readonly realised: number;
}

function byWeek(lessons: readonly LessonRecord[]): ReadonlyMap<string, Sums> {
  const weeks = new Map<string, Sums>();
  for (const { date, predicted, outcome } of lessons) {
    if (predicted === null) continue;
    const monday = mondayOf(date);
    const sums = weeks.get(monday) ?? { count: 0, predicted: 0, realised: 0 };
    weeks.set(monday, {
      count: sums.count + 1,
      predicted: sums.predicted + predicted,
      realised: sums.realised + rewardOf(outcome),
    });
  }
  return weeks;
}
