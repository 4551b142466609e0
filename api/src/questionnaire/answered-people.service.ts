import { Injectable } from '@nestjs/common';
import { ChildRemoval } from '../children/child-removal.service.js';
import type { LocalDate } from '../domain/calendar/index.js';
import type { FamilyContext } from '../http/index.js';
import { ChildRepository, ParentRepository } from '../persistence/index.js';
import { childRow, parentRow } from './answered-rows.js';
import type { FilledAnswers } from './fill-answers.js';
import { reconcile } from './reconcile.js';

/** Makes the adults and children of the answers. */
@Injectable()
export class AnsweredPeople {
  constructor(
    private readonly parents: ParentRepository,
    private readonly children: ChildRepository,
    private readonly childRemoval: ChildRemoval,
  ) {}

  async save(family: FamilyContext, filled: FilledAnswers, today: LocalDate): Promise<void> {
    await reconcile(family.id, this.parents, {
      what: 'parent',
      ids: filled.parents.map(({ id }) => id),
      rows: filled.parents.map(
        (answered) => (before) => parentRow(answered, family.accountId, before),
      ),
      remove: (id) => this.parents.remove(family.id, { id }),
    });
    await reconcile(family.id, this.children, {
      what: 'child',
      ids: filled.children.map(({ id }) => id),
      rows: filled.children.map(
        (answered) => (before) => childRow(answered, filled, { today, before }),
      ),
      remove: (id) => this.childRemoval.remove(family.id, id),
    });
  }
}
