import { Injectable } from '@nestjs/common';
import { FeedbackEventRepository, OutboxRepository } from '../../persistence/index.js';

/** What is written with every change of a lesson, in its transaction: the event others hear of, and what was noticed. */
@Injectable()
export class ChangeRecords {
  constructor(
    readonly outbox: OutboxRepository,
    readonly feedback: FeedbackEventRepository,
  ) {}
}
