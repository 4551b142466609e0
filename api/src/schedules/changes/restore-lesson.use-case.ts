import { Injectable } from '@nestjs/common';
import { wallClock } from '../../domain/calendar/index.js';
import { accountOf, type LedgerLesson, ledgerOf } from '../../domain/planning/index.js';
import {
  ChildRepository,
  DroppedLessonRepository,
  type HandChange,
  ItemRepository,
  LedgerRepository,
  type LessonState,
  ParentRepository,
  SubjectRepository,
  toLessonState,
} from '../../persistence/index.js';
import { AppError } from '../../platform/index.js';
import { toItemPlaceDto } from '../items/dto/placed-lesson.dto.js';
import { doesNotFit, refuseOverlap } from '../items/fit-lesson.use-case.js';
import { toChangedLessonDto } from './dto/hand-change.dto.js';
import { FindHostSchedule } from './find-host-schedule.use-case.js';
import { HandChangesService } from './hand-changes.service.js';
import { isAsLeft } from './lesson-to-restore.js';

/** Makes a lesson again what it was before a change by hand, or refuses with what is in the way. */
@Injectable()
export class RestoreLesson {
  constructor(
    private readonly items: ItemRepository,
    private readonly subjects: SubjectRepository,
    private readonly children: ChildRepository,
    private readonly parents: ParentRepository,
    private readonly dropped: DroppedLessonRepository,
    private readonly ledgers: LedgerRepository,
    private readonly hosts: FindHostSchedule,
    private readonly handChanges: HandChangesService,
  ) {}

  /** Call it in a transaction that holds the family. */
  async restore(familyId: string, change: HandChange): Promise<void> {
    const item = await this.items.findById(familyId, change.itemId ?? '');
    const left = change.lessonAfter;
    if (!item || !left) throw new AppError('item.not-found', 'The lesson is gone.');
    const people = await this.items.findChildren(familyId, [item.id]);
    const now = toLessonState(item, people.get(item.id) ?? []);
    if (!isAsLeft(now, left)) throw await this.changedSince(familyId, change, now);
    const target = await this.targetOf(familyId, change, left);
    if (target.active) {
      await this.refuseClash(familyId, item.id, target);
      await this.refuseSuccessor(familyId, change, { now, target });
    }
    const host = target.active
      ? await this.hosts.ofReturning(familyId, { scheduleId: item.scheduleId, date: target.date })
      : {};
    const isWritten = await this.items
      .rewrite(familyId, item, { ...target, ...host })
      .catch(refuseOverlap);
    if (!isWritten) throw await this.changedSince(familyId, change, now);
    if (change.dropId !== null) await this.dropped.remove(familyId, { id: change.dropId });
  }

  /** The lesson as it was: with those of its children, and with the adult, who are still there. An added one goes out of use. */
  private async targetOf(
    familyId: string,
    change: HandChange,
    left: LessonState,
  ): Promise<LessonState> {
    const before = change.lessonBefore;
    if (!before) return { ...left, active: false };
    const { parentId = null } = before;
    const [subject, present, parent] = await Promise.all([
      before.subjectId === null ? null : this.subjects.findById(familyId, before.subjectId),
      this.children.findByIds(
        familyId,
        before.children.map(({ childId }) => childId),
      ),
      parentId === null ? null : this.parents.findById(familyId, parentId),
    ]);
    const children = before.children.filter(({ childId }) =>
      present.some(({ id }) => id === childId),
    );
    const isTaught = before.subjectId === null || subject !== null;
    if (!isTaught || children.length === 0)
      throw new AppError('hand-change.gone', 'Its subject or its children are gone.', {
        details: { change: await this.handChanges.toDto(familyId, change) },
      });
    return { ...before, children, parentId: parent?.id ?? null };
  }

  /** Another change of the lesson that is none by hand, such as a new plan. */
  private async changedSince(
    familyId: string,
    change: HandChange,
    now: LessonState,
  ): Promise<AppError> {
    const message = 'The lesson was changed since.';
    return new AppError('hand-change.changed-since', message, {
      details: {
        change: await this.handChanges.toDto(familyId, change),
        later: null,
        now: toChangedLessonDto(now),
      },
    });
  }

  /** Something else stands where the lesson stood. */
  private async refuseClash(
    familyId: string,
    itemId: string,
    { date, startMinute, minutes, children }: LessonState,
  ): Promise<void> {
    const others = (await this.items.findActiveBetween(familyId, date, date)).filter(
      (other) =>
        other.id !== itemId &&
        other.startMinute < startMinute + minutes &&
        startMinute < other.endMinute,
    );
    const people = await this.items.findChildren(familyId, others.map(({ id }) => id)); // prettier-ignore
    const childIds = children.map(({ childId }) => childId);
    const clashes = others.flatMap((other) => {
      const child = people.get(other.id)?.find(({ childId }) => childIds.includes(childId));
      return child ? [{ other, childId: child.childId }] : [];
    });
    const [first] = clashes;
    if (!first) return;
    const child = await this.children.findById(familyId, first.childId);
    const lessons = clashes
      .filter(({ childId }) => childId === first.childId)
      .map(({ other }) => ({ title: other.title, startTime: wallClock(other.startMinute) }));
    throw doesNotFit({
      code: 'overlap',
      params: { childName: child?.name ?? null, parentName: null, fact: null, lessons },
    });
  }

  /** A plan has given what was owed another place since: bringing the lesson back would hold it twice. */
  private async refuseSuccessor(
    familyId: string,
    change: HandChange,
    { now, target }: { readonly now: LessonState; readonly target: LessonState },
  ): Promise<void> {
    const isBookedAlready = now.active && !now.extra && now.subjectId === target.subjectId;
    if (target.extra || isBookedAlready) return;
    const { wantedWeek: weekStart, subjectId, title: name, children } = target;
    const books = await this.ledgers.books(familyId, weekStart, weekStart);
    const lessons = books.lessons.filter(({ itemId }) => itemId !== change.itemId);
    const childIds = children.map(({ childId }) => childId);
    const entries = ledgerOf({ ...books, lessons });
    const entry = accountOf(entries, { weekStart, subjectId, name, childIds });
    if (!entry || entry.asked === 0 || entry.owed + entry.dropped + entry.excused > 0) return;
    // Ids count with time.
    const since = entry.lessons.filter(({ itemId, extra }) => !extra && itemId > change.id);
    if (since.length === 0) return;
    throw new AppError('hand-change.placed-since', 'It has another place since.', {
      details: {
        change: await this.handChanges.toDto(familyId, change),
        places: since.map((lesson: LedgerLesson) => toItemPlaceDto(lesson, lesson.minutes)),
      },
    });
  }
}
