/**
 * Functions that Playwright sends into the page: each stands alone, with nothing from around it.
 */

/** Every text that a reader sees or hears: visible text, names for screen readers, hints inside fields, the title. */
export function textsOf(): string[] {
  const heard = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'placeholder', 'alt'];
  const isShown = (element: Element): boolean =>
    element.checkVisibility() && element.closest('script, style, noscript') === null;
  const texts = new Set([document.title]);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent !== null && isShown(parent)) texts.add(node.textContent ?? '');
  }
  for (const element of document.body.querySelectorAll('*')) {
    if (!isShown(element)) continue;
    for (const name of heard) texts.add(element.getAttribute(name) ?? '');
  }
  return [...texts].filter((text) => /\p{L}/u.test(text));
}

/** Boxes that are too small for their words, one line each; and the page, if it scrolls sideways. */
export function overflowing(): string[] {
  const { innerWidth } = window;
  const faults = new Set<string>();
  if (document.documentElement.scrollWidth > innerWidth + 1)
    faults.add('the page scrolls sideways');
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const named = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.classList[0] ?? ''} is too narrow for “${(element.textContent ?? '').trim().slice(0, 60)}”`;
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const style = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    // Text for screen readers alone is clipped to a pixel, and what has no box of its own cannot overflow.
    if (width <= 1 || height <= 1 || style.display === 'inline' || !element.checkVisibility())
      continue;
    if (element.closest('.visually-hidden, svg') !== null || !element.textContent) continue;
    if (scrolls(element)) continue;
    if (element.scrollWidth > element.clientWidth + 1) faults.add(named(element));
  }
  return [...faults];
}
