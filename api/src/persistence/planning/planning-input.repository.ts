import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../domain/calendar/index.js';
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
import { Database } from '../database.js';
import { QuestionnaireRepository } from '../questionnaire/questionnaire.repository.js';
import { FamilyPreferencesRepository } from './family-preferences.repository.js';
import { ItemChild } from '../schedules/item-child.entity.js';
import { Item } from '../schedules/item.entity.js';

/** An item as the planner sees one. */
export interface PlacedItem extends KeptLesson {
  readonly wantedWeek: LocalDate;
  readonly extra: boolean;
  readonly status: Item['status'];
  readonly locked: boolean;
  readonly scheduleId: string;
}

/** Reads a family's rows as the planner's input, for the api and for the worker. */
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
    private readonly questionnaires: QuestionnaireRepository,
    private readonly preferences: FamilyPreferencesRepository,
  ) {}

  /**
   * The planning input for the days from `first` to `last`, both included. Ages are those of the first day. Preferences
   * are as a worker last learned them, so that nobody waits for learning.
   */
  async load(familyId: string, first: LocalDate, last: LocalDate): Promise<PlanningInput> {
    const [
      children,
      adults,
      subjects,
      commitments,
      holidays,
      exceptions,
      meals,
      questionnaire,
      preferences,
    ] = await Promise.all([
      this.children.findAll(familyId),
      this.parents.findAll(familyId),
      this.subjects(familyId),
      this.commitments.findTouching(familyId, first, last),
      this.holidays.findTouching(familyId, first, last),
      this.exceptions.findTouching(familyId, first, last),
      this.meals.findAll(familyId),
      this.questionnaires.find(familyId),
      this.preferences.find(familyId),
    ]);
    return {
      learners: children.map((child) => toLearner(child, first)),
      adults: adults.map(({ id, freeHours }) => ({ id, freeHours })),
      subjects,
      taken: commitments.map(toTakenTime),
      holidays,
      exceptions,
      meals,
      style: readTeachingStyle(questionnaire?.answers),
      preferences,
    };
  }

  /** Lessons and other blocks of active schedules between two days, both included. */
  async placedItems(familyId: string, first: LocalDate, last: LocalDate): Promise<PlacedItem[]> {
    const { manager } = this.database;
    const rows = await manager
      .getRepository(Item)
      .createQueryBuilder('item')
      .leftJoinAndMapOne('item.subject', Subject, 'subject', 'subject.id = item.subjectId')
      .leftJoinAndMapMany('item.children', ItemChild, 'child', 'child.itemId = item.id')
      .where('item.familyId = :familyId AND item.active', { familyId })
      .andWhere('item.date BETWEEN :first AND :last', { first, last })
      .orderBy('item.date')
      .addOrderBy('item.startMinute')
      .addOrderBy('item.id')
      .getMany();
    return (rows as (Item & { subject?: Subject | null; children: ItemChild[] })[]).map(
      ({ id, subject, children, ...item }) => ({
        itemId: id,
        scheduleId: item.scheduleId,
        subjectId: item.subjectId,
        childIds: children.map(({ childId }) => childId).sort(),
        involvement: subject?.involvement ?? 'none',
        adultId: item.parentId,
        date: item.date,
        startMinute: item.startMinute,
        minutes: item.minutes,
        wantedWeek: item.wantedWeek,
        extra: item.extra,
        status: item.status,
        locked: item.locked,
        stands: item.locked || (item.status !== 'planned' && item.status !== 'moved'),
      }),
    );
  }

  private async subjects(familyId: string): Promise<TaughtSubject[]> {
    const { manager } = this.database;
    const [rows, learners] = await Promise.all([
      manager.getRepository(Subject).find({ where: { familyId }, order: { id: 'ASC' } }),
      manager
        .getRepository(SubjectLearner)
        .find({ where: { familyId }, order: { childId: 'ASC' } }),
    ]);
    return rows.map((row) => ({
      ...row,
      teaching: { rule: row.teachingRule, adultIds: row.teacherIds },
      learners: learners.filter(({ subjectId }) => subjectId === row.id),
    }));
  }
}

function toTakenTime({ companionParentIds, companionChildIds, ...row }: Commitment): TakenTime {
  return { ...row, companions: { adultIds: companionParentIds, childIds: companionChildIds } };
}

function toLearner(child: Child, day: LocalDate): Learner {
  const { id, schoolHours, bestTimes } = child;
  const age = Math.min(AGE_RANGE.most, Math.max(AGE_RANGE.least, ageOfChild(child, day)));
  return { id, age, schoolHours, bestTimes };
}
