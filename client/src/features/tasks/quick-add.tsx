import { lazy, Suspense, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CornerDownLeft, Plus } from 'lucide-react';
import { refreshTasks } from '@/api/queries/tasks';
import { quickTaskStrings as strings, taskStrings } from '@/messages/tasks';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { useToast } from '@/ui/toast';
import type { People } from './people';
import { emptyForm, type TaskForm } from './task-form';
import { NewTaskSheet, useAddTask } from './task-sheet';
import styles from './quick-add.module.css';

/** The reader and its library come with the first letter that is typed, or when the line gets the focus. */
const loadUnderstood = () => import('./understood');
const Understood = lazy(async () => ({ default: (await loadUnderstood()).Understood }));

/** One line, understood as it is typed: Enter keeps it as it is shown, the form changes it before. */
export function QuickAdd({ people }: { people: People }) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const [line, setLine] = useState('');
  const [form, setForm] = useState<TaskForm | null>(null);
  const [editing, setEditing] = useState<TaskForm | null>(null);
  const addTask = useAddTask();
  const add = useMutation({
    mutationFn: addTask,
    onSuccess: ({ title }) => {
      void refreshTasks(queryClient);
      showToast({ title: taskStrings.added({ title }) });
      setLine('');
    },
  });
  const isEmpty = line.trim() === '';
  // What is shown belongs to the line as it is now: nobody keeps what was not shown.
  const ready = isEmpty ? null : form;
  return (
    <>
      <form
        className={styles.quick}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !add.isPending) add.mutate(ready);
        }}
      >
        <div className={styles.line}>
          <TextField
            label={strings.label}
            hint={strings.hint}
            placeholder={strings.placeholder}
            maxLength={300}
            autoComplete="off"
            enterKeyHint="done"
            value={line}
            onFocus={() => void loadUnderstood()}
            onChange={(event) => {
              setLine(event.target.value);
              setForm(null);
              add.reset();
            }}
          />
          {isEmpty && (
            <Button icon={<Plus />} onClick={() => setEditing(emptyForm)}>
              {strings.withForm}
            </Button>
          )}
        </div>
        {!isEmpty && (
          <div className={styles.understood} role="status" aria-label={strings.understood}>
            <Suspense fallback={<p>{strings.loading}</p>}>
              <Understood line={line} people={people} onUnderstood={setForm} />
            </Suspense>
            <div className={styles.ways}>
              <Button
                type="submit"
                variant="primary"
                icon={<CornerDownLeft />}
                busy={add.isPending}
                disabled={!ready}
              >
                {strings.add}
              </Button>
              <Button disabled={!ready} onClick={() => setEditing(ready)}>
                {strings.change}
              </Button>
            </div>
          </div>
        )}
        {add.isError && <FailureNote error={add.error} />}
      </form>
      {/* Beside the form: what is submitted in the sheet would bubble into it. */}
      {editing && (
        <NewTaskSheet
          initial={editing}
          onAdded={() => setLine('')}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
