import type { Profiler } from 'node:inspector';
import { toCallTree } from './call-tree.js';
import { drawFlames } from './draw.js';

function frame(
  functionName: string,
  url = 'file:///domain/a.js',
): Profiler.ProfileNode['callFrame'] {
  return { functionName, url, scriptId: '1', lineNumber: 0, columnNumber: 0 };
}

const profile: Profiler.Profile = {
  startTime: 0,
  endTime: 100,
  nodes: [
    { id: 1, callFrame: frame('(root)', ''), children: [2, 5] },
    { id: 2, callFrame: frame('solve'), children: [3] },
    { id: 3, callFrame: frame('helper', 'node:internal'), children: [4] },
    { id: 4, callFrame: frame('step<T>') },
    { id: 5, callFrame: frame('(idle)', '') },
  ],
  samples: [2, 4, 5, 3],
  timeDeltas: [10, 60, 100, 30],
};

describe('flame graph', () => {
  it('counts time for a function and its callers, and passes over what is not ours', () => {
    const tree = toCallTree(profile, ({ url }) => url.includes('/domain/'));
    expect(tree.time).toBe(100);
    const solve = tree.children.get('solve');
    expect(solve?.time).toBe(100);
    expect([...(solve?.children.keys() ?? [])]).toEqual(['step<T>']);
    expect(solve?.children.get('step<T>')?.time).toBe(60);
  });

  it('draws each function with its share, fit for a picture', () => {
    const picture = drawFlames(
      toCallTree(profile, ({ url }) => url !== ''),
      'Time',
    );
    expect(picture).toContain('solve 100.0%');
    expect(picture).toContain('step&lt;T&gt; 60.0%');
    expect(picture).not.toContain('step<T>');
  });

  it('draws an empty profile without failing', () => {
    const empty = { ...profile, samples: [], timeDeltas: [] };
    expect(
      drawFlames(
        toCallTree(empty, () => true),
        'Time',
      ),
    ).toContain('</svg>');
  });
});
