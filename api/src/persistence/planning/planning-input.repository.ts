import { Injectable } from '@nestjs/common';
import { Any, IsNull } from 'typeorm';
import { type LocalDate, MINUTES_PER_DAY } from '../../domain/calendar/index.js';
import {
  type PlanningInput,
  type KeptLesson,
  type Learner,
  readTeachingStyle,
  type TakenTime,
  type TaughtSubject,
} from '../../domain/planning/index.js';
import { AGE_RANGE } from '../../domain/questionnaire/index.js';
import { ageOfChild } from '../children/child-age.js';
import type { Child } from '../children/child.entity.js';
import { ChildRepository } from '../children/child.repository.js';
import { ParentRepository } from '../children/parent.repository.js';
import { CalendarExceptionRepository } from '../commitments/calendar-exception.repository.js';
import type { Commitment } from '../commitments/commitment.entity.js';
import { CommitmentRepository } from '../commitments/commitment.repository.js';
import { HolidayRepository } from '../commitments/holiday.repository.js';
import { MealRepository } from '../commitments/meal.repository.js';
import { Subject } from '../curriculum/subject.entity.js';
import { SubjectLearner } from '../curriculum/subject-learner.entity.js';
import { withFacts } from '../curriculum/subject-with-facts.js';
import { Database } from '../database.js';
import { byFamily, type FamilyDays } from '../families-at-once.js';
import { QuestionnaireRepository } from '../questionnaire/questionnaire.repository.js';
import { type TimedTask, TimedTasksRepository } from '../tasks/timed-tasks.repository.js';
import { FamilyPreferencesRepository } from './family-preferences.repository.js';
import type { Item } from '../schedules/item.entity.js';

/** An item as the planner sees one. */
export interface PlacedItem extends KeptLesson {
  readonly wantedWeek: LocalDate;
  readonly extra: boolean;
  readonly status: Item['status'];
  readonly locked: boolean;
  readonly scheduleId: string;
}

interface PlacedRow extends Omit<PlacedItem, 'stands'> {
  readonly familyId: string;
}

/** Reads families' rows as the planner's input, for the api and for the worker. */
@Injectable()
export class PlanningInputRepository {
  constructor(
    private readonly database: Database,
    private readonly children: ChildRepository,
    private readonly parents: ParentRepository,
    private readonly commitments: CommitmentRepository,
    private readonly holidays: HolidayRepository,
    private readonly exceptions: CalendarExceptionRepository,
    private readonly meals: MealRepository,
    private readonly tasks: TimedTasksRepository,
    private readonly questionnaires: QuestionnaireRepository,
    private readonly preferences: FamilyPreferencesRepository,
  ) {}

  /**
   * The planning input for the days from `first` to `last`, both included. Ages are those of the first day. Preferences
   * are as a worker last learned them, so that nobody waits for learning.
   */
  async load(familyId: string, first: LocalDate, last: LocalDate): Promise<PlanningInput> {
    const days = { familyId, first, last };
    const inputOf = await this.loadAll([days]);
    return inputOf(days);
  }

  /** The same for several families, each with days of its own, in one statement a table. */
  async loadAll(asked: readonly FamilyDays[]): Promise<(days: FamilyDays) => PlanningInput> {
    const ids = asked.map(({ familyId }) => familyId);
    const [
      children,
      adults,
      subjects,
      commitments,
      holidays,
      exceptions,
      meals,
      tasks,
      questionnaires,
      preferencesOf,
    ] = await Promise.all([
      this.children.ofFamilies(ids).then(byFamily),
      this.parents.ofFamilies(ids).then(byFamily),
      this.subjects(ids).then(byFamily),
      this.commitments.findTouchingAll(asked).then(byFamily),
      this.holidays.findTouchingAll(asked).then(byFamily),
      this.exceptions.findTouchingAll(asked).then(byFamily),
      this.meals.ofFamilies(ids).then(byFamily),
      this.tasks.findAll(asked, { closing: true }).then(byFamily),
      this.questionnaires.ofFamilies(ids).then(byFamily),
      this.preferences.ofFamilies(ids),
    ]);
    return ({ familyId, first }) => ({
      learners: children(familyId).map((child) => toLearner(child, first)),
      adults: adults(familyId).map(({ id, freeHours }) => ({ id, freeHours })),
      subjects: subjects(familyId),
      taken: [...commitments(familyId).map(toTakenTime), ...tasks(familyId).map(timeOfTask)],
      holidays: holidays(familyId),
      exceptions: exceptions(familyId),
      meals: meals(familyId),
      style: readTeachingStyle(questionnaires(familyId)[0]?.answers),
      preferences: preferencesOf(familyId),
    });
  }

