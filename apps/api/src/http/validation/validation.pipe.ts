import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { InvalidJsonError } from '../body/invalid-json.error.js';
import { parseJson } from '../body/parse-json.js';
import { invalidRequest, issuesOf, pointerOf } from './issues.js';

/** Turns a body's bytes into JSON, and checks bodies, parameters and queries against their schemas. */
@Injectable()
export class ValidationPipe extends StandardSchemaValidationPipe {
  override async transform<Value>(value: Value, metadata: ArgumentMetadata): Promise<Value> {
    if (metadata.type === 'custom' || !metadata.schema) return value;
    const checked = metadata.type === 'body' ? jsonOf(value) : value;
    const result = await this.validate<Value>(checked, metadata.schema);
    if (!result.issues) return result.value;
    throw invalidRequest(issuesOf(result.issues, metadata.data ? [metadata.data] : []));
  }
}

function jsonOf(body: unknown): unknown {
  if (!(body instanceof Uint8Array)) throw new Error('The handler has a body but no @TakesJson().');
  try {
    return parseJson(body);
  } catch (error) {
    if (!(error instanceof InvalidJsonError)) throw error;
    const { path, code, message } = error;
    throw invalidRequest([{ path: pointerOf(path), code, message }]);
  }
}
