import { type Involvement, PARENT_DEMAND, type TeachingRule } from '../../questionnaire/index.js';
import type { Session, Teacher } from '../../timetabling/index.js';

/** Who gives a subject: any adult, rather some of them, or only some of them. */
export interface Teaching {
  readonly rule: TeachingRule;
  /** Empty for `any`. */
  readonly adultIds: readonly string[];
}

export const ANY_ADULT: Teaching = { rule: 'any', adultIds: [] };

/**
 * Points lost by a lesson that is given by somebody else than the family would rather have. A lesson of one child at a
 * good time has about 250: the wish moves a lesson by an hour or two, and does not make it go without a place.
 */
const NOT_PREFERRED_POINTS = 120;

/** The adults who may give a lesson, and what each costs: see `Teacher`. */
export function teachersOf(
  adults: readonly { readonly id: string }[],
  { rule, adultIds }: Teaching,
): Teacher[] {
  const isNamed = (id: string): boolean => adultIds.includes(id);
  return adults
    .filter(({ id }) => rule !== 'only' || isNamed(id))
    .map(({ id }) => ({
      parent: id,
      cost: rule === 'rather' && !isNamed(id) ? NOT_PREFERRED_POINTS : 0,
    }));
}

/** The adult who gives a lesson, as its session names one; nothing where it needs nobody or nobody is known. */
export function givenBy({
  involvement,
  adultId,
}: {
  readonly involvement: Involvement;
  readonly adultId: string | null;
}): Pick<Session, 'parent'> {
  const needsOne = PARENT_DEMAND[involvement] > 0;
  return needsOne && adultId ? { parent: adultId } : {};
}
