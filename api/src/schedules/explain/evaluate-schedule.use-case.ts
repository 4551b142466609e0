import { Injectable } from '@nestjs/common';
import { mondayOf, mondaysBetween } from '../../domain/calendar/index.js';
import {
  type LearnedModel,
  predictSatisfaction,
  satisfactionGains,
  weekFacts,
  type WeekFacts,
} from '../../domain/models/index.js';
import { bestTimesOf, type PlanningInput, plannedTimetable } from '../../domain/planning/index.js';
import { ServingModelsLoader } from '../../serving/index.js';
import {
  PlanningInputRepository,
  type PlacedItem,
  type Schedule,
  ScheduleRepository,
  ScheduleVersionRepository,
  type WeekSummary,
} from '../../persistence/index.js';
import type { EvaluationDto, WeekEvaluationDto } from './dto/evaluation.dto.js';
import { requireSchedule } from '../require-schedule.js';

/** How a schedule's weeks are expected to be rated, and what would raise that. */
@Injectable()
export class EvaluateSchedule {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly versions: ScheduleVersionRepository,
    private readonly planningInputs: PlanningInputRepository,
    private readonly servingModels: ServingModelsLoader,
  ) {}

  /** Each week with lessons, as it stands now. Says nothing where no model is in use. */
  async evaluate(familyId: string, id: string): Promise<EvaluationDto> {
    const schedule = requireSchedule(await this.schedules.findById(familyId, id));
    const { servingModels, versions } = await this.servingModels.present();
    const model = servingModels.satisfaction;
    if (!model) return { modelVersionId: null, weeks: [] };
    const { startDate, endDate } = schedule;
    const [planningInput, placed, version] = await Promise.all([
      this.planningInputs.load(familyId, startDate, endDate),
      this.planningInputs.placedItems(familyId, startDate, endDate),
      this.versions.findActiveOf(familyId, schedule),
    ]);
    const lessons = placed.filter(({ subjectId }) => subjectId !== null);
    const weeks = version?.summary.weeks ?? [];
    return {
      modelVersionId: versions.satisfaction ?? null,
      weeks: weeksOf(schedule, { model, planningInput, lessons, weeks }),
    };
  }
}

interface Evaluated {
  readonly model: LearnedModel;
  readonly planningInput: PlanningInput;
  readonly lessons: readonly PlacedItem[];
  readonly weeks: readonly WeekSummary[];
}

function weeksOf(
  { startDate, endDate }: Schedule,
  { model, planningInput, lessons, weeks }: Evaluated,
): WeekEvaluationDto[] {
  return mondaysBetween(startDate, endDate).flatMap((weekStart) => {
    const here = lessons.filter(({ date }) => mondayOf(date) === weekStart);
    if (here.length === 0) return [];
    const asked = weeks.find((week) => week.weekStart === weekStart);
    const missing = asked ? asked.required - asked.placed : 0;
    const facts = factsOf(planningInput, { monday: weekStart, lessons: here, missing });
    const gains = satisfactionGains(model, facts).map(({ fact, from, to, gain }) => ({
      code: fact,
      params: { from: rounded(from), to: rounded(to) },
      gain: rounded(gain),
    }));
    const [rating = 0] = predictSatisfaction(model, [facts]);
    return [{ weekStart, rating: rounded(rating), gains }];
  });
}

interface WeekAsPlanned {
  readonly monday: string;
  readonly lessons: readonly PlacedItem[];
  readonly missing: number;
}

/** Of the plan, whatever came of it since: what was moved by hand shows in where the lessons are. */
function factsOf(planningInput: PlanningInput, week: WeekAsPlanned): WeekFacts {
  const facts = weekFacts({
    ...plannedTimetable(planningInput, week),
    bestTimes: bestTimesOf(planningInput),
  });
  const placed = week.lessons.length / (week.lessons.length + week.missing);
  return { ...facts, placed };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
