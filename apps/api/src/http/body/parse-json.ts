import { decodeUtf8 } from './decode-utf8.js';
import { InvalidJsonError } from './invalid-json.error.js';
import { JsonReader, type JsonValue } from './json-reader.js';

/** @throws InvalidJsonError */
export function parseJson(bytes: Uint8Array): JsonValue {
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new InvalidJsonError('invalid_encoding', []);
  return new JsonReader(text).read();
}
