import type { Job, JobStep } from '@/api/week-model';
import { formatList } from '@/lib/format';
import { generateStrings as strings } from './strings';

type Named = readonly { readonly id: string; readonly name: string }[];

/** One sentence of what a job is doing: the step of its search, else its phase. */
export function progressText({ phase, step }: Job['progress'], children: Named): string {
  return step ? stepText(step, children) : strings.phase[phase];
}

function stepText({ code, params }: JobStep, children: Named): string {
  const { week, weeks, subject, childIds } = params;
  const nameOf = (id: string): string =>
    children.find((child) => child.id === id)?.name ?? strings.someChild;
  const step = strings.steps[code]({
    subject: subject ?? '',
    children: formatList(childIds.map(nameOf)),
  });
  return weeks > 1 ? strings.stepOfWeek({ week, weeks, step }) : step;
}
