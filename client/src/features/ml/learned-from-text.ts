import { mlStrings } from '@/messages/ml';

/** The data that a model was trained on. Of synthetic families only their number is shown. */
export function learnedFromText({
  families,
  children,
  lessons,
  weeks,
}: Record<'families' | 'children' | 'lessons' | 'weeks', number>): string {
  if (families > 0 && children === 0) return mlStrings.learnedFromMadeUp({ families });
  return mlStrings.learnedFrom({ families, children, lessons, weeks });
}
