import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { ModelKind } from '../../domain/models/index.js';
import { Database } from '../database.js';
import { newId } from '../new-id.js';
import { toPage, type Page, type PageRequest } from '../page.js';
import { DriftReport } from './drift-report.entity.js';

/** What the weekly look at drift found. Only ever added to. */
@Injectable()
export class DriftReportRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.manager.getRepository(DriftReport);
  }

  async add(report: Omit<DriftReport, 'id' | 'createdAt'>): Promise<string> {
    const id = newId();
    await this.rows.insert({ ...report, id });
    return id;
  }

  /** A part of the reports, the newest first. */
  async findPage({ limit, cursor }: PageRequest, kind?: ModelKind): Promise<Page<DriftReport>> {
    const where = { ...(cursor ? { id: LessThan(cursor) } : {}), ...(kind ? { kind } : {}) };
    return toPage(await this.rows.find({ where, order: { id: 'DESC' }, take: limit + 1 }), limit);
  }

  /** The last report of each kind. */
  findLatest(): Promise<DriftReport[]> {
    return this.rows
      .createQueryBuilder('report')
      .distinctOn(['report.kind'])
      .orderBy('report.kind')
      .addOrderBy('report.id', 'DESC')
      .getMany();
  }

  async noteRun(ids: readonly string[], runId: string): Promise<void> {
    for (const id of ids) await this.rows.update({ id }, { runId });
  }
}
