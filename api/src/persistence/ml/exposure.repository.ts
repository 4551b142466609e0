import { Injectable } from '@nestjs/common';
import { addDays, DAYS_PER_WEEK, type LocalDate, todayIn } from '../../domain/calendar/index.js';
import {
  chooseWeek,
  type ExposedWeek,
  type Serves,
  type WeekChoice,
} from '../../domain/evaluation/index.js';
import { ratingOfWeek, type StatementAnswers } from '../../domain/feedback/index.js';
import { ConsentRepository } from '../consents/consent.repository.js';
import { Database } from '../database.js';
import { Family } from '../families/family.entity.js';
import { newId } from '../new-id.js';
import type { Experiment } from './experiment.entity.js';
import { ExperimentRepository } from './experiment.repository.js';
import { Exposure } from './exposure.entity.js';
import type { TeachingFamily } from './training-data.repository.js';

export interface WeekToExpose {
  readonly familyId: string;
  readonly monday: LocalDate;
  /** Part of all weeks that try times little is known of, 0 to 1. */
  readonly explorationShare: number;
  /** Whether the week exists and is re-planned: it keeps its decision, and nothing is written. */
  readonly isReplanned?: boolean;
}

/** How a family's week is to be planned. */
export interface ExposedAs {
  readonly serves: Serves;
  readonly modelVersionId: string | null;
  readonly explores: boolean;
  /** Whether the family lets times be tried at all, also the little that every plan does. */
  readonly mayExplore: boolean;
}

interface OutcomeRow extends StatementAnswers {
  readonly familyId: string;
  readonly arm: string;
  readonly explores: boolean;
  readonly propensity: number;
  readonly held: number;
  readonly finished: number;
  readonly stars: number | null;
  readonly before: number | null;
}

/** Which weeks were planned how, by chance, and how they went. */
@Injectable()
export class ExposureRepository {
  constructor(
    private readonly database: Database,
    private readonly experiments: ExperimentRepository,
    private readonly consents: ConsentRepository,
  ) {}

  private get rows() {
    return this.database.manager.getRepository(Exposure);
  }

  /**
   * Decides how a family's week is planned and writes it down, once a week. Only families that agreed to model
   * improvement take part in an experiment; one that switched exploration off takes part in nothing, and nothing is written.
   */
  async expose(week: WeekToExpose): Promise<ExposedAs> {
    const { familyId, monday } = week;
    const mayExplore = await this.database.manager
      .getRepository(Family)
      .existsBy({ id: familyId, exploration: true });
    const usual = {
      serves: 'champions',
      modelVersionId: null,
      explores: false,
      mayExplore,
    } as const;
    if (!mayExplore) return usual;
    const experiment = await this.experimentFor(familyId);
    const isUpToChance = experiment !== null || week.explorationShare > 0;
    if (isUpToChance && !week.isReplanned) {
      await this.write(week, { choice: chooseWeek({ ...week, experiment }), experiment });
    }
    const stored = await this.rows.findOneBy({ familyId, monday });
    if (!stored) return usual;
    // An arm that has ended, or that the family has left since, serves no more; its week stays what it was.
    const isOver = stored.experimentId !== null && stored.experimentId !== experiment?.id;
    const { serves, modelVersionId, explores } = stored;
    return isOver ? { ...usual, explores } : { serves, modelVersionId, explores, mayExplore };
  }

  /** Weeks of an experiment that are over on `today`, of families and children that may teach, and how they went. */
  async findOutcomes(
    { id, startedAt }: Pick<Experiment, 'id' | 'startedAt'>,
    {
      families,
      today,
    }: { readonly families: readonly TeachingFamily[]; readonly today: LocalDate },
  ): Promise<ExposedWeek[]> {
    const rows = await this.database.manager.query<OutcomeRow[]>(
      `WITH before AS (
         SELECT c.family_id, avg(CASE c.status WHEN 'done' THEN 1 WHEN 'partly' THEN 0.5 ELSE 0 END)::float AS share
         FROM item_children c JOIN items i ON i.id = c.item_id
         WHERE c.family_id = ANY($2) AND c.child_id = ANY($3) AND i.kind = 'lesson'
           AND c.status IN ('done', 'partly', 'skipped')
           AND c.date < $5::date AND c.date >= $5::date - ${DAYS_BEFORE}
         GROUP BY c.family_id
       )
       SELECT e.family_id AS "familyId", e.arm, e.explores, e.propensity, b.share AS "before",
         (SELECT count(*)::int FROM item_children c JOIN items i ON i.id = c.item_id
          WHERE ${LESSON_OF_WEEK}) AS "held",
         (SELECT coalesce(sum(CASE c.status WHEN 'done' THEN 1 WHEN 'partly' THEN 0.5 ELSE 0 END), 0)::float
          FROM item_children c JOIN items i ON i.id = c.item_id WHERE ${LESSON_OF_WEEK}) AS "finished",
         w.stars, w.pace, w.free_time AS "freeTime", w.core_work AS "coreWork",
         w.day_start AS "dayStart", w.energy
       FROM exposures e
       LEFT JOIN before b ON b.family_id = e.family_id
       LEFT JOIN week_feedback w ON w.family_id = e.family_id AND w.monday = e.monday
       WHERE e.experiment_id = $1 AND e.family_id = ANY($2) AND e.monday <= $4
       ORDER BY e.family_id, e.monday`,
      [
        id,
        families.map(({ familyId }) => familyId),
        families.flatMap(({ childIds }) => childIds),
        addDays(today, -DAYS_PER_WEEK),
        todayIn('UTC', startedAt ?? new Date(0)),
      ],
    );
    return rows.map((row) => ({
      familyId: row.familyId,
      arm: row.arm,
      explores: row.explores,
      propensity: row.propensity,
      completion: row.held === 0 ? null : row.finished / row.held,
      rating: row.stars === null ? null : ratingOfWeek(row.stars, row),
      before: row.before,
    }));
  }

  private async experimentFor(familyId: string): Promise<Experiment | null> {
    const running = await this.experiments.findRunning();
    if (running === null) return null;
    const consent = await this.consents.findInForce(familyId, 'model-improvement');
    return consent?.granted ? running : null;
  }

  private async write(
    { familyId, monday }: WeekToExpose,
    { choice, experiment }: { choice: WeekChoice; experiment: Experiment | null },
  ): Promise<void> {
    const { arm, explores, propensity } = choice;
    await this.rows
      .createQueryBuilder()
      .insert()
      .values({
        id: newId(),
        familyId,
        monday,
        experimentId: experiment?.id ?? null,
        arm: arm?.name ?? null,
        serves: arm?.serves ?? 'champions',
        modelVersionId: arm?.versionId ?? null,
        explores,
        propensity,
      })
      .orIgnore()
      .execute();
  }
}

/** How long before an experiment a family's record counts as its baseline. */
const DAYS_BEFORE = 56;

/** Lessons of the exposed week with a marked outcome, of children that may teach. */
const LESSON_OF_WEEK = `c.family_id = e.family_id AND c.child_id = ANY($3) AND i.kind = 'lesson'
  AND c.status IN ('done', 'partly', 'skipped') AND c.date >= e.monday AND c.date < e.monday + 7`;
