import * as messages from './en/no-plan';
import { messagesOf } from './i18n';

export const noPlanStrings = messagesOf('noPlan', messages.noPlan);
