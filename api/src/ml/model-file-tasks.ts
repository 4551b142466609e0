import {
  importModel,
  type LearnedModel,
  type ModelKind,
  saveModel,
} from '../domain/models/index.js';
import { toOnnx } from '../domain/trees/index.js';
import { type PackedModel, packArtefact, unpackArtefact } from '../persistence/ml/artefact.js';

/** A file that is to become a model. */
export interface ImportInput {
  readonly kind: ModelKind;
  readonly bytes: Uint8Array;
  readonly lessons: number;
  readonly champion: Pick<LearnedModel, 'extras'> | null;
}

/** What is kept of an imported model. */
export interface ImportedModel {
  readonly packed: PackedModel;
  readonly schemaVersion: number;
  readonly extras: LearnedModel['extras'];
  readonly gains: readonly { readonly feature: string; readonly gain: number }[];
}

export interface ExportInput {
  readonly packed: PackedModel;
  readonly name: string;
  readonly producerVersion: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** What is done with the files of models, each in a thread: all of it takes as long as the model is large. */
export interface ModelFileTasks {
  readonly import: { readonly input: ImportInput; readonly result: ImportedModel };
  readonly export: { readonly input: ExportInput; readonly result: Uint8Array };
  /** Whether a version can be loaded. */
  readonly load: { readonly input: PackedModel; readonly result: null };
}

export type ModelFileTask = keyof ModelFileTasks;

export interface ModelFileRequest<K extends ModelFileTask = ModelFileTask> {
  readonly name: K;
  readonly input: ModelFileTasks[K]['input'];
}

/** `invalid` is an InvalidModelError: the file's fault, in words for the person who sent it. */
export type ModelFileAnswer =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'invalid'; readonly field: string; readonly must: string }
  | { readonly kind: 'failed'; readonly message: string };

export const MODEL_FILE_TASKS: {
  readonly [K in ModelFileTask]: (input: ModelFileTasks[K]['input']) => ModelFileTasks[K]['result'];
} = {
  import: ({ kind, bytes, lessons, champion }) => {
    const model = importModel(kind, bytes, { lessons, champion });
    const { featureNames, gain } = model.ensemble;
    return {
      packed: packArtefact(saveModel(model)),
      schemaVersion: model.schemaVersion,
      extras: model.extras,
      gains: featureNames.map((feature, k) => ({ feature, gain: gain[k] ?? 0 })),
    };
  },
  export: ({ packed, ...options }) => toOnnx(unpackArtefact(whole(packed)).ensemble, options),
  load: (packed) => {
    unpackArtefact(whole(packed));
    return null;
  },
};

/** A buffer comes into a thread as plain bytes. */
function whole({ artefact, checksum }: PackedModel): PackedModel {
  return { artefact: Buffer.from(artefact), checksum };
}
