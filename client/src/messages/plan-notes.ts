import * as messages from './en/plan-notes';
import { messagesOf } from './i18n';

export const planNoteStrings = messagesOf('planNotes', messages.planNotes);
