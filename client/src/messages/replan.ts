import * as messages from './en/replan';
import { messagesOf } from './i18n';

export const lifeStrings = messagesOf('life', messages.life);
export const previewStrings = messagesOf('preview', messages.preview);
export const replanReasonStrings = messagesOf('replanReasons', messages.replanReasons);
export const undoStrings = messagesOf('undo', messages.undo);
export const versionStrings = messagesOf('version', messages.version);
