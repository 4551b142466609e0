import * as messages from './en/generate';
import { messagesOf } from './i18n';

export const generateStrings = messagesOf('generate', messages.generate);
export const failureWords = messagesOf('failureWords', messages.failureWords);
export const infeasibilityWords = messagesOf('infeasibilityWords', messages.infeasibilityWords);
export const faultWords = messagesOf('faultWords', messages.faultWords);
export const termWords = messagesOf('termWords', messages.termWords);
