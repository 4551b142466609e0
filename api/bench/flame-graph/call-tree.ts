import type { Profiler } from 'node:inspector';

/** A function, as called from the functions above it, and the processor time spent in it and in what it called. */
export interface CallNode {
  readonly name: string;
  time: number;
  readonly children: Map<string, CallNode>;
}

/** Frames of the profiler's own that stand for no function. */
const NO_FUNCTION = new Set(['(root)', '(idle)', '(program)']);

/** Adds up a profile's samples by the names on the stack. `isKept` chooses the functions that count; others are passed over. */
export function toCallTree(
  profile: Profiler.Profile,
  isKept: (frame: { functionName: string; url: string }) => boolean,
): CallNode {
  const root: CallNode = { name: 'all', time: 0, children: new Map() };
  const pathOf = pathsOf(profile, isKept);
  profile.samples?.forEach((id, i) => {
    const time = Math.max(0, profile.timeDeltas?.[i] ?? 0);
    const path = pathOf.get(id) ?? [];
    if (path.length === 0) return;
    root.time += time;
    let node = root;
    for (const name of path) {
      const child = node.children.get(name) ?? { name, time: 0, children: new Map() };
      node.children.set(name, child);
      child.time += time;
      node = child;
    }
  });
  return root;
}

/** The kept names from the root down to each node of the profile, by the node's id. */
function pathsOf(
  profile: Profiler.Profile,
  isKept: (frame: { functionName: string; url: string }) => boolean,
): Map<number, string[]> {
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const paths = new Map<number, string[]>();
  const visit = (id: number, above: string[]): void => {
    const node = byId.get(id);
    if (!node) return;
    const name = node.callFrame.functionName || '(anonymous)';
    const path = !NO_FUNCTION.has(name) && isKept(node.callFrame) ? [...above, name] : above;
    paths.set(id, path);
    for (const child of node.children ?? []) visit(child, path);
  };
  const [root] = profile.nodes;
  if (root) visit(root.id, []);
  return paths;
}
