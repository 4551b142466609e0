import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { GoogleConfig, HttpConfig } from '../platform/index.js';

const self = "'self'";
const none = "'none'";

/** The page that shows the description of the api; its library writes a style element of its own. */
const docsPath = '/api/docs';

/**
 * The one <style> element the app cannot do without: Radix's select writes this constant into every open list, to hide
 * its scroll bar. The hash is that of its text; a browser names the new one when Radix changes it.
 */
const selectStyle = "'sha256-441zG27rExd4/il+NvIqyL8zFx5XmyNQtE381kSkUJk='";

/** Strict headers for every answer: our own scripts and styles only, never inside another site's frame. */
export function securityHeaders(http: HttpConfig, google: GoogleConfig): RequestHandler {
  const options = { isSecure: http.isSecure, pictures: picturesOf(google) };
  const strict = withPolicy({ ...options, styles: [self, selectStyle] });
  const forDocs = withPolicy({ ...options, styles: [self, "'unsafe-inline'"] });
  return (request, response, next) => {
    response.setHeader(
      'Permissions-Policy',
      'camera=(), microphone=(), geolocation=(), payment=()',
    );
    const headers = request.path.startsWith(docsPath) ? forDocs : strict;
    headers(request, response, next);
  };
}

/** People's pictures come from Google, or from what stands in for it on a machine of one's own. */
function picturesOf({ userInfoUrl }: GoogleConfig): string {
  const { protocol, origin } = new URL(userInfoUrl);
  return protocol === 'http:' ? origin : 'https://*.googleusercontent.com';
}

interface PolicyOptions {
  readonly isSecure: boolean;
  readonly pictures: string;
  readonly styles: string[];
}

function withPolicy({ isSecure, pictures, styles }: PolicyOptions): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [self],
        scriptSrc: [self],
        scriptSrcAttr: [none],
        styleSrc: styles,
        imgSrc: [self, 'data:', pictures],
        fontSrc: [self],
        connectSrc: [self],
        manifestSrc: [self],
        workerSrc: [self],
        objectSrc: [none],
        baseUri: [none],
        formAction: [self],
        frameAncestors: [none],
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}
