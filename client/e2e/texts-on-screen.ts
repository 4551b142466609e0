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

/**
 * What has no room, one line each: the page, if it scrolls sideways; boxes that are too small for their words, but for
 * what opens when it is pressed; words that break in their middle; times and dates cut off in their fields; icons that
 * are squeezed; words, and the letters of faces, over other words.
 */
export function overflowing(): string[] {
  const faults = new Set<string>();
  const said = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.classList[0] ?? ''} “${(element.textContent ?? '').trim().slice(0, 60)}”`;
  const styleOf = (element: Element): CSSStyleDeclaration => getComputedStyle(element);
  const isHidden = (element: Element): boolean =>
    !element.checkVisibility({ visibilityProperty: true }) ||
    element.closest('.visually-hidden, svg, option') !== null;

  /** A table or the grid of a week may be wider than a phone: a finger or the keyboard moves it. */
  const isMoved = (element: Element): boolean => element.closest('[data-sideways]') !== null;

  if (document.documentElement.scrollWidth > window.innerWidth + 1)
    faults.add('the page scrolls sideways');

  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const { width, height } = element.getBoundingClientRect();
    // Text for screen readers alone is clipped to a pixel, and what has no box of its own cannot overflow.
    if (width <= 1 || height <= 1 || isHidden(element) || !element.textContent) continue;
    if (styleOf(element).display === 'inline') continue;
    if (element.scrollWidth <= element.clientWidth + 1) continue;
    if (isMoved(element)) continue;
    const opens = element.closest('button, a') !== null;
    if (styleOf(element).textOverflow === 'ellipsis' && opens) continue;
    faults.add(`${said(element)} is too narrow`);
  }

  for (const input of document.querySelectorAll<HTMLInputElement>(
    'input[type=time], input[type=date]',
  )) {
    if (isHidden(input)) continue;
    const copy = input.cloneNode() as HTMLInputElement;
    copy.style.cssText = 'position: absolute; width: max-content; min-width: 0; max-width: none';
    input.after(copy);
    if (copy.offsetWidth > input.offsetWidth + 1)
      faults.add(`${said(input.parentElement ?? input)} cuts off its ${input.type}`);
    copy.remove();
  }

  for (const icon of document.querySelectorAll('svg.lucide')) {
    const { width, height } = icon.getBoundingClientRect();
    if (icon.checkVisibility() && width < height - 1)
      faults.add(`${said(icon.parentElement ?? icon)} squeezes its icon`);
  }

  /** The part of a box that its surroundings let be seen. */
  const seenPart = (box: DOMRect, of: Element): DOMRect => {
    let [left, right, top, bottom] = [box.left, box.right, box.top, box.bottom];
    for (let around: Element | null = of; around; around = around.parentElement) {
      const { overflowX, overflowY, position } = styleOf(around);
      if (overflowX !== 'visible' || overflowY !== 'visible') {
        const edge = around.getBoundingClientRect();
        [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      }
      if (position === 'fixed') break;
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };
  /** What floats over the page is compared with what floats there too. */
  const layerOf = (element: Element): Element | null => {
    for (let around: Element | null = element; around; around = around.parentElement)
      if (/fixed|sticky/.test(styleOf(around).position)) return around;
    return null;
  };

  const seen: { box: DOMRect; of: Element; layer: Element | null }[] = [];
  const see = (box: DOMRect, of: Element): void => {
    const part = seenPart(box, of);
    if (part.width > 2 && part.height > 2) seen.push({ box: part, of, layer: layerOf(of) });
  };
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const of = node.parentElement;
    const text = node.textContent ?? '';
    if (of === null || text.trim() === '' || isHidden(of)) continue;
    if (isMoved(of) || of.getBoundingClientRect().width <= 1) continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) see(box, of);
    if (styleOf(of).hyphens === 'auto' || /[/\u00ad]/.test(text)) continue;
    for (const { 0: word, index } of text.matchAll(/(?<!\p{L})\p{L}{2,14}(?!\p{L})/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) faults.add(`${said(of)} breaks “${word}” in its middle`);
    }
  }
  seen.forEach((one, index) => {
    for (const other of seen.slice(index + 1)) {
      if (one.layer !== other.layer || one.of.contains(other.of) || other.of.contains(one.of))
        continue;
      const { box: a } = one;
      const { box: b } = other;
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (width > 2 && height > 5) faults.add(`${said(one.of)} lies over ${said(other.of)}`);
    }
  });
  return [...faults];
}
