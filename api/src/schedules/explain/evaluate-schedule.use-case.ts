import { Injectable } from '@nestjs/common';
import { mondayOf, mondaysBetween } from '../../domain/calendar/index.js';
import {
  type LearnedModel,
  predictSatisfaction,
  satisfactionGains,
  weekFacts,
  type WeekFacts,
} from '../../domain/models/index.js';
import { bestTimesOf, type FamilyLife, standingWeek } from '../../domain/planning/index.js';
import { Champions } from '../../serving/index.js';
import {
  FamilyLifeRepository,
  type PlacedItem,
  type Schedule,
  ScheduleRepository,
  ScheduleVersionRepository,
  type WeekSummary,
} from '../../persistence/index.js';
import type { EvaluationDto, WeekEvaluationDto } from './dto/evaluation.dto.js';
import { gainText } from './evaluation-text.js';
import { requireSchedule } from '../require-schedule.js';

/** How a schedule's weeks are expected to be rated, and what would raise that. */
@Injectable()
export class EvaluateSchedule {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly versions: ScheduleVersionRepository,
    private readonly lives: FamilyLifeRepository,
    private readonly champions: Champions,
  ) {}

  /** Each week with lessons, as it stands now. Says nothing where no model is in use. */
  async evaluate(familyId: string, id: string): Promise<EvaluationDto> {
    const schedule = requireSchedule(await this.schedules.findById(familyId, id));
    const { champions, versions } = await this.champions.present();
    const model = champions.satisfaction;
    if (!model) return { modelVersionId: null, weeks: [] };
    const { startDate, endDate } = schedule;
    const [life, placed, version] = await Promise.all([
      this.lives.load(familyId, startDate, endDate),
      this.lives.placedItems(familyId, startDate, endDate),
      this.versions.findActiveOf(familyId, schedule),
    ]);
    const lessons = placed.filter(({ subjectId }) => subjectId !== null);
    const weeks = version?.summary.weeks ?? [];
    return {
      modelVersionId: versions.satisfaction ?? null,
      weeks: weeksOf(schedule, { model, life, lessons, weeks }),
    };
  }
}

interface Evaluated {
  readonly model: LearnedModel;
  readonly life: FamilyLife;
  readonly lessons: readonly PlacedItem[];
  readonly weeks: readonly WeekSummary[];
}

function weeksOf(
  { startDate, endDate }: Schedule,
  { model, life, lessons, weeks }: Evaluated,
): WeekEvaluationDto[] {
  return mondaysBetween(startDate, endDate).flatMap((weekStart, index) => {
    const here = lessons.filter(({ date }) => mondayOf(date) === weekStart);
    if (here.length === 0) return [];
    const asked = weeks.find((week) => week.weekStart === weekStart);
    const missing = asked ? asked.required - asked.placed : 0;
    const facts = factsOf(life, { monday: weekStart, index, lessons: here, missing });
    const gains = satisfactionGains(model, facts).map((gain) => ({
      code: gain.fact,
      sentence: gainText(gain),
      gain: rounded(gain.gain),
    }));
    const [rating = 0] = predictSatisfaction(model, [facts]);
    return [{ weekStart, rating: rounded(rating), gains }];
  });
}

interface WeekAsPlanned {
  readonly monday: string;
  readonly index: number;
  readonly lessons: readonly PlacedItem[];
  readonly missing: number;
}

/** Of the plan, whatever came of it since: what was moved by hand shows in where the lessons are. */
function factsOf(life: FamilyLife, week: WeekAsPlanned): WeekFacts {
  const facts = weekFacts({ ...standingWeek(life, week), bestTimes: bestTimesOf(life) });
  const placed = week.lessons.length / (week.lessons.length + week.missing);
  return { ...facts, placed };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
