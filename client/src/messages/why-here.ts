import * as messages from './en/why-here';
import { messagesOf } from './i18n';

export const whyStrings = messagesOf('why', messages.why);
