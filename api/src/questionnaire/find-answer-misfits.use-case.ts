import { Injectable } from '@nestjs/common';
import { addDays, DAYS_PER_WEEK, mondayOf, todayIn } from '../domain/calendar/index.js';
import { type Finding, findMisfits, type PlanningInput } from '../domain/planning/index.js';
import type { FamilyContext } from '../http/index.js';
import {
  ChildRepository,
  newId,
  PlanningInputRepository,
  QuestionnaireRepository,
} from '../persistence/index.js';
import { Clock, InvalidRequestError } from '../platform/index.js';
import { answerErrors } from './answer-errors.js';
import { answeredPlanningInput } from './answered-planning-input.js';
import type { AnswersDto } from './dto/answers.dto.js';
import { fillAnswers } from './fill-answers.js';

/** Everybody else waits while it looks: then what is left is told without the change that would mend it. */
const MOST_MS = 300;

/** Tells what of a usual week cannot fit, before anything is planned. Writes nothing. */
@Injectable()
export class FindAnswerMisfits {
  constructor(
    private readonly planning: PlanningInputRepository,
    private readonly questionnaires: QuestionnaireRepository,
    private readonly children: ChildRepository,
    private readonly clock: Clock,
  ) {}

  /** Of what the family has told so far and is kept. */
  async ofFamily(family: FamilyContext): Promise<Finding[]> {
    const monday = nextMonday(todayIn(family.timeZone, this.clock.now()));
    const last = addDays(monday, DAYS_PER_WEEK - 1);
    return this.find(await this.planning.load(family.id, monday, last), monday);
  }

  /** Of answers that may not be saved yet. */
  async ofAnswers(family: FamilyContext, answers: AnswersDto): Promise<Finding[]> {
    const today = todayIn(answers.parent?.timeZone ?? family.timeZone, this.clock.now());
    const row = await this.questionnaires.find(family.id);
    const filled = fillAnswers(answers, {
      today,
      partsDone: row?.partsDone ?? [],
      isFirst: (row?.completedAt ?? null) === null,
      accountName: 'Parent',
      newId,
    });
    const errors = answerErrors(filled, today, await this.children.findAll(family.id));
    if (errors.length > 0) throw new InvalidRequestError(errors);
    return this.find(answeredPlanningInput(filled, today), nextMonday(today));
  }

  private find(planningInput: PlanningInput, monday: string): Finding[] {
    const end = this.clock.now().getTime() + MOST_MS;
    return findMisfits(planningInput, monday, () => this.clock.now().getTime() > end);
  }
}

/** The first whole week that lies ahead. */
function nextMonday(today: string): string {
  return addDays(mondayOf(today), DAYS_PER_WEEK);
}
