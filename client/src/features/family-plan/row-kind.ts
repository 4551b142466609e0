import type { ComponentType, ReactNode } from 'react';
import type { Collection, Versioned } from '@/api/queries/collection';
import type { Child, Parent } from '@/api/model';
import type { Described } from '@/shared/conflict-notice';
import type { FieldOf } from '@/api/queries/use-row-editor';

/** Names the forms and lists refer to. */
export interface People {
  children: Child[];
  parents: Parent[];
}

export interface RowFormProps<Draft> {
  draft: Draft;
  change: (patch: Partial<Draft>) => void;
  /** Message of a wrong field, by the field's name in the draft. */
  errors: Record<string, string | undefined>;
  people: People;
}

interface RowStrings {
  title: string;
  text: string;
  add: string;
  empty: string;
  removeText: string;
}

/** What the list, the form and the conflict notice need to know about one kind of row (child, adult, subject, ...). */
export interface RowKind<T extends Versioned, Draft, Body> {
  collection: Collection<T, Body>;
  strings: RowStrings;
  /** `today` is the family's day, YYYY-MM-DD. */
  blank: (people: People, today: string) => Draft;
  toDraft: (row: T) => Draft;
  toBody: (draft: Draft) => Body;
  /** Messages by field; empty when it may be saved. */
  check: (draft: Draft) => Record<string, string>;
  fieldOf: FieldOf;
  describe: (draft: Draft, people: People) => Described[];
  name: (row: T) => string;
  details: (row: T, people: People, today: string) => string[];
  lead?: (row: T, people: People) => ReactNode;
  /**
   * For what holds from a day to a day: its first and last one, null where none is known. It is removed from a day on, so
   * that past weeks keep it, or altogether; what is over stands apart.
   */
  lifetime?: (row: T) => { from: string | null; until: string | null };
  /** What else goes with a row that is removed. */
  RemoveNote?: ComponentType<{ row: T }>;
  Form: ComponentType<RowFormProps<Draft>>;
}

/** Drops the fields without a message. */
export function messages(
  byField: Record<string, string | false | undefined>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(byField).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
