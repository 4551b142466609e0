/** A page without scripts that the api answers by itself: for people who came from a mail, and for development. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title>
<style>:root{color-scheme:light dark;font:17px/1.5 "Segoe UI",Helvetica,Arial,sans-serif}body{max-width:640px;margin:0 auto;padding:48px 16px}h1{font-size:25px;line-height:1.2}button{font:inherit;min-height:44px;padding:0 20px}li{margin:12px 0}iframe{width:100%;height:640px;border:1px solid #8d8d86}pre{white-space:pre-wrap}</style>
</head><body><h1>${escapeHtml(title)}</h1>${body}</body></html>`;
}

/** Its own styles and no scripts; what is framed may come from here alone. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }; // prettier-ignore

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]!);
}
