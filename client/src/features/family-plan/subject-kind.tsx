import { frequencies, involvements, sessionMinutes, type Subject } from '@/api/model';
import { subjects, type SubjectDraft } from '@/api/queries/family';
import { dateText } from '@/lib/date-text';
import type { SubjectFacts } from '@/api/subject-facts';
import { subjectKinds, subjectLook } from '@/lib/subject-look';
import { familyStrings } from '@/messages/family-plan';
import { kindLabels } from '@/messages/subject-kinds';
import { subjectChoices } from '@/messages/subject-choices';
import { Checkbox } from '@/ui/checkbox';
import { ChoiceRow } from '@/ui/choice-row';
import { Select } from '@/ui/select';
import { SubjectBadge } from '@/shared/subject-badge';
import { rhythmText } from '@/shared/rhythm-text';
import { TaughtDaysField } from '@/shared/taught-days-field';
import { TeachingField } from '@/shared/teaching-field';
import { type Teaching, teachingText } from '@/shared/teaching-text';
import { TextField, TimeField } from '@/ui/text-field';
import { checkChange, fromToday, laterDayOf } from './change-over-time';
import { LearnersField } from './learners-field';
import { checkPauses, pausesAhead, pauseText } from './pauses';
import { PausesField } from './pauses-field';
import { messages, type People, type RowFormProps, type RowKind } from './row-kind';
import {
  changedFacts,
  type FactsDraft,
  factsToSend,
  isWithinWeek,
  newFactsDraft,
  toFactsDraft,
} from './subject-over-time';
import { comingFactsText, SubjectOverTimeFields, withinWeekText } from './subject-over-time-fields';

const strings = familyStrings.subjects;

const anyone: Teaching = { rule: 'any', parentIds: [] };

interface SubjectForm extends Omit<Subject, 'id' | 'version' | 'fixedTime' | 'coming'> {
  fixed: boolean;
  fixedTime: string;
  over: FactsDraft;
}

/** The facts in the form, as the API knows them. */
function factsIn(draft: SubjectForm): SubjectFacts {
  const { minutes, frequency, weekdays, involvement, learners } = draft;
  // Nobody teaches what a child does alone.
  const teaching = involvement === 'none' ? anyone : draft.teaching;
  const fixedTime = draft.fixed ? draft.fixedTime : null;
  return { minutes, frequency, weekdays, involvement, learners, teaching, fixedTime };
}

function factsForm({ fixedTime, ...facts }: SubjectFacts) {
  const { minutes, frequency, weekdays, involvement, learners, teaching } = facts;
  const fixed = { fixed: fixedTime !== null, fixedTime: fixedTime ?? '' };
  return { minutes, frequency, weekdays, involvement, learners, teaching, ...fixed };
}

