import { useQuery } from '@tanstack/react-query';
import type { Child, Parent, Task } from '@/api/model';
import { children, parents } from '@/api/queries/family';
import { formatList } from '@/lib/format';
import { repeatStrings, taskStrings } from '@/messages/tasks';
import type { SelectOption } from '@/ui/select';
import type { Named } from './reader/read-task';

export interface People {
  readonly children: readonly Child[];
  readonly parents: readonly Parent[];
}

/** The family's children and adults, empty while they load. */
export function usePeople(): People {
  return {
    children: useQuery(children.all()).data ?? [],
    parents: useQuery(parents.all()).data ?? [],
  };
}

export type Owned = Pick<Task, 'ownerKind' | 'parentId' | 'childId'>;

/** `family`, `parent:<id>` or `child:<id>`. */
export const ownerOf = ({ ownerKind, parentId, childId }: Owned): string =>
  ownerKind === 'family' ? 'family' : `${ownerKind}:${parentId ?? childId ?? ''}`;

export function toOwned(owner: string): Owned {
  const [kind, id = ''] = owner.split(':');
  if (kind === 'child') return { ownerKind: 'child', childId: id, parentId: null };
  if (kind === 'parent') return { ownerKind: 'parent', childId: null, parentId: id };
  return { ownerKind: 'family', childId: null, parentId: null };
}

/** Everybody of the family, as the reader of one line knows them. */
export function namedPeople({ children, parents }: People): Named[] {
  return [
    ...children.map(({ id, name }) => ({ owner: `child:${id}`, name })),
    ...parents.map(({ id, name }) => ({ owner: `parent:${id}`, name })),
  ];
}

export function ownerOptions(people: People): SelectOption[] {
  return [
    { value: 'family', label: taskStrings.whole },
    ...people.parents.map(({ id, name }) => ({
      value: `parent:${id}`,
      label: name,
      group: taskStrings.adults,
    })),
    ...people.children.map(({ id, name }) => ({
      value: `child:${id}`,
      label: name,
      group: taskStrings.kids,
    })),
  ];
}

export const ownerName = (owner: string, people: People): string =>
  namedPeople(people).find((one) => one.owner === owner)?.name ?? taskStrings.whole;

/** "Ella", "The whole family" or "Ella and Leo in turns". */
export function whoText(owner: string, turns: readonly string[], people: People): string {
  if (turns.length === 0) return ownerName(owner, people);
  const names = turns.map((id) => ownerName(`child:${id}`, people));
  return repeatStrings.inTurns({ names: formatList(names) });
}
