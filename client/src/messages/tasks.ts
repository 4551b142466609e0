import * as messages from './en/tasks';
import { messagesOf } from './i18n';

export const taskStrings = messagesOf('tasks', messages.tasks);
export const quickTaskStrings = messagesOf('quickTask', messages.quickTask);
export const taskFormStrings = messagesOf('taskForm', messages.taskForm);
export const repeatStrings = messagesOf('repeats', messages.repeats);
