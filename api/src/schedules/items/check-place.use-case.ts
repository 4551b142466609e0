import { Injectable } from '@nestjs/common';
import { addDays, DAYS_PER_WEEK, mondayOf, wallClock } from '../../domain/calendar/index.js';
import { ledgerOf, OWED_WEEKS, owingWeeks } from '../../domain/planning/index.js';
import type { FamilyContext } from '../../http/index.js';
import { LedgerRepository } from '../../persistence/index.js';
import type { CheckPlaceDto, OwingWeekDto, PlaceCheckDto } from './dto/place-check.dto.js';
import { snapOf } from './dto/placed-by-hand.dto.js';
import { toItemPlaceDto } from './dto/placed-lesson.dto.js';
import { type Fit, FitLesson } from './fit-lesson.use-case.js';
import type { ItemDetails } from './dto/item.dto.js';
import { ItemDetailsService } from './item-details.service.js';
import { lessonToPlace } from './lesson-to-place.js';
import { ReadLessonByHand } from './read-lesson-by-hand.use-case.js';
import { takesNoMore } from './takes-no-more.js';

/** Says before anything is saved whether a lesson fits where a parent wants it, and which week owes it. Writes nothing. */
@Injectable()
export class CheckPlace {
  constructor(
    private readonly details: ItemDetailsService,
    private readonly reading: ReadLessonByHand,
    private readonly fitting: FitLesson,
    private readonly ledgers: LedgerRepository,
  ) {}

  async check(family: FamilyContext, body: CheckPlaceDto): Promise<PlaceCheckDto> {
    const standing = body.itemId ? await this.details.get(family.id, body.itemId) : null;
    const at = standing ? lessonToPlace(standing) : { itemId: null, at: null, adultId: null };
    const made = await this.reading.read(family.id, body, at);
    const stays = standing !== null && takesNoMore(standing, made, body);
    const [fit, owing] = await Promise.all([
      stays ? asItStands(standing) : this.fitting.find(family, made.lesson, body),
      this.owing(family.id, body),
    ]);
    if (!fit.fits) {
      const { reason, nearest } = fit;
      return { fits: false, place: null, snapped: null, reason, nearest, owing };
    }
    const place = toItemPlaceDto(fit, body.minutes);
    const snapped = snapOf(body.startTime, wallClock(fit.startMinute));
    return { fits: true, place, snapped, reason: null, nearest: null, owing };
  }

  /** The week of the day first, then the latest; a lesson that stands already was booked before. */
  private async owing(familyId: string, asked: CheckPlaceDto): Promise<OwingWeekDto[]> {
    if (asked.itemId) return [];
    const { subjectId, childIds } = asked;
    const monday = mondayOf(asked.date);
    const since = addDays(monday, -OWED_WEEKS * DAYS_PER_WEEK);
    const entries = ledgerOf(await this.ledgers.books(familyId, since, monday));
    return owingWeeks(entries, { subjectId, childIds })
      .map((week) => ({ ...week }))
      .reverse();
  }
}

function asItStands({ item: { date, startMinute, parentId } }: ItemDetails): Fit {
  return { fits: true, date, startMinute, adultId: parentId };
}
