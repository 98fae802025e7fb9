import { labelAccess } from './access.js';

/** The handler is for anybody, without a credential. */
export function Anonymous(): ClassDecorator & MethodDecorator {
  return labelAccess('anonymous');
}
