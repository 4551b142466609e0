import type { Page } from 'playwright-core';

/** Sends a change as the app would, and answers what came back. */
export function send(
  page: Page,
  [method, path, body]: [string, string, unknown?],
  version?: number,
): Promise<{ id: string; version: number }> {
  return page.evaluate(
    async ({ method, path, body, version }) => {
      const csrf = /bp_csrf=([^;]+)/.exec(document.cookie)?.[1] ?? '';
      const answer = await fetch(`/api/v1${path}`, {
        method,
        headers: {
          'Content-Type': 'application/json',
          'X-CSRF-Token': decodeURIComponent(csrf),
          ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return answer.status === 204 ? undefined : ((await answer.json()) as unknown);
    },
    { method, path, body, version },
  ) as Promise<{ id: string; version: number }>;
}
