import {
  hoursOn,
  type LocalDate,
  merged,
  schoolHoursOn,
  type Span,
  weekDates,
  without,
} from '../../calendar/index.js';
import { bandForAge } from '../../questionnaire/index.js';
import { type Child, type Interval, type Parent, SLOT_MINUTES } from '../../timetabling/index.js';
import {
  type PlanningInput,
  type KeptLesson,
  type Learner,
  type PlanRequest,
  spanOf,
  subjectsOf,
  type TaughtSubject,
} from './planning-input.js';
import { familyDay, type FamilyDay } from './day-facts.js';
import { adultAway, schoolTime, takenFromLearner } from './open-hours.js';
import { inputOfWeek } from './subject-over-time.js';
import { gridAround, isEmpty, type WeekGrid } from './week-grid.js';

/** Teaching in blocks allows a child's longest stretch of lessons to grow by half. */
const BLOCK_RUN = 1.5;

/** The hours of all children and adults in one week, as slots: who may learn when, and who can help. */
export class WeekHours {
  readonly grid: WeekGrid;
  /** All lessons of the week that keep their places. */
  readonly kept: readonly KeptLesson[];
  /** The kept lessons on days that are still open; on other days they are only counted. */
  readonly keptHere: readonly KeptLesson[];
  /** School time by child and date. */
  private readonly open: ReadonlyMap<string, readonly Span[]>;
  private readonly planningInput: PlanningInput;
  // Worked out where they are asked for: what a term of weeks wants goes by the open hours alone.
  private knownChildren: readonly Child[] | null = null;
  private knownParents: readonly Parent[] | null = null;

  constructor(
    private readonly input: PlanningInput,
    private readonly request: PlanRequest,
    private readonly monday: LocalDate,
  ) {
    const planningInput = inputOfWeek(input, monday);
    this.planningInput = planningInput;
    const dates = weekDates(monday);
    this.open = new Map(
      planningInput.learners.flatMap((learner) =>
        dates.map((date): [string, readonly Span[]] => [
          `${learner.id} ${date}`,
          this.openFor(learner, date),
        ]),
      ),
    );
    this.kept = request.kept.filter(({ date }) => dates.includes(date));
    this.keptHere = this.kept.filter(({ date }) =>
      planningInput.learners.some(({ id }) => this.openOn(id, date).length > 0),
    );
    this.grid = gridAround(monday, this.allSpans());
  }

  get children(): readonly Child[] {
    this.knownChildren ??= this.allChildren();
    return this.knownChildren;
  }

  get parents(): readonly Parent[] {
    const { planningInput, grid } = this;
    this.knownParents ??= planningInput.adults.map((adult) => ({
      id: adult.id,
      unavailable: grid.dates.map((date) => this.slots(adultAway(planningInput, adult, date))),
    }));
    return this.knownParents;
  }

  /** Days, 0 Monday to 6 Sunday, on which all members have school long enough for a lesson of so many slots. */
  daysOf(members: readonly string[], slots: number): number[] {
    return this.grid.dates.flatMap((date, day) => {
      const fits = members.every((id) =>
        this.openOn(id, date).some((span) => {
          const [from, to] = this.grid.inner(span);
          return to - from >= slots;
        }),
      );
      return fits ? [day] : [];
    });
  }

  /** Days, 0 Monday to 6 Sunday, on which all members have school in any week, whatever is planned and when. */
  schoolDaysOf(members: readonly string[]): number[] {
    const learners = this.planningInput.learners.filter(({ id }) => members.includes(id));
    return this.grid.dates.flatMap((date, day) =>
      learners.every(({ schoolHours }) => hoursOn(schoolHours, date).length > 0) ? [day] : [],
    );
  }

  /** Slots one session takes: a fixed time off the quarter hours touches one more. */
  slotsOf({ fixedStartMinute, minutes }: TaughtSubject): number {
    const startMinute = fixedStartMinute ?? this.grid.dayStartMinute;
    const [from, to] = this.grid.outer(spanOf({ startMinute, minutes }));
    return fixedStartMinute === null ? Math.ceil(minutes / SLOT_MINUTES) : to - from;
  }

  windowsOf(childId: string): readonly Interval[] {
    return this.children.find(({ id }) => id === childId)?.windows ?? [];
  }

