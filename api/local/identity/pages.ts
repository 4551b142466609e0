import type { Person, TypedPerson, TypedPersonErrors } from './people.js';

export interface ChooserPage {
  /** Where the forms are posted to, a path on the stand-in. */
  readonly action: string;
  readonly people: readonly Person[];
  readonly typed?: TypedPerson;
  readonly errors?: TypedPersonErrors;
}

/** The page on which a person says who they are: plain forms that work without a script. */
export function chooserPage({ action, people, typed, errors = {} }: ChooserPage): string {
  const wrong = Object.keys(errors).length > 0;
  return page(
    wrong ? 'Check what you typed' : 'Choose who you are',
    `<h1>Choose who you are</h1>
    <p class="quiet">This computer stands in for Google's sign-in. Nobody is asked for a password, and nothing leaves this
    computer.</p>
    <form method="post" action="${escapeHtml(action)}" aria-label="Choose a person">
      <ul>${people.map(personRow).join('')}</ul>
    </form>
    <h2 id="someone-else">Someone else</h2>
    <form method="post" action="${escapeHtml(action)}" aria-labelledby="someone-else" novalidate>
      ${field({ name: 'name', label: 'Name', type: 'text', autocomplete: 'name', value: typed?.name, error: errors.name })}
      ${field({ name: 'email', label: 'E-mail', type: 'email', autocomplete: 'email', value: typed?.email, error: errors.email })}
      <button class="primary" type="submit">Continue</button>
      <a class="cancel" href="${escapeHtml(action)}/cancel">Back to BrightPath</a>
    </form>`,
  );
}

/** Says in words what went wrong with a request, and nothing else. */
export function problemPage(title: string, sentence: string): string {
  return page(title, `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(sentence)}</p>`);
}

/** A round picture with a person's initial, as an SVG document. */
export function initialPicture(initial: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96"><rect width="96" height="96" fill="#e0f8f3"/><text x="48" y="62" font-family="sans-serif" font-size="40" font-weight="600" text-anchor="middle" fill="#0d3d38">${escapeHtml(initial)}</text></svg>`;
}

function personRow({ sub, name, email }: Person): string {
  return `<li><button class="person" type="submit" name="sub" value="${sub}">
    <span class="initial" aria-hidden="true">${escapeHtml(initialOf(name))}</span>
    <span><strong>${escapeHtml(name)}</strong> <span class="quiet">${escapeHtml(email)}</span></span></button></li>`;
}

export function initialOf(name: string): string {
  return ([...name.trim()][0] ?? '?').toUpperCase();
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly autocomplete: string;
  readonly value?: string;
  readonly error?: string;
}

function field({ name, label, type, autocomplete, value = '', error }: Field): string {
  const invalid =
    error === undefined ? '' : ` aria-invalid="true" aria-describedby="${name}-error"`;
  const message =
    error === undefined ? '' : `<p class="error" id="${name}-error">${escapeHtml(error)}</p>`;
  return `<label for="${name}">${label}</label>
      <input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" required value="${escapeHtml(value)}"${invalid}>${message}`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - BrightPath sign-in on this computer</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css"></head>
<body><main>
<p class="brand"><svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true"><path d="M4 20c6-2 3-8 8-10s5-5 8-6"/><circle cx="20" cy="4" r="1.5" fill="currentColor"/></svg>BrightPath</p>
${body}
</main></body></html>`;
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
