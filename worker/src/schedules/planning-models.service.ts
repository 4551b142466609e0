import { type LocalDate, mondayOf } from '@brightpath/api/domain/calendar';
import { ServedModels, type WeekModels } from '@brightpath/api/serving';
import { LearningConfig } from '@brightpath/api/platform';
import { Injectable } from '@nestjs/common';

/** Which models plan the week of a day: the champions, or what the family's part in an experiment says. */
@Injectable()
export class PlanningModels {
  constructor(
    private readonly served: ServedModels,
    private readonly config: LearningConfig,
  ) {}

  /** `isMended`: the week is there already, and nothing new is decided about how it is planned. */
  forWeekOf(familyId: string, day: LocalDate, isMended: boolean): Promise<WeekModels> {
    const { explorationShare } = this.config;
    return this.served.forWeek({ familyId, monday: mondayOf(day), explorationShare, isMended });
  }
}