  /**
   * The span that the grid must cover: open hours, kept lessons and fixed times. A fixed time outside the hours must be
   * on the grid, so that it can be refused; and so must the hours of a child who is absent, so that a week has the same
   * grid before and after an illness.
   */
  private allSpans(): Span[] {
    const open = [...this.open.values()].flat().concat(this.hoursOfAbsent());
    const fixed = subjectsOf(this.planningInput, this.request).flatMap(
      ({ fixedStartMinute, minutes }) =>
        fixedStartMinute === null ? [] : [spanOf({ startMinute: fixedStartMinute, minutes })],
    );
    return open.length === 0 ? [] : [...open, ...fixed, ...this.keptHere.map(spanOf)];
  }

  /** The hours that children would have had on days that a holiday, an illness, an absence or a day off closes. */
  private hoursOfAbsent(): Span[] {
    const { firstDate, lastDate, today, childIds } = this.request;
    const dates = weekDates(this.monday).filter(
      (date) => firstDate <= date && date <= lastDate && date >= today,
    );
    const usual = { holidays: [], exceptions: [] };
    const wanted = this.planningInput.learners.filter(({ id }) => childIds.includes(id));
    return wanted.flatMap((learner) =>
      dates.flatMap((date) =>
        this.openOn(learner.id, date).length === 0 ? schoolHoursOn(usual, learner, date) : [],
      ),
    );
  }

  private allChildren(): Child[] {
    const days = weekDates(this.monday).map((date) => familyDay(this.input, date, this.kept));
    return this.planningInput.learners.map((learner) => this.child(learner, days));
  }

  private child(learner: Learner, familyDays: readonly FamilyDay[]): Child {
    const band = bandForAge(learner.age);
    const lessons = this.planningInput.subjects.filter(({ learners }) =>
      learners.some(({ childId }) => childId === learner.id),
    );
    const mine = this.keptHere.filter(({ childIds }) => childIds.includes(learner.id));
    const longest = Math.max(
      0,
      ...lessons.map((taught) => this.slotsOf(taught)),
      ...mine.map(({ minutes }) => Math.ceil(minutes / SLOT_MINUTES)),
    );
    const run =
      band.maxRunMinutes * (this.planningInput.style.approach === 'block' ? BLOCK_RUN : 1);
    const days = familyDays.map((day) => this.dayOf(learner, day));
    return {
      id: learner.id,
      age: learner.age,
      windows: days.map(({ window }) => window),
      commitments: days.map(({ taken }) => taken),
      maxDailySlots: Math.floor(band.maxDailyMinutes / SLOT_MINUTES),
      maxRunSlots: Math.max(longest, Math.ceil(run / SLOT_MINUTES)),
    };
  }

  /**
   * A child's day runs from its first to its last open or kept minute; everything between that is not open is taken.
   */
  private dayOf(learner: Learner, day: FamilyDay): { window: Interval; taken: Interval[] } {
    const { date } = day;
    // Whole quarter hours: what a kept lesson leaves of one is neither free nor taken by anything else.
    const kept = this.keptHere
      .filter((lesson) => lesson.date === date && lesson.childIds.includes(learner.id))
      .map((lesson) => this.quarters(this.grid.outer(spanOf(lesson))));
    const open = this.openOn(learner.id, date);
    const [first, last] = [merged([...open, ...kept])[0], merged([...open, ...kept]).at(-1)];
    if (!first || !last) return { window: [0, 0], taken: [] };
    const whole = { from: first.from, to: last.to };
    const taken = [...without(whole, open), ...takenFromLearner(this.planningInput, learner, day)];
    // A kept lesson keeps its place, whatever commitment was added since.
    const free = merged(taken).flatMap((span) => without(span, kept));
    return {
      window: this.grid.outer(whole),
      taken: this.slots([...free, ...this.frayed(open, kept)]),
    };
  }

  /** The parts of a quarter hour at the ends of the open hours. They are too short for a lesson to begin or end in. */
  private frayed(open: readonly Span[], kept: readonly Span[]): Span[] {
    return open.flatMap((span) => {
      return without(span, [this.quarters(this.grid.inner(span)), ...kept]);
    });
  }

  private quarters([from, to]: Interval): Span {
    return { from: this.grid.minuteAt(from), to: this.grid.minuteAt(to) };
  }

  private slots(spans: readonly Span[]): Interval[] {
    const outer = spans.map((span) => this.grid.outer(span)).filter((each) => !isEmpty(each));
    return merged(outer.map(([from, to]) => ({ from, to }))).map(({ from, to }): Interval => [
      from,
      to,
    ]);
  }

  private openFor(learner: Learner, date: LocalDate): readonly Span[] {
    const isWanted = this.request.childIds.includes(learner.id);
    return isWanted ? schoolTime(this.planningInput, this.request, learner, date) : [];
  }

  private openOn(childId: string, date: LocalDate): readonly Span[] {
    return this.open.get(`${childId} ${date}`) ?? [];
  }
}
