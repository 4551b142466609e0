import '@testing-library/jest-dom/jest-globals';
import { BroadcastChannel as TabsOfBrowser } from 'node:worker_threads';
import { configure } from '@testing-library/dom';
import { shiftClock } from './shift-clock';

// A Tuesday morning, or the moment the run is to be played at: no test can tell what day it really is.
shiftClock(Date.parse(process.env.BRIGHTPATH_NOW ?? '2026-11-24T14:22:00Z') - Date.now());

// What jsdom lacks and Radix asks for. The last two of the first group are insurance (see docs/surprises.md).
class ResizeObserverStub implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= ResizeObserverStub;
Object.assign(Element.prototype, {
  hasPointerCapture: () => false,
  scrollIntoView: () => undefined,
  setPointerCapture: () => undefined,
  releasePointerCapture: () => undefined,
});
window.matchMedia ??= (query: string) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
window.scrollTo = () => undefined;

globalThis.BroadcastChannel ??= TabsOfBrowser as unknown as typeof BroadcastChannel;

// Shared machines are slow now and then; a test that passes never waits this long.
configure({ asyncUtilTimeout: 60_000 });

// React reads the form that navigates on submit; the class from Node, which replaces jsdom's here, takes no form.
globalThis.FormData = class extends globalThis.FormData {
  constructor() {
    super();
  }
};

// The readable cookie of somebody signed in; a spec about visitors takes it away.
document.cookie = 'bp_csrf=test';
