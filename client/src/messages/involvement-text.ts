import { involvementStrings as strings } from './involvement';

interface HelpedLesson {
  /** How much of an adult it takes; null for what is no lesson. */
  involvement: keyof typeof strings.named | 'none' | null;
  /** Who gives it, where that is known. */
  parentName: string | null;
}

/** "Tom teaches", "An adult looks in", "On their own"; null for what is no lesson. */
export function involvementText({ involvement, parentName }: HelpedLesson): string | null {
  if (involvement === null) return null;
  if (involvement === 'none') return strings.none;
  return parentName === null
    ? strings.someone[involvement]
    : strings.named[involvement]({ name: parentName });
}
