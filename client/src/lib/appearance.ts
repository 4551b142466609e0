/** What the reader chose; `system` follows the device. Kept in the browser, since it is about this screen. */
export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

/** Read by public/appearance.js too, before the first paint. */
const storageKey = 'bp.appearance';

export function chosenAppearance(): Appearance {
  const stored = localStorage.getItem(storageKey);
  return appearances.find((appearance) => appearance === stored) ?? 'system';
}

export function chooseAppearance(appearance: Appearance): void {
  if (appearance === 'system') {
    localStorage.removeItem(storageKey);
    document.documentElement.removeAttribute('data-appearance');
  } else {
    localStorage.setItem(storageKey, appearance);
    document.documentElement.dataset['appearance'] = appearance;
  }
}
