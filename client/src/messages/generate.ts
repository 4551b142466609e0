import * as messages from './en/generate';
import { messagesOf } from './i18n';

export const generateStrings = messagesOf('generate', messages.generate);
export const failureNotices = messagesOf('failureNotices', messages.failureNotices);
export const infeasibilitySentences = messagesOf(
  'infeasibilitySentences',
  messages.infeasibilitySentences,
);
export const faultSentences = messagesOf('faultSentences', messages.faultSentences);
export const scoreTermNames = messagesOf('scoreTermNames', messages.scoreTermNames);
