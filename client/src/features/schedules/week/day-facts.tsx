import type { WeekChild } from '@/api/week-model';
import { FactBlock } from './fact-block';
import { placeFacts, toFact } from './facts';
import type { HourScale } from './hour-scale';
import type { DayView } from './week-view';

export interface DayFactsProps {
  day: DayView;
  lanes: readonly WeekChild[];
  family: readonly WeekChild[];
  scale: HourScale;
  className: string | undefined;
}

/** What a date holds, in the lanes of its children. */
export function DayFacts({ day, lanes, family, scale, className }: DayFactsProps) {
  const facts = day.facts.map((exception) => toFact(exception, family));
  const laneIds = day.slim ? null : lanes.map(({ id }) => id);
  return placeFacts(facts, laneIds, scale).map((fact) => (
    <li key={fact.key} className={className} aria-hidden={fact.piece > 0 || undefined}>
      <FactBlock fact={fact} />
    </li>
  ));
}
