import { Controller, Get, HttpStatus, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { SignedLink } from '../http/index.js';
import { MAIL_LINKS_KEY, MailStopRepository, ServiceKeyRepository } from '../persistence/index.js';
import { Clock, readSignedText } from '../platform/index.js';
import { escapeHtml, page, PAGE_POLICY } from './page.js';

/**
 * The link in every mail, and its header. A POST ends the mails to an address at one press (RFC 8058); a GET only asks, as
 * programs that look for viruses follow every link.
 */
@ApiExcludeController()
@Controller('mail/unsubscribe')
export class UnsubscribeController {
  constructor(
    private readonly keys: ServiceKeyRepository,
    private readonly stops: MailStopRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  @SignedLink()
  async ask(@Query('token') token: unknown, @Res() response: Response): Promise<void> {
    if ((await this.read(token)) === null) return refuse(response);
    const action = `/api/v1/mail/unsubscribe?token=${encodeURIComponent(String(token))}`;
    const body = `<p>BrightPath will send no more mails to this address: no reminders, no summaries, no invitations.</p><form method="post" action="${escapeHtml(action)}"><button>No more mails</button></form>`; // prettier-ignore
    answer(response, HttpStatus.OK, page('No more mails?', body));
  }

  @Post()
  @SignedLink()
  async unsubscribe(@Query('token') token: unknown, @Res() response: Response): Promise<void> {
    const addressHash = await this.read(token);
    if (addressHash === null) return refuse(response);
    await this.stops.stop(addressHash, 'unsubscribed', this.clock.now());
    const body = '<p>This address gets no more mails. In BrightPath, under Settings, Notifications, they can be switched on again.</p>'; // prettier-ignore
    answer(response, HttpStatus.OK, page('Done', body));
  }

  private async read(token: unknown): Promise<string | null> {
    if (typeof token !== 'string' || token.length > 500) return null;
    return readSignedText(await this.keys.find(MAIL_LINKS_KEY), MAIL_LINKS_KEY, token);
  }
}

function refuse(response: Response): void {
  const body = '<p>This link is not complete. Copy it whole from the mail, or choose in BrightPath under Settings, Notifications.</p>'; // prettier-ignore
  answer(response, HttpStatus.NOT_FOUND, page('This link does not work', body));
}

function answer(response: Response, status: number, html: string): void {
  response.status(status).setHeader('Content-Security-Policy', PAGE_POLICY).type('html').send(html);
}
