import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { cookieOf, csrfCookie, isSignedLink } from '../../http/index.js';
import { AppError, HttpConfig } from '../../platform/index.js';
import { isSameText } from '../keys.js';
import { CsrfTokensService } from '../sessions/csrf-tokens.service.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const ownSites = new Set(['same-origin', 'none']);

/** Takes a change only from our own pages: the token of the session in a header, and a same-origin sender. */
@Injectable()
export class CsrfGuard implements CanActivate {
  private readonly publicOrigin: string;

  constructor(
    http: HttpConfig,
    private readonly tokens: CsrfTokensService,
  ) {
    this.publicOrigin = new URL(http.publicUrl).origin;
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (safeMethods.has(request.method) || isSignedLink(context.getHandler())) return true;
    if (this.isFromOurPage(request) && this.hasToken(request)) return true;
    throw new AppError(
      'csrf.invalid',
      'This change did not come from a page of BrightPath. Reload it and try again.',
    );
  }

  /** Browsers say where a request comes from; a program that says nothing still needs the token. */
  private isFromOurPage(request: Request): boolean {
    const site = request.get('Sec-Fetch-Site');
    if (site !== undefined && !ownSites.has(site)) return false;
    const origin = request.get('Origin');
    if (origin === undefined || origin === this.publicOrigin) return true;
    return URL.canParse(origin) && new URL(origin).host === request.get('Host');
  }

  private hasToken(request: Request): boolean {
    const header = request.get('X-CSRF-Token');
    const cookie = cookieOf(request, csrfCookie);
    if (header === undefined || cookie === undefined || !isSameText(header, cookie)) return false;
    const sessionId = request.signedInUser?.sessionId;
    return sessionId === undefined || this.tokens.isOf(header, sessionId);
  }
}
