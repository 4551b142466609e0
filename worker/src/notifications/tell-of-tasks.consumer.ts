import {
  type OutboxEvent,
  ParentRepository,
  type Recipient,
  type Task,
  TaskRepository,
} from '@brightpath/api/persistence';
import { Injectable } from '@nestjs/common';
import { EventConsumer } from '../events/event-consumer.js';
import { TellPeople } from './tell-people.js';

/** What `task.due` carries. */
interface TaskDue {
  readonly notice: 'reminder' | 'due-soon' | 'starting';
  readonly leadMinutes: number;
  readonly dueAt: string;
}

/** Tells of a task that is due: the adult whose it is, or all who could do something about it. */
@Injectable()
export class TellOfTasks extends EventConsumer {
  readonly name = 'tell-of-tasks';

  constructor(
    private readonly tasks: TaskRepository,
    private readonly parents: ParentRepository,
    private readonly people: TellPeople,
  ) {
    super();
  }

  listensTo(type: string): boolean {
    return type === 'task.due';
  }

  async consume({ familyId, subjectId, data }: OutboxEvent): Promise<void> {
    if (familyId === null) return;
    const { notice, leadMinutes, dueAt } = data as unknown as TaskDue;
    const task = await this.tasks.findById(familyId, subjectId);
    // It was done, removed or put off between the event and now.
    if (task?.status !== 'open' || task.dueAt?.toISOString() !== dueAt) return;
    const owner = await this.accountOf(familyId, task);
    await this.people.tell([
      {
        familyId,
        kind: notice === 'starting' ? 'task-starting' : 'task-due',
        subjectId,
        occurrence: `${dueAt}/${leadMinutes}`,
        data: { at: dueAt, leadMinutes, ...(task.dueDate && { date: task.dueDate }) },
        concerns: (person) => mayDo(person, owner),
      },
    ]);
  }

  /** Of the adult whose task it is; null where it is not an adult's, or of one who does not sign in. */
  private async accountOf(familyId: string, { parentId }: Task): Promise<string | null> {
    if (parentId === null) return null;
    return (await this.parents.findById(familyId, parentId))?.accountId ?? null;
  }
}

/** Whoever only looks on is not reminded of what others have to do. */
function mayDo({ accountId, role }: Recipient, owner: string | null): boolean {
  return owner === null ? role !== 'viewer' : accountId === owner;
}
