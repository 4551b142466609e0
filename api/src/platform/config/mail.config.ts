import { environmentName } from './environment-name.js';
import { section } from './section.js';
import { address, integer, optional, text } from './variable.js';

const NOBODY = 'BrightPath <no-reply@localhost>';

/** How e-mail leaves: by SMTP where a server is given; else it is kept and shown in development, and there is none in production. */
export class MailConfig extends section({
  environment: environmentName,
  publicUrl: address(
    'PUBLIC_URL',
    'the address people open in their browser, such as https://plan.example.org (https in production)',
    { protocols: ['http', 'https'] },
  ),
  smtpUrl: optional(
    address('SMTP_URL', 'the mail server, such as smtp://user:password@mail.example.org:587', {
      protocols: ['smtp', 'smtps'],
    }),
  ),
  from: {
    ...text('MAIL_FROM', 'who mails are from, such as BrightPath <hello@plan.example.org>', 3),
    fallback: { value: NOBODY },
  },
  smtpSeconds: integer('SMTP_TIMEOUT_SECONDS', 'how long the mail server may keep silent', {
    minimum: 1,
    maximum: 300,
    fallback: 20,
  }),
}) {
  /** `kept` mails are shown at /dev/mail. */
  get way(): 'smtp' | 'kept' | 'none' {
    if (this.smtpUrl !== null) return 'smtp';
    return this.environment === 'production' ? 'none' : 'kept';
  }

  override conflicts(): readonly string[] {
    if (this.environment !== 'production' || this.smtpUrl === null || this.from !== NOBODY)
      return [];
    return ['MAIL_FROM is not set: it must be who mails are from where SMTP_URL is set.'];
  }
}
