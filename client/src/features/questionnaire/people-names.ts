import { questionnaireStrings as strings } from '@/messages/questionnaire';

/** The arguments of a message with somebody in it, who may have no name yet. */
export function named(name: string): { name: string; named: 'yes' | 'no' } {
  const given = name.trim();
  return { name: given, named: given ? 'yes' : 'no' };
}

/** "Ella", or "Child 2" while the name is missing. */
export const childName = (name: string, index: number): string =>
  strings.children.child({ ...named(name), number: index + 1 });

/** "Sam", or "Adult 2" while the name is missing. */
export const adultName = (name: string, index: number): string =>
  strings.adults.other({ ...named(name), number: index + 1 });
