import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { sessionScheme } from '../access/access.decorator.js';
import { accessCookie } from '../cookies.js';
import { ProblemDto } from '../problems/problem.dto.js';
import { addProblemResponses } from './problem-responses.js';

const description = `Plans a homeschooling family's weeks. Times on the wall clock are in the family's zone, instants in
UTC. Failures are RFC 9457 problem details with a stable \`code\`. Resources with a \`version\` answer it as
an ETag and take it back in \`If-Match\`. Unsafe methods need the \`X-CSRF-Token\` header.`;

/** The OpenAPI document of the running application, in an order that does not depend on how it was loaded. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('BrightPath')
    .setDescription(description)
    .setVersion('1')
    .addSecurity(sessionScheme, { type: 'apiKey', in: 'cookie', name: accessCookie })
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    extraModels: [ProblemDto],
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}_${method}`,
  });
  document.paths = sorted(document.paths);
  if (document.components?.schemas !== undefined) {
    document.components.schemas = sorted(document.components.schemas);
  }
  addProblemResponses(document);
  return document;
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
