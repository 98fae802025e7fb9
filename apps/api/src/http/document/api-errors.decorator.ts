import { applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { ErrorCode } from '../errors/error-table.js';

/** Prefix of the marks that `completeDocument` turns into responses. */
export const errorMark = 'x-error-';

/**
 * Failures that the handler, or every handler of the class, may answer with. One mark a code, so that the labels of
 * class, method and parameters add up.
 *
 * @example @ApiErrors('unknown_tenant')
 */
export function ApiErrors(...codes: readonly ErrorCode[]): ClassDecorator & MethodDecorator {
  return applyDecorators(...codes.map((code) => ApiExtension(`${errorMark}${code}`, true)));
}
