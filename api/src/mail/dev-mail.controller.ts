import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { validate } from 'uuid';
import { Public } from '../http/index.js';
import { type KeptMail, KeptMailRepository } from '../persistence/index.js';
import { MailConfig } from '../platform/index.js';
import { escapeHtml, page, PAGE_POLICY } from './page.js';

/** The mails that went nowhere, where no server is configured. There is no such page in production. */
@ApiExcludeController()
@Controller()
export class DevMailController {
  constructor(
    private readonly kept: KeptMailRepository,
    private readonly config: MailConfig,
  ) {}

  @Get('dev/mail')
  @Public()
  async list(@Res() response: Response): Promise<void> {
    this.refuseInProduction();
    const mails = await this.kept.findAll();
    const entries = mails.map(({ id, subject, recipient, createdAt }) => `<li><a href="/dev/mail/${id}">${escapeHtml(subject)}</a><br>to ${escapeHtml(recipient)}, ${createdAt.toISOString()}</li>`); // prettier-ignore
    const body = mails.length === 0 ? '<p>No mail was sent yet.</p>' : `<ul>${entries.join('')}</ul>`; // prettier-ignore
    answer(response, page('Mails of this computer', body), PAGE_POLICY);
  }

  @Get('dev/mail/:id')
  @Public()
  async show(@Param('id') id: string, @Res() response: Response): Promise<void> {
    this.refuseInProduction();
    // The mail as its reader's program shows it stands in a frame of its own address.
    const [mailId = '', format] = id.split('.');
    const mail = validate(mailId) ? await this.kept.findById(mailId) : null;
    if (!mail) throw new NotFoundException();
    if (format === 'html')
      answer(response, mail.html, "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'"); // prettier-ignore
    else answer(response, page(mail.subject, inFull(mail)), PAGE_POLICY);
  }

  private refuseInProduction(): void {
    if (this.config.environment === 'production') throw new NotFoundException();
  }
}

function inFull({ id, subject, recipient, text, headers }: KeptMail): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `<p><a href="/dev/mail">All mails</a></p><p>To ${escapeHtml(recipient)}</p><iframe title="${escapeHtml(subject)}" src="/dev/mail/${id}.html"></iframe><h2>Plain text</h2><pre>${escapeHtml(text)}</pre><h2>Headers</h2><pre>${escapeHtml(lines.join('\n'))}</pre>`; // prettier-ignore
}

function answer(response: Response, html: string, policy: string): void {
  response
    .setHeader('Content-Security-Policy', policy)
    .setHeader('X-Frame-Options', 'SAMEORIGIN')
    .type('html')
    .send(html);
}
