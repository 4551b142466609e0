import * as messages from './en/consents';
import { messagesOf } from './i18n';

export const consentStrings = messagesOf('consent', messages.consent);
