import { Injectable } from '@nestjs/common';
import {
  addDays,
  DAYS_PER_WEEK,
  daysBetween,
  mondayOf,
  mondaysBetween,
} from '../../domain/calendar/index.js';
import { ledgerOf, OWED_WEEKS } from '../../domain/planning/index.js';
import { DroppedLessonRepository, LedgerRepository } from '../../persistence/index.js';
import { InvalidRequestError } from '../../platform/index.js';
import { type LedgerDto, type LedgerQueryDto, toLedgerDto } from './dto/ledger.dto.js';

const MOST_WEEKS = 27;

/** What became of every lesson that the weeks of a range wanted. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly ledgers: LedgerRepository,
    private readonly dropped: DroppedLessonRepository,
  ) {}

  async find(familyId: string, query: LedgerQueryDto): Promise<LedgerDto> {
    refuseWrongRange(query);
    const from = mondayOf(query.from);
    const to = addDays(mondayOf(query.to), DAYS_PER_WEEK - 1);
    // Lessons of weeks before the range may stand in it.
    const since = addDays(from, -OWED_WEEKS * DAYS_PER_WEEK);
    const [books, drops] = await Promise.all([
      this.ledgers.books(familyId, since, to),
      this.dropped.findBetween(familyId, from, to),
    ]);
    const versions = new Map(drops.map(({ id, version }) => [id, version]));
    return toLedgerDto(ledgerOf(books), { from, to, mondays: mondaysBetween(from, to) }, versions);
  }
}

function refuseWrongRange({ from, to }: LedgerQueryDto): void {
  const field = 'to';
  if (to < from) {
    const message = 'to must not be before from';
    throw new InvalidRequestError([{ field, code: 'date.order', message }]);
  }
  const weeks = daysBetween(mondayOf(from), mondayOf(to)) / DAYS_PER_WEEK + 1;
  if (weeks > MOST_WEEKS) {
    const message = `to must be at most ${MOST_WEEKS - 1} weeks after from`;
    const params = { weeks: MOST_WEEKS };
    throw new InvalidRequestError([{ field, code: 'date.range', params, message }]);
  }
}
