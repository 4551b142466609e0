import { Injectable } from '@nestjs/common';
import {
  minuteOf,
  minuteOfDayIn,
  mondayOf,
  todayIn,
  wallClock,
} from '../../domain/calendar/index.js';
import type { MovingLesson, Refusal } from '../../domain/planning/index.js';
import type { FamilyContext } from '../../http/index.js';
import {
  ChildRepository,
  ParentRepository,
  PlanningInputRepository,
} from '../../persistence/index.js';
import { AppError, Clock } from '../../platform/index.js';
import type { PlaceRefusalDto } from './dto/place-check.dto.js';
import { type ItemPlaceDto, toItemPlaceDto } from './dto/placed-lesson.dto.js';
import { ItemDetailsService } from './item-details.service.js';
import { type LessonToPlace, startsNear } from './lesson-to-place.js';
import { sundayOf, toMovingLesson } from './moving-lesson.js';
import { NameFact } from './name-fact.use-case.js';

export interface AskedPlace {
  readonly date: string;
  readonly startTime: string;
}

/** A lesson where it was asked for. */
interface AskedLesson {
  readonly lesson: LessonToPlace;
  readonly date: string;
  readonly startMinute: number;
  readonly moving: MovingLesson;
}

/** Where a lesson would stand, or why it cannot. */
export type Fit =
  | {
      readonly fits: true;
      readonly date: string;
      readonly startMinute: number;
      /** The adult who gives it there; null where it needs nobody, or nobody is known. */
      readonly adultId: string | null;
    }
  | {
      readonly fits: false;
      readonly reason: PlaceRefusalDto;
      /** The free time of the day that is nearest; null where the day has none. */
      readonly nearest: ItemPlaceDto | null;
    };

const NOTHING_NAMED = { childName: null, parentName: null, fact: null, lessons: [] };
/** The rule that a child's time is taken by a fact. */
const TAKEN = 'commitment';
/** Rules about the adult who gives a lesson. */
const ABOUT_ADULTS: readonly string[] = ['parents', 'teacher'];

/** Says whether a lesson fits where a parent wants it, by the rules by which schedules are made. */
@Injectable()
export class FitLesson {
  constructor(
    private readonly details: ItemDetailsService,
    private readonly planningInputs: PlanningInputRepository,
    private readonly children: ChildRepository,
    private readonly parents: ParentRepository,
    private readonly facts: NameFact,
    private readonly clock: Clock,
  ) {}

  /**
   * The first of the starts near the time at which the lesson fits; the reason of the nearest where it fits at none. Any
   * hour of today will do: it may be for the record.
   */
  async find(
    family: FamilyContext,
    lesson: LessonToPlace,
    { date, startTime }: AskedPlace,
  ): Promise<Fit> {
    const today = todayIn(family.timeZone, this.clock.now());
    if (date < today)
      return { fits: false, reason: { code: 'past', params: NOTHING_NAMED }, nearest: null };
    const moving = await this.movingIn(family, lesson, { date, today });
    const tried = startsNear(minuteOf(startTime), lesson).map((startMinute) => ({
      startMinute,
      refusal: moving.whyNot({ date, startMinute }),
    }));
    const fitting = tried.find(({ refusal }) => refusal === null);
    if (fitting) {
      const place = { date, startMinute: fitting.startMinute };
      return { fits: true, ...place, adultId: moving.adultAt(place) };
    }
    const [first] = tried;
    if (!first?.refusal) throw new RangeError('there must be a start to try');
    const asked = { date, startMinute: first.startMinute, moving };
    const reason = await this.reasonOf(family.id, first.refusal, { lesson, ...asked });
    return { fits: false, reason, nearest: this.nearest(family, lesson, asked) };
  }

  /** Where the lesson would stand. Throws with the reason where it does not fit. */
  async place(family: FamilyContext, lesson: LessonToPlace, asked: AskedPlace) {
    const fit = await this.find(family, lesson, asked);
    if (!fit.fits) throw doesNotFit(fit.reason, fit.nearest);
    return { date: fit.date, startMinute: fit.startMinute, parentId: fit.adultId };
  }

  private async movingIn(
    family: FamilyContext,
    lesson: LessonToPlace,
    { date, today }: { readonly date: string; readonly today: string },
  ): Promise<MovingLesson> {
    const [monday, sunday] = [mondayOf(date), sundayOf(date)];
    const [planningInput, placed] = await Promise.all([
      this.planningInputs.load(family.id, monday, sunday),
      this.planningInputs.placedItems(family.id, monday, sunday),
    ]);
    return toMovingLesson(lesson, { day: date, today, nowMinute: 0 }, { planningInput, placed });
  }

  private nearest(
    family: FamilyContext,
    { minutes }: LessonToPlace,
    { date, startMinute: asked, moving }: { date: string; startMinute: number; moving: MovingLesson }, // prettier-ignore
  ): ItemPlaceDto | null {
    const now = this.clock.now();
    const from = date === todayIn(family.timeZone, now) ? minuteOfDayIn(family.timeZone, now) : 0;
    const [nearest] = moving
      .places()
      .filter(({ place, refusal }) => !refusal && place.date === date && place.startMinute >= from)
      .map(({ place }) => place)
      .sort((a, b) => Math.abs(a.startMinute - asked) - Math.abs(b.startMinute - asked));
    return nearest ? toItemPlaceDto(nearest, minutes) : null;
  }

  private async reasonOf(
    familyId: string,
    refusal: Refusal,
    { lesson: { childIds, chosenAdultId }, moving, ...place }: AskedLesson,
  ): Promise<PlaceRefusalDto> {
    const child = await this.children.findById(familyId, refusal.childId ?? childIds[0] ?? '');
    const taken = child && refusal.rule === TAKEN ? moving.takenAt(place, child.id) : null;
    const others = await Promise.all(refusal.itemIds.map((id) => this.details.get(familyId, id)));
    const lessons = others.map(({ item }) => ({
      title: item.title,
      startTime: wallClock(item.startMinute),
    }));
    const adult =
      chosenAdultId !== null && ABOUT_ADULTS.includes(refusal.rule)
        ? await this.parents.findById(familyId, chosenAdultId)
        : null;
    const [childName, parentName] = [child?.name ?? null, adult?.name ?? null];
    const fact = taken && (await this.facts.name(familyId, taken));
    return { code: refusal.rule, params: { childName, parentName, fact, lessons } };
  }
}

/** PostgreSQL's code for a row that an exclusion constraint refuses. */
const EXCLUSION_VIOLATION = '23P01';

/** Another request was faster: the database, which has the last word, refused two lessons at one time. */
export function refuseOverlap(error: unknown): never {
  const code: unknown = Reflect.get(Object(error), 'code');
  if (code === EXCLUSION_VIOLATION) throw doesNotFit({ code: 'meanwhile', params: NOTHING_NAMED });
  throw error;
}

export function doesNotFit(reason: PlaceRefusalDto, nearest: ItemPlaceDto | null = null): AppError {
  const message = `The lesson does not fit there: ${reason.code}.`;
  return new AppError('item.does-not-fit', message, { details: { reason, nearest } });
}
