import * as messages from './en/problem-sentences';
import { messagesOf } from './i18n';

export const problemSentences = messagesOf('problemSentences', messages.problemSentences);
export const fieldRuleSentences = messagesOf('fieldRuleSentences', messages.fieldRuleSentences);
