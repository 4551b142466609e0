import { Injectable } from '@nestjs/common';
import { daysOfChange, hoursContradictions } from '../commitments/meal-rules.js';
import { todayIn } from '../domain/calendar/index.js';
import { mealsOn } from '../domain/planning/index.js';
import { gradeLevelForAge } from '../domain/questionnaire/index.js';
import { assertRoomFor } from '../families/family-limits.js';
import {
  notFound,
  stale,
  toPageDto,
  validFromErrors,
  type FamilyContext,
  type PageOf,
  type SeenVersion,
  type FieldError,
} from '../http/index.js';
import {
  ChildRepository,
  Database,
  MealRepository,
  QuestionnaireRepository,
  ageOfChild,
  type Child,
  type PageRequest,
} from '../persistence/index.js';
import { Clock, InvalidRequestError } from '../platform/index.js';
import { changedHours } from './changed-hours.js';
import { ageColumns, ageErrors } from './child-age-rules.js';
import { RemoveChild } from './remove-child.use-case.js';
import { toChildDto, type ChildDto } from './dto/child.dto.js';
import type { CreateChildDto } from './dto/create-child.dto.js';
import type { UpdateChildDto } from './dto/update-child.dto.js';
import { weeklyHoursErrors } from './weekly-hours-rules.js';
import { withoutChild } from './without-child.js';

@Injectable()
export class ChildrenService {
  constructor(
    private readonly database: Database,
    private readonly children: ChildRepository,
    private readonly removal: RemoveChild,
    private readonly meals: MealRepository,
    private readonly questionnaires: QuestionnaireRepository,
    private readonly clock: Clock,
  ) {}

  async list(family: FamilyContext, request: PageRequest): Promise<PageOf<ChildDto>> {
    const today = this.todayOf(family);
    const page = await this.children.findPage(family.id, request);
    return toPageDto(page, (child) => toChildDto(child, today));
  }

  async get(family: FamilyContext, id: string): Promise<ChildDto> {
    return toChildDto(await this.find(family, id), this.todayOf(family));
  }

  async add(family: FamilyContext, body: CreateChildDto): Promise<ChildDto> {
    const today = this.todayOf(family);
    refuse([...ageErrors(body, today), ...weeklyHoursErrors(body.schoolHours, 'schoolHours')]);
    await this.refuseHours(family, body, today);
    const age = ageColumns(body, today);
    const values = {
      name: body.name,
      ...age,
      gradeLevel: body.gradeLevel ?? gradeLevelForAge(ageOfChild(age, today)),
      bestTimes: body.bestTimes ?? [],
      schoolHours: body.schoolHours ?? [],
    };
    return this.database.holdingFamily(family.id, async () => {
      assertRoomFor('child', await this.children.count(family.id));
      return toChildDto(await this.children.add(family.id, values), today);
    });
  }

  async change(family: FamilyContext, seen: SeenVersion, body: UpdateChildDto): Promise<ChildDto> {
    const today = this.todayOf(family);
    const { name, gradeLevel, bestTimes, schoolHours: usual, validFrom = today } = body;
    // An age that is null or absent does not change.
    const speaksOfAge = body.birthDate != null || body.age != null;
    const before = await this.find(family, seen.id);
    refuse([
      ...(speaksOfAge ? ageErrors(body, today, { before }) : []),
      ...weeklyHoursErrors(usual, 'schoolHours'),
      ...validFromErrors(body.validFrom, today),
    ]);
    await this.refuseHours(family, { name: name ?? before.name, schoolHours: usual }, validFrom);
    const schoolHours = usual && changedHours(before.schoolHours, { usual, validFrom });
    const age = speaksOfAge ? ageColumns(body, today, before) : {};
    const changes = { name, gradeLevel, bestTimes, schoolHours, ...age };
    const changed = await this.children.change(family.id, seen, changes);
    const present = await this.children.findById(family.id, seen.id);
    if (!changed || present === null) throw stale(present && toChildDto(present, today), 'child');
    return toChildDto(present, today);
  }

  async remove(family: FamilyContext, seen: SeenVersion): Promise<void> {
    await this.database.holdingFamily(family.id, async () => {
      const child = await this.find(family, seen.id);
      if (child.version !== seen.version) {
        throw stale(toChildDto(child, this.todayOf(family)), 'child');
      }
      await this.removal.remove(family.id, seen.id, this.todayOf(family));
      await this.forgetAnswers(family.id, seen.id);
    });
  }

  /** The answers hold the child's name, and completing them again would bring the child back. */
  private async forgetAnswers(familyId: string, childId: string): Promise<void> {
    const answered = await this.questionnaires.find(familyId);
    if (answered === null) return;
    const answers = withoutChild(answered.answers, childId);
    await this.questionnaires.amend(familyId, { answers, updatedAt: this.clock.now() });
  }

  /** A meal must leave something of each school day, as it is on the first day of the hours or becomes later. */
  private async refuseHours(
    family: FamilyContext,
    { name, schoolHours }: Pick<CreateChildDto, 'name' | 'schoolHours'>,
    from: string,
  ): Promise<void> {
    if (!schoolHours) return;
    const meals = await this.meals.findAllFrom(family.id, from);
    for (const date of daysOfChange(from, meals, []))
      refuse(hoursContradictions({ name, schoolHours }, mealsOn(meals, date), 'schoolHours'));
  }

  private async find(family: FamilyContext, id: string): Promise<Child> {
    const child = await this.children.findById(family.id, id);
    if (child === null) throw notFound('child');
    return child;
  }

  private todayOf(family: FamilyContext): string {
    return todayIn(family.timeZone, this.clock.now());
  }
}

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new InvalidRequestError(errors);
}
