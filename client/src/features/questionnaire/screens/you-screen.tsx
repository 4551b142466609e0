import { now } from '@/lib/now';
import { useMemo } from 'react';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { Select, type SelectOption } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import type { HouseholdAnswer } from '../answers';
import { useQuestionnaire } from '../questionnaire-context';
import { StepHeading } from '../step-heading';

const say = strings.you;

/** Part 1, first screen: the parent's name and time zone, both known already. */
export function YouScreen() {
  const { answers, given, answer, errorAt } = useQuestionnaire();
  const { parent } = answers;
  const zones = useMemo(() => zoneOptions(parent.timeZone), [parent.timeZone]);
  const change = (next: Partial<HouseholdAnswer>): void => {
    const name = next.name ?? parent.name;
    const parents = parent.parents.map((each) => (each.self ? { ...each, name } : each));
    answer('parent', { ...parent, ...next, parents });
  };
  const time = timeIn(parent.timeZone);

  return (
    <>
      <StepHeading title={say.title} lead={say.lead} />
      <TextField
        label={say.name}
        hint={given.parent ? undefined : say.nameFrom}
        name="parent.name"
        autoComplete="name"
        required
        maxLength={60}
        value={parent.name}
        error={errorAt('parent.name') ?? errorAt('parent.parents.0.name')}
        onChange={(event) => change({ name: event.target.value })}
      />
      <Select
        label={say.timeZone}
        hint={time && (given.parent ? say.timeZoneNow({ time }) : say.timeZoneFrom({ time }))}
        options={zones}
        value={parent.timeZone}
        error={errorAt('parent.timeZone')}
        onValueChange={(timeZone) => change({ timeZone })}
      />
    </>
  );
}

/** City first, so that typing its first letters finds it; the continent stands above as a group. */
function zoneOptions(current: string): SelectOption[] {
  const names = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current]);
  return [...names]
    .map((name) => {
      const [group = '', ...city] = name.split('/');
      return city.length
        ? { value: name, label: city.join(', ').replaceAll('_', ' '), group }
        : { value: name, label: name, group: say.otherZones };
    })
    .sort((a, b) => a.group.localeCompare(b.group) || a.label.localeCompare(b.label));
}

function timeIn(timeZone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat(undefined, {
      timeZone,
      hour: 'numeric',
      minute: '2-digit',
    }).format(now());
  } catch {
    return undefined;
  }
}
