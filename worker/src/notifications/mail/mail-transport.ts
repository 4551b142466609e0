import { KeptMailRepository } from '@brightpath/api/persistence';
import { MailConfig } from '@brightpath/api/platform';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { requireTemplates, type RenderedMail } from './render-mail.js';

/** A mail that is ready to go. */
export interface Mail extends RenderedMail {
  /** The same at each try: who gets it twice sees one. */
  readonly id: string;
  readonly to: string;
  readonly unsubscribe: string;
  readonly template: string;
}

/**
 * What came of handing a mail over. `later`: the server asks to try again. `away`: it does not answer, or not as it should.
 * `bounced`: there is no such mailbox. `refused`: it will not take this mail.
 */
export type MailOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'later' | 'away' | 'bounced' | 'refused'; readonly problem: string };

const CONNECTIONS = 5;

/** Hands mails to the configured server; without one, in development, to the page /dev/mail. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private smtp: ReturnType<typeof openSmtp> | undefined;

  constructor(
    private readonly config: MailConfig,
    private readonly kept: KeptMailRepository,
  ) {
    requireTemplates();
  }

  /** Never throws: what goes wrong is an outcome. */
  async send(mail: Mail): Promise<MailOutcome> {
    const { to, subject, text, html } = mail;
    const headers = headersOf(mail);
    if (this.config.smtpUrl === null) {
      await this.kept.keep({ recipient: to, subject, text, html, headers });
      return { kind: 'sent' };
    }
    this.smtp ??= openSmtp(this.config.smtpUrl, this.config.smtpSeconds * 1000);
    const { from } = this.config;
    const messageId = `<${mail.id}@${new URL(this.config.publicUrl).hostname}>`;
    try {
      await this.smtp.sendMail({ from, to, subject, text, html, headers, messageId });
      return { kind: 'sent' };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  onApplicationShutdown(): void {
    this.smtp?.close();
  }
}

function openSmtp(url: string, silenceMs: number) {
  const { protocol, hostname: host, port, username: user, password: pass } = new URL(url);
  const secure = protocol === 'smtps:';
  return createTransport({
    pool: true,
    host,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(user && { auth: { user: decodeURIComponent(user), pass: decodeURIComponent(pass) } }),
    maxConnections: CONNECTIONS,
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** One press in the reader's own program is enough (RFC 8058), and no machine is to answer. */
function headersOf({ unsubscribe, template }: Mail): Record<string, string> {
  return {
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'Auto-Submitted': 'auto-generated',
    'X-Template': template,
  };
}

/** What a server says of an attempt; nodemailer keeps its answer beside the message. */
interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

function outcomeOf(error: unknown): MailOutcome {
  const { code = 'unknown', responseCode, command = '' } = error as SmtpError;
  if (responseCode === undefined || code === 'EAUTH') return { kind: 'away', problem: `smtp.${code.toLowerCase()}` }; // prettier-ignore
  const problem = `smtp.${responseCode}`;
  if (responseCode < 500) return { kind: responseCode === 421 ? 'away' : 'later', problem };
  return { kind: command.startsWith('RCPT') ? 'bounced' : 'refused', problem };
}
