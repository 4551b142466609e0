import {
  Champions,
  DriftReportRepository,
  ModelVersionRepository,
} from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { Injectable } from '@nestjs/common';
import { TrainingSets } from '../train/training-sets.service.js';

/** What a look at drift reads and writes. */
@Injectable()
export class DriftRows {
  constructor(
    readonly reports: DriftReportRepository,
    readonly versions: ModelVersionRepository,
    readonly champions: Champions,
    readonly sets: TrainingSets,
    readonly clock: Clock,
  ) {}
}
