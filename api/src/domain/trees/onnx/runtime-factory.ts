import ort from 'onnxruntime-node';

/** What ONNX Runtime predicts with a file, row by row, for rows of 32-bit numbers. */
export async function runtimePredictions(
  file: Uint8Array,
  values: Float32Array,
  features: number,
): Promise<Float32Array> {
  const session = await ort.InferenceSession.create(file);
  const input = new ort.Tensor('float32', values, [values.length / features, features]);
  const answers = await session.run({ [session.inputNames[0]!]: input });
  return answers[session.outputNames[0]!]!.data as Float32Array;
}
