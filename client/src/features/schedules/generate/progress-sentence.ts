import type { Job, JobStep } from '@/api/week-model';
import { formatList } from '@/lib/format';
import { generateStrings as strings } from '@/messages/generate';

type Named = readonly { readonly id: string; readonly name: string }[];

/** One sentence of what a job is doing: the step of its search, else its phase. */
export function progressSentence({ phase, step }: Job['progress'], children: Named): string {
  return step ? stepSentence(step, children) : strings.phase[phase];
}

function stepSentence({ code, params }: JobStep, children: Named): string {
  const { week, weeks, childIds } = params;
  const nameOf = (id: string): string =>
    children.find((child) => child.id === id)?.name ?? strings.someChild;
  const values = {
    subject: params.subject ?? '',
    children: formatList(childIds.map(nameOf)),
    count: childIds.length,
  };
  const step = code === 'place-lessons' ? strings.steps[code] : strings.steps[code](values);
  return weeks > 1 ? strings.stepOfWeek({ week, weeks, step }) : step;
}
