import { Injectable } from '@nestjs/common';
import { mondayOf } from '../../domain/calendar/index.js';
import { isExtraAfter, ledgerOf } from '../../domain/planning/index.js';
import type { FamilyContext, SeenVersion } from '../../http/index.js';
import {
  Database,
  LedgerRepository,
  type Item,
  type LessonState,
  toLessonState,
} from '../../persistence/index.js';
import { VersionConflictError } from '../../platform/index.js';
import { type ItemDetails, toItemDto } from './dto/item.dto.js';
import type { LessonByHandDto } from './dto/place-check.dto.js';
import type { PlacedByHandDto } from './dto/placed-by-hand.dto.js';
import { FitLesson } from './fit-lesson.use-case.js';
import { ItemDetailsService } from './item-details.service.js';
import { lessonToPlace } from './lesson-to-place.js';
import { refuseOtherThanLesson, refuseWhatTookPlace } from './outcome.js';
import { type LessonByHand, ReadLessonByHand } from './read-lesson-by-hand.use-case.js';
import { RewriteLesson } from './rewrite-lesson.use-case.js';
import { takesNoMore } from './takes-no-more.js';

type Place = Pick<LessonState, 'date' | 'startMinute' | 'parentId'>;

/** Changes what a lesson is, by hand: its day and time, minutes, subject and children, in one save. */
@Injectable()
export class EditLesson {
  constructor(
    private readonly database: Database,
    private readonly details: ItemDetailsService,
    private readonly reading: ReadLessonByHand,
    private readonly fitting: FitLesson,
    private readonly ledgers: LedgerRepository,
    private readonly rewriting: RewriteLesson,
  ) {}

  edit(family: FamilyContext, seen: SeenVersion, body: LessonByHandDto): Promise<PlacedByHandDto> {
    return this.database.holdingFamily(family.id, async () => {
      const before = await this.details.get(family.id, seen.id);
      refuseOtherThanLesson(before.item);
      refuseWhatTookPlace(before.item);
      if (before.item.version !== seen.version) throw new VersionConflictError(toItemDto(before));
      const made = await this.reading.read(family.id, body, lessonToPlace(before));
      const place = takesNoMore(before, made, body)
        ? whereItStands(before.item, made)
        : await this.fitting.place(family, made.lesson, body);
      const booking = await this.bookingOf(family.id, before, { made, place });
      const state = { ...editedState(before, made, place), ...booking };
      const askedTime = body.startTime;
      return this.rewriting.rewrite(family, { kind: 'edited', before, state, askedTime });
    });
  }

  /** The week whose want the lesson meets from now on, or that it is an extra one. */
  private async bookingOf(
    familyId: string,
    { item, children }: ItemDetails,
    { made, place }: { readonly made: LessonByHand; readonly place: Place },
  ): Promise<Pick<LessonState, 'extra' | 'wantedWeek'>> {
    const weekStart = item.extra ? mondayOf(item.date) : item.wantedWeek;
    const books = await this.ledgers.books(familyId, weekStart, weekStart);
    const lessons = books.lessons.filter(({ itemId }) => itemId !== item.id);
    const { subjectId, title: name, extra: wasExtra } = item;
    const childIds = children.map(({ childId }) => childId);
    const before = { weekStart, subjectId, name, childIds, extra: wasExtra };
    const after = { subjectId: made.subject.id, childIds: made.lesson.childIds };
    const extra = isExtraAfter(ledgerOf({ ...books, lessons }), { before, after });
    return { extra, wantedWeek: extra ? mondayOf(place.date) : weekStart };
  }
}

/** A lesson that stays may name its adult anew; where none is chosen, whoever gives it goes on. */
function whereItStands(
  { date, startMinute, parentId }: Item,
  { subject, lesson }: LessonByHand,
): Place {
  const needsOne = subject.involvement !== 'none';
  return { date, startMinute, parentId: needsOne ? (lesson.chosenAdultId ?? parentId) : null };
}

/** The lesson as it is afterwards. At another place it is planned again; at its own it went as it went. */
function editedState(
  { item, children }: ItemDetails,
  { subject, lesson }: LessonByHand,
  place: Place,
): LessonState {
  const isMoved = place.date !== item.date || place.startMinute !== item.startMinute;
  const status = isMoved ? 'planned' : item.status;
  return {
    ...toLessonState(item, children),
    ...place,
    minutes: lesson.minutes,
    subjectId: subject.id,
    title: subject.name,
    status,
    locked: true,
    children: lesson.childIds.map((childId) => {
      const present = children.find((child) => child.childId === childId);
      return {
        childId,
        status: isMoved ? status : (present?.status ?? status),
        actualMinutes: present?.actualMinutes ?? null,
        predictedReward: null,
      };
    }),
  };
}
