import * as messages from './en/feedback';
import { messagesOf } from './i18n';

export const feedbackStrings = messagesOf('feedback', messages.feedback);
