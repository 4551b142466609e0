import { frequencies, involvements, sessionMinutes, type Subject } from '@/api/model';
import { subjects, type SubjectDraft } from '@/api/queries/family';
import { dateText } from '@/lib/date-text';
import { subjectKinds, subjectLook } from '@/lib/subject-look';
import {
  familyStrings,
  frequencyLabels,
  involvementLabels,
  kindLabels,
} from '@/messages/family-plan';
import { Checkbox } from '@/ui/checkbox';
import { RadioCards } from '@/ui/radio-cards';
import { Select } from '@/ui/select';
import { SubjectBadge } from '@/ui/subject-badge';
import { TextField, TimeField } from '@/ui/text-field';
import { LearnersField } from './learners-field';
import { messages, type People, type RowFormProps, type RowKind } from './row-kind';

const strings = familyStrings.subjects;

interface SubjectForm extends Omit<Subject, 'id' | 'version' | 'fixedTime'> {
  fixed: boolean;
  fixedTime: string;
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
      <LearnersField
        people={people}
        learners={draft.learners}
        error={errors.learners}
        onChange={(learners) => change({ learners })}
      />
      <HowMuch draft={draft} change={change} />
      <Checkbox
        label={strings.core}
        description={strings.coreHint}
        checked={draft.core}
        onCheckedChange={(core) => change({ core })}
      />
      <Checkbox
        label={strings.fixed}
        checked={draft.fixed}
        onCheckedChange={(fixed) => change({ fixed })}
      />
      {draft.fixed && (
        <TimeField
          label={strings.fixedTime}
          value={draft.fixedTime}
          error={errors.fixedTime}
          onChange={(event) => change({ fixedTime: event.target.value })}
        />
      )}
    </>
  );
}

function HowMuch({ draft, change }: Pick<RowFormProps<SubjectForm>, 'draft' | 'change'>) {
  return (
    <>
      <Select
        label={strings.minutes}
        options={sessionMinutes.map((minutes) => ({
          value: String(minutes),
          label: strings.minutesOf({ minutes }),
        }))}
        value={String(draft.minutes)}
        onValueChange={(value) =>
          change({ minutes: sessionMinutes.find((minutes) => String(minutes) === value) ?? 30 })
        }
      />
      <Select
        label={strings.frequency}
        options={frequencies.map((value) => ({ value, label: frequencyLabels[value] }))}
        value={draft.frequency}
        onValueChange={(value) =>
          change({ frequency: frequencies.find((known) => known === value) ?? 'daily' })
        }
      />
      <RadioCards
        label={strings.involvement}
        layout="stack"
        options={involvements.map((value) => ({ value, ...involvementLabels[value] }))}
        value={draft.involvement}
        onValueChange={(involvement) => change({ involvement })}
      />
    </>
  );
}

const learnerNames = (learners: Subject['learners'], { children }: People) =>
  children
    .filter(({ id }) => learners.some(({ childId }) => childId === id))
    .map(({ name }) => name);

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
    involvement: 'some',
    fixed: false,
    fixedTime: '',
    learners:
      children.length === 1 && children[0] ? [{ childId: children[0].id, interest: 3 }] : [],
  }),
  toDraft: ({ name, kind, core, minutes, frequency, involvement, fixedTime, learners }) => ({
    ...{ name, kind, core, minutes, frequency, involvement, learners },
    fixed: fixedTime !== null,
    fixedTime: fixedTime ?? '',
  }),
  toBody: ({ fixed, fixedTime, ...draft }) => ({
    ...draft,
    name: draft.name.trim(),
    fixedTime: fixed ? fixedTime : null,
  }),
  check: ({ name, learners, fixed, fixedTime }) =>
    messages({
      name: !name.trim() && familyStrings.mustName,
      learners: learners.length === 0 && familyStrings.mustLearner,
      fixedTime: fixed && !fixedTime && familyStrings.mustTime,
    }),
  fieldOf: { name: 'name', kind: 'kind', learners: 'learners', fixedTime: 'fixedTime' },
  describe: (draft, people) => [
    { label: strings.name, value: draft.name },
    {
      label: strings.kind,
      value: kindLabels[draft.kind],
    },
    { label: strings.learners, value: dateText().list(learnerNames(draft.learners, people)) },
    { label: strings.minutes, value: String(draft.minutes) },
    { label: strings.frequency, value: frequencyLabels[draft.frequency] },
    { label: strings.involvement, value: involvementLabels[draft.involvement].label },
    { label: strings.core, value: draft.core ? familyStrings.yes : familyStrings.no },
    {
      label: strings.fixed,
      value: draft.fixed && draft.fixedTime ? dateText().time(draft.fixedTime) : familyStrings.no,
    },
  ],
  name: ({ name }) => name,
  details: ({ minutes, frequency, fixedTime, learners }, people) => [
    strings.minutesOf({ minutes }),
    frequencyLabels[frequency],
    ...(fixedTime ? [strings.at({ time: dateText().time(fixedTime) })] : []),
    ...(learners.length > 1
      ? [strings.together({ names: dateText().list(learnerNames(learners, people)) })]
      : []),
  ],
  lead: ({ kind }) => <SubjectBadge {...subjectLook(kind)} />,
};
