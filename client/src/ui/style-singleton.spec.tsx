import { expect, test } from '@jest/globals';
import { render } from '@testing-library/react';
import { styleSingleton } from './style-singleton';

// jsdom has neither constructed style sheets nor adoptedStyleSheets.
class SheetStub {
  text = '';
  replaceSync(css: string): void {
    this.text = css;
  }
}

test('one sheet stands while anybody needs it and goes with the last', () => {
  Object.assign(globalThis, { CSSStyleSheet: SheetStub });
  Object.assign(document, { adoptedStyleSheets: [] });
  const Sheet = styleSingleton();
  const sheets = () =>
    document.adoptedStyleSheets.map((sheet) => (sheet as unknown as SheetStub).text);

  const first = render(<Sheet styles="body { overflow: hidden }" />);
  const second = render(<Sheet styles="body { overflow: hidden }" />);
  expect(sheets()).toEqual(['body { overflow: hidden }']);
  first.unmount();
  expect(sheets()).toHaveLength(1);
  second.unmount();
  expect(sheets()).toEqual([]);
});
