import {
  Check,
  ChevronRight,
  Ellipsis,
  Pencil,
  Repeat as RepeatIcon,
  SkipForward,
  Trash2,
  Wind,
} from 'lucide-react';
import type { Task } from '@/api/model';
import { useCanEdit } from '@/api/session';
import { useUnsentTicks } from '@/api/unsent-ticks';
import { dateText } from '@/lib/date-text';
import { formatDate } from '@/lib/format';
import { taskStrings as strings } from '@/messages/tasks';
import { Checkbox } from '@/ui/checkbox';
import { DropdownMenu } from '@/ui/dropdown-menu';
import { Facts } from '@/ui/facts';
import { IconButton } from '@/ui/icon-button';
import { ownerName, ownerOf, type People } from './people';
import type { TaskActions } from './use-task-actions';
import type { Ticks } from './use-ticks';
import styles from './tasks.module.css';

export interface TaskRowProps {
  task: Task;
  people: People;
  today: string;
  ticks: Ticks;
  /** Left out where the row only ticks. */
  actions?: TaskActions | undefined;
  onOpen: (task: Task) => void;
  /** Where the list already says which day it is. */
  hideDate?: boolean;
}

/** "Fri, Nov 27", with the year where it is another one. */
export function dueText(date: string, today: string): string {
  return date.slice(0, 4) === today.slice(0, 4) ? dateText().shortDay(date) : formatDate(date);
}

function whenText({ dueDate, dueTime }: Task, today: string, hideDate: boolean): string | null {
  if (dueDate === null) return null;
  const time = dueTime === null ? null : dateText().time(dueTime);
  if (hideDate) return time;
  const date = dueText(dueDate, today);
  const when = time === null ? date : strings.at({ date, time });
  return dueDate < today ? strings.since({ date: when }) : when;
}

/** One task: a large tick, what it is, by when and whose; its steps are ticked in place. */
export function TaskRow(props: TaskRowProps) {
  const { today, people, ticks, actions, onOpen, hideDate = false } = props;
  const canEdit = useCanEdit();
  const { shown, waiting } = useUnsentTicks();
  const task = shown(props.task);
  const { title, status, checklist, tags, recurringTaskId } = task;
  const isFinished = status !== 'open';
  const isUnsent = waiting.some(({ before }) => before.id === task.id);
  const facts = [
    isUnsent && strings.notSent,
    whenText(task, today, hideDate),
    task.ownerKind !== 'family' && ownerName(ownerOf(task), people),
    recurringTaskId !== null && (
      <span className={styles.repeats}>
        <RepeatIcon aria-hidden size={14} /> {strings.repeats}
      </span>
    ),
    task.closesTime && strings.closes,
    ...tags.map((tag) => `#${tag}`),
  ];
  return (
    <li className={styles.row} data-status={status}>
      <button
        type="button"
        className={styles.tick}
        aria-pressed={status === 'done'}
        aria-label={strings.tick({ title })}
        disabled={!canEdit}
        onClick={() => ticks.tick(task, { status: isFinished ? 'open' : 'done' })}
      >
        <span className={styles.circle}>
          <Check aria-hidden size={20} strokeWidth={2.5} />
        </span>
      </button>
      <div className={styles.words}>
        <button type="button" className={styles.open} onClick={() => onOpen(task)}>
          <span className={styles.title}>{title}</span>
          <span className={styles.facts}>
            <Facts of={facts} />
          </span>
        </button>
        {checklist.length > 0 && (
          <Steps task={task} ticks={ticks} mayTick={canEdit && !isFinished} />
        )}
      </div>
      {actions && canEdit && <Menu task={task} actions={actions} onOpen={onOpen} />}
    </li>
  );
}

function Steps({ task, ticks, mayTick }: { task: Task; ticks: Ticks; mayTick: boolean }) {
  const { checklist, title } = task;
  const done = checklist.filter((step) => step.done).length;
  return (
    <details className={styles.steps}>
      <summary>
        <ChevronRight aria-hidden size={16} />
        {strings.steps({ done, all: checklist.length })}
      </summary>
      <div role="group" aria-label={strings.stepsOf({ title })}>
        {checklist.map((step, index) => (
          <Checkbox
            key={index}
            label={step.text}
            checked={step.done}
            disabled={!mayTick}
            onCheckedChange={(isDone) =>
              ticks.tick(task, {
                checklist: checklist.map((one, i) =>
                  i === index ? { ...one, done: isDone } : one,
                ),
              })
            }
          />
        ))}
      </div>
    </details>
  );
}

function Menu({
  task,
  actions,
  onOpen,
}: {
  task: Task;
  actions: TaskActions;
  onOpen: (task: Task) => void;
}) {
  // prettier-ignore
  const { title, status, recurringTaskId } = task;
  const isOpen = status === 'open';
  const isOne = recurringTaskId === null;
  return (
    <DropdownMenu
      trigger={
        <IconButton label={strings.actions({ title })} tooltip={false}>
          <Ellipsis aria-hidden />
        </IconButton>
      }
      items={[
        { label: strings.edit, icon: <Pencil />, onSelect: () => onOpen(task) },
        ...(isOpen
          ? [
              {
                label: isOne ? strings.letGo : strings.skip,
                icon: isOne ? <Wind /> : <SkipForward />,
                onSelect: () => actions.letGo(task),
              },
            ]
          : []),
        ...(isOne
          ? [
              {
                label: strings.remove,
                icon: <Trash2 />,
                tone: 'stop' as const,
                onSelect: () => actions.remove(task),
              },
            ]
          : actions.endItems(task)),
      ]}
    />
  );
}
