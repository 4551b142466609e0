import protobuf from 'protobufjs/light.js';
import { InvalidModelError } from '../load.js';

/**
 * The parts of ONNX's protobuf schema that a model of trees uses, with their field numbers
 * (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto). Packed lists are read in either form.
 */
export const MESSAGES = {
  ModelProto: {
    irVersion: [1, 'int64'],
    producerName: [2, 'string'],
    producerVersion: [3, 'string'],
    domain: [4, 'string'],
    modelVersion: [5, 'int64'],
    docString: [6, 'string'],
    graph: [7, 'GraphProto'],
    opsetImport: [8, 'OperatorSetIdProto', 'repeated'],
    metadataProps: [14, 'StringStringEntryProto', 'repeated'],
  },
  OperatorSetIdProto: { domain: [1, 'string'], version: [2, 'int64'] },
  StringStringEntryProto: { key: [1, 'string'], value: [2, 'string'] },
  GraphProto: {
    node: [1, 'NodeProto', 'repeated'],
    name: [2, 'string'],
    initializer: [5, 'TensorProto', 'repeated'],
    input: [11, 'ValueInfoProto', 'repeated'],
    output: [12, 'ValueInfoProto', 'repeated'],
  },
  NodeProto: {
    input: [1, 'string', 'repeated'],
    output: [2, 'string', 'repeated'],
    name: [3, 'string'],
    opType: [4, 'string'],
    attribute: [5, 'AttributeProto', 'repeated'],
    domain: [7, 'string'],
  },
  AttributeProto: {
    name: [1, 'string'],
    f: [2, 'float'],
    i: [3, 'int64'],
    s: [4, 'bytes'],
    floats: [7, 'float', 'repeated'],
    ints: [8, 'int64', 'repeated'],
    strings: [9, 'bytes', 'repeated'],
    type: [20, 'int32'],
  },
  TensorProto: {
    dims: [1, 'int64', 'repeated'],
    dataType: [2, 'int32'],
    floatData: [4, 'float', 'repeated'],
    int64Data: [7, 'int64', 'repeated'],
    name: [8, 'string'],
    rawData: [9, 'bytes'],
  },
  ValueInfoProto: { name: [1, 'string'], type: [2, 'TypeProto'] },
  TypeProto: { tensorType: [1, 'TensorTypeProto'] },
  TensorTypeProto: { elemType: [1, 'int32'], shape: [2, 'TensorShapeProto'] },
  TensorShapeProto: { dim: [1, 'DimensionProto', 'repeated'] },
  DimensionProto: { dimValue: [1, 'int64'], dimParam: [2, 'string'] },
} as const satisfies Record<string, Record<string, readonly [number, string, 'repeated'?]>>;

export type MessageName = keyof typeof MESSAGES;

/** AttributeProto.AttributeType. */
export const ATTRIBUTE = { float: 1, int: 2, string: 3, floats: 6, ints: 7, strings: 8 } as const;

/** TensorProto.DataType: 32-bit floating point, and 64-bit whole numbers. */
export const FLOAT = 1;
export const INT64 = 7;

/** Names as in the schema, whole numbers as numbers, and lists always there. */
export interface OnnxModel {
  irVersion: number;
  producerName: string;
  producerVersion: string;
  modelVersion: number;
  docString: string;
  graph: OnnxGraph | null;
  opsetImport: { domain: string; version: number }[];
  metadataProps: { key: string; value: string }[];
}

export interface OnnxGraph {
  node: OnnxNode[];
  name: string;
  initializer: OnnxTensor[];
  input: OnnxValueInfo[];
  output: OnnxValueInfo[];
}

export interface OnnxNode {
  input: string[];
  output: string[];
  name: string;
  opType: string;
  attribute: OnnxAttribute[];
  domain: string;
}

export interface OnnxAttribute {
  name: string;
  type: number;
  f: number;
  i: number;
  s: Uint8Array;
  floats: number[];
  ints: number[];
  strings: Uint8Array[];
}

export interface OnnxTensor {
  name: string;
  dims: number[];
  dataType: number;
  floatData: number[];
  int64Data: number[];
  rawData: Uint8Array;
}

interface OnnxValueInfo {
  name: string;
  type: { tensorType: { elemType: number; shape: { dim: { dimValue: number; dimParam: string }[] } | null } | null } | null; // prettier-ignore
}

type Plain<T> = { [K in keyof T]?: T[K] extends (infer E)[] ? Plain<E>[] : T[K] extends number | string | Uint8Array ? T[K] : Plain<NonNullable<T[K]>> | null }; // prettier-ignore

const modelType = protobuf.Root.fromJSON({
  nested: Object.fromEntries(
    Object.entries(MESSAGES).map(([message, fields]) => [message, { fields: fieldsOf(fields) }]),
  ),
}).lookupType('ModelProto');

function fieldsOf(fields: Record<string, readonly [number, string, 'repeated'?]>) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, [id, type, rule]]) => {
      const isPacked = rule !== undefined && ['int64', 'float'].includes(type);
      return [name, { id, type, ...(rule && { rule }), ...(isPacked && { options: { packed: true } }) }]; // prettier-ignore
    }),
  );
}

export function encodeModel(model: Plain<OnnxModel>): Uint8Array {
  return Uint8Array.from(modelType.encode(modelType.fromObject(model)).finish());
}

/** @throws InvalidModelError when the bytes are no ONNX model. */
export function decodeModel(bytes: Uint8Array): OnnxModel {
  try {
    return modelType.toObject(modelType.decode(bytes), {
      longs: Number,
      defaults: true,
    }) as OnnxModel;
  } catch {
    throw new InvalidModelError('file', 'must be an ONNX model, and these bytes are not one');
  }
}
