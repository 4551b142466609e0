import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { InvalidModelError } from '../../domain/trees/index.js';
import { type LearnedModel, loadModel } from '../../domain/models/index.js';

export interface PackedModel {
  readonly artefact: Buffer;
  readonly checksum: string;
}

/** A saved model as it is kept: compressed JSON, with the SHA-256 of what was written. */
export function packArtefact(saved: object): PackedModel {
  const artefact = gzipSync(JSON.stringify(saved));
  return { artefact, checksum: sha256(artefact) };
}

/**
 * The model that was packed.
 *
 * @throws InvalidModelError where a byte has changed, or it was made for other features than this program has.
 */
export function unpackArtefact({ artefact, checksum }: PackedModel): LearnedModel {
  if (sha256(artefact) !== checksum) {
    throw new InvalidModelError('artefact', 'must have the checksum that was noted with it');
  }
  return loadModel(parse(artefact));
}

function parse(artefact: Buffer): unknown {
  try {
    return JSON.parse(gunzipSync(artefact).toString('utf8'));
  } catch {
    throw new InvalidModelError('artefact', 'must be compressed JSON');
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
