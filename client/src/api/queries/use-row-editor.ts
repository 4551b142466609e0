import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { isProblem, type ProblemError } from '@/api/problem';
import type { Versioned } from '@/api/queries/collection';

/** Where the form says what is wrong with a field of the API (`ownerKind` → `owner`), by its first name. */
export type FieldOf = Readonly<Record<string, string>>;

/** Assigns the API's messages to the fields of the form. A message without a field belongs to the whole form. */
function placeErrors(error: ProblemError, fieldOf: FieldOf) {
  const placed: Record<string, string> = {};
  let allPlaced = true;
  for (const [path, message] of Object.entries(error.fieldErrors)) {
    const place = fieldOf[path.split('.')[0] ?? path];
    if (place) placed[place] ??= message;
    else allPlaced = false;
  }
  return { placed, allPlaced };
}

export interface RowEditorOptions<T extends Versioned, Draft> {
  /** The row being edited, null when it is new. */
  row: T | null;
  initial: Draft;
  toDraft: (row: T) => Draft;
  check: (draft: Draft) => Record<string, string>;
  fieldOf: FieldOf;
  /** Writes the draft over `base`, or as a new row. Throws ProblemError 412 when `base` is out of date. */
  write: (base: T | null, draft: Draft) => Promise<T>;
  onSaved: (row: T) => void;
}

export interface RowEditor<T, Draft> {
  draft: Draft;
  /** Whether the draft differs from what it began with. */
  dirty: boolean;
  change: (patch: Partial<Draft>) => void;
  errors: Record<string, string | undefined>;
  /** A failure that belongs to no field. */
  failure: unknown;
  /** The row as someone else saved it meanwhile; the draft is untouched. */
  conflict: T | null;
  saving: boolean;
  /** How often a save was refused for a field so far. */
  refusals: number;
  save: () => void;
  /** Writes the draft over what the other person saved. */
  keepMine: () => void;
  /** Goes on from what the other person saved. */
  takeTheirs: () => void;
}

/** Holds one form: what was typed survives a refused save, a lost connection and somebody else's change. */
export function useRowEditor<T extends Versioned, Draft>(
  options: RowEditorOptions<T, Draft>,
): RowEditor<T, Draft> {
  const { row, initial, toDraft, check, fieldOf, write, onSaved } = options;
  const [draft, setDraft] = useState(initial);
  const [start, setStart] = useState(initial);
  const [base, setBase] = useState(row);
  const [conflict, setConflict] = useState<T | null>(null);
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});

  const [refusals, setRefusals] = useState(0);
  const refuse = (found: Record<string, string>) => {
    setErrors(found);
    if (Object.keys(found).length > 0) setRefusals((before) => before + 1);
  };

  const mutation = useMutation({
    mutationFn: (over: T | null) => write(over, draft),
    onSuccess: onSaved,
    onError: (error) => {
      // The API sends the row as it is now, which is a T by the contract.
      if (isProblem(error, 'precondition.failed') && error.current) setConflict(error.current as T);
      else if (isProblem(error)) refuse(placeErrors(error, fieldOf).placed);
    },
  });

  const saveOver = (over: T | null) => {
    const found = check(draft);
    refuse(found);
    if (Object.keys(found).length === 0 && !mutation.isPending) mutation.mutate(over);
  };
  const inPlace =
    isProblem(mutation.error) &&
    mutation.error.errors.length > 0 &&
    placeErrors(mutation.error, fieldOf).allPlaced;
  const failed = mutation.isError && !conflict && !inPlace;

  return {
    draft,
    dirty: JSON.stringify(draft) !== JSON.stringify(start),
    change: (patch) => {
      setDraft((before) => ({ ...before, ...patch }));
      setErrors((before) => ({
        ...before,
        ...Object.fromEntries(Object.keys(patch).map((field) => [field, undefined])),
      }));
    },
    errors,
    failure: failed ? mutation.error : null,
    conflict,
    saving: mutation.isPending,
    refusals,
    save: () => saveOver(base),
    keepMine: () => {
      setBase(conflict);
      setConflict(null);
      saveOver(conflict);
    },
    takeTheirs: () => {
      if (!conflict) return;
      setBase(conflict);
      setDraft(toDraft(conflict));
      setStart(toDraft(conflict));
      setConflict(null);
      mutation.reset();
    },
  };
}
