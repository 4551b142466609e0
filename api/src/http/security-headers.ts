import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { HttpConfig } from '../platform/index.js';

const self = "'self'";
const none = "'none'";

/** The page that shows the description of the api; its library writes a style element of its own. */
const docsPath = '/api/docs';

/** Strict headers for every answer: our own scripts and styles only, never inside another site's frame. */
export function securityHeaders(config: HttpConfig): RequestHandler {
  const strict = withPolicy(config, [self]);
  const forDocs = withPolicy(config, [self, "'unsafe-inline'"]);
  return (request, response, next) => {
    response.setHeader(
      'Permissions-Policy',
      'camera=(), microphone=(), geolocation=(), payment=()',
    );
    const headers = request.path.startsWith(docsPath) ? forDocs : strict;
    headers(request, response, next);
  };
}

function withPolicy({ isSecure }: HttpConfig, styleSources: string[]): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [self],
        scriptSrc: [self],
        scriptSrcAttr: [none],
        styleSrc: styleSources,
        // People's pictures come from Google; everything else is ours or drawn by the page itself.
        imgSrc: [self, 'data:', 'blob:', 'https://*.googleusercontent.com'],
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
