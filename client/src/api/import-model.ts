import { apiFetch } from './http';
import type { ModelsImportData, ModelDetailDto } from './generated/types.gen';

/** Sends an ONNX file as it is; the other calls send JSON. Throws as they do. */
export async function importModel(
  query: NonNullable<ModelsImportData['query']>,
  file: Blob,
): Promise<ModelDetailDto> {
  const url = new URL('/api/v1/ml/models/import', window.location.origin);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  const request = new Request(url, {
    method: 'POST',
    headers: {
      Accept: 'application/json, application/problem+json',
      'Content-Type': 'application/octet-stream',
    },
    body: file,
  });
  return (await (await apiFetch(request)).json()) as ModelDetailDto;
}
