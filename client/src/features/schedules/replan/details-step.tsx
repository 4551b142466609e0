import type { Parent } from '@/api/model';
import type { WeekChild } from '@/api/week-model';
import { addDays } from '@/lib/plain-date';
import { lifeStrings } from '@/messages/replan';
import { Avatar } from '@/ui/avatar';
import { Checkbox } from '@/ui/checkbox';
import { ChoiceChips } from '@/ui/choice-chips';
import { Field, FieldGroup } from '@/ui/field';
import { Slider } from '@/ui/slider';
import { Switch } from '@/ui/switch';
import { DateField, TimeField } from '@/ui/text-field';
import { DayField, type DayFieldProps } from './day-field';
import { DelayField } from './delay-field';
import { hasHours, isKept, isLasting, mayBeWholeDay } from './disruption';
import { StepHeading } from './step-heading';
import styles from './life-happened.module.css';

export interface DetailsStepProps extends DayFieldProps {
  family: readonly WeekChild[];
  parents: readonly Parent[];
  balance: { stop: number; onChange: (stop: number) => void };
}

/** When and who, filled in with what is likely, and how the week should be mended. */
export function DetailsStep(props: DetailsStepProps) {
  const { draft, balance } = props;
  const { kind } = draft;
  return (
    <>
      <StepHeading focus>{lifeStrings.kinds[kind].label}</StepHeading>
      {kind === 'sick-child' && <SickChild {...props} />}
      {kind === 'parent-away' && <AwayParent {...props} />}
      {kind === 'ran-late' ? (
        <DelayField
          minutes={draft.minutes}
          onChange={(minutes) => props.onChange({ minutes })}
          error={props.errors.minutes && lifeStrings.errors.minutes}
        />
      ) : (
        <DayField {...props} />
      )}
      {isLasting(kind) && <SeveralDays {...props} />}
      {mayBeWholeDay(kind) && (
        <Switch
          label={lifeStrings.wholeDay}
          description={draft.wholeDay ? lifeStrings.wholeDayHint : undefined}
          checked={draft.wholeDay}
          onCheckedChange={(wholeDay) => props.onChange({ wholeDay })}
        />
      )}
      {hasHours(draft) && <Hours {...props} />}
      {kind === 'other' && <ForWhom {...props} />}
      {isKept(kind) && <p className={styles.hint}>{lifeStrings.kept}</p>}
      <Balance {...balance} />
    </>
  );
}

/** Stability against quality, as five stops between the two ends. */
export function Balance(props: {
  stop: number;
  onChange: (stop: number) => void;
  onCommit?: (stop: number) => void;
}) {
  const { stop, onChange, onCommit } = props;
  return (
    <Slider
      label={lifeStrings.balance}
      stops={Object.values(lifeStrings.balanceSteps)}
      value={stop}
      onValueChange={onChange}
      {...(onCommit && { onValueCommit: onCommit })}
      start={lifeStrings.stable}
      end={lifeStrings.best}
    />
  );
}

function childLabel({ name, initial, order }: WeekChild) {
  return (
    <span className={styles.person}>
      <Avatar name={name} initial={initial} order={order} size="s" />
      <span>{name}</span>
    </span>
  );
}

function SickChild({ draft, onChange, errors, family }: DetailsStepProps) {
  const { childIds } = draft;
  return (
    <Field group label={lifeStrings.who} error={errors.childIds && lifeStrings.errors.child}>
      <FieldGroup>
        {family.map((child) => (
          <Checkbox
            key={child.id}
            label={childLabel(child)}
            checked={childIds.includes(child.id)}
            onCheckedChange={(on) =>
              onChange({
                childIds: on
                  ? [...childIds, child.id]
                  : childIds.filter((other) => other !== child.id),
              })
            }
          />
        ))}
      </FieldGroup>
    </Field>
  );
}

function SeveralDays({ draft, onChange, errors }: DetailsStepProps) {
  const { date, endDate } = draft;
  return (
    <>
      <Switch
        label={lifeStrings.severalDays}
        checked={endDate !== null}
        onCheckedChange={(on) => onChange({ endDate: on ? addDays(date, 1) : null })}
      />
      {endDate !== null && (
        <DateField
          label={lifeStrings.lastDay}
          value={endDate}
          min={date}
          error={errors.endDate && lifeStrings.errors.lastDay}
          onChange={(event) => onChange({ endDate: event.target.value })}
        />
      )}
    </>
  );
}

function AwayParent({ draft, onChange, errors, parents }: DetailsStepProps) {
  return (
    <ChoiceChips
      label={lifeStrings.whichParent}
      value={draft.parentId}
      onValueChange={(parentId) => onChange({ parentId })}
      options={parents.map(({ id, name }) => ({ value: id, label: name }))}
      error={errors.parentId && lifeStrings.errors.parent}
    />
  );
}

function Hours({ draft, onChange, errors }: DetailsStepProps) {
  return (
    <div role="group" aria-label={lifeStrings.hours} className={styles.hours}>
      <TimeField
        label={lifeStrings.from}
        step={900}
        value={draft.startTime}
        onChange={(event) => onChange({ startTime: event.target.value })}
      />
      <TimeField
        label={lifeStrings.until}
        step={900}
        value={draft.endTime}
        error={errors.endTime && lifeStrings.errors.hours}
        onChange={(event) => onChange({ endTime: event.target.value })}
      />
    </div>
  );
}

const EVERYONE = '*';

function ForWhom({ draft, onChange, family }: DetailsStepProps) {
  if (family.length < 2) return null;
  return (
    <ChoiceChips
      label={lifeStrings.forWhom}
      value={draft.childIds[0] ?? EVERYONE}
      onValueChange={(id) => onChange({ childIds: id === EVERYONE ? [] : [id] })}
      options={[
        { value: EVERYONE, label: lifeStrings.everyone },
        ...family.map((child) => ({ value: child.id, label: childLabel(child) })),
      ]}
    />
  );
}