  /** Lessons and other blocks of active schedules between two days, both included. */
  async placedItems(familyId: string, first: LocalDate, last: LocalDate): Promise<PlacedItem[]> {
    const placedOf = await this.placedItemsOfAll([{ familyId, first, last }]);
    return placedOf(familyId);
  }

  /** The same for several families, each with days of its own, in one statement. */
  async placedItemsOfAll(
    asked: readonly FamilyDays[],
  ): Promise<(familyId: string) => PlacedItem[]> {
    const rows = await this.database.manager.query<PlacedRow[]>(
      `SELECT i.id AS "itemId", i.family_id AS "familyId", i.schedule_id AS "scheduleId",
         s.id AS "subjectId", COALESCE(
           (SELECT facts->>'involvement' FROM jsonb_array_elements(s.facts_over_time) facts
            WHERE facts->>'validFrom' IS NULL OR (facts->>'validFrom')::date <= i.date
            ORDER BY facts->>'validFrom' DESC NULLS LAST LIMIT 1),
           s.involvement, 'none') AS "involvement",
         ARRAY(SELECT c.child_id FROM item_children c WHERE c.item_id = i.id ORDER BY c.child_id)
           AS "childIds",
         i.parent_id AS "adultId",
         to_char(i.date, 'YYYY-MM-DD') AS "date", i.start_minute AS "startMinute", i.minutes,
         to_char(i.wanted_week, 'YYYY-MM-DD') AS "wantedWeek", i.extra, i.status, i.locked
       FROM unnest($1::uuid[], $2::date[], $3::date[]) AS asked (family_id, first, last)
       JOIN items i ON i.family_id = asked.family_id AND i.date BETWEEN asked.first AND asked.last
       LEFT JOIN subjects s ON s.id = i.subject_id AND s.removed_on IS NULL
       WHERE i.active
       ORDER BY i.family_id, i.date, i.start_minute, i.id`,
      [
        asked.map(({ familyId }) => familyId),
        asked.map(({ first }) => first),
        asked.map(({ last }) => last),
      ],
    );
    const rowsOf = byFamily(rows);
    return (familyId) => rowsOf(familyId).map(toPlacedItem);
  }

  private async subjects(
    familyIds: readonly string[],
  ): Promise<(TaughtSubject & { familyId: string })[]> {
    const { manager } = this.database;
    const where = { familyId: Any([...familyIds]) };
    const [rows, learners] = await Promise.all([
      manager
        .getRepository(Subject)
        .find({ where: { ...where, removedOn: IsNull() }, order: { id: 'ASC' } }),
      manager.getRepository(SubjectLearner).find({ where, order: { childId: 'ASC' } }),
    ]);
    const learnersOf = byFamily(learners);
    return rows.map((row) => {
      const learners = learnersOf(row.familyId).filter(({ subjectId }) => subjectId === row.id);
      return withFacts(row, learners);
    });
  }
}

function toTakenTime({ companionParentIds, companionChildIds, ...row }: Commitment): TakenTime {
  return { ...row, companions: { adultIds: companionParentIds, childIds: companionChildIds } };
}

/** A task that closes time takes it on its day alone, wherever its series goes on. */
function timeOfTask(task: TimedTask): TakenTime {
  const { id, title, ownerKind, parentId, childId, date, startMinute, minutes } = task;
  return {
    id,
    kind: 'task',
    title,
    ownerKind,
    parentId,
    childId,
    recurrence: 'once',
    weekdays: [],
    startDate: date,
    endDate: null,
    startMinute,
    endMinute: Math.min(MINUTES_PER_DAY, startMinute + (minutes ?? 0)),
    companions: { adultIds: [], childIds: [] },
    travelBeforeMinutes: 0,
    travelAfterMinutes: 0,
  };
}

function toPlacedItem({ familyId: _, ...row }: PlacedRow): PlacedItem {
  const { locked, status } = row;
  return { ...row, stands: locked || (status !== 'planned' && status !== 'moved') };
}

function toLearner(child: Child, day: LocalDate): Learner {
  const { id, schoolHours, bestTimes } = child;
  const age = Math.min(AGE_RANGE.most, Math.max(AGE_RANGE.least, ageOfChild(child, day)));
  return { id, age, schoolHours, bestTimes };
}
