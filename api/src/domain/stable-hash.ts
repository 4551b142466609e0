/**
 * A number from 0 up to but not 1 that depends on the text alone: the same on every machine and in every version.
 * FNV-1a (Fowler, Noll, Vo) with the finaliser of MurmurHash3 (Appleby, public domain), so that texts which differ in a
 * single character lie far apart. It spreads texts evenly; it keeps no secret.
 */
export function stableShare(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