function SubjectFields({ draft, change, errors, people }: RowFormProps<SubjectForm>) {
  return (
    <>
      <TextField
        label={strings.name}
        required
        value={draft.name}
        error={errors.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <Select
        label={strings.kind}
        options={subjectKinds.map((kind) => {
          const { hue, icon } = subjectLook(kind);
          return {
            value: kind,
            label: kindLabels[kind],
            icon: <SubjectBadge hue={hue} icon={icon} size="s" />,
          };
        })}
        value={draft.kind}
        error={errors.kind}
        onValueChange={(value) =>
          change({ kind: subjectKinds.find((kind) => kind === value) ?? 'other' })
        }
      />
      <Checkbox
        label={subjectChoices.core}
        description={subjectChoices.coreHint}
        checked={draft.core}
        onCheckedChange={(core) => change({ core })}
      />
      {/* While a change ahead is taken back there are no facts to edit. */}
      {draft.over.takenBack === '' && (
        <FactsFields draft={draft} change={change} errors={errors} people={people} />
      )}
      <SubjectOverTimeFields
        facts={factsIn(draft)}
        draft={draft.over}
        people={people}
        error={errors.over}
        onDraft={(patch) => change({ over: { ...draft.over, ...patch } })}
        onEdit={(facts, edited) =>
          change({ ...factsForm(facts), over: { ...draft.over, edited, change: fromToday } })
        }
      />
      <PausesField
        pauses={draft.pauses}
        error={errors.pauses}
        onChange={(pauses) => change({ pauses })}
      />
    </>
  );
}

/** What may change from a day on. */
function FactsFields({ draft, change, errors, people }: RowFormProps<SubjectForm>) {
  return (
    <>
      <LearnersField
        people={people}
        learners={draft.learners}
        error={errors.learners}
        onChange={(learners) => change({ learners })}
      />
      <HowMuch draft={draft} change={change} errors={errors} />
      {draft.involvement !== 'none' && (
        <TeachingField
          teaching={draft.teaching}
          adults={people.parents}
          error={errors.teaching}
          onChange={(teaching) => change({ teaching })}
        />
      )}
      <Checkbox
        label={subjectChoices.fixed}
        checked={draft.fixed}
        onCheckedChange={(fixed) => change({ fixed })}
      />
      {draft.fixed && (
        <TimeField
          label={subjectChoices.fixedTime}
          value={draft.fixedTime}
          error={errors.fixedTime}
          onChange={(event) => change({ fixedTime: event.target.value })}
        />
      )}
    </>
  );
}

function HowMuch({ draft, change, errors }: Omit<RowFormProps<SubjectForm>, 'people'>) {
  return (
    <>
      <ChoiceRow
        legend={subjectChoices.minutes}
        options={sessionMinutes.map((value) => ({ value, label: value }))}
        value={draft.minutes}
        onChange={(minutes) => change({ minutes })}
      />
      <ChoiceRow
        legend={subjectChoices.frequency}
        options={frequencies.map((value) => ({ value, label: subjectChoices.frequencies[value] }))}
        value={draft.frequency}
        onChange={(frequency) => change({ frequency })}
      />
      <TaughtDaysField
        weekdays={draft.weekdays}
        error={errors.weekdays}
        onChange={(weekdays) => change({ weekdays })}
      />
      <ChoiceRow
        legend={subjectChoices.involvement}
        options={involvements.map((value) => ({
          value,
          label: subjectChoices.involvements[value],
        }))}
        value={draft.involvement}
        onChange={(involvement) => change({ involvement })}
      />
    </>
  );
}

const learnerNames = (learners: Subject['learners'], { children }: People) =>
  children
    .filter(({ id }) => learners.some(({ childId }) => childId === id))
    .map(({ name }) => name);

/** Of 23 subjects in a list, several are called Mathematics: the child tells them apart. */
function whoLearns(learners: Subject['learners'], people: People): string {
  const names = dateText().list(learnerNames(learners, people));
  return learners.length > 1 ? strings.together({ names }) : names;
}

export const subjectKind: RowKind<Subject, SubjectForm, SubjectDraft> = {
  collection: subjects,
  strings,
  Form: SubjectFields,
  blank: ({ children }) => ({
    name: '',
    kind: 'other',
    core: false,
    minutes: 30,
    frequency: 'two-to-three',
    weekdays: [],
    involvement: 'some',
    fixed: false,
    fixedTime: '',
    pauses: [],
    teaching: anyone,
    over: newFactsDraft,
    learners:
      children.length === 1 && children[0] ? [{ childId: children[0].id, interest: 3 }] : [],
  }),
  toDraft: (row) => ({
    name: row.name,
    kind: row.kind,
    core: row.core,
    pauses: row.pauses,
    ...factsForm(row),
    over: toFactsDraft(row),
  }),
  toBody: (draft) => ({
    name: draft.name.trim(),
    kind: draft.kind,
    core: draft.core,
    pauses: draft.pauses,
    ...factsToSend(draft.over, factsIn(draft)),
  }),
  check: (draft) => {
    const { name, learners, fixed, fixedTime, pauses, over } = draft;
    const isChanged = Object.keys(changedFacts(over, factsIn(draft))).length > 0;
    return messages({
      over:
        isChanged &&
        (checkChange(over.change) ||
          (isWithinWeek(over) && withinWeekText(laterDayOf(over.change)))),
      name: !name.trim() && familyStrings.mustName,
      learners: learners.length === 0 && familyStrings.mustLearner,
      fixedTime: fixed && !fixedTime && familyStrings.mustTime,
      pauses: checkPauses(pauses),
    });
  },
  fieldOf: {
    name: 'name',
    kind: 'kind',
    learners: 'learners',
    fixedTime: 'fixedTime',
    weekdays: 'weekdays',
    teaching: 'teaching',
    pauses: 'pauses',
    validFrom: 'over',
  },
  describe: (draft, people) => [
    { label: strings.name, value: draft.name },
    {
      label: strings.kind,
      value: kindLabels[draft.kind],
    },
    { label: strings.learners, value: dateText().list(learnerNames(draft.learners, people)) },
    { label: subjectChoices.minutes, value: String(draft.minutes) },
    { label: subjectChoices.frequency, value: rhythmText(draft) },
    { label: subjectChoices.involvement, value: subjectChoices.involvements[draft.involvement] },
    { label: subjectChoices.teaching, value: teachingText(draft.teaching, people.parents) },
    { label: subjectChoices.core, value: draft.core ? familyStrings.yes : familyStrings.no },
    {
      label: subjectChoices.fixed,
      value: draft.fixed && draft.fixedTime ? dateText().time(draft.fixedTime) : familyStrings.no,
    },
    {
      label: familyStrings.pauses.label,
      value: draft.pauses.flatMap((pause) => pauseText(pause) ?? []).join('; '),
    },
  ],
  name: ({ name }) => name,
  details: ({ pauses, ...row }, people, today) => [
    whoLearns(row.learners, people),
    subjectChoices.minutesOf({ minutes: row.minutes }),
    rhythmText(row),
    ...(row.teaching.rule === 'any' ? [] : [teachingText(row.teaching, people.parents)]),
    ...(row.fixedTime ? [strings.at({ time: dateText().time(row.fixedTime) })] : []),
    ...row.coming.map((change) => comingFactsText(row, change, people)),
    ...pausesAhead(pauses, today),
  ],
  lead: ({ kind }) => <SubjectBadge {...subjectLook(kind)} />,
};
