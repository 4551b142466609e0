import type { INestApplication } from '@nestjs/common';
import { SwaggerModule } from '@nestjs/swagger';
import { openApiDocument } from './document.js';

/** Shows the description of the api at /api/docs, with its assets from this server, and as JSON. */
export function serveApiDocs(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'BrightPath API',
    swaggerOptions: { requestInterceptor: sendCsrfToken },
  });
}

/** Runs in the page: unsafe methods tried there carry the token like the web app's own. */
function sendCsrfToken(request: { headers: Record<string, string> }): object {
  const token = /(?:^|; )bp_csrf=([^;]*)/.exec(globalThis.document.cookie)?.[1];
  if (token !== undefined) request.headers['X-CSRF-Token'] = token;
  return request;
}

declare global {
  /** Only where the page runs. */
  var document: { readonly cookie: string };
}
