import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseEvent, readEvents } from './event-stream';

test('heartbeat comments are not events', () => {
  expect(parseEvent(': still here')).toBeNull();
});

test('data over several lines is one text', () => {
  expect(parseEvent('event: progress\nid: 7\ndata: {"a":\ndata: 1}')).toEqual({
    name: 'progress',
    id: '7',
    data: '{"a":\n1}',
  });
});

test('events are the same however the bytes are cut', async () => {
  const text = ': hello\n\nevent: progress\ndata: {"placed":"é1"}\n\nevent: done\ndata: {}\n\n';
  const bytes = new TextEncoder().encode(text);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: bytes.length - 1 })), async (cuts) => {
      const at = [0, ...[...new Set(cuts)].sort((a, b) => a - b), bytes.length];
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          for (let i = 1; i < at.length; i += 1) controller.enqueue(bytes.slice(at[i - 1], at[i]));
          controller.close();
        },
      });
      const names: string[] = [];
      for await (const event of readEvents(stream)) names.push(`${event.name} ${event.data}`);
      expect(names).toEqual(['progress {"placed":"é1"}', 'done {}']);
    }),
  );
});
