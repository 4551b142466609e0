import type { LocalDate } from '@brightpath/api/domain/calendar';
import type { FamilyLife } from '@brightpath/api/domain/planning';
import { FamilyLifeRepository } from '@brightpath/api/persistence';
import { Injectable } from '@nestjs/common';
import { LearnPreferences, type PlannedWhen } from './learn-preferences.service.js';

/** Families' lives as they are planned for: with what is known of their children today. */
@Injectable()
export class LearnedLives {
  constructor(
    readonly rows: FamilyLifeRepository,
    private readonly taste: LearnPreferences,
  ) {}

  /** All that matters for planning between two days, both included, seen from the family's today. */
  async load(
    familyId: string,
    { last, ...when }: PlannedWhen & { readonly last: LocalDate },
  ): Promise<FamilyLife> {
    const life = await this.rows.load(familyId, when.first, last);
    return this.taste.refresh(familyId, life, when);
  }
}
