import { dateText } from '@/lib/date-text';
import { subjectChoices } from '@/messages/subject-choices';

/** Who gives a subject's lessons. */
export interface Teaching {
  rule: 'any' | 'rather' | 'only';
  parentIds: string[];
}

export interface Adult {
  id: string;
  name: string;
}

/** "Anyone", "Rather Tom", "Only Tom and Anna". */
export function teachingText({ rule, parentIds }: Teaching, adults: readonly Adult[]): string {
  if (rule === 'any') return subjectChoices.teachingRules.any;
  const names = adults.filter(({ id }) => parentIds.includes(id)).map(({ name }) => name);
  return subjectChoices.teachingRules[rule]({ names: dateText().list(names) });
}
