import { ApiExtension } from '@nestjs/swagger';

/** The mark that `completeDocument` turns into contents of the answer. */
export const alsoProducesMark = 'x-also-produces';

/**
 * Media types that the handler's 200 may have beside JSON, each a text.
 *
 * @example @AlsoProduces('text/csv')
 */
export function AlsoProduces(...types: readonly string[]): MethodDecorator {
  return ApiExtension(alsoProducesMark, types);
}
