import { Injectable } from '@nestjs/common';
import {
  Item,
  ItemRepository,
  ParentRepository,
  SubjectRepository,
  subjectRowOn,
} from '../../persistence/index.js';
import { AppError } from '../../platform/index.js';
import type { ItemDetails } from './dto/item.dto.js';

/** Items with what is shown of them: the children in each, the subject, and the adult who gives it. */
@Injectable()
export class ItemDetailsService {
  constructor(
    private readonly items: ItemRepository,
    private readonly subjects: SubjectRepository,
    private readonly parents: ParentRepository,
  ) {}

  async findBetween(familyId: string, first: string, last: string): Promise<ItemDetails[]> {
    return this.withDetails(familyId, await this.items.findActiveBetween(familyId, first, last));
  }

  /** Items of the family, by id; those that are gone have no entry. */
  async findByIds(familyId: string, ids: readonly string[]): Promise<Map<string, ItemDetails>> {
    const rows = await this.withDetails(familyId, await this.items.findByIds(familyId, ids));
    return new Map(rows.map((each) => [each.item.id, each]));
  }

  /** An item of the schedule in use; one that a newer version replaced is gone. */
  async get(familyId: string, id: string): Promise<ItemDetails> {
    const item = await this.items.findById(familyId, id);
    const [rows] = item?.active ? await this.withDetails(familyId, [item]) : [];
    if (!rows) throw new AppError('item.not-found', 'There is no such item in the schedule.');
    return rows;
  }

  private async withDetails(familyId: string, items: readonly Item[]): Promise<ItemDetails[]> {
    const subjectIds = [...new Set(items.flatMap(({ subjectId }) => subjectId ?? []))];
    const parentIds = [...new Set(items.flatMap(({ parentId }) => parentId ?? []))];
    const [children, subjects, parents] = await Promise.all([
      this.items.findChildren(
        familyId,
        items.map(({ id }) => id),
      ),
      this.subjects.findByIds(familyId, subjectIds),
      this.parents.findByIds(familyId, parentIds),
    ]);
    const adults = new Map(parents.map((parent) => [parent.id, parent]));
    const byId = new Map(subjects.map((subject) => [subject.id, subject]));
    return items.map((item) => {
      const subject = byId.get(item.subjectId ?? '');
      return {
        item: subject ? named(item, subject.name) : item,
        children: children.get(item.id) ?? [],
        subject: subject ? subjectRowOn(subject, item.date) : null,
        parent: adults.get(item.parentId ?? '') ?? null,
      };
    });
  }
}

/** A lesson is told by the name that its subject has now, in past weeks too: one name for one subject, on every screen. */
function named(item: Item, title: string): Item {
  return Object.assign(new Item(), item, { title });
}
