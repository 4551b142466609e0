import { Injectable } from '@nestjs/common';
import { mondayOf, mondaysBetween } from '../domain/calendar/index.js';
import {
  type LearnedModel,
  predictedSatisfaction,
  satisfactionGains,
  weekFacts,
  type WeekLesson,
} from '../domain/learning/index.js';
import type { FamilyLife } from '../domain/planning/index.js';
import {
  Champions,
  FamilyLifeRepository,
  type PlacedItem,
  type Schedule,
  type WeekSummary,
} from '../persistence/index.js';
import type { EvaluationDto, WeekEvaluationDto } from './dto/evaluation.dto.js';
import { gainText } from './evaluation-text.js';
import { VersionRows } from './replan/replan-rows.service.js';

/** What counts as done of a lesson, where that is known. */
const DONE: Readonly<Partial<Record<string, number>>> = { done: 1, partly: 0.5, skipped: 0 };

/** How a schedule's weeks are expected to be rated, and what would raise that. */
@Injectable()
export class EvaluationService {
  constructor(
    private readonly rows: VersionRows,
    private readonly lives: FamilyLifeRepository,
    private readonly champions: Champions,
  ) {}

  /** Each week with lessons, as it stands now. Says nothing where no model is in use. */
  async evaluate(familyId: string, id: string): Promise<EvaluationDto> {
    const schedule = await this.rows.schedule(familyId, id);
    const { champions, versions } = await this.champions.present();
    const model = champions.satisfaction;
    if (!model) return { modelVersionId: null, weeks: [] };
    const { startDate, endDate } = schedule;
    const [life, placed, version] = await Promise.all([
      this.lives.load(familyId, startDate, endDate),
      this.lives.placedItems(familyId, startDate, endDate),
      this.rows.activeVersion(familyId, schedule),
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
  return mondaysBetween(startDate, endDate).flatMap((weekStart) => {
    const here = lessons.filter(({ date }) => mondayOf(date) === weekStart).map(toWeekLesson);
    if (here.length === 0) return [];
    const asked = weeks.find((week) => week.weekStart === weekStart);
    const missing = asked ? asked.required - asked.placed : 0;
    // As it is planned: what was moved by hand shows in where the lessons are, and is not held against the plan again.
    const facts = weekFacts(life, { monday: weekStart, lessons: here, missing, adjustments: 0 });
    const gains = satisfactionGains(model, facts).map((gain) => ({
      code: gain.lever,
      sentence: gainText(gain),
      gain: rounded(gain.gain),
    }));
    return [{ weekStart, rating: rounded(predictedSatisfaction(model, facts)), gains }];
  });
}

function toWeekLesson({ status, ...place }: PlacedItem): WeekLesson {
  return { ...place, done: DONE[status] ?? null };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
